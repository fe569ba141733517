import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {citationOf} from '../../source/print/citation.ts';
import {quoteText} from '../../source/print/quote-text.ts';
import {shellQuote} from '../../source/print/shell-quote.ts';
import {commandFor} from '../../source/print/view-command.ts';
import {initialState} from '../../source/state/initial.ts';
import type {State} from '../../source/state/state.ts';
import {sanitize} from '../../source/text/sanitize.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const small = catalogue(smallDossier());

/** What a copier makes of a statement, by the place of the passage, or of the one shown first. */
function copied(write: typeof quoteText, id: string, place?: number): string {
	const entry = small.entryOf.get(id);
	const passage = place === undefined ? entry?.first : entry?.statement.passages[place];
	if (entry === undefined || passage === undefined) throw new RangeError(id);
	return write(small, entry, passage);
}

test.each([
	[
		'open-strait',
		0,
		'“We will not close the strait to anybody,” — Ada Brandt, Foreign Minister, Norland, 5 May 2031, in Courier',
	],
	[
		'open-strait',
		1,
		'“We shall close the strait for nobody,” (machine translation) — Ada Brandt, Foreign Minister, Norland, 5 May 2031, in Mirror',
	],
	[
		'fleets-leave',
		0,
		'“But the fishing fleets,” … “must leave before the winter.” — Ada Brandt, Foreign Minister, Norland, 5 May 2031, in Courier',
	],
	[
		'fleets-stay',
		0,
		'Summary, not a quotation: Summary of p-courier-stay. — Isles spokesperson, The Isles, 5 May 2031, in Courier',
	],
	[
		'no-veto',
		0,
		'“Nobody gets a veto over our harbours,” (the page names another speaker) — Mika Sorrel, Chief negotiator, The Isles, 8 May 2031, in Wire',
	],
	['quiet-waters', 0, '“quiet waters” (machine translation) — Norland; The Isles, date unknown, in Mirror'],
	['grey-zone', 0, '“grey zone” (set phrase) — nobody named, May 2031, in Wire'],
])('y copies passage %2$s of %1$s', (id, place, text) => {
	expect(copied(quoteText, id, place)).toBe(text);
});

test('Y copies a quote with its page, address and day of retrieval', () => {
	expect(copied(citationOf, 'open-strait')).toMatchInlineSnapshot(
		`"Ada Brandt, Foreign Minister, Norland: “We will not close the strait to anybody,” Said 5 May 2031; at: First round, Port Alder. In: Ivo Vell, “Talks on the strait open in Port Alder”, The Harbour Courier, page of 5 May 2031, characters 61-101. https://courier.example/strait/1 (retrieved 1 Jun 2031)"`,
	);
});

test('Y gives the digest where there is no address, and names a machine translation and the outlet reprinted', () => {
	expect(copied(citationOf, 'open-strait', 1)).toMatchInlineSnapshot(
		`"Ada Brandt, Foreign Minister, Norland: “We shall close the strait for nobody,” (machine translation). Said 5 May 2031; at: First round, Port Alder. In: “Brandt: the strait stays open”, Southern Mirror, after Spegel, 8 May 2031, page of 9 May 2031, characters 32-69. No address; date retrieved unknown; file mirror.txt, SHA-256 94e0866b20bcb3536b312209eac21c179b33820f6195dd5c86ede249867ca42f."`,
	);
});

test('Y names a disputed attribution and what is inferred', () => {
	expect(copied(citationOf, 'no-veto')).toMatchInlineSnapshot(
		`"Mika Sorrel, Chief negotiator, The Isles (inferred): “Nobody gets a veto over our harbours,” (the page names another speaker). Said 8 May 2031 (inferred); at: Second round, Tarn. Wrong speaker on the page, which gives it to Olu Tamm, Ambassador, Norland. The sentence came from the bench of the Isles. Sources disagree: Who refused a veto over the harbours. It was Mika Sorrel of the Isles. In: [Wire], untitled, outlet unknown, page undated, characters 37-74. No address; date retrieved unknown; file wire.txt, SHA-256 a54ed27cee769cfe63a6886ba6991d50b8be5a4d7ce36006cfea889dd20d1490."`,
	);
});

test('Y puts no quotation marks around a summary and names a page without a title in brackets', () => {
	expect(copied(citationOf, 'fleets-stay')).toMatchInlineSnapshot(
		`"Isles spokesperson, The Isles: Summary, not a quotation: Summary of p-courier-stay. Said 5 May 2031; at: First round, Port Alder. In: Ivo Vell, “Talks on the strait open in Port Alder”, The Harbour Courier, page of 5 May 2031, characters 304-366. https://courier.example/strait/1 (retrieved 1 Jun 2031)"`,
	);
	expect(copied(citationOf, 'grey-zone')).toMatchInlineSnapshot(
		`"Nobody named: “grey zone” (set phrase). Said May 2031; no occasion known. In: [Wire], untitled, outlet unknown, page undated, characters 258-267. No address; date retrieved unknown; file wire.txt, SHA-256 a54ed27cee769cfe63a6886ba6991d50b8be5a4d7ce36006cfea889dd20d1490."`,
	);
});

