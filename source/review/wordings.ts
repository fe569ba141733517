/**
 * Where a quotation begins and ends in its article, set by a person: a page that is damaged has lost a mark, or has one
 * that is none. A line of its words is read as a place of the article, and others that may be meant are offered.
 */
import {findWords, type SearchedArticle, searchedArticle} from '../notes/find-words.ts';
import {nearestWords} from '../notes/nearest-words.ts';
import {withoutOuterMarks} from '../notes/quoted-spans.ts';
import {splitAtGaps} from '../notes/spot.ts';
import {withLinesJoined} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import {endsIn, sentenceStarts} from '../text/sentence-starts.ts';

type Segments = readonly TextRange[];

/** Words that the article prints, as a line says them; what is left out between two stretches is an ellipsis. */
export type Wording = {
	readonly line: string;
	/** What stands around them there. */
	readonly before: string;
	readonly after: string;
	readonly why: WordingWhy;
};

type WordingWhy =
	| 'now'
	| 'typed'
	| 'nearest'
	| 'longer at the end'
	| 'shorter at the end'
	| 'longer at the beginning'
	| 'shorter at the beginning'
	| 'to the next mark'
	| 'to the end of the sentence'
	| 'from the mark before'
	| 'from the beginning of the sentence';

type Read =
	| {readonly ok: true; readonly segments: Segments}
	/** Words that the article does not print in this order. */
	| {readonly ok: false; readonly missing: string};

/** @param now - where the words stand as the notes are: of several places that print a line it is the nearest. */
export function readWording(article: SearchedArticle, line: string, now: Segments): Read {
	const words = withoutOuterMarks(line.trim());
	if (oneLine(words) === lineOf(article.text, now)) return {ok: true, segments: now};
	const whole = nearest(findWords(article, words), now);
	if (whole !== undefined) return {ok: true, segments: [whole]};
	const parts = splitAtGaps(words);
	if (parts.length < 2) return {ok: false, missing: words};
	const segments: TextRange[] = [];
	for (const part of parts) {
		const from = segments.at(-1)?.end;
		const places = findWords(article, withoutOuterMarks(part));
		const found =
			from === undefined ? nearest(places, now.slice(0, 1)) : places.find(({start}) => start >= from);
		if (found === undefined) return {ok: false, missing: part};
		segments.push(found);
	}
	return {ok: true, segments};
}

