/** A person's settings: what they do, what wins over them, and what is said of those that are wrong. */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {sayNoArticles, sayOpened} from '../../source/cli/opening-faults.ts';
import {parseSettings, readSettings} from '../../source/cli/settings.ts';
import {settingsFile} from '../../source/cli/settings-file.ts';
import {actionsFor} from '../../source/state/keys.ts';
import {commandNames, isKeyName, withOwnKeys} from '../../source/state/own-keys.ts';
import {byLetter, byNumber, kittyNamed} from '../../source/terminal/key-tables.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewHints} from '../../source/view/hints.ts';
import {lineText} from '../../source/view/spans.ts';
import {bindings} from '../helpers/asking.ts';
import {drive} from '../helpers/driven-state.ts';
import {keyOf} from '../helpers/open.tsx';
import {openPty} from '../helpers/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-settings-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const read = (text: string) => parseSettings(text, 'config.yaml', bindings);

describe('each by the name of its option', () => {
	test('is taken', () => {
		const text = [
			'# mine',
			'theme: light',
			'order: speaker',
			'articles: /srv/pages',
			'mouse: true',
			'beside: true',
			'ascii: false',
			'reported: false',
			'keys:',
			'  next round: ctrl-n',
			'  quit: [Q, ctrl-q]',
		].join('\n');
		expect(read(text)).toEqual({
			options: {
				theme: 'light',
				order: 'speaker',
				articles: '/srv/pages',
				hasMouse: true,
				isKeptBeside: true,
				isAscii: false,
				isReportedShown: false,
			},
			keys: new Map([
				['next round', ['ctrl-n']],
				['quit', ['Q', 'ctrl-q']],
			]),
			problems: [],
		});
		expect(read('')).toEqual({options: {}, keys: new Map(), problems: []});
	});

	test.each([
		['thme: dark', 'config.yaml:1: there is no setting thme. Did you mean theme?'],
		[
			'order: date\ntheme: drak',
			'config.yaml:2: theme takes dark, light, high-contrast, none; it was given drak. Did you mean dark?',
		],
		['mouse: yes please', 'config.yaml:1: mouse takes true or false; it was given yes please.'],
		['mouse: "true"', 'config.yaml:1: mouse takes true or false; it was given the text "true".'],
		['theme: [dark]', 'config.yaml:1: theme takes dark, light, high-contrast, none; it was given a list.'],
		['articles: {a: b}', 'config.yaml:1: articles takes a folder; it was given names and values.'],
		['articles:', 'config.yaml:1: articles takes a folder; it was given nothing.'],
		['keys:\n  next rond: x', 'config.yaml:2: there is no command next rond. Did you mean next round?'],
		['keys:\n  zoom: x', 'config.yaml:2: there is no command zoom. Did you mean zoom the pane?'],
		[
			'keys:\n  passage: x',
			'config.yaml:2: there is no command passage. Did you mean next passage or previous passage?',
		],
		['keys:\n  quit: control q', 'config.yaml:2: control q is no key. Did you mean ctrl-q?'],
		['keys:\n  quit: Control+N', 'config.yaml:2: Control+N is no key. Did you mean ctrl-n?'],
		['keys:\n  quit: cntrl-n', 'config.yaml:2: cntrl-n is no key. Did you mean ctrl-n?'],
		['keys:\n  quit: M-x', 'config.yaml:2: M-x is no key. Did you mean alt-x?'],
		['keys:\n  quit: esc', 'config.yaml:2: esc is no key. Did you mean escape?'],
		['keys:\n  quit: pagedwn', 'config.yaml:2: pagedwn is no key. Did you mean pagedown?'],
		['keys:\n  quit: [Q, foo]', 'config.yaml:2: foo is no key.'],
		[
			'keys:\n  next round: x\n  previous round: [w, x]',
			'config.yaml:3: x does next round already, so previous round stays as it was.',
		],
		['keys: x', 'config.yaml:1: keys are commands and their keys'],
		['- a', 'config.yaml:1: settings are names and values'],
		['order: date\ntheme: [dark', 'config.yaml:2:'],
		['theme: dark\ntheme: light', 'config.yaml:2: Map keys must be unique'],
	])('%j is told where it is wrong', (text, said) => {
		expect(read(text).problems[0]).toContain(said);
	});

	test('and what is right beside it holds', () => {
		expect(read('thme: dark\norder: party').options).toEqual({order: 'party'});
	});

	test('whatever the file holds', () => {
		const text = fc.oneof(
			fc.string({unit: 'binary', maxLength: 60}),
			fc
				.array(
					fc.constantFrom('theme', ': ', 'keys', '\n', '  ', '- ', '&a ', '*a', '{', '}', '!!js ', 'quit'),
				)
				.map(all => all.join('')),
		);
		fc.assert(
			fc.property(text, each => {
				expect(Array.isArray(read(each).problems)).toBe(true);
			}),
		);
	});
});

test('they lie where the system keeps such things', () => {
	expect(settingsFile({XDG_CONFIG_HOME: 'relative', HOME: 'too'})).toBeUndefined();
	expect(settingsFile({XDG_CONFIG_HOME: folder})).toBeUndefined();
	mkdirSync(join(folder, 'there', 'roundtable'), {recursive: true});
	const file = join(folder, 'there', 'roundtable', 'config.yaml');
	writeFileSync(file, 'order: party');
	expect(settingsFile({XDG_CONFIG_HOME: join(folder, 'there')})).toBe(file);
	expect(readSettings(file, bindings)?.options).toEqual({order: 'party'});
	expect(readSettings(join(folder, 'nowhere.yaml'), bindings)).toBeUndefined();
	expect(readSettings(folder, bindings)?.problems[0]).toContain('cannot be read: it is a folder.');
});

