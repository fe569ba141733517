/** How many rows have each value of a key, and how many fall on each day. */
import type {Days} from '../../query/date-value.ts';
import {squash} from '../../query/normal-text.ts';
import {meantBy} from '../choices.ts';
import type {CountedChoice} from '../engine.ts';
import type {Steps} from '../steps.ts';
import type {ChoiceKey, Facets} from './facets.ts';
import {countValues, type Tables} from './tables.ts';

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
	const counts = yield* countValues(yield* tables.choices(key), rows, choices.length);
	const marked = choices.findIndex(({id}) => key === 'is' && id === 'marked');
	if (marked >= 0 && isMarked !== undefined) counts[marked] = rows.filter(isMarked).length;
	const taken = new Set(others.flatMap(value => meantBy(choices, value)));
	const wanted = squash(typed);
	return choices.flatMap((choice, place) => {
		const {id, names, beginnings} = choice;
		const isWanted = !taken.has(id) && [...names, ...beginnings].some(text => text.startsWith(wanted));
		return isWanted ? [{...choice, count: counts[place] ?? 0}] : [];
	});
}

/** The days and months on which something was said, also as the end of `a..b`. */
export function* countDays(
	{rows, tables}: Counting,
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const dots = typed.indexOf('..');
	const kept = dots < 0 ? '' : typed.slice(0, dots + 2);
	const beginning = typed.slice(kept.length);
	const table = yield* tables.times();
	const counts = yield* countValues(table, rows, table.spans.length);
	const spans = table.spans.map((span, place) => ({...span, count: counts[place] ?? 0}));
	const countWithin = counterOf(spans);
	const found: CountedChoice[] = [];
	for (const day of daysIn(spans)) {
		const value = kept + day;
		if (!day.startsWith(beginning) || others.includes(value)) continue;
		const days = tables.daysOf(value);
		if (days === undefined) continue;
		const count = countWithin(days);
		found.push({id: value, label: value, insert: value, names: [value], beginnings: [value], count});
		yield;
	}
	return found;
}

/** Counts the spans that share a day with others: all but those that end before them, or begin after them. */
function counterOf(spans: readonly Span[]): (days: Days) => number {
	const dated = spans.filter(({start, end}) => start !== '' && end !== '');
	const ends = dated.toSorted((a, b) => compare(a.end, b.end));
	const starts = dated.toSorted((a, b) => compare(b.start, a.start));
	const total = dated.reduce((sum, {count}) => sum + count, 0);
	const countBefore = summedUntil(ends);
	const countAfter = summedUntil(starts);
	return ({start, end}) =>
		total -
		(start === '' ? 0 : countBefore(span => span.end < start)) -
		(end === '' ? 0 : countAfter(span => span.start > end));
}

/** Sums up the counts of the first spans, as long as `isBefore` holds; of later ones it does not. */
function summedUntil(spans: readonly Span[]): (isBefore: (span: Span) => boolean) => number {
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

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

type Span = {readonly start: string; readonly end: string; readonly count: number};

/** The days, and their months, that rows are known to be of. */
function daysIn(spans: readonly Span[]): ReadonlySet<string> {
	const days = spans.filter(({start, end, count}) => count > 0 && start !== '' && start === end);
	return new Set(days.flatMap(({start}) => [start.slice(0, 7), start]));
}

/** Rows said on one known day, or in one known month. */
export function* countByTime(
	{rows, tables}: Counting,
	unit: 'day' | 'month',
): Steps<ReadonlyMap<string, number>> {
	const table = yield* tables.times();
	const counts = yield* countValues(table, rows, table.spans.length);
	const length = unit === 'day' ? 10 : 7;
	const found = new Map<string, number>();
	for (const [place, {start, end}] of table.spans.entries()) {
		const [name, count] = [start.slice(0, length), counts[place] ?? 0];
		if (count > 0 && start !== '' && name === end.slice(0, length))
			found.set(name, (found.get(name) ?? 0) + count);
	}
	return found;
}
