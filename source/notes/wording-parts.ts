/** Parts of sentences that several wordings share. */
import {quoteValue} from '../dossier/described.ts';
import type {Words} from '../dossier/words.ts';
import {sanitize} from '../text/sanitize.ts';
import {writtenAsList} from './without-brackets.ts';

export function meant(near: string | undefined, otherwise: string): string {
	return near === undefined ? otherwise : `Did you mean ${quoteValue(near)}?`;
}

export function words(found: string, expected: string, todo: string): Words {
	return {found, expected, todo};
}

/** Of several that stand as one text. */
export function wordsForList(found: string, key: string, parts: readonly string[]): Words {
	return words(
		`a list without its brackets: ${quoteValue(found)}`,
		`[${sanitize(parts.join(', '))}]`,
		`Write ${sanitize(writtenAsList(key, parts))}.`,
	);
}