describe("keys of one's own", () => {
	const state = drive().state();
	const own = withOwnKeys(bindings, new Map([['next round', ['n', 'ctrl-n']]]));
	test('do what was chosen, and the usual one does it no more', () => {
		expect(actionsFor(state, keyOf('n'), own)).toEqual([{type: 'step-round', by: 1}]);
		expect(actionsFor(state, keyOf('ctrl-n'), own)).toEqual([{type: 'step-round', by: 1}]);
		expect(actionsFor(state, keyOf(']'), own)).toMatchObject([
			{type: 'message', message: {text: '] does nothing here; ? shows the keys.'}},
		]);
		expect(actionsFor(state, keyOf('N'), own)).toEqual([{type: 'match', by: -1}]);
	});

	test('go on doing what they did where one types', () => {
		const typing = drive().press('/').state();
		expect(actionsFor(typing, keyOf('ctrl-n'), own)).toEqual([{type: 'move', motion: 'down'}]);
		expect(actionsFor(typing, keyOf('n'), own)).toEqual([{type: 'edit', edit: {do: 'insert', text: 'n'}}]);
	});

	test('are those of the hint line, and a key that was taken away is in it no more', () => {
		const keys = withOwnKeys(
			bindings,
			new Map([
				['the other view of this pane', ['w']],
				['next round', ['z', 'n']],
				['go to the quotes', ['f3']],
			]),
		);
		const {workspace, state} = drive({focus: 'positions'});
		const hints = viewHints(
			{workspace: {...workspace, bindings: keys}, state: state(), glyphs: unicode},
			200,
		);
		expect(lineText(hints)).toMatch(/ z next round .* 1 2 f3 panes {2}w in sentences /);
		expect(lineText(hints)).not.toContain('zoom');
	});

	test('where the one to leave with was given away, the other is named with what it does', () => {
		const {workspace, state} = drive({focus: 'schedule'});
		const taken = withOwnKeys(bindings, new Map([['next round', ['q']]]));
		const props = {workspace: {...workspace, bindings: taken}, state: state(), glyphs: unicode};
		for (const columns of [66, 80, 120])
			expect(lineText(viewHints(props, columns)).trimEnd()).toMatch(/ {2}Ctrl-c quit$/);
	});

	test('all usual ones are keys by their names, and every command has one', () => {
		for (const {keys} of bindings) for (const key of keys) expect([key, isKeyName(key)]).toEqual([key, true]);
		const named = [byLetter, byNumber, kittyNamed].flatMap(names => Object.values<string>(names));
		for (const key of named) expect([key, isKeyName(key)]).toEqual([key, true]);
		for (const no of ['', 'control q', 'ctrl-', 'a b', 'foo', 'ctrl-foo', 'f99'])
			expect(isKeyName(no)).toBe(false);
		expect(commandNames(bindings)).toContain('next round');
		expect(withOwnKeys(bindings, new Map())).toBe(bindings);
	});
});

test('a folder that is not there is said, and no reason to show nothing', () => {
	const text = 'order: party\narticles: /srv/pages';
	const {options, problems} = parseSettings(text, 'config.yaml', bindings, () => false);
	expect(options).toEqual({order: 'party'});
	expect(problems).toEqual(['config.yaml:2: there is no folder /srv/pages, so no article is shown.']);
	expect(read('articles: ~/pages').options.articles).toBe(join(homedir(), 'pages'));
});

test('all that is wrong is said, the file named once', () => {
	const {problems} = read('thme: dark\nordr: party\nkeys:\n  quit: foo');
	expect(sayOpened(problems)?.text).toMatch(
		/^config\.yaml:1: .* Line 2: there is no .* Line 4: foo is no key/,
	);
	expect(sayOpened([])).toBeUndefined();
	const lacks = {code: 'not-a-directory', path: [], file: 'pages.txt'} as const;
	expect(sayOpened(['config.yaml:1: no.'], sayNoArticles(lacks))?.text).toBe(
		'pages.txt is a file, not a folder: no article is at hand, so no page is shown and no sentence around a quote whole. config.yaml:1: no.',
	);
});

test('the dashboard opens without a folder of articles that is not there, and says what is missing', async () => {
	const pty = openPty({
		command: process.execPath,
		args: [
			fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url)),
			'--articles=/no/such/folder',
			'--filter=veto',
		],
		columns: 120,
		rows: 40,
		patience: 20_000,
		env: {},
	});
	try {
		await pty.waitFor('There is no folder /no/such/folder: no article is at hand');
		await pty.waitFor(/3 Quotes ─+ 1 of /);
		// The pane of the article says so, too.
		pty.press('5', 'j');
		await pty.waitFor(/5 [^\n]*\n[^\n]*There is no folder \/no\/such\/folder/);
		pty.press('q');
		expect((await pty.exit()).status).toBe(0);
	} finally {
		await pty.close();
	}
});

test('in a terminal they are heeded, what is given wins, and what is wrong is said', async () => {
	const home = join(folder, 'home');
	mkdirSync(join(home, 'roundtable'), {recursive: true});
	writeFileSync(
		join(home, 'roundtable', 'config.yaml'),
		'order: speaker\nthme: dark\nkeys: {next round: T}\narticles: /no/such/folder\n',
	);
	const pty = openPty({
		command: process.execPath,
		args: [fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url))],
		columns: 120,
		rows: 40,
		patience: 20_000,
		env: {XDG_CONFIG_HOME: home},
	});
	try {
		await pty.waitFor('there is no setting thme. Did you mean theme?');
		await pty.waitFor('Line 4: there is no folder /no/such/folder');
		await pty.waitFor('by speaker');
		pty.press('T');
		await pty.waitFor('/ round:1');
		await pty.waitFor('T next round');
	} finally {
		await pty.close();
	}
});
