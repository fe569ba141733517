/** A kind of document is one value: one more, made here, brings its own panes, fields, columns, listings and formats. */
import process from 'node:process';
import {afterEach, expect, test, vi} from 'vitest';
import {exportAs} from '../../source/cli/exporting.ts';
import {defaultOptions, type Options} from '../../source/cli/options.ts';
import {printListingOf} from '../../source/cli/print-command.ts';
import {status} from '../../source/cli/status.ts';
import {engineFor, workspaceFor} from '../../source/cli/workspace-for.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {dossierSchema} from '../../source/dossier/schema.ts';
import type {Kind} from '../../source/kinds/kind.ts';
import {kindOf, kinds} from '../../source/kinds/kinds.ts';
import {negotiation} from '../../source/kinds/negotiation.ts';
import {detail} from '../../source/panes/detail.ts';
import {quotesWith} from '../../source/panes/quotes/quotes.ts';
import {initialState} from '../../source/state/initial.ts';
import {press} from '../../source/state/press.ts';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {unicode} from '../../source/view/glyphs.ts';
import type {QuoteColumns} from '../../source/view/quote-columns.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {keyOf} from '../helpers/open.tsx';
import {usualQuery} from '../helpers/usual-fields.ts';

const columns: QuoteColumns = [
	{name: 'who', head: 'Who', text: ({entry}) => entry.speakerName, spoken: ({entry}) => entry.speakerName},
];

/** Quotes and nothing else. */
const corpus: Kind = {
	format: 'quotes',
	lists: [quotesWith(columns)],
	sides: [detail],
	fields: negotiation.fields.filter(({name}) => name === 'speaker'),
	quoteColumns: columns,
	listings: ['quotes'],
	formats: [
		{
			name: 'names',
			extension: 'txt',
			write: ({rows, record}) => rows.map(row => `${Object.values(record(row)).at(-1)}\n`),
		},
	],
};

const opened = catalogue(smallDossier());

/** The program's own workspace of a document of that kind, with the state in which it opens. */
function openCorpus() {
	const given = {catalogue: opened, engine: engineFor(opened, corpus), articles: undefined};
	const workspace = workspaceFor(given, {}, () => {}, corpus);
	return {workspace, state: initialState(workspace, {columns: 100, rows: 30})};
}

/** What is printed of the quotes, and with which status. */
async function printed(options: Partial<Options>) {
	let text = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest: readonly unknown[]) => {
		text += String(chunk);
		for (const done of rest) if (typeof done === 'function') done();
		return true;
	});
	const engine = engineFor(opened, corpus);
	const query = usualQuery('', engine.fields);
	const printing = {kind: corpus, catalogue: opened, engine, query, options: {...defaultOptions, ...options}};
	const ended = await printListingOf(printing, 'quotes');
	vi.restoreAllMocks();
	return {text, ended};
}

afterEach(() => {
	vi.restoreAllMocks();
});

test('a document is of the kind that it says, and of no other', () => {
	expect(kindOf(smallDossier())).toBe(negotiation);
	expect(kindOf({format: 'quotes'}, [...kinds, corpus])).toBe(corpus);
	expect(() => kindOf({format: 'quotes'})).toThrow('There is no kind of document quotes');
	// Whatever a document may say of itself is one kind of those that there are.
	expect(kinds.map(({format}) => format).toSorted()).toEqual(
		[...dossierSchema.shape.format.values].toSorted(),
	);
});

test('its panes, fields and columns are what the dashboard shows and understands', () => {
	const {workspace, state} = openCorpus();
	const said = viewSpoken({workspace, state, glyphs: unicode}, 200, 60).join('\n');
	expect(said).toContain('Panes: 1 Quotes');
	expect(said).not.toMatch(/Schedule|Article/);
	expect(said).toContain('After it, 2: Brandt: “We will not');
	let typed = state;
	for (const key of ['/', ...'party:isles']) typed = press(workspace, typed, keyOf(key)).state;
	expect(typed.query.hints).toMatchObject([{code: 'unknown-key'}]);
});

test('its format is the usual one when it is printed, and what it has not is refused', async () => {
	const names = await printed({});
	expect(names).toMatchObject({ended: status.done});
	expect(names.text.split('\n')).toContain('Brandt');
	expect(await printed({format: 'table'})).toEqual({text: '', ended: status.usage});
});

test('nothing is exported that it does not list, and nothing in a format that it does not have', async () => {
	const {workspace, state} = openCorpus();
	const capabilities = capabilitiesOf({}, {isTTY: false, ascii: false});
	const outside = {workspace, state, capabilities, dossierPath: undefined, write: () => {}};
	expect(await exportAs({...outside, kind: corpus}, 'csv')).toMatchObject({
		tone: 'bad',
		text: 'Nothing is written as csv.',
	});
	expect(await exportAs({...outside, kind: {...corpus, listings: ['sources']}}, 'names')).toMatchObject({
		tone: 'bad',
		text: 'Nothing is written of this; 1 goes to the quotes.',
	});
});
