/** Statements as notes say them. */

import {parseEdtf} from '../dossier/edtf.ts';
import {isSameJson} from '../dossier/same-json.ts';
import type {Passage, Statement} from '../dossier/types.ts';
import {isMarked, isSetApartByMarks, markedIn} from './beside-words.ts';
import {compact, type NotesContext} from './context.ts';
import {weekdayOfDay} from './dates.ts';
import {waysToSay} from './from-spots.ts';
import {dateToNotes, speakersToNotes} from './from-values.ts';
import {type GivenPassages, makePassage} from './make-passages.ts';
import {makeStatement} from './make-statements.ts';
import {slim} from './slim.ts';
import type {Trial} from './trial.ts';
import type {NotedStatement} from './types.ts';

type Fields = {readonly [key: string]: unknown};
type Written = {readonly source: string; readonly implied: GivenPassages['implied']; readonly fields: Fields};

const implications = {direct: 'quoted', partial: 'quoted', term: 'term', reported: 'reported'} as const;
const keyOf = {quoted: 'quotes', term: 'terms', reported: 'reports'} as const;

export function statementToNotes(context: NotesContext, trial: Trial, statement: Statement): object {
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makeStatement(quiet, fields as NotedStatement)),
			statement,
		);
	const passages = statement.passages.map(passage => passageToNotes(context, trial, statement, passage));
	const rest = {
		who: statement.speakers.length === 0 ? undefined : speakersToNotes(context, statement.speakers),
		on: oneOrMany(statement.issues),
		at: statement.occasion,
		'not-at': statement.occasion_absent,
		about: oneOrMany(statement.about),
		said: dateToNotes(statement.said),
		gloss: statement.gloss,
	};
	const after = {
		first: compact({passage: statement.first.passage, because: statement.first.because}),
		basis: statement.attribution.basis === 'articles' ? undefined : statement.attribution.basis,
		because: statement.attribution.because,
		draft: statement.draft,
		note: statement.note,
	};
	const head = compact({id: statement.id, ...rest});
	const tail = compact(after);
	const asList = {passages: passages.map(({source, fields}) => ({in: source, ...fields}))};
	const asMaps = inMaps(passages);
	const words = asMaps !== undefined && isSame({...head, ...asMaps, ...tail}) ? asMaps : asList;
	const withoutIds =
		words === asMaps
			? inMaps(passages.map(withoutId))
			: {passages: passages.map(withoutId).map(({source, fields}) => ({in: source, ...fields}))};
	const shorter = withoutIds !== undefined && isSame({...head, ...withoutIds, ...tail}) ? withoutIds : words;
	const least = slim({...head, ...shorter, ...tail}, isSame, [...Object.keys(head), ...Object.keys(tail)]);
	const weekday = {...least, said: weekdayOf(statement)};
	return 'said' in least && weekday.said !== undefined && isSame(weekday) ? weekday : least;
}

/** The day as a weekday alone, from which it may follow. */
function weekdayOf({said}: Statement): string | undefined {
	const extent = said.edtf === null || said.basis !== 'inference' ? undefined : parseEdtf(said.edtf);
	return extent === undefined || extent.start !== extent.end ? undefined : weekdayOfDay(extent.start).name;
}

function withoutId({fields, ...rest}: Written): Written {
	const {id: _, ...others} = fields;
	return {...rest, fields: others};
}

function oneOrMany(items: readonly string[]): string | readonly string[] | undefined {
	return items.length === 0 ? undefined : items.length === 1 ? items[0] : items;
}

/** Passages by their sources; undefined where their order or a source that prints two of a kind forbids it. */
function inMaps(passages: readonly Written[]): Fields | undefined {
	const order: readonly GivenPassages['implied'][] = ['quoted', 'term', 'reported'];
	const places = passages.map(({implied}) => order.indexOf(implied));
	if (places.some((place, at) => place < (places[at - 1] ?? 0))) return undefined;
	const maps: {[key: string]: {[source: string]: unknown}} = {};
	for (const {source, implied, fields} of passages) {
		const name = keyOf[implied ?? 'quoted'];
		maps[name] ??= {};
		const map = maps[name];
		if (source in map) return undefined;
		const {kind, ...others} = fields;
		const isImplied = implied !== 'quoted' || kind === undefined;
		const kept = isImplied ? others : fields;
		map[source] = isSameJson(Object.keys(kept), ['words']) ? kept.words : kept;
	}
	return maps;
}

