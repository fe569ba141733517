/** How many rows have each value of a key, and how many fall on each day. */
import {isoDay} from '../../dossier/calendar.ts';
import type {Entry} from '../../dossier/catalogue.ts';
import type {Span} from '../../dossier/edtf-reader.ts';
import type {DayKey} from '../../query/keys.ts';
import {squash} from '../../query/normal-text.ts';
import {type Choice, meantBy} from '../choices.ts';
import type {CountedChoice} from '../engine.ts';
import type {Steps} from '../steps.ts';
import type {ChoiceKey, Facets} from './facets.ts';
import {countAny, countValues, type Tables} from './tables.ts';

/** What is counted: rows by their numbers, of which some are marked. */
export type Counting = {
	readonly rows: readonly number[];
	/** Undefined where none is. */
	readonly isMarked: ((row: number) => boolean) | undefined;
	readonly facets: Facets;
	readonly tables: Tables;
};

/** The choices that begin as typed, without those that the other values mean already. */
export function* countChoices(
	{rows, isMarked, facets, tables}: Counting,
	key: ChoiceKey,
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const {choices} = facets(key);
	const table = yield* tables.choices(key);
	const counts = yield* countValues(table, rows, choices.length);
	const meanings = yield* tables.meanings(key);
	const marked = choices.findIndex(({id}) => key === 'is' && id === 'marked');
	if (marked >= 0 && isMarked !== undefined) counts[marked] = rows.filter(isMarked).length;
	const taken = new Set(others.flatMap(value => meantBy(choices, value)));
	const wanted = squash(typed);
	const found: CountedChoice[] = [];
	for (const [place, choice] of choices.entries()) {
		if (taken.has(choice.id) || !beginsAs(choice, wanted)) continue;
		const several = meanings.get(place);
		const count = several === undefined ? counts[place] : yield* countAny(table, rows, several);
		found.push({...choice, count: count ?? 0});
	}
	return found;
}

/** After so many entries looked at there may be a pause. */
const entriesAtOnce = 256;

/**
 * How many choices any row has. Until the table is there as many rows are looked at as it takes to see them all: of most
 * keys a few.
 */
export function* countDistinct(
	counting: Counting,
	entries: readonly Entry[],
	key: ChoiceKey,
	others: readonly string[],
): Steps<number> {
	if (counting.tables.has(key) || counting.isMarked !== undefined) {
		const counted = yield* countChoices(counting, key, '', others);
		return counted.filter(({count}) => count > 0).length;
	}
	const {choices, idsOf} = counting.facets(key);
	const seen = new Set<string>();
	for (const [at, row] of counting.rows.entries()) {
		const entry = entries[row];
		if (entry !== undefined) for (const id of idsOf(entry, noMarks)) seen.add(id);
		if (seen.size === choices.length) break;
		if (at % entriesAtOnce === 0) yield;
	}
	const meanings = yield* counting.tables.meanings(key);
	const taken = new Set(others.flatMap(value => meantBy(choices, value)));
	const isSeen = (place: number) => seen.has(choices[place]?.id ?? '');
	return choices.filter(
		(choice, place) =>
			!taken.has(choice.id) && beginsAs(choice, '') && [...(meanings.get(place) ?? [place])].some(isSeen),
	).length;
}

/** One without letters begins as nothing, not even as nothing typed. */
function beginsAs({names, beginnings}: Choice, typed: string): boolean {
	return [...names, ...beginnings].some(text => text.startsWith(typed));
}

const noMarks: ReadonlySet<string> = new Set();

/** How many days and months any row has. */
export function* countDistinctDays(
	counting: Counting,
	way: DayKey | 'none',
	others: readonly string[],
): Steps<number> {
	return (yield* countDays(counting, way, '', others)).filter(({count}) => count > 0).length;
}

/** After so many days counted there may be a pause. */
const daysAtOnce = 64;

