/** Whatever is pressed, in whatever order, on whatever dossier: the state stays one that can be drawn. */

import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Action} from '../../source/state/actions.ts';
import {exportChoices} from '../../source/state/exports.ts';
import {paletteCommands} from '../../source/state/keys.ts';
import {arrange} from '../../source/state/layout.ts';
import {layoutFacts} from '../../source/state/move.ts';
import type {EditedLine, Popup} from '../../source/state/parts.ts';
import {foundDiscrepancies, foundSources} from '../../source/state/popup-search.ts';
import {selectEntry, selectPassage} from '../../source/state/selectors.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {actionsForMouse} from '../../source/view/mouse.ts';
import {bindings} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

/** What can come in: keys by name, a size, a click, a pasted text. */
type Event =
	| {readonly key: string}
	| {readonly size: readonly [number, number]}
	| {readonly click: readonly [x: number, y: number, wheel: boolean]}
	| {readonly paste: string};

const keys = [...new Set(bindings.flatMap(binding => binding.keys))].filter(key => key !== 'q');
const event: fc.Arbitrary<Event> = fc.oneof(
	{weight: 12, arbitrary: fc.constantFrom(...keys).map(key => ({key}))},
	{weight: 3, arbitrary: fc.constantFrom('enter', 'escape', '/', 'tab', '-', 'z').map(key => ({key}))},
	{weight: 2, arbitrary: fc.constantFrom(...'aeiou:"|(é漢👍').map(key => ({key}))},
	{weight: 1, arbitrary: fc.tuple(fc.nat(220), fc.nat(70)).map(size => ({size}))},
	{weight: 2, arbitrary: fc.tuple(fc.nat(130), fc.nat(45), fc.boolean()).map(click => ({click}))},
	{weight: 2, arbitrary: filterText.map(paste => ({paste}))},
);

function happen(driven: Driven, one: Event): void {
	if ('key' in one) driven.press(one.key);
	else if ('size' in one) driven.do({type: 'resize', columns: one.size[0], rows: one.size[1]});
	else if ('paste' in one) driven.press('/').do({type: 'edit', edit: {do: 'insert', text: one.paste}});
	else {
		const [x, y, isWheel] = one.click;
		const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
		const actions: readonly Action[] = actionsForMouse(props, {
			action: isWheel ? 'wheel-down' : 'press',
			button: isWheel ? 'none' : 'left',
			x,
			y,
		});
		for (const action of actions) driven.do(action);
	}
}

function expectSound(driven: Driven): void {
	const {workspace, catalogue} = driven;
	const state = driven.state();
	const rows = driven.ids();
	const row = driven.row();
	expect(new Set(rows).size).toBe(rows.length);
	expect(rows.every(id => catalogue.entryOf.has(id))).toBe(true);
	expect(row).toBeGreaterThanOrEqual(rows.length === 0 ? -1 : 0);
	expect(row).toBeLessThan(Math.max(rows.length, 0.5));
	const entry = selectEntry(workspace, state);
	expect(entry === undefined).toBe(rows.length === 0);
	if (entry !== undefined)
		expect(entry.statement.passages[selectPassage(workspace, state, entry)]).toBeDefined();

	expectInside(state.filter);
	expect(state.query).toEqual(usualQuery(state.filter.text, workspace.engine.fields));
	expect(state.applied.error).toBeUndefined();
	if (state.query.error === undefined) expect(state.applied).toBe(state.query);
	expect(state.waiting).toEqual([]);
	if (state.completion !== undefined) expect(state.isFiltering).toBe(true);
	if (state.isFiltering) expect([state.focus, state.popup]).toEqual(['quotes', undefined]);

	if (state.zoom !== undefined) expect(state.zoom).toBe(state.focus);
	if (state.focus === 'detail') expect(state.isDetailShown).toBe(true);
	else if (state.focus === 'page') expect(state.chosen.has('page')).toBe(true);
	else expect(state.subject).toBe(state.focus);
	const layout = arrange(layoutFacts(workspace, state));
	if (layout.kind === 'panes') expect(layout.panes.map(({pane}) => pane)).toContain(state.focus);

	expect(state.scroll).toBeGreaterThanOrEqual(0);
	if (state.popup !== undefined) expectPopup(driven, state.popup);
	const {issue, party} = state.cell;
	expect(issue === null && party === null).toBe(false);
	expect(issue === null || catalogue.issues.has(issue)).toBe(true);
	expect(party === null || catalogue.parties.has(party)).toBe(true);
	expect(state.event === undefined ? 0 : catalogue.events.has(state.event)).toBe(
		catalogue.events.size === 0 ? 0 : true,
	);
	expect([...state.marked].every(id => catalogue.entryOf.has(id))).toBe(true);
	expect(state.past.length).toBeLessThanOrEqual(100);
}

