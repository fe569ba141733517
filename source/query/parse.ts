/**
 * The filter language.
 *
 *     query       = { blank | group } ;                      groups are joined by "and"
 *     group       = alternative , { "|" , alternative } ;    joined by "or": binds tighter than a space
 *     alternative = [ "-" | "!" ] , ( "(" , query , ")" | term ) ;   with a sign: whatever does not match
 *     term        = field | approximate | regex | phrase | word ;
 *     field       = key , ":" , value , { "," , value } ;    any of the values
 *     key         = ? the name of a field, or "is" ? ;       in capitals or not; see fields/filter-fields.ts
 *     value       = quoted | { any character but blank, "|" and "," } ;
 *     approximate = "~" , ( quoted | word ) ;
 *     regex       = "/" , { character | "\" , character } , "/" , [ "i" ] ;
 *     phrase      = [ "^" ] , quoted , [ "$" ] ;
 *     word        = [ "^" ] , { any character but blank and "|" } , [ "$" ] ;
 *     quoted      = '"' , { character | "\" , character } , '"' ;   also “ ” „ « »
 *
 * Every text is a query. What is not finished does nothing yet: an empty value, a lone sign, a `|` with nothing
 * beside it. A quotation or an expression that is still open ends with the text. What looks like a field with
 * a key nobody knows is a word, and a hint says so. A parenthesis groups where a term may begin, and there alone: one
 * that a word opens it closes too, as in `f(x)`; one that is still open is closed by the end of the text. Only an
 * expression that cannot be understood is an error, and groups in each other deeper than anybody means.
 */
import type {FilterFields} from '../fields/field.ts';
import {withoutInvisible} from '../text/fold.ts';
import {placedIn} from './placed.ts';
import type {QueryProblem} from './problem.ts';
import {readTerm} from './read-term.ts';
import type {All, Query, QueryNode} from './tree.ts';

/**
 * Reads a filter text. Never fails, whatever the text; what prints nothing is read over, wherever it stands. What was
 * read last is not read anew: a key asks for the same few texts again and again, and they may be long.
 */
export function parseQuery(text: string, fields: FilterFields): Query {
	const before = recent.find(query => query.text === text && query.fields === fields);
	if (before !== undefined) return before;
	const seen = withoutInvisible(text);
	const read = readQuery(seen.text, fields);
	const query = seen.text === text ? read : placedIn(text, seen, read);
	recent = [query, ...recent.slice(0, mostRecent - 1)];
	return query;
}

/** So many queries are kept: the one applied, those that a key changes it to, and the parts of it that completion reads. */
const mostRecent = 8;
let recent: readonly Query[] = [];

function readQuery(text: string, fields: FilterFields): Query {
	const reader = new Reader(text, fields);
	const parts = reader.readParts(0);
	const root: All = {type: 'all', from: 0, to: text.length, parts};
	return {
		text,
		fields,
		root,
		unclosed: reader.unclosed,
		error: reader.errors[0],
		hints: reader.hints,
		unfinished: reader.unfinished,
	};
}

/** Groups in each other, at most. */
const deepest = 100;

class Reader {
	readonly errors: QueryProblem[] = [];
	readonly hints: QueryProblem[] = [];
	readonly unfinished: QueryProblem[] = [];
	/** Groups that the text does not close. */
	unclosed = 0;
	private readonly text: string;
	private readonly fields: FilterFields;
	private at = 0;

	constructor(text: string, fields: FilterFields) {
		this.text = text;
		this.fields = fields;
	}

	/** Reads to the end of the group, or of the text; `depth` is 0 outside all groups. */
	readParts(depth: number): readonly QueryNode[] {
		/** Each with the alternatives to it: to make the choice anew with each of thousands would take seconds. */
		const parts: [QueryNode, ...QueryNode[]][] = [];
		/** Where a bar stands that still waits for what it joins. */
		let bar: number | undefined;
		while (this.at < this.text.length) {
			const sign = this.text[this.at] ?? '';
			if (sign === ')' && depth > 0) break;
			if (sign === '|') bar = this.at;
			if (sign === '|' || /\s/.test(sign)) {
				this.at += 1;
				continue;
			}
			const node = this.readAlternative(depth);
			if (node === undefined) continue;
			const last = bar === undefined ? undefined : parts.at(-1);
			if (last === undefined) {
				this.hintLooseBar(bar);
				parts.push([node]);
			} else last.push(node);
			bar = undefined;
		}
		this.hintLooseBar(bar);
		this.unclosed += depth > 0 && this.at >= this.text.length ? 1 : 0;
		return parts.map(anyOf);
	}

	private hintLooseBar(at: number | undefined): void {
		if (at !== undefined) this.unfinished.push({code: 'loose-bar', from: at, to: at + 1});
	}

	private readAlternative(depth: number): QueryNode | undefined {
		const [, sign = '', opening] = /^([-!]?)(\()?/.exec(this.text.slice(this.at, this.at + 2)) ?? [];
		if (opening !== undefined) return this.readGroup(sign, depth);
		if (this.text[this.at] === ')') {
			this.hints.push({code: 'stray-parenthesis', from: this.at, to: this.at + 1});
			this.at += 1;
			return undefined;
		}
		const {
			node,
			to,
			error,
			hints = [],
			unfinished = [],
		} = readTerm(this.text, this.at, {
			fields: this.fields,
			isInGroup: depth > 0,
		});
		this.at = to;
		if (error !== undefined) this.errors.push(error);
		this.hints.push(...hints);
		this.unfinished.push(...unfinished);
		return node;
	}

	private readGroup(sign: string, depth: number): QueryNode | undefined {
		const from = this.at;
		const start = from + sign.length;
		this.at = start + 1;
		if (depth === deepest) {
			this.errors.push({code: 'too-deep', from: start, to: this.at, limit: deepest});
			return undefined;
		}
		const parts = this.readParts(depth + 1);
		if (this.text[this.at] === ')') this.at += 1;
		else this.unfinished.push({code: 'open', from: start, to: this.at, what: 'group'});
		if (parts.length === 0) {
			this.unfinished.push({code: 'empty-group', from, to: this.at});
			return undefined;
		}
		const group: All = {type: 'all', from: start, to: this.at, parts};
		return sign === '' ? group : {type: 'not', from, to: this.at, part: group};
	}
}

function anyOf(parts: readonly [QueryNode, ...QueryNode[]]): QueryNode {
	const [first, ...others] = parts;
	const last = others.at(-1);
	return last === undefined ? first : {type: 'any', from: first.from, to: last.to, parts};
}
