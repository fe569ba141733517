/** What keys do in lists and popups: completion, marks, orders, moves, what is left to the edge. */
import {describe, expect, test} from 'vitest';
import {entriesToWrite} from '../../source/cli/exporting.ts';
import {viewQuotes} from '../../source/panes/quotes/quotes-view.ts';
import type {Motion} from '../../source/state/actions.ts';
import {arrange, insideOf} from '../../source/state/layout.ts';
import {layoutFacts, pageRows, step} from '../../source/state/move.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {type Driven, drive, smallIdsByDate} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {rowsAt} from '../helpers/rows-at.ts';

const all = smallIdsByDate;

describe('completion', () => {
	const candidatesAfter = (text: string, ...keys: readonly string[]) =>
		drive()
			.press('/')
			.type(text)
			.press(...keys);

	test('Tab goes through the values, the one with the most rows first, and around; Shift-Tab the other way', () => {
		const driven = candidatesAfter('party:');
		const seen = ['tab', 'tab', 'tab', 'shift-tab', 'shift-tab'].map(key => driven.press(key).filter());
		expect(seen).toEqual(['party:norland', 'party:isles', 'party:norland', 'party:isles', 'party:norland']);
		expect(driven.ids().length).toBeLessThan(all.length);
		expect(candidatesAfter('party:', 'shift-tab').filter()).toBe('party:isles');
	});

	test('a single candidate is taken, and the next Tab completes what comes after it', () => {
		expect(candidatesAfter('par', 'tab').filter()).toBe('party:');
		expect(candidatesAfter('par', 'tab', 'tab').filter()).toBe('party:norland');
	});

	test('typing goes on from the candidate, and a new Tab begins anew', () => {
		const driven = candidatesAfter('party:', 'tab').type(',');
		expect(driven.state().completion).toBeUndefined();
		expect(driven.press('tab').filter()).toBe('party:norland,isles');
	});

	test('is done in the middle of the line too', () => {
		const driven = candidatesAfter('party: veto').press('ctrl-a', 'alt-f', 'right', 'tab');
		expect(driven.filter()).toBe('party:isles veto');
		expect(driven.state().filter.cursor).toBe('party:isles'.length);
	});

	test('where there is nothing to complete, it says so', () => {
		const driven = candidatesAfter('"open', 'tab');
		expect(driven.filter()).toBe('"open');
		expect(driven.state().message?.text).toBe('Nothing to complete here.');
	});
});

/** Ids of what an export takes. */
async function exported({workspace, state}: Driven): Promise<readonly string[]> {
	return (await entriesToWrite({workspace, state: state()})).map(({statement}) => statement.id);
}

test('Space marks and goes on, and marks again to take it off', async () => {
	const driven = drive().press('3', 'space', 'space');
	expect([...driven.state().marked]).toEqual(['grey-zone', 'open-strait']);
	expect(driven.selected()).toBe('fleets-leave');
	expect(await exported(driven)).toEqual(['grey-zone', 'open-strait']);
	driven.press('k', 'space');
	expect([...driven.state().marked]).toEqual(['grey-zone']);
	expect(driven.press('/').type('is:marked').ids()).toEqual(['grey-zone']);
	expect(drive().press('space').state().marked.size).toBe(0);
	expect(await exported(driven)).toEqual(['grey-zone']);
	expect(await exported(drive())).toEqual(all);
});

