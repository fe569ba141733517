/**
 * The wording of an article that comes nearest to words it does not print: Sellers' algorithm (1980, "The theory and
 * computation of evolutionary distances") over words instead of letters.
 */

import {allNearest} from '../text/nearest.ts';
import type {TextRange} from '../text/range.ts';
import {withMarksMended} from './damaged-marks.ts';
import {perArticle, type SearchedArticle} from './find-words.ts';
import {comparable} from './folded.ts';

/** A word of one text beside that of the other; undefined where the other has none there. */
type Difference = {readonly wanted: string | undefined; readonly printed: string | undefined};

export type Nearest = {
	readonly found: TextRange;
	/** What the article prints there, with the words that differ in brackets. */
	readonly marked: string;
	/** None where only signs between the words differ. */
	readonly differences: readonly Difference[];
};

/** Comparisons of words that one search may take. */
const work = 4_000_000;

type Word = TextRange & {readonly text: string};

const printedIn = perArticle(({text}) => {
	const words = comparableWords(text);
	return {words, texts: words.map(word => word.text), isClosed: closedBefore(text, words)};
});

/** How many comparisons of words are left to many searches together: nobody reads what is near to each of thousands. */
export type Lookups = {comparisons: number};

/** Seconds; more than the slips of a person who writes come to. */
export const mostComparisons = 30_000_000;

/**
 * As `nearestWords`.
 *
 * @returns 'not-looked' where looking would take too long, or no comparisons are left.
 */
export function nearestWithin(
	lookups: Lookups,
	article: SearchedArticle,
	words: string,
): Nearest | 'not-looked' | undefined {
	if (lookups.comparisons <= 0) return 'not-looked';
	const needed = comparableWords(words).length * printedIn(article).words.length;
	if (needed > work) return 'not-looked';
	lookups.comparisons -= needed;
	return nearestWords(article, words);
}

