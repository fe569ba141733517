/** Which values every entry has, as numbers: made once, so that counting many rows is counting numbers. */
import {isoDay} from '../../dossier/calendar.ts';
import type {Entry} from '../../dossier/catalogue.ts';
import type {Span} from '../../dossier/edtf-reader.ts';
import {readDate} from '../../query/date-value.ts';
import {type FilterKey, filterKeys, isDayKey} from '../../query/keys.ts';
import {squash} from '../../query/normal-text.ts';
import {type Choice, meantBy} from '../choices.ts';
import type {Steps} from '../steps.ts';
import type {ChoiceKey, Facets} from './facets.ts';

/** The values of entry `n` are `values[offsets[n]]` to before `values[offsets[n + 1]]`, each once. */
type Table = {readonly offsets: Uint32Array; readonly values: Uint32Array};

/** Values are places among the choices of a key. */
type ChoiceTable = Table;
/** The one value of an entry is a place among the spans; `days` has the ISO day of each that is one known day. */
type TimeTable = Table & {
	readonly spans: readonly (Span | undefined)[];
	readonly days: readonly (string | undefined)[];
};

export type Tables = {
	/** Whether the table of a key is made. */
	readonly has: (key: ChoiceKey) => boolean;
	/** Marks are in none: they change. */
	readonly choices: (key: ChoiceKey) => Steps<ChoiceTable>;
	readonly times: () => Steps<TimeTable>;
	/** Of each choice that, as it is typed, means others too, by its place: the places of all that it means. */
	readonly meanings: (key: ChoiceKey) => Steps<ReadonlyMap<number, ReadonlySet<number>>>;
	/** The days that a value of `date:` stands for, read once. */
	readonly daysOf: (value: string) => Span | undefined;
	/** All of them, ahead of being asked for. */
	readonly make: () => Steps<void>;
};

/** So many readings of dates, of so many letters, are kept. */
const mostRead = 20_000;
const longestDate = 40;

const noMarks: ReadonlySet<string> = new Set();
/** After so many entries looked at there may be a pause. */
const atOnce = 64;

export function createTables(entries: readonly Entry[], facets: Facets): Tables {
	const made = new Map<ChoiceKey, ChoiceTable>();
	const meant = new Map<ChoiceKey, ReadonlyMap<number, ReadonlySet<number>>>();
	let timeTable: TimeTable | undefined;
	function* choices(key: ChoiceKey): Steps<ChoiceTable> {
		const table = made.get(key) ?? (yield* tabulateChoices(entries, facets, key));
		made.set(key, table);
		return table;
	}
	function* times(): Steps<TimeTable> {
		timeTable ??= yield* tabulateTimes(entries);
		return timeTable;
	}
	function* meanings(key: ChoiceKey): Steps<ReadonlyMap<number, ReadonlySet<number>>> {
		const found = meant.get(key) ?? (yield* meaningsOf(facets(key).choices));
		meant.set(key, found);
		return found;
	}
	const read = new Map<string, Span | undefined>();
	return {
		has: key => made.has(key),
		choices,
		times,
		meanings,
		daysOf(value) {
			if (read.has(value)) return read.get(value);
			const date = readDate(value);
			const days = date.type === 'days' ? date.days : undefined;
			if (read.size >= mostRead) read.clear();
			// A longer one is no date that comes again, but whatever somebody has typed before its `..`.
			if (value.length <= longestDate) read.set(value, days);
			return days;
		},
		*make() {
			yield* times();
			for (const key of filterKeys)
				if (isChoice(key)) {
					yield* choices(key);
					yield* meanings(key);
				}
		},
	};
}

function isChoice(key: FilterKey): key is ChoiceKey {
	return !isDayKey(key);
}

/** How many of the rows have each value. */
export function* countValues(
	{offsets, values}: Table,
	rows: readonly number[],
	size: number,
): Steps<Uint32Array> {
	const counts = new Uint32Array(size);
	for (const [at, row] of rows.entries()) {
		const end = offsets[row + 1] ?? 0;
		for (let place = offsets[row] ?? 0; place < end; place++) {
			const value = values[place] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
		}
		if (at % 1024 === 0) yield;
	}
	return counts;
}

function* meaningsOf(choices: readonly Choice[]): Steps<ReadonlyMap<number, ReadonlySet<number>>> {
	const placeOf = new Map(choices.map(({id}, place) => [id, place]));
	const withName = new Map<string, number>();
	for (const name of choices.flatMap(({names}) => [...new Set(names)]))
		withName.set(name, (withName.get(name) ?? 0) + 1);
	const found = new Map<number, ReadonlySet<number>>();
	for (const [place, {insert}] of choices.entries()) {
		// Most are typed by an id that is nobody else's.
		if (withName.get(squash(insert)) === 1) continue;
		const ids = meantBy(choices, insert);
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
	for (const [at, row] of rows.entries()) {
		const own = values.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);
		if (own.some(value => wanted.has(value))) count += 1;
		if (at % 1024 === 0) yield;
	}
	return count;
}

function* tabulateChoices(entries: readonly Entry[], facets: Facets, key: ChoiceKey): Steps<ChoiceTable> {
	const {choices, idsOf} = facets(key);
	const placeOf = new Map(choices.map(({id}, place) => [id, place]));
	return yield* tabulate(entries, (entry, put) => {
		for (const id of idsOf(entry, noMarks)) {
			const place = placeOf.get(id);
			if (place !== undefined) put(place);
		}
	});
}

function* tabulateTimes(entries: readonly Entry[]): Steps<TimeTable> {
	const spans: (Span | undefined)[] = [];
	const placeOf = new Map<string, number>();
	const table = yield* tabulate(entries, ({days}, put) => {
		const name = days === undefined ? '' : `${days.start}/${days.end}`;
		const place = placeOf.get(name) ?? spans.push(days) - 1;
		placeOf.set(name, place);
		put(place);
	});
	const names = spans.map(span =>
		span !== undefined && span.start === span.end ? isoDay(span.start) : undefined,
	);
	return {...table, spans, days: names};
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
	return {offsets, values: Uint32Array.from(values)};
}
