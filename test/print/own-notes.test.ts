/** What a reader has noted goes with the quotes, told apart from what the dossier notes. */
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {exportFormats} from '../../source/print/formats.ts';
import {type Listed, printListing} from '../../source/print/listing.ts';
import {initialState} from '../../source/state/initial.ts';
import {readView, viewWords, wholeView, withView} from '../../source/state/view-words.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {formatNamed} from '../helpers/printed.ts';
import {readCsvRecords} from '../helpers/read-csv.ts';

const small = catalogue(smallDossier());
const entries = [...small.entryOf.values()];
const [noted] = entries;
const note = 'Ask *her*, again; "soon"';

function printed(format: string, notes: ReadonlyMap<string, string>): string {
	const listed: Listed = {listing: 'quotes', columns: quoteColumns, entries, notes};
	return [...printListing(small, listed, formatNamed(format)).pieces].join('');
}

const own = new Map([[noted?.statement.id ?? '', note]]);

test('as a column of its own, where there is a note', () => {
	const rows = readCsvRecords(printed('csv', own));
	expect(rows.map(row => row.my_note)).toEqual([note, ...entries.slice(1).map(() => '')]);
	expect(rows[0]?.note).toBe(noted?.statement.note ?? '');
	expect(readCsvRecords(printed('csv', new Map()))[0]).not.toHaveProperty('my_note');
});

test('as a field of its own', () => {
	const records: unknown = JSON.parse(printed('json', own));
	expect(records).toMatchObject([{my_note: note}, {my_note: null}, ...entries.slice(2).map(() => ({}))]);
	expect(printed('jsonl', new Map())).not.toContain('my_note');
	const items: unknown = JSON.parse(printed('csl-json', own));
	expect(items).toMatchObject([{custom: {my_note: note}}, ...entries.slice(1).map(() => ({}))]);
	expect(printed('web-annotation', own)).toContain('"commenting"');
	expect(printed('markdown', own)).toContain('My note: Ask');
});

test('in every format that is offered', () => {
	for (const {name, offered} of exportFormats)
		if (offered !== undefined) expect([name, printed(name, own).includes('again')]).toEqual([name, true]);
});

test('in the file of a view and in no command, and it comes back', () => {
	const workspace = openWorkspace(smallDossier());
	const state = {...initialState(workspace, {columns: 120, rows: 40}), notes: own};
	expect(viewWords(workspace, state).join(' ')).not.toContain('notes');
	const read = readView(wholeView(workspace, state), workspace.panes);
	if (!read.ok) throw new Error(read.word);
	expect(withView(workspace, {...state, notes: new Map()}, read.parts).notes).toEqual(own);
	const unknown = {...read.parts, notes: new Map([['nobody', note]])};
	expect(withView(workspace, state, unknown).notes.size).toBe(0);
});

test('a row with one has its sign explained below the rows and in the detail', () => {
	const opened = open(smallDossier()).press('3', 'm', ...'call', 'enter');
	const screen = opened.screen().join('\n');
	opened.close();
	expect(screen).toMatch(/§ ?note/);
	expect(screen).toContain('§ Your note: call');
});
