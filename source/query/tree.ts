/**
 * A filter text as a tree: what it asks for, and where that is written. The tree is plain data without closures, so that
 * it can be sent to another thread, stored, or turned into another language.
 *
 * Offsets are UTF-16 units of the filter text, `to` excluded. Texts are as typed, but for what prints nothing.
 */
import type {FilterFields} from '../fields/field.ts';
import {oncePer} from '../text/once-per.ts';
import type {QueryProblem} from './problem.ts';

export type QueryRange = {readonly from: number; readonly to: number};

type Common = QueryRange & {
	/** What would close it where the text ends too early; else empty. */
	readonly closing: string;
};

/** Words that must be found as they are, folded. */
type Literal = Common & {
	/** As typed, without anchors, marks and escapes. */
	readonly text: string;
	/** Folded: what is looked for. Never empty. */
	readonly needle: string;
	/** Whether case matters, since there is a capital in it (smart case). */
	readonly sensitive: boolean;
	/** Anchored to the beginning, or the end, of the quoted words; what is anchored looks only there. */
	readonly atStart: boolean;
	readonly atEnd: boolean;
};

export type WordTerm = Literal & {readonly type: 'word'};
export type PhraseTerm = Literal & {readonly type: 'phrase'};

export type RegexTerm = Common & {
	readonly type: 'regex';
	readonly source: string;
	readonly sensitive: boolean;
	/** Whether `i` was typed after it. */
	readonly isForced: boolean;
	/** Whether it can be used; where not it does nothing, and the query has an error. */
	readonly isSound: boolean;
};

export type ApproximateTerm = Common & {
	readonly type: 'approximate';
	readonly text: string;
	/** Its words, folded; each must be near some word. */
	readonly words: readonly string[];
	readonly sensitive: boolean;
};

/** A value of a field, with the range of its marks; `isAsking` is false where it is empty, or cannot be read. */
export type Value = QueryRange & {readonly text: string; readonly isAsking: boolean};

export type FieldTerm = Common & {
	readonly type: 'field';
	readonly key: string;
	/** As many as there are commas and one more. */
	readonly values: readonly [Value, ...Value[]];
};

export type TextTerm = WordTerm | PhraseTerm | RegexTerm | ApproximateTerm;
export type Term = TextTerm | FieldTerm;

/** All parts must hold; of none, everything does. Of a group in parentheses the range takes these in. */
export type All = QueryRange & {readonly type: 'all'; readonly parts: readonly QueryNode[]};
/** One part must hold. */
export type Any = QueryRange & {readonly type: 'any'; readonly parts: readonly [QueryNode, ...QueryNode[]]};
/** The part must not hold; the range takes its sign in. */
type Not = QueryRange & {readonly type: 'not'; readonly part: QueryNode};

export type QueryNode = Term | All | Any | Not;

export type Query = {
	readonly text: string;
	/** By which it was read, and is read again when it is changed. */
	readonly fields: FilterFields;
	readonly root: All;
	/** How many groups the end of the text closes. */
	readonly unclosed: number;
	/** The first expression that cannot be understood. The last good rows are better than what is left of it. */
	readonly error: QueryProblem | undefined;
	/** What can be seen without a dossier to be of no use; an engine adds what needs one. */
	readonly hints: readonly QueryProblem[];
	/** What does nothing yet, or is closed by the end of the text: a fault only once nobody types on. */
	readonly unfinished: readonly QueryProblem[];
};

/** Asks for nothing, and so for everything. */
export const everything: All = {type: 'all', from: 0, to: 0, parts: []};

/** Whether a term with a key asks for nothing yet: it has no value that could mean anything. */
export function isIdle({values}: FieldTerm): boolean {
	return !values.some(({isAsking}) => isAsking);
}

/** A term where it stands. */
export type Leaf = {
	readonly term: Term;
	/** Where it is written, its sign included. */
	readonly from: number;
	readonly isExcluded: boolean;
};

/** All terms in the order in which they are written. Found once: each row that is drawn may ask for them. */
export const leavesOf = oncePer((root: QueryNode): readonly Leaf[] => {
	const leaves: Leaf[] = [];
	collect(root, root.from, false, leaves);
	return leaves;
});

/** Into one list: each level of a hundred would copy what is below it. */
function collect(node: QueryNode, from: number, isExcluded: boolean, leaves: Leaf[]): void {
	switch (node.type) {
		case 'all':
		case 'any':
			for (const part of node.parts) collect(part, part.from, isExcluded, leaves);
			return;
		case 'not':
			collect(node.part, node.from, !isExcluded, leaves);
			return;
		default:
			leaves.push({term: node, from, isExcluded});
	}
}

/**
 * The tree without a term: what must hold beside it. An alternative does not go alone, the whole choice that it
 * belongs to goes, since the others would narrow what the term itself is to choose from.
 */
export function without(root: All, term: Term): All {
	const parts = root.parts.flatMap(part => rest(part, term) ?? []);
	return {...root, parts};
}

/** What is left of a node: itself where it does not have the term, undefined where it goes with it. */
function rest(node: QueryNode, term: Term): QueryNode | undefined {
	switch (node.type) {
		case 'all': {
			const parts = node.parts.map(part => rest(part, term));
			if (parts.every((part, place) => part === node.parts[place])) return node;
			return {...node, parts: parts.filter(part => part !== undefined)};
		}
		case 'any':
			return node.parts.every(part => rest(part, term) === part) ? node : undefined;
		case 'not':
			return rest(node.part, term) === node.part ? node : undefined;
		default:
			return node === term ? undefined : node;
	}
}
