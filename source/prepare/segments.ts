/** Quotations that are one utterance, though marks close and open within it. */

import type {FoundUtterance} from './found.ts';
import type {Mention} from './mentions.ts';

type Placed = {
	readonly span: {
		readonly outerStart: number;
		readonly outerEnd: number;
		readonly start: number;
		readonly end: number;
		readonly continues: boolean;
	};
	readonly mention: Mention | undefined;
	readonly paragraph: number;
	readonly sentence: number;
	readonly utterance: FoundUtterance;
};

/** What a reporter cut in two within a sentence, and what goes on after a paragraph's end, is one utterance. */
export function joinSegments(text: string, quotes: readonly Placed[]): readonly FoundUtterance[] {
	const joined: FoundUtterance[] = [];
	// A quotation may go on over thousands of paragraphs: its segments are added to one list.
	let segments: FoundUtterance['segments'][number][] = [];
	let last: Placed | undefined;
	for (const quote of quotes) {
		const {utterance} = quote;
		const earlier = joined.at(-1);
		if (last !== undefined && earlier !== undefined && isOne(text, last, quote)) {
			segments.push(...utterance.segments);
			joined[joined.length - 1] = {
				...earlier,
				...(earlier.who === undefined ? {who: utterance.who, named: utterance.named} : {}),
				confidence: Math.max(earlier.confidence, utterance.confidence),
			};
		} else {
			segments = [...utterance.segments];
			joined.push({...utterance, segments});
		}
		last = quote;
	}
	return joined;
}

function isOne(text: string, first: Placed, second: Placed): boolean {
	if (first.span.continues) return true;
	if (first.sentence !== second.sentence || first.mention === undefined || first.mention !== second.mention)
		return false;
	const between = text.slice(first.span.outerEnd, second.span.outerStart);
	const isCut = /[,–—-]\s*$/.test(text.slice(first.span.start, first.span.end)) || /^\s*,/.test(between);
	return (
		isCut && /[,–—]\s*$/.test(between) && /^\p{Ll}|^I\b/u.test(text.slice(second.span.start, second.span.end))
	);
}
