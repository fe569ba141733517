/** How many rows have each value of a key, and how many fall on each day. */
import {isoDay} from '../../dossier/calendar.ts';
import type {Entry} from '../../dossier/catalogue.ts';
import {compareMoments} from '../../dossier/edtf.ts';
import type {DayRange} from '../../dossier/edtf-reader.ts';
import {type Choice, resolveValue} from '../../fields/choices.ts';
import {dateField} from '../../fields/date-fields.ts';
import type {RangeField} from '../../fields/field.ts';
import {lettersAndDigits} from '../../text/normal-text.ts';
import {oncePer} from '../../text/once-per.ts';
import type {CountedChoice} from '../engine.ts';
import {noMarks} from '../question.ts';
import type {Steps} from '../steps.ts';
import type {ChoiceFacet, MadeFacet} from './facets.ts';
import {countAny, countValues, seenValues, type Tables} from './tables.ts';

/** What is counted: rows by their numbers, of which some are marked. */
export type Counting = {
	readonly rows: readonly number[];
	readonly entries: readonly Entry[];
	/** Whether an id holds for a row only since the reader has marked something; undefined where nothing is. */
	readonly idsAsMarked: ((facet: ChoiceFacet, row: number) => readonly string[]) | undefined;
	readonly tables: Tables;
	/** Whether no value of a key takes a row away, since something else is asked. */
	readonly isIdle: (key: string) => boolean;
};

/** The values of a key that begin as typed, without those that the others mean; none of a key that nobody knows. */
export function* countValuesOf(
	counting: Counting,
	facet: MadeFacet | undefined,
	typed: string,
	others: readonly string[],
	isEach: boolean,
): Steps<readonly CountedChoice[]> {
	if (facet === undefined) return [];
	return facet.kind === 'choice'
		? yield* countChoices(counting, facet, typed, others)
		: yield* countRange(counting, facet, typed, others, isEach);
}

/** The choices that begin as typed, without those that the other values mean already. */
function* countChoices(
	{rows, idsAsMarked, tables}: Counting,
	facet: ChoiceFacet,
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const {choices, changing} = facet;
	const table = yield* tables.choices(facet);
	const counts = yield* countValues(table, rows, choices.length);
	const meanings = yield* tables.meanings(facet);
	if (idsAsMarked !== undefined)
		for (const [place, {id}] of choices.entries())
			if (changing.has(id)) counts[place] = rows.filter(row => idsAsMarked(facet, row).includes(id)).length;
	const taken = new Set(others.flatMap(value => resolveValue(choices, value)));
	const wanted = lettersAndDigits(typed);
	const found: CountedChoice[] = [];
	for (const [place, choice] of choices.entries()) {
		if (taken.has(choice.id) || !beginsAs(choice, wanted)) continue;
		const several = meanings.get(place);
		const count = several === undefined ? counts[place] : yield* countAny(table, rows, several);
		found.push({...choice, count: count ?? 0});
	}
	return found;
}

/** How many values any row has: rows are looked at until every value that there is has been seen, of most keys a few. */
export function* countDistinct(
	counting: Counting,
	facet: MadeFacet | undefined,
	others: readonly string[],
): Steps<number> {
	if (facet === undefined) return 0;
	return facet.kind === 'range'
		? yield* countOffered(counting, facet, others)
		: yield* countSeen(counting, facet, others);
}

/** Values of a range are offered since a row has them: none of them has to be counted. */
function* countOffered(
	{rows, tables}: Counting,
	field: RangeField,
	others: readonly string[],
): Steps<number> {
	const table = yield* tables.spans(field);
	const seen = yield* seenValues(table, rows, table.spans.length);
	const offered = new Set(table.valuesFor.flatMap((values, place) => (seen[place] ? values : [])));
	let count = 0;
	for (const value of offered)
		if (!others.includes(value) && tables.spanOf(field, value) !== undefined) count += 1;
	return count;
}

function* countSeen(counting: Counting, facet: ChoiceFacet, others: readonly string[]): Steps<number> {
	const {rows, idsAsMarked, tables} = counting;
	const {choices, changing} = facet;
	const seen =
		(tables.has(facet.name) ? undefined : seenIds(counting, facet)) ??
		(yield* seenValues(yield* tables.choices(facet), rows, choices.length));
	const meanings = yield* tables.meanings(facet);
	if (idsAsMarked !== undefined)
		for (const [place, {id}] of choices.entries())
			if (changing.has(id)) seen[place] = rows.some(row => idsAsMarked(facet, row).includes(id)) ? 1 : 0;
	const taken = new Set(others.flatMap(value => resolveValue(choices, value)));
	const isSeen = (place: number) => seen[place] === 1;
	return choices.filter(
		(choice, place) =>
			!taken.has(choice.id) &&
			beginsAs(choice, '') &&
			(isSeen(place) || [...(meanings.get(place) ?? [])].some(isSeen)),
	).length;
}

/** Of a key whose table is not made yet so many rows are looked at. */
const fewRows = 256;

/**
 * As `seenValues`, of a key whose table is not made yet, where the first few rows have all its values, or are all there are:
 * making the table takes longer. Undefined of others, which go through most of the entries: those are in the table then.
 */
