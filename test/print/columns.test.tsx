/** The columns of a list of quotes are rows of a table: one more, handed in here, is drawn, spoken and printed. */
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {quotesWith} from '../../source/panes/quotes/quotes.ts';
import {printListing} from '../../source/print/listing.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {type QuoteColumns, quoteColumns} from '../../source/view/quote-columns.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {entriesOf} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {formatNamed} from '../helpers/printed.ts';

/** Those beside which it is looked for, whatever others there are. */
const usual = quoteColumns.filter(({name}) =>
	['said', 'parties', 'speakers', 'kind', 'flags', 'source', 'words'].includes(name),
);
const columns: QuoteColumns = [
	...usual.slice(0, -1),
	{
		name: 'printed',
		head: 'Printed',
		text: ({entry}) => `${entry.statement.passages.length}x`,
		list: {most: 3, from: 60},
		table: {from: 100},
		spoken: ({entry}) => `printed ${entry.statement.passages.length} times`,
	},
	...usual.slice(-1),
];

const dossier = smallDossier();

function screenAt(width: number, height = 40): readonly string[] {
	const screen = open(dossier, {focus: 'quotes', columns: width, rows: height, quoteColumns: columns});
	const lines = screen.press('z', 'p').screen();
	screen.close();
	return lines;
}

function printed(format: string, width?: number): string {
	const opened = catalogue(dossier);
	const listed = {listing: 'quotes', entries: entriesOf(opened), columns} as const;
	return [...printListing(opened, listed, formatNamed(format), {columns: width}).pieces].join('');
}

test('the list on the screen shows it from its width on, beside the words and above them', () => {
	expect(screenAt(170)).toContainEqual(expect.stringMatching(/5 May +NOR +Brandt +⇄≈ +2x +“We will not/));
	expect(screenAt(80)).toContainEqual(expect.stringMatching(/5 May +NOR +Brandt ⇄≈ 2x/));
	expect(screenAt(60).join('\n')).not.toMatch(/\d+x/);
});

test('the list is as high as its quotes are with it', () => {
	const wide: QuoteColumns = [...usual, {name: 'wide', head: 'Wide', text: () => 'wide', list: {most: 60}}];
	const rowsWith = (table: QuoteColumns) => {
		const screen = open(dossier, {
			focus: 'quotes',
			columns: 160,
			filter: 'speaker:brandt',
			quoteColumns: table,
		});
		const {most} = quotesWith(table).room(screen.workspace, screen.state());
		screen.close();
		return most;
	};
	// Words that have no room beside it stand below.
	expect(rowsWith(wide)).toBeGreaterThan(rowsWith(usual));
});

test('it is spoken', () => {
	const {workspace, state, close} = open(dossier, {focus: 'quotes', quoteColumns: columns});
	const said = viewSpoken({workspace, state: state(), glyphs: unicode}, 200, 60);
	close();
	expect(said.join('\n')).toMatch(/quoted, printed 1 times: “grey zone”/);
});

test('it is printed: a table wide enough, CSV and JSON have it', () => {
	expect(printed('table', 100)).toMatch(/^Date .* Printed {2}Words\n/);
	expect(printed('table', 99)).not.toContain('Printed');
	expect(printed('csv')).toMatch(/^id,said,.*,note,.*\bprinted\b.*\n.*,1x\b.*\n/);
	expect(JSON.parse(printed('json'))[0]).toMatchObject({id: 'grey-zone', printed: '1x'});
	expect(printed('table')).toMatch(/^Date .* Source .* Printed {2}Words\n/);
});

test('a name that the record of a quote has already is refused', () => {
	const [first, ...others] = quoteColumns;
	if (first === undefined) throw new Error('there are columns');
	const listed = {listing: 'quotes', entries: entriesOf(catalogue(dossier))} as const;
	const named = (name: string): readonly unknown[] => {
		const as = {...listed, columns: [{...first, name}, ...others]};
		return JSON.parse([...printListing(catalogue(dossier), as, formatNamed('json')).pieces].join(''));
	};
	expect(() => named('passages')).toThrow('A column cannot be called passages');
	expect(named('printed_in').length).toBe(listed.entries.length);
});
