/** What is read of a filter text at one place. */
import type {QueryProblem} from './problem.ts';
import type {QueryNode, Term} from './tree.ts';

export type ReadToken = {
	/** A term, excluded where there is a sign before it; undefined where there is nothing to look for. */
	readonly node?: QueryNode | undefined;
	/** Where to read on; always after the beginning. */
	readonly to: number;
	readonly error?: QueryProblem;
	readonly hints?: readonly QueryProblem[];
	/** What of it does nothing yet, or is closed by the end of the text. */
	readonly unfinished?: readonly QueryProblem[];
};

/** The same before it is known whether it is excluded. */
export type TermReading = Omit<ReadToken, 'node'> & {readonly term?: Term | undefined};