function seenIds({rows, entries}: Counting, {choices, idsOf}: ChoiceFacet): Uint8Array | undefined {
	const ids = new Set<string>();
	const few = rows.slice(0, fewRows);
	for (const row of few) {
		const entry = entries[row];
		if (entry !== undefined) for (const id of idsOf(entry, noMarks)) ids.add(id);
	}
	if (few.length < rows.length && ids.size < choices.length) return undefined;
	return Uint8Array.from(choices, ({id}) => (ids.has(id) ? 1 : 0));
}

/** One without letters begins as nothing, not even as nothing typed. */
function beginsAs({names, beginnings}: Choice, typed: string): boolean {
	return [...names, ...beginnings].some(text => text.startsWith(typed));
}

/** After so many values counted there may be a pause. */
const valuesAtOnce = 64;

/** The values of a range that entries have, also as the end of `a..b` and behind a sign. */
function* countRange(
	{rows, tables, isIdle}: Counting,
	field: RangeField,
	typed: string,
	others: readonly string[],
	isEach: boolean,
): Steps<readonly CountedChoice[]> {
	const [kept] = /^(?:.*?\.\.|[<>]=?)?/s.exec(typed) ?? [''];
	const beginning = typed.slice(kept.length);
	const reading = field.read(beginning);
	// What is not written whole is offered as it is.
	const meant = reading.type === 'asks' ? (reading.meant?.spans ?? []) : [];
	const isMeant = (span: DayRange) => meant.some(({start, end}) => start <= span.start && span.end <= end);
	const isOffered = (bare: string) => {
		const span = meant.length === 0 ? undefined : tables.spanOf(field, bare);
		return bare.startsWith(beginning) || (span !== undefined && isMeant(span));
	};
	const table = yield* tables.spans(field);
	const counts = yield* countValues(table, rows, table.spans.length);
	const countWithin = counterOf(
		table.spans.flatMap((span, place) => {
			const count = counts[place] ?? 0;
			return span === undefined || count === 0 ? [] : [{...span, count}];
		}),
	);
	const found: CountedChoice[] = [];
	const offered = new Set(
		table.valuesFor.flatMap((values, place) => (counts[place] === 0 && !isEach ? [] : values)),
	);
	for (const [at, bare] of [...offered].entries()) {
		const value = kept + bare;
		if (!isOffered(bare) || others.includes(value)) continue;
		const span = tables.spanOf(field, value);
		if (span === undefined) continue;
		const count = isIdle(field.name) ? rows.length : countWithin(span);
		const names = [value];
		found.push({id: value, label: value, insert: value, names, beginnings: names, count});
		if (at % valuesAtOnce === 0) yield;
	}
	return found;
}

/** Counts the spans that share a point with others: all but those that end before them, or begin after them. */
function counterOf(spans: readonly Counted[]): (days: DayRange) => number {
	const ends = spans.toSorted((a, b) => compareMoments(a.end, b.end));
	const starts = spans.toSorted((a, b) => compareMoments(b.start, a.start));
	const total = spans.reduce((sum, {count}) => sum + count, 0);
	const countBefore = summedUntil(ends);
	const countAfter = summedUntil(starts);
	return ({start, end}) =>
		total - countBefore(span => span.end < start) - countAfter(span => span.start > end);
}

/** Sums up the counts of the first spans, as long as `isBefore` holds; of later ones it does not. */
function summedUntil(spans: readonly Counted[]): (isBefore: (span: DayRange) => boolean) => number {
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

type Counted = DayRange & {readonly count: number};

/** The month of an ISO day. */
function monthIn(day: string): string {
	return day.slice(0, -3);
}

/** The entries whose date is said to be uncertain or about right; undefined where there are none. */
const doubtfulAmong = oncePer((entries: readonly Entry[]): ReadonlySet<number> | undefined => {
	const found = entries.flatMap(({statement}, row) => (isDoubtful(statement.said.edtf) ? [row] : []));
	return found.length === 0 ? undefined : new Set(found);
});

function isDoubtful(edtf: string | null): boolean {
	return edtf !== null && /[?~%]/.test(edtf);
}

/** Rows said for certain on one known day, or in one known month. */
export function* countByTime(
	{rows, entries, tables}: Counting,
	unit: 'day' | 'month',
): Steps<ReadonlyMap<string, number>> {
	const table = yield* tables.spans(dateField);
	const doubtful = doubtfulAmong(entries);
	const sure = doubtful === undefined ? rows : rows.filter(row => !doubtful.has(row));
	const counts = yield* countValues(table, sure, table.spans.length);
	const found = new Map<string, number>();
	for (const [place, span] of table.spans.entries()) {
		const count = counts[place] ?? 0;
		if (span === undefined || count === 0) continue;
		const {start, end} = span;
		// A month has 31 days at most, and a longer span may be of any length.
		if (end - start > (unit === 'day' ? 0 : 30)) continue;
		// A known day has been named for the filter line: its month, and itself.
		const [month, day] = table.valuesFor[place] ?? [];
		const known = unit === 'day' ? day : month;
		const name = known ?? monthIn(isoDay(start));
		if (known !== undefined || name === monthIn(isoDay(end))) found.set(name, (found.get(name) ?? 0) + count);
	}
	return found;
}
