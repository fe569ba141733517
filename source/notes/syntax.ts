/** What the YAML parser says of a text that is no YAML, as faults at the place where a person would look. */
import type {YAMLParseError} from 'yaml';
import type {Splice} from '../text/range.ts';
import {lineStart} from './lines.ts';
import type {SyntaxFault} from './syntax-fault.ts';

export type {SyntaxFault};

/**
 * One fault a line: of what the parser says of one line, the first that says most. What it says of the lines after
 * one that it could not place is the same slip again.
 */
export function syntaxFaults(errors: readonly YAMLParseError[], text: string): readonly SyntaxFault[] {
	const byLine = new Map<number, SyntaxFault>();
	for (const error of errors) {
		const fault = faultOf(error, text);
		const line = lineStart(text, fault.start);
		const known = byLine.get(line);
		if (known === undefined || weight(fault) > weight(known)) byLine.set(line, fault);
	}
	const faults = [...byLine.values()].sort((a, b) => a.start - b.start);
	const tabs = faults.filter(({code}) => code === 'tab');
	if (tabs.length > 0) return tabs;
	// A line that is indented wrongly brings an error on the line before, which it was taken to go on with.
	const wrong = faults.filter(({code}) => code === 'indentation');
	const own = faults.filter(
		fault => fault.code !== 'colon' || !wrong.some(other => isNextLine(text, fault.start, other.start)),
	);
	return own.filter((fault, at) => {
		const before = own[at - 1];
		if (before === undefined || !followUps.has(fault.code)) return true;
		const isMoved = own.slice(0, at).some(({code}) => code === 'indentation' || code === 'open-bracket');
		return !isNextLine(text, before.start, fault.start) && !(fault.code === 'no-colon' && isMoved);
	});
}

const followUps: ReadonlySet<SyntaxFault['code']> = new Set([
	'indentation',
	'no-colon',
	'after-value',
	'colon',
	'other',
]);

function weight({code}: SyntaxFault): number {
	return code === 'other' ? 0 : code === 'after-value' ? 1 : code === 'colon' ? 2 : 3;
}

/** Whether one place is on the line after that of another, blank lines not counted. */
function isNextLine(text: string, first: number, second: number): boolean {
	return second > first && second - first < 1000 && !/\n[^\n]*\S[^\n]*\n/.test(text.slice(first, second));
}

function faultOf({code, pos, message}: YAMLParseError, text: string): SyntaxFault {
	const [start, end] = pos;
	const at = {start, end};
	switch (code) {
		case 'TAB_AS_INDENT':
			return {code: 'tab', ...at};
		case 'MULTILINE_IMPLICIT_KEY':
			return indentation(text, lineStart(text, end));
		case 'BAD_INDENT':
			return /end with a/.test(message) ? openBracket(text, start) : indentation(text, start);
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'BLOCK_IN_FLOW':
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
			return {
				code: 'after-value',
				...at,
				found: text.slice(start, endOfLine(text, start)).trim(),
				...(/: +[|>][+-]? *$/.test(text.slice(lineStart(text, start), start)) ? {isBlock: true} : {}),
			};
		default:
			return {code: 'other', ...at, found: message};
	}
}

/** Lines before one that is indented wrongly, among which it may belong. */
const linesAbove = 12;

type Indented = {
	readonly start: number;
	readonly column: number;
	readonly isItem: boolean;
	readonly text: string;
};

