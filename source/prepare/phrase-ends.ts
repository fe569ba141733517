/** Where a noun phrase ends that names somebody or something. */
import {isAfterDay, type Word} from './article.ts';
import {isHyphen, isNamedAfterPlace, isOwnerOfMany, isWithinName, leadsToWords} from './name-words.ts';
import {indefinite, roles, titles} from './words.ts';

const within = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

/** Where a noun phrase that begins here ends; here itself where none begins. */
export function phraseEnd(words: readonly Word[], from: number): number {
	const first = words[from];
	// “Lee, whose father left”: he is not what Lee is; nor is the hour in “17:20 Union boss Ann Lee”.
	if (first === undefined || first.lower === 'whose' || /^\d{1,2}:\d{2}$/.test(first.text)) return from;
	// “Both Lee and Tamm”, “it was all Lee would say”: no part of a name.
	if (/^(?:both|all)$/.test(first.lower) && /^\p{Lu}/u.test(words[from + 1]?.text ?? '')) return from;
	if (isConjunction(words, from)) return from;
	if (!within.has(first.pos) && !isOwner(first) && !titles.has(first.lower)) return from;
	if (indefinite.has(first.lower) && first.pos !== 'NUM' && !within.has(words[from + 1]?.pos ?? ''))
		return from;
	let at = from;
	let lastNoun = from;
	while (at < words.length) {
		const word = words[at];
		if (word === undefined || word.span >= 0 || word.paragraph !== first.paragraph) break;
		if (word.sentence !== first.sentence) break;
		if (isTimeAfterName(words, at) || (at > from && (word.pos === 'DET' || isAfterDay(words, at)))) break;
		if (/^(?:yesterday|today|tomorrow|tonight)$/.test(word.lower)) {
			// “Minister Ann Lee yesterday told”, and “the minister today told”, but “the former today’s minister”
			const isAfterName = word.text === word.lower && /^\p{Lu}[\p{L}\p{M}]/u.test(words[at - 1]?.text ?? '');
			if (isAfterName || (at > from && !isGenitive(words[at + 1]))) break;
		}
		if (at > from && lastNoun === at && isNamedAfterPlace(words, from, at)) break;
		const next = words[at + 1];
		if (at > from && leadsToWords(words, at)) break;
		if (word.pos === 'NOUN' || word.pos === 'PROPN' || titles.has(word.lower)) {
			lastNoun = at + 1;
			at++;
		} else if (within.has(word.pos) || (at === from && isOwner(word))) at++;
		else if (
			(word.text === '-' || word.text === '/' || word.text === '&') &&
			at > from &&
			words[at - 1]?.end === word.start &&
			next?.start === word.end
		) {
			// Lee-Ray is one name, and its end.
			if (isHyphen(words, at) || isDoubleRole(words, at)) lastNoun = at + 2;
			at += 2;
		} else if (
			(isGenitive(word) || isOwnerOfMany(words, at)) &&
			next !== undefined &&
			(within.has(next.pos) || next.pos === 'VERB') &&
			next.span < 0 &&
			lastNoun === at
		)
			at++;
		// Carlos de la Cruz
		else if (isWithinName(words, at)) at++;
		// The Associated Press: a verb within a name.
		else if (word.pos === 'VERB' && at > from && isCapital(word) && isCapital(next)) at++;
		else if (
			word.pos === 'VERB' &&
			/(?:ed|ing)$/.test(word.lower) &&
			at > from &&
			next?.pos === 'NOUN' &&
			words[at - 1]?.pos !== 'NOUN' &&
			words[at - 1]?.pos !== 'PROPN'
		)
			at++;
		else break;
	}
	return lastNoun > from ? lastNoun : from;
}

/** “Told them that investors were asking”: before many, what leads to a clause. */
function isConjunction(words: readonly Word[], at: number): boolean {
	if (words[at]?.lower !== 'that') return false;
	const noun = words.slice(at + 1, at + 5).find(({pos}) => pos !== 'ADJ');
	return noun !== undefined && noun.span < 0 && noun.pos === 'NOUN' && /[^s]s$|people$|men$/.test(noun.lower);
}

/** “ANN LEE last night told”, “Ann Lee late on Monday”: when, and no part of a name. */
export function isTimeAfterName(words: readonly Word[], at: number): boolean {
	const [name, lead, time] = [words[at - 1], words[at], words[at + 1]];
	return (
		/^\p{Lu}/u.test(name?.text ?? '') &&
		/^(?:last|this|next|late|early|earlier|later)$/.test(lead?.text ?? '') &&
		/^(?:night|evening|morning|afternoon|day|week|weekend|month|year|\p{L}+day)$/u.test(time?.lower ?? '') &&
		!isGenitive(words[at + 2])
	);
}

/** Secretary-general. */
function isDoubleRole(words: readonly Word[], at: number): boolean {
	return words[at]?.text === '-' && roles.has(words[at + 1]?.lower ?? '');
}

function isCapital(word: Word | undefined): boolean {
	return word !== undefined && word.span < 0 && /^\p{Lu}\p{M}*\p{Ll}/u.test(word.text);
}

export function isOwner(word: Word): boolean {
	return /^(?:his|her|their|its|my|our)$/.test(word.lower);
}

export function isGenitive(word: Word | undefined): boolean {
	return word !== undefined && /^['’]s?$/.test(word.text) && word.pos !== 'PUNCT';
}
