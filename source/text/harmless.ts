/**
 * Text from files is hostile until shown harmless. Everything that reaches a screen or a printed table goes
 * through here; the replacement is one UTF-16 unit for one, so offsets into the text stay valid.
 */
import {isNarrow} from './cells.ts';

/** Never shown as they are: C0, DEL, C1, lines' separators, lone surrogates (picked out below), fillers that are blank. */
const suspicious = /[\u0000-\u001f\u007f-\u009f\u115f\u1160\u2028\u2029\u3164\uffa0\ud800-\udfff]/;
const suspiciousAll = new RegExp(suspicious.source, 'g');

/**
 * Invisible format characters: soft hyphen, zero-width space, direction marks and overrides, signs that swallow what
 * follows them. The two joiners and the tags stay, since words and emoji are written with them.
 */
const invisible =
	/(?!\u200c|\u200d|[\u{e0020}-\u{e007f}]|\p{M})[\p{Cf}\u2065\ufff0-\ufff8\u{e0000}-\u{e0fff}]/gu;

/**
 * What has no cell of its own (combining marks, joiners, skin tones, vowels and finals of Hangul) where there is
 * nothing of the text before it to stand on: it would join the frame, the blank or the word that we put there.
 */
const homeless =
	/(?<=^|[\s\u2500-\u259f])(?:[\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\u{e0020}-\u{e007f}]|\u200c|\u200d)/gu;

/** Letters that are written on the one after them (UAX #29, Prepend), where there is none: they would take our blank. */
const waiting =
	/[\u0d4e\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}](?=$|[\s\u2500-\u259f])/gu;

/**
 * The text with control characters, escape sequences, direction marks and lone surrogates made visible.
 * Blank controls (tab, line feed, carriage return) and line separators become a space, the other C0 controls
 * their Unicode control picture, everything else U+FFFD: invisible characters, and marks at the beginning or after a
 * blank, which have nothing to stand on.
 *
 * @returns a text of the same length in UTF-16 units; none of its user-perceived characters is without a cell.
 */
export function harmless(text: string): string {
	if (isNarrow(text)) return text;
	const visible = suspicious.test(text) ? text.replace(suspiciousAll, visibleFor) : text;
	return visible
		.replace(invisible, replacementFor)
		.replace(homeless, replacementFor)
		.replace(waiting, replacementFor);
}

function visibleFor(character: string, index: number, text: string): string {
	const code = character.charCodeAt(0);
	if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	if (code === 0x7f) return '\u2421';
	if (code >= 0xd800 && code <= 0xdbff) return isLow(text.charCodeAt(index + 1)) ? character : '\ufffd';
	if (code >= 0xdc00 && code <= 0xdfff) return isHigh(text.charCodeAt(index - 1)) ? character : '\ufffd';
	return '\ufffd';
}

/** One for each UTF-16 unit. */
function replacementFor(character: string): string {
	return '\ufffd'.repeat(character.length);
}

function isLow(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}

function isHigh(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}
