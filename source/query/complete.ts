/**
 * What could be typed next in the filter line. Here is only what the text says of it: which keys, or which values of a
 * key, could stand at the cursor, and beside what; how many rows each would show is an engine's to say.
 */

import {keysOf} from '../fields/field.ts';
import {withoutInvisible} from '../text/fold.ts';
import {askedBeside} from './as-of.ts';
import {parseQuery} from './parse.ts';
import {
	type All,
	type FieldTerm,
	isIdle,
	leavesOf,
	type Query,
	type QueryNode,
	type Term,
	type Value,
	without,
} from './tree.ts';

/** What can stand at the cursor. The range is what it would replace, in UTF-16 units of the text. */
export type Wanted = {readonly from: number; readonly to: number} & (
	| {readonly type: 'nothing'}
	| {
			readonly type: 'keys';
			readonly keys: readonly string[];
			readonly beside: All;
			readonly others: readonly string[];
	  }
	| ({
			readonly type: 'values';
			readonly key: string;
			/** The beginning of the value, without quotation marks and escapes. */
			readonly typed: string;
			/** The other values of the term: what they mean is offered no more. */
			readonly others: readonly string[];
	  } & Context)
);

/** What a value is chosen for. */
type Context = {
	/** What must hold beside the term. */
	readonly beside: All;
	/** What finds rows where the term holds, and where it does not; undefined: nothing does. */
	readonly holding: All | undefined;
	readonly otherwise: All | undefined;
};

/** A value of a key with the rows it would show. */
export type Counted = {readonly insert: string; readonly label: string; readonly count: number};

type Candidate = Counted & {
	/** To be put in place of the range. */
	readonly insert: string;
};

export type Completion = {
	readonly from: number;
	readonly to: number;
	/** The one with the most rows first, of equals by name; keys in their own order. */
	readonly candidates: readonly Candidate[];
};

/**
 * What the text wants at the cursor: a key where a word begins one or nothing is typed yet, a value behind `key:` or a
 * comma.
 *
 * @param cursor - in UTF-16 units of the text.
 */
