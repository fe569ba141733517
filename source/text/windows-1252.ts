/** Windows-1252, whose bytes from 80 to 9F Node 20 reads as Latin-1 (the WHATWG Encoding Standard's index). */

const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text that the bytes are in it. */
export function windows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.replace(/[\u0080-\u009f]/g, control => c1[control.charCodeAt(0) - 0x80] ?? control);
}

/** The byte of a character in it; 0 for what it does not have, which makes no text. */
export function byteOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	const place = c1.indexOf(character);
	if (place >= 0) return 0x80 + place;
	return code < 0x100 ? code : 0;
}
