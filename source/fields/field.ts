/**
 * What can be asked of a statement by name in the filter, as `party:russia`. Every field is a row of one table
 * (`filter-fields.ts`), which is handed in as a value: the parser, the completion, the help and the engine know no
 * field but by its row.
 */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {oncePer} from '../text/once-per.ts';
import type {Choice} from './choices.ts';

type FilterField = ChoiceField | RangeField | FlagField;
export type FilterFields = readonly FilterField[];

type Common = {
	/** What is typed before the colon, in small letters. */
	readonly name: string;
	/** What one of its values is called, as in `No party begins with "x".` */
	readonly noun: string;
	/** What it asks for, with what can be typed: a line of the help. */
	readonly help: string;
};

/** Its values are chosen from what a dossier has. */
export type ChoiceField = Common & {
	readonly kind: 'choice';
	/** @param entries - all of them, in their natural order. */
	readonly facet: (catalogue: Catalogue, entries: readonly Entry[]) => Facet;
};

/** What there is to choose from in a dossier, and what of it an entry has. */
export type Facet = {
	readonly choices: readonly Choice[];
	/** Ids of the choices that hold for an entry. */
	readonly idsOf: (entry: Entry) => readonly string[];
	/** What is said of a value that could be chosen elsewhere, and that nothing here has. */
	readonly says?: {readonly value: string; readonly sentence: string};
};

/** Its values are stretches of something ordered, as days and numbers are. */
export type RangeField = Common & {
	readonly kind: 'range';
	readonly read: (text: string) => RangeReading;
	/** From what to what an entry has it; undefined where it has none, so that no value finds it. */
	readonly spanOf: (entry: Entry) => DayRange | undefined;
	/** The values that are offered since an entry has this. */
	readonly valuesFor: (span: DayRange) => readonly string[];
	/** Of several values all must hold; else any. */
	readonly isEachNeeded?: boolean;
	/**
	 * Why it is not certain that an entry has what any of these values asks for, in a clause of its own; undefined where it is.
	 * Asked only of an entry for which one of them holds.
	 */
	readonly doubt?: (texts: readonly string[]) => (entry: Entry) => string | undefined;
	/** Beside a key of this name it asks nothing of rows. */
	readonly isIdleBeside?: string;
	/** The field as it reads values in a dossier, where what is there makes plain what they stand for. */
	readonly within?: (catalogue: Catalogue) => RangeField;
};

/** What a typed value of a range asks for. */
export type RangeReading =
	| {
			readonly type: 'asks';
			readonly holds: (span: DayRange) => boolean;
			/** All that it asks for, where that is one stretch. */
			readonly span: DayRange | undefined;
			/** Where it is not written whole: the stretches that it is taken for, any of them, and that in a sentence. */
			readonly meant?: {readonly spans: readonly DayRange[]; readonly says: string};
	  }
	/** Nothing typed yet. */
	| {readonly type: 'nothing'}
	/** It asks for nothing; `why` says so in a sentence. */
	| {readonly type: 'wrong'; readonly why: string};

/** Something that a statement is or is not, typed as `is:disputed`. */
export type FlagField = {
	readonly kind: 'flag';
	readonly name: string;
	/** What it says of a statement, for the help. */
	readonly help: string;
	/** @param marked - ids of the statements that the reader has marked. */
	readonly holds: (entry: Entry, marked: ReadonlySet<string>) => boolean;
	/** Whether it changes with what the reader marks. */
	readonly isOfReader?: boolean;
};

/** The table as it reads values in a dossier; the same table for the same dossier. */
export function fieldsWithin(fields: FilterFields, catalogue: Catalogue): FilterFields {
	const before = opened.get(catalogue);
	if (before?.of === fields || before?.fields === fields) return before.fields;
	const read = fields.map(field => (field.kind === 'range' ? (field.within?.(catalogue) ?? field) : field));
	opened.set(catalogue, {of: fields, fields: read});
	return read;
}

const opened = new WeakMap<Catalogue, {readonly of: FilterFields; readonly fields: FilterFields}>();

/** All flags are values of one key. */
export type FlagsKey = Common & {readonly kind: 'flags'; readonly flags: readonly FlagField[]};

/** What stands before a colon. */
export type FilterKey = ChoiceField | RangeField | FlagsKey;

export const flagsKey = 'is';

/**
 * The keys of a table in its order, that of the flags where the first of them stands. A table does not change, and is
 * asked for its keys at every letter.
 */
export const keysOf = oncePer((fields: FilterFields): readonly FilterKey[] => {
	const flags = fields.filter(field => field.kind === 'flag');
	return fields.flatMap((field): readonly FilterKey[] => {
		if (field.kind !== 'flag') return [field];
		const help = `${flagsKey}:${flags.map(({name}) => name).join(', ')}`;
		return field === flags[0] ? [{kind: 'flags', name: flagsKey, noun: 'word of is:', help, flags}] : [];
	});
});

/** The key that a word names, whatever its case; undefined where it names none. */
export function keyNamed(fields: FilterFields, word: string): FilterKey | undefined {
	const lower = word.toLowerCase();
	return keysOf(fields).find(({name}) => name === lower);
}

/** Whether two spans share a point. */
export function touches(a: DayRange, b: DayRange): boolean {
	return a.start <= b.end && a.end >= b.start;
}
