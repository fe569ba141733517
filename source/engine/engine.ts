/**
 * The boundary to the rows: a question is asked, an answer becomes known at once, in pieces, or later. Whoever asks
 * knows nothing of how rows are kept, and an engine knows nothing of screens.
 */
import type {Entry} from '../dossier/catalogue.ts';
import type {Choice} from '../fields/choices.ts';
import type {FilterFields} from '../fields/field.ts';
import type {QueryProblem} from '../query/problem.ts';
import type {QueryNode} from '../query/tree.ts';
import type {FieldMatch} from './fields.ts';
import type {Question} from './question.ts';

export type Engine = {
	/** What its rows can be asked for by name: the filter line reads, completes and explains these. */
	readonly fields: FilterFields;
	/**
	 * Begins to answer.
	 *
	 * @param onProgress - called after something more has become known, never before `ask` has returned.
	 */
	readonly ask: (question: Question, onProgress: () => void) => Answer;
};

/** A statement among those found, known by its id. */
export type Row = {
	readonly id: string;
	readonly entry: Entry;
	/**
	 * Where the question's words stand in its fields, those without any left out; undefined: not known yet. Found out
	 * when it is read.
	 */
	readonly matches: readonly FieldMatch[] | undefined;
};

/** A value of a key with the number of rows that have it. */
export type CountedChoice = Choice & {readonly count: number};

/**
 * What is known of an answer. It is read at any time and any number of times; whatever is not known yet is undefined,
 * and being asked for it an engine finds it out, and says so (`onProgress`). What is known never changes but by
 * growing: while `isDone` is false, rows may be added, `total` with them.
 */
export type Answer = {
	/** Rises whenever more is known. */
	readonly generation: number;
	/** Whether all rows have been found: `total` is their number then. */
	readonly isDone: boolean;
	/** How many rows have been found. */
	readonly total: number;
	/** How many rows there are without the query, in the same scope. */
	readonly all: number | undefined;
	/** Rows from a place on, in the order asked for; fewer at the end, undefined where a row is still on its way. */
	readonly page: (offset: number, count: number) => readonly (Row | undefined)[];
	/** The place of a statement among the rows, -1 where it is not among them. */
	readonly placeOf: (id: string) => number | undefined;
	/**
	 * The place of the row that is nearest to a statement in the natural order, that of dates, whether or not it is a
	 * row itself; of two, the one that comes first. Without an id, or with one that nobody knows, of the one nearest to
	 * the beginning. -1 where there are no rows.
	 */
	readonly nearest: (id: string | undefined) => number | undefined;
	/** As in a row: of a statement that is none, nothing matches. */
	readonly matches: (id: string) => readonly FieldMatch[] | undefined;
	/**
	 * The values of a key with the number of rows that have each, of a choice those without rows too.
	 *
	 * @param typed - only values that begin so; of a range they may be typed behind `a..` or a sign.
	 * @param others - without the values that these mean already.
	 * @param isEach - of a range, too, those that no row has: behind a sign others may be found by them.
	 */
	readonly counts: (
		key: string,
		typed?: string,
		others?: readonly string[],
		isEach?: boolean,
	) => readonly CountedChoice[] | undefined;
	/**
	 * How many values of a key there are that any row has.
	 *
	 * @param others - without the values that these mean already.
	 */
	readonly distinct: (key: string, others?: readonly string[]) => number | undefined;
	/** Rows said on one known day, or in one known month, by ISO day or month. */
	readonly histogram: (unit: 'day' | 'month') => ReadonlyMap<string, number> | undefined;
	/** Values in the query that nobody and nothing has. */
	readonly unknownValues: () => readonly QueryProblem[] | undefined;
	/** Why there are no rows; asked only where there are none. */
	readonly whyEmpty: () => WhyEmpty | undefined;
	/** Nobody will read it again: what is still to be done is not done. */
	readonly cancel: () => void;
};

/** Parts of the query that, dropped together, bring back this many rows. */
export type Drop = {readonly parts: readonly QueryNode[]; readonly count: number};

/** What to drop where a query has no rows; of alternatives all, since each of them only adds. */
export type Drops =
	/** There are rows, or there is nothing to drop. */
	| {readonly type: 'none'}
	/** Dropping one of them is enough; the one that brings back most comes first. */
	| {readonly type: 'one'; readonly drops: readonly Drop[]}
	/** No single one is enough, but two are. */
	| {readonly type: 'two'; readonly drops: readonly Drop[]}
	/** Only without any of them there are rows again. */
	| {readonly type: 'all'; readonly count: number};

export type WhyEmpty = {
	/** How many rows are there that only the scope leaves out, as they are reported. */
	readonly hidden: number;
	readonly drops: Drops;
	/** Of a single word: how many rows have something that is nearly it. */
	readonly near: number | undefined;
};
