/** The passages of a statement as notes say them, in whatever form, and put together again. */
import type {Passage} from '../dossier/types.ts';
import {findWords, searchedArticle} from '../notes/find-words.ts';
import {entriesOf, isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import {splitAtGaps} from '../notes/spot.ts';
import type {Desk} from './desk.ts';
import type {NotedItem} from './noted-item.ts';

export const mapKinds = ['quotes', 'terms', 'reports'] as const;
export type MapKind = (typeof mapKinds)[number];

export type LocatedPassage = {
	/** The steps to it, below the statement. */
	readonly path: readonly [MapKind, string] | readonly ['passages', number];
	readonly source: string;
	readonly value: Plain;
};

/** In the order in which a dossier has them. */
export function passagesIn(value: PlainMap): readonly LocatedPassage[] {
	const inMaps = mapKinds.flatMap(kind =>
		entriesOf(value[kind]).map(
			([source, passage]): LocatedPassage => ({path: [kind, source], source, value: passage}),
		),
	);
	const inList = listIn(value, 'passages').map(
		(passage, index): LocatedPassage => ({
			path: ['passages', index],
			source: textIn(passage, 'in') ?? '',
			value: passage,
		}),
	);
	return [...inMaps, ...inList];
}

/** The text of the article that the notes name, where it is at hand. */
export function articleFor({names, articles}: Desk, source: string): string | undefined {
	const found = names.resolve(['source'], source, 'source');
	return articles.get(found.ok ? found.id : source);
}

const spotKeys = ['words', 'from', 'to', 'nth', 'after', 'before', 'at', 'prefix', 'suffix', 'sha256'];

/** A passage as its segments, and what else is said of it. */
export type TakenApart = {readonly segments: readonly Plain[]; readonly rest: PlainMap};

export function takenApart(value: Plain): TakenApart {
	if (Array.isArray(value)) return {segments: value as readonly Plain[], rest: {}};
	if (!isPlainMap(value)) return {segments: [value], rest: {}};
	const spot = Object.fromEntries(Object.entries(value).filter(([key]) => spotKeys.includes(key)));
	const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !spotKeys.includes(key)));
	const {words, ...others} = spot;
	if (Array.isArray(words)) return {segments: words as readonly Plain[], rest};
	if (words !== undefined && Object.keys(others).length === 0) return {segments: [words], rest};
	return {segments: [spot], rest};
}

export function putTogether({segments, rest}: TakenApart): Plain {
	const [only, ...others] = segments;
	const isAlone = Object.keys(rest).length === 0;
	if (only !== undefined && others.length === 0) {
		if (typeof only === 'string') return isAlone ? only : {words: only, ...rest};
		return isPlainMap(only) ? {...only, ...rest} : only;
	}
	return isAlone ? segments : {words: segments, ...rest};
}

/** A segment and where it stands in its article. */
export type PlacedSegment = {readonly value: Plain; readonly start: number; readonly end: number};

/**
 * Each passage of a statement with the one that a dossier has of it.
 *
 * @returns undefined where the dossier has others: something is wrong there, which is said elsewhere.
 */
export function withBuilt({
	value,
	built,
}: NotedItem): readonly (readonly [LocatedPassage, Passage])[] | undefined {
	const noted = passagesIn(value);
	if (built === undefined || built.passages.length !== noted.length) return undefined;
	const pairs = noted.flatMap((each, at): readonly (readonly [LocatedPassage, Passage])[] => {
		const passage = built.passages[at];
		return passage === undefined ? [] : [[each, passage]];
	});
	return pairs.length === noted.length ? pairs : undefined;
}

/** The segments with their places; those that a gap in one text makes are apart. Undefined where that cannot be told. */
export function placedSegments(
	segments: readonly Plain[],
	{segments: built}: Passage,
): readonly PlacedSegment[] | undefined {
	const split =
		segments.length === built.length
			? segments
			: segments.flatMap((each): readonly Plain[] => (typeof each === 'string' ? splitAtGaps(each) : [each]));
	if (split.length !== built.length) return undefined;
	return split.flatMap((value, at) => {
		const place = built[at];
		return place === undefined ? [] : [{value, start: place.start, end: place.end}];
	});
}

/** The words at a place, as notes say them so that no other place is meant; offsets where nothing else will do. */
export function spotAt(text: string, start: number, end: number): Plain {
	const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
	const places = findWords(searchedArticle(text), words);
	const nth = places.findIndex(place => place.start === start && place.end === end);
	if (nth < 0 || words.includes('…') || words.includes('...')) return {at: `${start}-${end}`};
	return places.length > 1 ? {words, nth: `${nth + 1}`} : words;
}
