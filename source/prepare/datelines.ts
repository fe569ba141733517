/** “PORT VELL (Reuters) — The envoys …”: where an article was filed, which says nothing. */
import type {ParsedArticle, Word} from './article.ts';

/** Words that a dateline has, at most. */
const longest = 14;

/** Words of datelines by their places among all words. */
export function datelineWords({words}: ParsedArticle): ReadonlySet<number> {
	const found = new Set<number>();
	for (const [at, {paragraph}] of words.entries()) {
		if (words[at - 1]?.paragraph === paragraph) continue;
		const dash = dashAfter(words, at);
		for (let place = at; place < dash; place++) found.add(place);
	}
	return found;
}

/** Where the dash is that ends a dateline; the beginning itself where there is none. */
function dashAfter(words: readonly Word[], from: number): number {
	for (let at = from; at < from + longest; at++) {
		const word = words[at];
		if (word === undefined || word.span >= 0 || word.paragraph !== words[from]?.paragraph) return from;
		if (/^(?:VERB|AUX)$/.test(word.pos) && !/^\p{Lu}+$/u.test(word.text)) return from;
		if (!/^(?:[—–-]|--)$/.test(word.text) || at === from) continue;
		const [before, after] = [words[at - 1], words[at + 1]];
		const isApart =
			before !== undefined && after !== undefined && before.end < word.start && word.end < after.start;
		if (!isApart) continue;
		// “BERG - ‘We refuse.’” is a turn; with a day, “PORT VELL, March 4 - ‘We refuse,’ said Berg”, it is none.
		const isBeforeWords = after.span >= 0 && words.slice(from, at).some(({text}) => /^\d+$/.test(text));
		const isBeforeSentence = after.span < 0 && /^\p{Lu}/u.test(after.text) && !hasDash(words, at + 1);
		return isBeforeWords || isBeforeSentence ? at : from;
	}
	return from;
}

/** “Lee — Ostland’s envoy — said”: what is put in between. */
function hasDash(words: readonly Word[], from: number): boolean {
	for (let at = from; words[at]?.sentence === words[from]?.sentence && at < from + longest; at++)
		if (/^(?:[—–-]|--)$/.test(words[at]?.text ?? '')) return true;
	return false;
}
