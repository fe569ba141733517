/** What keys do to the filter, the focus and the selection: rules as tables. Random keys are in random-keys.test.ts. */
import {describe, expect, test} from 'vitest';
import {drive, smallIdsByDate} from '../helpers/driven-state.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const all = smallIdsByDate;

test('the dashboard opens on the first round, with every quote, the first one selected', () => {
	const opened = drive();
	expect(opened.ids()).toEqual(all);
	expect(opened.selected()).toBe('grey-zone');
	expect(opened.state()).toMatchObject({
		focus: 'schedule',
		subject: 'schedule',
		event: 'port-alder',
		cell: {issue: 'passage', party: 'norland'},
		isDetailShown: true,
		order: 'date',
		isReportedShown: true,
	});
});

test.each([
	[{filter: 'treaty', focus: 'quotes'}, 'treaty'],
	[{filter: '/(', focus: 'detail'}, ''],
] as const)('opened with %j it applies %j', (opening, applied) => {
	const {state} = drive(opening);
	expect(state().filter).toEqual({text: opening.filter, cursor: opening.filter.length});
	expect(state().applied.text).toBe(applied);
	expect(state().subject).toBe('quotes');
});

test('a passage that was gone to is forgotten when what is selected elsewhere narrows the quotes', () => {
	const gone = drive({focus: 'quotes'}).press('j', 'j', ')');
	expect([gone.selected(), gone.state().passage]).toEqual(['fleets-leave', 1]);
	const narrowed = gone.press('1', 'j', 'enter');
	expect(narrowed.filter()).toBe('round:2');
	expect(narrowed.selected()).not.toBe('fleets-leave');
	expect(narrowed.state()).toMatchObject({subject: 'schedule', passage: undefined});
});

describe('Enter narrows to what is selected, as a term in the filter line', () => {
	/** Keys, then the filter line after them. */
	const table: readonly (readonly [keys: string, filter: string])[] = [
		['enter', 'round:1'],
		['enter enter', ''],
		['enter j enter', 'round:2'],
		['j enter k enter', 'round:1'],
		['g enter', 'round:1'],
		['g enter enter', ''],
		['j g enter', 'round:1'],
		['G enter', ''],
		['G k enter', 'round:2'],
		['2 enter', 'party:norland issue:passage'],
		['2 enter enter', ''],
		['2 enter l enter', 'party:isles issue:passage'],
		['2 enter j enter', 'party:norland issue:fishing'],
		['2 h enter', 'issue:passage'],
		['2 h enter enter', ''],
		['2 h enter j enter', 'issue:fishing'],
		['2 k enter', 'party:norland'],
		['2 k enter l enter', 'party:isles'],
		['2 enter h enter', 'issue:passage'],
		['enter 2 enter', 'round:1 party:norland issue:passage'],
		['enter 2 enter 1 enter', 'party:norland issue:passage'],
		['/ v e t o enter 1 enter', 'veto round:1'],
		['/ v e t o enter 1 enter enter', 'veto'],
		['/ r o u n d : t a r n enter 1 enter', 'round:1'],
		['/ - r o u n d : 1 enter 1 enter', 'round:1'],
	];
	test.each(table)('%s: %j', (keys, filter) => {
		expect(
			drive()
				.press(...keys.split(' '))
				.filter(),
		).toBe(filter);
	});

	test('and the rows follow', () => {
		expect(drive().press('j', 'enter').ids()).toEqual(['no-treaty', 'no-veto', 'second-treaty']);
	});
});

describe('the keys go through the events as they are drawn', () => {
	const events = (size: {readonly columns: number; readonly rows: number}, ...keys: readonly string[]) => {
		const driven = drive(size);
		return keys.map(key => driven.press(key).state().event);
	};

	test('below the table of the rounds, where there is room for it, are the others', () => {
		const wide = {columns: 120, rows: 40};
		expect(events(wide, 'g', 'j', 'j', 'j', 'k', 'G')).toEqual([
			'port-alder',
			'tarn',
			'storm-letter',
			'storm-letter',
			'tarn',
			'storm-letter',
		]);
	});

	test('without it all are in one list, oldest first', () => {
		const small = {columns: 80, rows: 16};
		expect(events(small, 'g', 'j', 'j', 'j', 'k', 'G')).toEqual([
			'storm-letter',
			'port-alder',
			'tarn',
			'tarn',
			'port-alder',
			'tarn',
		]);
	});
});

