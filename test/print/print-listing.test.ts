import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue, type Entry} from '../../source/dossier/catalogue.ts';
import {exportFormats, formatsOf, type Listing, listingNamed, listings} from '../../source/print/formats.ts';
import {escapeMarkdown, markdownLink} from '../../source/print/markdown.ts';
import {writeCsv} from '../../source/print/write-csv.ts';
import {width} from '../../source/text/cells.ts';
import {copyable} from '../../source/text/sanitize.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {dossierOf, fishing} from '../helpers/noted.ts';
import {printed} from '../helpers/printed.ts';
import {readCsv, readCsvRecords} from '../helpers/read-csv.ts';

const small = catalogue(smallDossier());

/** The lines of a listing, without the last line's end. */
function lines(listing: Listing, columns?: number, isAscii = false): readonly string[] {
	return printed(listing, small, undefined, 'table', {columns, ascii: isAscii}).trimEnd().split('\n');
}

test('a page of which nobody has noted whom it names is not printed as agreeing', () => {
	const [head = [], ...rows] = readCsv(printed('quotes', catalogue(dossierOf(fishing)), undefined, 'csv'));
	const verdicts = rows.map(row => [row[head.indexOf('id')], row[head.indexOf('printed_attribution')]]);
	expect(verdicts).toContainEqual(['berg-we-shall-not-accept', 'agrees']);
	expect(verdicts).toContainEqual(['berg-but-we-are-ready', '']);
});

test('only quotes and sources can be cited', () => {
	expect(
		listings.filter(listing => formatsOf(listing, exportFormats).some(({name}) => name === 'csl-json')),
	).toEqual(['quotes', 'sources']);
	expect(listings.map(listing => formatsOf(listing, exportFormats)[0]?.name)).toEqual(
		listings.map(() => 'table'),
	);
	expect(() => printed('schedule', small, undefined, 'csl-json')).toThrow(RangeError);
	expect(['quotes', 'check', 'toString'].map(name => listingNamed(name, listings))).toEqual([
		'quotes',
		undefined,
		undefined,
	]);
});

test('the table of quotes shows everything where there is no width', () => {
	expect(lines('quotes')).toMatchInlineSnapshot(`
		[
		  "Date              Party    Speaker                     Source   Words",
		  "May 2031                   nobody named                Wire     “grey zone”",
		  "5 May 2031        NOR      Brandt                 ⇄≈   Courier  “We will not close the strait to anybody,”",
		  "5 May 2031        NOR      Brandt                      Courier  “But the fishing fleets,” … “must leave before the winter.”",
		  "5 May 2031        ISL      Isles spokesperson          Courier  Summary of p-courier-stay.",
		  "5 May 2031        NOR      Brandt                      Courier  “paper bridge”",
		  "8 May 2031        ISL      Sorrel                 ⇄    Mirror   “There will be no treaty without the fish. Never.”",
		  "8 May 2031        ISL      Sorrel              ≠±      Wire     “Nobody gets a veto over our harbours,”",
		  "about 8 May 2031  NOR      Tamm                        Wire     “We are open to a second treaty,” … “if the first one holds.”",
		  "date unknown      NOR ISL  Norland, The Isles     ⇄    Mirror   “quiet waters”",
		  "",
		  "≠ wrong speaker  ± disputed  ⇄ translated  ≈ several wordings  no quotation marks: our words",
		]
	`);
});

