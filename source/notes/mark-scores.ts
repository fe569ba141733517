/** How likely each quotation mark of a text opens, closes or is none, by its glyph and by what stands beside it. */

export type Family = 'double' | 'single' | 'angle';

export type Mark = {
	readonly start: number;
	readonly end: number;
	readonly family: Family;
	/** How much likelier than not it opens or closes, and what it costs to read it as no mark at all. */
	readonly opens: number;
	readonly closes: number;
	readonly ignored: number;
};

/** Marks of a paragraph, at most: what has more is no prose. */
export const mostMarks = 4000;

/** One grave accent opens where none closes what would be code of Markdown. */
const anyMark =
	/''|``|(?<![\p{L}\p{N}`])`(?=\p{L})(?![^`\n]*[^\s`]`)|(?<![^\s([{])[,‚]{2}(?=[\p{L}\p{N}])|["“”„‟«»‹›'‘’‚‛＂「」『』]/gu;

const glyphs: Readonly<Record<string, readonly [family: Family, opens: number]>> = {
	'"': ['double', 0],
	'＂': ['double', 0],
	'``': ['double', 2],
	// What a typewriter, and who reads one, has for „.
	',,': ['double', 2],
	'‚‚': ['double', 2],
	"''": ['double', -0.5],
	'“': ['double', 2],
	'”': ['double', -2],
	'„': ['double', 2],
	'‟': ['double', 2],
	'«': ['angle', 2],
	'»': ['angle', -2],
	'‹': ['angle', 2],
	'›': ['angle', -2],
	'「': ['double', 3],
	'」': ['double', -3],
	'『': ['double', 3],
	'』': ['double', -3],
	"'": ['single', 0],
	'‘': ['single', 2],
	'‚': ['single', 2],
	'‛': ['single', 2],
	'`': ['single', 2],
	'’': ['single', -1.5],
};

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Words that begin with an apostrophe. */
const elided = /^(?:\d{2}s?\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n\b|round\b|kay\b|neath\b)/i;

export function marksOf(text: string, start: number, end: number): readonly Mark[] {
	const marks: Mark[] = [];
	// Not beyond the paragraph: behind the last mark of a long text each would be looked through to its end.
	for (const match of text.slice(start, end).matchAll(anyMark)) {
		if (marks.length >= mostMarks) break;
		const mark = markOf(text, match[0], start + match.index, start, end);
		if (mark !== undefined) marks.push(mark);
	}
	return marks;
}

function markOf(text: string, glyph: string, at: number, start: number, end: number): Mark | undefined {
	const [family, bias] = glyphs[glyph] ?? ['double', 0];
	const before = at > start ? (text[at - 1] ?? '') : ' ';
	const after = at + glyph.length < end ? (text[at + glyph.length] ?? '') : ' ';
	const [isAfterLetter, isBeforeLetter] = [letter.test(before), letter.test(after)];
	// Within a word a single mark is an apostrophe.
	if (family === 'single' && isAfterLetter && isBeforeLetter) return undefined;
	const isAfterSpace = /\s/.test(before);
	const isBeforeSpace = /\s/.test(after);
	let beside = 0;
	if (isAfterSpace) beside += 1.5;
	else if (/[([{\p{Pd}/]/u.test(before)) beside += 0.8;
	else if (anyMarkGlyph.test(before)) beside += 0;
	else beside -= 1.5;
	if (isBeforeSpace) beside -= 1.5;
	else if (isBeforeLetter || /[([{$€£¿¡#@…]/.test(after)) beside += 1.5;
	else if (anyMarkGlyph.test(after)) beside += 0;
	else if (/[.,;:!?)\]}]/.test(after))
		beside -= text.slice(at + glyph.length, at + glyph.length + 3) === '...' ? -1 : 3;
	// An end of a sentence before the mark closes, whatever stands after it.
	if (/[.,!?…]/.test(before)) beside -= 0.8;
	const lean = (bias + beside) / 2;
	return {
		start: at,
		end: at + glyph.length,
		family,
		// After a letter and before a space hardly anything opens; ’90s and ’14 are years before they are quotations.
		opens: lean - (family === 'single' && isYear(text, at) ? 6 : isAfterLetter && isBeforeSpace ? 4 : 0),
		closes: -lean,
		ignored: -costOfIgnoring(text, glyph, family, at, {before, after, isAfterLetter, isBeforeLetter}),
	};
}

const anyMarkGlyph = /["“”„‟«»‹›'‘’‚‛]/;

function isYear(text: string, at: number): boolean {
	return /^\d{2}s?(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 5));
}

type Beside = {
	readonly before: string;
	readonly after: string;
	readonly isAfterLetter: boolean;
	readonly isBeforeLetter: boolean;
};

function costOfIgnoring(
	text: string,
	glyph: string,
	family: Family,
	at: number,
	{before, isAfterLetter, isBeforeLetter}: Beside,
): number {
	if (family === 'double' || family === 'angle') {
		// Feet and inches, seconds of arc.
		if ((glyph === '"' || glyph === "''") && /\d/.test(before)) return 0.4;
		return 3.5;
	}
	if (/\d/.test(before)) return 0.4;
	if (isBeforeLetter && elided.test(text.slice(at + 1, at + 8))) return 0.1;
	// The possessive of a plural, or a letter left out at the end of a word.
	if (isAfterLetter && !isBeforeLetter) return /[sxz]/i.test(before) ? 0.6 : /n/i.test(before) ? 1.2 : 2;
	return 2.2;
}
