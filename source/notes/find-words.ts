/** Where an article prints words that the notes give: what is found is the article's own wording. */
import {type Comparable, comparable} from './folded.ts';

/** Offsets in an article, in UTF-16 units; the end is behind the last. */
export type Found = {readonly start: number; readonly end: number};

export type Article = {
	readonly text: string;
	readonly comparable: Comparable;
	/** What was looked for last, and where it is: one passage is often tried in several ways. */
	readonly found: Map<string, readonly Found[]>;
};

export function articleOf(text: string): Article {
	return {text, comparable: comparable(text), found: new Map()};
}

/** More places than these are not counted: the notes must say more of the words anyway. */
const placeLimit = 200;

/** Answers that an article keeps. */
const keptLimit = 200;

/** Every place, in order, that prints the words; none for words of which nothing is left when they are made comparable. */
export function findWords(article: Article, words: string): readonly Found[] {
	const known = article.found.get(words);
	if (known !== undefined) return known;
	if (article.found.size >= keptLimit) article.found.clear();
	const found = search(article, words);
	article.found.set(words, found);
	return found;
}

function search(article: Article, words: string): readonly Found[] {
	const wanted = comparable(words).text.trim();
	if (wanted === '') return [];
	const {text, origin, ends} = article.comparable;
	const found: Found[] = [];
	for (
		let at = text.indexOf(wanted);
		at >= 0 && found.length < placeLimit;
		at = text.indexOf(wanted, at + 1)
	) {
		if (!isWhole(text, at, wanted)) continue;
		found.push({start: origin[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0});
	}
	return found;
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
