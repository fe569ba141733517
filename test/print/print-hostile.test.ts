import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Catalogue, catalogue} from '../../source/dossier/catalogue.ts';
import {citationOf} from '../../source/print/citation.ts';
import {exportFormats, formatsOf, listings} from '../../source/print/formats.ts';
import {printPlain} from '../../source/print/plain-text.ts';
import {quoteText} from '../../source/print/quote-text.ts';
import {width} from '../../source/text/cells.ts';
import {copyable} from '../../source/text/sanitize.ts';
import {entriesOf} from '../helpers/asking.ts';
import {hostileDossier} from '../helpers/hostile-dossier.ts';
import {arbitraryDossier, hostileStrings} from '../helpers/make-dossier.ts';
import {printed} from '../helpers/printed.ts';

/** Nothing between line feeds that could act or hide. */
function expectHarmless(text: string): void {
	for (const line of text.split('\n')) if (copyable(line) !== line) expect(line).toBe(copyable(line));
}

/** Everything that can be printed or copied. */
function everything(of: Catalogue): readonly string[] {
	return [
		...listings.flatMap(listing =>
			formatsOf(listing, exportFormats).map(({name}) => printed(listing, of, undefined, name)),
		),
		printPlain(of, entriesOf(of)),
		printPlain(of, entriesOf(of), {ascii: true, columns: 40}),
		...entriesOf(of).flatMap(entry =>
			entry.statement.passages.flatMap(passage => [
				quoteText(of, entry, passage),
				citationOf(of, entry, passage),
			]),
		),
	];
}

test.each(hostileStrings.map(hostile => [JSON.stringify(hostile), hostile]))(
	'%s in every field reaches no terminal, in any format',
	(_, hostile) => {
		for (const text of everything(catalogue(hostileDossier(hostile)))) expectHarmless(text);
	},
);

test('no random dossier prints a control character, in any format', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			for (const text of everything(catalogue(dossier))) expectHarmless(text);
		}),
		{numRuns: 60},
	);
});

test('tables and plain text keep to the width they are given', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.integer({min: 1, max: 200}), (dossier, columns) => {
			const of = catalogue(dossier);
			for (const listing of listings)
				for (const line of printed(listing, of, undefined, 'table', {columns}).split('\n'))
					expect(width(line)).toBeLessThanOrEqual(columns);
			// Forty cells are the least that plain text is laid out for.
			for (const line of printPlain(of, entriesOf(of), {columns}).split('\n'))
				expect(width(line)).toBeLessThanOrEqual(Math.max(40, columns));
		}),
		{numRuns: 60},
	);
});
