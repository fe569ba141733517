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

/** “When Tamm unrolled it, Lee looked at it.”: whom the sentence is about behind a clause. */
export function isAfterClause(words: readonly Word[], {from, to, sentence}: Mention): boolean {
	if (words[from - 1]?.text !== ',' || !/^(?:VERB|AUX)$/.test(words[to]?.pos ?? '')) return false;
	for (let at = from - 1; from - at < shortest; at--)
		if (words[at - 1]?.sentence !== sentence) return clauses.test(words[at]?.lower ?? '');
	return false;
}

const clauses = /^(?:when|while|as|after|before|if|although|though|because|since|once)$/;

/** “Lee, whom she called late”, “Lee, who she said was late”: somebody else. */
export function isToldIn(words: readonly Word[], {to}: Mention, {from}: Mention): boolean {
	const link = words[to]?.text === ',' ? to + 1 : to;
	return from === link + 1 && /^(?:who|whom|that)$/.test(words[link]?.lower ?? '');
}

/** “Of one minister she writes”, “she was asked by a man for it”: somebody else than the pronoun means. */
export function isBesides(words: readonly Word[], {from, to, sentence}: Mention, pronoun: Mention): boolean {
	const before = words[from - 1];
	const isFirst = words[from - 2]?.sentence !== sentence || (words[from - 2]?.span ?? -1) >= 0;
	const isNext = pronoun.from === to || (pronoun.from === to + 1 && words[to]?.text === ',');
	if (isFirst && isNext && /^(?:of|about|on|to|for|with|like|unlike|against)$/.test(before?.lower ?? ''))
		return true;
	const verb = before?.lower === 'by' ? words[from - 2] : undefined;
	return /^(?:asked|questioned|pressed|interviewed|quizzed|challenged)$/.test(verb?.lower ?? '');
}

/** “It broke down after Lee compared them to chairs”: no preposition, for a clause follows. */
export function isOfClause(words: readonly Word[], {from, to}: Mention): boolean {
	const verb = words[to];
	const isTelling = verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !/(?:ing|en)$/.test(verb.lower));
	return isTelling && verb.span < 0 && /^(?:after|before|since|until|as)$/.test(words[from - 1]?.lower ?? '');
}

/** “Her Blackberry”, “Negotiations broke down”: nobody. */
export function mayBePerson(words: readonly Word[], {from, to, sentence}: Mention): boolean {
	const first = words[from];
	if (/^(?:his|her|its|their|my|our)$/.test(first?.lower ?? '')) return false;
	const begins = words[from - 1]?.sentence !== sentence;
	const lower = first?.lower ?? '';
	const isThing =
		/(?:tions?|ments?|ings|ities|ity|ness)$/.test(lower) || (lower.endsWith('s') && first?.pos !== 'PROPN');
	return !(begins && to === from + 1 && isThing);
}
