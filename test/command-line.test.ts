/** The command line: what it asks for, and what is said where it cannot be understood. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {about} from '../source/cli/about.ts';
import {help} from '../source/cli/help.ts';
import {openingFilter} from '../source/cli/opening.ts';
import {type Command, defaultOptions, type Options} from '../source/cli/options.ts';
import {nearestCommand, readCommand} from '../source/cli/read-command.ts';
import {catalogue} from '../source/dossier/catalogue.ts';
import {formatsOf, listings} from '../source/print/formats.ts';
import {parseQuery} from '../source/query/parse.ts';
import {hostileStrings, tinyDossier} from './make-dossier.ts';
import {expectHarmless} from './screen-checks.ts';

function opening(options: Partial<Options>): Command {
	return {do: 'open', options: {...defaultOptions, ...options}};
}

function message(...argv: readonly string[]): string {
	const command = readCommand(argv);
	return command.do === 'refuse' ? command.message : `not refused: ${JSON.stringify(command)}`;
}

describe('the dashboard', () => {
	const table: readonly (readonly [line: string, options: Partial<Options>])[] = [
		['', {}],
		['talks.json', {dossier: 'talks.json'}],
		['-', {dossier: '-'}],
		['--dossier talks.json', {dossier: 'talks.json'}],
		['-d talks.json', {dossier: 'talks.json'}],
		['--dossier -', {dossier: '-'}],
		['--filter veto', {filter: 'veto'}],
		['--filter=veto', {filter: 'veto'}],
		['-f veto', {filter: 'veto'}],
		['--filter=-carrier', {filter: '-carrier'}],
		['--filter=', {filter: ''}],
		['--round 2', {round: '2'}],
		['-r 2', {round: '2'}],
		['-r2', {round: '2'}],
		['--party russia', {party: 'russia'}],
		['-p RUS', {party: 'RUS'}],
		['--focus schedule', {focus: 'schedule'}],
		['--focus positions', {focus: 'positions'}],
		['--focus quotes', {focus: 'quotes'}],
		['--focus detail', {focus: 'detail'}],
		['--order date', {order: 'date'}],
		['--order speaker', {order: 'speaker'}],
		['--order party', {order: 'party'}],
		['--order relevance', {order: 'relevance'}],
		['--no-reported', {isReportedShown: false}],
		['--reported', {}],
		['--articles pages', {articles: 'pages'}],
		['--theme dark', {theme: 'dark'}],
		['--theme light', {theme: 'light'}],
		['--theme high-contrast', {theme: 'high-contrast'}],
		['--theme none', {theme: 'none'}],
		['--ascii', {isAscii: true}],
		['--no-ascii', {}],
		['--ascii=true', {isAscii: true}],
		['--ascii=false', {}],
		['-fa', {filter: 'a'}],
		['-d-', {dossier: '-'}],
		['--mouse', {hasMouse: true}],
		[
			'--round 1 -p nato talks.json --ascii',
			{round: '1', party: 'nato', dossier: 'talks.json', isAscii: true},
		],
		['-- -odd-name.json', {dossier: '-odd-name.json'}],
		['--filter 2022', {filter: '2022'}],
	];
	test.each(table)('roundtable %s', (line, options) => {
		expect(readCommand(line === '' ? [] : line.split(' '))).toEqual(opening(options));
	});

	test('a filter keeps its blanks and its marks', () => {
		expect(readCommand(['--filter', '"open door" -carrier'])).toEqual(
			opening({filter: '"open door" -carrier'}),
		);
	});
});

describe('listings', () => {
	test.each(listings)('%s, with a query of several words, after -- one that begins with -', listing => {
		const printed = (options: Partial<Options>): Command => ({
			do: 'print',
			listing,
			options: {...defaultOptions, ...options},
		});
		expect(readCommand([listing])).toEqual(printed({}));
		expect(readCommand([listing, 'party:nato', 'veto'])).toEqual(printed({filter: 'party:nato veto'}));
		expect(readCommand([listing, '--', '-carrier', 'veto'])).toEqual(printed({filter: '-carrier veto'}));
		expect(readCommand([listing, '--filter=-carrier'])).toEqual(printed({filter: '-carrier'}));
		expect(readCommand([listing, '--filter=-carrier', 'veto'])).toEqual(printed({filter: '-carrier veto'}));
		expect(readCommand([listing, '-d', 'talks.json', '-r', '2'])).toEqual(
			printed({dossier: 'talks.json', round: '2'}),
		);
	});

	const formats = ['table', 'json', 'jsonl', 'csv', 'markdown', 'csl-json'] as const;
	test.each(listings.flatMap(listing => formats.map(format => [listing, format] as const)))(
		'%s as %s',
		(listing, format) => {
			const command = readCommand([listing, '--format', format]);
			if (formatsOf(listing).includes(format))
				expect(command).toEqual({do: 'print', listing, options: {...defaultOptions, format}});
			else
				expect(command).toEqual({
					do: 'refuse',
					message: `${listing} cannot be printed as csl-json; it can as table, json, jsonl, csv, markdown.`,
				});
		},
	);

	test('only what can be cited has CSL-JSON', () => {
		expect(listings.filter(listing => formatsOf(listing).includes('csl-json'))).toEqual([
			'quotes',
			'sources',
		]);
	});
});

describe('the rest', () => {
	test.each([
		[['--help'], {do: 'help'}],
		[['-h'], {do: 'help'}],
		[['quotes', '--help'], {do: 'help'}],
		[['--version'], {do: 'version'}],
		[['-v'], {do: 'version'}],
		[['check', 'a.json', 'b.json'], {do: 'check', files: ['a.json', 'b.json'], options: defaultOptions}],
		[
			['check', 'a.json', '--articles', 'pages'],
			{do: 'check', files: ['a.json'], options: {...defaultOptions, articles: 'pages'}},
		],
		[['check', '-'], {do: 'check', files: ['-'], options: defaultOptions}],
	] as const)('%j', (argv, command) => {
		expect(readCommand(argv)).toEqual(command);
	});
});

describe('what cannot be understood is refused with what to do', () => {
	const table: readonly (readonly [argv: readonly string[], said: string])[] = [
		[
			['--fliter', 'veto'],
			'There is no option --fliter. Did you mean --filter? roundtable --help lists them.',
		],
		[['--colour'], 'There is no option --colour. roundtable --help lists them.'],
		[['--partyy=russia'], 'There is no option --partyy. Did you mean --party? roundtable --help lists them.'],
		[['--no-filter'], 'There is no option --no-filter.'],
		[['--ascii=yes'], '--ascii takes no value; it was given yes. Off is --no-ascii.'],
		[['-hv'], 'There is no option -hv.'],
		[['-party:russia'], 'There is no option -party:russia. A query that begins with - comes after --'],
		[['--__proto__'], 'There is no option --__proto__.'],
		[['-z'], 'There is no option -z. A query that begins with - comes after --, or as --filter=-z'],
		[['quotes', '-carrier'], 'A query that begins with - comes after --, or as --filter=-carrier'],
		[['--filter'], '--filter needs a value: --filter=...'],
		[['--filter', '-carrier'], '--filter needs a value. One that begins with - is written --filter=-carrier'],
		[['--round', '--ascii'], '--round needs a value. One that begins with - is written --round=--ascii'],
		[
			['--focus', 'quote'],
			'--focus takes schedule, positions, quotes, detail, page; it was given quote. Did you mean quotes?',
		],
		[['--focus='], '--focus takes schedule, positions, quotes, detail, page; it was given nothing.'],
		[['--order', 'size'], '--order takes date, speaker, party, relevance; it was given size.'],
		[['--theme', 'drak'], 'it was given drak. Did you mean dark?'],
		[
			['quotes', '--format', 'xml'],
			'--format takes table, json, jsonl, csv, markdown, csl-json, web-annotation; it was given xml.',
		],
		[['--format', 'json'], '--format goes with a listing: roundtable quotes --format json'],
		[['a.json', 'b.json'], 'One dossier can be opened at a time; a.json b.json names 2.'],
		[['quote', 'veto'], 'Did you mean the command quotes?'],
		[['a.json', '-d', 'b.json'], 'Two dossiers are named, a.json and b.json; one can be opened at a time.'],
		[['check'], 'check needs the name of a dossier: roundtable check FILE...'],
	];
	test.each(table)('%j: %s', (argv, said) => {
		expect(message(...argv)).toContain(said);
	});

	test.each(['-f', '-r', '-p', '-d'])('%s without its value', letter => {
		expect(message(letter)).toContain('needs a value');
		expect(message(letter, '--ascii')).toContain('needs a value');
	});

	test('an option given twice', () => {
		expect(message('--filter', 'a', '--filter', 'b')).toContain('--filter');
		expect(message('-r', '1', '--round', '2')).toContain('--round');
	});

	test('whatever is shown of it is shown harmlessly', () => {
		for (const text of hostileStrings)
			for (const argv of [[`--${text}`], [`-${text}`], ['a', text], ['--focus', text], ['x', '-d', text]])
				expectHarmless(message(...argv));
	});

	test.each([
		['qoutes', 'quotes'],
		['shedule', 'schedule'],
		['chek', 'check'],
		['talks.json', undefined],
	])('the command nearest to %s is %s', (name, command) => {
		expect(nearestCommand(name)).toBe(command);
	});
});

test('the help stands under the description of the package, and the version is that of the package', () => {
	const file = new URL('../package.json', import.meta.url);
	const {description, version} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	expect(about().version).toBe(version);
	expect(about().help).toBe(`${description}\n\n${help.trim()}`);
	expect(
		about()
			.help.split('\n')
			.filter(line => line.length > 100),
	).toEqual([]);
});

test('the help names every option and command, and no line of it is wider than 100 columns', () => {
	for (const name of [
		'filter',
		'round',
		'party',
		'focus',
		'order',
		'no-reported',
		'dossier',
		'articles',
		'format',
	])
		expect(help).toContain(`--${name}`);
	for (const name of ['theme', 'ascii', 'mouse', 'help', 'version']) expect(help).toContain(`--${name}`);
	for (const listing of listings) expect(help).toContain(listing);
	expect(help.split('\n').filter(line => line.length > 100)).toEqual([]);
});

describe('--filter, --round and --party become one filter', () => {
	const opened = catalogue(tinyDossier());
	const none = {filter: '', round: undefined, party: undefined};

	test.each([
		[{}, ''],
		[{filter: 'veto'}, 'veto'],
		[{round: '2'}, 'round:2'],
		[{party: 'norland'}, 'party:norland'],
		[{party: 'NOR'}, 'party:norland'],
		[{party: 'nor'}, 'party:norland'],
		[{party: 'Norland'}, 'party:norland'],
		[{party: 'the isles'}, 'party:isles'],
		[{party: 'Îles'}, 'party:isles'],
		[{party: 'iles'}, 'party:isles'],
		[{party: 'is'}, 'party:isles'],
		[{filter: 'veto', round: '1', party: 'isles'}, 'veto round:1 party:isles'],
		[{filter: 'round:2 veto', round: '1'}, 'round:1 veto'],
		[{filter: 'veto "open', round: '1'}, 'veto "open" round:1'],
		[{filter: 'nosuchword'}, 'nosuchword'],
	])('%j: %s', (wanted, filter) => {
		expect(openingFilter(opened, {...none, ...wanted})).toEqual({ok: true, query: parseQuery(filter)});
	});

	test.each([
		[{filter: '/('}, 'The filter /( cannot be understood. This expression cannot be read: '],
		[{round: '3'}, 'There is no round 3. There are 1 (Port Alder), 2 (Tarn).'],
		[{round: 'two'}, 'There is no round two. There are 1 (Port Alder), 2 (Tarn).'],
		[{party: 'Norlnad'}, 'There is no party Norlnad. Did you mean norland? Parties: norland, isles.'],
		[{party: 'sweden'}, 'There is no party sweden. Parties: norland, isles.'],
		[{party: ''}, 'There is no party . Parties: norland, isles.'],
	])('%j: %s', (wanted, said) => {
		const result = openingFilter(opened, {...none, ...wanted});
		expect(result.ok ? result.query.text : result.message).toContain(said);
	});

	test('a dossier without rounds says so, and hostile text is shown harmlessly', () => {
		const empty = catalogue(tinyDossier({events: [], statements: [], discrepancies: [], positions: []}));
		const result = openingFilter(empty, {...none, round: '1'});
		expect(result).toEqual({ok: false, message: 'There is no round 1. This dossier has none.'});
		for (const text of hostileStrings)
			for (const wanted of [{filter: `/${text}(`}, {round: text}, {party: text}]) {
				const refused = openingFilter(opened, {...none, ...wanted});
				if (!refused.ok) expectHarmless(refused.message);
			}
	});
});
