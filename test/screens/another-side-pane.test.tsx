/** A pane more beside the lists is a value handed in, too: who speaks, and a text that scrolls, with nothing changed anywhere else. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textPane} from '../../source/panes/text-pane.ts';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import {shownUntilLeft} from '../../source/state/chosen.ts';
import {paletteCommands} from '../../source/state/keys.ts';
import {isSeen} from '../../source/state/move.ts';
import {selectEntry} from '../../source/state/selectors.ts';
import type {SidePlace} from '../../source/state/sides.ts';
import {readView, wholeView, withView} from '../../source/state/view-words.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {line} from '../../source/view/spans.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import type {SidePane, ViewProps} from '../../source/view/view-props.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {expectSoundScreen, paneText} from '../helpers/screen-checks.ts';
import {panes} from '../helpers/usual-panes.ts';

const name = 'speaker';

function said({workspace, state}: ViewProps): string {
	const entry = selectEntry(workspace, state);
	return entry === undefined ? 'Nobody.' : `${entry.statement.id}: ${entry.speakerName}.`;
}

const speaker = (place: SidePlace): SidePane => ({
	name,
	role: 'side',
	place,
	title: 'Speaker',
	goTo: {help: 'who says it; Esc closes it', command: 'show who says it'},
	...shownUntilLeft(name),
	move: (_, state) => state,
	clampScroll: (_, state) => state,
	draw: props => ({lines: [line(said(props))]}),
	speak: props => ['You read who says it.', said(props)],
});

function opened(place: SidePlace, more: Parameters<typeof open>[1] = {}) {
	const screen = open(talks, {focus: 'quotes', ...more, panes: [...panes, speaker(place)]});
	const props = (): ViewProps => ({workspace: screen.workspace, state: screen.state(), glyphs: unicode});
	return {
		...screen,
		props,
		text: () => screen.screen().join('\n'),
		sees: (pane: string) => isSeen(screen.workspace, screen.state(), pane),
	};
}

describe.each(['by-list', 'apart'] as const)('a pane more that stands %s', place => {
	test('is shown when one goes to it, on a screen of any size, until Esc closes it', () => {
		for (const [columns, rows] of [
			[120, 40],
			[200, 60],
			[80, 24],
			[30, 6],
		] as const) {
			const screen = opened(place, {columns, rows});
			expect(screen.sees(name)).toBe(false);
			screen.press('6');
			expect(screen.text()).toContain('6 Speaker');
			expect(paneText(screen, name)).toContain(said(screen.props()));
			expectSoundScreen(screen);
			screen.press('escape');
			expect(screen.state().focus).toBe('quotes');
			expect(screen.sees(name)).toBe(false);
			screen.close();
		}
	});

	test('goes back with Esc to the detail from which one came to it', () => {
		const screen = opened(place);
		screen.press('4', '6', 'escape');
		expect(screen.state()).toMatchObject({focus: 'detail', isOpened: false});
		screen.press('3', 'enter', '6', 'escape');
		expect(screen.state()).toMatchObject({focus: 'detail', isOpened: true});
		screen.close();
	});

	test('stands beside the list, the detail and the article, and follows what is selected', () => {
		const screen = opened(place, {columns: 180, rows: 50});
		screen.press('5', '6', '3');
		for (const pane of ['quotes', 'detail', 'page', name]) expect(screen.sees(pane), pane).toBe(true);
		const before = paneText(screen, name);
		screen.press('G');
		expect(paneText(screen, name)).toContain(said(screen.props()));
		expect(paneText(screen, name)).not.toBe(before);
		expect(screen.press('tab', 'tab', 'tab').state().focus).toBe(name);
		screen.close();
	});

	test('is known to the palette, the help, the speech and a view that is handed over', () => {
		const screen = opened(place);
		screen.press('6');
		const [command] = paletteCommands('who says it', screen.workspace.bindings);
		expect(command).toMatchObject({keys: ['6'], action: {type: 'focus', pane: name}});
		expect(viewSpoken(screen.props(), 100, 40).join('\n')).toContain('You read who says it.');
		screen.press('3');
		const read = readView(wholeView(screen.workspace, screen.state()), screen.workspace.panes);
		if (!read.ok) throw new Error(read.word);
		const there = withView(screen.workspace, opened(place).state(), read.parts);
		expect(isSeen(screen.workspace, there, name)).toBe(true);
		const both = readView(`article chosen:${name}/shown`, screen.workspace.panes);
		if (!both.ok) throw new Error(both.word);
		expect([...(both.parts.chosen?.keys() ?? [])].sort()).toEqual(['page', name]);
		screen.press('?', ...'who says');
		expect(screen.text()).toMatch(/6 +who says it/);
		screen.close();
	});

	test('leaves the screen whole, whatever keys are pressed, at whatever size', () => {
		const keys = [...new Set(bindingsFor([...panes, speaker(place)]).flatMap(binding => binding.keys))];
		const key = fc.oneof(
			fc.constantFrom('3', '4', '5', '6', 'tab', 'z', 'enter', 'escape', '-'),
			fc.constantFrom(...keys),
		);
		const size = fc.tuple(fc.integer({min: 30, max: 210}), fc.integer({min: 6, max: 60}));
		fc.assert(
			fc.property(fc.array(fc.oneof(key, size), {maxLength: 25}), steps => {
				const screen = opened(place);
				for (const step of steps) {
					if (typeof step === 'string') screen.press(step);
					else screen.resize(...step);
					expectSoundScreen(screen);
					const {focus, isSlide, popup} = screen.state();
					if (!isSlide && popup === undefined) expect(screen.sees(focus)).toBe(true);
				}
				screen.close();
			}),
			{numRuns: 30},
		);
	});
});

/** The selected quote by its id, in forty lines. */
const counted = textPane({
	name: 'counted',
	title: 'Counted',
	place: 'by-list',
	goTo: {help: 'the quote in forty lines', command: 'count to forty'},
	of: (workspace, state) => selectEntry(workspace, state)?.statement.id ?? '',
	describe({workspace, state}) {
		const id = selectEntry(workspace, state)?.statement.id ?? 'nothing';
		return {title: `Of ${id}`, lines: Array.from({length: 40}, (_, at) => line(`${id} ${at + 1}`))};
	},
});