function expectInside({text, cursor}: EditedLine): void {
	expect(cursor).toBeGreaterThanOrEqual(0);
	expect(cursor).toBeLessThanOrEqual(text.length);
}

function expectPopup({workspace}: Driven, popup: Popup): void {
	if ('input' in popup) expectInside(popup.input);
	if ('scroll' in popup) expect(popup.scroll).toBeGreaterThanOrEqual(0);
	if (popup.kind === 'help' || popup.kind === 'note') return;
	const count = {
		palette:
			popup.kind === 'palette' ? paletteCommands(popup.input.text, bindings, workspace.formats).length : 0,
		discrepancies:
			popup.kind === 'discrepancies' ? foundDiscrepancies(workspace, popup.input.text).length : 0,
		sources: popup.kind === 'sources' ? foundSources(workspace, popup.input.text).length : 0,
		problems: 0,
		changes: 0,
		export: exportChoices(workspace.formats).length,
		review: 0,
	}[popup.kind];
	expect(popup.index).toBeGreaterThanOrEqual(0);
	expect(popup.index).toBeLessThan(Math.max(1, count));
}

test('random keys, sizes, clicks and pasted texts leave a sound state', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.array(event, {maxLength: 60}), (dossier, events) => {
			const driven = drive({}, dossier);
			expectSound(driven);
			for (const one of events) {
				happen(driven, one);
				expectSound(driven);
			}
		}),
		{numRuns: 1000},
	);
});

test('enough Esc leads back to every quote and no popup, from anywhere, and never quits', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.array(event, {maxLength: 40}), (dossier, events) => {
			const driven = drive({}, dossier);
			for (const one of events) happen(driven, one);
			const before = driven.effects.length;
			const terms = driven.filter().length + 8;
			for (let time = 0; time < terms; time++) driven.press('escape');
			const {popup, isFiltering, zoom, focus, isReportedShown} = driven.state();
			expect({popup, isFiltering, zoom}).toEqual({popup: undefined, isFiltering: false, zoom: undefined});
			expect(focus).not.toBe('detail');
			expect(driven.filter().trim()).toBe('');
			if (isReportedShown) expect(driven.ids().length).toBe(driven.catalogue.entryOf.size);
			expect(driven.effects.length).toBe(before);
		}),
		{numRuns: 200},
	);
});

test('a filter typed and taken away leaves the rows and the selection as they were', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.nat(12), filterText, (dossier, place, text) => {
			const driven = drive({focus: 'quotes'}, dossier);
			for (let time = 0; time < place; time++) driven.press('j');
			const before = [driven.ids(), driven.selected()];
			driven.press('/').type(text.replace(/[\r\n\t]/g, ' '));
			const hidden = driven.state().statement;
			if (before[1] !== undefined && driven.ids().includes(String(before[1])))
				expect(driven.selected()).toBe(before[1]);
			expect(driven.state().statement).toBe(hidden);
			driven.press('ctrl-e', 'ctrl-u');
			expect([driven.ids(), driven.selected()]).toEqual(before);
		}),
		{numRuns: 300},
	);
});
