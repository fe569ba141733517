/**
 * What an article prints between quotation marks, whatever the marks and however broken: each mark is scored as one that
 * opens and as one that closes, by its glyph and by what stands beside it, and of all ways to read a paragraph's marks
 * the likeliest is taken. Reading is linear in the length of the text: at most a few readings are carried along.
 */

/** Words between marks, in UTF-16 units of the article; outer marks only. */
export type MarkedSpan = {
	/** The words, without marks and the spaces beside them. */
	readonly start: number;
	readonly end: number;
	/** The opening mark and the end of the closing one. */
	readonly outerStart: number;
	readonly outerEnd: number;
	/** Marks were broken or missing. */
	readonly isBroken: boolean;
	/** No closing mark: the words go on in the next span, after a mark that opens the next paragraph. */
	readonly continues: boolean;
	/** Marks stand within. */
	readonly isNested: boolean;
};

type Family = 'double' | 'single' | 'angle';

type Mark = {
	readonly start: number;
	readonly end: number;
	readonly family: Family;
	/** How much likelier than not it opens or closes, and what it costs to read it as no mark at all. */
	readonly opens: number;
	readonly closes: number;
	readonly ignored: number;
};

/** Readings carried along, and pairs within pairs. */
const width = 12;
const deepest = 3;
/** Marks of a paragraph, at most: what has more is no prose. */
export const mostMarks = 4000;

