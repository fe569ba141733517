/**
 * An article as its speakers are looked for: its paragraphs, the spans between marks, the words outside them by sentence,
 * who is mentioned, and what tells that somebody speaks.
 */

import type {MarkedSpan} from '../notes/marks.ts';
import {markedSpans} from '../notes/marks.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import {quotedBlocks} from './quoted-blocks.ts';
import type {WordToken} from './read-words.ts';
import {tokensOf} from './read-words.ts';
import {cueStrength, speechNouns} from './words.ts';

/**
 * A word and where it stands: its place among the words, its paragraph, its sentence (counted through the article; a
 * quotation and what is said of it in one sentence is one), and the span it stands in, or -1.
 */
export type Word = Readonly<WordToken>;

export type QuotedSpan = MarkedSpan & {
	readonly index: number;
	readonly paragraph: number;
	/** The sentence its frame belongs to. */
	readonly sentence: number;
	/** Places among the words: of its first word, and of the first after it. */
	readonly from: number;
	readonly to: number;
	readonly words: number;
};

export type ParsedArticle = {
	readonly text: string;
	readonly paragraphs: readonly TextRange[];
	readonly words: readonly Word[];
	readonly spans: readonly QuotedSpan[];
};

/** Paragraphs before and after one with marks that are read. */
const [before, after] = [4, 1];
/** Letters of a paragraph that are read. */
const longest = 60_000;

export function articleOf(text: string): ParsedArticle {
	const paragraphs = paragraphsOf(text);
	const between = markedSpans(text, paragraphs);
	const blocks = quotedBlocks(text, paragraphs, between);
	const marked =
		blocks.length === 0 ? between : [...between, ...blocks].toSorted((a, b) => a.start - b.start);
	const withMarks = paragraphsWith(paragraphs, marked);
	const read = new Set<number>();
	for (const paragraph of withMarks)
		for (let near = paragraph - before; near <= paragraph + after; near++)
			if (near >= 0 && near < paragraphs.length) read.add(near);
	// Who somebody is stands where a story begins.
	for (let first = 0; first < Math.min(6, paragraphs.length); first++) read.add(first);
	const words: Word[] = [];
	const spans: QuotedSpan[] = [];
	let sentence = 0;
	let next = 0;
	for (const [paragraph, range] of paragraphs.entries()) {
		if (!read.has(paragraph)) {
			sentence += 1;
			continue;
		}
		// What has no end for so long is no prose, and is read no further.
		const tokens = tokensOf(text, [{start: range.start, end: Math.min(range.end, range.start + longest)}]);
		const here: MarkedSpan[] = [];
		for (let span = marked[next]; span !== undefined && span.outerStart < range.end; span = marked[next]) {
			here.push(span);
			next++;
		}
		sentence = readParagraph({text, tokens, paragraph, here, sentence, words, spans}) + 1;
	}
	return {text, paragraphs, words, spans};
}

function paragraphsWith(paragraphs: readonly TextRange[], spans: readonly MarkedSpan[]): readonly number[] {
	const found: number[] = [];
	let next = 0;
	for (const [index, {end}] of paragraphs.entries()) {
		const from = next;
		while ((spans[next]?.outerStart ?? Number.POSITIVE_INFINITY) < end) next++;
		if (next > from) found.push(index);
	}
	return found;
}

type Reading = {
	readonly text: string;
	readonly tokens: readonly WordToken[];
	readonly paragraph: number;
	readonly here: readonly MarkedSpan[];
	readonly sentence: number;
	readonly words: Word[];
	readonly spans: QuotedSpan[];
};

