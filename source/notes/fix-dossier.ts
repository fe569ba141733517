/** What is certainly wrong in a dossier's offsets and digests, put right in its JSON; nothing else of the text changes. */
import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';
import type {Articles} from '../dossier/articles.ts';
import type {Path, Place} from '../dossier/problems.ts';
import {checkRules} from '../dossier/rules.ts';
import type {Dossier} from '../dossier/types.ts';
import type {Splice} from '../text/range.ts';
import type {Checked, CheckedSpan} from './check-passages.ts';
import {linesOf, placeAt} from './lines.ts';

/** What has been put right, and where it stood in the file. */
export type FixedPlace = Place & {readonly said: string};

export type Fixed = {readonly text: string; readonly done: readonly FixedPlace[]};

/** Units of context that a quoted segment has on either side. */
const contextLength = 32;

/**
 * Moves offsets to where the words certainly are, and takes over the digest of the copy at hand. Where some words of a
 * source are not in it as they were, the others are moved all the same, as long as the rules of the format hold then:
 * what has changed is left to be looked at.
 *
 * @param json - the dossier as it stands in its file.
 */
export function fixDossier(json: string, dossier: Dossier, checked: Checked, articles: Articles): Fixed {
	const root = parseTree(json);
	if (root === undefined) return {text: json, done: []};
	const whole = fixedIn(json, root, dossier, {checked, articles, isPartly: true});
	return isSound(whole.text) ? whole : fixedIn(json, root, dossier, {checked, articles, isPartly: false});
}

type How = {readonly checked: Checked; readonly articles: Articles; readonly isPartly: boolean};

function fixedIn(json: string, root: Node, dossier: Dossier, {checked, articles, isPartly}: How): Fixed {
	const fixing = new Fixing(root);
	for (const [index, {id, file}] of dossier.sources.entries()) {
		const spans = checked.spans.filter(({source}) => source === id);
		const page = articles.get(id);
		const placed = spans.filter(isPlaced);
		if (page === undefined || (placed.length < spans.length && (!isPartly || placed.length === 0))) continue;
		for (const span of placed) fixing.move(span, page);
		const copy = checked.copies.find(({source}) => source === id);
		if (copy === undefined) continue;
		fixing.put(['sources', index, 'sha256'], copy.sha256);
		fixing.put(['sources', index, 'length'], copy.length);
		fixing.say(['sources', index, 'sha256'], `${file}: SHA-256 ${copy.sha256}, length ${copy.length}`);
	}
	const lines = linesOf(json);
	const done = fixing.done.map(({start, said}) => ({...placeAt(lines, start), said}));
	return {text: fixing.applyTo(json), done};
}

/** What is put right fits the format as it did before. */
function isSound(text: string): boolean {
	return checkRules(JSON.parse(text) as Dossier).length === 0;
}

function isPlaced({status, isCertain}: CheckedSpan): boolean {
	return status === 'exact' || (status === 'moved' && isCertain === true);
}

class Fixing {
	readonly done: {readonly start: number; readonly said: string}[] = [];
	private readonly splices: Splice[] = [];

	constructor(private readonly root: Node) {}

	say(path: Path, said: string): void {
		this.done.push({start: findNodeAtLocation(this.root, [...path])?.offset ?? 0, said});
	}

	put(path: Path, value: string | number): void {
		const node = findNodeAtLocation(this.root, [...path]);
		if (node === undefined) return;
		this.splices.push({start: node.offset, end: node.offset + node.length, text: JSON.stringify(value)});
	}

	move({path, of, source, start, end, found, isQuoted, isContextWrong}: CheckedSpan, page: string): void {
		if (found === undefined && isContextWrong !== true) return;
		const right = found ?? {start, end};
		this.put([...path, 'start'], right.start);
		this.put([...path, 'end'], right.end);
		if (isQuoted) {
			this.put([...path, 'prefix'], page.slice(Math.max(0, right.start - contextLength), right.start));
			this.put([...path, 'suffix'], page.slice(right.end, right.end + contextLength));
		}
		const what =
			found === undefined ? 'the words around it' : `${start}-${end} is ${right.start}-${right.end}`;
		this.say([...path, 'start'], `${of} in ${source}: ${what}`);
	}

	applyTo(json: string): string {
		let [text, at] = ['', 0];
		for (const splice of this.splices.toSorted((a, b) => a.start - b.start)) {
			text += json.slice(at, splice.start) + splice.text;
			at = splice.end;
		}
		return text + json.slice(at);
	}
}