/** The first of some articles that prints just the words of a line, and where. One that has not even the longest of them is not read. */
export function articlePrinting(
	articles: Iterable<readonly [string, string | undefined]>,
	line: string,
): {readonly source: string; readonly text: string; readonly segments: Segments} | undefined {
	const [longest = ''] = (line.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted((a, b) => b.length - a.length);
	if (longest === '') return undefined;
	for (const [source, text] of articles) {
		const read = text?.includes(longest) ? readWording(searchedArticle(text), line, []) : undefined;
		if (text !== undefined && read?.ok === true) return {source, text, segments: read.segments};
	}
	return undefined;
}

/** That of which both ends are least far from where the words stand now. */
function nearest(places: readonly TextRange[], now: Segments): TextRange | undefined {
	const [from = 0, to = 0] = [now[0]?.start, now.at(-1)?.end];
	const far = ({start, end}: TextRange) => Math.abs(start - from) + Math.abs(end - to);
	return places.toSorted((a, b) => far(a) - far(b))[0];
}

/** The words of an article as a line. */
export function lineOf(text: string, segments: Segments): string {
	return segments.map(({start, end}) => oneLine(text.slice(start, end))).join(' … ');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/**
 * What a line means, or what comes nearest to it; then what a word more or less at either end comes to, and what goes as
 * far as a mark or a sentence does. A line between marks is so with each of them.
 */
export function wordingsOf(text: string, now: Segments, line: string): readonly Wording[] {
	const article = searchedArticle(text);
	const read = readWording(article, line, now);
	// What comes nearest to a part of it is not what is meant by the whole.
	const isPart = !read.ok && read.missing !== withoutOuterMarks(line.trim());
	const segments = read.ok ? read.segments : isPart ? undefined : nearly(article, read.missing)?.segments;
	if (segments === undefined) return [];
	const isNow = lineOf(text, segments) === lineOf(text, now);
	const first = wordingOf(text, segments, read.ok ? (isNow ? 'now' : 'typed') : 'nearest');
	const lines = new Set<string>();
	const all = [
		first,
		...stretched(withLinesJoined(text), segments).map(([why, each]) => wordingOf(text, each, why)),
	];
	const isMarked = withoutOuterMarks(line.trim()) !== line.trim();
	return all
		.filter(each => {
			const isNew = each.line !== '' && !lines.has(each.line);
			lines.add(each.line);
			return isNew;
		})
		.map(each => (isMarked ? {...each, line: `“${each.line}”`} : each));
}

/** What an article prints that is nearly what is missing, with what differs in brackets. */
export function nearly(
	article: SearchedArticle,
	missing: string,
): {readonly segments: Segments; readonly marked: string} | undefined {
	const near = nearestWords(article, missing);
	// Of a word or two it says nothing that as many others are there.
	if (near === undefined || near.differences.length * 2 > missing.split(/\s+/).length) return undefined;
	return {segments: [near.found], marked: near.marked};
}

/** So much is shown on each side. */
const shown = 240;

function wordingOf(text: string, segments: Segments, why: WordingWhy): Wording {
	const [start = 0, end = 0] = [segments[0]?.start, segments.at(-1)?.end];
	return {
		line: lineOf(text, segments),
		before: text.slice(Math.max(0, start - shown), start).replace(/\s+/g, ' '),
		after: text.slice(end, end + shown).replace(/\s+/g, ' '),
		why,
	};
}

type Stretched = readonly (readonly [WordingWhy, Segments])[];

function stretched(text: string, segments: Segments): Stretched {
	const [first, last] = [segments[0], segments.at(-1)];
	if (first === undefined || last === undefined) return [];
	const ending = (why: WordingWhy, end: number): Stretched =>
		end > last.start && end <= text.length ? [[why, [...segments.slice(0, -1), {...last, end}]]] : [];
	const beginning = (why: WordingWhy, start: number): Stretched =>
		start < first.end && start >= 0 ? [[why, [{...first, start}, ...segments.slice(1)]]] : [];
	const behind = text.slice(last.end, last.end + reach);
	const ahead = text.slice(Math.max(0, first.start - reach), first.start);
	const from = first.start - ahead.length;
	return [
		...ending('longer at the end', last.end + lengthOf(wordAhead, behind)),
		...ending('shorter at the end', last.end - lengthOf(lastWord, text.slice(last.start, last.end))),
		...beginning('longer at the beginning', first.start - lengthOf(wordBefore, ahead)),
		...beginning(
			'shorter at the beginning',
			first.start + lengthOf(firstWord, text.slice(first.start, first.end)),
		),
		...ending('to the next mark', last.end + lengthOf(toMark, behind)),
		...ending('to the end of the sentence', sentenceEnd(text, last)),
		...beginning('from the mark before', from + ahead.length - lengthOf(fromMark, ahead)),
		...beginning('from the beginning of the sentence', from + sentenceStart(ahead)),
	];
}

/** So far from where the words stand now a mark or the end of a sentence is looked for. */
const reach = 1000;

/** A mark that was read in a wrong charset, some of whose letters look like those of a word. */
const misread = 'â€[œ˜™\\u009d]?';
const mark = `["\\p{Pi}\\p{Pf}„]|${misread}`;
const noMark = `(?:(?!${mark}|\\n)[^])+`;
const sign = `(?:${misread}|[^\\p{L}\\p{N}])*`;
const word = `(?!${misread})[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}'’-]*[\\p{L}\\p{N}\\p{M}])?`;

/** A word with the signs before it, from the end of the words on; and so at the other end, where a mark stays outside. */
const wordAhead = new RegExp(`^${sign}${word}`, 'u');
const wordBefore = new RegExp(`${word}${sign}$`, 'u');
const lastWord = /\s+\S*\s*$/u;
const firstWord = /^\s*\S+\s+/u;
/** What stands within the paragraph up to a mark that is no apostrophe. */
const toMark = new RegExp(`^${noMark}(?=${mark})`, 'u');
const fromMark = new RegExp(`(?<=${mark})(?!(?<=â€)[œ˜™\\u009d])${noMark}$`, 'u');
const marksAhead = new RegExp(`^(?:["'\\p{Pi}\\s]|${misread})+`, 'u');

function lengthOf(pattern: RegExp, text: string): number {
	return pattern.exec(text)?.[0].length ?? 0;
}

/** Without the mark that closes behind it. */
function sentenceEnd(text: string, {start, end}: TextRange): number {
	const [line = ''] = text.slice(end, end + reach).split('\n', 1);
	const stop = endsIn(text.slice(start, end), `${line} A`).find(at => line.slice(0, at).trim() !== '') ?? 0;
	return end + line.slice(0, stop).replace(/["'\p{Pf}\s]+$/u, '').length;
}

function sentenceStart(ahead: string): number {
	const begin = ahead.lastIndexOf('\n') + 1;
	const line = ahead.slice(begin);
	const starts = sentenceStarts(`${line}A`).filter(at => line.slice(at).trim() !== '');
	const at = begin + (starts.at(-1) ?? 0);
	return at + lengthOf(marksAhead, ahead.slice(at));
}
