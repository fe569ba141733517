/** What an article prints between quotation marks, whoever says it. */
import type {TextRange} from '../text/range.ts';
import {markedSpans} from './marks.ts';
import {paragraphsOf} from './paragraphs.ts';

/** The words between marks, without the marks, in order; no span goes beyond its paragraph. */
export function quotedSpans(text: string): readonly TextRange[] {
	return markedSpans(text, paragraphsOf(text))
		.filter(({end, outerEnd, continues}) => outerEnd > end || continues)
		.map(({start, end}) => ({start, end}))
		.filter(({start, end}) => end - start > 1);
}

/** Words without one pair of marks about all of them. */
export function withoutMarks(words: string): string {
	const text = words.trim();
	const [only, another] = quotedSpans(text);
	const isWhole =
		only !== undefined && another === undefined && only.start === 1 && only.end === text.length - 1;
	return isWhole ? text.slice(only.start, only.end) : words;
}
