/** Text as the filter compares it: folded, and with every run of white space as one space. */
import {type Folded, fold, foldWithOrigin} from './fold.ts';

const uneven = /[^\S ]|\s{2}/;
const word = /[\p{L}\p{N}]+/gu;
const betweenWords = /[^\p{L}\p{N}]+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
const capital = /[\p{Lu}\p{Lt}]/u;

/**
 * Folds a text for comparison and remembers where each unit came from.
 *
 * @param lower - false keeps capitals, for a term that has some (smart case).
 */
export function normaliseWithOrigin(text: string, lower: boolean): Folded {
	const folded = foldWithOrigin(text, lower);
	if (!uneven.test(folded.text)) return folded;
	let even = '';
	const origin: number[] = [];
	let wasBlank = false;
	for (let unit = 0; unit < folded.text.length; unit++) {
		const character = folded.text[unit] ?? '';
		const isBlank = /\s/.test(character);
		if (!(isBlank && wasBlank)) {
			even += isBlank ? ' ' : character;
			origin.push(folded.origin[unit] ?? 0);
		}
		wasBlank = isBlank;
	}
	origin.push(text.length);
	return {text: even, origin};
}

/** The same without the origins, which takes far less time. */
export function normalise(text: string, lower: boolean): string {
	const folded = fold(text, lower);
	return uneven.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

/** Only the letters and digits, folded: what a value is compared by. */
export function lettersAndDigits(text: string): string {
	return normalise(text, true).replace(betweenWords, '');
}

/** What a value may begin with: the letters and digits of the text from the start of each of its words on. */
export function beginningsOf(text: string): readonly string[] {
	const words = normalise(text, true).match(word) ?? [];
	// One text without what stands between, of which each is the rest: a name may have ten thousand words.
	const joined = words.join('');
	let start = 0;
	return words.map(each => {
		const rest = joined.slice(start);
		start += each.length;
		return rest;
	});
}

/** The words of a text that is already folded: its runs of letters and digits, with their offsets. */
export function* wordsOf(folded: string): Generator<{readonly text: string; readonly start: number}> {
	for (const match of folded.matchAll(word)) yield {text: match[0], start: match.index};
}

/** Whether there is a letter or a digit right before, or right after, an offset of a folded text. */
export function touchesWord(folded: string, offset: number, side: 'before' | 'after'): boolean {
	const character =
		side === 'after'
			? String.fromCodePoint(folded.codePointAt(offset) ?? 32)
			: (folded.slice(Math.max(0, offset - 2), offset).match(/.$/su)?.[0] ?? ' ');
	return wordCharacter.test(character);
}

/** Smart case: a term with a capital in it is compared with case, any other without. */
export function hasCapital(text: string): boolean {
	return capital.test(text);
}
