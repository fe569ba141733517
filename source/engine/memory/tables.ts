/** Which values every entry has, as numbers: made once, so that counting many rows is counting numbers. */
import type {Entry} from '../../dossier/catalogue.ts';
import type {DayRange} from '../../dossier/edtf-reader.ts';
import {type Choice, resolveValue} from '../../fields/choices.ts';
import type {RangeField} from '../../fields/field.ts';
import {lettersAndDigits} from '../../text/normal-text.ts';
import {noMarks} from '../question.ts';
import type {Steps} from '../steps.ts';
import type {ChoiceFacet, Facets} from './facets.ts';

/** The values of entry `n` are `values[offsets[n]]` to before `values[offsets[n + 1]]`, each once; `distinct` different ones. */
type Table = {readonly offsets: Uint32Array; readonly values: Uint32Array; readonly distinct: number};

/** Values are places among the choices of a key. */
type ChoiceTable = Table;
/** The one value of an entry is a place among the spans; `valuesFor` has what is offered for each. */
type SpanTable = Table & {
	readonly spans: readonly (DayRange | undefined)[];
	readonly valuesFor: readonly (readonly string[])[];
};

export type Tables = {
	/** Whether the table of a key is made. */
	readonly has: (key: string) => boolean;
	/** Marks are in none: they change. */
	readonly choices: (facet: ChoiceFacet) => Steps<ChoiceTable>;
	readonly spans: (field: RangeField) => Steps<SpanTable>;
	/** Of each choice that, as it is typed, means others too, by its place: the places of all that it means. */
	readonly meanings: (facet: ChoiceFacet) => Steps<ReadonlyMap<number, ReadonlySet<number>>>;
	/** The one stretch that a value of a range stands for, read once. */
	readonly spanOf: (field: RangeField, value: string) => DayRange | undefined;
	/** All of them, ahead of being asked for. */
	readonly make: () => Steps<void>;
};

/** So many readings of values, of so many letters, are kept. */
const mostRead = 20_000;
const longestRead = 40;

/** After so many entries looked at there may be a pause. */
const atOnce = 64;
/** As many where only numbers are looked at. */
const rowsAtOnce = 1024;

export function createTables(entries: readonly Entry[], facets: Facets): Tables {
	const made = new Map<string, ChoiceTable>();
	const meant = new Map<string, ReadonlyMap<number, ReadonlySet<number>>>();
	const spread = new Map<string, SpanTable>();
	function* choices(facet: ChoiceFacet): Steps<ChoiceTable> {
		const table = made.get(facet.name) ?? (yield* tabulateChoices(entries, facet));
		made.set(facet.name, table);
		return table;
	}
	function* spans(field: RangeField): Steps<SpanTable> {
		const table = spread.get(field.name) ?? (yield* tabulateSpans(entries, field));
		spread.set(field.name, table);
		return table;
	}
	function* meanings(facet: ChoiceFacet): Steps<ReadonlyMap<number, ReadonlySet<number>>> {
		const found = meant.get(facet.name) ?? (yield* meaningsOf(facet.choices));
		meant.set(facet.name, found);
		return found;
	}
	return {
		has: key => made.has(key),
		choices,
		spans,
		meanings,
		spanOf: readOnce(),
		*make() {
			for (const facet of facets.all()) {
				yield;
				if (facet.kind === 'range') yield* spans(facet);
				else {
					yield* choices(facet);
					yield* meanings(facet);
				}
			}
		},
	};
}

function readOnce(): Tables['spanOf'] {
	const read = new Map<string, DayRange | undefined>();
	return (field, value) => {
		const name = `${field.name}:${value}`;
		if (read.has(name)) return read.get(name);
		const reading = field.read(value);
		const span = reading.type === 'asks' ? reading.span : undefined;
		if (read.size >= mostRead) read.clear();
		// A longer one is no value that comes again, but whatever somebody has typed before its `..`.
		if (value.length <= longestRead) read.set(name, span);
		return span;
	};
}