test.each([
	['veto', 'veto'],
	['party:russia,nato', 'party:russia,nato'],
	['', "''"],
	['open door', "'open door'"],
	["it's", "'it'\\''s'"],
	['$HOME `id` $(id) !x \\ "q" ~ *', `'$HOME \`id\` $(id) !x \\ "q" ~ *'`],
	['a\\\\b', "'a'\\\\\\\\'b'"],
	["a\\'b\\", "'a'\\\\''\\''b'\\\\''"],
	['Рябков', "'Рябков'"],
	['a\nb', "$'a\\012b'"],
	["\u001b[2J it's \\ !", "$'\\033[2J it\\'s \\\\ \\041'"],
	['\u202e', "$'\\342\\200\\256'"],
	['nul\u0000nul', "$'nulnul'"],
])('the shell word for %j', (word, quoted) => {
	expect(shellQuote(word)).toBe(quoted);
});

test('a shell takes every word as it was', () => {
	const words = fc.sample(
		fc.string({unit: 'binary', maxLength: 12}).filter(word => sanitize(word) === word),
		{numRuns: 300, seed: 1},
	);
	const command = `printf '%s\\0' ${['x', ...words].map(shellQuote).join(' ')}`;
	const read = execFileSync('sh', ['-c', command], {encoding: 'utf8'}).split('\0').slice(1, -1);
	expect(read).toEqual(words);
});

test('fish takes every word that can be shown as it was, too', () => {
	// In its quotes a backslash and a quote are written behind a backslash, and any other backslash is one.
	const read = (line: string) =>
		line.replace(/'((?:[^'\\]|\\.)*)'|\\(.)/gs, (_, inside: string | undefined, outside = '') =>
			inside === undefined ? outside : inside.replace(/\\([\\'])/g, '$1'),
		);
	const word = fc.string({unit: fc.constantFrom('a', '\\', "'", ' ', '"', '$'), maxLength: 12});
	fc.assert(
		fc.property(word, text => {
			expect(read(shellQuote(text))).toBe(text);
		}),
	);
});

test('what a shell command shows of any word is harmless', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), word => {
			expect(sanitize(shellQuote(word))).toBe(shellQuote(word));
		}),
	);
});

test.each<[string, Partial<State>, string | undefined, string]>([
	['nothing but the focus', {}, undefined, 'roundtable --view=focus:schedule'],
	[
		'filter, order and what is reported',
		{
			applied: usualQuery('party:norland "open door"'),
			order: 'speaker',
			focus: 'quotes',
			subject: 'quotes',
			isReportedShown: false,
		},
		undefined,
		`roundtable --filter='party:norland "open door"' --view='order:speaker quoted focus:quotes'`,
	],
	[
		'a filter that a terminal should not be given',
		{applied: usualQuery('a\u202eb')},
		undefined,
		"roundtable --view='filter:a%E2%80%AEb focus:schedule'",
	],
	[
		'a filter that begins with a dash',
		{applied: usualQuery('-veto')},
		undefined,
		'roundtable --filter=-veto --view=focus:schedule',
	],
	[
		'a dossier',
		{},
		"my 'talks'.json",
		"roundtable --dossier='my '\\''talks'\\''.json' --view=focus:schedule",
	],
	['standard input', {}, '-', 'roundtable --dossier=- --view=focus:schedule'],
	[
		'the detail of a quote',
		{focus: 'detail', subject: 'quotes'},
		undefined,
		'roundtable --view=focus:detail',
	],
	[
		'zoom, quote, passage and marks',
		{
			focus: 'quotes',
			subject: 'quotes',
			zoom: 'quotes',
			statement: 'no-veto',
			passage: 1,
			marked: new Set(['no-veto', 'a b']),
		},
		undefined,
		"roundtable --view='focus:quotes zoom:quotes quote:no-veto passage:2 marks:no-veto,a%20b'",
	],
	[
		'the detail of a position',
		{focus: 'detail', subject: 'positions'},
		undefined,
		"roundtable --view='focus:detail subject:positions'",
	],
	[
		'a filter being typed that cannot be understood',
		{applied: usualQuery('veto'), filter: {text: 'veto /(', cursor: 7}},
		undefined,
		'roundtable --filter=veto --view=focus:schedule',
	],
])('the command for %s', (_, changes, path, command) => {
	const workspace = openWorkspace(smallDossier());
	const state = initialState(workspace, {columns: 80, rows: 24});
	expect(commandFor(workspace, {...state, ...changes}, path)).toBe(command);
});

test('the command has --beside where marks are kept beside the dossier', () => {
	const workspace = openWorkspace(smallDossier());
	const state = initialState(workspace, {columns: 80, rows: 24});
	expect(commandFor(workspace, state, 'talks.json', true)).toContain(
		' --dossier=talks.json --beside --view=',
	);
	for (const path of [undefined, '-'])
		expect(commandFor(workspace, state, path, true)).not.toContain('beside');
});
