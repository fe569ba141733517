/** The command line: what it asks for, and what is said where it cannot be understood. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {about} from '../../source/cli/about.ts';
import {help, helpOf} from '../../source/cli/help.ts';
import {openingFilter} from '../../source/cli/opening.ts';
import {commands, optionNames, optionRow, writtenOption} from '../../source/cli/option-table.ts';
import {type CliCommand, defaultOptions, type Options} from '../../source/cli/options.ts';
import {meantInstead, readCommand} from '../../source/cli/read-command.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {exportFormats, formatsOf, listings} from '../../source/print/formats.ts';
import {storyFormats} from '../../source/print/story-formats.ts';
import {hostileStrings, smallDossier} from '../helpers/make-dossier.ts';
import {expectHarmless} from '../helpers/screen-checks.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

function opening(options: Partial<Options>): CliCommand {
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
		['--reported', {isReportedShown: true}],
		['-r=2', {round: '2'}],
		['-f=veto', {filter: 'veto'}],
		['-f=-carrier', {filter: '-carrier'}],
		['-d=talks.json', {dossier: 'talks.json'}],
		['-d./talks', {dossier: './talks'}],
		['-f=', {filter: ''}],
		['--ascii --ascii', {isAscii: true}],
		['--theme dark', {theme: 'dark'}],
		['--theme light', {theme: 'light'}],
		['--theme high-contrast', {theme: 'high-contrast'}],
		['--theme none', {theme: 'none'}],
		['--ascii', {isAscii: true}],
		['--no-ascii', {isAscii: false}],
		['--ascii=true', {isAscii: true}],
		['--ascii=false', {isAscii: false}],
		['-fa', {filter: 'a'}],
		['-d-', {dossier: '-'}],
		['--mouse', {hasMouse: true}],
		['--beside talks.json', {isKeptBeside: true, dossier: 'talks.json'}],
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
		const printed = (options: Partial<Options>): CliCommand => ({
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
			if (formatsOf(listing, exportFormats).some(({name}) => name === format))
				expect(command).toEqual({do: 'print', listing, options: {...defaultOptions, format}});
			else
				expect(command).toEqual({
					do: 'refuse',
					message: `${listing} cannot be printed as csl-json; it can as table, json, jsonl, csv, markdown.`,
				});
		},
	);

	test('only what can be cited has CSL-JSON', () => {
		expect(
			listings.filter(listing => formatsOf(listing, exportFormats).some(({name}) => name === 'csl-json')),
		).toEqual(['quotes', 'sources']);
	});
});

describe('the rest', () => {
	const plainly = {isFixing: false, isJson: false, isAll: false};
	test.each([
		[['--help'], {do: 'help', of: 'dashboard'}],
		[['-h'], {do: 'help', of: 'dashboard'}],
		[['quotes', '--help'], {do: 'help', of: 'quotes'}],
		[['--version'], {do: 'version'}],
		[['-v'], {do: 'version'}],
		[
			['check', 'a.json', 'b.json'],
			{do: 'check', files: ['a.json', 'b.json'], options: defaultOptions, how: plainly},
		],
		[
			['check', 'a.json', '--articles', 'pages'],
			{do: 'check', files: ['a.json'], options: {...defaultOptions, articles: 'pages'}, how: plainly},
		],
		[['check', '-'], {do: 'check', files: ['-'], options: defaultOptions, how: plainly}],
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
		[['quotes', '--format', 'jsonld'], 'it was given jsonld. Did you mean web-annotation?'],
		[['quotes', '--format', 'md'], 'it was given md. Did you mean markdown?'],
		[['--format', 'json'], '--format goes with a listing and story: roundtable quotes --format json'],
		[['a.json', 'b.json'], 'One dossier can be opened at a time; a.json b.json names 2.'],
		[['quote', 'veto'], 'Did you mean the command quotes?'],
		[['a.json', '-d', 'b.json'], 'Two dossiers are named, a.json and b.json; one can be opened at a time.'],
		[['check'], 'check needs the name of a dossier: roundtable check FILE...'],
	];
	test.each(table)('%j: %s', (argv, said) => {
		expect(message(...argv)).toContain(said);
	});

	const glued: readonly (readonly [argv: readonly string[], said: string])[] = [
		[['-fveto'], '-fveto may be a value of -f or a query: -f veto or --filter=-fveto says which.'],
		[['quotes', '-forces'], '-f orces or --filter=-forces says which.'],
		[['-dtalks.json'], '-d talks.json or --filter=-dtalks.json'],
		[['-prussia'], '-p russia'],
		[['-round', '2'], 'There is no option -round. Did you mean --round?'],
		[['quotes', '-format=csv'], 'There is no option -format=csv. Did you mean --format=csv?'],
		[['-no-reported'], 'Did you mean --no-reported?'],
		[['-dossier', 'a.json'], 'Did you mean --dossier?'],
		[['quotes', '-(veto threat)'], "as --filter='-(veto threat)'"],
		[['--round='], '--round needs a value; it was given nothing.'],
		[['--party='], '--party needs a value; it was given nothing.'],
		[['--dossier='], '--dossier needs a value; it was given nothing.'],
		[['-d', ''], '--dossier needs a value; it was given nothing.'],
		[['-d='], '--dossier needs a value; it was given nothing.'],
		[['check', 'a.json', '--articles='], '--articles needs a value; it was given nothing.'],
		[[''], 'The name of a dossier is empty.'],
		[['check', ''], 'The name of a dossier is empty'],
		[['check', '-', '-'], '- is named twice'],
		[['--ascii', '--no-ascii'], '--ascii and --no-ascii are both given'],
		[['--no-help'], 'There is no option --no-help.'],
		[['--no-ascii=1'], '--no-ascii takes no value; it was given 1.'],
		[['--no-reported='], '--no-reported takes no value; it was given nothing.'],
		[['--help=yes'], '--help takes no value; it was given yes.'],
		[['--art', 'x'], 'Did you mean --articles?'],
		[['--no-report'], 'Did you mean --no-reported?'],
		[['quotes', '--format', 'csl'], 'it was given csl. Did you mean csl-json?'],
		[['--theme', 'high'], 'Did you mean high-contrast?'],
		[['quotes', '--', 'veto', '--format=csv'], '--format=csv stands after --, where nothing is an option'],
		[['a.json', 'quotes'], 'A command comes first: roundtable quotes --dossier a.json'],
		[['a.json', 'check'], 'A command comes first: roundtable check a.json'],
		[['veto', 'threat'], "A query is given with --filter: roundtable --filter='veto threat'"],
		[['completions'], 'completions needs the name of a shell, bash, zsh, fish'],
		[['completions', 'fihs'], 'completions takes bash, zsh, fish; it was given fihs. Did you mean fish?'],
		[['completions', 'bash', 'zsh'], 'one shell at a time'],
		[['completion', 'bash'], 'Did you mean the command completions?'],
	];
	test.each(glued)('%j: %s', (argv, said) => {
		expect(message(...argv)).toContain(said);
	});

	test('a long path is not cut, so that it can be found', () => {
		const path = `/srv/${'a-long-folder/'.repeat(20)}talks.json`;
		expect(message(path, '-d', 'b.json')).toContain(path);
		expect(message('quotes', path)).toContain(path);
	});

	const needless: readonly (readonly [argv: readonly string[], said: string])[] = [
		[
			['quotes', '--focus', 'quotes'],
			'--focus goes with the dashboard and review: roundtable --focus quotes\nquotes does',
		],
		[['quotes', '--mouse'], '--mouse goes with the dashboard and review: roundtable --mouse\n'],
		[['sources', '--theme', 'dark'], 'sources does not take it. NO_COLOR=1 prints without colours.'],
		[
			['schedule', '--order', 'party'],
			'--order goes with the dashboard, review and quotes: roundtable --order party',
		],
		[['quotes', '--articles', 'x'], 'quotes does not take it. A listing says nothing of the pages.'],
		[['--bom'], '--bom goes with a listing: roundtable quotes --bom'],
		[
			['check', 'a.json', '--filter', 'x'],
			'--filter goes with the dashboard, a listing and review: roundtable --filter x',
		],
		[['check', '-d', 'a.json'], 'check takes its files without it: roundtable check FILE...'],
		[['check', 'a.json', '--no-reported'], '--no-reported goes with'],
		[['check', 'a.json', '--ascii'], '--ascii goes with'],
		[['check', 'a.json', '--format', 'json'], '--format goes with a listing and story'],
		[['completions', 'bash', '--ascii'], '--ascii goes with'],
		[['quotes', '--bom'], '--bom goes with --format csv; a table has no use for a byte-order mark.'],
		[['quotes', '--format', 'json', '--bom'], '--bom goes with --format csv; json has no use'],
		[['quotes', '--format', 'csv', '--ascii'], '--ascii goes with --format table; csv has no frames'],
	];
	test.each(needless)('%j means nothing: %s', (argv, said) => {
		expect(message(...argv)).toContain(said);
	});

	test('every command refuses every option that its row does not name, and takes the others', () => {
		const argument = {dossier: [], query: [], folder: ['talks'], shell: ['bash']} as const;
		for (const [command, {words, synopsis}] of Object.entries(commands))
			for (const name of optionNames) {
				const row = optionRow(name);
				const first =
					name === 'year' ? '2025' : command === 'story' && name === 'format' ? 'html' : row.among?.[0];
				const value = row.value === undefined ? [] : [first ?? 'x'];
				const more = name === 'bom' ? ['--format', 'csv'] : [];
				const files = synopsis.replace('NOTES', 'talks.yaml').split(' ');
				const given = words === 'files' ? files : argument[words];
				const called = command === 'dashboard' ? [] : [command];
				const read = readCommand([...called, ...given, writtenOption(name), ...value, ...more]);
				const isTaken = row.for.some(taker => taker === command);
				expect(read.do !== 'refuse', `${command} ${writtenOption(name)}`).toBe(isTaken);
			}
	});

	const files = ['talks', 'veto', 'a.txt'];
	test.each(
		listings.flatMap(listing =>
			['talks.json', './talks', '/srv/talks', '~/talks', 'talks', 'data/x.yaml'].map(
				file => [listing, file] as const,
			),
		),
	)('%s %s: a file is no query', (listing, file) => {
		const command = readCommand([listing, file, 'party:nato'], name => files.includes(name));
		expect(command).toMatchObject({do: 'refuse'});
		expect(JSON.stringify(command)).toContain(`roundtable ${listing} --dossier `);
		expect(JSON.stringify(command)).toContain('party:nato');
	});

	test('standard input is a dossier, too', () => {
		expect(message('quotes', '-')).toContain('roundtable quotes --dossier -');
	});

	test.each([
		'/secur\\w+/',
		'/a b/',
		'veto/threat',
		'source:a.json',
		'"a.json"',
		'party:',
		'a.b',
		'/veto',
		'~talks',
		'and/or',
	])('%s is a query all the same', query => {
		expect(readCommand(['quotes', query], name => files.includes(name))).toMatchObject({
			do: 'print',
			options: {filter: query},
		});
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
		['qoutes', 'Did you mean the command quotes? A query is given with --filter: roundtable --filter=qoutes'],
		['shedule', 'Did you mean the command schedule?'],
		['chek', 'Did you mean the command check?'],
		['help', 'Did you mean --help?'],
		['version', 'Did you mean --version?'],
		['veto threat', "A query is given with --filter: roundtable --filter='veto threat'"],
		['talks.json', ''],
	])('a dossier %s that does not exist: %s', (name, said) => {
		if (said === '') expect(meantInstead(name, true)).toBe('');
		else expect(meantInstead(name, true)).toContain(said);
		// A command that was named takes its query otherwise, or none.
		expect(meantInstead(name, false)).toBe('');
	});
});

test('the help stands under the description of the package, and the version is that of the package', () => {
	const file = new URL('../../package.json', import.meta.url);
	const {description, version} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	expect(about('dashboard').version).toBe(version);
	expect(about('dashboard').help).toBe(`${description}\n\n${help()}`);
	expect(
		about('dashboard')
			.help.split('\n')
			.filter(line => line.length > 100),
	).toEqual([]);
});

test('the help names every option and command, and no line of it is wider than 100 columns', () => {
	expect(optionNames.length).toBeGreaterThan(14);
	for (const name of optionNames) expect(help()).toContain(writtenOption(name));
	for (const name of [...listings, 'check', 'completions']) expect(help()).toContain(`roundtable ${name} `);
	for (const name of ['INK_SCREEN_READER=true', 'COLORFGBG', 'ROUNDTABLE_THEME', 'NO_COLOR'])
		expect(help()).toContain(name);
	expect(
		help()
			.split('\n')
			.filter(line => line.length > 100),
	).toEqual([]);
});

test.each(['story', ...listings] as const)(
	'the help of %s offers the formats that it takes, and no other',
	name => {
		const taken =
			name === 'story' ? [...storyFormats] : formatsOf(name, exportFormats).map(format => format.name);
		const [, offered = ''] = /--format FORMAT +([^;\n]*)/.exec(helpOf(name)) ?? [];
		expect(offered.split(', ')).toEqual(taken);
	},
);

describe('--filter, --round and --party become one filter', () => {
	const opened = catalogue(smallDossier());
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
		// What each asks for holds: nothing that was typed is thrown away.
		[{filter: 'round:2 veto', round: '1'}, 'round:2 veto round:1'],
		[{filter: 'round:1 veto', round: '1'}, 'round:1 veto'],
		[{filter: '-party:norland', party: 'norland'}, '-party:norland party:norland'],
		[{filter: 'party:norland | party:isles', party: 'isles'}, 'party:norland | party:isles party:isles'],
		[{filter: '(veto | round:2', round: '1'}, '(veto | round:2) round:1'],
		[{filter: 'veto "open', round: '1'}, 'veto "open" round:1'],
		[{filter: 'nosuchword'}, 'nosuchword'],
	])('%j: %s', (wanted, filter) => {
		expect(openingFilter(opened, {...none, ...wanted}, filterFields)).toEqual({
			ok: true,
			query: usualQuery(filter),
		});
	});

	test.each([
		[{filter: '/('}, 'The filter /( cannot be understood. This expression cannot be read: '],
		[{filter: 'confidence:high'}, 'cannot be understood. "high" is not a number yet'],
		[{filter: 'date:2022-01-12T10:00'}, 'cannot be understood. "2022-01-12T10:00" has a time'],
		[{round: '3'}, 'There is no round 3. There are 1 (Port Alder), 2 (Tarn).'],
		[{round: 'two'}, 'There is no round two. There are 1 (Port Alder), 2 (Tarn).'],
		[{party: 'Norlnad'}, 'There is no party Norlnad. Did you mean norland? Parties: norland, isles.'],
		[{party: 'sweden'}, 'There is no party sweden. Parties: norland, isles.'],
		[{party: ''}, 'There is no party . Parties: norland, isles.'],
	])('%j: %s', (wanted, said) => {
		const result = openingFilter(opened, {...none, ...wanted}, filterFields);
		expect(result.ok ? result.query.text : result.message).toContain(said);
	});

	test('a dossier without rounds says so, and hostile text is shown harmlessly', () => {
		const empty = catalogue(smallDossier({events: [], statements: [], discrepancies: [], positions: []}));
		const result = openingFilter(empty, {...none, round: '1'}, filterFields);
		expect(result).toEqual({ok: false, message: 'There is no round 1. This dossier has none.'});
		for (const text of hostileStrings)
			for (const wanted of [{filter: `/${text}(`}, {round: text}, {party: text}]) {
				const refused = openingFilter(opened, {...none, ...wanted}, filterFields);
				if (!refused.ok) expectHarmless(refused.message);
			}
	});
});

test('the help promises of a format what every command that it names can do', () => {
	const said = help().replace(/\s+/g, ' ');
	const [, every = '', , story = ''] =
		/--format FORMAT ([a-z, ]+); some also ([a-z, -]+); story: ([a-z, ]+?)(?= Options )/.exec(said) ?? [];
	for (const format of every.split(', '))
		for (const listing of listings)
			expect(readCommand([listing, '--format', format])).toMatchObject({do: 'print'});
	expect(story.split(', ')).toEqual(storyFormats);
	expect(readCommand(['story', '--format', 'table'])).toMatchObject({do: 'refuse'});
});
