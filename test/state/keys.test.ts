import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {exportFormats} from '../../source/print/formats.ts';
import type {Action} from '../../source/state/actions.ts';
import type {Binding, KeyContext} from '../../source/state/binding.ts';
import {initialState} from '../../source/state/initial.ts';
import {displayKey} from '../../source/state/key-names.ts';
import {actionsFor, contextOf, nameOfKey, paletteCommands} from '../../source/state/keys.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewHelp} from '../../source/view/help-view.ts';
import {viewHints} from '../../source/view/hints.ts';
import {viewPopup} from '../../source/view/popups/popup-view.ts';
import {lineText} from '../../source/view/spans.ts';
import {bindings, openWorkspace} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {keyOf} from '../helpers/open.tsx';

const workspace = openWorkspace(smallDossier());
const panes = initialState(workspace, {columns: 120, rows: 40});

const stateIn: Readonly<Record<KeyContext, readonly State[]>> = {
	panes: [panes],
	filter: [update(workspace, panes, {type: 'filter'})],
	'list-popup': [update(workspace, panes, {type: 'open', popup: 'export'})],
	'input-popup': (['help', 'palette', 'discrepancies', 'sources', 'problems', 'changes'] as const).map(
		popup => update(workspace, panes, {type: 'open', popup}),
	),
};

function move(motion: Extract<Action, {type: 'move'}>['motion']): Action {
	return {type: 'move', motion};
}

function edit(name: Exclude<Extract<Action, {type: 'edit'}>['edit']['do'], 'insert'>): Action {
	return {type: 'edit', edit: {do: name}};
}

const everywhere: readonly KeyContext[] = ['panes', 'filter', 'list-popup', 'input-popup'];
const lists: readonly KeyContext[] = ['panes', 'list-popup'];
const inputs: readonly KeyContext[] = ['filter', 'input-popup'];

/** What each key is promised to do, row by row. */
const promised: readonly (readonly [contexts: readonly KeyContext[], keys: string, action: Action])[] = [
	[['panes'], '1', {type: 'focus', pane: 'schedule'}],
	[['panes'], '2', {type: 'focus', pane: 'positions'}],
	[['panes'], '3', {type: 'focus', pane: 'quotes'}],
	[['panes'], '4', {type: 'focus', pane: 'detail'}],
	[['panes'], '5', {type: 'focus', pane: 'page'}],
	[['panes'], 'tab', {type: 'focus-next', by: 1}],
	[['panes'], 'shift-tab', {type: 'focus-next', by: -1}],
	[lists, 'j down', move('down')],
	[lists, 'k up', move('up')],
	[lists, 'g home', move('first')],
	[lists, 'G end', move('last')],
	[lists, 'ctrl-d', move('half-down')],
	[lists, 'ctrl-u', move('half-up')],
	[lists, 'pagedown ctrl-f', move('page-down')],
	[lists, 'pageup ctrl-b', move('page-up')],
	[['panes'], 'h left', move('left')],
	[['panes'], 'l right', move('right')],
	[inputs, 'down ctrl-n', move('down')],
	[inputs, 'up ctrl-p', move('up')],
	[inputs, 'pagedown', move('page-down')],
	[inputs, 'pageup', move('page-up')],
	[inputs, 'left ctrl-b', edit('left')],
	[inputs, 'right ctrl-f', edit('right')],
	[inputs, 'alt-b ctrl-left alt-left', edit('word-left')],
	[inputs, 'alt-f ctrl-right alt-right', edit('word-right')],
	[inputs, 'ctrl-a home', edit('home')],
	[inputs, 'ctrl-e end', edit('end')],
	[inputs, 'ctrl-w alt-backspace', edit('kill-word')],
	[inputs, 'alt-d', edit('kill-next-word')],
	[inputs, 'ctrl-u', edit('kill-to-start')],
	[inputs, 'ctrl-k', edit('kill-to-end')],
	[inputs, 'backspace ctrl-h', edit('backspace')],
	[inputs, 'delete ctrl-d', edit('delete')],
	[inputs, 'tab', {type: 'complete', by: 1}],
	[['filter'], 'shift-tab', {type: 'complete', by: -1}],
	[['panes', 'filter'], 'enter', {type: 'enter'}],
	[everywhere, 'escape', {type: 'back'}],
	[['panes'], '/', {type: 'filter'}],
	[['panes'], ']', {type: 'step-round', by: 1}],
	[['panes'], '[', {type: 'step-round', by: -1}],
	[['panes'], '-', {type: 'before'}],
	[['panes'], 'n', {type: 'match', by: 1}],
	[['panes'], 'N', {type: 'match', by: -1}],
	[['panes'], ')', {type: 'passage', by: 1}],
	[['panes'], '(', {type: 'passage', by: -1}],
	[['panes'], 'a', {type: 'day'}],
	[['panes'], 'v', {type: 'other-view'}],
	[['panes'], 'z', {type: 'zoom'}],
	[['panes'], 'p', {type: 'toggle-detail'}],
	[['panes'], 's', {type: 'order'}],
	[['panes'], 'r', {type: 'toggle-reported'}],
	[['panes'], 'd', {type: 'open', popup: 'discrepancies'}],
	[['panes'], 'S', {type: 'open', popup: 'sources'}],
	[['panes'], '!', {type: 'open', popup: 'problems'}],
	[['panes'], 'D', {type: 'open', popup: 'changes'}],
	[['panes'], 'x', {type: 'open', popup: 'export'}],
	[['panes'], ':', {type: 'open', popup: 'palette'}],
	[['panes'], 'space', {type: 'mark'}],
	[['panes'], '*', {type: 'mark-all'}],
	[['panes'], 'm', {type: 'write-note'}],
	[['panes'], 'u', {type: 'undo'}],
	[['panes'], 'ctrl-r', {type: 'redo'}],
	[['panes'], 'y', {type: 'copy', what: 'quote'}],
	[['panes'], 'Y', {type: 'copy', what: 'citation'}],
	[['panes'], 'o', {type: 'open-source'}],
	[['input-popup'], 'ctrl-o', {type: 'open-source'}],
	[lists, '?', {type: 'open', popup: 'help'}],
	[['list-popup'], 'q', {type: 'close'}],
	[['panes'], 'q', {type: 'quit'}],
	[everywhere, 'ctrl-c', {type: 'quit'}],
	[everywhere, 'ctrl-z', {type: 'suspend'}],
	[everywhere, 'ctrl-l', {type: 'redraw'}],
];

