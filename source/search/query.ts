/**
 * The filter language.
 *
 *     query       = { blank | group } ;                      groups are joined by "and"
 *     group       = alternative , { "|" , alternative } ;    joined by "or": binds tighter than a space
 *     alternative = [ "-" | "!" ] , term ;                   with a sign: whatever the term does not match
 *     term        = field | approximate | regex | phrase | word ;
 *     field       = key , ":" , value , { "," , value } ;    any of the values
 *     key         = "party" | "speaker" | "issue" | "round" | "event" | "place" | "source" | "kind" | "lang"
 *                 | "date" | "is" ;                          in capitals or not
 *     value       = quoted | { any character but blank, "|" and "," } ;
 *     approximate = "~" , ( quoted | word ) ;
 *     regex       = "/" , { character | "\" , character } , "/" , [ "i" ] ;
 *     phrase      = [ "^" ] , quoted , [ "$" ] ;
 *     word        = [ "^" ] , { any character but blank and "|" } , [ "$" ] ;
 *     quoted      = '"' , { character | "\" , character } , '"' ;   also “ ” „ « »
 *
 * Every text is a query. What is not finished does nothing yet: an empty value, a lone sign, a `|` with nothing
 * beside it. A quotation or an expression that is still open ends with the text. What looks like a field with
 * a key nobody knows is a word, and a hint says so. Only an expression that cannot be understood is an error.
 *
 * Offsets are UTF-16 units of the filter text, `to` excluded.
 */
import type {FilterKey} from './filter-keys.ts';
import type {Program} from './pattern.ts';
import type {Problem} from './problem.ts';
import {readTerm} from './read-term.ts';

type Range = {readonly from: number; readonly to: number};

type Common = Range & {
	readonly negated: boolean;
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
	readonly atStart: boolean;
	readonly atEnd: boolean;
};

export type WordTerm = Literal & {readonly type: 'word'};
export type PhraseTerm = Literal & {readonly type: 'phrase'};

type RegexTerm = Common & {
	readonly type: 'regex';
	readonly source: string;
	readonly sensitive: boolean;
	/** Whether `i` was typed after it. */
	readonly isForced: boolean;
	/** Undefined where the expression cannot be used; it then does nothing, and the query has an error. */
	readonly program: Program | undefined;
};

type ApproximateTerm = Common & {
	readonly type: 'approximate';
	readonly text: string;
	/** Its words, folded; each must be near some word. */
	readonly words: readonly string[];
	readonly sensitive: boolean;
};

/** A value of a field, with the range of its marks. An empty one does nothing. */
export type Value = Range & {readonly text: string};

export type FieldTerm = Common & {
	readonly type: 'field';
	readonly key: FilterKey;
	/** As many as there are commas and one more. */
	readonly values: readonly [Value, ...Value[]];
};

export type TextTerm = WordTerm | PhraseTerm | RegexTerm | ApproximateTerm;
export type Term = TextTerm | FieldTerm;

/** Terms of which one must match. */
export type Group = Range & {readonly terms: readonly [Term, ...Term[]]};

export type Query = {
	readonly text: string;
	readonly groups: readonly Group[];
	/** The first expression that cannot be understood. The last good rows are better than what is left of it. */
	readonly error: Problem | undefined;
	/** What can be seen without a dossier to be of no use; explain.ts adds what needs one. */
	readonly hints: readonly Problem[];
};

/** Reads a filter text. Never fails, whatever the text. */
export function parseQuery(text: string): Query {
	const groups: Group[] = [];
	const errors: Problem[] = [];
	const hints: Problem[] = [];
	let isJoining = false;
	let at = 0;
	while (at < text.length) {
		const sign = text[at] ?? '';
		if (sign === '|' || /\s/.test(sign)) {
			if (sign === '|') isJoining = true;
			at += 1;
			continue;
		}
		const {term, to, error, hints: found} = readTerm(text, at);
		at = to;
		if (error !== undefined) errors.push(error);
		hints.push(...(found ?? []));
		if (term === undefined) continue;
		const last = groups.at(-1);
		if (isJoining && last !== undefined)
			groups[groups.length - 1] = {...last, to: term.to, terms: [...last.terms, term]};
		else groups.push({from: term.from, to: term.to, terms: [term]});
		isJoining = false;
	}
	return {text, groups, error: errors[0], hints};
}

/** All terms in the order in which they are written. */
export function termsOf(query: Query): readonly Term[] {
	return query.groups.flatMap(group => group.terms);
}