function passageToNotes(
	context: NotesContext,
	trial: Trial,
	{speakers, gloss}: Statement,
	passage: Passage,
): Written {
	const {id, source, kind, cue, attribution, translated, heading, note} = passage;
	const implied = implications[kind];
	const {id: _, ...wanted} = passage;
	const make = (fields: Fields) =>
		trial(quiet =>
			makePassage(
				quiet,
				{source, noted: fields as GivenPassages['noted'], implied, site: {value: undefined}},
				{speakers, gloss},
			),
		);
	const isSame = (fields: Fields) => isSameJson(make(fields), wanted);
	const {how, name, who, verdict, because} = attribution;
	const rest = compact({
		kind,
		summary: passage.kind === 'reported' ? passage.summary : undefined,
		cue,
		how,
		named: name,
		means: who === undefined ? undefined : who.length === 0 ? [] : speakersToNotes(context, who),
		differs: verdict === 'differs' ? because : undefined,
		because: verdict === 'differs' ? undefined : because,
		translated,
		heading,
		note,
	});
	const spots = spotsToNotes(context, passage, words => isSame({words, ...rest}));
	const [only] = spots;
	const isPlain = spots.length === 1 && typeof only === 'object' && !('sha256' in only);
	const words =
		spots.length === 1 && typeof only === 'string' ? {words: only} : isPlain ? {...only} : {words: spots};
	const inOne = onOneLine(spots).find(each => isSame({words: each, ...rest}));
	const base = inOne !== undefined ? {words: inOne} : isSame({...words, ...rest}) ? words : {words: spots};
	const fields = slim({...base, ...rest}, isSame, Object.keys(rest));
	// Without its kind it would be taken for a quotation in a list.
	const isKept = implied !== 'quoted' || isBare(context, passage);
	return {source, implied, fields: {...fields, ...(isKept ? {kind} : {}), id}};
}

/** Whether a page has lost the marks about quoted words: without its kind they would be asked for. */
function isBare({articles}: NotesContext, {source, segments}: Passage): boolean {
	const article = articles.get(source);
	if (article === undefined) return false;
	const marked = markedIn(article);
	return (
		!segments.every(segment => isSetApartByMarks(marked, segment)) &&
		segments.some(segment => !isMarked(marked, segment))
	);
}

/** Several segments as one text: where they follow each other over two paragraphs, and with what is left out. */
function onOneLine(spots: readonly (string | object)[]): readonly string[] {
	const texts = spots.filter(spot => typeof spot === 'string');
	return spots.length < 2 || texts.length < spots.length ? [] : [texts.join(' '), texts.join(' … ')];
}

type Segment = Passage['segments'][number];

/** Each segment in the shortest way that finds it again, the others in the surest. */
function spotsToNotes(
	context: NotesContext,
	{source, segments}: Passage,
	isSame: (words: readonly (string | object)[]) => boolean,
): readonly (string | object)[] {
	const spots: (string | object)[] = segments.map(segment => inFull(segment));
	segments.forEach((segment: Segment, at) => {
		const {start, end} = segment;
		const sha256 = 'sha256' in segment ? segment.sha256 : undefined;
		const ways = waysToSay(context, {source, start, end, ...compact({sha256})});
		const full = spots[at];
		for (const way of [...ways, ...ways.map(each => withContext(each, segment))]) {
			spots[at] = way;
			if (isSame(spots)) return;
		}
		if (full !== undefined) spots[at] = full;
	});
	return spots;
}

function inFull(segment: Segment): object {
	const at = `${segment.start}-${segment.end}`;
	if ('sha256' in segment) return {at, sha256: segment.sha256};
	const {prefix, suffix, exact} = segment;
	return {words: exact, at, prefix, suffix};
}

function withContext(way: string | object, segment: Segment): object {
	const spot = typeof way === 'string' ? {words: way} : way;
	return 'sha256' in segment ? spot : {...spot, prefix: segment.prefix, suffix: segment.suffix};
}
