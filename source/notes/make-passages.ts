/** Passages of a statement, from the words that notes give. */

import type {Passage, PassageKind, Speaker} from '../dossier/types.ts';
import type {TextRange} from '../text/range.ts';
import {asList, compact, type NotesContext} from './context.ts';
import {derivedKind} from './derive-kind.ts';
import {nearName} from './derive-name.ts';
import {linesIn} from './find-words.ts';
import {placeAt} from './lines.ts';
import {makeSpeakers} from './make-speakers.ts';
import {makeClause, makeSegments, type NotedSegment} from './make-spots.ts';
import type {Site} from './spot.ts';
import type {NotedPassage} from './types.ts';

/** A passage without its id, which depends on the statement's. */
export type PassageWithoutId = Passage extends infer P
	? P extends Passage
		? Omit<P, 'id'> & {readonly id?: string}
		: never
	: never;

export type GivenPassages = {
	readonly source: string;
	readonly noted: Omit<NotedPassage, 'in'>;
	/** What the key under which it stands says of its kind. */
	readonly implied: 'quoted' | 'term' | 'reported' | undefined;
	readonly site: Site;
};

type About = {readonly speakers: readonly Speaker[]; readonly gloss: string | undefined};

/** @returns undefined where a part of it is not found; that has been said then. */
export function makePassage(
	context: NotesContext,
	{source, noted, implied, site}: GivenPassages,
	about: About,
): PassageWithoutId | undefined {
	const spots = spotsOf(noted, site);
	const isReported =
		noted.kind === 'reported' ||
		(noted.kind === undefined &&
			(implied === 'reported' || (implied === undefined && noted.summary !== undefined)));
	const fields = compact({id: noted.id, source, cue: noted.cue});
	const rest = compact({translated: noted.translated, heading: noted.heading, note: noted.note});
	if (isReported) {
		let end = 0;
		const placed = spots.flatMap(({spot, site: at}) => {
			const clause = makeClause(context, source, spot, at, end);
			end = clause?.end ?? end;
			return clause === undefined ? [] : [{segment: clause, site: at}];
		});
		if (!areInOrder(context, source, placed)) return undefined;
		const clauses = placed.map(({segment}) => segment);
		const summary = noted.summary ?? about.gloss;
		if (summary === undefined)
			context.say({code: 'missing-key', key: 'gloss', of: 'reports'}, site.value, site.step);
		if (clauses.length < spots.length || clauses.length === 0 || summary === undefined) return undefined;
		const attribution = attributionOf(context, source, noted, clauses, about.speakers);
		return {...fields, kind: 'reported', summary, attribution, ...rest, segments: clauses};
	}
	let end = 0;
	const found = spots.map(({spot, site: at}) => {
		const made = makeSegments(context, source, spot, at, end);
		end = made.at(-1)?.end ?? end;
		return made.map(segment => ({segment, site: at}));
	});
	const placed = found.flat();
	const segments = placed.map(({segment}) => segment);
	if (!areInOrder(context, source, placed)) return undefined;
	if (found.some(made => made.length === 0) || segments.length === 0) return undefined;
	const attribution = attributionOf(context, source, noted, segments, about.speakers);
	return {...fields, kind: quotedKind(noted.kind, implied, segments), attribution, ...rest, segments};
}

type Placed = {readonly segment: TextRange; readonly site: Site};

/** Whether the segments stand in the article one behind the other, as they do here; where not, that is said at the words. */
function areInOrder(context: NotesContext, source: string, placed: readonly Placed[]): boolean {
	for (const {segment, site} of placed) context.trace(segment, site.value, site.step);
	const at = placed.findIndex(({segment}, index) => segment.start < (placed[index - 1]?.segment.end ?? 0));
	const [first, second] = [placed[at - 1], placed[at]];
	const article = context.articles.get(source);
	// Without the article the rules of the format tell of it.
	if (first === undefined || second === undefined || article === undefined) return true;
	const wordsAt = ({segment: {start, end}}: Placed) => article.text.slice(start, end);
	const {line, column} = placeAt(linesIn(article), second.segment.start);
	context.say(
		{
			code: 'words-order',
			at: `${context.files.get(source) ?? source}:${line}:${column}`,
			words: wordsAt(second),
			first: wordsAt(first),
			isBefore: second.segment.end <= first.segment.start,
		},
		second.site.value,
		second.site.step,
	);
	return false;
}

function quotedKind(
	kind: PassageKind | undefined,
	implied: GivenPassages['implied'],
	segments: readonly NotedSegment[],
) {
	if (kind !== undefined && kind !== 'reported') return kind;
	return implied === 'term' ? 'term' : derivedKind(segments);
}

function spotsOf(noted: GivenPassages['noted'], site: Site) {
	const {words, from, to, nth, after, before, at, prefix, suffix, sha256} = noted;
	if (words !== undefined && typeof words !== 'string' && Array.isArray(words))
		return words.map((spot, index) => ({
			spot: typeof spot === 'string' ? {words: spot} : spot,
			site: {value: words as object, step: index},
		}));
	const spot = {
		...(typeof words === 'string' ? {words} : {}),
		from,
		to,
		nth,
		after,
		before,
		at,
		prefix,
		suffix,
		sha256,
	};
	const isOwn = site.value !== undefined && words !== undefined && 'words' in site.value;
	return [{spot, site: isOwn ? {value: site.value, step: 'words'} : site}];
}

/** What the notes say of how the source names the speaker; where they say nothing, the name that stands by it. */
function attributionOf(
	context: NotesContext,
	source: string,
	noted: GivenPassages['noted'],
	segments: readonly TextRange[],
	speakers: readonly Speaker[],
): Passage['attribution'] {
	const {how, named, means, differs, because} = noted;
	const isGiven = [how, named, means, differs, because].some(each => each !== undefined);
	if (!isGiven) return derivedAttribution(context, source, segments, speakers);
	const who = makeSpeakers(context, means, noted, 'means');
	return {
		how: how ?? (named === undefined ? 'implied' : 'explicit'),
		...compact({name: named}),
		...(means === undefined ? {} : {who: asList(who)}),
		verdict: differs === undefined ? 'agrees' : 'differs',
		...compact({because: differs ?? because}),
	};
}

function derivedAttribution(
	context: NotesContext,
	source: string,
	segments: readonly TextRange[],
	speakers: readonly Speaker[],
): Passage['attribution'] {
	if (speakers.length === 0) return {how: 'none', verdict: 'agrees'};
	const near = nearName(context, source, segments, speakers);
	if (near === undefined) return {how: 'implied', verdict: 'agrees'};
	return {how: 'explicit', name: near.name, who: [near.speaker], verdict: 'agrees'};
}
