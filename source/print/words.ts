/** How quoted words, summaries and sources are worded in print. Nothing here is harmless yet. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {isSummary} from '../dossier/not-summarised.ts';
import {isTranslated} from '../dossier/translated.ts';
import type {Discrepancy, Passage, Source} from '../dossier/types.ts';
import {outletAndDate, speakerInFull, wordsInMarks} from '../view/names.ts';

/** `translation` or `machine translation`; undefined where the words are printed as they were said. */
export function translationOf(passage: Passage, source: Source | undefined): string | undefined {
	if (!isTranslated(passage, source)) return undefined;
	return source?.quality?.includes('machine-translated') ? 'machine translation' : 'translation';
}

/**
 * What is to be known of who speaks, in a word or two: that this page names somebody else, or else that the sources
 * disagree about the speaker; undefined where neither is so.
 */
function doubtOfSpeaker(catalogue: Catalogue, entry: Entry, passage: Passage): string | undefined {
	if (passage.attribution.verdict === 'differs') return 'the page names another speaker';
	return disagreementsOnSpeaker(catalogue, entry).length > 0 ? 'speaker disputed' : undefined;
}

export function disagreementsOnSpeaker({dossier}: Catalogue, entry: Entry): readonly Discrepancy[] {
	return dossier.discrepancies.filter(({id, kind}) => kind === 'speaker' && entry.discrepancies.includes(id));
}

/**
 * The words with, in brackets behind them, what a reader must know of them: `“grey zone” (set phrase)`; a summary is
 * named as one before it begins.
 */
export function wordsWithNature(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	const nature = [
		passage.kind === 'term' ? 'set phrase' : undefined,
		translationOf(passage, catalogue.sources.get(passage.source)),
		doubtOfSpeaker(catalogue, entry, passage),
	].filter(part => part !== undefined);
	const before = isSummary(passage) ? 'Summary, not a quotation: ' : '';
	return `${before}${wordsInMarks(passage)}${nature.length === 0 ? '' : ` (${nature.join('; ')})`}`;
}

/** Speakers in full, or a word for nobody. */
export function speakersOrNobody(catalogue: Catalogue, {statement}: Entry, nobody: string): string {
	const {speakers} = statement;
	return speakers.length === 0 ? nobody : speakers.map(one => speakerInFull(catalogue, one)).join('; ');
}

/** Outlet and page date of a source by its id. */
export function outletOf({sources}: Catalogue, id: string): string {
	const source = sources.get(id);
	return source === undefined ? id : outletAndDate(source);
}

/** `1 quote`, `2 quotes`. */
export function counted(count: number, noun: string): string {
	if (count === 1) return `1 ${noun}`;
	return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
