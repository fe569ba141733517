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
 */
import type {Problem} from './problem.ts';
import {readTerm} from './read-term.ts';
import type {Any, Node, Query} from './tree.ts';

/** Reads a filter text. Never fails, whatever the text. */
export function parseQuery(text: string): Query {
	const parts: Node[] = [];
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
		const {node, to, error, hints: found = []} = readTerm(text, at);
		at = to;
		if (error !== undefined) errors.push(error);
		hints.push(...found);
		if (node === undefined) continue;
		const last = isJoining ? parts.pop() : undefined;
		parts.push(last === undefined ? node : joined(last, node));
		isJoining = false;
	}
	return {text, root: {type: 'all', from: 0, to: text.length, parts}, error: errors[0], hints};
}

function joined(left: Node, right: Node): Any {
	const parts: Any['parts'] = left.type === 'any' ? [...left.parts, right] : [left, right];
	return {type: 'any', from: left.from, to: right.to, parts};
}
