/** What `y` copies: the words with who said them, when, and where they are printed, in one line. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import {copyable} from '../text/sanitize.ts';
import {longDate, sourceName} from '../view/names.ts';
import {speakersOrNobody, wordsWithNature} from './words.ts';

/**
 * `“We will not close the strait” — Ada Brandt, Foreign Minister, Norland, 5 May 2031, in Harbour Courier`. A summary of ours is named
 * as one and gets no quotation marks, a translation is named as one; pasted anywhere the text is harmless.
 */
export function quoteText(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	return copyable(`${quoteLine(catalogue, entry, passage)}, in ${sourceName(catalogue, passage)}`);
}

/** The same without the source, with every character as the dossier has it, for formats that escape by themselves. */
export function quoteLine(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	const who = speakersOrNobody(catalogue, entry, 'nobody named');
	const when = longDate(entry.statement.said.edtf);
	return `${wordsWithNature(catalogue, entry, passage)} — ${who}, ${when}`;
}
