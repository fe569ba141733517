/** What reading JSON text without a parser takes: its characters, and steps over blanks and strings. */

export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const quote = 0x22;
export const backslash = 0x5c;
export const comma = 0x2c;
export const colon = 0x3a;

/**
 * Whether arrays and objects stand deeper in each other than this; right for any text up to its first fault.
 * Every dossier is read through for this, so it is done on its bytes: a unit of a string takes twice the time.
 *
 * @param bytes - UTF-8, in which the signs of JSON are never part of another character.
 */
export function isDeeperThan(bytes: Uint8Array, limit: number): boolean {
	let depth = 0;
	let at = 0;
	while (at < bytes.length) {
		const code = bytes[at++];
		if (code === quote) at = behindString(bytes, at);
		else if (code === openBrace || code === openBracket) {
			depth++;
			if (depth > limit) return true;
		} else if (code === closeBrace || code === closeBracket) depth--;
	}
	return false;
}

/** Offset behind the quotation mark that ends the string whose first byte is at `from`; else beyond the end. */
function behindString(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length) {
		const code = bytes[at++];
		if (code === quote) return at;
		if (code === backslash) at++;
	}
	return at;
}

/** Offset of the quotation mark that ends the string whose first character is at `from`; else the length. */
export function closingQuote(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === quote) return at;
		at += code === backslash ? 2 : 1;
	}
	return text.length;
}

/** Offset of the next character that is not one of JSON's four blanks. */
export function skipBlanks(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
		at++;
	}
}