describe('[ and ] step through the rounds', () => {
	const [first, second] = ['round:1 asof:2031-05-05', 'round:2 asof:2031-05-08'];
	const table: readonly (readonly [keys: string, filter: string, event: string])[] = [
		[']', first, 'port-alder'],
		['] ]', second, 'tarn'],
		['] ] [', first, 'port-alder'],
		['[', second, 'tarn'],
		['] ] ]', 'asof:end', 'tarn'],
		['] ] ] [', second, 'tarn'],
		['/ v e t o enter ]', `veto ${first}`, 'port-alder'],
		['G k enter ]', 'asof:end', 'tarn'],
		['enter ]', second, 'tarn'],
	];
	test.each(table)('%s: %j, %s', (keys, filter, event) => {
		const driven = drive().press(...keys.split(' '));
		expect(driven.filter()).toBe(filter);
		expect(driven.state().event).toBe(event);
	});

	test.each(['1', '2', '3', '4'])('in pane %s one stays where one is', key => {
		const before = drive().press(key).state();
		const {focus, subject, zoom} = drive().press(key, ']', ']', ']', '[').state();
		expect({focus, subject, zoom}).toEqual({focus: before.focus, subject: before.subject, zoom: undefined});
	});

	test('a step beyond the end, or before the first round, says so and changes nothing', () => {
		const driven = drive().press(']', ']', ']', ']');
		expect(driven.state().message?.text).toBe('That was the end; Esc shows everything again.');
		expect(driven.filter()).toBe('asof:end');
		expect(driven.press('[', '[', '[').state().message?.text).toMatch(/^That was the first round/);
		expect(driven.press('escape').filter()).toBe('');
	});

	const end = ['v e t o', 'enter', '] ] ] ]'].join(' ').split(' ');
	test.each([
		[['/', ...end], 'Esc ends the story.', 'veto'],
		[['r', ']', ']', ']', ']'], 'Esc ends the story.', ''],
		[['4', ']', ']', ']', ']'], 'Esc takes back one layer after the other.', 'asof:end'],
		[['z', ']', ']', ']', ']'], 'Esc takes back one layer after the other.', 'asof:end'],
	])('what Esc does after the end is said as it is: %j', (keys, said, filter) => {
		const driven = drive().press(...keys);
		expect(driven.state().message?.text).toBe(`That was the end; ${said}`);
		expect(driven.press('escape').filter()).toBe(filter);
	});

	test('a list that is narrowed is not said to show everything', () => {
		const said = (...keys: readonly string[]) =>
			drive()
				.press(...keys)
				.state().message?.text;
		const day = '5 May 2031';
		expect(said('a')).toBe(`Positions and quotes as known on ${day}; a shows everything again.`);
		expect(said('a', 'a')).toBe('Everything that is known is shown again.');
		expect(said('r', 'a')).toMatch(/; a takes that back\.$/);
		expect(said('r', 'a', 'a')).toBe('Nothing is set back to a day any more.');
		expect(said('enter', 'a')).toMatch(/of the round all quotes stay\. a takes that back\.$/);
	});

	test('in a dossier without rounds there is nothing to step through', () => {
		const driven = drive({}, smallDossier({events: [], statements: [], positions: [], discrepancies: []}));
		expect(driven.press(']').state().message?.text).toBe('This dossier has no rounds.');
		expect(driven.filter()).toBe('');
	});

	test('zoomed it is a slide, until one goes to a pane or back', () => {
		expect(drive().press('3', 'z', ']').state()).toMatchObject({zoom: 'quotes', isSlide: true});
		expect(drive().press(']', 'z').state()).toMatchObject({isSlide: true});
		expect(drive().press('3', 'z', ']', '2').state()).toMatchObject({zoom: 'positions', isSlide: false});
		expect(drive().press('3', 'enter', ']').state()).toMatchObject({isOpened: true, isSlide: true});
		expect(drive().press('3', 'z', ']', 'escape').state()).toMatchObject({zoom: undefined, isSlide: false});
		expect(drive().press('3', 'z').state().isSlide).toBe(false);
	});
});

