/** Words that the notes have in two ways, and names that they give as printed though no article prints them. */
import type {Dossier, Passage, Statement} from '../dossier/types.ts';
import {gather} from '../text/gather.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import {outsideMarks} from './across-marks.ts';
import type {MarkedArticle} from './beside-words.ts';
import type {ContentRemark, OfNotes} from './content-remark.ts';
import {asList} from './context.ts';
import {findWords, type SearchedArticle} from './find-words.ts';
import {comparableWords} from './nearest-words.ts';
import {givenOf, placeIn} from './noted-passages.ts';
import type {NotedStatement} from './types.ts';

export type OfArticles = OfNotes & {
	readonly articles: ReadonlyMap<string, SearchedArticle>;
	readonly markedIn: (source: string) => MarkedArticle | undefined;
	/** Words of an article with the file, the line and the column where they stand. */
	readonly shown: (source: string, range: TextRange) => Shown;
};

type Shown = {readonly file: string; readonly words: string; readonly at: string};

/** @returns in no order. */
export function remarksOnWords(dossier: Dossier, given: OfArticles): readonly ContentRemark[] {
	const own = dossier.statements.flatMap(statement => {
		const noted = given.notedOf(statement) as NotedStatement | undefined;
		return noted === undefined || noted.draft !== undefined ? [] : [{statement, noted}];
	});
	return [
		...unspokenTwice(dossier, given),
		...own.flatMap(({statement, noted}) => [
			...statement.passages.flatMap(passage => markedReports(noted, passage, given)),
			...statement.passages.flatMap(passage => wordLeftOut(noted, passage, given)),
			...statement.passages.flatMap(passage => meansOther(statement, noted, passage)),
			...unprintedNames(noted, given),
		]),
	];
}

/** Words that are nobody's speech by one line and somebody's by another, or nobody's twice. */
function unspokenTwice(
	{statements, unspoken}: Dossier,
	{lineOf, shown, articles}: OfArticles,
): readonly ContentRemark[] {
	const said = new Map<string, {readonly statement: Statement; readonly range: TextRange}[]>();
	for (const statement of unspoken.length === 0 ? [] : statements)
		for (const {source, segments} of statement.passages)
			for (const range of segments) {
				gather(said, source, {statement, range});
			}
	return unspoken.flatMap((made, index): readonly ContentRemark[] => {
		const {source} = made;
		if (!articles.has(source)) return [];
		// Words within longer ones may be a title that somebody names.
		const quoted = said.get(source)?.find(({range}) => overlaps(range, made) && !isInside(made, range));
		const other = unspoken.slice(0, index).find(each => each.source === source && overlaps(each, made));
		if (quoted === undefined && other === undefined) return [];
		const isSaid = quoted !== undefined;
		const line = lineOf(quoted?.statement ?? other ?? made);
		return [{made, key: 'words', remark: {code: 'unspoken-twice', ...shown(source, made), isSaid, line}}];
	});
}

function isInside(inner: TextRange, outer: TextRange): boolean {
	return (
		outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
	);
}

/** A passage that agrees with its statement means whom that names. */
function meansOther(
	{speakers}: Statement,
	noted: NotedStatement,
	{source, attribution: {who = [], verdict}}: Passage,
): readonly ContentRemark[] {
	if (verdict !== 'agrees' || !givenOf(noted, source, 'means')) return [];
	const [speaker, meant] = [speakers, who].map(all =>
		all.flatMap(each => ('person' in each ? [each.person] : [])),
	);
	const [first] = speaker ?? [];
	const other = meant?.find(id => speaker?.includes(id) === false);
	// Parties and roles may be called in several ways.
	if (first === undefined || other === undefined || speaker?.length !== speakers.length) return [];
	const {value, step} = placeIn(noted, source);
	const passage: unknown = step === undefined ? value : Reflect.get(value, step);
	const made = typeof passage === 'object' && passage !== null ? passage : value;
	return [{made, key: 'means', remark: {code: 'means-other', speaker: first, means: other}}];
}

/** What stands between marks altogether is quoted, and would be shown as only reported. */
function markedReports(
	noted: NotedStatement,
	{kind, source, segments}: Passage,
	{markedIn, shown}: OfArticles,
): readonly ContentRemark[] {
	const article = markedIn(source);
	const place = noted.reports;
	if (kind !== 'reported' || article === undefined || place === undefined || !Object.hasOwn(place, source))
		return [];
	const words = place[source];
	if (typeof words === 'object' && 'kind' in words) return [];
	const [first] = segments;
	const {text, spans} = article;
	const isQuoted = (range: TextRange) =>
		spans.some(span => overlaps(span, range)) && outsideMarks(text, spans, range).length === 0;
	if (first === undefined || !segments.every(isQuoted)) return [];
	return [{made: place, key: source, remark: {code: 'marked-report', ...shown(source, first)}}];
}

/** Fewer words are a fragment that somebody chose. */
const fewest = 4;

/** All that stands between two marks but for its first or its last word, which a slip of the hand leaves out. */
function wordLeftOut(
	noted: NotedStatement,
	{kind, source, segments}: Passage,
	{markedIn, shown}: OfArticles,
): readonly ContentRemark[] {
	const article = markedIn(source);
	const [range, another] = segments;
	if (kind === 'reported' || article === undefined || range === undefined || another !== undefined) return [];
	const {text, spans} = article;
	const span = spans.find(({start, end}) => start <= range.start && range.end <= end);
	if (span === undefined || comparableWords(text.slice(range.start, range.end)).length < fewest) return [];
	const before = comparableWords(text.slice(span.start, range.start));
	const behind = comparableWords(text.slice(range.end, span.end));
	const [word] = [...before, ...behind];
	if (word === undefined || before.length + behind.length > 1) return [];
	const {value, step} = placeIn(noted, source);
	const given: unknown = step === undefined ? value : Reflect.get(value, step);
	const own: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'words') : given;
	if (typeof own !== 'string' || /^(?:…|\.\.\.)|(?:…|\.\.\.)$/.test(own.trim())) return [];
	const isFirst = before.length > 0;
	const remark = {code: 'word-left-out' as const, ...shown(source, range), word: word.text, isFirst};
	if (typeof given === 'object' && given !== null) return [{made: given, key: 'words', remark}];
	return [{made: value, ...(typeof step === 'string' ? {key: step} : {}), remark}];
}

/** A name is kept as the one that the article prints. */
function unprintedNames(noted: NotedStatement, {articles, shown}: OfArticles): readonly ContentRemark[] {
	const inMaps = [noted.quotes, noted.terms, noted.reports].flatMap(map => Object.entries(map ?? {}));
	const inList = asList(noted.passages).map(passage => [passage.in, passage] as const);
	return [...inMaps, ...inList].flatMap(([source, passage]): readonly ContentRemark[] => {
		const article = articles.get(source);
		if (article === undefined || typeof passage !== 'object' || !('named' in passage)) return [];
		const {named = ''} = passage;
		if (/…|\.\.\.|\[/.test(named) || findWords(article, named).length > 0) return [];
		const {file} = shown(source, {start: 0, end: 0});
		return [{made: passage, key: 'named', remark: {code: 'unprinted-speaker', file, found: named}}];
	});
}
