/** How quoted words, summaries and sources are worded in print. Nothing here is harmless yet. */
import {type Catalogue, type Entry, isTranslated} from '../dossier/catalogue.ts';
import {isSummary} from '../dossier/not-summarised.ts';
import type {Passage, Source} from '../dossier/types.ts';
import {outletAndDate, speakerInFull, wordsInMarks} from '../view/names.ts';

/** `translation` or `machine translation`; undefined where the words are printed as they were said. */
export function translationOf(passage: Passage, source: Source | undefined): string | undefined {
	if (!isTranslated(passage, source)) return undefined;
	return source?.quality.includes('machine-translated') ? 'machine translation' : 'translation';
}

/** Whether somebody else may have said it: the page names another, or the sources disagree about the speaker. */
export function isSpeakerDisputed(catalogue: Catalogue, entry: Entry, passage: Passage): boolean {
	if (passage.attribution.verdict === 'differs') return true;
	return catalogue.dossier.discrepancies.some(
		({id, kind}) => kind === 'speaker' && entry.discrepancies.includes(id),
	);
}

/**
 * The words with, in brackets behind them, what a reader must know of them: `“grey zone” (set phrase)`; a summary is
 * named as one before it begins.
 */
export function wordsWithNature(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	const nature = [
		passage.kind === 'term' ? 'set phrase' : undefined,
		translationOf(passage, catalogue.sources.get(passage.source)),
		isSpeakerDisputed(catalogue, entry, passage) ? 'speaker disputed' : undefined,
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
