import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {printPlain} from '../../source/print/plain-text.ts';
import {entriesOf} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const small = catalogue(smallDossier());

test('the whole talks as plain text', () => {
	expect(printPlain(small, entriesOf(small)).split('\n')).toMatchInlineSnapshot(`
		[
		  "Norland and the Isles: the strait talks, May 2031",
		  "2 rounds · 2 parties · 9 quotes · 3 sources",
		  "",
		  "An invented negotiation about a strait, its fish and a treaty.",
		  "",
		  "",
		  "SCHEDULE",
		  "────────",
		  "",
		  "Round 1: First round",
		  "  Date        5 May 2031",
		  "  Place       Port Alder",
		  "  Format      Norland and the Isles",
		  "  Present     Ada Brandt, a spokesperson",
		  "  Agenda      Passage of the strait and the fishing fleets",
		  "  Outcome     No declaration.",
		  "  Quotes      5 at it or about it",
		  "  Told in     Courier",
		  "",
		  "Round 2: Second round",
		  "  Date        8 May 2031 (inference: Thursday of the same week.)",
		  "  Place       Tarn",
		  "  Format      Norland and the Isles",
		  "  Present     Mika Sorrel, Olu Tamm",
		  "  Agenda      The treaty",
		  "  Outcome     Two hours, and a date for the next round.",
		  "  Quotes      3 at it or about it",
		  "  Told in     Wire",
		  "",
		  "Around the rounds",
		  "  Apr 2031          Letter about the storms",
		  "",
		  "",
		  "POSITIONS",
		  "─────────",
		  "",
		  "Norland (NOR)",
		  "  ● Passage of the strait: supports",
		  "    The strait stays open to every ship. (2 quotes: 5 May 2031, some undated)",
		  "  ▲ Fishing fleets: demands",
		  "    Foreign fleets leave before winter. (1 quote: 5 May 2031)",
		  "  ◇ The treaty: open",
		  "    A second treaty is possible. (1 quote: about 8 May 2031)",
		  "",
		  "The Isles (ISL)",
		  "  ✕ Fishing fleets: rejects",
		  "    The fleets stay until there is a treaty. (2 quotes: 5–8 May 2031)",
		  "",
		  "",
		  "QUOTES (9)",
		  "──────────",
		  "",
		  "May 2031: nobody named",
		  "    “grey zone”",
		  "    Wire: outlet unknown, page undated; a set phrase",
		  "",
		  "5 May 2031, Port Alder: Ada Brandt, Foreign Minister, Norland",
		  "    “We will not close the strait to anybody,”",
		  "    Courier: The Harbour Courier, 5 May 2031; also in Mirror; ≈ several wordings",
		  "",
		  "5 May 2031, Port Alder: Ada Brandt, Foreign Minister, Norland",
		  "    “But the fishing fleets,” … “must leave before the winter.”",
		  "    Courier: The Harbour Courier, 5 May 2031; also in Mirror",
		  "",
		  "5 May 2031, Port Alder: Isles spokesperson, The Isles",
		  "    Summary of p-courier-stay.",
		  "    Courier: The Harbour Courier, 5 May 2031; reported; the words are a summary",
		  "",
		  "5 May 2031, Port Alder: Ada Brandt, Foreign Minister, Norland",
		  "    “paper bridge”",
		  "    Courier: The Harbour Courier, 5 May 2031",
		  "",
		  "8 May 2031, Tarn: Mika Sorrel, Chief negotiator, The Isles",
		  "    “There will be no treaty without the fish. Never.”",
		  "    Mirror: Southern Mirror (Spegel), 9 May 2031; ⇄ machine translation",
		  "",
		  "8 May 2031, Tarn: Mika Sorrel, Chief negotiator, The Isles",
		  "    “Nobody gets a veto over our harbours,”",
		  "    Wire: outlet unknown, page undated; ≠ wrong speaker in Wire; ± disputed",
		  "",
		  "about 8 May 2031: Olu Tamm, Ambassador, Norland",
		  "    “We are open to a second treaty,” … “if the first one holds.”",
		  "    Wire: outlet unknown, page undated",
		  "",
		  "date unknown: Norland; The Isles",
		  "    “quiet waters”",
		  "    Mirror: Southern Mirror (Spegel), 9 May 2031; ⇄ machine translation",
		  "",
		  "",
		  "DISAGREEMENTS OF THE SOURCES, AND DAMAGE",
		  "────────────────────────────────────────",
		  "",
		  "± Who refused a veto over the harbours",
		  "    – Olu Tamm of Norland (Wire)",
		  "    – The bench of the Isles (Wire)",
		  "    The dossier: It was Mika Sorrel of the Isles.",
		  "",
		  "",
		  "SOURCES",
		  "───────",
		  "",
		  "Courier",
		  "    The Harbour Courier, 5 May 2031; original; 4 quotes",
		  "    https://courier.example/strait/1",
		  "Mirror",
		  "    Southern Mirror (Spegel), 9 May 2031; machine-translated; 4 quotes",
		  "    no address: The page prints no address.",
		  "Wire",
		  "    outlet unknown, page undated; original, garbled; 3 quotes",
		  "    no address: The page prints no address.",
		  "",
		  "",
		  "HOW TO GO ON",
		  "────────────",
		  "",
		  "In a terminal, roundtable opens these talks as a dashboard.",
		  "  roundtable quotes veto           the quotes that hold a word",
		  "  roundtable schedule              or positions, discrepancies, sources",
		  "  roundtable quotes --format json  for other programs",
		  "  roundtable --help                everything that can be asked",
		  "",
		]
	`);
});