test.each(promised)('%s: %s does as promised', (contexts, keys, action) => {
	for (const context of contexts)
		for (const key of keys.split(' '))
			for (const state of stateIn[context])
				expect(actionsFor(withText(state), keyOf(key), bindings), `${context} ${key}`).toEqual([action]);
});

/** Where there is nothing to edit half a page is half a page. */
test.each([
	['ctrl-d', 'half-down'],
	['ctrl-u', 'half-up'],
] as const)('%s moves %s where nothing is typed yet', (key, motion) => {
	for (const state of stateIn['input-popup'])
		expect(actionsFor(state, keyOf(key), bindings)).toEqual([move(motion)]);
});

/** Something typed, in a popup that one can type into. */
function withText(state: State): State {
	return state.popup !== undefined && 'input' in state.popup
		? update(workspace, state, {type: 'edit', edit: {do: 'insert', text: 'a'}})
		: state;
}

function each(contexts: readonly KeyContext[], keys: readonly string[]): readonly string[] {
	return contexts.flatMap(context => keys.map(key => `${context}: ${key}`));
}

test('each key is promised to do something, in each context in which it is heard', () => {
	const known = new Set(promised.flatMap(([contexts, keys]) => each(contexts, keys.split(' '))));
	// In a popup Enter does what is chosen there.
	for (const chosen of each(['list-popup', 'input-popup'], ['enter'])) known.add(chosen);
	const heard = bindings.flatMap(({keys, contexts}) => each(contexts, keys));
	expect(heard.filter(one => !known.has(one))).toEqual([]);
});

test('README has every key of one character, and none that there is not', () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const [table = ''] = /\| key \| does \|(?:\n\|.*)+/.exec(readme) ?? [];
	const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key),
	);
	const shown = bindings.flatMap(({keys}) => keys).map(displayKey);
	expect(named.filter(key => !shown.includes(key ?? ''))).toEqual([]);
	expect(shown.filter(key => key.length === 1 && !/[←↑→↓]/.test(key) && !named.includes(key))).toEqual([]);
});

test('each state is heard in its context', () => {
	for (const [context, states] of Object.entries(stateIn))
		for (const state of states) expect(contextOf(state)).toBe(context);
});

test('no key stands twice in a context', () => {
	const heard = bindings.flatMap(({keys, contexts}) => each(contexts, keys));
	expect(heard.filter((one, place) => heard.indexOf(one) !== place)).toEqual([]);
});

test('no function key, and no key that terminals keep for themselves, is needed for anything', () => {
	const unreliable = /^(ctrl-[hjqsm i]|f\d+|.*-f\d+)$/;
	for (const {keys, help} of bindings)
		expect(
			keys.some(key => !unreliable.test(key)),
			help,
		).toBe(true);
});