test('the table of quotes at 70 cells folds the words, cuts the rest, and leaves the source out', () => {
	expect(lines('quotes', 70)).toMatchInlineSnapshot(`
		[
		  "Date            Party    Speaker           Words",
		  "May 2031                 nobody …          “grey zone”",
		  "5 May 2031      NOR      Brandt       ⇄≈   “We will not close the",
		  "                                           strait to anybody,”",
		  "5 May 2031      NOR      Brandt            “But the fishing fleets,” …",
		  "                                           “must leave before the",
		  "                                           winter.”",
		  "5 May 2031      ISL      Isles s…          Summary of p-courier-stay.",
		  "5 May 2031      NOR      Brandt            “paper bridge”",
		  "8 May 2031      ISL      Sorrel       ⇄    “There will be no treaty",
		  "                                           without the fish. Never.”",
		  "8 May 2031      ISL      Sorrel    ≠±      “Nobody gets a veto over",
		  "                                           our harbours,”",
		  "about 8 May 2…  NOR      Tamm              “We are open to a second",
		  "                                           treaty,” … “if the first",
		  "                                           one holds.”",
		  "date unknown    NOR ISL  Norland…     ⇄    “quiet waters”",
		  "",
		  "≠ wrong speaker  ± disputed  ⇄ translated  ≈ several wordings  no",
		  "quotation marks: our words",
		]
	`);
});

test('in ASCII its marks, quotation marks and ellipses are ASCII', () => {
	expect(lines('quotes', 60, true)).toMatchInlineSnapshot(`
		[
		  "Date            Party    Speaker           Words",
		  "May 2031                 nobod...          "grey zone"",
		  "5 May 2031      NOR      Brandt       ~=   "We will not",
		  "                                           close the strait",
		  "                                           to anybody,"",
		  "5 May 2031      NOR      Brandt            "But the fishing",
		  "                                           fleets," ...",
		  "                                           "must leave",
		  "                                           before the",
		  "                                           winter."",
		  "5 May 2031      ISL      Isles...          Summary of",
		  "                                           p-courier-stay.",
		  "5 May 2031      NOR      Brandt            "paper bridge"",
		  "8 May 2031      ISL      Sorrel       ~    "There will be no",
		  "                                           treaty without",
		  "                                           the fish. Never."",
		  "8 May 2031      ISL      Sorrel    #%      "Nobody gets a",
		  "                                           veto over our",
		  "                                           harbours,"",
		  "about 8 May...  NOR      Tamm              "We are open to a",
		  "                                           second treaty,"",
		  "                                           ... "if the first",
		  "                                           one holds."",
		  "date unknown    NOR ISL  Norla...     ~    "quiet waters"",
		  "",
		  "# wrong speaker  % disputed  ~ translated  = several",
		  "wordings  no quotation marks: our words",
		]
	`);
});

test('the table of the schedule', () => {
	expect(lines('schedule')).toMatchInlineSnapshot(`
		[
		  "#  Date        Place       Between  Format                 Event                    Outcome",
		  "   Apr 2031                                                Letter about the storms",
		  "1  5 May 2031  Port Alder  NOR ISL  Norland and the Isles  First round              No declaration.",
		  "2  8 May 2031  Tarn        ISL NOR  Norland and the Isles  Second round             Two hours, and a date for the next round.",
		]
	`);
	expect(lines('schedule', 60)).toMatchInlineSnapshot(`
		[
		  "#  Date        Place       Event",
		  "   Apr 2031                Letter about the storms",
		  "1  5 May 2031  Port Alder  First round",
		  "2  8 May 2031  Tarn        Second round",
		]
	`);
});

test('the table of positions', () => {
	expect(lines('positions')).toMatchInlineSnapshot(`
		[
		  "Party  Issue                  Stance      Said                      Quotes  Position",
		  "NOR    Passage of the strait  ● supports  5 May 2031, some undated  2       The strait stays open to every ship.",
		  "NOR    Fishing fleets         ▲ demands   5 May 2031                1       Foreign fleets leave before winter.",
		  "NOR    The treaty             ◇ open      about 8 May 2031          1       A second treaty is possible.",
		  "ISL    Fishing fleets         ✕ rejects   5–8 May 2031              2       The fleets stay until there is a treaty.",
		]
	`);
});

