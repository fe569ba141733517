/**
 * Styled text without a terminal: a line is a row of spans, a span is text with a tone. Which colour a tone
 * has is the theme's business. Every span's text has been made harmless here, once.
 */
import {eachGrapheme, fit, isNarrow, isWider, truncate, width, wrapRanges} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';

/** What a piece of text is, not how it looks. */
export type Tone =
	| 'plain'
	| 'strong'
	| 'muted'
	| 'accent'
	| 'match'
	| 'warning'
	| 'good'
	| 'added'
	| 'removed';

export type Span = {readonly text: string; readonly tone: Tone; readonly link?: string};
export type Line = readonly Span[];
/** A stretch of text, `[start, end)` in UTF-16 units. */
export type Range = {readonly start: number; readonly end: number};

export function span(text: string, tone: Tone = 'plain', link?: string): Span {
	const shown = harmless(text);
	return link === undefined ? {text: shown, tone} : {text: shown, tone, link};
}

export function line(...parts: readonly (string | Span)[]): Line {
	return parts.map(part => (typeof part === 'string' ? span(part) : part));
}

export const blank: Line = [];

export function lineText(spans: Line): string {
	return spans.map(part => part.text).join('');
}

export function lineWidth(spans: Line): number {
	return spans.reduce((sum, part) => sum + width(part.text), 0);
}

function isLineWider(spans: Line, cells: number): boolean {
	let room = cells;
	for (const {text} of spans) {
		if (isWider(text, room)) return true;
		room -= width(text);
	}
	return false;
}

/** The line cut or filled with spaces to exactly this many cells. */
export function fitLine(spans: Line, cells: number, ellipsis = '…'): Line {
	if (!isLineWider(spans, cells)) {
		const blank = cells - lineWidth(spans);
		return blank === 0 ? spans : [...spans, span(' '.repeat(blank))];
	}
	const kept: Span[] = [];
	let room = cells;
	for (const part of spans) {
		if (!isWider(part.text, room - 1)) {
			kept.push(part);
			room -= width(part.text);
			continue;
		}
		// Something is cut here, be it only what follows: the ellipsis says so.
		const cut = isWider(part.text, room)
			? truncate(part.text, room, ellipsis)
			: truncate(`${part.text} `, room, ellipsis);
		kept.push({...part, text: fit(cut, room, {ellipsis})});
		break;
	}
	return kept;
}

/** Two ends of one line, the right one kept whole where both do not fit. */
export function justify(left: Line, right: Line, cells: number, ellipsis = '…'): Line {
	const room = cells - lineWidth(right);
	if (room < 4) return fitLine(left, cells, ellipsis);
	return [...fitLine(left, room, ellipsis), ...right];
}

/** The text as spans, its ranges in the tone of a match. */
export function highlighted(
	text: string,
	ranges: readonly Range[],
	tone: Tone = 'plain',
	match: Tone = 'match',
): Line {
	if (ranges.length === 0) return [span(text, tone)];
	const shown = harmless(text);
	const spans: Span[] = [];
	let at = 0;
	for (const {start, end} of wholeCharacters(shown, ranges)) {
		if (start > at) spans.push({text: shown.slice(at, start), tone});
		if (end > start) spans.push({text: shown.slice(start, end), tone: match});
		at = Math.max(at, end);
	}
	if (at < shown.length) spans.push({text: shown.slice(at), tone});
	return spans;
}

/** The ranges widened to whole characters as people see them: half of an emoji or of an accented letter is none. */
function wholeCharacters(text: string, ranges: readonly Range[]): readonly Range[] {
	if (isNarrow(text)) return ranges;
	const widened: Range[] = [];
	for (const range of ranges) {
		const start = boundary(text, Math.min(range.start, text.length), 'before');
		const end = boundary(text, Math.min(range.end, text.length), 'after');
		widened.push({start: Math.max(start, widened.at(-1)?.end ?? 0), end});
	}
	return widened;
}

/** The nearest offset between two characters as people see them; a text is only read around it. */
function boundary(text: string, at: number, side: 'before' | 'after'): number {
	// Between two letters of one cell each nothing joins.
	let from = at;
	while (from > 0 && !isNarrow(text.slice(from - 1, from + 1))) from -= 1;
	let last = from;
	for (const grapheme of eachGrapheme(text, from)) {
		if (last === at) return at;
		const next = last + grapheme.length;
		if (next > at) return side === 'before' ? last : next;
		last = next;
	}
	return last;
}

/** Breaks a line of spans at spaces into lines of at most `cells` cells, later ones indented. */
export function wrapLine(spans: Line, cells: number, indent = 0): readonly Line[] {
	const text = lineText(spans);
	const [firstEnd] = indent === 0 ? [0] : [firstLineEnd(text, cells)];
	const ranges =
		indent === 0
			? wrapRanges(text, cells)
			: [[0, firstEnd] as const, ...restRanges(text, firstEnd ?? 0, cells - indent)];
	const slice = slicer(spans);
	return ranges.map(([start, end], place) => {
		const part = slice(start, end);
		return place === 0 || indent === 0 ? part : [span(' '.repeat(indent)), ...part];
	});
}

function firstLineEnd(text: string, cells: number): number {
	return wrapRanges(text, cells)[0]?.[1] ?? text.length;
}

function restRanges(text: string, from: number, cells: number): readonly (readonly [number, number])[] {
	const start = text[from] === ' ' ? from + 1 : from;
	if (start >= text.length) return [];
	return wrapRanges(text.slice(start), cells).map(([a, b]) => [a + start, b + start] as const);
}

/** Gives the spans of `[start, end)`, in UTF-16 units of the whole line, from the front to the back. */
function slicer(spans: Line): (start: number, end: number) => Line {
	let place = 0;
	let at = 0;
	return (start, end) => {
		const kept: Span[] = [];
		for (;;) {
			const part = spans[place];
			if (part === undefined) return kept;
			const from = Math.max(0, start - at);
			const to = Math.min(part.text.length, end - at);
			if (to > from) kept.push({...part, text: part.text.slice(from, to)});
			if (at + part.text.length > end) return kept;
			at += part.text.length;
			place += 1;
		}
	};
}

/** Lines `first` to `first + rows`, filled with blank ones; the first is moved so that the end is not passed. */
export function windowed(lines: readonly Line[], first: number, rows: number): readonly Line[] {
	const start = Math.max(0, Math.min(first, lines.length - rows));
	const shown = lines.slice(start, start + rows);
	return [...shown, ...Array.from({length: Math.max(0, rows - shown.length)}, () => blank)];
}

/** The first row of a window of `rows` that shows the selected one with a row of context where there is room. */
export function firstShown(selected: number, count: number, rows: number): number {
	const wanted = selected - Math.floor(rows / 2);
	return Math.max(0, Math.min(wanted, count - rows));
}