describe('typing', () => {
	const letters = [...'jkghlGqQ/?:-1 [é漢', '👍🏽'];
	test.each(['filter', 'input-popup'] as const)('in the %s every letter types', context => {
		for (const state of stateIn[context])
			for (const text of letters) {
				const key = {name: 'character', text, ctrl: false, alt: false, shift: false};
				expect(actionsFor(state, key, bindings)).toEqual([{type: 'edit', edit: {do: 'insert', text}}]);
			}
	});

	test('a key that is in no table does nothing, and says so where nothing is typed', () => {
		for (const [context, states] of Object.entries(stateIn))
			for (const state of states)
				for (const name of ['f1', 'f12', 'insert', 'ctrl-alt-x', 'ctrl-j', 'ctrl-q', 'ctrl-s']) {
					const said = {tone: 'plain', text: `${name} does nothing here; ? shows the keys.`};
					const isTyped = context === 'filter' || context === 'input-popup';
					const expected = isTyped ? [] : [{type: 'message', message: said}];
					expect(actionsFor(state, keyOf(name), bindings), name).toEqual(expected);
				}
	});
});

test.each([
	[{name: 'character', text: 'j'}, 'j'],
	[{name: 'character', text: 'G'}, 'G'],
	[{name: 'character', text: ' '}, 'space'],
	[{name: 'character', text: 'd', ctrl: true}, 'ctrl-d'],
	[{name: 'character', text: 'b', alt: true}, 'alt-b'],
	// A terminal that tells of Shift beside a capital says nothing new.
	[{name: 'character', text: 'S', shift: true}, 'S'],
	[{name: 'tab', shift: true}, 'shift-tab'],
	[{name: 'left', ctrl: true}, 'ctrl-left'],
	[{name: 'backspace', alt: true}, 'alt-backspace'],
	[{name: 'pagedown'}, 'pagedown'],
])('the key %j is called %s', (key, name) => {
	expect(nameOfKey({ctrl: false, alt: false, shift: false, ...key})).toBe(name);
});

test.each([
	['j', 'j'],
	['ctrl-d', 'Ctrl-d'],
	['shift-tab', 'Shift-Tab'],
	['alt-b', 'Alt-b'],
	['ctrl-left', 'Ctrl-←'],
	['alt-backspace', 'Alt-Backspace'],
	['escape', 'Esc'],
	['enter', 'Enter'],
	['space', 'Space'],
	['pageup', 'PageUp'],
	['-', '-'],
	['?', '?'],
	['G', 'G'],
])('%s is written %s', (key, shown) => {
	expect(displayKey(key)).toBe(shown);
});

describe('the help', () => {
	const props = {workspace, state: panes, glyphs: unicode};
	const lines = viewHelp(props, '', 100, []).map(lineText);

	test('has a line for every binding, its keys and its words', () => {
		for (const {keys, help} of bindings) {
			const shown = keys.map(displayKey).join(' ');
			expect(
				lines.some(each => each.trim().startsWith(shown) && each.includes(help)),
				help,
			).toBe(true);
		}
	});

	test('is narrowed by what is typed, and says so where nothing is left', () => {
		const narrowed = viewHelp(props, 'wordings', 100, []).map(lineText);
		expect(narrowed.length).toBeLessThan(lines.length / 3);
		expect(narrowed.some(each => /^\s+v\s/.test(each))).toBe(true);
		expect(viewHelp(props, 'nosuchthing', 100, []).map(lineText)).toEqual(['Nothing about that here.']);
	});

	test('names every key of the filter language', () => {
		for (const key of [
			'party',
			'speaker',
			'issue',
			'round',
			'event',
			'place',
			'source',
			'kind',
			'lang',
			'date',
			'is',
		])
			expect(
				lines.some(each => each.includes(`${key}:`)),
				key,
			).toBe(true);
	});
});

describe('the hints', () => {
	test('end with how to learn more and how to leave, whatever the width', () => {
		for (const columns of [60, 80, 120, 200]) {
			const hints = lineText(viewHints({workspace, state: panes, glyphs: unicode}, columns));
			expect(hints).toMatch(/\? keys {2}q quit\s*$/);
			expect(hints.length).toBe(columns);
		}
	});

	test('name only keys that do what is said, where they are heard', () => {
		const heard = (context: KeyContext, key: string): Binding | undefined =>
			bindings.find(({keys, contexts}) => contexts.includes(context) && keys.map(displayKey).includes(key));
		for (const [context, states] of Object.entries(stateIn) as readonly [KeyContext, readonly State[]][])
			for (const state of states) {
				const hints = lineText(viewHints({workspace, state, glyphs: unicode}, 200))
					.trim()
					.split(/ {2,}/);
				for (const hint of hints) {
					const [key = ''] = hint.split(' ');
					if (key === 'type' || key === '↑↓' || key === '1') continue;
					expect(heard(context, key), `${context}: ${hint}`).toBeDefined();
				}
			}
	});
});

