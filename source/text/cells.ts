/** Width of text on a terminal, in cells. Text is taken as already harmless (see sanitize.ts). */
import stringWidth from 'string-width';
import {characters} from './characters.ts';

// Printable ASCII, Latin, Greek, Cyrillic without combining marks, and the punctuation and frames that this
// program draws itself: one cell each, so that the common case never asks the segmenter.
const narrow =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u21ff\u2248\u2260\u2264\u2265\u2500-\u25fc\u2713-\u2717]*$/;

/** Width of the text in cells; of a text that is wider than `enough`, any number above that. */
export function width(text: string, enough = Number.POSITIVE_INFINITY): number {
	if (narrow.test(text)) return text.length;
	let cells = 0;
	for (const character of characters(text)) {
		cells += cellsOf(character);
		if (cells > enough) break;
	}
	return cells;
}

/** A picture is two cells, of however many it is joined; where a terminal parts them, the first is enough. */
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
/** Not seen, or drawn into the syllable before it, in every terminal that counts by code points. */
const seldomSeen = /^[\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
/**
 * Marks that stand on the letter before them: those of Unicode 5, which all tables of widths in use know (xterm.js has
 * no others). A younger mark has a cell of its own where the table is older than it.
 */
const oldMark = String.raw`\u0300-\u0486\u0488-\u0615\u064b-\u065e\u0670-\u07f3\u0901-\u0902\u093c-\u0954\u0962-\u09e3\u0a01-\u0a4d\u0a70-\u0a71\u0a81-\u0ae3\u0b01-\u0b43\u0b4d\u0b56\u0b82-\u0bcd\u0c3e-\u0c56\u0cbc-\u0ce3\u0d41-\u0d43\u0d4d\u0dca-\u0eb9\u0ebb-\u0ecd\u0f18-\u0f87\u0f90-\u1032\u1036-\u1039\u1058-\u1059\u135f-\u17dd\u18a9-\u1a18\u1b00-\u1b73\u1dc0-\u1dca\u1dfe-\u20ef\u302a-\u309a\ua806-\ua826\ufb1e-\ufe23\u{10a01}-\u{10a3f}\u{1d167}-\u{1d244}`;
const isOldMark = new RegExp(`^(?=[\\p{Mn}\\p{Me}])[${oldMark}]`, 'u');

/** The package's own count; asked without options it is Ink who asks. */
const asCounted = {ambiguousIsNarrow: true};

/** Measured once: a text has few characters that differ. */
const measured = new Map<string, number>();
const mostMeasured = 4096;

/**
 * The most cells that a terminal gives the character, whether it counts characters or code points: a vowel sign or the
 * second half of a conjunct has a cell of its own in one and none in the other, and what is written behind it must
 * fall on no letter.
 */
function cellsOf(character: string): number {
	if (narrow.test(character)) return character.length;
	const known = measured.get(character);
	if (known !== undefined) return known;
	// A mark that stands on nothing is shown as something that has a cell. Of hundreds of marks on one letter the package
	// would look at each with all its expressions; what it says of the first is enough, since the points are counted too.
	let cells = Math.max(
		stringWidth(character.slice(0, longestCounted), asCounted),
		/^\p{M}/u.test(character) ? 1 : 0,
	);
	if (!picture.test(character)) cells = Math.max(cells, cellsByCodePoint(character));
	if (measured.size >= mostMeasured) measured.clear();
	if (character.length <= longestCounted) measured.set(character, cells);
	return cells;
}

/** The same of code points, of which a text has fewer still. */
const pointCells = new Map<string, number>();
/** In UTF-16 units: far more than a character in use has. */
const longestCounted = 64;

function cellsOfPoint(point: string): number {
	if (/^[\p{Mn}\p{Me}]/u.test(point)) return isOldMark.test(point) || seldomSeen.test(point) ? 0 : 1;
	return seldomSeen.test(point) ? 0 : stringWidth(point, asCounted);
}

function cellsByCodePoint(character: string): number {
	let cells = 0;
	for (const point of character) {
		const known = pointCells.get(point) ?? cellsOfPoint(point);
		if (pointCells.size >= mostMeasured) pointCells.clear();
		pointCells.set(point, known);
		cells += known;
	}
	return cells;
}

/** Whether every character of the text is one cell on any terminal, so that nobody can disagree about it. */
export function isNarrow(text: string): boolean {
	return narrow.test(text);
}

/**
 * The longest beginning of the text that fits, ending in an ellipsis where something was cut.
 *
 * @param cells - room, in cells; below 1 gives the empty text.
 */
export function truncate(text: string, cells: number, ellipsis = '…'): string {
	if (cells < 1) return '';
	if (text.length <= cells && narrow.test(text)) return text;
	const room = cells - width(ellipsis);
	if (room < 0) return width(text) <= cells ? text : ellipsis.slice(0, cells);
	// Only as far as the room goes: a text may be a thousand times as long.
	let used = 0;
	let at = 0;
	let cut = 0;
	for (const character of characters(text)) {
		used += cellsOf(character);
		if (used > cells) return text.slice(0, cut) + ellipsis;
		at += character.length;
		if (used <= room) cut = at;
	}
	return text;
}

export type FitOptions = {readonly align?: 'left' | 'right'; readonly ellipsis?: string};

/** The text truncated or filled with spaces to exactly this many cells. */
export function fit(text: string, cells: number, {align = 'left', ellipsis = '…'}: FitOptions = {}): string {
	const cut = truncate(text, cells, ellipsis);
	const blank = ' '.repeat(Math.max(0, cells - width(cut)));
	return align === 'left' ? cut + blank : blank + cut;
}

/**
 * Breaks the text at spaces into lines of at most `cells` cells; a longer word is broken where it must be.
 *
 * @returns ranges into the text, as `[start, end)` in UTF-16 units, so that highlights can be laid over them; each is
 * found when it is asked for.
 */
export function wrapRanges(text: string, cells: number, from = 0): Generator<readonly [number, number]> {
	const room = Math.max(1, cells);
	return narrow.test(text) ? wrapNarrow(text, room, from) : wrapAny(text, room, from);
}

/** The fewest lines that the text is broken into: a line holds so many cells, and a blank behind it is lost. */
export function leastLines(text: string, cells: number): number {
	return narrow.test(text) ? Math.max(1, Math.ceil(text.length / (Math.max(1, cells) + 1))) : 1;
}

/** Of a text in which every unit is a cell: no character has to be looked at, only where the blanks are. */
function* wrapNarrow(text: string, room: number, from: number): Generator<readonly [number, number]> {
	let start = from;
	while (text.length - start > room) {
		const end = start + room;
		const space = start + text.slice(start, end + 1).lastIndexOf(' ');
		const cut = space > start ? space : end;
		yield [start, cut];
		start = text[cut] === ' ' ? cut + 1 : cut;
	}
	if (text.length > start || text.length === from) yield [start, text.length];
}

function* wrapAny(text: string, room: number, from: number): Generator<readonly [number, number]> {
	let start = from;
	let used = 0;
	let lastSpace = -1;
	let usedAtSpace = 0;
	let at = from;
	for (const grapheme of characters(text, from)) {
		const wide = cellsOf(grapheme);
		if (used + wide > room && at > start) {
			if (grapheme === ' ') {
				yield [start, at];
				start = at + 1;
				used = 0;
				lastSpace = -1;
				at += 1;
				continue;
			}
			if (lastSpace > start) {
				yield [start, lastSpace];
				start = lastSpace + 1;
				used -= usedAtSpace + 1;
			} else {
				yield [start, at];
				start = at;
				used = 0;
			}
			lastSpace = -1;
		}
		if (grapheme === ' ') {
			lastSpace = at;
			usedAtSpace = used;
		}
		used += wide;
		at += grapheme.length;
	}
	if (at > start || at === from) yield [start, at];
}

/** The text broken into lines of at most `cells` cells; the first of them where only so many are wanted. */
export function wrap(text: string, cells: number, most = Number.POSITIVE_INFINITY): readonly string[] {
	const lines: string[] = [];
	for (const [start, end] of wrapRanges(text, cells)) {
		if (lines.length >= most) break;
		lines.push(text.slice(start, end));
	}
	return lines;
}

/** Words on one line of so many cells; what has no room is left out. */
export function asManyAsFit(words: readonly string[], cells: number): string {
	let text = '';
	for (const word of words) {
		const longer = text === '' ? word : `${text} ${word}`;
		if (width(longer) <= cells) text = longer;
	}
	return text;
}
