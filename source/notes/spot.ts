/** A place in an article as the notes say it: by its words, by words around it, by a number, or by its offsets. */
import type {TextRange} from '../text/range.ts';
import {findWords, type SearchedArticle} from './find-words.ts';

/** `after` and `before` are words that stand before and behind it, not far off; `nth` counts from 1. */
export type Spot = {
	readonly words?: string | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	readonly nth?: number | undefined;
	readonly after?: string | undefined;
	readonly before?: string | undefined;
	/** Offsets as `120-180`. */
	readonly at?: string | undefined;
};

/** Where to complain: of a value of the notes, or of what is below it. */
export type Site = {readonly value: object | undefined; readonly step?: string | number};

export type Located =
	| {readonly ok: true; readonly found: TextRange}
	| {readonly ok: false; readonly why: 'nothing-said' | 'outside'}
	/** `words` are those that the article does not print. */
	| {readonly ok: false; readonly why: 'missing'; readonly words: string}
	/** The last words stand before those with which the place is to begin. */
	| {
			readonly ok: false;
			readonly why: 'order';
			readonly words: string;
			readonly from: string;
			readonly before: TextRange;
	  }
	/** The words are there; those that are to stand before or behind them are not there, or elsewhere. */
	| {
			readonly ok: false;
			readonly why: 'surroundings';
			readonly words: string;
			readonly key: 'after' | 'before';
			readonly found: string;
			readonly isElsewhere: boolean;
			readonly places: readonly TextRange[];
	  }
	| {
			readonly ok: false;
			readonly why: 'several';
			readonly words: string;
			readonly places: readonly TextRange[];
	  }
	| {readonly ok: false; readonly why: 'too-few'; readonly words: string; readonly count: number};

/** How far words around may be, in units of the article. */
const reach = 400;

/** Where the place is; of several that the words fit, the one that everything else said of it fits. */
export function locate(article: SearchedArticle, spot: Spot, previousEnd = 0): Located {
	const {words, from, to, at} = spot;
	if (at !== undefined) return atOffsets(article, at);
	if (words !== undefined) return choose(findWords(article, words), words, article, spot, previousEnd);
	if (from === undefined || to === undefined) return {ok: false, why: 'nothing-said'};
	const first = choose(findWords(article, from), from, article, spot, previousEnd);
	if (!first.ok) return first;
	const ends = findWords(article, to);
	const end = ends.find(({start}) => start >= first.found.start);
	const before = ends.at(-1);
	if (end === undefined && before !== undefined) return {ok: false, why: 'order', words: to, from, before};
	return end === undefined
		? {ok: false, why: 'missing', words: to}
		: {ok: true, found: {start: first.found.start, end: Math.max(first.found.end, end.end)}};
}

function atOffsets({text}: SearchedArticle, at: string): Located {
	const [start = 0, end = 0] = at.split('-').map(Number);
	return start < end && end <= text.length ? {ok: true, found: {start, end}} : {ok: false, why: 'outside'};
}

function choose(
	all: readonly TextRange[],
	words: string,
	article: SearchedArticle,
	{nth, after, before}: Spot,
	previousEnd: number,
): Located {
	if (all.length === 0) return {ok: false, why: 'missing', words};
	// The segments of a passage follow each other.
	const later = all.filter(({start}) => start >= previousEnd);
	if (nth !== undefined) {
		const found = all[nth - 1];
		return found === undefined ? {ok: false, why: 'too-few', words, count: all.length} : {ok: true, found};
	}
	let places = later.length === 0 ? all : later;
	const astray = (key: 'after' | 'before', found: string, isElsewhere: boolean): Located => ({
		ok: false,
		why: 'surroundings',
		...{words, key, found, isElsewhere, places: all},
	});
	if (after !== undefined) {
		const ends = findWords(article, after).map(({end}) => end);
		places = nearestTo(places, ends, (place, end) => place.start - end);
		if (places.length === 0) return astray('after', after, ends.length > 0);
	}
	if (before !== undefined) {
		const starts = findWords(article, before).map(({start}) => start);
		places = nearestTo(places, starts, (place, start) => start - place.end);
		if (places.length === 0) return astray('before', before, starts.length > 0);
	}
	const [only, another] = places;
	if (only === undefined) return {ok: false, why: 'missing', words};
	return another === undefined ? {ok: true, found: only} : {ok: false, why: 'several', words, places};
}

/** Those that are next to one of the words around, and of these none that has another of them in between. */
function nearestTo(
	places: readonly TextRange[],
	around: readonly number[],
	distance: (place: TextRange, mark: number) => number,
): readonly TextRange[] {
	const nearest = around.flatMap(mark => {
		const reachable = places.filter(place => distance(place, mark) >= 0 && distance(place, mark) <= reach);
		return reachable.toSorted((a, b) => distance(a, mark) - distance(b, mark)).slice(0, 1);
	});
	return [...new Set(nearest)];
}

/** The parts of words that leave something out, as a passage of several segments is written on one line. */
export function splitAtGaps(words: string): readonly string[] {
	return words
		.split(/\s*(?:\[(?:…|\.\.\.)\]|(?<=\s|^)(?:…|\.\.\.)(?=\s|$))\s*/)
		.map(part => part.trim())
		.filter(part => part !== '');
}