describe('the palette', () => {
	const commands = paletteCommands('', bindings, exportFormats);

	test('finds every command by its name, first of all by its whole name', () => {
		for (const {name} of commands) {
			expect(paletteCommands(name, bindings, exportFormats)[0]?.name).toBe(name);
			expect(paletteCommands(name.toUpperCase(), bindings, exportFormats)[0]?.name).toBe(name);
			expect(
				paletteCommands(name.split(' ').toReversed().join(' '), bindings, exportFormats).map(one => one.name),
			).toContain(name);
		}
	});

	test('has each name once', () => {
		expect(new Set(commands.map(({name}) => name)).size).toBe(commands.length);
	});

	test('does what its keys do, and shows them as the help does', () => {
		const [palette] = stateIn['input-popup'].filter(({popup}) => popup?.kind === 'palette');
		if (palette?.popup === undefined) throw new Error('the palette is open');
		const shown = viewPopup({workspace, state: palette, glyphs: unicode}, palette.popup, 80, 60).lines.map(
			lineText,
		);
		for (const {name, keys, action} of commands) {
			expect(
				shown.some(each => each.includes(name) && keys.every(key => each.includes(displayKey(key)))),
			).toBe(true);
			for (const key of keys) expect(actionsFor(panes, keyOf(key), bindings)).toEqual([action]);
		}
	});

	test('closes and does the chosen command on Enter', () => {
		const typed = [...'clear'].reduce(
			(state, text) => update(workspace, state, {type: 'edit', edit: {do: 'insert', text}}),
			update(workspace, panes, {type: 'open', popup: 'palette'}),
		);
		expect(actionsFor(typed, keyOf('enter'), bindings)).toEqual([
			{type: 'close'},
			{type: 'set-filter', text: ''},
		]);
		const none = update(workspace, typed, {type: 'edit', edit: {do: 'insert', text: 'xyz'}});
		expect(actionsFor(none, keyOf('enter'), bindings)).toEqual([]);
	});
});

describe('with another layout a key does what stands on it in Latin', () => {
	// Written by hand from pictures of the keyboards, not from the table.
	const sameKeys: readonly (readonly [layout: string, pairs: string])[] = [
		[
			'Russian',
			'йq цw уe кr еt нy гu шi щo зp х[ ъ] фa ыs вd аf пg рh оj лk дl яz чx сc мv иb тn ьm ./ ,? Ж: ПG ТN НY ЫS ВD',
		],
		['Ukrainian', 'йq іs ї] х[ оj лk ІS ПG'],
		['Greek', 'ςw θu εe ρr τt υy οo πp αa σs δd φf γg ηh ξj κk λl ζz χx ψc ωv βb νn μm ΓG ΝN ΥY ΣS ΔD'],
	];
	const [inFilter = panes] = stateIn.filter;
	/** What a key does; one that does nothing says so by its own name. */
	const done = (state: State, key: string) =>
		actionsFor(state, keyOf(key), bindings).filter(({type}) => type !== 'message');
	test.each(sameKeys)('%s', (_, pairs) => {
		for (const pair of pairs.split(' ')) {
			const [letter = '', latin = ''] = pair;
			expect([pair, done(panes, letter)]).toEqual([pair, done(panes, latin)]);
			for (const modifier of ['ctrl-', 'alt-'])
				for (const state of [panes, inFilter])
					expect(done(state, modifier + letter)).toEqual(done(state, modifier + latin));
			for (const state of [inFilter, ...stateIn['input-popup']])
				expect(actionsFor(state, keyOf(letter), bindings)).toEqual([
					{type: 'edit', edit: {do: 'insert', text: letter}},
				]);
		}
	});

	test('every letter that is a key has one in Russian and in Greek, but Q in Greek', () => {
		const letters = bindings
			.filter(({contexts}) => contexts.includes('panes'))
			.flatMap(({keys}) => keys.filter(key => /^[a-zA-Z]$/.test(key)));
		for (const [layout, pairs] of [sameKeys[0], sameKeys[2]].filter(row => row !== undefined))
			for (const letter of letters) {
				const isThere = pairs.toLowerCase().includes(letter.toLowerCase());
				expect([layout, letter, isThere]).toEqual([layout, letter, layout !== 'Greek' || letter !== 'q']);
			}
	});
});
