/** What reading JSON text without a parser takes: its characters, and steps over blanks and strings. */

export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const quote = 0x22;
export const backslash = 0x5c;
export const comma = 0x2c;
export const colon = 0x3a;
export const minus = 0x2d;
const dot = 0x2e;
const digitEight = 0x38;
const letterD = 0x64;
const letterE = 0x65;
export const letterU = 0x75;

/** What is known of a JSON text before it is parsed. */
export type Survey = {
	/** Whether arrays and objects stand deeper in each other than the limit; the rest then has not been read. */
	readonly isTooDeep: boolean;
	/** How many names of fields it has, as often as each stands there. */
	readonly names: number;
	/** Whether it has a number or an escape that JSON.parse might bend; without one it surely bends nothing. */
	readonly mayBend: boolean;
};

/**
 * Reads a text through once; right for any text up to its first fault. Every dossier is read so, hence it is done
 * on the bytes: a unit of a string takes twice the time.
 *
 * @param bytes - UTF-8, in which the signs of JSON are never part of another character.
 */
export function survey(bytes: Uint8Array, limit: number): Survey {
	let depth = 0;
	let names = 0;
	let digits = 0;
	let mayBend = false;
	let at = 0;
	while (at < bytes.length) {
		const code = bytes[at++] ?? 0;
		if (code === quote) {
			const end = behindString(bytes, at);
			if (end < 0) mayBend = true;
			at = Math.abs(end);
		} else if (code === openBrace || code === openBracket) {
			depth++;
			if (depth > limit) return {isTooDeep: true, names, mayBend};
		} else if (code === closeBrace || code === closeBracket) depth--;
		else if (code === colon) names++;
		else if (isDigit(code)) {
			// Of so few a double holds every one.
			if (++digits > 15) mayBend = true;
			continue;
		} else if (code === minus || code === dot || (digits > 0 && (code | 0x20) === letterE)) mayBend = true;
		digits = 0;
	}
	return {isTooDeep: false, names, mayBend};
}

/**
 * Offset behind the quotation mark that ends the string whose first byte is at `from`; else beyond the end. It is
 * negative where the string has an escape of half a surrogate pair.
 */
function behindString(bytes: Uint8Array, from: number): number {
	let at = from;
	let sign = 1;
	while (at < bytes.length) {
		const code = bytes[at++];
		if (code === quote) break;
		if (code !== backslash) continue;
		// From \ud800 to \udfff; letters come after digits.
		if (
			bytes[at] === letterU &&
			((bytes[at + 1] ?? 0) | 0x20) === letterD &&
			(bytes[at + 2] ?? 0) >= digitEight
		)
			sign = -1;
		at++;
	}
	return sign * at;
}

export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
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
