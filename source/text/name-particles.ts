/** Small words and syllables within names of people: Ursula von der Leyen, Khalid al-Amri, Marie d’Orme, Marco dell’Orto. */

const particles =
	'von|van|der|den|de|del|della|di|da|das|dos|du|la|le|los|las|bin|bint|ibn|ben|ould|al|el|ag|ter|zu|zum|af|av';
const bound = 'al|el|ad|an|ar|as|at|az|adh|ash|ath|ben|bin|ibn';

/** Such a word of its own, in small letters; for a regular expression. */
export const particle = `(?:${particles})`;
/**
 * What begins a name in place of a capital: what is bound to it by a hyphen or an apostrophe, a sign of breath that is a
 * letter (ʿAmr), and the capital itself.
 */
export const nameBegin = `(?:(?:${bound})-|(?:[dl]|dell|dall|nell|sull)['’])?[\\u02bb-\\u02bf]?\\p{Lu}`;

const alone = new RegExp(`^${particle}$`);
const beginning = new RegExp(`^${nameBegin}`, 'u');
const prefix = new RegExp(`^(?:${bound})$`);

export function isParticle(word: string): boolean {
	return alone.test(word);
}

/** Whether a hyphen binds it to the name that follows. */
export function isBoundParticle(word: string): boolean {
	return prefix.test(word);
}

/** Whether a word begins as a name does: with a capital, or with one behind what is bound to it. */
export function beginsAsName(word: string): boolean {
	return beginning.test(word);
}
