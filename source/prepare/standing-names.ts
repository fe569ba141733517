/** Names that stand for themselves: Dorland of “the talks with Dorland”, and so of “Dorland energy minister”. */
import type {Word} from './article.ts';
import {stemOf} from './places.ts';
import {bodies, noNames, office, roles, titles} from './words.ts';

/**
 * Words with a capital that stand alone where no noun follows, and never without the capital.
 *
 * @param persons - words of the names of people, in small letters.
 */
export function standingNames(words: readonly Word[], persons: ReadonlySet<string>): ReadonlySet<string> {
	const small = new Set(words.flatMap(({text, lower}) => (/^\p{Ll}/u.test(text) ? lower : [])));
	const found = new Set<string>();
	for (const [at, {text, lower, pos, span, sentence}] of words.entries()) {
		if (span >= 0 || pos !== 'PROPN' || !/^\p{Lu}[\p{Ll}\p{M}]{2,}$/u.test(text)) continue;
		if (small.has(lower) || persons.has(lower) || isCommon(text, lower)) continue;
		const [before, after] = [words[at - 1], words[at + 1]];
		const isFirst = before?.sentence !== sentence;
		const isBehind = !isFirst && (before?.pos === 'DET' || /^\p{Lu}/u.test(before?.text ?? ''));
		const isBefore = after?.sentence === sentence && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after?.pos ?? '');
		// “Dorland puts a figure on the table”
		const isDoer = isFirst && /^(?:VERB|AUX)$/.test(after?.pos ?? '');
		if ((!isFirst || isDoer) && !isBehind && !isBefore && !/^[-–/(]$/.test(after?.text ?? ''))
			found.add(text);
	}
	return found;
}

function isCommon(text: string, lower: string): boolean {
	return (
		roles.has(lower) || bodies.has(lower) || titles.has(lower) || noNames.has(lower) || office.test(text)
	);
}

/** Whether a name looks like the adjective of a place, which is no name of a party: Norvanian. */
export function isLikeAdjective(name: string): boolean {
	return /(?:ian|ean|an|ese|ish)$/.test(name) && stemOf(name.toLowerCase()) !== undefined;
}
