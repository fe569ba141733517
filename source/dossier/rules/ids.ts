/** Rules about names: ids, party codes and short titles that stand for one thing only. */
import {type ListedKind, type Lists, listOf} from '../parts.ts';
import type {IdKind, Path, Problem} from '../problems.ts';

const kinds: readonly ListedKind[] = [
	'source',
	'party',
	'person',
	'issue',
	'event',
	'statement',
	'discrepancy',
];

type Named = {readonly name: string; readonly path: Path};

/** Ids are unique within their kind; those of passages over the whole dossier. */
export function duplicateIds(lists: Lists): readonly Problem[] {
	const listed = kinds.flatMap(kind => duplicates(idsOf(lists, kind), sameId(kind)));
	const passages = lists.statements.flatMap((statement, index) =>
		statement.passages.map((passage, place) => ({
			name: passage.id,
			path: ['statements', index, 'passages', place, 'id'],
		})),
	);
	return [...listed, ...duplicates(passages, sameId('passage'))];
}

/** The screen tells parties apart by their codes and sources by their short titles. */
export function duplicateNames(lists: Lists): readonly Problem[] {
	const codes = lists.parties.map(({code}, index) => ({name: code, path: ['parties', index, 'code']}));
	const titles = lists.sources.map((source, index) => ({
		name: source['title-short'],
		path: ['sources', index, 'title-short'],
	}));
	return [
		...duplicates(codes, (found, path, first) => ({code: 'duplicate-code', path, found, first})),
		...duplicates(titles, (found, path, first) => ({code: 'duplicate-title', path, found, first})),
	];
}

function idsOf(lists: Lists, kind: ListedKind): readonly Named[] {
	const name = listOf[kind];
	const items = lists[name];
	return items.flatMap((item, index) => ('id' in item ? [{name: item.id, path: [name, index, 'id']}] : []));
}

type Report = (found: string, path: Path, first: Path) => Problem;

function sameId(kind: IdKind): Report {
	return (found, path, first) => ({code: 'duplicate-id', path, kind, found, first});
}

function duplicates(items: readonly Named[], report: Report): readonly Problem[] {
	const seen = new Map<string, Path>();
	return items.flatMap(({name, path}) => {
		const first = seen.get(name);
		if (first !== undefined) return [report(name, path, first)];
		seen.set(name, path);
		return [];
	});
}
