/**
 * Styled text without a terminal: a line is a row of spans, a span is text with a tone. Which colour a tone
 * has is the theme's business. Whatever text a span is made of is made harmless here, be it so already or not.
 */

import {fit, isNarrow, truncate, width, wrapRanges} from '../text/cells.ts';
import {characterEnd, characterStart} from '../text/characters.ts';
import type {TextRange} from '../text/range.ts';
import {printable, sanitize, withoutQuiet} from '../text/sanitize.ts';
import {shownField} from '../text/shown-field.ts';

/** What a piece of text is, not how it looks. */
export type Tone =
	| 'plain'
	| 'strong'
	/** Words of somebody, amid words that are not. */
	| 'quoted'
	| 'muted'
	| 'accent'
	| 'match'
	| 'warning'
	| 'good'
	| 'added'
	| 'removed';

export type StyledText = {readonly text: string; readonly tone: Tone; readonly link?: string};
export type Line = readonly StyledText[];

/** A field of the dossier, or words of ours. */
export function span(text: string, tone: Tone = 'plain', link?: string): StyledText {
	const shown = shownField(text);
	return link === undefined ? {text: shown, tone} : {text: shown, tone, link};
}

export function line(...parts: readonly (string | StyledText)[]): Line {
	return parts.map(part => (typeof part === 'string' ? span(part) : part));
}

export const blank: Line = [];

/** Nobody reads longer lines with ease. */
export const longestLine = 92;

/** How many of so many columns a text takes, and what stands before it, so that it stands in their middle. */
export function column(columns: number): {readonly columns: number; readonly margin: Line} {
	const width = Math.min(columns, longestLine);
	const before = Math.floor((columns - width) / 2);
	return {columns: width, margin: before === 0 ? [] : [span(' '.repeat(before))]};
}

/** Lines behind a margin, but for empty ones. */
export function indented(margin: Line, lines: readonly Line[]): readonly Line[] {
	return margin.length === 0
		? lines
		: lines.map(each => (lineWidth(each) === 0 ? each : [...margin, ...each]));
}

export function lineText(spans: Line): string {
	return spans.map(part => part.text).join('');
}

export function lineWidth(spans: Line): number {
	return spans.reduce((sum, part) => sum + width(part.text), 0);
}

/** The line cut or filled with spaces to exactly this many cells. */
export function fitLine(spans: Line, cells: number, ellipsis = '…'): Line {
	const kept: StyledText[] = [];
	let room = cells;
	for (const [place, part] of spans.entries()) {
		const wide = width(part.text, room);
		if (wide < room || (wide === room && spans.slice(place + 1).every(({text}) => text === ''))) {
			kept.push(part);
			room -= wide;
			continue;
		}
		// Something is cut here, be it only what follows: the ellipsis says so.
		const cut =
			wide === room ? truncate(`${part.text} `, room, ellipsis) : truncate(part.text, room, ellipsis);
		kept.push({...part, text: fit(cut, room, {ellipsis})});
		return kept;
	}
	return room === 0 ? spans : [...spans, span(' '.repeat(room))];
}

/** Two ends of one line, the right one kept whole where both do not fit. */
export function justify(left: Line, right: Line, cells: number, ellipsis = '…'): Line {
	const room = cells - lineWidth(right);
	if (room < 4) return fitLine(left, cells, ellipsis);
	return [...fitLine(left, room, ellipsis), ...right];
}

/** The text as spans, however long, its ranges in the tone of a match. */
export function highlighted(
	text: string,
	ranges: readonly TextRange[],
	tone: Tone = 'plain',
	match: Tone = 'match',
): Line {
	if (ranges.length === 0) return [{text: printable(text), tone}];
	const shown = sanitize(text);
	const spans: StyledText[] = [];
	let at = 0;
	for (const {start, end} of wholeCharacters(shown, ranges)) {
		if (start > at) spans.push({text: withoutQuiet(shown.slice(at, start)), tone});
		if (end > start) spans.push({text: withoutQuiet(shown.slice(start, end)), tone: match});
		at = Math.max(at, end);
	}
	if (at < shown.length) spans.push({text: withoutQuiet(shown.slice(at)), tone});
	return spans;
}

/** The ranges widened to whole characters as people see them: half of an emoji or of an accented letter is none. */
function wholeCharacters(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
	if (isNarrow(text)) return ranges;
	const widened: TextRange[] = [];
	let floor = 0;
	for (const range of ranges) {
		// What stands before the end of the last one has been looked at.
		const start = characterStart(text, range.start, floor);
		const end = characterEnd(text, range.end, start);
		widened.push({start, end});
		floor = end;
	}
	return widened;
}

/** Breaks a line of spans at spaces into lines of at most `cells` cells, later ones indented. */
export function wrapLine(spans: Line, cells: number, indent = 0): readonly Line[] {
	const text = lineText(spans);
	const ranges = indent === 0 ? [...wrapRanges(text, cells)] : hangingRanges(text, cells, cells - indent);
	return slices(spans, ranges).map((part, place) =>
		place === 0 || indent === 0 ? part : [span(' '.repeat(indent)), ...part],
	);
}

function hangingRanges(text: string, first: number, others: number): readonly (readonly [number, number])[] {
	const [[, end] = [0, 0]] = wrapRanges(text, first);
	const start = text[end] === ' ' ? end + 1 : end;
	const rest = start < text.length ? wrapRanges(text, others, start) : [];
	return [[0, end], ...rest];
}

/** The spans of each of the ranges, which follow one another: all of them in one walk over the line. */
function slices(spans: Line, ranges: readonly (readonly [number, number])[]): readonly Line[] {
	let next = 0;
	let at = 0;
	return ranges.map(([start, end]) => {
		const kept: StyledText[] = [];
		for (let part = spans[next]; part !== undefined; part = spans[next]) {
			const from = Math.max(0, start - at);
			const to = Math.min(part.text.length, end - at);
			if (to > from) kept.push({...part, text: part.text.slice(from, to)});
			if (at + part.text.length > end) break;
			at += part.text.length;
			next += 1;
		}
		return kept;
	});
}

/** The first lines, the last of them filled with what follows and ending in an ellipsis where lines are left out. */
export function cutAfter(
	lines: readonly Line[],
	most: number,
	columns: number,
	ellipsis: string,
): readonly Line[] {
	const [last, next] = [lines[most - 1], lines[most]];
	if (last === undefined || next === undefined) return lines;
	const [first] = next;
	// What stands before a later line is no part of the text.
	const rest = first?.text.trim() === '' ? next.slice(1) : next;
	return [...lines.slice(0, most - 1), fitLine([...last, span(' '), ...rest], columns, ellipsis)];
}

/** The first lines, and at their end that more was said. */
export function endedAfter(
	lines: readonly Line[],
	most: number,
	columns: number,
	ellipsis: string,
): readonly Line[] {
	const last = lines[most - 1] ?? blank;
	if (most >= lines.length || lineText(last).trimEnd().endsWith(ellipsis)) return lines.slice(0, most);
	const more = [...last, span(` ${ellipsis}`, 'muted')];
	const cut = lineWidth(more) <= columns ? more : fitLine(more, columns, ellipsis);
	return [...lines.slice(0, most - 1), cut];
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
