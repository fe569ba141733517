/** What is said of words that an article does not print where the notes have them. */
import {overlaps, type TextRange} from '../text/range.ts';
import {acrossMarks, outsideMarks, spansIn} from './across-marks.ts';
import {compact, type NotesContext} from './context.ts';
import {findWords, linesIn, type SearchedArticle} from './find-words.ts';
import {placeAt} from './lines.ts';
import {nearestWithin} from './nearest-words.ts';
import type {Complaint} from './problems.ts';
import type {Located, Site, Spot} from './spot.ts';

type Unlocated = Exclude<Located, {readonly ok: true}>;

/** Of a place that could not be found; of words that stand several times not where what says which is faulty, which has been said. */
export function sayUnlocated(
	context: NotesContext,
	source: string,
	article: SearchedArticle,
	located: Unlocated,
	{spot, site}: {readonly spot: Spot; readonly site: Site},
): void {
	const {value, step} = site;
	const isUnsaid =
		located.why === 'several' && step === 'words' && value !== undefined && context.isFaulty(value);
	if (!isUnsaid) context.say(complaintOf(context, source, article, located, spot), value, step);
}

/** What is wrong with a place that was not found. */
function complaintOf(
	context: NotesContext,
	source: string,
	article: SearchedArticle,
	located: Unlocated,
	spot: Spot,
): Complaint {
	const file = context.files.get(source) ?? source;
	switch (located.why) {
		case 'nothing-said':
			return {code: 'place-unsaid'};
		case 'outside':
			return {code: 'offsets-outside', file, found: spot.at ?? '', length: article.text.length};
		case 'order': {
			const at = `${file}:${written(placeAt(linesIn(article), located.before.start))}`;
			return {code: 'words-order', at, words: located.words, first: located.from, isBefore: true};
		}
		case 'too-few':
			return {code: 'words-too-few', file, words: located.words, count: located.count};
		case 'several':
			return {
				code: 'words-several',
				file,
				words: located.words,
				...shownPlaces(article, located.places),
			};
		case 'surroundings': {
			const {words, key, found, isElsewhere} = located;
			const places = shownPlaces(article, located.places);
			return {code: 'no-surroundings', file, words, key, found, isElsewhere, ...places};
		}
		case 'missing':
			return missing(context, source, article, located.words);
	}
}

const placesTold = 4;

function shownPlaces(article: SearchedArticle, places: readonly TextRange[]) {
	const {text} = article;
	const lines = linesIn(article);
	const shown = places.slice(0, placesTold).map(found => ({
		...found,
		at: written(placeAt(lines, found.start)),
		before: text.slice(Math.max(0, found.start - 24), found.start).replace(/\s+/g, ' '),
	}));
	return {places: shown, more: places.length - shown.length};
}

function missing(context: NotesContext, source: string, article: SearchedArticle, words: string): Complaint {
	const file = context.files.get(source) ?? source;
	const plain = {code: 'words-missing', file, words, elsewhere: []} as const;
	if (context.lookups.left <= 0) return plain;
	context.lookups.left -= 1;
	const elsewhere = [...context.articles]
		.filter(([id, other]) => id !== source && findWords(other, words).length > 0)
		.map(([id]) => id);
	const across = acrossMarks(article, words);
	if (across !== undefined) {
		const {start, ...rest} = across;
		return {...plain, elsewhere, across: {at: written(placeAt(linesIn(article), start)), ...rest}};
	}
	const nearest = nearestWithin(context.lookups, article, words);
	if (nearest === 'not-looked') return {...plain, elsewhere};
	if (nearest === undefined) return {...plain, elsewhere, isUnlike: true};
	const at = written(placeAt(linesIn(article), nearest.found.start));
	const outside = nearest.differences.length > 0 ? undefined : reporters(article, nearest.found);
	return {...plain, elsewhere, nearest: {...nearest, at}, ...compact({outside})};
}

/** Where words run out of the marks that stand about some of them. */
function reporters(article: SearchedArticle, found: TextRange) {
	const {text} = article;
	const spans = spansIn(article).filter(span => overlaps(span, found));
	const outside = outsideMarks(text, spans, found);
	if (outside.length === 0) return undefined;
	const inside = spans.map(({start, end}) =>
		text.slice(Math.max(start, found.start), Math.min(end, found.end)),
	);
	return {
		between: outside.map(({start, end}) => text.slice(start, end)),
		offered: inside.map(each => each.trim()).join(' … '),
	};
}

function written({line, column}: {readonly line: number; readonly column: number}): string {
	return `${line}:${column}`;
}
