/** A text with some stretches written anew, and where each of its places was before. */
import {firstWhere} from '../text/halve.ts';
import type {Splice} from '../text/range.ts';

/** A text with the edits, which follow each other, and what an offset of it was before. */
export function mend(
	text: string,
	edits: readonly Splice[],
): {readonly text: string; readonly before: (offset: number) => number} {
	let [mended, at] = ['', 0];
	const steps: {readonly from: number; readonly to: number; readonly start: number; readonly end: number}[] =
		[];
	for (const {start, end, text: put} of edits) {
		if (start < at) continue;
		mended += text.slice(at, start);
		steps.push({from: mended.length, to: mended.length + put.length, start, end});
		mended += put;
		at = end;
	}
	const before = (offset: number) => {
		const step = steps[firstWhere(steps.length, at => (steps[at]?.from ?? 0) > offset) - 1];
		if (step === undefined) return offset;
		return offset < step.to
			? Math.min(step.start, step.start + offset - step.from)
			: step.end + offset - step.to;
	};
	return {text: mended + text.slice(at), before};
}
