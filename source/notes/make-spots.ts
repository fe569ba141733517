/** Places in articles, as a dossier holds them, from places as notes say them. */

import type {Locator, QuotedPassage} from '../dossier/types.ts';
import type {TextRange} from '../text/range.ts';
import {compact, entriesIn, type NotesContext} from './context.ts';
import type {SearchedArticle} from './find-words.ts';
import {goesOnWith} from './given-articles.ts';
import {withoutOuterMarks} from './quoted-spans.ts';
import {type Located, locate, type Site, type Spot, splitAtGaps} from './spot.ts';
import type {NotedWhere} from './types.ts';
import {sayUnlocated} from './unlocated.ts';

/** Units of context before and after quoted words. */
const contextLength = 32;

export type NotedSegment = QuotedPassage['segments'][number];

/** A place with what else may be said of it. */
export type FullSpot = Spot & {
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
	readonly sha256?: string | undefined;
};

/** Where the name of a source stands: as the key of what it prints, or as a value. */
type NameSite = Site & {readonly part?: 'key'};

/** The quoted words at a place; several where the notes leave something out between them. None where one is not found. */
export function makeSegments(
	context: NotesContext,
	source: string,
	given: FullSpot,
	site: Site,
	previousEnd: number,
): readonly NotedSegment[] {
	// Marks are not part of the words that stand between them, though one copies them along.
	const spot = given.words === undefined ? given : {...given, words: withoutOuterMarks(given.words)};
	const article = context.articles.get(source);
	if (article === undefined) return offlineSegments(context, source, spot, site);
	const located = locate(article, spot, previousEnd);
	if (located.ok)
		return isExpected(context, source, article, located.found, spot, site) &&
			!isCutByComment(context, article, located.found, site)
			? segmentsAt(article, located.found, spot)
			: [];
	const parts = located.why === 'missing' && spot.words !== undefined ? splitAtGaps(spot.words) : [];
	const [only, another] = parts;
	// At an end … says that more was said, of which nothing is shown.
	if (only !== undefined && another === undefined && only !== spot.words?.trim())
		return makeSegments(context, source, {...spot, words: only}, site, previousEnd);
	if (parts.length < 2) {
		sayUnlocated(context, source, article, located, {spot, site});
		return [];
	}
	let end = previousEnd;
	const found = parts.map(words => {
		const made = makeSegments(context, source, {words}, site, end);
		end = made.at(-1)?.end ?? end;
		return made;
	});
	// A half of what somebody said is not shown as the whole of it.
	return found.some(made => made.length === 0) ? [] : found.flat();
}

