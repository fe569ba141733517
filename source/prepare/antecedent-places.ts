/** Where somebody stands whom a pronoun may mean: what their sentence, or the start of the paragraph, makes of them. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';

/** Whether a verb follows, or its sentence begins with it, and it is no part of another phrase. */
export function isSubject(
	words: readonly Word[],
	{from, to, sentence, isAfterPreposition}: Mention,
): boolean {
	const verb = words[to];
	const begins = words[from - 1]?.sentence !== sentence;
	return !isAfterPreposition && (begins || verb?.pos === 'VERB' || verb?.pos === 'AUX');
}

/** “A diary, by Ann Lee”, “Ann Lee writes from the gate: I met …”: who writes is told of by “I”. */
export function isByline(words: readonly Word[], {from, to, paragraph, sentence}: Mention): boolean {
	if (words[from - 1]?.paragraph !== paragraph && /^(?:writes|reports)$/.test(words[to]?.lower ?? '')) {
		let colon = to;
		while (words[colon]?.sentence === sentence && words[colon]?.text !== ':') colon++;
		const next = words[colon + 1];
		if (words[colon]?.text === ':' && (next?.span ?? 0) < 0 && next?.paragraph === paragraph) return true;
	}
	let end = to;
	while (words[end]?.paragraph === paragraph && words[end]?.pos === 'PUNCT') end++;
	return (
		words[from - 1]?.lower === 'by' && words[end]?.paragraph !== paragraph && words[end - 1]?.text !== '.'
	);
}

/** Words before a topic, at most. */
const mostBefore = 8;

/** “On Friday Lee”, “Across the yard Lee”: whom a sentence tells of first, before any verb. */
export function isTopic(words: readonly Word[], {from, sentence}: Mention, isHidden: boolean): boolean {
	let at = from - 1;
	while (words[at]?.sentence === sentence) {
		const word = words[at];
		const isLong = from - at > mostBefore;
		if (isLong || isHidden || (word?.span ?? 0) >= 0 || /^(?:VERB|AUX)$/.test(word?.pos ?? '')) return false;
		at--;
	}
	return true;
}

/** “Lee, who …”, “Lee, 34, whose …” */
export function isClauseAbout(words: readonly Word[], to: number): boolean {
	const isAged = words[to + 1]?.pos === 'NUM' && words[to + 2]?.text === ',';
	return words[to]?.text === ',' && /^whos?e?$/.test(words[to + (isAged ? 3 : 1)]?.lower ?? '');
}

/** “One of them is Lee”, “among them was Lee”: brought in to be told of. */
export function isPresented(words: readonly Word[], {from, sentence}: Mention): boolean {
	if (!/^(?:is|was)$/.test(words[from - 1]?.lower ?? '')) return false;
	const before = words
		.slice(Math.max(0, from - mostPresenting), from - 1)
		.filter(word => word.sentence === sentence);
	return presents.test(before.map(({lower}) => lower).join(' '));
}

const mostPresenting = 6;
const presents =
	/^(?:(?:the )?(?:one|another|first|last|youngest|oldest) (?:of|among) (?:them|these|those)|among (?:them|these|those)|there|here)$/;

/** “The last word to Lee.” has none. */
export function hasVerb(words: readonly Word[], {from, to, sentence}: Mention): boolean {
	for (let at = from - 1; words[at]?.sentence === sentence && from - at < shortest; at--)
		if (/^(?:VERB|AUX)$/.test(words[at]?.pos ?? '')) return true;
	for (let at = to; words[at]?.sentence === sentence && at - to < shortest; at++)
		if (/^(?:VERB|AUX)$/.test(words[at]?.pos ?? '')) return true;
	return false;
}

/** Words on either side within which a sentence has its verb. */
const shortest = 30;

/** “Asked whether Lee had left, she said”: whom a question is about does not answer it. */
export function isAskedAbout(
	words: readonly Word[],
	{from, to, sentence}: Mention,
	pronoun: Mention,
): boolean {
	if (pronoun.sentence !== sentence) return false;
	const start = words.slice(Math.max(0, from - shortest), from).findIndex(word => word.sentence === sentence);
	const first = words[Math.max(0, from - shortest) + start];
	const isFirst = start >= 0 && words[(first?.index ?? 0) - 1]?.sentence !== sentence;
	const isAsked = isFirst && /^(?:asked|pressed|questioned|quizzed|challenged)$/.test(first?.lower ?? '');
	return isAsked && words.slice(to, pronoun.from).some(({text}) => text === ',');
}