describe('a text that is longer than its pane', () => {
	const withText = (more: Parameters<typeof open>[1] = {}) =>
		open(talks, {columns: 80, rows: 24, focus: 'quotes', ...more, panes: [...panes, counted]});
	const shown = (screen: ReturnType<typeof open>) =>
		(/ (\d+)-(\d+) of 40 /.exec(screen.screen().join('\n')) ?? []).slice(1).map(Number);

	test('scrolls as far as there are lines, and its note says how far', () => {
		const screen = withText();
		const [first, last = 0] = shown(screen.press('6'));
		expect([first, last < 40]).toEqual([1, true]);
		expect(shown(screen.press('j', 'j'))).toEqual([3, last + 2]);
		expect(paneText(screen, 'counted')).toMatch(/of 40 \S+ 3 \S+ 4 /);
		expect(shown(screen.press('G'))).toEqual([41 - last, 40]);
		// However often one goes on beyond the end, the next key up is seen.
		expect(shown(screen.press('j', 'G', 'j'))).toEqual([41 - last, 40]);
		expect(shown(screen.press('k'))).toEqual([40 - last, 39]);
		expect(shown(screen.press('g', 'k', 'pagedown'))[0]).toBeGreaterThan(5);
		expectSoundScreen(screen);
		screen.close();
	});

	test('begins at its top where it tells of something else, and is where it was read when one comes back', () => {
		const screen = withText({columns: 180, rows: 50});
		const scrolled = shown(screen.press('6', 'z', 'z', 'j', 'j', 'j'));
		screen.press('3', 'j');
		expect(shown(screen)[0]).toBe(1);
		screen.press('k');
		expect(shown(screen)).toEqual(scrolled);
		screen.resize(40, 10);
		screen.resize(180, 50);
		expect(shown(screen)).toEqual(scrolled);
		screen.close();
	});

	test('is spoken whole', () => {
		const screen = withText().press('6', 'j');
		const id = selectEntry(screen.workspace, screen.state())?.statement.id ?? '';
		const said = viewSpoken({workspace: screen.workspace, state: screen.state(), glyphs: unicode}, 100, 60);
		expect(said.join('\n')).toContain(`You are in the counted: Of ${id}.\n${id} 1\n${id} 2`);
		screen.close();
	});
});
