/** Rules about names: ids, party codes and short titles that stand for one thing only. */
import {type ListedKind, type Lists, listOf} from '../parts.ts';
import type {IdKind, Path, Problem} from '../problems.ts';
import type {Statement} from '../types.ts';

const kinds: readonly ListedKind[] = [
	'source',
	'party',
	'person',
	'issue',
	'event',
	'statement',
	'discrepancy',
];

/** Ids are unique within their kind; those of passages over the whole dossier. */
export function duplicateIds(lists: Lists): readonly Problem[] {
	const {statements} = lists;
	const listed = kinds.flatMap(kind => {
		const name = listOf[kind];
		const ids = lists[name].flatMap(item => ('id' in item ? [item.id] : []));
		return duplicates(ids, place => [name, place, 'id'], sameId(kind));
	});
	const passages: string[] = [];
	for (const statement of statements) for (const {id} of statement.passages) passages.push(id);
	return [...listed, ...duplicates(passages, place => passagePath(statements, place), sameId('passage'))];
}

/** Where the passage stands that is at this place among those of all statements. */
function passagePath(statements: readonly Statement[], place: number): Path {
	let left = place;
	const index = statements.findIndex(({passages}) => {
		if (left < passages.length) return true;
		left -= passages.length;
		return false;
	});
	return ['statements', index, 'passages', left, 'id'];
}

/** The screen tells parties apart by their codes and sources by their short titles. */
export function duplicateNames({parties, sources}: Lists): readonly Problem[] {
	return [
		...duplicates(
			parties.map(({code}) => code),
			place => ['parties', place, 'code'],
			(found, path, first) => ({code: 'duplicate-code', path, found, first}),
		),
		...duplicates(
			sources.map(source => source['title-short']),
			place => ['sources', place, 'title-short'],
			(found, path, first) => ({code: 'duplicate-title', path, found, first}),
		),
	];
}

type Report = (found: string, path: Path, first: Path) => Problem;

function sameId(kind: IdKind): Report {
	return (found, path, first) => ({code: 'duplicate-id', path, kind, found, first});
}

/** @param pathAt - the path of the name at a place; it is asked for only where there is a problem. */
function duplicates(
	names: readonly string[],
	pathAt: (place: number) => Path,
	report: Report,
): readonly Problem[] {
	// Of a sound dossier a set says it sooner than what remembers places.
	if (new Set(names).size === names.length) return [];
	const seen = new Map<string, number>();
	return names.flatMap((name, place) => {
		const first = seen.get(name);
		if (first !== undefined) return [report(name, pathAt(place), pathAt(first))];
		seen.set(name, place);
		return [];
	});
}
