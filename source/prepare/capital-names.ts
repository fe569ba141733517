/** “ANN LEE last night told us”: a person whom the paper prints in capitals, as it begins. */
import type {Word} from './article.ts';
import {isGivenName} from './given-names.ts';
import {bodies, roles, titles} from './words.ts';

/** Words as they are printed with small letters behind a capital. */
export type SmallForms = ReadonlySet<string>;

export function smallFormsIn(words: readonly Word[]): SmallForms {
	const found = new Set<string>();
	for (const {text, span} of words)
		if (span < 0 && /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(text)) found.add(text);
	return found;
}

/** Three letters and more: shorter ones are those of bodies. */
const inCapitals = /^\p{Lu}[\p{Lu}\p{M}'’]{2,}$/u;

/** Whether a name of two or three words in capitals is a person’s: of a known given name, or told of in small letters too. */
export function isPersonInCapitals(name: readonly Word[], small: SmallForms): boolean {
	const [first, last] = [name[0], name.at(-1)];
	if (first === undefined || last === undefined || name.length < 2 || name.length > 3) return false;
	if (!name.every(({text}) => inCapitals.test(text))) return false;
	if (name.some(({lower}) => bodies.has(lower) || roles.has(lower) || titles.has(lower))) return false;
	return isGivenName(first.lower) || (small.has(inSmall(last.text)) && !last.lower.endsWith('s'));
}

/** “LEE”, as “Lee”. */
export function inSmall(word: string): string {
	return inCapitals.test(word)
		? word.replace(/\p{L}+/gu, part => part.charAt(0) + part.slice(1).toLowerCase())
		: word;
}
