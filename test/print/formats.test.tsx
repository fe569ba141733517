/** Export formats are rows of a table: one more, handed in here, is offered, found by name, and written. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, expect, test} from 'vitest';
import {runEffect} from '../../source/cli/effects.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Kind} from '../../source/kinds/kind.ts';
import {exportFormats, listings, quotesAlone} from '../../source/print/formats.ts';
import {printListing} from '../../source/print/listing.ts';
import type {ListingTable} from '../../source/print/listing-table.ts';
import {spreadsheetSafe} from '../../source/print/write-csv.ts';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {entriesOf} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {formatNamed} from '../helpers/printed.ts';

const formats: Kind['formats'] = [
	...exportFormats,
	{
		name: 'piped',
		extension: 'piped',
		offered: {as: 'write a file of values between pipes'},
		only: quotesAlone,
		write: ({rows, record, fields}) =>
			rows
				.map(
					row => `${fields.map(({value}) => spreadsheetSafe(String(value(record(row)) ?? ''))).join('|')}\n`,
				)
				.join(''),
	},
];

const dossier = smallDossier();
const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-formats-'));
process.chdir(folder);
afterAll(() => {
	process.chdir(before);
	rmSync(folder, {recursive: true});
});

test('it is offered behind the others, and by the palette', () => {
	const screen = open(dossier, {formats});
	expect(screen.press('x').screen().join('\n')).toMatch(
		/CSL-JSON file.*\n(?:.*\n)*?.*write a file of values between pipes.*\n.*write a text file.*\n.*write a file of this view/,
	);
	expect(
		screen
			.press('escape', ':', ...'between pipes')
			.screen()
			.join('\n'),
	).toContain('write a file of values between pipes');
	screen.close();
});

test.each(['csv', 'json', 'jsonl', 'csl-json'])(
	'as %s a quote is written when its piece is asked for, so that of thousands keys are heard between them',
	name => {
		let made = 0;
		const table: ListingTable<number, {readonly id: number}> = {
			rows: Array.from({length: 1000}, (_, row) => row),
			record: id => {
				made += 1;
				return {id};
			},
			reference: id => {
				made += 1;
				return {id};
			},
			fields: [{name: 'id', value: ({id}) => id}],
			columns: [],
			markdown: () => '',
		};
		const pieces = formatNamed(name).write(table, {})[Symbol.iterator]();
		for (let piece = 0; piece < 3; piece++) pieces.next();
		expect(made).toBeGreaterThan(0);
		expect(made).toBeLessThanOrEqual(3);
	},
);

test('as Markdown too', () => {
	const opened = catalogue(dossier);
	const entries = entriesOf(opened);
	const {pieces} = printListing(
		opened,
		{listing: 'quotes', columns: quoteColumns, entries},
		formatNamed('markdown'),
	);
	expect([...pieces].length).toBe(entries.length + 1);
});

test('chosen, it is written, with a column that is handed in beside it', async () => {
	const screen = open(dossier, {formats, focus: 'quotes', filter: 'veto'});
	const {workspace, state, effects} = screen.press(':', ...'between pipes', 'enter');
	const [effect] = effects;
	if (effect?.type !== 'export') throw new Error('an export was asked for');
	const printed = {name: 'printed', head: 'Printed', text: () => 'in one place'};
	const outside = {
		...{workspace, state: state(), dossierPath: undefined},
		kind: {listings, formats, quoteColumns: [...quoteColumns, printed]},
		capabilities: capabilitiesOf({}, {isTTY: false, ascii: false}),
		write: () => {},
	};
	expect((await runEffect(outside, effect)).text).toMatch(
		/^Wrote 1 quote to strait-talks-2031-quotes\.piped /,
	);
	expect(readFileSync('strait-talks-2031-quotes.piped', 'utf8')).toMatch(
		/^no-veto\|2031-05-08\|.*\|in one place\n/,
	);
	const schedule = {...outside, state: {...state(), subject: 'schedule' as const}};
	expect((await runEffect(schedule, effect)).text).toBe('It is written of quotes alone; 3 goes to them.');
	screen.close();
});