test('the table of discrepancies', () => {
	expect(lines('discrepancies')).toMatchInlineSnapshot(`
		[
		  "Kind       About                                 Versions                                                    Assessment",
		  "± speaker  Who refused a veto over the harbours  Olu Tamm of Norland (Wire) / The bench of the Isles (Wire)  It was Mika Sorrel of the Isles.",
		]
	`);
	expect(lines('discrepancies', 80)).toMatchInlineSnapshot(`
		[
		  "Kind       About                              Versions",
		  "± speaker  Who refused a veto over the        Olu Tamm of Norland (Wire) / The",
		  "           harbours                           bench of the Isles (Wire)",
		]
	`);
});

test('the table of sources', () => {
	expect(lines('sources')).toMatchInlineSnapshot(`
		[
		  "Source   Outlet and page date                  Language    Text                Quotes  Title                                   Address",
		  "Courier  The Harbour Courier, 5 May 2031       en          original            4       Talks on the strait open in Port Alder  https://courier.example/strait/1",
		  "Mirror   Southern Mirror (Spegel), 9 May 2031  en from sv  machine-translated  4       Brandt: the strait stays open",
		  "Wire     outlet unknown, page undated          en          original, garbled   3",
		]
	`);
});

test('columns stand below each other by cells, wide characters or not', () => {
	const dossier = smallDossier();
	const people = dossier.people.map(person =>
		person.id === 'brandt' ? {...person, family_name: '漢字仮名'} : person,
	);
	const table = printed('quotes', catalogue({...dossier, people}), undefined, 'table');
	const starts = table
		.split('\n')
		.filter(line => line.includes('“'))
		.map(line => width(line.slice(0, line.indexOf('“'))));
	expect(starts).toHaveLength(8);
	expect(new Set(starts).size).toBe(1);
});

test('colour is put around the head and the legend, and only where it is asked for', () => {
	const style = (text: string, as: string) => `\u001b[1m${as}:${text}\u001b[m`;
	const plain = printed('quotes', small, undefined, 'table');
	const [head, ...rest] = printed('quotes', small, undefined, 'table', {style}).trimEnd().split('\n');
	expect(plain).not.toContain('\u001b');
	expect(head).toMatch(/^\u001b\[1mhead:Date .*\u001b\[m$/);
	expect(rest.at(-1)).toMatch(/^\u001b\[1mnote:. wrong speaker .*\u001b\[m$/);
	expect(rest.slice(0, -1).join('')).not.toContain('\u001b');
});

test('a filter leaves what concerns the statements it shows, in their order', () => {
	const entries = ['no-veto', 'fleets-leave'].flatMap(id => small.entryOf.get(id) ?? []);
	const ids = (listing: Listing, field: string) =>
		readCsvRecords(printed(listing, small, entries, 'csv')).map(record => record[field]);
	expect(ids('quotes', 'id')).toEqual(['no-veto', 'fleets-leave']);
	expect(ids('schedule', 'id')).toEqual(['port-alder', 'tarn']);
	expect(ids('positions', 'issue')).toEqual(['Fishing fleets']);
	expect(ids('discrepancies', 'id')).toEqual(['who-said-veto']);
	expect(ids('sources', 'id')).toEqual(['courier', 'mirror', 'wire']);
});

test('where nothing matched every format says so in its own way', () => {
	const empty = (format: 'table' | 'json' | 'jsonl' | 'csl-json' | 'markdown' | 'csv') =>
		printed('quotes', small, [], format);
	expect(empty('table')).toBe('');
	expect(empty('json')).toBe('[]\n');
	expect(empty('jsonl')).toBe('');
	expect(empty('csl-json')).toBe('[]\n');
	expect(empty('markdown')).toContain('Nothing to list.');
	expect(readCsv(empty('csv'))).toHaveLength(1);
});

test('CSV read back has the words of the records', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			const of = catalogue(dossier);
			const read = readCsvRecords(printed('quotes', of, undefined, 'csv'));
			const records = JSON.parse(printed('quotes', of, undefined, 'json'));
			expect(read).toHaveLength(records.length);
			read.forEach((row, place) => {
				const {id, words, gloss, flags} = records[place];
				expect(row.id).toBe(id);
				expect(row.flags).toBe(flags.join('; '));
				for (const [shown, meant] of [
					[row.words, words],
					[row.gloss, gloss],
				])
					expect(shown === copyable(meant) || shown === `'${copyable(meant)}`).toBe(true);
			});
			for (const listing of listings) {
				const [head = [], ...rows] = readCsv(printed(listing, of, undefined, 'csv'));
				for (const row of rows) expect(row).toHaveLength(head.length);
			}
		}),
		{numRuns: 60},
	);
});

