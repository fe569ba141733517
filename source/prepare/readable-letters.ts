/**
 * A text as the reader of words can take it. Its model knows the letters of Latin-1 alone, and parts a word at any other, at
 * an accent that is a sign of its own, and at what prints nothing: “Fieră” would be two words, of which none is a name.
 */
import {fold} from '../text/fold.ts';

/** What most texts have none of: all that is part of a word, and that the reader does not take for it. */
const strange = /[\u00ad\u0100-\u1fff\u200b-\u200d\u2010\u2011\u2060\u2c00-\ufffd]/;

export function isReadable(text: string): boolean {
	return !strange.test(text);
}

/** Behind a letter, accents that are signs of their own and what prints nothing. */
export const onLetter = /(?<=[\p{L}\p{M}])[\p{M}\u00ad\u200b-\u200d\u2060]+/gu;

/** “G‘ulomov”: between two letters no mark, and to the reader one of the word’s. */
const breath = /(?<=\p{L}\p{M}*)[‘‛](?=\p{L})/gu;

/** A text in which no word is parted at such a sign: each stands where it stood. */
export function withBreaths(text: string): string {
	return /[‘‛]/.test(text) ? text.replace(breath, 'x') : text;
}

/** A letter that was lost in the bytes is no end of a word: “B\uFFFDrg” is one. */
const word = /[\p{L}\ufffd]+/gu;
const hyphens = /[\u2010\u2011]/g;

/** A text with letters of Latin-1 in place of all others, each of which stands where it stood. */
export function readable(text: string): string {
	return text.replace(hyphens, '-').replace(word, printed => {
		const isCased = !isReadable(printed) && /[\p{Ll}\p{Lu}\ufffd]/u.test(printed);
		return isCased ? printed.replace(/[^\0-\u00ff]/gu, plainLetter) : printed;
	});
}

/** “S” for “Ş”; of a letter that has none such, one that says no more than whether it is a capital. */
function plainLetter(letter: string, at: number): string {
	const [plain = ''] = letter.length === 1 ? fold(letter, false) : '';
	if (/[A-Za-z]/.test(plain)) return plain;
	const isCapital = /\p{Lu}/u.test(letter) || (at === 0 && /[\p{Lm}\ufffd]/u.test(letter));
	return (isCapital ? 'X' : 'x').repeat(letter.length);
}

/** A word as it is compared: each letter one sign where there is one, and nothing that does not print. */
export function composed(printed: string): string {
	return isReadable(printed)
		? printed
		: printed
				.replace(hyphens, '-')
				.replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
				.normalize('NFC');
}
