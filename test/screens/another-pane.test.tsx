/** Another pane is a value handed in: the people, in this file, with nothing changed anywhere else. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import {choose, chosenPlace, moveChosen} from '../../source/state/chosen.ts';
import {initialState} from '../../source/state/initial.ts';
import {paletteCommands} from '../../source/state/keys.ts';
import {reopen} from '../../source/state/reopen.ts';
import type {State} from '../../source/state/state.ts';
import {textWord} from '../../source/state/view-word.ts';
import {readView, viewKeys, viewWords, wholeView, withView} from '../../source/state/view-words.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {actionsForMouse} from '../../source/view/mouse.ts';
import {firstShown, line, span, windowed} from '../../source/view/spans.ts';
import {sayAround} from '../../source/view/speech.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import type {ListPane, ViewProps} from '../../source/view/view-props.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {expectSoundScreen} from '../helpers/screen-checks.ts';
import {panes} from '../helpers/usual-panes.ts';

const all = ({catalogue}: Pick<ViewProps['workspace'], 'catalogue'>) => [...catalogue.people.values()];
const ids = (workspace: Pick<ViewProps['workspace'], 'catalogue'>) => all(workspace).map(({id}) => id);
const selected = ({workspace, state}: ViewProps) =>
	all(workspace)[chosenPlace(state, 'people', ids(workspace))];

const people: ListPane = {
	name: 'people',
	role: 'list',
	title: 'People',
	goTo: {help: 'the people', command: 'go to the people'},
	room: workspace => ({place: 'left', most: ids(workspace).length + 2}),
	move: (workspace, state, motion) => moveChosen(workspace, state, 'people', ids(workspace), motion),
	select: (workspace, state, row) => choose(state, 'people', ids(workspace), row),
	isSame: (before, after) => before.chosen === after.chosen,
	terms: (workspace, state) => ({speaker: ids(workspace)[chosenPlace(state, 'people', ids(workspace))]}),
	note: ({workspace}) => `${ids(workspace).length} people`,
	draw(props, _columns, rows) {
		const place = chosenPlace(props.state, 'people', ids(props.workspace));
		const first = firstShown(place, ids(props.workspace).length, rows);
		const lines = all(props.workspace).map(({name}, at) => line(at === place ? '> ' : '  ', span(name)));
		return {
			lines: windowed(lines, first, rows),
			actionsAt: ({y}) => [{type: 'select', pane: 'people', row: first + y}],
		};
	},
	describe(props) {
		const person = selected(props);
		return person === undefined
			? {title: 'Nobody', lines: []}
			: {title: person.name, lines: [line(`Who speaks: ${person.id}`)]};
	},
	speak: ({workspace, state}) => [
		'You are among the people.',
		...sayAround(
			all(workspace).map(({name}) => name),
			chosenPlace(state, 'people', ids(workspace)),
		),
	],
};

/** Before the quotes, which are the fourth then. */
const withPeople = panes.toSpliced(2, 0, people);
const [first, second] = ids({catalogue: open(talks).workspace.catalogue});

function opened(more: Parameters<typeof open>[1] = {}) {
	const screen = open(talks, {panes: withPeople, ...more});
	const props = (): ViewProps => ({workspace: screen.workspace, state: screen.state(), glyphs: unicode});
	return {...screen, props, text: () => screen.screen().join('\n')};
}

test('it has its place, its number, its note, on a screen of any size', () => {
	for (const [columns, rows] of [
		[120, 40],
		[200, 60],
		[80, 24],
		[60, 18],
	] as const) {
		const {text, press} = opened({columns, rows});
		expect(text()).toMatch(/3 People .* people/);
		expect(text()).toMatch(/4 Quotes/);
		press('3');
		expect(text()).toMatch(/3 People .* people/);
		expect(text()).toContain(`> ${talks.people[0]?.name}`);
	}
});

test('its digit, Tab, the palette and the help know it', () => {
	expect(opened().press('3').state()).toMatchObject({focus: 'people', subject: 'people'});
	expect(opened().press('tab', 'tab').state().focus).toBe('people');
	expect(opened().press('tab', 'tab', 'tab').state().focus).toBe('quotes');
	expect(opened().press('6').state().focus).toBe('page');
	const [command] = paletteCommands('people', bindingsFor(withPeople));
	expect(command).toMatchObject({keys: ['3'], action: {type: 'focus', pane: 'people'}});
	expect(
		opened()
			.press('?', ...'people')
			.screen()
			.join('\n'),
	).toMatch(/3 +the people/);
	expect(opened().screen().at(-1)).toContain('1 2 3 4 panes');
});

