/** Parts of sentences that several wordings share. */
import {quoteValue} from '../dossier/described.ts';
import type {Words} from '../dossier/words.ts';

export function meant(near: string | undefined, otherwise: string): string {
	return near === undefined ? otherwise : `Did you mean ${quoteValue(near)}?`;
}

export function words(found: string, expected: string, todo: string): Words {
	return {found, expected, todo};
}