describe('orders', () => {
	test('are taken in turn', () => {
		const driven = drive();
		const seen = Array.from({length: 4}, () => driven.press('s').state().order);
		expect(seen).toEqual(['speaker', 'party', 'relevance', 'date']);
	});

	test.each([
		['speaker', (entry: {speakerName: string}) => entry.speakerName],
		[
			'party',
			(entry: {parties: readonly string[]}) =>
				String(['norland', 'isles', undefined].indexOf(entry.parties[0])),
		],
	] as const)('by %s, of equals by date', (order, key) => {
		const {catalogue, ids} = drive({order});
		const rows = ids()
			.map(id => catalogue.entryOf.get(id))
			.filter(entry => entry !== undefined);
		expect(rows).toHaveLength(all.length);
		for (const [place, entry] of rows.slice(1).entries()) {
			const before = rows[place];
			if (before === undefined) continue;
			const compared = key(before).localeCompare(key(entry), 'en');
			const numbers = [before, entry].map(each => all.indexOf(each.statement.id));
			expect(compared < 0 || (compared === 0 && (numbers[0] ?? 0) < (numbers[1] ?? 0))).toBe(true);
		}
	});

	test('by relevance: the words themselves before what only names them; without a filter by date', () => {
		expect(drive({order: 'relevance'}).ids()).toEqual(all);
		expect(drive({order: 'relevance', filter: 'treaty'}).ids().at(0)).not.toBe('fleets-stay');
	});
});

test('r hides the statements that are only reported, and shows them again', () => {
	const driven = drive().press('r');
	expect(driven.ids()).toEqual(all.filter(id => id !== 'fleets-stay'));
	expect(driven.press('r').ids()).toEqual(all);
});

describe('popups', () => {
	test('Enter on a discrepancy goes to the first quote it touches, whatever was filtered', () => {
		const driven = drive({filter: 'grey', isReportedShown: false}).press('d', 'enter');
		expect(driven.state()).toMatchObject({popup: undefined, focus: 'quotes', isReportedShown: true});
		expect([driven.filter(), driven.selected()]).toEqual(['', 'no-veto']);
		expect(driven.press('-').filter()).toBe('grey');
	});

	test('one that touches no quote says so', () => {
		const [one] = smallDossier().discrepancies;
		const lone = smallDossier({discrepancies: one === undefined ? [] : [{...one, statements: []}]});
		expect(drive({}, lone).press('d', 'enter').state().message?.text).toBe(
			'No quote hangs on this one: there is nothing to show.',
		);
	});

	test.each([
		['its title', 'The Mirror, Tarn', 'source:"The Mirror, Tarn"'],
		['its id, where the title means another as well', 'Wi', 'source:mirror'],
		['its id, where the title means nothing', '\u2026', 'source:mirror'],
		['its id, where the title is not what it looks like', 'Mir\u202eror', 'source:mirror'],
	])('Enter on a source narrows to it by %s', (_, title, filter) => {
		const {sources} = smallDossier();
		const named = sources.map(one => (one.id === 'mirror' ? {...one, 'title-short': title} : one));
		const driven = drive({}, smallDossier({sources: named})).press('S', 'down', 'enter');
		expect([driven.filter(), driven.state().focus]).toEqual([filter, 'quotes']);
		expect(driven.ids()).toEqual(drive({filter: 'source:mirror'}).ids());
	});

	test('q closes the export', () => {
		expect(drive().press('x', 'q').state().popup).toBeUndefined();
	});

	test.each(['d', 'S', 'x'])('%s: Esc closes it, and its list does not run over', key => {
		const driven = drive().press(key, 'escape');
		expect(driven.state().popup).toBeUndefined();
		expect(
			driven
				.press(key, ...Array.from({length: 9}, () => 'down'), ...Array.from({length: 9}, () => 'up'))
				.state().popup,
		).toMatchObject({index: 0});
		expect(driven.effects).toEqual([]);
	});

	test('the palette does what is typed; q types there', () => {
		const driven = drive().press(':').type('disputed').press('enter');
		expect([driven.filter(), driven.ids()]).toEqual(['is:disputed', ['no-veto']]);
		expect(driven.press(':').type('q').state().popup).toMatchObject({input: {text: 'q'}});
	});

	test('the export offers a command and files, each an effect', () => {
		const effects = [0, 1, 2, 3, 4].map(place => {
			const driven = drive().press('x', ...Array.from({length: place}, () => 'j'), 'enter');
			expect(driven.state().popup).toBeUndefined();
			return driven.effects;
		});
		expect(effects).toEqual([
			[{type: 'copy', what: 'command'}],
			[{type: 'export', format: 'markdown'}],
			[{type: 'export', format: 'csv'}],
			[{type: 'export', format: 'json'}],
			[{type: 'export', format: 'csl-json'}],
		]);
	});
});

