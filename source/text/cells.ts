/** Width of text on a terminal, in cells. Text is taken as already harmless (see harmless.ts). */
import stringWidth from 'string-width';
import {characters} from './characters.ts';

// Printable ASCII, Latin, Greek, Cyrillic without combining marks, and the punctuation and frames that this
// program draws itself: one cell each, so that the common case never asks the segmenter.
const narrow =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u21ff\u2248\u2260\u2500-\u25fc\u2713-\u2717]*$/;

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

function cellsOf(character: string): number {
	return narrow.test(character) ? character.length : stringWidth(character);
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

export type Fitting = {readonly align?: 'left' | 'right'; readonly ellipsis?: string};

/** The text truncated or filled with spaces to exactly this many cells. */
export function fit(text: string, cells: number, {align = 'left', ellipsis = '…'}: Fitting = {}): string {
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
export function* wrapRanges(text: string, cells: number, from = 0): Generator<readonly [number, number]> {
	const room = Math.max(1, cells);
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

/** The text broken into lines of at most `cells` cells. */
export function wrap(text: string, cells: number): readonly string[] {
	return Array.from(wrapRanges(text, cells), ([start, end]) => text.slice(start, end));
}
