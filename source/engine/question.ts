/** What an engine is asked: data alone, so that it can be sent to another thread or over a line. */
import type {All} from '../query/tree.ts';

export type Order = 'date' | 'speaker' | 'party' | 'relevance';

export const orders: readonly Order[] = ['date', 'speaker', 'party', 'relevance'];

/** Among which rows to look. */
type Scope = {
	/** Whether statements of which no words are quoted count too. */
	readonly isReportedShown: boolean;
	/** Ids of the statements that the person has marked, for `is:marked`. */
	readonly marked: ReadonlySet<string>;
};

export type Question = Scope & {
	readonly query: All;
	readonly order: Order;
};

/** Whether two questions have one answer, as far as can be seen at a glance. */
export function isSameQuestion(a: Question, b: Question): boolean {
	return (
		a.query === b.query &&
		a.order === b.order &&
		a.isReportedShown === b.isReportedShown &&
		a.marked === b.marked
	);
}

/** Nothing marked, where a question does not depend on it. */
export const noMarks: ReadonlySet<string> = new Set();