test.each([
	['plain', 'plain'],
	['a,b', '"a,b"'],
	['say "so"', '"say ""so"""'],
	[' blank ', '" blank "'],
	['two\r\nlines', 'two  lines'],
	['=1+1', "'=1+1"],
	['+1', "'+1"],
	['-1', "'-1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "' =1"],
	['＝1', "'＝1"],
	['a=1', 'a=1'],
	[null, ''],
	[12, '12'],
])('the CSV cell of %j is %s', (value, cell) => {
	expect([...writeCsv([value], [{name: 'cell', value: one => one}])].join('')).toBe(`cell\n${cell}\n`);
});

test.each([
	['a | b', 'a \\| b'],
	['`code`', '\\`code\\`'],
	['<script>x</script>', '\\<script\\>x\\</script\\>'],
	['[a](javascript:x)', '\\[a\\](javascript:x)'],
	['![a](b)', '!\\[a\\](b)'],
	['*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
	['&lt; back\\slash', '\\&lt; back\\\\slash'],
	['https://a.example www.b.example', 'https\\://a.example www\\.b.example'],
	['me@a.example #1 $x$', 'me\\@a.example \\#1 \\$x\\$'],
	['two\nlines', 'two lines'],
	['It’s “quoted”, 1. - 5', 'It’s “quoted”, 1. - 5'],
])('in Markdown %j is only text', (text, escaped) => {
	expect(escapeMarkdown(text)).toBe(escaped);
});

test('an address is a link in Markdown only where it can be nothing else', () => {
	expect(markdownLink('https://a.example/b?c=d&e')).toBe('<https://a.example/b?c=d&e>');
	expect(markdownLink('https://a.example/><b>')).toBe('https\\://a.example/\\>\\<b\\>');
	expect(markdownLink('https://a.example/ b')).toBe('https\\://a.example/ b');
	expect(markdownLink('javascript:alert(1)')).toBe('javascript:alert(1)');
});

test('quotes as Markdown: quoted words are block quotes, summaries are not', () => {
	const entries = ['open-strait', 'fleets-stay', 'no-veto'].flatMap(id => small.entryOf.get(id) ?? []);
	expect(printed('quotes', small, entries, 'markdown').split('\n')).toMatchInlineSnapshot(`
		[
		  "# Quotes",
		  "",
		  "Dossier: Norland and the Isles: the strait talks, May 2031",
		  "",
		  "> “We will not close the strait to anybody,”",
		  "",
		  "— **Ada Brandt, Foreign Minister, Norland**, Port Alder, 5 May 2031",
		  "",
		  "- Printed in Courier: The Harbour Courier, 5 May 2031, <https://courier.example/strait/1>",
		  "- Also in Mirror: “We shall close the strait for nobody,” (machine translation)",
		  "- Issues: Passage of the strait",
		  "",
		  "Summary, not a quotation: Summary of p-courier-stay.",
		  "",
		  "— **Isles spokesperson, The Isles**, Port Alder, 5 May 2031",
		  "",
		  "- Printed in Courier: The Harbour Courier, 5 May 2031, <https://courier.example/strait/1>",
		  "- Issues: Fishing fleets, The treaty",
		  "",
		  "> “Nobody gets a veto over our harbours,” (the page names another speaker)",
		  "",
		  "— **Mika Sorrel, Chief negotiator, The Isles**, Tarn, 8 May 2031",
		  "",
		  "- Printed in Wire: outlet unknown, page undated",
		  "- Issues: Passage of the strait",
		  "- Sources disagree: Who refused a veto over the harbours. Versions: Olu Tamm of Norland (Wire); The bench of the Isles (Wire). The dossier: It was Mika Sorrel of the Isles.",
		  "",
		]
	`);
});

test('discrepancies and sources as Markdown', () => {
	expect(printed('discrepancies', small, undefined, 'markdown').split('\n')).toMatchInlineSnapshot(`
		[
		  "# Discrepancies",
		  "",
		  "Dossier: Norland and the Isles: the strait talks, May 2031",
		  "",
		  "## Who refused a veto over the harbours",
		  "",
		  "- Says: Olu Tamm of Norland (Wire)",
		  "- Says: The bench of the Isles (Wire)",
		  "",
		  "Assessment (speaker): It was Mika Sorrel of the Isles.",
		  "",
		  "Because: Only Sorrel spoke for the Isles in Tarn.",
		  "",
		  "Touches: Nobody shall have a veto over the harbours",
		  "",
		]
	`);
	expect(printed('sources', small, undefined, 'markdown').split('\n').slice(0, 7)).toMatchInlineSnapshot(`
		[
		  "# Sources",
		  "",
		  "Dossier: Norland and the Isles: the strait talks, May 2031",
		  "",
		  "| Source | Title | Outlet and page date | Retrieved | Language | Text | Address | Quotes | SHA-256 |",
		  "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
		  "| Courier | Talks on the strait open in Port Alder | The Harbour Courier, 5 May 2031 | 1 Jun 2031 | en | original | <https://courier.example/strait/1> | 4 | \`f7f719b43c5d3c2b0cca97dca3b37d19d98508773db89b3c4298b484e1778796\` |",
		]
	`);
});

test('beside a query the quotes are counted that it finds, in every listing and format', () => {
	const all = [...small.entryOf.values()];
	for (const found of [all.slice(0, 1), all.slice(2, 5), all.filter(({kind}) => kind !== 'reported')]) {
		const ids = new Set(found.map(({statement}) => statement.id));
		for (const listing of ['schedule', 'sources', 'positions'] as const) {
			const whole: readonly Counted[] = JSON.parse(printed(listing, small, undefined, 'json'));
			const asked: readonly Counted[] = JSON.parse(printed(listing, small, found, 'json'));
			const rows = readCsvRecords(printed(listing, small, found, 'csv'));
			expect(asked.map(quotesOf)).toEqual(
				whole.map(each => quotesOf(each).filter(id => ids.has(id))).filter(left => left.length > 0),
			);
			expect(rows.map(row => row.quotes)).toEqual(asked.map(each => String(quotesOf(each).length)));
		}
	}
	const [first] = all;
	if (first === undefined) throw new RangeError('It has statements');
	const [source = ''] = first.sources;
	const name = small.sources.get(source)?.['title-short'] ?? '';
	const row = (of: readonly Entry[] | undefined, format: string) =>
		printed('sources', small, of, format, {columns: 80})
			.split('\n')
			.find(line => line.includes(name));
	for (const format of ['table', 'markdown']) {
		expect(row(undefined, format)).toMatch(/ 3(?: |$)/);
		expect(row([first], format)).toMatch(/ 1(?: |$)/);
	}
});

type Counted = {readonly quotes?: readonly string[]; readonly evidence?: readonly {readonly id: string}[]};

function quotesOf({quotes, evidence}: Counted): readonly string[] {
	return quotes ?? (evidence ?? []).map(({id}) => id);
}
