/** What is certainly wrong in notes, put right in place. */

import type {Path} from '../dossier/problems.ts';
import {readDate, weekdayNamed} from '../notes/dates.ts';
import {EditableNotes} from '../notes/edit.ts';
import {findWords, type SearchedArticle, searchedArticle} from '../notes/find-words.ts';
import type {Fixed, FixedPlace} from '../notes/fix-dossier.ts';
import {type Lines, placeAt} from '../notes/lines.ts';
import {mend} from '../notes/mend.ts';
import type {NotesProblem} from '../notes/problems.ts';
import type {SyntaxFault} from '../notes/syntax.ts';
import type {NotesNode} from '../notes/tree.ts';
import {allNear} from '../text/nearest.ts';
import type {Splice, TextRange} from '../text/range.ts';
import type {NotesFile} from './notes-file.ts';

/**
 * What can have been meant in one way only: names, keys and values a single slip from the one thing they can be, what a
 * line of YAML makes plain, dates of one reading; then offsets given beside words that stand just once elsewhere, and
 * values in other capitals than the format wants. Words of a quotation are never guessed.
 */
export function fixNotes(file: NotesFile): Fixed {
	const {read, built} = file;
	const slips = built.problems.flatMap(problem =>
		isAlone(problem, built.problems) ? slipIn(problem, read) : [],
	);
	if (slips.length === 0) return fixValues(file);
	const edits = slips.flatMap(each => each.edits).toSorted((a, b) => a.start - b.start);
	const done = slips.map(({said, edits: own}) => fixedAt(read.lines, own[0]?.start ?? 0, said));
	return {text: mend(read.text, edits).text, done};
}

/** Whether an item without its dash lacks nothing else: it may be the half of one, of which another line has the dash. */
function isAlone(problem: NotesProblem, problems: readonly NotesProblem[]): boolean {
	if (problem.code !== 'syntax' || problem.fault.code !== 'no-dash') return true;
	return problems.every(other => other === problem || other.start !== problem.start);
}

function fixedAt(lines: Lines, start: number, said: string): FixedPlace {
	return {...placeAt(lines, start), said};
}

type FixedSlip = {readonly edits: readonly Splice[]; readonly said: string};

const plainSlips: ReadonlySet<string> = new Set([
	...['tab', 'odd-sign', 'no-colon', 'no-blank', 'no-dash', 'no-section', 'no-comma'],
]);

function slipIn(problem: NotesProblem, {text, root, lines}: NotesFile['read']): readonly FixedSlip[] {
	if (problem.code === 'syntax') {
		const {code, edits = [], found = ''} = problem.fault;
		const what = {
			tab: 'a tab is spaces',
			'odd-sign': oddSignPutRight(problem.fault),
			'no-colon': `${found} has its colon`,
			'no-dash': `${found.slice(0, 40).trim()} has its dash`,
			'no-section': `${found}: stands above its items`,
			'no-comma': `a comma stands before ${found}`,
			'no-blank': found === '-' ? 'a dash has its blank' : `${found}: has its blank`,
		};
		if (code === 'no-section' && problem.fault.isOnly !== true) return [];
		// What it lacks may have stood behind the dash.
		if (problem.fault.lacks !== undefined) return [];
		if (code === 'too-many' && found === '-') return [{edits, said: 'a dash stands once'}];
		if (code === 'too-many' && found === '"')
			return [{edits, said: 'a quotation mark that stood alone is gone'}];
		// A stop there may stand in the place of the comma, or end what is cut short: "Inc."
		if (code === 'no-comma' && edits.some(({start}) => text[start - 1] === '.')) return [];
		const isBlank = edits.every(({start, end}) => text.slice(start, end).trim() === '');
		return plainSlips.has(code) && edits.length > 0 && (isBlank || code === 'odd-sign')
			? [{edits, said: `${what[code as keyof typeof what]}${onLines(edits, lines)}`}]
			: [];
	}
	const meant = meantValue(problem);
	if (meant === undefined || (root !== undefined && isKeyTaken(root, problem.start, meant.value))) return [];
	const edit = renaming(text, problem, meant);
	return edit === undefined ? [] : [{edits: [edit], said: `${meant.found} is ${meant.value}`}];
}

function oddSignPutRight({found = '', wanted = ''}: SyntaxFault): string {
	if (found === '\r') return wanted === ' ' ? 'a carriage return is a space' : 'line ends are line feeds';
	const sign = found.trim() === '' || wanted === '' ? 'a sign like a blank' : found;
	if (wanted === '\n') return `${sign} is a line end`;
	return wanted === '' ? `${sign} is gone` : `${sign} is ${wanted.trim() === '' ? 'a space' : wanted.trim()}`;
}

/** Lines that are told, at most. */
const linesTold = 12;

/** Of what stands on several lines, all of them. */
function onLines(edits: readonly Splice[], lines: Lines): string {
	const found = [...new Set(edits.map(({start}) => placeAt(lines, start).line))];
	if (found.length < 2) return '';
	const shown = found.slice(0, linesTold).join(', ');
	return ` on lines ${shown}${found.length > linesTold ? ` and ${found.length - linesTold} more` : ''}`;
}

type Meant = {readonly found: string; readonly value: string};

/** The one edit that a name is put right by: of exactly the text that was found, within its marks if it has some. */
function renaming(text: string, {start, end}: TextRange, {found, value}: Meant): Splice | undefined {
	const written = text.slice(start, end);
	if (written === found) return {start, end, text: value};
	const isMarked = written === `"${found}"` || written === `'${found}'`;
	return isMarked ? {start: start + 1, end: end - 1, text: value} : undefined;
}

