/**
 * Titles and headings: they take their words from what stands below, and what is between marks there is nobody's speech.
 * No more is the name of the paper, wherever it stands.
 */
import {firstWhere} from '../text/halve.ts';
import type {TextRange} from '../text/range.ts';

export type Headings = {
	/** Why words between marks are nobody's speech; undefined where they stand in no heading, or one that says whose they are. */
	notSpeechIn: (span: TextRange & {readonly outerStart: number}, isAttributed: boolean) => string | undefined;
};

/**
 * @param title - where the title stands.
 * @param outlet - what the paper is called.
 */
export function headingsIn(
	text: string,
	paragraphs: readonly TextRange[],
	title: TextRange | undefined,
	outlet: string | undefined,
): Headings {
	const ranges = paragraphs.filter(
		range => range.start === title?.start || /^#{1,6}\s/.test(text.slice(range.start, range.start + 8)),
	);
	return {
		notSpeechIn: ({start, end, outerStart}, isAttributed) => {
			if (outlet !== undefined && isName(text.slice(start, end), outlet))
				return 'It is the name of the paper.';
			const range = ranges[firstWhere(ranges.length, at => (ranges[at]?.end ?? 0) > outerStart)];
			const words = text.slice(start, end).replace(/[.,]$/, '');
			if (range === undefined || range.start > outerStart)
				return saidBelow(text, paragraphs, outerStart, words);
			if (text.indexOf(words, range.end) >= 0) return 'It stands in a heading, and again below.';
			return isAttributed ? undefined : 'It stands in a heading, which names nobody who says it.';
		},
	};
}

/** “Union: ‘We go on’” above a section: a line that is no sentence, whose words stand whole below. */
function saidBelow(
	text: string,
	paragraphs: readonly TextRange[],
	at: number,
	words: string,
): string | undefined {
	const line = paragraphs[firstWhere(paragraphs.length, index => (paragraphs[index]?.end ?? 0) > at)];
	if (line === undefined || line.end - line.start > longest || words.split(/\s+/).length < fewest)
		return undefined;
	const isLine = /[\p{L}\p{N}]["”’'»]*$/u.test(text.slice(line.start, line.end));
	if (!isLine || text.slice(line.end, line.end + mostBelow).indexOf(words) < 0) return undefined;
	return 'It stands in a heading, and again below.';
}

/** Letters of a line that may be a heading, and words of it that stand again so many letters below. */
const [longest, fewest, mostBelow] = [120, 3, 20_000];

function isName(words: string, outlet: string): boolean {
	const plain = (name: string) => name.trim().replace(/[.,]$/, '').replace(/^the /i, '').toLowerCase();
	return plain(words) === plain(outlet);
}

/** Whether a colon parts words between marks from what stands beside them. */
export function isBesideColon(
	text: string,
	{outerStart, outerEnd}: {readonly outerStart: number; readonly outerEnd: number},
): boolean {
	return (
		/^\s*:/.test(text.slice(outerEnd, outerEnd + 3)) ||
		/:\s*$/.test(text.slice(Math.max(0, outerStart - 3), outerStart))
	);
}
