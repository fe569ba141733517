/**
 * What an article prints between quotation marks, whatever the marks and however broken: each mark is scored as one that
 * opens and as one that closes, by its glyph and by what stands beside it, and of all ways to read a paragraph's marks
 * the likeliest is taken. Reading is linear in the length of the text: at most a few readings are carried along.
 */

import type {TextRange} from '../text/range.ts';
import {type Family, type Mark, marksOf} from './mark-scores.ts';

/** Words between marks, in UTF-16 units of the article; outer marks only. */
export type MarkedSpan = {
	/** The words, without marks and the spaces beside them. */
	readonly start: number;
	readonly end: number;
	/** The opening mark and the end of the closing one. */
	readonly outerStart: number;
	readonly outerEnd: number;
	/** Marks were broken or missing. */
	readonly isBroken: boolean;
	/** No closing mark: the words go on in the next span, after a mark that opens the next paragraph. */
	readonly continues: boolean;
	/** Marks stand within. */
	readonly isNested: boolean;
};

/** Readings carried along, and pairs within pairs. */
const width = 12;
const deepest = 3;
/** Thousands of marks within each other, and no word. */
const nothingButMarks = /^[\s"“”„‟«»‹›'‘’‚‛＂「」『』`]*$/u;

/** @param paragraphs - ranges of the text in their order; no mark pairs beyond its paragraph. */
export function markedSpans(text: string, paragraphs: readonly TextRange[]): readonly MarkedSpan[] {
	const read = paragraphs.map(({start, end}) => ({start, end, marks: marksOf(text, start, end)}));
	return read.flatMap(({end, marks}, index) => {
		if (marks.length === 0) return [];
		const next = read[index + 1];
		const first = next?.marks[0];
		const isAtStart = first !== undefined && first.start === next?.start && first.opens > first.closes;
		const pairs = outermost(marks, likeliest(marks), isAtStart ? first.family : undefined);
		return [...pairs, ...leftOpen(text, marks, pairs)]
			.toSorted((a, b) => a.open.start - b.open.start)
			.flatMap(pair => spanOf(text, end, pair));
	});
}

/** Marks that plainly open, and never close though others follow: their words are those of the sentence. */
function leftOpen(text: string, marks: readonly Mark[], pairs: readonly Pair[]): readonly Pair[] {
	let at = 0;
	return marks.flatMap((open, index): Pair | readonly Pair[] => {
		while (at < pairs.length && (pairs[at]?.close?.end ?? Number.POSITIVE_INFINITY) <= open.start) at++;
		const next = marks[index + 1];
		const isWithin = (pairs[at]?.open.start ?? Number.POSITIVE_INFINITY) <= open.start;
		if (isWithin || next === undefined || open.family !== 'double' || open.opens < 1.5) return [];
		const sentence = /^[^.!?…]*[.!?…](?=\s)/.exec(text.slice(open.end, next.start))?.[0];
		return sentence === undefined
			? []
			: {open, close: undefined, continues: false, isNested: false, until: open.end + sentence.length};
	});
}

/** Without a closing mark, the words go on in the next paragraph or end with their own. */
type Pair = {
	readonly open: Mark;
	readonly close: Mark | undefined;
	readonly continues: boolean;
	isNested: boolean;
	/** Where the words end without a mark, if that is not the end of the paragraph. */
	readonly until?: number;
};

function spanOf(
	text: string,
	end: number,
	{open, close, continues, isNested, until}: Pair,
): readonly MarkedSpan[] {
	// The value of an attribute, in markup that somebody left in, and the title of a link in Markdown.
	if (text[open.start - 1] === '=' || isLinkTitle(text, open.start)) return [];
	const span = withoutSecond(text, trimmed(text, open.end, close?.start ?? until ?? end));
	if (nothingButMarks.test(text.slice(span.start, span.end))) return [];
	const isBroken =
		close === undefined
			? !continues
			: open.family !== close.family ||
				open.opens < open.closes ||
				close.closes < close.opens ||
				span.start > open.end ||
				span.end < close.start;
	return [{...span, outerStart: open.start, outerEnd: close?.end ?? span.end, isBroken, continues, isNested}];
}

/** `"“We wait.”"`: the same marks twice. */
function withoutSecond(text: string, {start, end}: TextRange): TextRange {
	const isTwice = /["“„]/.test(text[start - 1] ?? '') && /["”“]/.test(text[end] ?? '');
	const isWhole = isTwice && /^["“„][^"“”„]+["”“]$/.test(text.slice(start, end));
	return isWhole ? {start: start + 1, end: end - 1} : {start, end};
}

/** [words](address "title") */
function isLinkTitle(text: string, at: number): boolean {
	return text[at - 1] === ' ' && /\]\([^()\s]+\s+$/.test(text.slice(Math.max(0, at - 300), at));
}

function trimmed(text: string, from: number, to: number): TextRange {
	let [start, end] = [from, to];
	while (start < end && /\s/.test(text[start] ?? '')) start++;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	return {start, end};
}

/** A state: what is open, innermost last, as indices of marks. */
type Reading = {
	readonly score: number;
	readonly open: readonly number[];
	readonly last: Step | undefined;
};
type Step = {
	readonly before: Step | undefined;
	readonly open: number;
	readonly close: number | undefined;
};

type Pairing = {readonly open: number; readonly close: number | undefined};

/** The pairs of the likeliest reading, those within others among them, in order. */
function likeliest(marks: readonly Mark[]): readonly Pairing[] {
	let readings: readonly Reading[] = [{score: 0, open: [], last: undefined}];
	for (const [index, mark] of marks.entries()) {
		const next = new Map<string, Reading>();
		const offer = (reading: Reading) => {
			const key = reading.open.join();
			const known = next.get(key);
			if (known === undefined || reading.score > known.score) next.set(key, reading);
		};
		for (const reading of readings) {
			offer({...reading, score: reading.score + mark.ignored});
			if (reading.open.length < deepest) {
				const outer = marks[reading.open.at(-1) ?? -1];
				const within = outer === undefined ? 0 : outer.family === mark.family ? -3 : -0.3;
				offer({
					score: reading.score + mark.opens + within,
					open: [...reading.open, index],
					last: reading.last,
				});
			}
			const inner = reading.open.at(-1);
			const opened = inner === undefined ? undefined : marks[inner];
			if (inner === undefined || opened === undefined) continue;
			const isEmpty = opened.end === mark.start;
			const kinship = opened.family === mark.family ? 1 : -2.5;
			offer({
				score: reading.score + mark.closes + kinship - (isEmpty ? 4 : 0),
				open: reading.open.slice(0, -1),
				last: {before: reading.last, open: inner, close: index},
			});
		}
		readings = [...next.values()].toSorted((a, b) => b.score - a.score).slice(0, width);
	}
	const ended = readings.map(reading => ({
		...reading,
		score: reading.open.reduce(
			(sum, at) => sum - (marks[at]?.family === 'single' ? 2.5 : 3.2),
			reading.score,
		),
	}));
	const best = ended.toSorted((a, b) => b.score - a.score)[0];
	if (best === undefined) return [];
	const pairings: Pairing[] = best.open.map(open => ({open, close: undefined}));
	for (let step = best.last; step !== undefined; step = step.before) pairings.push(step);
	return pairings.toSorted((a, b) => a.open - b.open);
}

/** @param reopens - the family of the mark that opens the next paragraph. */
function outermost(
	marks: readonly Mark[],
	steps: readonly Pairing[],
	reopens: Family | undefined,
): readonly Pair[] {
	const pairs: Pair[] = [];
	let until = -1;
	for (const {open: at, close: to} of steps) {
		const [open, close] = [marks[at], to === undefined ? undefined : marks[to]];
		const last = pairs.at(-1);
		if (open === undefined) continue;
		if (at < until) {
			if (last !== undefined) last.isNested = true;
			continue;
		}
		const continues = close === undefined && open.family === reopens;
		// A mark that never closes is read only where it goes on, or plainly opens and is the last.
		const isLast = open.family !== 'single' && at === marks.length - 1;
		if (close === undefined && !continues && !isLast) continue;
		pairs.push({open, close, continues, isNested: false});
		until = to ?? marks.length;
	}
	return pairs;
}