/** Returns the number of the paragraph's last sentence. */
function readParagraph({text, tokens, paragraph, here, sentence: first, words, spans}: Reading): number {
	let sentence = first;
	let at = 0;
	let isOver = false;
	let placed = 0;
	const place = (span: MarkedSpan, from: number, inSentence: number, count: number) => {
		spans.push({
			...span,
			index: spans.length,
			paragraph,
			sentence: inSentence,
			from,
			to: from + count,
			words: count,
		});
	};
	while (at < tokens.length) {
		const token = tokens[at];
		if (token === undefined) break;
		const span = here[placed];
		if (span !== undefined && token.end > span.outerStart) {
			// A sentence that is over before a mark has nothing to do with what the mark opens.
			if (isOver) sentence++;
			isOver = false;
			const from = words.length;
			let count = 0;
			while (at < tokens.length && (tokens[at]?.start ?? 0) < span.outerEnd) {
				const inside = tokens[at] as WordToken;
				if (inside.start >= span.start && inside.end <= span.end) {
					words.push(placeWord(inside, words.length, paragraph, sentence, spans.length));
					if (/[\p{L}\p{N}]/u.test(inside.text)) count++;
				}
				at++;
			}
			place(span, from, sentence, words.length - from);
			const last = spans.at(-1);
			if (last !== undefined) spans[spans.length - 1] = {...last, words: count};
			placed++;
			isOver = endsSentence(text, span, tokens, at);
			continue;
		}
		if (isOver && token.pos !== 'PUNCT') {
			sentence++;
			isOver = false;
		}
		words.push(placeWord(token, words.length, paragraph, sentence, -1));
		if (/^(?:[.!?…]|\.\.\.)$/.test(token.text)) isOver = startsSentence(tokens[at + 1]);
		at++;
	}
	for (const span of here.slice(placed)) place(span, words.length, sentence, 0);
	return sentence;
}

function placeWord(token: WordToken, index: number, paragraph: number, sentence: number, span: number): Word {
	token.index = index;
	token.paragraph = paragraph;
	token.sentence = sentence;
	token.span = span;
	return token;
}

function startsSentence(token: WordToken | undefined): boolean {
	return token === undefined || !/^\p{Ll}/u.test(token.text);
}

/** Whether a quotation ends the sentence it stands in. */
function endsSentence(text: string, span: MarkedSpan, tokens: readonly WordToken[], at: number): boolean {
	const last = text[span.end - 1] ?? '';
	if (!/[.!?…]/.test(last)) return false;
	const next = tokens[at];
	if (next === undefined || !startsSentence(next) || next.pos === 'PUNCT') return next === undefined;
	if (last === '.') return true;
	// “Why?” Ms. Venn asked.
	const few = tokens.slice(at, at + 7);
	const stop = few.findIndex(({text}) => /^[.!?,;:]$/.test(text));
	return !few.slice(0, stop < 0 ? few.length : stop).some(({lower}) => (cueStrength.get(lower) ?? 0) >= 2);
}

/** Whether a word tells that somebody speaks: a verb of saying, or “according”. */
export function strengthOf(word: Word, next: Word | undefined): 0 | 1 | 2 | 3 {
	if (word.lower === 'according' && next?.lower === 'to') return 3;
	if ((word.lower === 'put' || word.lower === 'puts') && next?.lower === 'it') return 2;
	const strength = cueStrength.get(word.lower);
	if (strength === undefined || isMoving(word, next)) return 0;
	const isLead = next !== undefined && (next.lower === 'that' || next.text === ':' || next.span >= 0);
	if (isLead && strength > 1 && /^[\p{Ll}-]+s$/u.test(word.text)) return strength;
	if (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'ADJ')
		return strength === 3 ? 2 : speechNouns.has(word.lower) ? 0 : word.lower.endsWith('s') ? 0 : 1;
	return strength;
}

/** “Boats which go to sea”: no “the saying goes”. */
function isMoving({lower}: Word, next: Word | undefined): boolean {
	const isGo = /^(?:go|goes|going|went)$/.test(lower);
	return isGo && /^(?:to|into|back|home|out|ahead|without|towards?)$/.test(next?.lower ?? '');
}

/** The place behind the last word of the sentence that a word stands in. */
export function sentenceEnd(words: readonly Word[], at: number): number {
	let end = at;
	while (end < words.length && words[end]?.sentence === words[at]?.sentence) end++;
	return end;
}

export function sentenceStart(words: readonly Word[], at: number): number {
	let start = at;
	while (start > 0 && words[start - 1]?.sentence === words[at]?.sentence) start--;
	return start;
}

/** “On Monday Ann Lee”, “on March 15 forty captains”: a day that is named is whole, and no part of what follows. */
export function isAfterDay(words: readonly Word[], at: number): boolean {
	const [month, day, word] = [words[at - 2], words[at - 1], words[at]];
	if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(day?.lower ?? ''))
		return word?.pos === 'NUM' || /^\p{Lu}/u.test(word?.text ?? '');
	return (
		/^\d{1,2}$/.test(day?.text ?? '') && months.test(month?.lower ?? '') && !/^\d/.test(word?.text ?? '')
	);
}

const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*$/u;
