/** Ids with a slip where they are defined: what uses them agrees on another spelling. */
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
import {allNear} from '../text/nearest.ts';
import {kindsOfIds, type SectionOfIds} from './names.ts';
import type {NotesProblem, UnknownNameProblem} from './problems.ts';
import type {MapNode, NotesNode} from './tree.ts';

export type MisspeltId = {
	readonly section: SectionOfIds;
	readonly id: string;
	/** What all that use it have in its place. */
	readonly meant: string;
	/** How often it is used. */
	readonly count: number;
};

export type MisspeltIds = {
	readonly misspelt: readonly MisspeltId[];
	/** The problems, where it is not certain which of the two spellings is the slip without the one that it could be. */
	readonly problems: readonly NotesProblem[];
};

/** @param isThere - whether a source of that id has its article. */
export function findMisspelt(
	problems: readonly NotesProblem[],
	root: NotesNode | undefined,
	isThere: (source: string) => boolean,
): MisspeltIds {
	const unknown = problems.filter((each): each is UnknownNameProblem => each.code === 'unknown-name');
	const open = unknown.filter(({found, only}) => only !== undefined && allNear(found, [only]).length > 0);
	if (open.length === 0 || root?.kind !== 'map') return {misspelt: [], problems};
	const uses = countTexts(root);
	const misspelt = new Map<string, MisspeltId>();
	const doubted = new Set<NotesProblem>();
	for (const [found, all] of byName(open)) {
		const [{only: id = '', kind}] = all;
		const entry = entryOf(root, kind, id);
		// Its own key is one of them.
		if (entry === undefined || (uses.get(id) ?? 0) > 1) continue;
		if (isNamedSo(entry.value, id) || (entry.section === 'sources' && isThere(id))) continue;
		const count = all.length;
		const known = misspelt.get(`${entry.section} ${id}`);
		if (count < 2 && !isNamedSo(entry.value, found)) for (const each of all) doubted.add(each);
		else if (known === undefined || known.count < count)
			misspelt.set(`${entry.section} ${id}`, {section: entry.section, id, meant: found, count});
	}
	return {
		misspelt: [...misspelt.values()],
		problems: problems.map(problem =>
			problem.code === 'unknown-name' && doubted.has(problem) ? withoutOnly(problem) : problem,
		),
	};
}

function withoutOnly({only: _, ...problem}: UnknownNameProblem): UnknownNameProblem {
	return problem;
}

type Several = readonly [UnknownNameProblem, ...UnknownNameProblem[]];

function byName(problems: readonly UnknownNameProblem[]): ReadonlyMap<string, Several> {
	const found = new Map<string, [UnknownNameProblem, ...UnknownNameProblem[]]>();
	for (const each of problems) gather(found, each.found, each);
	return found;
}

type Entry = {readonly section: SectionOfIds; readonly value: NotesNode};

function entryOf(root: MapNode, kind: string, id: string): Entry | undefined {
	for (const section of Object.keys(kindsOfIds) as SectionOfIds[]) {
		if (!kind.split(' or ').includes(kindsOfIds[section])) continue;
		const value = root.pairs.find(({key}) => key.text === section)?.value;
		const entry = value?.kind === 'map' ? value.pairs.find(({key}) => key.text === id)?.value : undefined;
		if (entry !== undefined) return {section, value: entry};
	}
	return undefined;
}

/** Whether what an entry says of itself has the id: as a word or several of its names, or as the first letters of one. */
function isNamedSo(entry: NotesNode, id: string): boolean {
	const texts =
		entry.kind === 'text'
			? [entry.text]
			: entry.kind === 'map'
				? entry.pairs.flatMap(({value}) => (value.kind === 'text' ? [value.text] : []))
				: [];
	const parts = fold(id).split('-');
	return texts.some(text => {
		const words = fold(text)
			.split(/[^\p{L}\p{N}]+/u)
			.filter(word => word !== '');
		const initials = words.map(word => word.slice(0, 1)).join('');
		return parts.every(part => words.includes(part)) || initials === fold(id);
	});
}

/** How often each text stands in the notes, as a key or as a value. */
function countTexts(root: NotesNode): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const visit = (node: NotesNode): void => {
		if (node.kind === 'text') counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
		else if (node.kind === 'list') for (const item of node.items) visit(item);
		else
			for (const {key, value} of node.pairs) {
				visit(key);
				visit(value);
			}
	};
	visit(root);
	return counts;
}