describe('Esc takes back one layer', () => {
	test('popup, input, zoom, comparison, then term by term, and never quits', () => {
		const driven = drive()
			.press('/')
			.type('party:norland close')
			.press('enter', 'v', 'z', '/', 'escape', '?');
		const layers = () => {
			const {popup, isFiltering, zoom, isComparing, filter} = driven.state();
			return [popup?.kind, isFiltering, zoom, isComparing, filter.text];
		};
		expect(layers()).toEqual(['help', false, 'quotes', true, 'party:norland close']);
		driven.press('escape', '/');
		expect(layers()).toEqual([undefined, true, 'quotes', true, 'party:norland close ']);
		const seen = Array.from({length: 6}, () => {
			driven.press('escape');
			return layers();
		});
		expect(seen).toEqual([
			[undefined, false, 'quotes', true, 'party:norland close'],
			[undefined, false, undefined, true, 'party:norland close'],
			[undefined, false, undefined, false, 'party:norland close'],
			[undefined, false, undefined, false, 'party:norland'],
			[undefined, false, undefined, false, ''],
			[undefined, false, undefined, false, ''],
		]);
		expect(driven.state().message?.text).toBe('Nothing left to take back; q quits.');
		expect(driven.effects).toEqual([]);
	});

	test('from the detail it goes back to the list it tells of', () => {
		expect(drive().press('2', '4', 'escape').state().focus).toBe('positions');
		expect(drive().press('3', 'enter', 'escape').state().focus).toBe('quotes');
	});

	test('an unseen comparison is no layer', () => {
		const driven = drive().press('/').type('treaty').press('enter', 'v', '1', 'escape');
		expect(driven.filter()).toBe('');
	});
});

describe('- goes to the view before', () => {
	test.each([
		['a round and another', 'enter j enter', ['round:1', '']],
		['typing', '/ v e t o enter', ['']],
		['a term taken back', '/ v e t o enter escape', ['veto', '']],
		['steps through the rounds', '] ]', ['round:1 asof:2031-05-05', '']],
		['a source', 'S enter', ['']],
	])('%s', (_, keys, filters) => {
		const driven = drive().press(...keys.split(' '));
		for (const filter of filters) expect(driven.press('-').filter()).toBe(filter);
		expect(driven.press('-').state().message?.text).toBe('There is no view before this one.');
	});

	test('with its order and with the reported statements', () => {
		const driven = drive().press('s', 'r');
		expect(driven.state()).toMatchObject({order: 'speaker', isReportedShown: false});
		expect(driven.press('-').state()).toMatchObject({order: 'speaker', isReportedShown: true});
		expect(driven.press('-').state()).toMatchObject({order: 'date', isReportedShown: true});
	});

	test('with its focus and zoom, and with the detail or the article where that had the focus', () => {
		const driven = drive().press('3', 'z', '/').type('veto').press('enter', 'z', '1', '-');
		expect(driven.state()).toMatchObject({focus: 'quotes', zoom: 'quotes'});
		const detail = drive().press('4', '/').type('veto').press('enter', 'p', '-');
		expect(detail.state()).toMatchObject({focus: 'detail', isDetailShown: true});
		const page = drive().press('3', '5', 's', 'escape');
		expect(page.state()).toMatchObject({focus: 'quotes', chosen: new Map()});
		expect(page.press('-').state()).toMatchObject({focus: 'page', chosen: new Map([['page', 'shown']])});
	});
});

describe('the selection stays on the same statement', () => {
	test('while the list narrows around it and widens again', () => {
		const driven = drive().press('3', 'j', 'j', 'j', 'j', 'j');
		expect(driven.selected()).toBe('no-treaty');
		expect(driven.press('/').type('fish').selected()).toBe('no-treaty');
		expect(driven.row()).toBe(driven.ids().indexOf('no-treaty'));
		expect(driven.press('ctrl-u').row()).toBe(5);
	});

	test('and comes back where a filter hid it; meanwhile the nearest row is selected', () => {
		const driven = drive().press('3', 'j', 'j', 'j', 'j', 'j', 'j').press('/').type('grey');
		expect(driven.selected()).toBe('grey-zone');
		expect(driven.press('ctrl-w').type('bridge').selected()).toBe('paper-bridge');
		expect(driven.press('ctrl-w').type('nosuchword').selected()).toBeUndefined();
		expect(driven.row()).toBe(-1);
		expect(driven.press('ctrl-u').selected()).toBe('no-veto');
	});

	test('in another order, and without the reported ones', () => {
		const driven = drive().press('3', 'j', 'j', 's');
		expect(driven.selected()).toBe('fleets-leave');
		expect(driven.press('r', 's', 's').selected()).toBe('fleets-leave');
	});
});

describe('an expression that cannot be understood', () => {
	test('keeps the last good rows until it can be', () => {
		const driven = drive().press('/').type('treaty ');
		const good = driven.ids();
		expect(good).toEqual(['fleets-stay', 'paper-bridge', 'no-treaty', 'second-treaty']);
		driven.type('/(');
		expect(driven.state()).toMatchObject({applied: {text: 'treaty /'}, filter: {text: 'treaty /('}});
		expect(driven.ids()).toEqual(good);
		expect(driven.type('fish)/').ids()).toEqual(['fleets-stay', 'no-treaty']);
		expect(driven.press('backspace', 'backspace').ids()).toEqual(['fleets-stay', 'no-treaty']);
	});
});
