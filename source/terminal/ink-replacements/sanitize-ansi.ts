/**
 * Stands in for Ink 6.8's `build/sanitize-ansi.js` in the bundle: colours and links stay, every other escape or
 * control introducer is dropped. Ink's own reads each text character by character, at every frame.
 */
export default function sanitizeAnsi(text: string): string {
	return stray.test(text) ? text.replace(sequence, (_, kept: string | undefined) => kept ?? '') : text;
}

/** What may have to go: none of it is in what this program draws, so that nothing has to be put together again. */
const stray = /\u001b(?!\[[\d;:]*m|\]8;[^\u0007\u001b]*\u0007)|[\u0080-\u009f]/;
const sequence = /(\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\))|[\u001b\u0080-\u009f]/g;