test.each([
	['y', {type: 'copy', what: 'quote'}],
	['Y', {type: 'copy', what: 'citation'}],
	['o', {type: 'open-source'}],
	['q', {type: 'quit'}],
	['ctrl-c', {type: 'quit'}],
	['ctrl-z', {type: 'suspend'}],
	['ctrl-l', {type: 'redraw'}],
])('%s is left for the edge to do and changes nothing', (key, effect) => {
	const driven = drive();
	const before = driven.state();
	expect(driven.press(key).effects).toEqual([effect]);
	expect(driven.state()).toEqual(before);
});

describe('moves', () => {
	const table: readonly (readonly [motion: Motion, from: number, to: number])[] = [
		['down', 0, 1],
		['down', 19, 19],
		['up', 1, 0],
		['up', 0, 0],
		['page-down', 2, 10],
		['page-down', 15, 19],
		['page-up', 10, 2],
		['page-up', 3, 0],
		['half-down', 0, 4],
		['half-up', 5, 1],
		['first', 7, 0],
		['last', 7, 19],
		['left', 7, 7],
		['right', 7, 7],
	];
	test.each(table)('%s from %i is %i, of 20 rows in pages of 8', (motion, from, to) => {
		expect(step(from, motion, 20, () => 8)).toBe(to);
	});

	test.each(table)('%s in an empty list stays at its start', motion => {
		expect(step(0, motion, 0, () => 8)).toBe(0);
	});

	test.each([
		[60, 16],
		[80, 24],
		[100, 30],
		[120, 40],
		[200, 60],
	])('a page of quotes is no more than are seen, and not much less, at %ix%i', (columns, rows) => {
		const driven = drive({columns, rows, focus: 'quotes'}, talks);
		const layout = arrange(layoutFacts(driven.workspace, driven.state()));
		const rect = layout.kind === 'panes' ? layout.panes.find(({pane}) => pane === 'quotes')?.rect : undefined;
		if (rect === undefined) throw new Error('the quotes are open');
		const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
		const inside = insideOf(rect);
		const placeAt = rowsAt(viewQuotes(props, inside.columns, inside.rows, quoteColumns));
		const seen = new Set(placeAt.filter(place => place !== undefined)).size;
		const page = pageRows(driven.workspace, driven.state());
		expect(page).toBeLessThanOrEqual(seen);
		expect(page).toBeGreaterThanOrEqual(seen / 2);
		const last = driven.ids().length - 1;
		expect(driven.press('ctrl-d').row()).toBe(Math.max(1, Math.floor(page / 2)));
		expect(driven.press('ctrl-u', 'pagedown').row()).toBe(Math.min(page, last));
		expect(driven.press('pageup').row()).toBe(0);
		expect(driven.press('G').row()).toBe(last);
		expect(driven.press('g').row()).toBe(0);
	});

	test('of the cursor in the matrix stop at its heads, and never stand on both', () => {
		const cellAfter = (keys: string) =>
			drive()
				.press('2', ...keys.split(' '))
				.state().cell;
		expect(cellAfter('h')).toEqual({issue: 'passage', party: null});
		expect(cellAfter('h h')).toEqual({issue: 'passage', party: null});
		expect(cellAfter('h k')).toEqual({issue: 'passage', party: null});
		expect(cellAfter('k')).toEqual({issue: null, party: 'norland'});
		expect(cellAfter('k h')).toEqual({issue: null, party: 'norland'});
		expect(cellAfter('G l l l')).toEqual({issue: 'treaty', party: 'isles'});
		expect(cellAfter('G g')).toEqual({issue: null, party: 'norland'});
		expect(cellAfter('h G g')).toEqual({issue: 'passage', party: null});
	});

	test('while typing move the list; letters still type', () => {
		const driven = drive().press('/', 'down', 'ctrl-n', 'ctrl-p');
		expect([driven.row(), driven.filter()]).toEqual([1, '']);
		expect(driven.press('j').filter()).toBe('j');
	});
});

