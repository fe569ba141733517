/** The rows of an answer: found one after the other in the natural order, then put in the order asked for. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import type {All} from '../../query/tree.ts';
import type {Order} from '../question.ts';
import type {Steps} from '../steps.ts';
import {type Looking, scoreOf} from './matches.ts';
import {answerAtOnce, holdsIn} from './test.ts';

/** After so many entries looked at there may be a pause. */
const atOnce = 32;

/** Rows are the places of entries in their natural order. */
export type FoundRows = {
	/** Those found so far, ascending; of a finished answer in the order asked for. */
	rows: number[];
	/** How many entries have been looked at. */
	seen: number;
};

/**
 * Looks through the entries.
 *
 * @param among - numbers of those that may be rows, ascending; undefined: all may.
 */
export function* find(
	found: FoundRows,
	looking: Looking,
	root: All,
	entries: readonly Entry[],
	isInScope: (entry: Entry) => boolean,
	among: readonly number[] | undefined,
): Steps<void> {
	const test = yield* looking.tests.made(root);
	const count = among?.length ?? entries.length;
	for (let at = 0; at < count; at++) {
		const number = among?.[at] ?? at;
		const entry = entries[number];
		if (entry === undefined) continue;
		if (isInScope(entry) && (answerAtOnce(test, entry) ?? (yield* holdsIn(test, entry))))
			found.rows.push(number);
		found.seen = number + 1;
		if (at % atOnce === 0) yield;
	}
	found.seen = entries.length;
}

/**
 * The rows in an order; of equals the one that comes first in the natural order.
 *
 * @param comesFirst - of what is in order of date, what comes before all else.
 */
export function* rowsInOrder(
	rows: readonly number[],
	order: Order,
	ranks: Ranks,
	entries: readonly Entry[],
	looking: Looking,
	root: All,
	comesFirst: ((entry: Entry) => boolean) | undefined,
): Steps<number[]> {
	if (order === 'date') {
		if (comesFirst === undefined) return [...rows];
		const before: number[] = [];
		const behind: number[] = [];
		for (const [at, row] of rows.entries()) {
			const entry = entries[row];
			(entry !== undefined && comesFirst(entry) ? before : behind).push(row);
			if (at % atOnce === 0) yield;
		}
		return [...before, ...behind];
	}
	// One number says the rank and, behind it, the place: sorting numbers needs no comparing function.
	const size = entries.length;
	const keys = new Float64Array(rows.length);
	for (const [at, row] of rows.entries()) {
		const entry = entries[row];
		if (entry === undefined) continue;
		const rank = order === 'relevance' ? -(yield* scoreOf(looking, root, entry)) : ranks[order](entry);
		keys[at] = rank * size + row;
		if (at % atOnce === 0) yield;
	}
	return Array.from(keys.sort(), key => ((key % size) + size) % size);
}

export type Ranks = Readonly<Record<'speaker' | 'party', (entry: Entry) => number>> & {
	/** The round at which it was said; undefined of what was said elsewhere. */
	readonly roundOf: (entry: Entry) => number | undefined;
};

/** Where an entry stands by speaker, as English sorts names, and by party, as the dossier lists them. */
export function createRanks({columns, parties}: Catalogue): Ranks {
	let speakers: ReadonlyMap<string, number> | undefined;
	const places = new Map([...parties.keys()].map((id, place) => [id, place]));
	return {
		speaker({speakerName}) {
			speakers ??= rankNames(columns.speakers, new Intl.Collator('en').compare);
			return speakers.get(speakerName) ?? 0;
		},
		roundOf: ({occasion}) => occasion?.round,
		party: entry => places.get(entry.parties[0] ?? '') ?? parties.size,
	};
}

/** Names that compare as equal share a rank. */
function rankNames(
	names: readonly string[],
	compare: (a: string, b: string) => number,
): ReadonlyMap<string, number> {
	const ranks = new Map<string, number>();
	let rank = 0;
	let before: string | undefined;
	for (const name of names.toSorted(compare)) {
		if (before !== undefined && compare(before, name) !== 0) rank += 1;
		ranks.set(name, rank);
		before = name;
	}
	return ranks;
}
