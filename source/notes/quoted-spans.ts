/** What an article prints between quotation marks, whoever says it. */
import type {Found} from './find-words.ts';

/** An opening mark and those that may close it. Nested marks belong to the outer ones. */
const pairs: readonly (readonly [open: string, close: string])[] = [
	['“', '”'],
	['«', '»'],
	['»', '«'],
	['„', '“”'],
	['"', '"'],
	['「', '」'],
	['『', '』'],
];

/** Units between marks, at most: a mark that never closes quotes no page. */
const longest = 2000;

/** The words between marks, without the marks, in order; no span goes beyond its paragraph. */
export function quotedSpans(text: string): readonly Found[] {
	const spans: Found[] = [];
	for (let at = 0; at < text.length; at++) {
		const close = pairs.find(([open]) => open === text[at])?.[1];
		if (close === undefined) continue;
		const end = closing(text, at + 1, close);
		if (end === undefined) continue;
		const span = trimmed(text, at + 1, end);
		if (span.end - span.start > 1) spans.push(span);
		at = end;
	}
	return spans;
}

/** Words without one pair of marks about all of them. */
export function withoutMarks(words: string): string {
	const text = words.trim();
	const [only, another] = quotedSpans(text);
	const isWhole =
		only !== undefined && another === undefined && only.start === 1 && only.end === text.length - 1;
	return isWhole ? text.slice(only.start, only.end) : words;
}

function closing(text: string, start: number, marks: string): number | undefined {
	for (let at = start; at < text.length && at - start < longest; at++) {
		if (text[at] === '\n' && text[at + 1] === '\n') return undefined;
		if (marks.includes(text[at] ?? '')) return at;
	}
	return undefined;
}

function trimmed(text: string, start: number, end: number): Found {
	const words = text.slice(start, end);
	const lead = words.length - words.trimStart().length;
	return {start: start + lead, end: start + Math.max(lead, words.trimEnd().length)};
}
