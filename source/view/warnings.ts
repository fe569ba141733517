/** What a reader must know of quoted words where they are shown apart from their row: of these words, not of their like. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {flagWords, type SignedFlag, signedFlags} from '../dossier/flags.ts';
import {isTranslated} from '../dossier/translated.ts';
import type {Passage} from '../dossier/types.ts';

export type Warning = {readonly flag: SignedFlag; readonly word: string};

/**
 * A word or two for each sign of its row, but for those of another print of it alone and for the wordings. Whoever reads
 * the name beside it is not told that it is the wrong one: a page has another.
 */
export function warningsOf(
	{sources}: Catalogue,
	{signs, spoilt}: Pick<Entry, 'signs' | 'spoilt'>,
	passage: Passage,
): readonly Warning[] {
	const source = sources.get(passage.source);
	const isOfAnother: Readonly<Partial<Record<SignedFlag, boolean>>> = {
		variant: true,
		damaged: !spoilt.has(passage.id),
		translated: !isTranslated(passage, source),
	};
	const words: Readonly<Record<SignedFlag, string>> = {
		...flagWords,
		misattributed: 'a page names another speaker',
		translated: source?.quality?.includes('machine-translated')
			? 'machine translation'
			: flagWords.translated,
	};
	return signedFlags
		.filter(flag => signs.has(flag) && isOfAnother[flag] !== true)
		.map(flag => ({flag, word: words[flag]}));
}
