/** The words of a passage as they are printed, in their sentence. */
import {type Entry, segmentGap} from '../../dossier/catalogue.ts';
import {isSummary} from '../../dossier/not-summarised.ts';
import type {Passage, QuotedPassage} from '../../dossier/types.ts';
import {articlePlace, joinedArticle} from '../../state/selectors.ts';
import {withLinesJoined} from '../../text/paragraphs.ts';
import {quotedWithMatches, withPoints} from '../../view/quoted-words.ts';
import {highlighted, type Line, line, span, wrapLine} from '../../view/spans.ts';
import {matchesInPassage, rangesWithin, type ViewProps} from '../../view/view-props.ts';
import {around, type Segment, type SentenceAround, sentenceAround} from './around.ts';

/** What the dossier holds of the text before and after quoted words, in characters. */
const contextLength = 32;

/** So many characters of the reader's own copy are shown on each side of the words. */
const mostAround = 400;

/** As `viewPassageWords`, with as much around the words as is seen whole in so many lines. */
export function viewPassageWithin(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
	rows: number,
): readonly Line[] {
	let lines = viewPassageWords(props, entry, passage, columns);
	for (let most = mostAround / 2; lines.length > rows && most > 8; most /= 2)
		lines = viewPassageWords(props, entry, passage, columns, most);
	return lines;
}

/**
 * The passage's words in their sentence, between marks; a summary of ours is named as one and gets none.
 *
 * @param most - so many characters on each side of the words, where the article is at hand.
 */
export function viewPassageWords(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
	most = mostAround,
): readonly Line[] {
	const {glyphs} = props;
	if (passage.kind === 'reported')
		return [
			...wrapLine(
				[
					...quotedWithMatches(props, entry, passage),
					span(isSummary(passage) ? ' (our words)' : '', 'muted'),
				],
				columns,
			),
			...viewClause(props, passage, columns),
		];
	const found = matchesInPassage(props, entry, passage);
	const {pieces, after} = sentenceOf(props, passage, most);
	let start = 0;
	const spans = passage.segments.flatMap(({exact}, place): Line => {
		const within = rangesWithin(found, start, start + exact.length);
		start += exact.length + segmentGap.length;
		const {before, open, close} = pieces[place] ?? {};
		return [
			span(before ?? '', 'muted'),
			span(open ?? glyphs.openQuote, 'strong'),
			...highlighted(exact, within, 'quoted'),
			span(close ?? glyphs.closeQuote, 'strong'),
		];
	});
	return wrapLine(withPoints([...spans, span(after, 'muted')], glyphs), columns);
}

/** Whether the sentence of quoted words is told only in part, as no more of it is at hand. */
export function isSentenceCut(props: ViewProps, passage: QuotedPassage): boolean {
	const {pieces, after} = sentenceOf(props, passage, mostAround);
	const {ellipsis} = props.glyphs;
	return [...pieces.map(({before}) => before), after].some(
		text => text.startsWith(ellipsis) || text.endsWith(ellipsis),
	);
}

/** Whether marks are shown beside the words where the page prints none. */
export function hasOwnMarks(props: ViewProps, passage: QuotedPassage): boolean {
	const {pieces} = sentenceOf(props, passage, mostAround);
	return pieces.some(({open, close}) => open === undefined || close === undefined);
}

function sentenceOf(props: ViewProps, passage: QuotedPassage, most: number): SentenceAround {
	const {segments, known} = contextOf(props, passage, most);
	return around(segments, known, props.glyphs.ellipsis, passage.cue);
}

/** The segments with as much of the page around them as is at hand, and how many characters that can be. */
function contextOf(
	{workspace}: ViewProps,
	passage: QuotedPassage,
	known: number,
): {segments: readonly Segment[]; known: number} {
	const place = articlePlace(workspace, passage);
	if (place === undefined || place.found === 'not')
		return {segments: passage.segments.map(ownContext), known: contextLength};
	const article = joinedArticle(workspace, place.article);
	const segments = place.stretches.map(({start, end}) => ({
		start,
		end,
		prefix: article.slice(Math.max(0, start - known), start),
		suffix: article.slice(end, end + known),
		exact: article.slice(start, end),
	}));
	return {segments, known};
}

/** What the dossier has of the text around quoted words, in which lines may end, too. */
function ownContext({start, end, prefix, exact, suffix}: QuotedPassage['segments'][number]): Segment {
	const text = withLinesJoined(prefix + exact + suffix, 0);
	const [from, to] = [prefix.length, prefix.length + exact.length];
	return {start, end, prefix: text.slice(0, from), exact, suffix: text.slice(to)};
}

/** What the page itself says where the dossier has a summary, in its sentence, from the reader's own copy. */
function viewClause({workspace, glyphs}: ViewProps, passage: Passage, columns: number): readonly Line[] {
	const place = articlePlace(workspace, passage);
	if (place === undefined || place.found === 'not') return [];
	const {article, stretches} = place;
	const [first, last] = [stretches[0], stretches.at(-1)];
	if (first === undefined || last === undefined) return [];
	const joined = joinedArticle(workspace, article);
	const {before, after} = sentenceAround(joined, {start: first.start, end: last.end}, glyphs.ellipsis);
	const words = stretches.map(({start, end}) => article.slice(start, end).replace(/\s+/g, ' ').trim());
	return wrapLine(
		line(
			span(`The page: ${before}`, 'muted'),
			span(words.join(` ${glyphs.ellipsis} `), 'strong'),
			span(after, 'muted'),
		),
		columns,
	);
}
