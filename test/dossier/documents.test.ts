/** The texts of statements: what many share is what each would have by itself. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {type FoldedDocument, foldDocuments, printed} from '../../source/engine/memory/documents.ts';
import {hasCapital} from '../../source/text/normal-text.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
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

/** A dossier in which everything said, and every summary, is one text. */
function sayingAll(text: string): Dossier {
	const dossier = smallDossier();
	const statements = dossier.statements.map(statement => ({
		...statement,
		passages: statement.passages.map(passage =>
			passage.kind === 'reported'
				? {...passage, summary: text}
				: {...passage, segments: passage.segments.map(segment => ({...segment, exact: text}))},
		),
	}));
	return {...dossier, statements};
}

test('letters that are found as they are printed are found in the folded words as well', () => {
	const signs = [
		's',
		'S',
		'e',
		'K',
		'k',
		'i',
		'ı',
		'ſ',
		'\u212a',
		'é',
		'\u0301',
		'\u00ad',
		'\u200b',
		'ß',
		'‘',
		' ',
		'\n',
		'👍',
	];
	const words = fc.array(fc.constantFrom(...signs), {minLength: 1, maxLength: 12}).map(each => each.join(''));
	const needle = fc.stringMatching(/^[seKki]{1,2}$/);
	let found = 0;
	fc.assert(
		fc.property(words, needle, (said, letters) => {
			const opened = catalogue(sayingAll(said));
			const sensitive = hasCapital(letters);
			for (const entry of entriesOf(opened)) {
				if (!printed(letters, sensitive)(entry)) continue;
				found += 1;
				expect(foldDocuments(opened)(entry, sensitive).said.joined).toContain(letters);
			}
		}),
		{numRuns: 300},
	);
	expect(found).toBeGreaterThan(50);
});
