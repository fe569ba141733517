/**
 * What could be typed next in the filter line. Here is only what the text says of it: which keys, or which values of a
 * key, could stand at the cursor, and beside what; how many rows each would show is an engine's to say.
 */
import {type FilterKey, filterKeys} from './keys.ts';
import {parseQuery} from './parse.ts';
import {type All, type FieldTerm, type Leaf, leavesOf, type Query, without} from './tree.ts';

/** What can stand at the cursor. The range is what it would replace, in UTF-16 units of the text. */
export type Wanted = {readonly from: number; readonly to: number} & (
	| {readonly type: 'nothing'}
	| {readonly type: 'keys'; readonly keys: readonly FilterKey[]; readonly beside: All}
	| {
			readonly type: 'values';
			readonly key: FilterKey;
			/** The beginning of the value, without quotation marks and escapes. */
			readonly typed: string;
			/** The other values of the term: what they mean is offered no more. */
			readonly others: readonly string[];
			/** What else must hold. */
			readonly beside: All;
	  }
);

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
		const isFree = /(?:^|[\s|(])[-!]?$/.test(text.slice(0, cursor));
		return isFree ? wantKey(query, leaf, cursor, cursor, '') : nothing(cursor);
	}
	const {term} = leaf;
	const key = /^\p{L}*:?/u.exec(text.slice(term.from, term.to))?.[0] ?? '';
	const end = term.from + key.length;
	const isKey = key !== '' && term.from <= cursor && cursor <= end && text[cursor - 1] !== ':';
	if (isKey && (term.type === 'field' || (term.type === 'word' && (end === term.to || key.endsWith(':')))))
		return wantKey(query, leaf, term.from, end, text.slice(term.from, cursor));
	return term.type === 'field' ? wantValue(query, term, cursor) : nothing(cursor);
}

function nothing(cursor: number): Wanted {
	return {type: 'nothing', from: cursor, to: cursor};
}

function wantKey({root}: Query, leaf: Leaf | undefined, from: number, to: number, typed: string): Wanted {
	const keys = filterKeys.filter(key => key.startsWith(typed.toLowerCase()));
	if (keys.length === 0) return nothing(from + typed.length);
	return {type: 'keys', from, to, keys, beside: leaf === undefined ? root : without(root, leaf.term)};
}

function wantValue({text, root}: Query, term: FieldTerm, cursor: number): Wanted {
	const value = term.values.find(({from, to}) => from <= cursor && cursor <= to);
	// Read as if the text ended here: that takes off quotation marks and escapes.
	const beginning = leavesOf(parseQuery(text.slice(0, cursor)).root).at(-1)?.term;
	if (value === undefined || beginning?.type !== 'field') return nothing(cursor);
	return {
		type: 'values',
		from: value.from,
		to: value.to,
		key: term.key,
		typed: beginning.values.at(-1)?.text ?? '',
		others: term.values.filter(other => other !== value).map(other => other.text),
		beside: without(root, term),
	};
}

/** Keys to offer, each with how many of its values show any row; undefined where that is not known of all yet. */
export function offerKeys(
	keys: readonly FilterKey[],
	valuesOf: (key: FilterKey) => readonly Counted[] | undefined,
): readonly Candidate[] | undefined {
	const offered: Candidate[] = [];
	for (const key of keys) {
		const values = valuesOf(key);
		if (values === undefined) return undefined;
		const count = values.filter(value => value.count > 0).length;
		offered.push({insert: `${key}:`, label: `${key}:`, count});
	}
	return offered;
}

/** Values to offer; those without rows are left out, unless none has any. */
export function offerValues(values: readonly Counted[]): readonly Candidate[] {
	const useful = values.filter(({count}) => count > 0);
	return (useful.length > 0 ? useful : values)
		.map(({insert, label, count}) => ({insert, label, count}))
		.sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
