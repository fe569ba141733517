/** What the YAML parser says of a text that is no YAML, as faults at the place where a person would look. */
import type {YAMLParseError} from 'yaml';

export type SyntaxFault = {
	readonly code:
		| 'alias'
		| 'anchor'
		| 'tag'
		| 'merge'
		| 'key-twice'
		| 'no-key'
		| 'second-document'
		| 'too-deep'
		| 'tab'
		| 'indentation'
		| 'open-quote'
		| 'open-bracket'
		| 'colon'
		| 'no-colon'
		| 'reserved'
		| 'after-value'
		| 'other';
	readonly start: number;
	readonly end: number;
	/** What stands there, where that helps. */
	readonly found?: string;
	/** Spaces before the line and before the one it belongs beside. */
	readonly indents?: {readonly found: number; readonly expected: number};
};

/** One fault a line: of what the parser says of one line, the first that says most. */
export function syntaxFaults(errors: readonly YAMLParseError[], text: string): readonly SyntaxFault[] {
	const byLine = new Map<number, SyntaxFault>();
	for (const error of errors) {
		const fault = faultOf(error, text);
		const line = lineStart(text, fault.start);
		const known = byLine.get(line);
		if (known === undefined || weight(fault) > weight(known)) byLine.set(line, fault);
	}
	// An item that is indented wrongly brings an error on the line that it was taken to go on.
	const wrong = [...byLine.values()].filter(({code}) => code === 'indentation');
	return [...byLine.values()].filter(
		fault => fault.code !== 'colon' || !wrong.some(other => follows(text, fault.start, other.start)),
	);
}

function weight({code}: SyntaxFault): number {
	return code === 'other' ? 0 : code === 'after-value' ? 1 : code === 'colon' ? 2 : 3;
}

function follows(text: string, first: number, second: number): boolean {
	return second > first && !/\n[^\n]*\n/.test(text.slice(first, second));
}

function faultOf({code, pos, message}: YAMLParseError, text: string): SyntaxFault {
	const [start, end] = pos;
	const at = {start, end};
	switch (code) {
		case 'TAB_AS_INDENT':
			return {code: 'tab', ...at};
		case 'MULTILINE_IMPLICIT_KEY':
			return indentation(text, text.lastIndexOf('\n', end - 1) + 1);
		case 'BAD_INDENT':
			return /end with a/.test(message) ? openBracket(text, start) : indentation(text, start);
		case 'BLOCK_AS_IMPLICIT_KEY':
			return {code: 'colon', ...at, found: word(text, start)};
		case 'BAD_SCALAR_START':
			return {code: 'reserved', ...at, found: text.slice(start, start + 1)};
		case 'MISSING_CHAR':
			if (/quote/.test(message)) return openQuote(text, start);
			if (/Sequence item without/.test(message)) return indentation(text, start);
			if (/map values|map-value/.test(message))
				return {code: 'no-colon', ...at, found: word(text, lineStart(text, start))};
			return openBracket(text, start);
		case 'UNEXPECTED_TOKEN':
			return {code: 'after-value', ...at, found: text.slice(start, endOfLine(text, start)).trim()};
		default:
			return {code: 'other', ...at, found: message};
	}
}

/** From where on a line the first word stands, and how far in the nearest line above it that has the same parent. */
function indentation(text: string, offset: number): SyntaxFault {
	const line = lineStart(text, offset);
	const found = /^ */.exec(text.slice(line, line + 200))?.[0].length ?? 0;
	const start = line + found;
	const above = lineAbove(text, line);
	const expected = /^ *(?:- +)*/.exec(above)?.[0].length ?? 0;
	// Rightly indented, it was read as going on with a line that lacks its colon.
	if (found === expected) {
		const before = text.lastIndexOf(above, line);
		return {code: 'no-colon', start: before + expected, end: before + above.length, found: above.trim()};
	}
	return {
		code: 'indentation',
		start,
		end: endOfLine(text, start),
		found: text.slice(start, endOfLine(text, start)).trim(),
		indents: {found, expected},
	};
}

function lineAbove(text: string, line: number): string {
	let end = line - 1;
	while (end > 0) {
		const start = lineStart(text, end);
		const above = text.slice(start, end);
		if (!/^\s*(#.*)?$/.test(above)) return above;
		end = start - 1;
	}
	return '';
}

/** The mark that opens a text which runs on to the end: the last before it that is no escape. */
function openQuote(text: string, end: number): SyntaxFault {
	const mark = /"[^"]*$/.exec(text)?.index ?? /'[^']*$/.exec(text)?.index ?? end;
	const single = /'[^']*$/.exec(text)?.index ?? -1;
	const start =
		countOf(text, '"', lineStart(text, mark), endOfLine(text, mark)) % 2 === 1
			? mark
			: Math.max(single, mark);
	// Brackets at the end of the line are rather those that close what the text stands in.
	const closed = /[\]}\s]*$/.exec(text.slice(start, endOfLine(text, start)))?.[0].length ?? 0;
	return {code: 'open-quote', start, end: endOfLine(text, start) - closed};
}

function countOf(text: string, sign: string, start: number, end: number): number {
	return text.slice(start, end).split(sign).length - 1;
}

/** The last bracket before this place that is still open there. */
function openBracket(text: string, offset: number): SyntaxFault {
	let closed = 0;
	for (let at = Math.min(offset, text.length - 1); at >= Math.max(0, offset - 10_000); at--) {
		const sign = text[at] ?? '';
		if (sign === '}' || sign === ']') closed++;
		else if (sign === '{' || sign === '[') {
			if (closed === 0) return {code: 'open-bracket', start: at, end: endOfLine(text, at), found: sign};
			closed--;
		}
	}
	return {code: 'open-bracket', start: offset, end: offset + 1, found: '['};
}

function word(text: string, start: number): string {
	return /[^\s:,[\]{}]*/.exec(text.slice(start).trimStart())?.[0] ?? '';
}

function lineStart(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
	const end = text.slice(offset).search(/[\r\n]/);
	return end < 0 ? text.length : offset + end;
}
