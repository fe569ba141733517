/** A dossier's lists as the rules see them: perhaps only the sound elements of a faulty one. */
import type {IdKind, Path, Problem} from './problems.ts';
import type {Dossier} from './types.ts';

export const collections = [
	'sources',
	'parties',
	'people',
	'issues',
	'events',
	'statements',
	'unspoken',
	'positions',
	'discrepancies',
] as const;
export type Collection = (typeof collections)[number];

export type Lists = Pick<Dossier, Collection>;

/** The ids of one kind. Where `isWhole` is false there are others that could not be read. */
export type KnownIds = {readonly ids: ReadonlySet<string>; readonly isWhole: boolean};

/** Kinds whose elements are lists of their own; passages are inside statements. */
export type ListedKind = Exclude<IdKind, 'passage'>;

export const listOf: Readonly<Record<ListedKind, Collection>> = {
	source: 'sources',
	party: 'parties',
	person: 'people',
	issue: 'issues',
	event: 'events',
	statement: 'statements',
	discrepancy: 'discrepancies',
};

export type Parts = {
	readonly lists: Lists;
	readonly known: Readonly<Record<ListedKind, KnownIds>>;
	/** Where the elements of a list stand in the document; a list that is whole needs none. */
	readonly indices: Partial<Readonly<Record<Collection, readonly number[]>>>;
};

/** The lists of a whole dossier. */
export function wholeParts(lists: Lists): Parts {
	const idsOf = (items: readonly {readonly id: string}[]): KnownIds => ({
		ids: new Set(items.map(item => item.id)),
		isWhole: true,
	});
	return {
		lists,
		known: {
			source: idsOf(lists.sources),
			party: idsOf(lists.parties),
			person: idsOf(lists.people),
			issue: idsOf(lists.issues),
			event: idsOf(lists.events),
			statement: idsOf(lists.statements),
			discrepancy: idsOf(lists.discrepancies),
		},
		indices: {},
	};
}

/** The problem with its paths in the document, where they were in the lists. */
export function inDocument(problem: Problem, parts: Parts): Problem {
	const path = pathInDocument(problem.path, parts);
	if (!('first' in problem)) return {...problem, path};
	return {...problem, path, first: pathInDocument(problem.first, parts)};
}

function pathInDocument(path: Path, parts: Parts): Path {
	const [list, index, ...rest] = path;
	const name = collections.find(collection => collection === list);
	if (name === undefined || typeof index !== 'number') return path;
	return [name, parts.indices[name]?.[index] ?? index, ...rest];
}
