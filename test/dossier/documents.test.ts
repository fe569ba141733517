/** The texts of statements: what many share is what each would have by itself. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {type FoldedDocument, foldDocuments} from '../../source/engine/memory/documents.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {arbitraryDossier} from '../helpers/make-dossier.ts';
import {blownUp} from '../tools/blown-up-dossier.ts';

test('a statement has the same texts whatever was asked for before it', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.boolean(), (dossier, sensitive) => {
			const opened = catalogue(dossier);
			const documentOf = foldDocuments(opened);
			for (const entry of entriesOf(opened))
				expect(textsOf(documentOf(entry, sensitive))).toEqual(
					textsOf(foldDocuments(opened)(entry, sensitive)),
				);
		}),
		{numRuns: 50},
	);
});

/** All that a document tells, whichever way it is kept. */
function textsOf({said, about}: FoldedDocument) {
	return [said, about].map(({fields, joined}) => ({fields, joined}));
}

test('what is known about many statements is folded once', () => {
	const opened = catalogue(blownUp(talks, 1000));
	const documentOf = foldDocuments(opened);
	const abouts = entriesOf(opened).map(entry => documentOf(entry, false).about);
	expect(new Set(abouts).size).toBe(new Set(abouts.map(({joined}) => joined)).size);
});
