/** The name by which a page names a speaker beside the quoted words. */

import type {Speaker} from '../dossier/types.ts';
import {type Folded, fold, foldWithOrigin} from '../text/fold.ts';
import {firstWhere} from '../text/halve.ts';
import type {TextRange} from '../text/range.ts';
import {beginsIn, endsIn} from '../text/sentence-starts.ts';
import {isSetApartByMarks, type MarkedArticle, markedIn, plainCue, soughtNames} from './beside-words.ts';
import type {NotesContext} from './context.ts';

/** Units before and after the words in which a name is looked for; never beyond the paragraph. */
const reach = 300;

type Near = {readonly name: string; readonly speaker: Speaker};

/**
 * The nearest name in the sentence of the words, outside the words themselves, if it is one of the speakers': where
 * somebody else's stands nearer, the page may mean that one, and nothing is said. What is set apart as said, as turns
 * of a transcript are, is named where it begins.
 */
export function nearName(
	context: NotesContext,
	source: string,
	segments: readonly TextRange[],
	speakers: readonly Speaker[],
): Near | undefined {
	const article = context.articles.get(source);
	const [first, last] = [segments[0], segments.at(-1)];
	if (article === undefined || first === undefined || last === undefined) return undefined;
	const {text} = article;
	const opening = Math.max(text.lastIndexOf('\n\n', first.start) + 1, first.start - reach);
	const paragraph = text.indexOf('\n\n', last.end);
	const closing = Math.min(paragraph < 0 ? text.length : paragraph, last.end + reach);
	const gaps = segments.slice(1).map(({start}, at) => ({start: segments[at]?.end ?? start, end: start}));
	const parts = [{start: opening, end: first.start}, ...gaps, {start: last.end, end: closing}];
	const own = spellingsOf(context, speakers);
	const spellings = [...own, ...others(context, speakers)];
	const candidates = parts.flatMap(part => {
		const folded = foldWithOrigin(text.slice(part.start, part.end), false);
		return spellings.flatMap(({name, speaker}) =>
			placesOf(folded, name).map(place => {
				const at = {start: part.start + place.start, end: part.start + place.end};
				const distance = Math.max(0, first.start - at.end, at.start - last.end);
				return {at, name: text.slice(at.start, at.end), speaker, distance};
			}),
		);
	});
	const marked = markedIn(article);
	const isBeside = ({at}: {readonly at: TextRange}) =>
		isSetApartByMarks(marked, {start: first.start, end: last.end}) || isInSentence(marked, segments, at, own);
	const nearest = candidates
		.toSorted((a, b) => a.distance - b.distance || b.name.length - a.name.length)
		.find(isBeside);
	return nearest?.speaker === undefined ? undefined : {name: nearest.name, speaker: nearest.speaker};
}

/** Whether no sentence ends between the words and a name, but for the one that a plain verb of saying ties to it. */
function isInSentence(
	article: MarkedArticle,
	segments: readonly TextRange[],
	name: TextRange,
	own: readonly Spelling[],
): boolean {
	const {text} = article;
	const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
	if (name.end <= start) {
		const between = unquoted(article, name.start, start);
		return !beginsIn(between, text.slice(start, end)).some(at => at > name.end - name.start);
	}
	if (name.start < end) return true;
	const between = unquoted(article, end, name.end);
	const isEnded = endsIn(text.slice(start, end), between).some(at => at <= name.start - end);
	if (!isEnded) return true;
	const cue = plainCue(article, segments, soughtNames(own.map(each => each.name)));
	return cue !== undefined && cue.start >= end;
}

/** The text without other quoted words, whose stops end no sentence about them; the last of each stays, which may. */
function unquoted({text, spans}: MarkedArticle, from: number, to: number): string {
	let [shown, at] = ['', from];
	for (
		let place = firstWhere(spans.length, each => (spans[each]?.end ?? 0) > from);
		place < spans.length;
		place++
	) {
		const {start, end} = spans[place] ?? {start: to, end: to};
		if (start >= to) break;
		const last = end <= to ? end - 1 : to;
		if (last <= at) continue;
		const begin = Math.max(at, start);
		shown += text.slice(at, begin) + ' '.repeat(Math.max(0, last - begin));
		at = Math.max(begin, last);
	}
	return shown + text.slice(at, to);
}

type Spelling = {readonly name: string; readonly speaker: Speaker | undefined};

function spellingsOf({people, parties}: NotesContext, speakers: readonly Speaker[]): readonly Spelling[] {
	return speakers.flatMap((speaker): readonly Spelling[] => {
		if ('role' in speaker) return [{name: speaker.role, speaker}];
		const known = 'person' in speaker ? people.get(speaker.person) : parties.get(speaker.party);
		if (known === undefined) return [];
		const family = 'family_name' in known ? [known.family_name] : [];
		const names = [known.name, ...family, ...(known.other_names ?? []).map(({name}) => name)];
		return [...new Set(names)].map(name => ({name, speaker}));
	});
}

/** People who do not speak here; a party is named in many sentences that are not its own. */
function others({people}: NotesContext, speakers: readonly Speaker[]): readonly Spelling[] {
	const speaking = new Set(speakers.map(speaker => ('person' in speaker ? speaker.person : undefined)));
	return [...people.values()]
		.filter(({id}) => !speaking.has(id))
		.map(({family_name}) => ({name: family_name, speaker: undefined}));
}

/** Where a name stands, with or without its accents. */
function placesOf({text, origin}: Folded, spelling: string): readonly TextRange[] {
	const name = fold(spelling, false);
	const places: TextRange[] = [];
	if (name === '') return places;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + name.length] ?? ' '))
			places.push({start: origin[at] ?? 0, end: origin[at + name.length] ?? 0});
	return places;
}

const letter = /[\p{L}\p{N}]/u;