/**
 * The days and months on which something was said, also as the end of `a..b`; as of each, what was said by then, or, where no
 * day takes a row away, all.
 */
export function* countDays(
	{rows, tables}: Counting,
	way: DayKey | 'none',
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const dots = way === 'date' ? typed.indexOf('..') : -1;
	const kept = dots < 0 ? '' : typed.slice(0, dots + 2);
	const beginning = typed.slice(kept.length);
	const table = yield* tables.times();
	const counts = yield* countValues(table, rows, table.spans.length);
	const countWithin = counterOf(
		table.spans.flatMap((span, place) => {
			const count = counts[place] ?? 0;
			return span === undefined || count === 0 ? [] : [{...span, count}];
		}),
	);
	const found: CountedChoice[] = [];
	for (const [at, day] of daysIn(table.days, counts).entries()) {
		const value = kept + day;
		if (!day.startsWith(beginning) || others.includes(value)) continue;
		const days = tables.daysOf(value);
		if (days === undefined) continue;
		const count =
			way === 'none'
				? rows.length
				: countWithin(way === 'date' ? days : {...days, start: Number.NEGATIVE_INFINITY});
		const names = [value];
		found.push({id: value, label: value, insert: value, names, beginnings: names, count});
		if (at % daysAtOnce === 0) yield;
	}
	return found;
}

/** Counts the spans that share a day with others: all but those that end before them, or begin after them. */
function counterOf(spans: readonly Counted[]): (days: Span) => number {
	const ends = spans.toSorted((a, b) => compare(a.end, b.end));
	const starts = spans.toSorted((a, b) => compare(b.start, a.start));
	const total = spans.reduce((sum, {count}) => sum + count, 0);
	const countBefore = summedUntil(ends);
	const countAfter = summedUntil(starts);
	return ({start, end}) =>
		total - countBefore(span => span.end < start) - countAfter(span => span.start > end);
}

/** Sums up the counts of the first spans, as long as `isBefore` holds; of later ones it does not. */
function summedUntil(spans: readonly Counted[]): (isBefore: (span: Span) => boolean) => number {
	const sums = [0];
	for (const {count} of spans) sums.push((sums.at(-1) ?? 0) + count);
	return isBefore => {
		let [low, high] = [0, spans.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const span = spans[middle];
			if (span !== undefined && isBefore(span)) low = middle + 1;
			else high = middle;
		}
		return sums[low] ?? 0;
	};
}

/** Days may be infinite, and a difference of two of those is no number. */
function compare(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

type Counted = Span & {readonly count: number};

/** The days, and their months, that rows are known to be of. */
function daysIn(days: readonly (string | undefined)[], counts: Uint32Array): readonly string[] {
	const found = new Set<string>();
	for (const [place, day] of days.entries())
		if (day !== undefined && counts[place] !== 0) found.add(monthIn(day)).add(day);
	return [...found];
}

/** The month of an ISO day. */
function monthIn(day: string): string {
	return day.slice(0, -3);
}

/** Rows said on one known day, or in one known month. */
export function* countByTime(
	{rows, tables}: Counting,
	unit: 'day' | 'month',
): Steps<ReadonlyMap<string, number>> {
	const table = yield* tables.times();
	const counts = yield* countValues(table, rows, table.spans.length);
	const found = new Map<string, number>();
	for (const [place, span] of table.spans.entries()) {
		const count = counts[place] ?? 0;
		if (span === undefined || count === 0) continue;
		const {start, end} = span;
		// A month has 31 days at most, and a longer span may be of any length.
		if (end - start > (unit === 'day' ? 0 : 30)) continue;
		const [first, last] = [table.days[place] ?? isoDay(start), table.days[place] ?? isoDay(end)];
		const name = unit === 'day' ? first : monthIn(first);
		if (name === (unit === 'day' ? last : monthIn(last))) found.set(name, (found.get(name) ?? 0) + count);
	}
	return found;
}
