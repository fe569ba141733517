/** Parts of sentences that several wordings share. */
import {listValues, quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {sanitize} from '../text/sanitize.ts';
import {writtenAsList} from './without-brackets.ts';

/** @param near - what is equally near. */
export function meant(near: readonly string[] | undefined, otherwise: string): string {
	return near === undefined || near.length === 0 ? otherwise : `Did you mean ${listValues(near)}?`;
}

/** Of several that stand as one text. */
export function wordsForList(found: string, key: string, parts: readonly string[]): Words {
	return words(
		`a list without its brackets: ${quoteValue(found)}`,
		`[${sanitize(parts.join(', '))}]`,
		`Write ${sanitize(writtenAsList(key, parts))}.`,
	);
}
