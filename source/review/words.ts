/** Passages of which a person says where they begin and end: of what was proposed, and of what was not. */

import {notSummarised} from '../dossier/not-summarised.ts';
import type {Passage} from '../dossier/types.ts';
import {searchedArticle} from '../notes/find-words.ts';
import type {Plain} from '../notes/plain.ts';
import {quotedSpans, withoutOuterMarks} from '../notes/quoted-spans.ts';
import {beginning} from '../text/beginning.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import type {Refused} from './decision.ts';
import {type Desk, type PlacedItem, type Planned, pinned, planned, refused} from './desk.ts';
import {nameOfSource} from './first.ts';
import {heard} from './heard.ts';
import type {NotedItem} from './noted-item.ts';
import {articleFor, type LocatedPassage, putTogether, spotAt, takenApart, withBuilt} from './passages.ts';
import {articlePrinting, nearly, readWording} from './wordings.ts';

/** @param line - its words, with an ellipsis for what is left out between two stretches of them. */
export function wordsEdits(desk: Desk, at: PlacedItem, place: number, line: string): Planned {
	const found = findIn(desk, at, place, line);
	if ('ok' in found) return found;
	const {noted, passage, source, segments, words} = found;
	const others = desk.book.items.filter(item => item !== at.item);
	// What overlaps already may come to overlap less.
	const taken = passage.kind !== 'reported' && quotedBy(others, passage.source, segments, passage.segments);
	if (taken) return refused(taken);
	const set = {
		do: 'set',
		path: ['statements', at.index, ...noted.path],
		value: putTogether({segments: words, rest: takenApart(noted.value).rest}),
	} as const;
	return segments === passage.segments
		? planned('It is so already.')
		: planned(
				'Where it begins and ends is as you have set it.',
				...pinned(desk),
				set,
				...(passage.kind === 'reported' ? [] : heard(desk, source, segments)),
			);
}

/**
 * Nobody is named yet, and nothing else of the statement at hand is said of it. Words that its article does not print are
 * looked for in the others. What an article prints between no marks is what somebody reported, unless the line has marks:
 * then they are lost there.
 */
export function addEdits(desk: Desk, at: PlacedItem, place: number, line: string): Planned {
	const own = findIn(desk, at, place, line);
	const found = 'ok' in own ? (findElsewhere(desk, line) ?? own) : own;
	if ('ok' in found) return found;
	const {source, text, segments, words} = found;
	const taken = quotedBy(desk.book.items, source, segments);
	if (taken) return refused(taken);
	const isQuoted = withoutOuterMarks(line) !== line || segments.some(each => isQuotedIn(text, each));
	const printed = {[source]: putTogether({segments: words, rest: {}})};
	const value = {
		...(isQuoted ? {quotes: printed} : {gloss: notSummarised, reports: printed}),
		draft: {because: 'Added in review.'},
	};
	const from = 'ok' in own ? ` from ${nameOfSource(desk, source)}` : '';
	const unrejected = heard(desk, source, segments);
	const heardAgain = unrejected.length === 0 ? '' : ' It is called rejected no more.';
	const [added, next] = isQuoted
		? [`Added${from}`, ': who says it (w), and accept it (c).']
		: [
				`Added${from} as reported, for no marks stand around it`,
				': who says it (w), what it comes to (I), and accept it (c). If its marks are lost, type it between marks.',
			];
	const put = {do: 'insert', path: ['statements'], at: at.index + 1, value} as const;
	return {
		ok: true,
		edits: [...pinned(desk), put, ...unrejected],
		said: `${added}.${heardAgain}`,
		told: `${added}${next}${heardAgain}`,
	};
}

/** Between marks, or with one at either end that has lost the other; what is read in the wrong encoding is one still. */
function isQuotedIn(text: string, {start, end}: TextRange): boolean {
	const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)];
	return (
		isIn(quotedSpans(text), {start, end}) ||
		/(?:["“”„«»‹›‘‚]|â€\S{0,2})$/.test(before) ||
		/^[.,!?…]?(?:["“”«»‹›]|â€)/.test(after)
	);
}

function isIn(ranges: readonly TextRange[], words: TextRange): boolean {
	return ranges.some(range => overlaps(range, words));
}

/** Why a word between marks can belong to no other thought. @param known - where that need not be said. */
function quotedBy(
	items: readonly NotedItem[],
	source: string,
	segments: readonly TextRange[],
	known: readonly TextRange[] = [],
): string | undefined {
	const quoted = items.flatMap(({built}) =>
		(built?.passages ?? []).flatMap(each =>
			each.source === source && each.kind !== 'reported' ? each.segments : [],
		),
	);
	const twice = quoted.find(each => isIn(segments, each) && !isIn(known, each));
	return twice === undefined
		? undefined
		: `Another statement has words of that already: “${beginning(twice.exact, 80)}”. J joins two, X takes one out.`;
}

type Found = {
	readonly source: string;
	/** Of its article. */
	readonly text: string;
	readonly segments: readonly TextRange[];
	/** As notes say them. */
	readonly words: readonly Plain[];
};

/** The words of a line in an article of which perhaps nothing was proposed. */
function findElsewhere(desk: Desk, line: string): Found | undefined {
	const printed = articlePrinting(desk.articles, line);
	return printed && foundAt(printed.source, printed.text, printed.segments);
}

function foundAt(source: string, text: string, segments: readonly TextRange[]): Found {
	return {source, text, segments, words: segments.map(({start, end}) => spotAt(text, start, end))};
}

type FoundBeside = Found & {readonly noted: LocatedPassage; readonly passage: Passage};

/** The words of a line in the article of a passage. */
function findIn(desk: Desk, at: PlacedItem, place: number, line: string): FoundBeside | Refused {
	const [noted, passage] = withBuilt(at.item)?.[place] ?? [];
	if (noted === undefined || passage === undefined)
		return refused('Where it stands cannot be told as it is: first mend what is wrong there (!).');
	const text = articleFor(desk, noted.source);
	if (text === undefined) return refused(`The article of ${noted.source} is not at hand.`);
	if (line === '') return refused('A quotation has words: type them.');
	const article = searchedArticle(text);
	const read = readWording(article, line, passage.segments);
	if (!read.ok) {
		const near = nearly(article, read.missing);
		const told = near === undefined ? '' : ` Nearest is: ${near.marked}`;
		return refused(`The article does not print “${read.missing}”.${told}`);
	}
	return {noted, passage, ...foundAt(noted.source, text, read.segments)};
}