test('one moves in it, the detail tells of it, Enter narrows to it and takes that back', () => {
	const {press, state, text, screen} = opened();
	press('3', 'j');
	expect(state().chosen.get('people')).toBe(second);
	expect(text()).toContain(`Who speaks: ${second}`);
	expect(screen().at(-1)).toContain('Enter show its quotes');
	press('enter');
	expect(state().filter.text).toBe(`speaker:${second}`);
	expect(screen().at(-1)).toContain('Enter show all quotes again');
	expect(press('enter').state().filter.text).toBe('');
	expect(press('g').state().chosen.get('people')).toBe(first);
	press('G', 'v');
	expect(text()).toContain('There is no other view of this.');
});

test('a click selects in it', () => {
	const {props, screen, state, do: act} = opened();
	const y = screen().findIndex(each => each.includes(talks.people[1]?.name ?? ''));
	for (const action of actionsForMouse(props(), {action: 'press', button: 'left', x: 5, y})) act(action);
	expect(state()).toMatchObject({focus: 'people', subject: 'people'});
	expect(state().chosen.get('people')).toBe(second);
});

test('it is spoken', () => {
	const {press, props} = opened();
	press('3', 'j');
	const said = viewSpoken(props(), 100, 40).join('\n');
	expect(said).toContain('You are among the people.');
	expect(said).toContain(`Selected, 2 of ${talks.people.length}: ${talks.people[1]?.name}`);
	expect(said).toContain('3 People, ');
	expect(said).toContain('5 Detail');
});

test('whatever keys are pressed, at whatever size, the screen is whole', () => {
	const keys = [...new Set(bindingsFor(withPeople).flatMap(binding => binding.keys))];
	const key = fc.oneof(
		fc.constantFrom('3', '4', 'tab', 'z', 'j', 'enter', 'escape'),
		fc.constantFrom(...keys),
	);
	const journey = fc.array(
		fc.oneof(key, fc.tuple(fc.integer({min: 30, max: 210}), fc.integer({min: 6, max: 60}))),
		{
			maxLength: 25,
		},
	);
	fc.assert(
		fc.property(journey, steps => {
			const screen = opened();
			for (const step of steps) {
				if (typeof step === 'string') screen.press(step);
				else screen.resize(...step);
				expectSoundScreen(screen);
			}
			screen.close();
		}),
		{numRuns: 40},
	);
});

test('a view that is handed over opens it with what is selected in it', () => {
	const {press, state, workspace} = opened();
	press('3', 'j', 'z');
	const words = wholeView(workspace, state());
	const read = readView(words, withPeople);
	if (!read.ok) throw new Error(read.word);
	const there = withView(workspace, opened().state(), read.parts);
	expect(there).toMatchObject({focus: 'people', zoom: 'people', chosen: state().chosen});
	expect(readView(words, panes).ok).toBe(false);
});

test('it may have a word of its own, and says what of it a dossier does not have', () => {
	const key = 'person';
	const selectedIn = ({chosen}: State) => chosen.get('people');
	const own: ListPane = {
		...people,
		words: [textWord(key, selectedIn, id => ({chosen: new Map([['people', id]])}))],
		fit: (catalogue, state, before) =>
			catalogue.people.has(selectedIn(state) ?? '') ? state : {...state, chosen: before.chosen},
		back: state => (state.chosen.size > 0 ? {...state, chosen: new Map()} : undefined),
	};
	const withOwn = panes.toSpliced(2, 0, own);
	const {press, state, workspace} = open(talks, {panes: withOwn});
	expect(viewWords(workspace, press('3', 'j').state())).toContain(`${key}:${second}`);
	for (const [id, chosen] of [
		[first, first],
		['nobody', second],
	] as const) {
		const read = readView(`${key}:${id}`, withOwn);
		if (!read.ok) throw new Error(read.word);
		expect(selectedIn(withView(workspace, state(), read.parts))).toBe(chosen);
	}
	expect(press('escape').state().chosen.size).toBe(0);
	expect(readView(`${key}:${first}`, panes).ok).toBe(false);
	expect([viewKeys(withOwn).includes(key), viewKeys(panes).includes(key)]).toEqual([true, false]);
});

test('where there are no people what was said of them is taken back', () => {
	const {press, state} = opened();
	press('3', 'j', 'z', 'enter', '2', '4');
	const usual = open(talks);
	for (const before of [state(), press('3').state()]) {
		const there = reopen(usual.workspace, before);
		expect(panes.map(({name}) => name)).toContain(there.focus);
		expect(
			viewSpoken({workspace: usual.workspace, state: there, glyphs: unicode}, 80, 40).length,
		).toBeGreaterThan(5);
		expect(there.past.every(view => view.focus !== 'people')).toBe(true);
	}
	const asked = {focus: 'people', zoom: 'people', subject: 'people'};
	expect(initialState(usual.workspace, {columns: 80, rows: 24, ...asked})).toMatchObject({focus: 'schedule'});
	expect(withView(usual.workspace, usual.state(), asked)).toMatchObject({
		focus: 'schedule',
		subject: 'schedule',
	});
});