/** Whether a key that begins here stands beside one of that name already, whose words would be the same key's. */
function isKeyTaken(node: NotesNode, start: number, name: string): boolean {
	if (node.kind === 'text' || start < node.start || start > node.end) return false;
	if (node.kind === 'list') return node.items.some(item => isKeyTaken(item, start, name));
	if (node.pairs.some(({key}) => key.start === start)) return node.pairs.some(({key}) => key.text === name);
	return node.pairs.some(({value}) => isKeyTaken(value, start, name));
}

function meantValue(problem: NotesProblem): Meant | undefined {
	const one = (found: string, near: readonly string[]) => {
		const [value, another] = near;
		return value === undefined || another !== undefined ? undefined : {found, value};
	};
	switch (problem.code) {
		case 'unknown-key':
			return one(problem.found, allNear(problem.found, problem.known));
		case 'unknown-name':
			return problem.only === undefined ? undefined : {found: problem.found, value: problem.only};
		case 'misspelt-id':
			return {found: problem.found, value: problem.near};
		case 'wrong-value':
			return one(problem.found, allNear(problem.found, problem.expected));
		case 'no-date':
			return one(
				problem.found,
				(problem.near ?? []).filter(
					near => (readDate(near).ok || isWeekday(near)) && isOneSlip(problem.found, near),
				),
			);
		default:
			return undefined;
	}
}

/** Whether each word differs by one slip of a letter at most; digits have been read as they are. */
function isOneSlip(found: string, near: string): boolean {
	const [words, meant] = [found, near].map(text => text.match(/\p{L}{3,}/gu) ?? []);
	return (words ?? []).every((word, at) => allNear(word, (meant ?? []).slice(at, at + 1)).length > 0);
}

function isWeekday(text: string): boolean {
	return weekdayNamed(text) >= 0;
}

function fixValues({read, built, articles}: NotesFile): Fixed {
	const {root} = read;
	const notes = root === undefined ? undefined : EditableNotes.open(read.text, root);
	if (notes === undefined || root === undefined) return {text: read.text, done: []};
	const pages = new Map([...articles].map(([source, text]) => [source, once(() => searchedArticle(text))]));
	const fixes = built.problems.flatMap((problem): readonly Fix[] => {
		const path = pathTo(root, problem.start, problem.end);
		if (path === undefined) return [];
		const {start} = problem;
		if (problem.code === 'wrong-form' && problem.near !== undefined)
			return renaming(read.text, problem, {found: problem.found, value: problem.near}) === undefined
				? []
				: [{path, start, value: problem.near, said: `${problem.found} is ${problem.near}`}];
		const at = problem.code === 'other-words' ? rightOffsets(root, path, pages) : undefined;
		return at === undefined
			? []
			: [{path: [...at.path, 'at'], start, value: at.offsets, said: `at is ${at.offsets} in ${at.source}`}];
	});
	const edits = fixes.map(({path, value}) => ({do: 'set', path, value}) as const);
	// Those that share an item with another, or cannot be done, are done one after the other.
	const done =
		notes.editItems(edits) === undefined
			? fixes.filter((_, at) => edits[at] !== undefined && notes.edit(edits[at]).ok)
			: fixes;
	return {text: notes.text, done: done.map(({start, said}) => fixedAt(read.lines, start, said))};
}

/** An article is made ready for looking words up when one is, and for all of them. */
function once<T>(make: () => T): () => T {
	let made: {readonly value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

type Fix = {readonly path: Path; readonly start: number; readonly value: string; readonly said: string};

/** The steps to the value with just this span; of a key there are none. */
function pathTo(node: NotesNode, start: number, end: number): Path | undefined {
	if (node.start === start && node.end === end) return [];
	const below: readonly (readonly [string | number, NotesNode])[] =
		node.kind === 'list'
			? node.items.map((item, at) => [at, item] as const)
			: node.kind === 'map'
				? node.pairs.map(({key, value}) => [key.text, value] as const)
				: [];
	for (const [step, value] of below) {
		if (value.start > start || value.end < end) continue;
		const rest = pathTo(value, start, end);
		if (rest !== undefined) return [step, ...rest];
	}
	return undefined;
}

type Offsets = {readonly path: Path; readonly source: string; readonly offsets: string};

/** The offsets of the words that are given beside wrong ones, if they stand in one place only. */
function rightOffsets(
	root: NotesNode,
	path: Path,
	pages: ReadonlyMap<string, () => SearchedArticle>,
): Offsets | undefined {
	const holder = path.at(-1) === 'words' || path.at(-1) === 'at' ? path.slice(0, -1) : path;
	const node = nodeAt(root, holder);
	const field = (name: string) => {
		const value = node?.kind === 'map' ? node.pairs.find(({key}) => key.text === name)?.value : undefined;
		return value?.kind === 'text' ? value.text : undefined;
	};
	const source = field('in') ?? holder.findLast(step => typeof step === 'string' && pages.has(step));
	const [words, page] = [field('words'), typeof source === 'string' ? pages.get(source) : undefined];
	if (words === undefined || page === undefined || typeof source !== 'string') return undefined;
	const [only, another] = findWords(page(), words);
	if (only === undefined || another !== undefined) return undefined;
	return {path: holder, source, offsets: `${only.start}-${only.end}`};
}

function nodeAt(root: NotesNode, path: Path): NotesNode | undefined {
	let node: NotesNode | undefined = root;
	for (const step of path) {
		if (node?.kind === 'list') node = node.items[Number(step)];
		else if (node?.kind === 'map') node = node.pairs.find(({key}) => key.text === String(step))?.value;
		else return undefined;
	}
	return node;
}
