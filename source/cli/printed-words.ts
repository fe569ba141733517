/** What rows of a review show of what nobody has summarised yet is searched as what a dossier has. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {wordsToSummarise} from '../state/review-choice.ts';
import type {Shelf} from '../state/workspace.ts';

/** @param articles - those at hand; without any no row shows what they print. */
export function withPrintedWords(opened: Catalogue, articles: Shelf | undefined): Catalogue {
	if (articles === undefined) return opened;
	return {...opened, printedOf: passage => wordsToSummarise({articles}, passage)};
}
