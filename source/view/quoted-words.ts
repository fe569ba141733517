/** Words of a passage on the screen: each of its segments between its own marks, since the page has words between them. */

import {type Entry, passageText, segmentGap} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import type {TextRange} from '../text/range.ts';
import type {Glyphs} from './glyphs.ts';
import {highlighted, type Line, type StyledText, span, type Tone} from './spans.ts';
import {matchesInPassage, rangesWithin, type ViewProps} from './view-props.ts';

type Shown = {
	/** Where the filter's words were found in the text that `passageText` gives. */
	readonly ranges?: readonly TextRange[];
	readonly tone?: Tone;
	/** What of that text is shown. */
	readonly start?: number;
	readonly end?: number;
};

/** A summary of ours gets no marks; what is cut off at an end has none there. */
export function quotedWords(passage: Passage, glyphs: Glyphs, shown: Shown = {}): Line {
	return withPoints(wordsBetweenMarks(passage, glyphs, shown), glyphs);
}

function wordsBetweenMarks(
	passage: Passage,
	{openQuote, closeQuote, ellipsis}: Glyphs,
	{ranges = [], tone = 'plain', start = 0, end = Number.POSITIVE_INFINITY}: Shown,
): Line {
	if (passage.kind === 'reported') {
		const text = passageText(passage);
		const last = Math.min(end, text.length);
		return highlighted(text.slice(start, last), rangesWithin(ranges, start, last), tone);
	}
	const line: StyledText[] = [];
	let at = 0;
	for (const [place, {exact}] of passage.segments.entries()) {
		const [from, to] = [Math.max(at, start), Math.min(at + exact.length, end)];
		if (at >= end) break;
		if (from < to) {
			if (line.length > 0) line.push(span(` ${ellipsis} `, 'muted'));
			if (from === at) line.push(span(openQuote, 'muted'));
			line.push(...highlighted(exact.slice(from - at, to - at), rangesWithin(ranges, from, to), tone));
			if (to === at + exact.length) line.push(span(closeQuote, 'muted'));
		}
		at += exact.length + (place < passage.segments.length - 1 ? segmentGap.length : 0);
	}
	return line;
}

/** Where signs are in ASCII the one sign of three points is written as three: as one it would be the end of a sentence. */
export function withPoints(words: Line, {isAscii, ellipsis}: Glyphs): Line {
	return isAscii ? words.map(part => ({...part, text: part.text.replaceAll('…', ellipsis)})) : words;
}

/** The same with the filter's words standing out, of a passage of an entry that is shown. */
export function quotedWithMatches(props: ViewProps, entry: Entry, passage: Passage): Line {
	return quotedWords(passage, props.glyphs, {ranges: matchesInPassage(props, entry, passage)});
}
