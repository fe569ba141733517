/** What an article prints between quotation marks, whoever says it. */

import {paragraphsOf} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import {markPad, withMarksMended} from './damaged-marks.ts';
import {markedSpans} from './marks.ts';

/** What tools of Markdown read above an article: its marks are no quotation marks. */
const frontMatter = /^---[ \t]*\r?\n[\s\S]{0,3000}?\r?\n---[ \t]*(?:\r?\n|$)/;

/** The words between marks, without the marks, in order; no span goes beyond its paragraph. */
export function quotedSpans(text: string): readonly TextRange[] {
	const mended = withMarksMended(text);
	if (mended === text) return spansIn(text);
	const at = [...mended].reduce<{readonly kept: number[]; unit: number}>(
		(all, sign) => {
			if (sign !== markPad) for (let unit = 0; unit < sign.length; unit++) all.kept.push(all.unit + unit);
			all.unit += sign.length;
			return all;
		},
		{kept: [], unit: 0},
	).kept;
	return spansIn(mended.replaceAll(markPad, '')).map(({start, end}) => ({
		start: at[start] ?? 0,
		end: (at[end - 1] ?? 0) + 1,
	}));
}

function spansIn(text: string): readonly TextRange[] {
	const from = frontMatter.exec(text)?.[0].length ?? 0;
	const paragraphs = paragraphsOf(text);
	return markedSpans(text, from === 0 ? paragraphs : paragraphs.filter(({start}) => start >= from))
		.filter(({end, outerEnd, continues}) => outerEnd > end || continues)
		.map(({start, end}) => ({start, end}))
		.filter(({start, end}) => end - start > 1);
}

/** Words without one pair of marks about all of them. */
export function withoutOuterMarks(words: string): string {
	const text = words.trim();
	const [only, another] = quotedSpans(text);
	const isWhole =
		only !== undefined && another === undefined && only.start === 1 && only.end === text.length - 1;
	return isWhole ? text.slice(only.start, only.end) : words;
}