/** How far in a line is, and how far it would be to stand beside the line that is nearest to that. */
function indentation(text: string, offset: number): SyntaxFault {
	const blanks = /^\s*(?=\S)/.exec(text.slice(offset))?.[0].length ?? 0;
	const line = indentedAt(text, lineStart(text, offset + blanks));
	const all = linesBefore(text, line.start);
	// An item belongs beside items.
	const above = line.isItem && all.some(({isItem}) => isItem) ? all.filter(({isItem}) => isItem) : all;
	const columns = above.flatMap(({column, isItem, text: words}) =>
		isItem && !line.isItem ? [column + (/^(?:- +)+/.exec(words)?.[0].length ?? 0)] : [column],
	);
	const near = (column: number) => Math.abs(column - line.column);
	const least = Math.min(...columns.map(near));
	const expected = [...new Set(columns)].filter(column => near(column) === least).toSorted((a, b) => a - b);
	const [beside = 0] = columns;
	// Of two columns equally near, that of the line before.
	if (!expected.includes(line.column))
		return misplaced(line, expected.includes(beside) ? [beside] : expected);
	// It stands well; then one above it does not, or lacks its colon and was read on into this.
	const [last] = above;
	const stray = above.find(
		({column}) => columns.filter(other => other === column).length === 1 && column % 2 === 1,
	);
	if (stray !== undefined) return misplaced(stray, [stray.column - 1, stray.column + 1]);
	return {
		code: 'no-colon',
		start: (last?.start ?? 0) + (last?.column ?? 0),
		end: line.start - 1,
		found: (last?.text ?? '').trim(),
	};
}

function misplaced({start, column, text}: Indented, expected: readonly number[]): SyntaxFault {
	const at = start + column;
	return {
		code: 'indentation',
		start: at,
		end: at + text.length,
		found: text,
		indents: {found: column, expected},
	};
}

function indentedAt(text: string, start: number): Indented {
	const line = text.slice(start, endOfLine(text, start));
	const words = line.trimStart();
	return {start, column: line.length - words.length, isItem: words.startsWith('- '), text: words.trimEnd()};
}

/** The last lines before one that say something, the nearest first. */
function linesBefore(text: string, line: number): readonly Indented[] {
	const found: Indented[] = [];
	for (let end = line - 1; end > 0 && found.length < linesAbove; ) {
		const start = lineStart(text, end);
		const above = indentedAt(text, start);
		if (above.text !== '' && !above.text.startsWith('#')) found.push(above);
		end = start - 1;
	}
	return found;
}

/**
 * The mark that opens a text which runs on to the end: on the first line that has one too many. The parser tells only
 * where the text ends.
 */
function openQuote(text: string, last: number): SyntaxFault {
	const start = oddMark(text, '"') ?? oddMark(text, "'") ?? last;
	const line = text.slice(start, endOfLine(text, start));
	// Brackets at the end of the line are rather those that close what the text stands in.
	const closed = /[\]}\s]*$/.exec(line)?.[0].length ?? 0;
	const end = start + Math.max(1, line.length - closed);
	return {code: 'open-quote', start, end, found: line.slice(0, 1)};
}

/** The first mark that begins a value and is not closed on its line. */
function oddMark(text: string, mark: string): number | undefined {
	let start = 0;
	for (const line of text.split('\n')) {
		const open = openMark(line, mark);
		if (open !== undefined) return start + open;
		start += line.length + 1;
	}
	return undefined;
}

function openMark(line: string, mark: string): number | undefined {
	let open: number | undefined;
	let quote = '';
	for (let at = 0; at < line.length; at++) {
		const sign = line[at] ?? '';
		if (quote !== '') {
			if (sign === '\\' && quote === '"') at++;
			else if (sign === quote) quote = '';
		} else if (sign === '#' && (at === 0 || line[at - 1] === ' ')) break;
		else if (
			(sign === '"' || sign === "'") &&
			/(?:^|[:,[{-]) *$/.test(line.slice(Math.max(0, at - 40), at))
		) {
			quote = sign;
			open = at;
		}
	}
	return quote === mark ? open : undefined;
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

function endOfLine(text: string, offset: number): number {
	const end = text.slice(offset).search(/[\r\n]/);
	return end < 0 ? text.length : offset + end;
}

export type TextLine = {readonly start: number; readonly text: string};

/** What is wrong, and the edits that put it right. */
export type Slip = {readonly fault: SyntaxFault; readonly edits: readonly Splice[]};