/** Words that go on in the next paragraph, whose mark opens again: what stands there is no word of theirs. */
const reopened = /\s*\n\s*(?:''|``|["“„‟«‹「『'‘])(?=\S)/g;

/** Offsets are taken as they are. */
function segmentsAt(article: SearchedArticle, found: TextRange, spot: FullSpot): readonly NotedSegment[] {
	if (spot.at !== undefined) return [segmentAt(article, found, spot)];
	const parts: TextRange[] = [];
	let {start} = found;
	for (const {0: between, index} of article.text.slice(found.start, found.end).matchAll(reopened)) {
		const end = found.start + index;
		if (end > start) parts.push({start, end});
		start = end + between.length;
	}
	return [...parts, {start, end: found.end}].map(part => segmentAt(article, part, spot));
}

/** Whether the article goes on with what YAML took for a comment; that is said then. */
function isCutByComment(
	context: NotesContext,
	{text}: SearchedArticle,
	{start, end}: TextRange,
	{value, step}: Site,
): boolean {
	const comment = context.commentBehind(value, step);
	if (comment === undefined || !goesOnWith(text.slice(end, end + 1000), comment)) return false;
	context.say({code: 'cut-by-comment', words: text.slice(start, end), comment}, value, step);
	return true;
}

function segmentAt(
	{text}: SearchedArticle,
	{start, end}: TextRange,
	{prefix, suffix}: FullSpot,
): NotedSegment {
	return {
		start,
		end,
		exact: text.slice(start, end),
		prefix: prefix ?? text.slice(Math.max(0, start - contextLength), start),
		suffix: suffix ?? text.slice(end, end + contextLength),
	};
}

/** Without the article, words with their offsets are taken as they are. */
function offlineSegments(
	context: NotesContext,
	source: string,
	spot: FullSpot,
	site: Site,
): readonly NotedSegment[] {
	const {words, at, prefix = '', suffix = ''} = spot;
	const [start = 0, end = 0] = (at ?? '').split('-').map(Number);
	if (words !== undefined && start < end) return [{start, end, exact: words, prefix, suffix}];
	sayNoArticle(context, source, site);
	return [];
}

/** A source that is not there at all has been complained of; one that is known by its digest alone has not. */
function sayNoArticle(context: NotesContext, source: string, site: Site): void {
	const file = context.files.get(source);
	if (context.sources.has(source) && file !== undefined)
		context.say({code: 'no-article', file}, site.value, site.step);
}

/** Where a place is given by its offsets, whether what stands there is what else is said of it. */
function isExpected(
	context: NotesContext,
	source: string,
	article: SearchedArticle,
	found: TextRange,
	spot: FullSpot,
	site: Site,
): boolean {
	const printed = article.text.slice(found.start, found.end);
	const isRight =
		(spot.sha256 === undefined || context.digest(printed) === spot.sha256) &&
		(spot.at === undefined || spot.words === undefined || printed === spot.words);
	if (!isRight)
		context.say({code: 'other-words', file: context.files.get(source) ?? source}, site.value, site.step);
	return isRight;
}

type Clause = Pick<Locator, 'start' | 'end' | 'sha256'>;

/** A place of which only the digest is kept; undefined where it is not found. */
export function makeClause(
	context: NotesContext,
	source: string,
	spot: FullSpot,
	site: Site,
	previousEnd = 0,
): Clause | undefined {
	const article = context.articles.get(source);
	if (article === undefined) {
		const [start = 0, end = 0] = (spot.at ?? '').split('-').map(Number);
		if (spot.sha256 !== undefined && start < end) return {start, end, sha256: spot.sha256};
		sayNoArticle(context, source, site);
		return undefined;
	}
	const located = locateClause(article, spot, previousEnd);
	if (!located.ok) {
		sayUnlocated(context, source, article, located, {spot, site});
		return undefined;
	}
	const {start, end} = located.found;
	if (!isExpected(context, source, article, located.found, spot, site)) return undefined;
	if (isCutByComment(context, article, located.found, site)) return undefined;
	return {start, end, sha256: context.digest(article.text.slice(start, end))};
}

/** Of a clause nothing is shown, so words that leave something out in the middle mean all that is between. */
function locateClause(article: SearchedArticle, spot: FullSpot, previousEnd: number): Located {
	const located = locate(article, spot, previousEnd);
	if (located.ok || located.why !== 'missing' || spot.words === undefined) return located;
	const parts = splitAtGaps(spot.words);
	const [from, to] = [parts[0], parts.at(-1)];
	if (parts.length === 1 && from !== spot.words.trim())
		return locate(article, {...spot, words: from}, previousEnd);
	return parts.length < 2 ? located : locate(article, {...spot, words: undefined, from, to}, previousEnd);
}

/** The places of a `where`, in their order. */
export function makeLocators(context: NotesContext, where: NotedWhere | undefined): readonly Locator[] {
	if (where === undefined) return [];
	if (isList(where))
		return where.flatMap((place, index) => {
			const {in: name, supports, ...spot} = place;
			const source = sourceNamed(context, name, {value: place, step: 'in'});
			return locatorAt(context, source, spot, {value: where, step: index}, supports);
		});
	return entriesIn(context, where).flatMap(([name, places]) => {
		const source = sourceNamed(context, name, {value: where, step: name, part: 'key'});
		if (!isList(places)) return locatorAt(context, source, spotOf(places), {value: where, step: name});
		return places.flatMap((place, index) =>
			locatorAt(context, source, spotOf(place), {value: places, step: index}),
		);
	});
}

export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
	return Array.isArray(value);
}

function spotOf(place: string | FullSpot): FullSpot {
	return typeof place === 'string' ? {words: place} : place;
}

function locatorAt(
	context: NotesContext,
	source: string | undefined,
	spot: FullSpot,
	site: Site,
	supports?: string | undefined,
): readonly Locator[] {
	const clause = source === undefined ? undefined : makeClause(context, source, spot, site);
	return source === undefined || clause === undefined ? [] : [{source, ...clause, ...compact({supports})}];
}

/** The id of a source by its id or outlet; undefined where there is none, or where its article is not there. */
export function sourceNamed(
	context: NotesContext,
	name: string,
	{value, step, part}: NameSite,
): string | undefined {
	const found = context.names.resolve(['source'], name, 'source');
	if (!found.ok) context.say(found.complaint, value, step, part);
	return found.ok && context.sources.has(found.id) ? found.id : undefined;
}
