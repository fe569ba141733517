/**
 * Transcripts and interviews: lines that begin with who speaks and a colon. What follows is said word for word, though no
 * marks stand around it. One such line is anything; several, of several speakers, are a transcript.
 */
import {nameBegin, particle} from '../text/name-particles.ts';
import type {TextRange} from '../text/range.ts';

export type Turn = TextRange & {
	/** As printed, and where its paragraph begins. */
	readonly label: string;
	/** What stands in brackets behind it: a name, or how it is heard. */
	readonly beside: string | undefined;
	readonly begins: number;
	/** What is said in one go, without what an editor put in between: (laughs). */
	readonly parts: readonly TextRange[];
};

// Signs of Markdown around a label are no part of it.
const inCapitals = labelOf(String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*`);
const asName = labelOf(
	String.raw`${nameBegin}[\p{L}\p{M}.'‘’-]*`,
	String.raw`(?:(?:${particle}|of|the) )+[\p{L}\p{M}.'’-]*`,
);
const asLetter = /^(?:\*\*|__)?([QA])(?:[.:](?:\*\*|__)?|(?:\*\*|__)[.:])\s+/;

/** Up to five words that begin so, or `others` behind the first. */
function labelOf(word: string, others = word): RegExp {
	return new RegExp(
		String.raw`^(?:\*\*|__)?(${word}(?: (?:${word}|${others})){0,4})(?:\s*\(([^()]{1,60})\))?(?::(?:\*\*|__)?|(?:\*\*|__):)\s+`,
		'u',
	);
}

/** Turns, at least, of speakers, at least, and the share of the paragraphs that they are. */
const [fewest, speakers, share] = [4, 2, 0.5];

export function turnsOf(text: string, paragraphs: readonly TextRange[]): readonly Turn[] {
	// Where labels stand in capitals, what else has a colon is none, but for the names of which they are the initials.
	for (const form of [inCapitals, asLetter, asName]) {
		const turns = turnsBy(form, text, paragraphs);
		if (!isTranscript(text, turns, paragraphs)) continue;
		const initials = new Set(turns.map(({label}) => label).filter(label => isInitials.test(label)));
		if (form !== inCapitals) return turns;
		if (initials.size === 0) return withContinuations(text, turns, paragraphs);
		const inFull = turnsBy(asName, text, paragraphs).filter(({start, label}) => {
			const isOther = turns.every(turn => turn.start !== start);
			return isOther && initialsOf(label).some(letters => initials.has(letters));
		});
		return [...turns, ...inFull].toSorted((a, b) => a.start - b.start);
	}
	return [];
}

/**
 * Turns with the paragraphs between them that have no label: in a transcript whose labels stand in capitals they go on with
 * what the one above says. What stands in brackets or in capitals is the transcriber’s, and what is behind the last turn the
 * page’s.
 */
function withContinuations(
	text: string,
	turns: readonly Turn[],
	paragraphs: readonly TextRange[],
): readonly Turn[] {
	let at = 0;
	return turns.map((turn, index) => {
		const next = turns[index + 1];
		if (next === undefined) return turn;
		while ((paragraphs[at]?.start ?? next.begins) <= turn.begins) at++;
		const more: TextRange[] = [];
		for (; (paragraphs[at]?.start ?? next.begins) < next.begins; at++) {
			const paragraph = paragraphs[at];
			const words = paragraph === undefined ? '' : text.slice(paragraph.start, paragraph.end).trim();
			const isTold = told.test(words) || asWord(turn.label).test(words);
			if (paragraph === undefined || isTold || !goesOn.test(words)) break;
			more.push(paragraph);
		}
		const end = more.at(-1)?.end ?? turn.end;
		return {...turn, end, parts: [...turn.parts, ...more.flatMap(range => withoutAsides(text, range))]};
	});
}

/** What is printed, where no letter stands beside it: “Şa” is no part of “Paşa”. */
function asWord(printed: string): RegExp {
	return new RegExp(String.raw`(?<![\p{L}\p{M}])${escaped(printed)}(?![\p{L}\p{M}])`, 'iu');
}

/** What is told of a speaker, or marked as no speech. */
const told = /^(?:[([*_#>!-]|(?:He|She|They|We meet|We met)\b)/;

/** The family name of a label, as a pattern has it. */
function escaped(label: string): string {
	return (label.split(' ').at(-1) ?? label).replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
}

/** A sentence, which a title or a stage direction in capitals is not. */
const goesOn = /^[\s\S]*\p{Ll}[\s\S]*[.?!…]["”’)]?$/u;

/** A label that may be the initials of a name. */
export const isInitials = /^\p{Lu}{2,4}$/u;

/** “AB” of “Ann Berg”, “ALB” and “AB” of “Ann-Lise Berg”, “AVB” and “AB” of “Ann van Berg”. */
export function initialsOf(name: string): readonly string[] {
	const of = (words: readonly string[]) => words.map(word => word[0]?.toUpperCase() ?? '').join('');
	const words = name.split(' ');
	return [of(words), of(name.split(/[ -]/)), of(words.filter(word => /^\p{Lu}/u.test(word)))];
}

function turnsBy(form: RegExp, text: string, paragraphs: readonly TextRange[]): readonly Turn[] {
	const found = paragraphs.flatMap(({start, end}): Turn | readonly Turn[] => {
		const led = form.exec(text.slice(start, Math.min(end, start + 160)));
		const label = led?.[1];
		if (led === null || label === undefined || start + led[0].length >= end) return [];
		const range = {start: start + led[0].length, end};
		return {...range, label, beside: led[2], begins: start, parts: withoutAsides(text, range)};
	});
	// “Interview: "I carry two suitcases"” is a title.
	const [first, ...others] = found;
	// “Harbour Bill: Second Reading”
	const isShort =
		first !== undefined &&
		first.begins === paragraphs[0]?.start &&
		!/[.!?…]["”’')*_]*$/.test(text.slice(first.start, first.end).trimEnd());
	const isTitle =
		first !== undefined &&
		(isShort || /["“„«'‘]/.test(text[first.start] ?? '')) &&
		others.every(({label}) => label !== first.label);
	return isTitle ? others : found;
}

function isTranscript(text: string, turns: readonly Turn[], paragraphs: readonly TextRange[]): boolean {
	const labels = new Map<string, number>();
	for (const {label} of turns) labels.set(label, (labels.get(label) ?? 0) + 1);
	// Marks around what is said make it a quotation, which is found as such.
	const isMarked = turns.filter(({start}) => /["“„«'‘]/.test(text[start] ?? '')).length > turns.length / 2;
	const isRepeated = [...labels.values()].some(count => count > 1);
	return (
		turns.length >= fewest &&
		labels.size >= speakers &&
		turns.length >= paragraphs.length * share &&
		isRepeated &&
		!isMarked
	);
}

/** What is told of how somebody speaks: (laughs), [Laughing.], (Pause) */
const aside =
	/[([](?:laugh|smil|paus|sigh|shrug|nod|grin|chuckl|hesitat|think|silence|applause|cough|crosstalk|inaudible)\p{L}*(?: [\p{L} ]{0,40})?\.?[)\]]/giu;

function withoutAsides(text: string, range: TextRange): readonly TextRange[] {
	const cuts = [...text.slice(range.start, range.end).matchAll(aside)].map(({0: words, index}) => ({
		start: range.start + index,
		end: range.start + index + words.length,
	}));
	return cutOut(text, [range], cuts);
}

/** What is left of ranges without others, in their order, without the blanks around it. */
export function cutOut(
	text: string,
	ranges: readonly TextRange[],
	cuts: readonly TextRange[],
): readonly TextRange[] {
	return ranges.flatMap(({start, end}) => {
		const left: TextRange[] = [];
		let from = start;
		for (const cut of cuts) {
			if (cut.end <= from || cut.start >= end) continue;
			left.push({start: from, end: Math.max(from, cut.start)});
			from = cut.end;
		}
		left.push({start: from, end: Math.max(from, end)});
		return left
			.map(range => trimmed(text, range))
			.filter(range => /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end)));
	});
}

function trimmed(text: string, range: TextRange): TextRange {
	let {start, end} = range;
	while (start < end && /[\s.;]/.test(text[start] ?? '')) start++;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	return {start, end};
}
