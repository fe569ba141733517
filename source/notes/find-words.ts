/** Where an article prints words that the notes give: what is found is the article's own wording. */
import {gather} from '../text/gather.ts';
import {oncePer} from '../text/once-per.ts';
import type {TextRange} from '../text/range.ts';
import {withMarksMended} from './damaged-marks.ts';
import {type Comparable, comparable, withoutMarks} from './folded.ts';
import {linesOf} from './lines.ts';

export type SearchedArticle = {
	readonly text: string;
	readonly comparable: Comparable;
	/** What was looked for last, and where it is: one passage is often tried in several ways. */
	readonly found: Map<string, readonly TextRange[]>;
	/** Of a long text, where each word stands, so that not all of it is read for every passage. */
	readonly words: WordPlaces | undefined;
};

/** What is made of a whole article: once, when it is first asked for, however many passages ask. */
export function perArticle<T>(make: (article: SearchedArticle) => T): (article: SearchedArticle) => T {
	return oncePer(make);
}

export const linesIn = perArticle(({text}) => linesOf(text));

const bareOf = perArticle(({comparable: made, words}) => {
	const bare = withoutMarks(made);
	return {bare, words: words === undefined ? undefined : placesOf(bare.text)};
});

type WordPlaces = ReadonlyMap<string, readonly number[]>;

/** Letters of a text in which words are looked up. */
const long = 50_000;

export function searchedArticle(text: string, isLong = text.length > long): SearchedArticle {
	const made = comparable(withMarksMended(text));
	return {
		text,
		comparable: made,
		found: new Map(),
		words: isLong ? placesOf(made.text) : undefined,
	};
}

const anyWord = /[A-Za-z0-9]+/g;

function placesOf(text: string): WordPlaces {
	const places = new Map<string, number[]>();
	for (const {0: word, index} of text.matchAll(anyWord)) {
		gather(places, word, index);
	}
	return places;
}

/** More places than these are not counted: the notes must say more of the words anyway. */
const placeLimit = 200;

/** Answers that an article keeps. */
const keptLimit = 200;

/** Every place, in order, that prints the words; none for words of which nothing is left when they are made comparable. */
export function findWords(article: SearchedArticle, words: string): readonly TextRange[] {
	const known = article.found.get(words);
	if (known !== undefined) return known;
	if (article.found.size >= keptLimit) article.found.clear();
	const found = search(article, words);
	article.found.set(words, found);
	return found;
}

function search(article: SearchedArticle, words: string): readonly TextRange[] {
	const made = comparable(withMarksMended(words));
	const exact = searchIn(article.comparable, made.text.trim(), article.words);
	if (exact.length > 0) return exact;
	// Marks within are set by one house and left out by another, and before each paragraph that a quotation goes on in.
	const {bare, words: places} = bareOf(article);
	return searchIn(bare, withoutMarks(made).text.trim(), places);
}

function searchIn(
	{text, origin, ends}: Comparable,
	wanted: string,
	words: WordPlaces | undefined,
): readonly TextRange[] {
	if (wanted === '') return [];
	const found: TextRange[] = [];
	for (const at of placesIn(text, wanted, words)) {
		if (!isWhole(text, at, wanted)) continue;
		found.push({start: origin[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0});
		if (found.length >= placeLimit) break;
	}
	return found;
}

function* placesIn(text: string, wanted: string, words: WordPlaces | undefined): Iterable<number> {
	const rarest = words === undefined ? undefined : rarestOf(wanted, words);
	if (rarest === undefined) {
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
		return;
	}
	for (const place of rarest.places) {
		const at = place - rarest.index;
		if (text.startsWith(wanted, at)) yield at;
	}
}

/** Where a word of those looked for stands least often: where they stand whole, it does. */
function rarestOf(
	wanted: string,
	words: WordPlaces,
): {readonly index: number; readonly places: readonly number[]} | undefined {
	let best: {readonly index: number; readonly places: readonly number[]} | undefined;
	for (const {0: word, index} of wanted.matchAll(anyWord)) {
		const places = words.get(word) ?? [];
		if (best === undefined || places.length < best.places.length) best = {index, places};
	}
	return best;
}

const letter = /[\p{L}\p{N}]/u;

/** Whether no word is cut: "arm" is not quoted where "army" stands. Scripts that write no spaces have no such ends. */
function isWhole(text: string, at: number, wanted: string): boolean {
	return !isWithin(text, at) && !isWithin(text, at + wanted.length);
}

function isWithin(text: string, at: number): boolean {
	const before = text[at - 1] ?? ' ';
	const after = text[at] ?? ' ';
	return letter.test(before) && letter.test(after) && !unspaced.test(before) && !unspaced.test(after);
}

const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
