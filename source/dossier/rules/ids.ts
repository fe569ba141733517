/** Rules about names: ids, party codes and short titles that stand for one thing only. */
import {type Collection, type ListedKind, type Lists, listOf} from '../parts.ts';
import type {IdKind, Path, Problem} from '../problems.ts';
import {below, each, pathOf, root, type Trail} from '../trail.ts';

const kinds: readonly ListedKind[] = [
	'source',
	'party',
	'person',
	'issue',
	'event',
	'statement',
	'discrepancy',
];

type Named = {readonly name: string; readonly at: Trail};

/** Ids are unique within their kind; those of passages over the whole dossier. */
export function duplicateIds(lists: Lists): readonly Problem[] {
	const listed = kinds.flatMap(kind => duplicates(idsOf(lists, kind), sameId(kind)));
	const passages: Named[] = [];
	each(lists.statements, root, 'statements', (statement, above) => {
		each(statement.passages, above, 'passages', ({id}, at) => passages.push({name: id, at: below(at, 'id')}));
	});
	return [...listed, ...duplicates(passages, sameId('passage'))];
}

/** The screen tells parties apart by their codes and sources by their short titles. */
export function duplicateNames(lists: Lists): readonly Problem[] {
	const codes = named('parties', lists.parties, 'code');
	const titles = named('sources', lists.sources, 'title-short');
	return [
		...duplicates(codes, (found, path, first) => ({code: 'duplicate-code', path, found, first})),
		...duplicates(titles, (found, path, first) => ({code: 'duplicate-title', path, found, first})),
	];
}

function idsOf(lists: Lists, kind: ListedKind): readonly Named[] {
	const name = listOf[kind];
	const items = lists[name].flatMap(item => ('id' in item ? [item] : []));
	return named(name, items, 'id');
}

function named<K extends string>(
	list: Collection,
	items: readonly Readonly<Record<K, string>>[],
	field: K,
): readonly Named[] {
	const found: Named[] = [];
	each(items, root, list, (item, at) => found.push({name: item[field], at: below(at, field)}));
	return found;
}

type Report = (found: string, path: Path, first: Path) => Problem;

function sameId(kind: IdKind): Report {
	return (found, path, first) => ({code: 'duplicate-id', path, kind, found, first});
}

function duplicates(items: readonly Named[], report: Report): readonly Problem[] {
	const seen = new Map<string, Trail>();
	return items.flatMap(({name, at}) => {
		const first = seen.get(name);
		if (first !== undefined) return [report(name, pathOf(at), pathOf(first))];
		seen.set(name, at);
		return [];
	});
}