/** How many of the rows have each value. */
export function* countValues(
	{offsets, values}: Table,
	rows: readonly number[],
	size: number,
): Steps<Uint32Array> {
	const counts = new Uint32Array(size);
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] ?? 0;
		const end = offsets[row + 1] ?? 0;
		for (let place = offsets[row] ?? 0; place < end; place++) {
			const value = values[place] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
		}
		if (at % rowsAtOnce === 0) yield;
	}
	return counts;
}

/** Which values any of the rows has, by 1; of most keys the first few rows have all that there are. */
export function* seenValues(
	{offsets, values, distinct}: Table,
	rows: readonly number[],
	size: number,
): Steps<Uint8Array> {
	const seen = new Uint8Array(size);
	let count = 0;
	for (let at = 0; at < rows.length && count < distinct; at++) {
		const row = rows[at] ?? 0;
		const end = offsets[row + 1] ?? 0;
		for (let place = offsets[row] ?? 0; place < end; place++) {
			const value = values[place] ?? 0;
			if (seen[value]) continue;
			seen[value] = 1;
			count += 1;
		}
		if (at % rowsAtOnce === 0) yield;
	}
	return seen;
}

function* meaningsOf(choices: readonly Choice[]): Steps<ReadonlyMap<number, ReadonlySet<number>>> {
	const placeOf = new Map(choices.map(({id}, place) => [id, place]));
	const withName = new Map<string, number>();
	for (const name of choices.flatMap(({names}) => [...new Set(names)]))
		withName.set(name, (withName.get(name) ?? 0) + 1);
	const found = new Map<number, ReadonlySet<number>>();
	for (const [place, {insert}] of choices.entries()) {
		// Most are typed by an id that is nobody else's.
		if (withName.get(lettersAndDigits(insert)) === 1) continue;
		const ids = resolveValue(choices, insert);
		if (ids.length > 1) found.set(place, new Set(ids.flatMap(id => placeOf.get(id) ?? [])));
		yield;
	}
	return found;
}

/** How many of the rows have any of these values. */
export function* countAny(
	{offsets, values}: Table,
	rows: readonly number[],
	wanted: ReadonlySet<number>,
): Steps<number> {
	let count = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] ?? 0;
		const end = offsets[row + 1] ?? 0;
		let place = offsets[row] ?? 0;
		while (place < end && !wanted.has(values[place] ?? 0)) place += 1;
		if (place < end) count += 1;
		if (at % rowsAtOnce === 0) yield;
	}
	return count;
}

function* tabulateChoices(entries: readonly Entry[], {choices, idsOf}: ChoiceFacet): Steps<ChoiceTable> {
	const placeOf = new Map(choices.map(({id}, place) => [id, place]));
	return yield* tabulate(entries, (entry, put) => {
		for (const id of idsOf(entry, noMarks)) {
			const place = placeOf.get(id);
			if (place !== undefined) put(place);
		}
	});
}

function* tabulateSpans(entries: readonly Entry[], {spanOf, valuesFor}: RangeField): Steps<SpanTable> {
	const spans: (DayRange | undefined)[] = [];
	const placeOf = new Map<string, number>();
	const table = yield* tabulate(entries, (entry, put) => {
		const span = spanOf(entry);
		const name = span === undefined ? '' : `${span.start}/${span.end}`;
		const place = placeOf.get(name) ?? spans.push(span) - 1;
		placeOf.set(name, place);
		put(place);
	});
	return {...table, spans, valuesFor: spans.map(span => (span === undefined ? [] : valuesFor(span)))};
}

function* tabulate(
	entries: readonly Entry[],
	putValues: (entry: Entry, put: (value: number) => void) => void,
): Steps<Table> {
	const offsets = new Uint32Array(entries.length + 1);
	const values: number[] = [];
	let start = 0;
	// Each once: an entry has few.
	const put = (value: number) => {
		if (values.indexOf(value, start) < 0) values.push(value);
	};
	for (const [number, entry] of entries.entries()) {
		start = values.length;
		putValues(entry, put);
		offsets[number + 1] = values.length;
		if (number % atOnce === 0) yield;
	}
	return {offsets, values: Uint32Array.from(values), distinct: new Set(values).size};
}
