/** Width of text on a terminal, in cells. Text is taken as already harmless (see harmless.ts). */
import stringWidth from 'string-width';

// Printable ASCII, Latin, Greek, Cyrillic without combining marks, and the punctuation and frames that this
// program draws itself: one cell each, so that the common case never asks the segmenter.
const narrow =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u21ff\u2248\u2260\u2500-\u25fc\u2713-\u2717]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The text's user-perceived characters (extended grapheme clusters, UAX #29). */
export function graphemes(text: string): readonly string[] {
	if (narrow.test(text)) return text.split('');
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return Array.from(segmenter.segment(text), part => part.segment);
}

/** Width of the text in cells. */
export function width(text: string): number {
	return narrow.test(text) ? text.length : stringWidth(text);
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
	if (width(text) <= cells) return text;
	const room = cells - width(ellipsis);
	if (room < 0) return ellipsis.slice(0, cells);
	if (narrow.test(text)) return text.slice(0, room) + ellipsis;
	let used = 0;
	let kept = '';
	for (const grapheme of graphemes(text)) {
		const wide = width(grapheme);
		if (used + wide > room) break;
		used += wide;
		kept += grapheme;
	}
	return kept + ellipsis;
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
 * @returns ranges into the text, as `[start, end)` in UTF-16 units, so that highlights can be laid over them.
 */
export function wrapRanges(text: string, cells: number): readonly (readonly [number, number])[] {
	const room = Math.max(1, cells);
	const lines: [number, number][] = [];
	let start = 0;
	let used = 0;
	let lastSpace = -1;
	let usedAtSpace = 0;
	let at = 0;
	for (const grapheme of graphemes(text)) {
		const wide = width(grapheme);
		if (used + wide > room && at > start) {
			if (grapheme === ' ') {
				lines.push([start, at]);
				start = at + 1;
				used = 0;
				lastSpace = -1;
				at += 1;
				continue;
			}
			if (lastSpace > start) {
				lines.push([start, lastSpace]);
				start = lastSpace + 1;
				used -= usedAtSpace + 1;
			} else {
				lines.push([start, at]);
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
	if (at > start || lines.length === 0) lines.push([start, at]);
	return lines;
}

/** The text broken into lines of at most `cells` cells. */
export function wrap(text: string, cells: number): readonly string[] {
	return wrapRanges(text, cells).map(([start, end]) => text.slice(start, end));
}