test('in ASCII everything of our own is ASCII', () => {
	const text = printPlain(small, entriesOf(small), {ascii: true});
	expect(text).toMatch(/^[\n -~]*$/);
	expect(text).toContain('  + Passage of the strait: supports\n');
	expect(text).toContain('"But the fishing fleets," ... "must leave before the winter."\n');
});

test('a dossier with nothing in it says so', () => {
	const none = {events: [], statements: [], positions: [], discrepancies: [], issues: [], unspoken: []};
	const text = printPlain(catalogue(smallDossier(none)), []);
	expect(text).toContain('This dossier has no rounds.');
	expect(text).toContain('This dossier has no statement of Norland.');
	expect(text).toContain('This dossier holds no quotes.');
	expect(text).not.toContain('DISAGREE');
});

test('a filter shows in the count of quotes, and an empty one in words', () => {
	expect(printPlain(small, entriesOf(small).slice(0, 2))).toContain('\nQUOTES (2 of 9)\n');
	expect(printPlain(small, [])).toContain('No quote matches.');
});

test('where there is little room a text stands below what it belongs to', () => {
	const text = printPlain(small, [], {columns: 24});
	expect(text).toContain('  roundtable quotes veto\n    the quotes that hold a word\n');
	expect(text).toContain('  Format      Norland and the Isles\n');
});

describe('How to go on', () => {
	const goingOn = (options: Parameters<typeof printPlain>[2]) =>
		printPlain(small, [], options).split('HOW TO GO ON')[1] ?? '';

	test('is told with the file that was opened: without it, other talks are', () => {
		const text = goingOn({dossier: 'my talks.json', columns: 120});
		expect(text).toContain(
			"In a terminal, roundtable --dossier='my talks.json' opens these talks as a dashboard.",
		);
		expect(text).toContain("  roundtable quotes veto --dossier='my talks.json' ");
		expect(text).toContain("  roundtable schedule --dossier='my talks.json' ");
		expect(text).toContain("  roundtable quotes --dossier='my talks.json' --format json ");
	});

	test('names any file where the talks came from standard input', () => {
		expect(goingOn({dossier: '-'})).toContain('roundtable --dossier=FILE opens these talks');
	});

	test('names the articles, too, and of notes that need them there no listing, which takes none', () => {
		const text = goingOn({dossier: 'talks.yaml', articles: 'pages', isPrinted: false, columns: 120});
		expect(text).toContain('roundtable --dossier=talks.yaml --articles=pages opens these talks');
		expect(text).not.toContain('roundtable quotes');
		expect(text).toContain('roundtable --help');
	});
});