/** @returns undefined where more than two words of five differ, or where looking would take too long. */
export function nearestWords(article: SearchedArticle, words: string): Nearest | undefined {
	const wanted = comparableWords(words);
	const {words: printed, texts, isClosed} = printedIn(article);
	if (wanted.length === 0 || wanted.length * printed.length > work) return undefined;
	const pairs = align(
		wanted.map(({text}) => text),
		texts,
		isClosed,
	);
	const differing = pairs.filter(
		({wanted: a, printed: b}) => a === undefined || b === undefined || wanted[a]?.text !== printed[b]?.text,
	);
	if (differing.length > Math.max(1, wanted.length * 0.4)) return undefined;
	if (differing.length === pairs.length) return nearestWord(article, words, wanted, printed);
	const places = pairs
		.flatMap(({printed: at}) => (at === undefined ? [] : [printed[at]]))
		.filter(word => word !== undefined);
	const [first, last] = [places[0], places.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	const isMarked = new Set(differing.map(({printed: at}) => at));
	return {
		found: {start: first.start, end: last.end},
		marked: mark(article.text, places, word => isMarked.has(printed.indexOf(word))),
		differences: differing.map(({wanted: a, printed: b}) => ({
			wanted: a === undefined ? undefined : original(words, wanted[a]),
			printed: b === undefined ? undefined : original(article.text, printed[b]),
		})),
	};
}

/** Of one word alone a printed one that a slip makes it of; nothing else of it would be alike. */
function nearestWord(
	{text}: SearchedArticle,
	words: string,
	[wanted, another]: readonly Word[],
	printed: readonly Word[],
): Nearest | undefined {
	if (wanted === undefined || another !== undefined) return undefined;
	const [near] = allNearest(
		wanted.text,
		printed.map(word => word.text),
	);
	const found = printed.find(word => word.text === near);
	if (found === undefined) return undefined;
	const said = text.slice(found.start, found.end);
	return {
		found: {start: found.start, end: found.end},
		marked: `[${said}]`,
		differences: [{wanted: original(words, wanted), printed: said}],
	};
}

function original(text: string, word: Word | undefined): string | undefined {
	return word === undefined ? undefined : text.slice(word.start, word.end);
}

const wordPattern =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’ʼ-]\u2060*[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, spelt as they are compared. */
export function comparableWords(text: string): readonly Word[] {
	const known = new Map<string, string>();
	return [...withMarksMended(text).matchAll(wordPattern)].map(({0: word, index}) => {
		const spelt = known.get(word) ?? comparable(word).text;
		known.set(word, spelt);
		return {text: spelt, start: index, end: index + word.length};
	});
}

type Aligned = {readonly wanted: number | undefined; readonly printed: number | undefined};

/**
 * What a word in the place of another costs, less where both begin alike, and one left out or put in. A word that is
 * written twice costs the least.
 */
const [alike, exchange, other] = [2, 3, 4];

/** Of each word, whether what is quoted ends right before it. */
function closedBefore(text: string, words: readonly Word[]): readonly boolean[] {
	return words.map(({start}, at) => /[”"»“„«]/.test(text.slice(words[at - 1]?.end ?? start, start)));
}

/** How near to the end a word is looked for that stands in the place of another there. */
const mostSkipped = 3;

/** What it costs to leave a word out where it stands a little farther on: more than to skip what stands before it. */
function leftCost(word: string, printed: readonly string[]): number {
	const at = printed.indexOf(word);
	return at < 0 ? other : Math.max(other, other * at + 1);
}

/** The cheapest way to turn all of the words wanted into some run of the words printed. */
function align(
	wanted: readonly string[],
	printed: readonly string[],
	isClosed: readonly boolean[],
): readonly Aligned[] {
	/** What stands before the first word, or behind the last, the nearest first. */
	const beyond = (row: number, column: number) =>
		row === 1
			? printed.slice(Math.max(0, column - mostSkipped), column).toReversed()
			: printed.slice(column, column + mostSkipped);
	/** More than to leave it out, where what is printed in its place is the reporter's. */
	const exchangeAt = (row: number, column: number, word: string) => {
		const words = beyond(row, row === 1 ? column - 1 : column);
		if (words.includes(word)) return other * (words.indexOf(word) + 1) + 1;
		return isClosed[row === 1 ? column : column - 1] === true ? other + 1 : 0;
	};
	const width = printed.length + 1;
	const steps = new Uint8Array((wanted.length + 1) * width);
	let above = new Int32Array(width);
	for (let row = 1; row <= wanted.length; row++) {
		const current = new Int32Array(width);
		const word = wanted[row - 1] ?? '';
		const isAtEnd = wanted.length > 2 && (row === 1 || row === wanted.length);
		current[0] = row * other;
		steps[row * width] = 2;
		for (let column = 1; column < width; column++) {
			const print = printed[column - 1];
			const unlike = word[0] === print?.[0] ? alike : exchange;
			const dear = isAtEnd ? Math.max(unlike, exchangeAt(row, column, word)) : unlike;
			const cost = word === print ? 0 : dear;
			const exchanged = (above[column - 1] ?? 0) + cost;
			const leaving = isAtEnd ? leftCost(word, beyond(row, column)) : other;
			const left = (above[column] ?? 0) + (word === wanted[row - 2] ? 1 : leaving);
			const added = (current[column - 1] ?? 0) + other;
			const least = Math.min(exchanged, left, added);
			current[column] = least;
			steps[row * width + column] = least === exchanged ? 1 : least === left ? 2 : 3;
		}
		above = current;
	}
	let column = above.reduce((best, cost, at) => (cost < (above[best] ?? 0) ? at : best), 0);
	const pairs: Aligned[] = [];
	for (let row = wanted.length; row > 0; ) {
		const step = steps[row * width + column];
		if (step === 1) pairs.push({wanted: --row, printed: --column});
		else if (step === 2) pairs.push({wanted: --row, printed: undefined});
		else pairs.push({wanted: undefined, printed: --column});
	}
	return pairs.reverse();
}

/** The article's words with brackets about those that differ, blanks as single spaces. */
function mark(text: string, places: readonly Word[], isMarked: (word: Word) => boolean): string {
	const gaps = withPairsAlone(places.map(({start}, at) => text.slice(places[at - 1]?.end ?? start, start)));
	return places
		.map((word, at) => {
			const said = text.slice(word.start, word.end);
			return (gaps[at] ?? '') + (isMarked(word) ? `[${said}]` : said);
		})
		.join('')
		.replace(/\s+/g, ' ');
}

/** What stands between the words, without a bracket whose other one stands outside of them. */
function withPairsAlone(gaps: readonly string[]): readonly string[] {
	const open: {gap: number; at: number}[] = [];
	const lone: {gap: number; at: number}[] = [];
	for (const [gap, signs] of gaps.entries())
		for (const {0: sign, index: at} of signs.matchAll(/[()]/g)) {
			if (sign === '(') open.push({gap, at});
			else if (open.pop() === undefined) lone.push({gap, at});
		}
	const taken = new Set([...open, ...lone].map(({gap, at}) => `${gap}:${at}`));
	return gaps.map((signs, gap) =>
		signs
			.split('')
			.filter((_, at) => !taken.has(`${gap}:${at}`))
			.join(''),
	);
}
