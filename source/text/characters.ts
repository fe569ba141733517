/**
 * A text's user-perceived characters (extended grapheme clusters, UAX #29), as many as are asked for. The segmenter
 * copies its whole text at each step, so that a long text takes the square of its length: here it is only ever
 * given a few characters, and none at all where each stands alone.
 */

/**
 * Letters, digits and signs of which each is a character, where another of them follows: nothing joins the one before
 * it, and two of them never join. Latin, Greek, Cyrillic, Hebrew, Arabic, kana, ideographs, syllables of Hangul.
 */
const alone =
	'\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u0531-\\u0556\\u0561-\\u0587\\u05d0-\\u05ea\\u0620-\\u064a\\u10d0-\\u10fa\\u1e00-\\u1fbc\\u2010-\\u2027\\u2030-\\u203b\\u20ac\\u2190-\\u22ff\\u2500-\\u25fc\\u2713-\\u2717\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fa5\\uac00-\\ud7a3\\uff01-\\uff60\\ufffd';
/** Format characters that never join: soft hyphens, blanks of no width, marks of direction. Others of them do. */
const parting =
	'\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';
const onlyAlone = new RegExp(`^[${alone}${parting}]*$`);
/** Pictures but for skin tones and halves of flags, and rarer ideographs: of two UTF-16 units, and else no different. */
const pairs =
	'\\u{1f300}-\\u{1f3fa}\\u{1f400}-\\u{1f64f}\\u{1f680}-\\u{1f6fc}\\u{1f900}-\\u{1f9ff}\\u{20000}-\\u{2a6df}';
const each = `[${alone}${parting}${pairs}]`;
const aloneBeforeAnother = new RegExp(`${each}(?=${each}|$)`, 'uy');

/** Behind one of these it takes the text before it to say whether a character ends: flags, joined emoji, conjuncts. */
const leaning = new RegExp(
	String.raw`[\p{M}[\p{Cf}--[${parting}]]\p{Cs}\p{Emoji_Modifier}\p{Regional_Indicator}\uff9e\uff9f]`,
	'v',
);

/** UTF-16 units that the segmenter is given at a time; far more than a character in use has. */
const usualWindow = 64;

let segmenter: Intl.Segmenter | undefined;

/** All characters of the text. */
export function graphemes(text: string): readonly string[] {
	return onlyAlone.test(text) ? text.split('') : [...characters(text)];
}

/** The characters from an offset on, which stands between two of them. */
export function* characters(text: string, from = 0): Generator<string, undefined> {
	let at = from;
	let reach = usualWindow;
	while (at < text.length) {
		aloneBeforeAnother.lastIndex = at;
		if (aloneBeforeAnother.test(text)) {
			const next = aloneBeforeAnother.lastIndex;
			yield text.slice(at, next);
			at = next;
			continue;
		}
		const end = withoutHalf(text, at + reach);
		const found = segment(text.slice(at, end));
		// What follows the window may belong to the last one in it.
		const whole = end === text.length ? found.length : Math.min(found.length - 1, wholeIn(reach));
		for (const character of found.slice(0, whole)) yield character;
		for (const character of found.slice(0, whole)) at += character.length;
		reach = whole === 0 ? reach * 2 : usualWindow;
	}
}

/** The characters before an offset, which stands between two of them; the nearest first. */
export function* charactersBefore(text: string, offset: number): Generator<string, undefined> {
	let end = offset;
	let back = usualWindow;
	while (end > 0) {
		const from = standing(text, Math.max(0, end - back), 0);
		const found = [...graphemes(text.slice(from, end))];
		// Where the first one begins is not known. All others are taken, however far back that was: of a run of flags the
		// whole has to be read to know any.
		if (from > 0) found.shift();
		back = found.length === 0 ? back * 2 : usualWindow;
		for (const character of found.reverse()) {
			yield character;
			end -= character.length;
		}
	}
}

/**
 * The offset itself between two characters; inside of one, that one's start.
 *
 * @param floor - an offset at or before it that is known to be between two characters; nothing before it is read.
 */
export function characterStart(text: string, offset: number, floor = 0): number {
	if (offset >= text.length || offset <= floor) return Math.min(Math.max(offset, floor), text.length);
	for (let back = 1; ; back *= 2) {
		const from = standing(text, Math.max(floor, offset - back), floor);
		let start = from === floor ? floor : undefined;
		let at = from;
		for (const character of characters(text, from)) {
			at += character.length;
			if (at > offset) break;
			start = at;
		}
		if (start !== undefined) return start;
	}
}

/** The offset itself between two characters; inside of one, that one's end. */
export function characterEnd(text: string, offset: number, floor = 0): number {
	const start = characterStart(text, offset, floor);
	if (start === offset) return offset;
	const [character = ''] = characters(text, start);
	return start + character.length;
}

/** The nearest offset, not after this one, whose character says by itself where it ends. */
function standing(text: string, offset: number, floor: number): number {
	let at = withoutHalf(text, offset);
	if (at > offset) at -= 2;
	while (at > floor && leaning.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
		at -= 1;
		if (at > floor && isHalf(text, at)) at -= 1;
	}
	return Math.max(at, floor);
}

/** How many characters may be taken of one window: of a long one, made for a long character, that one alone. */
function wholeIn(reach: number): number {
	return reach > usualWindow ? 1 : reach;
}

function segment(text: string): readonly string[] {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return Array.from(segmenter.segment(text), part => part.segment);
}

/** The offset, or the one after it where it would part a surrogate pair. */
function withoutHalf(text: string, offset: number): number {
	if (offset >= text.length) return text.length;
	return isHalf(text, offset) ? offset + 1 : offset;
}

/** Whether the offset is within a surrogate pair. */
function isHalf(text: string, offset: number): boolean {
	return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
