/** What titles and given names tell of the persons of an article: Mr Lee is a man, Ann Lee a woman. */
import {genderByName} from './given-names.ts';
import type {NamedPerson} from './who.ts';

const title =
	/(?<!\p{L})(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Madam|Madame|Monsieur)\.? (\p{Lu}[\p{L}\p{M}’'-]+)(?: (\p{Lu}[\p{L}\p{M}’'-]+))?/gu;
const ofMen = /^(?:Mr|Sir|Lord|Monsieur)$/;

/** Whether persons are told of as Mr or as Mrs anywhere, between marks too, by their family names in small letters. */
function gendersByTitle(text: string): ReadonlyMap<string, 'male' | 'female' | 'both'> {
	const found = new Map<string, 'male' | 'female' | 'both'>();
	for (const [, word = '', first = '', last] of text.matchAll(title)) {
		const gender = ofMen.test(word) ? 'male' : 'female';
		for (const name of last === undefined ? [first] : [first, last]) {
			const key = name.toLowerCase().replace(/['’]s?$/, '');
			const known = found.get(key);
			found.set(key, known === undefined || known === gender ? gender : 'both');
		}
	}
	return found;
}

/** What titles and given names tell of persons; a title of those only who share their family name with nobody. */
export function learnFromNames(
	text: string,
	persons: Iterable<NamedPerson>,
	isOnly: (person: NamedPerson) => boolean,
): void {
	const titled = gendersByTitle(text);
	for (const person of persons) {
		person.genderByName = genderByName(person.name);
		const byTitle = isOnly(person) ? titled.get(person.family) : undefined;
		if (byTitle !== 'both') person.gender ??= byTitle;
	}
}
