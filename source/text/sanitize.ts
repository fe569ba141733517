/**
 * Text from files is hostile until shown harmless. Everything that reaches a screen, a clipboard or a printed text goes
 * through here, and each character is judged by itself, whatever it stands behind:
 * - what could act (controls, escapes, direction overrides and isolates) is replaced by something that is seen;
 * - what is not seen and says something all the same (tags, selectors of variants where there are none, fillers) too;
 * - what prints nothing and belongs to a word (a soft hyphen, a zero-width blank, a direction mark) is left out on the
 *   screen, and stays in what is copied and exported.
 */
import {isNarrow} from './cells.ts';

/** Most texts are all narrow, and need none of the larger expressions, which take milliseconds of the start. */
function onFirstUse(make: () => RegExp): () => RegExp {
	let made: RegExp | undefined;
	return () => (made ??= make());
}

/** Never shown as they are: C0, DEL, C1, separators of lines, lone surrogates (picked out below). */
const suspicious = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;
const suspiciousAll = new RegExp(suspicious.source, 'g');

/** Print nothing, say only where a line may break, how letters join or which way they run: no text means more by them. */
const quiet = String.raw`\u00ad\u200b-\u200f\u061c\u2060\ufeff`;

/** What by Unicode's own word is not seen, is no character, or begins a note that no terminal shows (U+FFF9 and on). */
const unseen = String.raw`\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb`;
const maybeUnseen = new RegExp(`[${unseen}]`, 'u');

/**
 * The unseen that is nothing but hidden, as the group; before it what has a use where it stands, one of it each: the
 * flags of England, Scotland and Wales, emoji as text or picture, forms of ideographs, signs and letters of Mongolian,
 * Myanmar and Phags-pa.
 */
const hidden = onFirstUse(
	() =>
		new RegExp(
			String.raw`\p{RGI_Emoji_Tag_Sequence}|(?<=\p{Emoji})[\ufe0e\ufe0f]|(?<=\p{Unified_Ideograph})\p{Variation_Selector}|(?<=[\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}])\ufe00|(?<=[\p{L}&&\p{Script=Mongolian}])[\u180b-\u180f]|([[${unseen}]--[${quiet}]])`,
			'gv',
		),
);

/**
 * What has no cell of its own: combining marks, skin tones, vowels and finals of Hangul, halves of flags. It joins
 * what is before it.
 */
const joining = String.raw`\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\u{e0020}-\u{e007f}`;

/** Where there is nothing of the text before it, it would join the frame, the blank or the word that we put there. */
const homeless = onFirstUse(() => new RegExp(String.raw`(?<=^|[\s\u2500-\u259f])[${joining}]`, 'gu'));

/** Letters that are written on the one after them (UAX #29, Prepend). */
const prepended = String.raw`\u0d4e\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}`;
/** Where there is none after them they would take our blank. */
const waiting = onFirstUse(
	() => new RegExp(String.raw`[${prepended}](?=[${quiet}]*(?:$|[\s\u2500-\u259f]))`, 'gu'),
);

/** Format characters that are seen, and swallow what follows them: no cell is known to be theirs. */
const swallowing = onFirstUse(() => new RegExp(String.raw`(?![${unseen}])\p{Cf}`, 'gu'));

/** Joiners stay where a script or an emoji is written with them; in an alphabet that needs none they print nothing. */
const needless = onFirstUse(
	() =>
		new RegExp(
			String.raw`(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}[\p{L}--[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Hebrew}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}]]])\p{Join_Control}+|[[${quiet}\u180e]--\p{Join_Control}]`,
			'gv',
		),
);
const maybeQuiet = new RegExp(`[${quiet}\\u180e]`);
const quietRun = new RegExp(`[${quiet}]+`, 'g');
const onlyJoiners = /^\p{Join_Control}+$/u;
const beginsJoining = new RegExp(`^[${joining}]`, 'u');
const beginsApart = /^[\p{Regional_Indicator}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const beginsPicture = /^\p{Extended_Pictographic}/u;
const isPrepended = new RegExp(`[${prepended}]$`, 'u');

/**
 * The text with all that could act or hide made visible. Blank controls (tab, line feed, carriage return) and line
 * separators become a space, the other C0 controls their Unicode control picture, everything else U+FFFD; marks at
 * the beginning or after a blank too, which have nothing to stand on.
 *
 * @returns a text of the same length in UTF-16 units, so that offsets stay valid. Of its user-perceived characters
 * only those are without a cell which `withoutQuiet` leaves out, and its width is the same without them.
 */
export function sanitize(text: string): string {
	if (isNarrow(text)) return text;
	return withoutHidden(text)
		.replace(quietRun, partingFor)
		.replace(swallowing(), replacementFor)
		.replace(homeless(), replacementFor)
		.replace(waiting(), replacementFor);
}

/** A harmless text as it is drawn: without what prints nothing. */
export function withoutQuiet(shown: string): string {
	return maybeQuiet.test(shown) ? shown.replace(needless(), '') : shown;
}

/** The text as a line of a screen or of a printed page: harmless, without what prints nothing. */
export function printable(text: string): string {
	return withoutQuiet(sanitize(text));
}

/**
 * The text as it may be copied and exported: every word whole, with what belongs to it though it prints nothing, and
 * nothing in it that could act or hide. Of several in a row that print nothing the first stays: more of them say
 * nothing to a reader, and may say much to somebody else.
 */
export function copyable(text: string): string {
	return isNarrow(text) ? text : withoutHidden(text).replace(quietRun, run => run.charAt(0));
}

function withoutHidden(text: string): string {
	const visible = suspicious.test(text) ? text.replace(suspiciousAll, visibleFor) : text;
	if (!maybeUnseen.test(visible)) return visible;
	return visible.replace(hidden(), (found: string, bad: string | undefined) =>
		bad === undefined ? found : replacementFor(bad),
	);
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

/**
 * What prints nothing, as it is; or as U+FFFD where it keeps two apart which would be one character without it, so that
 * a text is as wide with it as without.
 */
function partingFor(run: string, index: number, text: string): string {
	const before = text.slice(Math.max(0, index - 2), index);
	const after = text.slice(index + run.length, index + run.length + 2);
	// Joiners are part of the character before them, where there is one, as is a mark after them.
	const isAttached = onlyJoiners.test(run) && !/(?:^|[\s\u2500-\u259f])$/.test(before);
	const isParting =
		beginsApart.test(after) ||
		(!isAttached && beginsJoining.test(after)) ||
		(run.includes('\u200d') && run !== '\u200d' && beginsPicture.test(after)) ||
		isPrepended.test(before);
	return isParting ? replacementFor(run) : run;
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