const anyMark = /''|``|(?<![^\s([{])[,‚]{2}(?=[\p{L}\p{N}])|["“”„‟«»‹›'‘’‚‛＂「」『』]/gu;

/** Thousands of marks within each other, and no word. */
const nothingButMarks = /^[\s"“”„‟«»‹›'‘’‚‛＂「」『』`]*$/u;

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
	'’': ['single', -1.5],
};

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Words that begin with an apostrophe. */
const elided = /^(?:\d{2}s?\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n\b|round\b|kay\b|neath\b)/i;

/** @param paragraphs - ranges of the text in their order; no mark pairs beyond its paragraph. */
export function markedSpans(
	text: string,
	paragraphs: readonly {readonly start: number; readonly end: number}[],
): readonly MarkedSpan[] {
	const read = paragraphs.map(({start, end}) => ({start, end, marks: marksOf(text, start, end)}));
	return read.flatMap(({end, marks}, index) => {
		const next = read[index + 1];
		const first = next?.marks[0];
		const isAtStart = first !== undefined && first.start === next?.start && first.opens > first.closes;
		return outermost(marks, likeliest(marks), isAtStart ? first.family : undefined).flatMap(pair =>
			spanOf(text, end, pair),
		);
	});
}

/** Without a closing mark, the words go on in the next paragraph or end with their own. */
type Pair = {
	readonly open: Mark;
	readonly close: Mark | undefined;
	readonly continues: boolean;
	isNested: boolean;
};

function spanOf(text: string, end: number, {open, close, continues, isNested}: Pair): readonly MarkedSpan[] {
	// The value of an attribute, in markup that somebody left in, and the title of a link in Markdown.
	if (text[open.start - 1] === '=' || isLinkTitle(text, open.start)) return [];
	const span = trimmed(text, open.end, close?.start ?? end);
	if (nothingButMarks.test(text.slice(span.start, span.end))) return [];
	const isBroken =
		close === undefined
			? !continues
			: open.family !== close.family ||
				open.opens < open.closes ||
				close.closes < close.opens ||
				span.start > open.end ||
				span.end < close.start;
	return [{...span, outerStart: open.start, outerEnd: close?.end ?? span.end, isBroken, continues, isNested}];
}

/** [words](address "title") */
function isLinkTitle(text: string, at: number): boolean {
	return text[at - 1] === ' ' && /\]\([^()\s]+\s+$/.test(text.slice(Math.max(0, at - 300), at));
}

function trimmed(text: string, from: number, to: number): {readonly start: number; readonly end: number} {
	let [start, end] = [from, to];
	while (start < end && /\s/.test(text[start] ?? '')) start++;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	return {start, end};
}

function marksOf(text: string, start: number, end: number): readonly Mark[] {
	const marks: Mark[] = [];
	anyMark.lastIndex = start;
	for (let match = anyMark.exec(text); match !== null && match.index < end; match = anyMark.exec(text)) {
		if (marks.length >= mostMarks) break;
		const mark = markOf(text, match[0], match.index, start, end);
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
	// ’90s and ’14 are years before they are quotations.
	let beside = family === 'single' && isYear(text, at) ? -3 : 0;
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
		// After a letter and before a space hardly anything opens.
		opens: lean - (isAfterLetter && isBeforeSpace ? 4 : 0),
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

/** A state: what is open, innermost last, as indices of marks. */
type Reading = {
	readonly score: number;
	readonly open: readonly number[];
	readonly last: Step | undefined;
};
type Step = {
	readonly before: Step | undefined;
	readonly open: number;
	readonly close: number | undefined;
};

type Pairing = {readonly open: number; readonly close: number | undefined};

/** The pairs of the likeliest reading, those within others among them, in order. */
function likeliest(marks: readonly Mark[]): readonly Pairing[] {
	if (marks.length === 0) return [];
	let readings: readonly Reading[] = [{score: 0, open: [], last: undefined}];
	for (const [index, mark] of marks.entries()) {
		const next = new Map<string, Reading>();
		const offer = (reading: Reading) => {
			const key = reading.open.join();
			const known = next.get(key);
			if (known === undefined || reading.score > known.score) next.set(key, reading);
		};
		for (const reading of readings) {
			offer({...reading, score: reading.score + mark.ignored});
			if (reading.open.length < deepest) {
				const outer = marks[reading.open.at(-1) ?? -1];
				const within = outer === undefined ? 0 : outer.family === mark.family ? -3 : -0.3;
				offer({
					score: reading.score + mark.opens + within,
					open: [...reading.open, index],
					last: reading.last,
				});
			}
			const inner = reading.open.at(-1);
			const opened = inner === undefined ? undefined : marks[inner];
			if (inner === undefined || opened === undefined) continue;
			const isEmpty = opened.end === mark.start;
			const kinship = opened.family === mark.family ? 1 : -2.5;
			offer({
				score: reading.score + mark.closes + kinship - (isEmpty ? 4 : 0),
				open: reading.open.slice(0, -1),
				last: {before: reading.last, open: inner, close: index},
			});
		}
		readings = [...next.values()].toSorted((a, b) => b.score - a.score).slice(0, width);
	}
	const ended = readings.map(reading => ({
		...reading,
		score: reading.open.reduce(
			(sum, at) => sum - (marks[at]?.family === 'single' ? 2.5 : 3.2),
			reading.score,
		),
	}));
	const best = ended.toSorted((a, b) => b.score - a.score)[0];
	if (best === undefined) return [];
	const pairings: Pairing[] = best.open.map(open => ({open, close: undefined}));
	for (let step = best.last; step !== undefined; step = step.before) pairings.push(step);
	return pairings.toSorted((a, b) => a.open - b.open);
}

/** @param reopens - the family of the mark that opens the next paragraph. */
function outermost(
	marks: readonly Mark[],
	steps: readonly Pairing[],
	reopens: Family | undefined,
): readonly Pair[] {
	const pairs: Pair[] = [];
	let until = -1;
	for (const {open: at, close: to} of steps) {
		const [open, close] = [marks[at], to === undefined ? undefined : marks[to]];
		const last = pairs.at(-1);
		if (open === undefined) continue;
		if (at < until) {
			if (last !== undefined) last.isNested = true;
			continue;
		}
		const continues = close === undefined && open.family === reopens;
		// A mark that never closes is read only where it goes on, or plainly opens and is the last.
		const isLast = open.family !== 'single' && at === marks.length - 1;
		if (close === undefined && !continues && !isLast) continue;
		pairs.push({open, close, continues, isNested: false});
		until = to ?? marks.length;
	}
	return pairs;
}
