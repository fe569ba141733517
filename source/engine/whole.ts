/** Answers awaited to their end, by whoever does not draw them piece by piece. */
import type {QueryProblem} from '../query/problem.ts';
import type {Answer, Engine, Row} from './engine.ts';
import type {FieldMatch} from './fields.ts';
import type {Question} from './question.ts';

/** How many rows are asked for at once. */
const pageSize = 256;

/** All rows of an answer, in their order, and the values of the question that nobody and nothing has. */
export type Whole = {
	readonly rows: readonly Row[];
	readonly unknownValues: readonly QueryProblem[];
	/** Where the question's words stand in a row for which that was wanted. */
	readonly matches: (id: string) => readonly FieldMatch[];
};

/** Asks, and waits until everything that `read` wants is known: it gives undefined until then. */
export function awaitAnswer<T>(
	engine: Engine,
	question: Question,
	read: (answer: Answer) => T | undefined,
): Promise<T> {
	return new Promise(resolve => {
		let answer: Answer | undefined;
		const look = () => {
			const result = answer === undefined ? undefined : read(answer);
			if (result !== undefined) resolve(result);
		};
		answer = engine.ask(question, look);
		look();
	});
}

/**
 * Asks for all rows.
 *
 * @param isMatched - of which of them is to be known where the question's words stand.
 */
export function awaitWhole(
	engine: Engine,
	question: Question,
	isMatched: (row: Row) => boolean = () => false,
): Promise<Whole> {
	const rows: Row[] = [];
	return awaitAnswer(engine, question, answer => {
		while (rows.length < answer.total) {
			const page = answer.page(rows.length, pageSize);
			for (const row of page) {
				if (row === undefined) return undefined;
				rows.push(row);
			}
			if (page.length === 0) return undefined;
		}
		const unknownValues = answer.unknownValues();
		if (!answer.isDone || unknownValues === undefined) return undefined;
		const matches = rows.filter(isMatched).map(({id}) => answer.matches(id));
		const isKnown = matches.every(found => found !== undefined);
		return isKnown ? {rows, unknownValues, matches: id => answer.matches(id) ?? []} : undefined;
	});
}
