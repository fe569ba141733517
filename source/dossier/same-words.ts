/** Statements known again by their words, where a dossier has given them other ids. */
import {type Catalogue, passageText} from './catalogue.ts';

/** Of a statement what it is known by: the words shown first, without what changes when a page is read again. */
export function wordsKnownBy(catalogue: Catalogue, id: string): string | undefined {
	const entry = catalogue.entryOf.get(id);
	return entry === undefined ? undefined : plainly(passageText(entry.first));
}

/**
 * @param wanted - words as `wordsKnownBy` gave them once.
 * @returns the id of the one statement that some passage prints so; undefined of none, or of several.
 */
export function statementWithWords(catalogue: Catalogue, wanted: string): string | undefined {
	let found: string | undefined;
	for (const [id, {statement}] of catalogue.entryOf) {
		if (!statement.passages.some(passage => plainly(passageText(passage)) === wanted)) continue;
		if (found !== undefined) return undefined;
		found = id;
	}
	return found;
}

function plainly(text: string): string {
	return text
		.replace(/[\s\p{P}\p{Cf}]+/gu, ' ')
		.trim()
		.toLowerCase()
		.slice(0, 400);
}