export function wantedAt(query: Query, cursor: number): Wanted {
	const {text, root} = query;
	const leaf = leavesOf(root).find(({from, term}) => from < cursor && cursor <= term.to);
	if (leaf === undefined) {
		const isFree = /(?:^|[\s|(])[-!]?$/.test(withoutInvisible(text.slice(0, cursor)).text);
		return isFree ? wantKey(query, cursor, cursor, '') : nothing(cursor);
	}
	const {term} = leaf;
	const key = /^\p{L}*:?/u.exec(text.slice(term.from, term.to))?.[0] ?? '';
	const end = term.from + key.length;
	const isKey = key !== '' && term.from <= cursor && cursor <= end && text[cursor - 1] !== ':';
	if (isKey && (term.type === 'field' || (term.type === 'word' && (end === term.to || key.endsWith(':')))))
		return wantKey(query, term.from, end, text.slice(term.from, cursor));
	return term.type === 'field' ? wantValue(query, term, cursor) : nothing(cursor);
}

function nothing(cursor: number): Wanted {
	return {type: 'nothing', from: cursor, to: cursor};
}

function wantKey({text, fields}: Query, from: number, to: number, typed: string): Wanted {
	const keys = keysOf(fields)
		.map(({name}) => name)
		.filter(key => key.startsWith(typed.toLowerCase()));
	const [key] = keys;
	if (key === undefined) return nothing(from + typed.length);
	// What its values will be counted beside is the same for each: what is written stands where any key does.
	const written = `${text.slice(0, from)}${key}:`;
	const values = wantedAt(parseQuery(written + text.slice(to), fields), written.length);
	// Within a quotation that is still open it is no key.
	if (values.type !== 'values') return nothing(from + typed.length);
	return {type: 'keys', from, to, keys, beside: values.beside, others: values.others};
}

function wantValue({text, fields, root}: Query, term: FieldTerm, cursor: number): Wanted {
	const value = term.values.find(({from, to}) => from <= cursor && cursor <= to);
	// Read as if the text ended here: that takes off quotation marks and escapes.
	const beginning = leavesOf(parseQuery(text.slice(0, cursor), fields).root).at(-1)?.term;
	if (value === undefined || beginning?.type !== 'field') return nothing(cursor);
	return {
		type: 'values',
		from: value.from,
		to: value.to,
		key: term.key,
		typed: beginning.values.at(-1)?.text ?? '',
		others: term.values.filter(other => other !== value).map(other => other.text),
		// Once the value stands there, what is idle beside it asks nothing of rows.
		...contextOf(root.parts.includes(term) ? askedBeside(root, term.key, fields) : root, term, value),
	};
}

/**
 * However deep a term stands, excluded or not, beside alternatives or other values: with a value a row is found where
 * it is found with the term holding and has the value, or where it is found without the term holding.
 */
function contextOf(root: All, term: FieldTerm, value: Value): Context {
	const [first, ...others] = term.values.filter(other => other !== value && other.text !== '');
	const rested: FieldTerm | undefined = first && {...term, values: [first, ...others]};
	const rest = rested === undefined || isIdle(rested) ? false : rested;
	const otherwise = asAll(root, replace(root, term, rest));
	const beside = without(root, term);
	// What must hold in any case holds beside it.
	return {
		beside,
		holding: otherwise === undefined ? beside : asAll(root, replace(root, term, true)),
		otherwise,
	};
}

function asAll(root: All, node: Changed): All | undefined {
	if (node === false) return undefined;
	if (node === true || node === undefined) return {...root, parts: []};
	return node.type === 'all' ? node : {...root, parts: [node]};
}

/** A node, or what always or never holds; undefined: what asks for nothing. */
type Changed = QueryNode | boolean | undefined;

/** The tree with something in the place of a term. */
function replace(node: QueryNode, term: Term, by: QueryNode | boolean): Changed {
	switch (node.type) {
		case 'not': {
			const part = replace(node.part, term, by);
			if (part === undefined) return undefined;
			return typeof part === 'boolean' ? !part : {...node, part};
		}
		case 'all':
		case 'any': {
			const decisive = node.type === 'any';
			const parts = node.parts.map(part => replace(part, term, by));
			if (parts.includes(decisive)) return decisive;
			const [first, ...others] = parts.filter(part => typeof part === 'object');
			if (first !== undefined) return {...node, parts: [first, ...others]};
			return parts.includes(!decisive) ? !decisive : undefined;
		}
		default:
			if (node === term) return by;
			return node.type === 'field' && isIdle(node) ? undefined : node;
	}
}

/**
 * Keys to offer, each with how many of its values show any row, or, where none does, how many there are; undefined where
 * that is not known of all yet.
 */
export function offerKeys(
	keys: readonly string[],
	showing: (key: string) => number | undefined,
	all: (key: string) => number | undefined,
): readonly Candidate[] | undefined {
	const offered: Candidate[] = [];
	for (const key of keys) {
		const shown = showing(key);
		const count = shown === 0 ? all(key) : shown;
		if (count === undefined) return undefined;
		offered.push({insert: `${key}:`, label: `${key}:`, count});
	}
	return offered;
}

/**
 * Values to offer, each with the rows that are shown when it is taken; those that no row beside the term has are left
 * out, unless none has any.
 *
 * @param values - with the rows that have them beside the term.
 * @param countOf - how many rows a value shows, where that is not the same.
 */
export function offerValues(
	values: readonly Counted[],
	countOf: (value: Counted) => number = value => value.count,
): readonly Candidate[] {
	return useful(values)
		.toSorted((a, b) => b.count - a.count || compare(a.label, b.label))
		.map(value => ({insert: value.insert, label: value.label, count: countOf(value)}));
}

/** Those that some row has beside the term; all of them where none has any. */
function useful(values: readonly Counted[]): readonly Counted[] {
	const found = values.filter(({count}) => count > 0);
	return found.length > 0 ? found : values;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
