/** Width of text on a terminal, in cells. Text is taken as already harmless (see harmless.ts). */
import stringWidth from 'string-width';

// Printable ASCII, Latin, Greek, Cyrillic without combining marks, and the punctuation and frames that this
// program draws itself: one cell each, so that the common case never asks the segmenter.
const narrow =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u21ff\u2248\u2260\u2500-\u25fc\u2713-\u2717]*$/;

let segmenter: Intl.Segmenter | undefined;

const narrowRun =
	/[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u21ff\u2248\u2260\u2500-\u25fc\u2713-\u2717]+/y;

/** The text's user-perceived characters (extended grapheme clusters, UAX #29). */
export function graphemes(text: string): readonly string[] {
	return narrow.test(text) ? text.split('') : [...eachGrapheme(text)];
}

/**
 * The same one by one, as far as they are asked for: of a long text what is read costs, not what there is.
 *
 * @param from - an offset between two of them.
 */
export function* eachGrapheme(text: string, from = 0): Generator<string, void> {
	let at = from;
	while (at < text.length) {
		narrowRun.lastIndex = at;
		const end = narrowRun.test(text) ? narrowRun.lastIndex : at;
		// The last letter may have marks on it.
		const last = end === text.length ? end : end - 1;
		for (; at < last; at++) yield text.charAt(at);
		for (const grapheme of nextGraphemes(text, at)) {
			yield grapheme;
			at += grapheme.length;
		}
	}
}

/** Some characters from an offset on. The segmenter gets a little of the text at a time: of much it is slow. */
function nextGraphemes(text: string, at: number): readonly string[] {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	for (let size = 32; ; size *= 4) {
		const isAll = at + size >= text.length;
		const found = Array.from(segmenter.segment(text.slice(at, at + size)), part => part.segment);
		// The last one may go on behind what was looked at.
		if (isAll) return found;
		// Where the piece ends within a pair of surrogates, the last two are in doubt.
		if (found.length > 2) return found.slice(0, -2);
	}
}

/** Width of the text in cells. */
export function width(text: string): number {
	return narrow.test(text) ? text.length : widthWithin(text, Number.POSITIVE_INFINITY);
}

/** The width of the text, or of so much of its beginning as is wider than the limit. */
function widthWithin(text: string, limit: number): number {
	if (narrow.test(text)) return text.length;
	let cells = 0;
	for (const grapheme of eachGrapheme(text)) {
		cells += widthOf(grapheme);
		if (cells > limit) return cells;
	}
	return cells;
}

/** Whether the text is wider than so many cells; of a long text no more is looked at than says so. */
export function isWider(text: string, cells: number): boolean {
	// A character may take no cell, but text made harmless has none that does.
	return widthWithin(text, cells) > cells;
}

/** The package's own count; asked without options it is Ink who asks. */
const asCounted = {ambiguousIsNarrow: true};

const widths = new Map<string, number>();
const mostWidths = 5000;

/** Cells of one user-perceived character. */
function widthOf(grapheme: string): number {
	if (narrow.test(grapheme)) return grapheme.length;
	const known = widths.get(grapheme);
	if (known !== undefined) return known;
	const cells = Math.max(stringWidth(grapheme, asCounted), writtenWidth(grapheme));
	if (widths.size >= mostWidths) widths.clear();
	if (grapheme.length <= 40) widths.set(grapheme, cells);
	return cells;
}

/** Where a character is a picture; those are not written with letters that could be lost. */
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
const withoutCell = /[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/**
 * Cells that the character takes on a terminal which counts each code point by itself, as wcwidth does: of some letters
 * (vowel signs of Indic conjuncts, Thai and Lao AM) more than where it is counted as one. No more than so many: who
 * stacks hundreds of marks is not writing.
 */
function writtenWidth(grapheme: string): number {
	if (picture.test(grapheme)) return 0;
	let cells = 0;
	for (const character of grapheme.slice(0, 40))
		if (!withoutCell.test(character)) cells += stringWidth(character, asCounted) || 1;
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
	if (!isWider(text, cells)) return text;
	const room = cells - width(ellipsis);
	if (room < 0) return ellipsis.slice(0, cells);
	if (narrow.test(text)) return text.slice(0, room) + ellipsis;
	let used = 0;
	let kept = '';
	for (const grapheme of eachGrapheme(text)) {
		const wide = widthOf(grapheme);
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
	for (const grapheme of eachGrapheme(text)) {
		const wide = widthOf(grapheme);
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
