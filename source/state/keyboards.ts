/**
 * Which key of a Latin keyboard a letter of another one stands on, so that the keys work without switching the layout.
 * Layouts that put a letter elsewhere than another does (Bulgarian, Serbian) have no place here: nobody could tell them
 * apart.
 */

/** Each layout beside the keys of an American keyboard, row by row; a letter that stands here before keeps its key. */
const layouts: readonly (readonly [keys: string, letters: string])[] = [
	// Russian; its full stop and comma stand on the key of the slash.
	["`qwertyuiop[]asdfghjkl;'zxcvbnm,./?", 'ёйцукенгшщзхъфывапролджэячсмитьбю.,'],
	['~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>', 'ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ'],
	// What Ukrainian has in other places, and Belarusian.
	['s]\'oS}"O', 'іїєўІЇЄЎ'],
	// Greek; its semicolon, on Q, is nobody's word for leaving.
	['wertyuiopasdfghjklzxcvbnm', 'ςερτυθιοπασδφγηξκλζχψωβνμ'],
	['ERTYUIOPASDFGHJKLZXCVBNM', 'ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ'],
];

const keyOfLetter = new Map<string, string>();
for (const [keys, letters] of layouts)
	for (const [place, letter] of Array.from(letters).entries())
		if (!keyOfLetter.has(letter)) keyOfLetter.set(letter, keys.charAt(place));

/** What stands on the same key of a Latin keyboard; undefined for what has no other key. */
export function onLatinKeyboard(letter: string): string | undefined {
	return keyOfLetter.get(letter);
}
