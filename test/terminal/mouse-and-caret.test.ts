/** Where a click leads and where the cursor stands: both must agree with what is drawn there. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {viewPositions} from '../../source/panes/positions/positions-view.ts';
import {viewSchedule} from '../../source/panes/schedule/schedule-view.ts';
import {arrange, inset, insideOf, type Rect} from '../../source/state/layout.ts';
import {layoutFacts} from '../../source/state/move.ts';
import {paneNamed} from '../../source/state/panes.ts';
import type {PaneName} from '../../source/state/parts.ts';
import {selectEvents} from '../../source/state/selectors.ts';
import {width} from '../../source/text/cells.ts';
import {caretOf, frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {actionsForMouse, type MouseReport} from '../../source/view/mouse.ts';
import type {PaneContent, Point} from '../../source/view/pane-content.ts';
import {lineText} from '../../source/view/spans.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {hostileStrings} from '../helpers/make-dossier.ts';
import {rowsAt} from '../helpers/rows-at.ts';

const sizes = [
	[60, 16],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;

function propsOf(driven: Driven) {
	return {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
}

function rectOf(driven: Driven, pane: PaneName): Rect {
	const layout = arrange(layoutFacts(driven.workspace, driven.state()));
	const rect = layout.kind === 'panes' ? layout.panes.find(placed => placed.pane === pane)?.rect : undefined;
	if (rect === undefined) throw new RangeError(`${pane} is not open`);
	return rect;
}

function insidePane(driven: Driven, rect: Rect, view: Pane['draw']): PaneContent {
	const {columns, rows} = insideOf(rect);
	return view(propsOf(driven), columns, rows);
}

function caretIn(driven: Driven): Point | undefined {
	return caretOf(frameOf(propsOf(driven)));
}

function click(driven: Driven, x: number, y: number, more: Partial<MouseReport> = {}): Driven {
	const report: MouseReport = {action: 'press', button: 'left', x, y, ...more};
	for (const action of actionsForMouse(propsOf(driven), report)) driven.do(action);
	return driven;
}

describe.each(sizes)('at %ix%i a click selects what stands there:', (columns, rows) => {
	test('a quote', () => {
		const driven = drive({columns, rows, focus: 'quotes', filter: 'party:russia'}, talks).press('G');
		const rect = rectOf(driven, 'quotes');
		const placeAt = rowsAt(insidePane(driven, rect, paneNamed(driven.workspace, 'quotes').draw));
		const shown = driven.ids();
		for (const [row, place] of placeAt.entries()) {
			if (place === undefined) continue;
			const state = driven.state();
			click(driven, rect.x + 9, rect.y + inset.y + row);
			expect(driven.selected()).toBe(shown[place]);
			// The list may move under a selection: each click is made on the list as it was.
			driven.do({type: 'select', pane: 'quotes', row: shown.indexOf(state.statement ?? '')});
		}
	});

	test('an event', () => {
		const driven = drive({columns, rows}, talks);
		const rect = rectOf(driven, 'schedule');
		const eventAt = rowsAt(insidePane(driven, rect, viewSchedule));
		const events = selectEvents(driven.workspace);
		expect(eventAt.some(place => place !== undefined)).toBe(true);
		for (const [row, place] of eventAt.entries()) {
			if (place === undefined) continue;
			const fresh = drive({columns, rows}, talks);
			expect(click(fresh, rect.x + 5, rect.y + inset.y + row).state().event).toBe(events[place]?.id);
		}
	});

	test('a cell of the matrix, and its heads', () => {
		const driven = drive({columns, rows, focus: 'positions'}, talks);
		const rect = rectOf(driven, 'positions');
		const lines = insidePane(driven, rect, viewPositions).lines.map(lineText);
		const [head = ''] = lines;
		for (const [row, issue] of talks.issues.slice(0, 5).entries())
			for (const party of talks.parties) {
				const x = head.indexOf(party.code);
				if (x < 0) continue;
				expect(lines[row + 1]).toContain(issue.name.slice(0, 8));
				const state = click(
					drive({columns, rows, focus: 'positions'}, talks),
					rect.x + inset.x + x,
					rect.y + inset.y + 1 + row,
				);
				expect(state.state().cell).toEqual({issue: issue.id, party: party.id});
			}
		const [issue] = talks.issues;
		const onHead = click(
			drive({columns, rows, focus: 'positions'}, talks),
			rect.x + inset.x + 2,
			rect.y + inset.y + 1,
		);
		expect(onHead.state().cell).toEqual({issue: issue?.id, party: null});
	});
});

test('a click on another pane gives it the focus, one on the filter line types there', () => {
	const driven = drive({}, talks);
	for (const pane of ['positions', 'detail', 'schedule', 'quotes'] as const) {
		const rect = rectOf(driven, pane);
		expect(click(driven, rect.x + 3, rect.y).state().focus).toBe(pane);
	}
	const rect = rectOf(driven, 'quotes');
	expect(click(driven, rect.x + inset.x + 2, rect.y + inset.y).state().isFiltering).toBe(true);
});

test('a click on a shrunk pane opens it', () => {
	const driven = drive({columns: 80, rows: 24}, talks);
	expect(click(driven, 10, 22).state().focus).toBe('quotes');
	expect(click(driven, 10, 1).state().focus).toBe('schedule');
});

test('the wheel moves what is under it; other buttons and releases do nothing', () => {
	const driven = drive({}, talks);
	const rect = rectOf(driven, 'quotes');
	const inside = [rect.x + 5, rect.y + 5] as const;
	click(driven, ...inside, {action: 'wheel-down', button: 'none'});
	expect([driven.state().focus, driven.row()]).toEqual(['quotes', 1]);
	click(driven, ...inside, {action: 'wheel-up', button: 'none'});
	expect(driven.row()).toBe(0);
	const before = driven.state();
	click(driven, ...inside, {action: 'release'});
	click(driven, ...inside, {button: 'right'});
	click(driven, ...inside, {action: 'move'});
	expect(driven.state()).toBe(before);
	// From the schedule the list begins at its top.
	driven.press('1', 'd');
	click(driven, ...inside, {action: 'wheel-down', button: 'none'});
	expect(driven.state().popup).toMatchObject({kind: 'discrepancies', index: 1});
});

describe('the cursor', () => {
	test('is there only while something is typed', () => {
		const driven = drive({}, talks);
		expect(caretIn(driven)).toBeUndefined();
		expect(caretIn(driven.press('/'))).toBeDefined();
		expect(caretIn(driven.press('escape'))).toBeUndefined();
		expect(caretIn(driven.press('?'))).toEqual({x: 4, y: 2});
		expect(caretIn(driven.press('a', 'b'))).toEqual({x: 6, y: 2});
		expect(caretIn(driven.press('escape', 'd'))).toEqual({x: 4, y: 2});
		expect(caretIn(driven.press('escape', 'x'))).toBeUndefined();
	});

	test('stands behind the text typed before it, inside the pane, however long that is', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...sizes),
				fc.oneof(filterText, fc.constantFrom(...hostileStrings)),
				fc.nat(40),
				([columns, rows], text, back) => {
					const driven = drive({columns, rows}, talks)
						.press('/')
						.do({type: 'edit', edit: {do: 'insert', text}});
					for (let time = 0; time < back; time++) driven.press('left');
					const rect = rectOf(driven, 'quotes');
					const caret = caretIn(driven);
					if (caret === undefined) throw new Error('there is a cursor');
					expect(caret.y).toBe(rect.y + inset.y);
					const start = rect.x + inset.x + width('/ ');
					expect(caret.x).toBeGreaterThanOrEqual(start);
					expect(caret.x).toBeLessThan(rect.x + rect.columns - 1);
					const {text: typed, cursor} = driven.state().filter;
					const [line = []] = insidePane(driven, rect, paneNamed(driven.workspace, 'quotes').draw).lines;
					if (typed === '' || cursor === 0) expect(caret.x).toBe(start);
					else if (width(lineText(line)) < insideOf(rect).columns - 1 && cursor === typed.length)
						expect(caret.x).toBe(rect.x + inset.x + width(lineText(line)));
				},
			),
			{numRuns: 100},
		);
	});

	test.each(['?', ':', 'd', 'S', 'm'])(
		'stands in the popup of %s behind what was typed before it, and a sign says where something is cut off',
		key => {
			fc.assert(
				fc.property(
					fc.constantFrom(...sizes),
					fc.integer({min: 1, max: 200}),
					fc.nat(250),
					([columns, rows], length, back) => {
						const driven = drive({columns, rows, focus: 'quotes'}, talks).press(key);
						const typed = Array.from({length}, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
						driven.do({type: 'edit', edit: {do: 'insert', text: typed}});
						for (let time = 0; time < back; time++) driven.do({type: 'edit', edit: {do: 'left'}});
						const frame = frameOf(propsOf(driven));
						const popup = frame.kind === 'whole' ? frame.popup : undefined;
						if (popup?.caret === undefined) throw new Error('there is a popup with a cursor');
						const cells = insideOf(popup.rect).columns;
						const shown = lineText(popup.lines[popup.caret.y] ?? []);
						expect(width(shown)).toBeLessThanOrEqual(cells);
						expect(popup.caret.x).toBeLessThan(cells);
						const cursor = Math.max(0, length - back);
						const before = shown.slice(2, popup.caret.x);
						expect(typed.slice(0, cursor).endsWith(before)).toBe(true);
						expect(shown.slice(0, 2)).toBe(before.length < cursor ? '>…' : '> ');
						if (cursor > 0) expect(before.length).toBeGreaterThan(0);
					},
				),
				{numRuns: 40},
			);
		},
	);
});
