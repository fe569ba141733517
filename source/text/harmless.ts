/**
 * Text from files is hostile until shown harmless. Everything that reaches a screen or a printed table goes
 * through here; the replacement is one UTF-16 unit for one, so offsets into the text stay valid.
 */

const suspicious =
	// C0, DEL, C1, soft hyphen, Arabic letter mark, zero-width and direction marks, line separators, embeddings,
	// isolates, invisible operators, BOM, interlinear marks, surrogates (lone ones are picked out below).
	/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;
const suspiciousAll = new RegExp(suspicious.source, 'g');

/**
 * The text with control characters, escape sequences, direction marks and lone surrogates made visible.
 * Blank controls (tab, line feed, carriage return) and line separators become a space, the other C0 controls
 * their Unicode control picture, everything else U+FFFD.
 *
 * @returns a text of the same length in UTF-16 units.
 */
export function harmless(text: string): string {
	if (!suspicious.test(text)) return text;
	return text.replace(suspiciousAll, (character, index: number) => {
		const code = character.charCodeAt(0);
		if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
		if (code < 0x20) return String.fromCharCode(0x2400 + code);
		if (code === 0x7f) return '\u2421';
		if (code >= 0xd800 && code <= 0xdbff) return isLow(text.charCodeAt(index + 1)) ? character : '\ufffd';
		if (code >= 0xdc00 && code <= 0xdfff) return isHigh(text.charCodeAt(index - 1)) ? character : '\ufffd';
		return '\ufffd';
	});
}

function isLow(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}

function isHigh(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}
