/**
 * Where a text stops being JSON (RFC 8259). JSON.parse says whether it is, but on Node 20 not where; this
 * reads the text once, without recursion, so that neither size nor nesting can hurt it.
 *
 * By hand rather than with jsonc-parser, which tests hold this and json-places.ts against: of 24,000 spoilt texts
 * it names another place for one in nine, where the string or number begins that goes wrong within (an escape, a
 * digit, a control character), so half of this file would stay beside it. It takes twice the time, 1.8 GB for a
 * string of 100 MB, since it copies each, and three times the bytes in the bundle (11 KB); for places its tree of
 * a file of 40 MB takes 0.5 GB, where json-places.ts takes none. And what a parser drops silently (a name that
 * stands twice, digits beyond 2^53) is found by a scan of our own in any case, json-losses.ts.
 */
import {
	backslash,
	closeBrace,
	closeBracket,
	colon,
	comma,
	isDigit,
	minus,
	openBrace,
	openBracket,
	quote,
	skipBlanks,
} from './json-scan.ts';
import type {JsonExpectation} from './problems.ts';

/** Offset in UTF-16 units of what was not expected; the length of the text at its end. */
export type JsonFault =
	| {readonly kind: 'syntax'; readonly offset: number; readonly expected: JsonExpectation}
	| {readonly kind: 'depth'; readonly offset: number};

type ScanState = 'value' | 'value-or-bracket' | 'key' | 'key-or-brace' | 'colon' | 'after';

/** The first fault of the text, or the first bracket that is nested deeper than the limit. */
export function findFault(text: string, limit: number): JsonFault | undefined {
	const open: number[] = [];
	let state: ScanState = 'value';
	let at = 0;
	for (;;) {
		at = skipBlanks(text, at);
		const code = at < text.length ? text.charCodeAt(at) : -1;
		if (state === 'after') {
			const top = open.at(-1);
			if (top === undefined) return code === -1 ? undefined : syntax(at, 'end');
			const isBrace = top === openBrace;
			if (code === comma) state = isBrace ? 'key' : 'value';
			else if (code === (isBrace ? closeBrace : closeBracket)) open.pop();
			else return syntax(at, isBrace ? 'comma-or-brace' : 'comma-or-bracket');
			at++;
		} else if (state === 'colon') {
			if (code !== colon) return syntax(at, 'colon');
			state = 'value';
			at++;
		} else if (isEmptyContainer(state, code)) {
			open.pop();
			state = 'after';
			at++;
		} else if (state === 'value' || state === 'value-or-bracket') {
			if (code === openBrace || code === openBracket) {
				if (open.length >= limit) return {kind: 'depth', offset: at};
				open.push(code);
				state = code === openBrace ? 'key-or-brace' : 'value-or-bracket';
				at++;
			} else {
				const end = readScalar(text, at, code, state);
				if (typeof end !== 'number') return end;
				at = end;
				state = 'after';
			}
		} else {
			if (code !== quote) return syntax(at, state);
			const end = readString(text, at);
			if (typeof end !== 'number') return end;
			at = end;
			state = 'colon';
		}
	}
}

function isEmptyContainer(state: ScanState, code: number): boolean {
	return (
		(state === 'key-or-brace' && code === closeBrace) ||
		(state === 'value-or-bracket' && code === closeBracket)
	);
}

/** Reads a string, a number or a name; gives the offset behind it. */
function readScalar(
	text: string,
	at: number,
	code: number,
	state: 'value' | 'value-or-bracket',
): number | JsonFault {
	if (code === quote) return readString(text, at);
	for (const name of ['true', 'false', 'null']) if (text.startsWith(name, at)) return at + name.length;
	if (code === minus || isDigit(code)) return readNumber(text, at);
	return syntax(at, state);
}

function readString(text: string, start: number): number | JsonFault {
	let at = start + 1;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		if (code < 0x20) return syntax(at, 'string-character');
		if (code === backslash) {
			const length = escapeLength(text, at);
			if (length === 0) return syntax(at, 'escape');
			at += length;
		} else at++;
	}
	return syntax(start, 'string-closed');
}

function escapeLength(text: string, at: number): number {
	const letter = text[at + 1] ?? '';
	if (letter === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
	return letter !== '' && '"\\/bfnrt'.includes(letter) ? 2 : 0;
}

// By hand, since a regular expression would keep a way back for every one of a hundred million digits.
function readNumber(text: string, start: number): number | JsonFault {
	let at = text[start] === '-' ? start + 1 : start;
	if (!isDigit(text.charCodeAt(at))) return syntax(at, 'digit');
	at = text[at] === '0' ? at + 1 : skipDigits(text, at);
	if (text[at] === '.') {
		if (!isDigit(text.charCodeAt(at + 1))) return syntax(at + 1, 'digit');
		at = skipDigits(text, at + 1);
	}
	if (text[at] === 'e' || text[at] === 'E') {
		at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1;
		if (!isDigit(text.charCodeAt(at))) return syntax(at, 'digit');
		at = skipDigits(text, at);
	}
	return at;
}

function skipDigits(text: string, from: number): number {
	let at = from;
	while (isDigit(text.charCodeAt(at))) at++;
	return at;
}

function syntax(offset: number, expected: JsonExpectation): JsonFault {
	return {kind: 'syntax', offset, expected};
}