describe('the passages of a quote', () => {
	test('are gone through with parentheses, around', () => {
		const driven = drive({focus: 'quotes'}).press('j');
		expect([')', ')', '(', '('].map(key => driven.press(key).state().passage)).toEqual([1, 0, 1, 0]);
		expect(driven.press(')', 'j', 'k').state().passage).toBeUndefined();
	});

	test('where there is one, it says so', () => {
		const driven = drive({focus: 'quotes'}).press(')');
		expect(driven.state().message?.text).toBe('This statement is printed in one place only.');
	});

	test('are compared with v until another quote is chosen; the positions have another view of their own', () => {
		expect(drive().press('3', 'j', 'v').state()).toMatchObject({isComparing: true, statement: 'open-strait'});
		expect(drive().press('3', 'j', 'v', 'v').state().isComparing).toBe(false);
		expect(drive().press('3', 'j', 'v', 'j').state().isComparing).toBe(false);
		expect(drive().press('2', 'v').state().positionsView).toBe('reading');
		expect(drive().press('2', '4', 'v', 'v').state().positionsView).toBe('facing');
		expect(drive().press('2', '4', 'v', 'v', 'v').state().positionsView).toBe('matrix');
	});

	test('are not compared where there are no two, and v says so', () => {
		const alone = drive().press('3', 'v').state();
		expect(alone.isComparing).toBe(false);
		expect(alone.message?.text).toContain('nothing to compare');
		const schedule = drive().press('v').state();
		expect(schedule).toMatchObject({isComparing: false, focus: 'schedule'});
		expect(schedule.message?.text).toContain('no other view');
	});
});

describe('focus', () => {
	test('goes around with Tab, past the detail where that is hidden', () => {
		const around = (keys: string) =>
			keys
				.split(' ')
				.reduce<{driven: ReturnType<typeof drive>; seen: string[]}>(
					({driven, seen}, key) => ({driven, seen: [...seen, driven.press(key).state().focus]}),
					{driven: drive(), seen: []},
				).seen;
		expect(around('tab tab tab tab')).toEqual(['positions', 'quotes', 'detail', 'schedule']);
		expect(around('shift-tab shift-tab')).toEqual(['detail', 'quotes']);
		expect(around('p tab tab tab')).toEqual(['schedule', 'positions', 'quotes', 'schedule']);
	});

	test('on the detail shows it; hiding it gives the focus back', () => {
		expect(drive().press('p', '4').state()).toMatchObject({isDetailShown: true, focus: 'detail'});
		expect(drive().press('2', '4', 'p').state()).toMatchObject({isDetailShown: false, focus: 'positions'});
	});

	test('takes the zoom with it', () => {
		expect(drive().press('z', '2').state()).toMatchObject({zoom: 'positions', focus: 'positions'});
		expect(drive().press('z', 'z').state().zoom).toBeUndefined();
		expect(drive().press('z', '/').state()).toMatchObject({zoom: undefined, isFiltering: true});
	});
});

test('a message goes with the next key, but not with a new size', () => {
	const driven = drive().press('escape');
	expect(driven.do({type: 'resize', columns: 80, rows: 24}).state().message).toBeDefined();
	expect(driven.press('j').state().message).toBeUndefined();
});

describe('a page in a popup is about what is seen of it', () => {
	test.each(['?', 'd', 'S'])('in %s, by PageDown, and by Ctrl-d where nothing is typed', key => {
		const scroll = (...keys: readonly string[]) => {
			const {popup} = drive({rows: 40}, talks)
				.press(key, ...keys)
				.state();
			return popup !== undefined && 'scroll' in popup ? popup.scroll : undefined;
		};
		expect(scroll('pagedown')).toBe(34);
		expect(scroll('ctrl-d')).toBe(17);
		expect(scroll('ctrl-d', 'ctrl-u')).toBe(0);
		// Where something is typed they edit.
		expect(scroll('a', 'ctrl-d')).toBe(0);
		expect(drive({}, talks).press(key, 'a', 'b', 'ctrl-u').state().popup).toMatchObject({input: {text: ''}});
	});
});
