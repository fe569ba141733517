/**
 * Transcripts: lines that begin with who speaks and a colon. What follows is said word for word, though no marks stand around
 * it. One such line is anything; several, of several speakers, are a transcript.
 */
import type {TextRange} from '../text/range.ts';

export type Turn = TextRange & {
	/** As printed. */
	readonly label: string;
	/** A person's name with small letters; undefined for Q, MODERATOR and the like. */
	readonly name: string | undefined;
};

const inCapitals =
	/^((?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4})(?:\s*\([^()]{1,60}\))?:\s+/u;
const asName =
	/^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}|(?:de|of|van|von|al|the) )[\p{L}\p{M}.'’-]*){0,4})(?:\s*\([^()]{1,60}\))?:\s+/u;
const noName =
	/^(?:q|a|question|answer|moderator|reporter|journalist|host|speaker|chair|interviewer|press|voice|unidentified)\b/i;

/** Turns, at least, of speakers, at least, and the share of the paragraphs that they are. */
const [fewest, speakers, share] = [4, 2, 0.5];

export function turnsOf(text: string, paragraphs: readonly TextRange[]): readonly Turn[] {
	// Where labels stand in capitals, what else has a colon is none.
	const loud = turnsBy(inCapitals, text, paragraphs);
	return loud.length > 0 ? loud : turnsBy(asName, text, paragraphs);
}

function turnsBy(form: RegExp, text: string, paragraphs: readonly TextRange[]): readonly Turn[] {
	const turns = paragraphs.flatMap(({start, end}): Turn | readonly Turn[] => {
		const found = form.exec(text.slice(start, Math.min(end, start + 160)));
		const label = found?.[1];
		if (found === null || label === undefined || start + found[0].length >= end) return [];
		return {start: start + found[0].length, end, label, name: nameIn(label)};
	});
	const labels = new Map<string, number>();
	for (const {label} of turns) labels.set(label, (labels.get(label) ?? 0) + 1);
	// Marks around what is said make it a quotation, which is found as such.
	const isMarked = turns.filter(({start}) => /["“„«'‘]/.test(text[start] ?? '')).length > turns.length / 2;
	const isRepeated = [...labels.values()].some(count => count > 1);
	const isTranscript =
		turns.length >= fewest &&
		labels.size >= speakers &&
		turns.length >= paragraphs.length * share &&
		isRepeated;
	return isTranscript && !isMarked ? turns : [];
}

function nameIn(label: string): string | undefined {
	if (noName.test(label) || !label.includes(' ')) return undefined;
	if (label !== label.toUpperCase()) return label;
	return label
		.toLowerCase()
		.replace(/(^|[ '’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
