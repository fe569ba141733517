/** An expression as it is asked of folded texts: with every character that it names folded as those are. */
import {normalise} from '../text/normal-text.ts';
import {Scanner} from './scanner.ts';

const characterEscape = String.raw`\\u\{[0-9a-f]{1,6}\}|\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}`;
const token = new RegExp(String.raw`${characterEscape}|\\p\{[^}]*\}|\\[\s\S]|[\s\S]`, 'iuy');
const isCharacterEscape = new RegExp(`^(?:${characterEscape})$`, 'iu');
const groupName = /\(\?<(?![=!])[^>]*>/y;

/**
 * The expression with its characters folded, escaped ones too; a run of blanks is the one blank that a folded text has;
 * escapes that the flag `u` would refuse are taken off.
 */
export function foldPattern(source: string): string {
	const reader = new Reader(source);
	let written = '';
	while (!reader.isAtEnd()) {
		const name = reader.take(groupName);
		const next = name ?? reader.take(token) ?? '';
		if (next === '[') written += foldClass(reader);
		else written += name ?? foldOne(next);
	}
	return withSingleBlanks(written);
}

class Reader extends Scanner {
	/** Characters that may still be folded one by one, of ranges: a bound on the work, not on what may be typed. */
	left = 4096;
}

const wordCharacters = String.raw`_\p{L}\p{N}`;
/** All others, as they are written within a class. */
const otherCharacters = String.raw`\p{M}\p{S}\p{Z}\p{C}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f`;

function foldOne(written: string): string {
	if (written === String.raw`\w`) return `[${wordCharacters}]`;
	if (written === String.raw`\W`) return `[^${wordCharacters}]`;
	const character = characterOf(written);
	if (character === undefined) return written;
	// What is not escaped may be a sign of the syntax.
	if (/^[ -_a-~]$/.test(written)) return written;
	const folded = normalise(character, false);
	const literal = escaped(folded);
	// Whatever repeats it repeats the whole; what prints nothing is in no folded text.
	return Array.from(folded).length === 1 ? literal : `(?:${literal})`;
}

/** The character that is written; undefined where it is a class, an assertion, or what only the native engine knows. */
function characterOf(written: string): string | undefined {
	if (!written.startsWith('\\')) return written;
	if (isCharacterEscape.test(written)) return characterOfCode(written);
	if (written in controls) return controls[written];
	if (written.length > 3 || /^\\(?:[a-zA-Z0-9]|)$/.test(written)) return undefined;
	return written.slice(1);
}

const controls: Readonly<Record<string, string>> = {
	'\\n': '\n',
	'\\r': '\r',
	'\\t': '\t',
	'\\f': '\f',
	'\\v': '\v',
};

function characterOfCode(written: string): string | undefined {
	const units = written.match(/[0-9a-f]+/gi)?.map(digits => Number.parseInt(digits, 16)) ?? [];
	const [code = 0] = units;
	if (code > 0x10ffff) return undefined;
	const character = units.length > 1 ? String.fromCharCode(...units) : String.fromCodePoint(code);
	return /^\p{Cs}/u.test(character) ? undefined : character;
}

function escaped(text: string): string {
	return text.replace(/[\^$\\.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll('-', String.raw`\x2d`);
}

/** What a class reads: single characters, and what folding makes several of. */
type Members = {readonly single: string[]; readonly several: Set<string>};

/** @param reader - behind the opening bracket; read to behind the closing one. */
function foldClass(reader: Reader): string {
	const isNegated = reader.take(/\^/y) !== undefined;
	const members: Members = {single: [], several: new Set()};
	while (!reader.isAtEnd()) {
		const first = reader.take(token) ?? '';
		if (first === ']') return classOf(members, isNegated);
		const last = characterOf(first) === undefined ? undefined : reader.take(/-(?!\])/y) && reader.take(token);
		if (last === undefined) addOne(members, first, isNegated);
		else addRange(members, first, last, reader);
	}
	// The native engine says what is wrong with it.
	return `[${members.single.join('')}`;
}

function classOf({single, several}: Members, isNegated: boolean): string {
	const whole = `[${isNegated ? '^' : ''}${single.join('')}]`;
	// No character of a folded text is several.
	if (isNegated || several.size === 0) return whole;
	// The longer first, so that a match takes the whole of what it begins.
	const longest = [...several].sort((a, b) => b.length - a.length);
	return `(?:${[...longest.map(escaped), whole].join('|')})`;
}

function addOne(members: Members, written: string, isNegated: boolean): void {
	if (written === String.raw`\w`) members.single.push(wordCharacters);
	else if (written === String.raw`\W`) members.single.push(otherCharacters);
	else {
		const character = characterOf(written);
		if (character === undefined) members.single.push(written);
		// Breaks of lines are blanks in a folded text, and whoever leaves them out does not mean blanks.
		else if (!(isNegated && written in controls)) addFolded(members, character);
	}
}

function addFolded({single, several}: Members, character: string): void {
	const folded = normalise(character, false);
	if (Array.from(folded).length > 1) several.add(folded);
	else single.push(escaped(folded));
}

/** A range is kept as it is, and each of its characters that folding changes is added. */
function addRange(members: Members, first: string, last: string, reader: Reader): void {
	members.single.push(bound(first), '-', bound(last));
	const [from, to] = [first, last].map(written => characterOf(written)?.codePointAt(0));
	if (from === undefined || to === undefined || to - from > reader.left) return;
	reader.left -= Math.max(0, to - from);
	const added = new Set<string>();
	for (let code = from; code <= to; code++) {
		const character = String.fromCodePoint(code);
		const folded = normalise(character, false);
		if (folded !== character && !added.has(folded)) addFolded(members, character);
		added.add(folded);
	}
}

/** An end of a range; a class there is for the native engine to refuse. */
function bound(written: string): string {
	const code = characterOf(written)?.codePointAt(0);
	return code === undefined ? written : String.raw`\u{${code.toString(16)}}`;
}

/** A run of blanks outside of a class, with whatever repeats the last of them, as one. */
function withSingleBlanks(whole: string): string {
	if (!/ {2}/.test(whole)) return whole;
	return whole.replace(
		/(\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])| {2,}(?:(?:[*+?]|\{\d+(?:,\d*)?\})\??)?/gu,
		(_, other: string | undefined) => other ?? ' ',
	);
}
