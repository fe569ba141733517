/** What is promised is what is done: exports, Enter, ways back, and keys whose work would not be seen. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {runEffect} from '../../source/cli/effects.ts';
import {negotiation} from '../../source/kinds/negotiation.ts';
import {commandFor} from '../../source/print/view-command.ts';
import {exportChoices} from '../../source/state/exports.ts';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {clampScroll} from '../../source/view/clamp-scroll.ts';
import {frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {seenIn} from '../../source/view/view-text.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {smallShelf} from '../helpers/small-articles.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-seen-'));
process.chdir(folder);
afterAll(() => {
	process.chdir(before);
	rmSync(folder, {recursive: true});
});

function drawn({workspace, state}: Driven) {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	return frame;
}

const foot = (driven: Driven) => lineText(drawn(driven).bars.at(-1)?.line ?? []);
const popup = (driven: Driven) => drawn(driven).popup?.lines.map(lineText) ?? [];

function outsideOf({workspace, state}: Driven) {
	return {
		...{workspace, state: state(), dossierPath: undefined, kind: negotiation},
		capabilities: capabilitiesOf({}, {isTTY: false, ascii: false}),
		write: () => {},
	};
}

describe('an export writes what it promises', () => {
	const journeys: readonly (readonly string[])[] = [
		['1'],
		['2'],
		['3'],
		['3', 'space', 'space'],
		['1', ']', 'z'],
		['2', ']', ']'],
		['3', 'space', ']', 'z'],
		['/', ...'veto', 'enter'],
	];
	test.each(journeys.map(keys => [keys]))('%j', async keys => {
		const driven = drive({columns: 80, rows: 24}, talks).press(...keys);
		const promised = popup(drive({columns: 80, rows: 24}, talks).press(...keys, 'x'));
		for (const {name, action} of exportChoices(driven.workspace.formats)) {
			if (action.type !== 'export' || action.format === 'view') continue;
			const [, what = ''] = promised.find(text => text.includes(`${name}:`))?.split(`${name}: `) ?? [];
			expect(what).not.toBe('');
			const {text, tone} = await runEffect(outsideOf(driven), action);
			const [, count = '', noun = ''] = /^(\d+) (?:marked )?(\w+)$/.exec(what) ?? [];
			if (tone === 'bad') expect(what).toBe('of quotes alone');
			else if (count === '') expect(text.startsWith(`Wrote ${what}`)).toBe(true);
			else expect(text).toMatch(new RegExp(`^Wrote ${count} (marked )?${noun}`));
		}
	});

	test('what is seen is in the file: a slide, two parties', async () => {
		for (const [keys, what] of [
			[['1', ']', 'z'], 'the slide'],
			[['2', 'v', 'v'], 'the two parties side by side'],
		] as const) {
			const driven = drive({}, talks).press(...keys);
			const {text} = await runEffect(outsideOf(driven), {type: 'export', format: 'seen'});
			const [, name = ''] = new RegExp(`^Wrote ${what} to (\\S+) `).exec(text) ?? [];
			const seen = seenIn({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
			expect(readFileSync(name, 'utf8')).toBe(`${seen?.text}\n`);
		}
	});

	test('a file of the view is opened from any folder, with the articles', async () => {
		const driven = drive({}, smallDossier(), smallShelf());
		const {text} = await runEffect(outsideOf(driven), {type: 'export', format: 'view'});
		const [, articles = '', view = ''] = /--articles (\S+) --view (\S+) opens it/.exec(text) ?? [];
		expect([isAbsolute(articles), isAbsolute(view.replace(/^@/, ''))]).toEqual([true, true]);
		expect(commandFor(driven.workspace, driven.state(), undefined)).toContain('--articles=articles');
	});
});

describe('what Enter does is told in the same words', () => {
	test('beside another term', () => {
		const driven = drive({focus: 'schedule', filter: 'veto', columns: 200, rows: 60}, talks);
		expect(foot(driven)).toContain('Enter add it to the filter');
		const detail = drawn(driven).panes.find(({pane}) => pane === 'detail');
		expect(detail?.lines.map(lineText).join(' ').replace(/\s+/g, ' ')).toContain(
			'Enter adds it to the filter',
		);
		expect(foot(driven.press('enter', '1'))).toContain('Enter drop it from the filter');
		expect(driven.press('enter').filter()).toBe('veto');
	});

	test('what is copied says nothing of keys', () => {
		const {workspace, state} = drive({}, talks);
		expect(seenIn({workspace, state: state(), glyphs: unicode})?.text).not.toContain('Enter');
	});

	test('on a cell without a quote there is nothing to show, and that is said', () => {
		const driven = drive({}, talks).press('2', 'l');
		expect(foot(driven)).not.toContain('Enter');
		expect(driven.press('enter').filter()).toBe('');
		expect(driven.state().message?.text).toMatch(
			/^This dossier has no statement of .* There is nothing to show\.$/,
		);
	});

	test('in a list without a row arrows do not move', () => {
		expect(foot(drive({filter: 'zzzz', focus: 'quotes'}, talks))).not.toContain('move');
		expect(foot(drive({filter: 'veto', focus: 'quotes'}, talks))).toContain('↑↓ move');
	});

	test('as of a day, too, and not where a round shows what was said later', () => {
		const driven = drive({filter: 'asof:2022-01-11', focus: 'positions'}, talks).press('l', 'l');
		expect(foot(driven)).not.toContain('Enter');
		expect(driven.press('enter').filter()).toBe('asof:2022-01-11');
		expect(driven.state().message?.text).toBe(
			'This dossier has no statement of NATO on this by that day. There is nothing to show.',
		);
		const round = drive({filter: 'round:2 asof:2022-01-11', focus: 'positions'}, talks).press('l', 'l');
		expect(round.press('enter').ids()).toHaveLength(2);
	});
});

test('Esc from the article goes back to where it was opened from', () => {
	for (const columns of [59, 80, 120, 200])
		for (const keys of [['3'], ['3', 'enter'], ['3', 'enter', 'j', 'j'], ['3', '4'], ['3', 'z', '4']]) {
			const driven = drive({columns, rows: 30}, talks).press(...keys);
			const {focus, isOpened, scroll, zoom} = driven.state();
			expect(driven.press('5', 'j', 'escape').state()).toMatchObject({focus, isOpened, scroll, zoom});
			expect(driven.state().chosen.has('page')).toBe(false);
		}
});

test('a detail that is left is told from its top again', () => {
	expect(drive({columns: 80, rows: 24}, talks).press('3', 'enter', 'pagedown', 'escape').state().scroll).toBe(
		0,
	);
});

test('another size and back again: one reads where one read', () => {
	for (const keys of [
		['3', 'enter', 'j', 'j', 'j'],
		['3', '5', 'j', 'j'],
		['?', 'pagedown', 'pagedown'],
	]) {
		const driven = drive({columns: 80, rows: 24}, smallDossier(), smallShelf()).press(...keys);
		const drawnAt = (columns: number, rows: number) => {
			driven.do({type: 'resize', columns, rows});
			const state = clampScroll({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
			return {scroll: state.scroll, scrolled: state.scrolled, popup: state.popup};
		};
		const at = drawnAt(80, 24);
		drawnAt(200, 60);
		drawnAt(30, 6);
		expect(drawnAt(80, 24)).toEqual(at);
	}
});

describe('passages and wordings', () => {
	test('of a statement that one passage quotes v says how many report it', () => {
		const entry = [...drive({}, talks).catalogue.entryOf.values()].find(
			({statement: {passages}}) =>
				passages.length > 1 && passages.filter(({kind}) => kind !== 'reported').length === 1,
		);
		if (entry === undefined) throw new RangeError('there is none');
		const driven = drive({focus: 'quotes'}, talks);
		while (driven.selected() !== entry.statement.id) driven.press('j');
		const {length} = entry.statement.passages;
		expect(driven.press('v').state().message?.text).toMatch(
			new RegExp(`^Of ${length} passages one quotes|^This is quoted nowhere`),
		);
	});

	test('where all wordings are told, another passage is not chosen unseen', () => {
		const driven = drive({focus: 'quotes', filter: 'is:variant'}, talks).press('v');
		const {passage} = driven.state();
		expect(driven.press(')').state()).toMatchObject({passage, message: {tone: 'plain'}});
	});
});

test('asof: offers no date that it does not understand', () => {
	for (const text of ['asof:round2', 'asof:11', 'asof:jan']) {
		const [hint] = usualQuery(text).hints;
		const why = hint !== undefined && 'why' in hint ? hint.why : '';
		const [, offered = ''] = /: (.*)$/.exec(why.replace(/^asof: /, '')) ?? [];
		for (const date of offered.split(/, or |, /).filter(part => part !== ''))
			expect(usualQuery(`asof:${date}`).hints).toEqual([]);
		expect(why).not.toContain('13jan');
	}
});

test('each sign has one meaning', () => {
	for (const {stances, flags, fresh, perhaps, none, marked, noted} of [unicode, ascii]) {
		const inCells = [...Object.values(stances), fresh, perhaps, none];
		const inRows = [...Object.values(flags), marked, noted];
		expect(new Set(inCells).size).toBe(inCells.length);
		expect(new Set(inRows).size).toBe(inRows.length);
		expect(inCells).not.toContain(flags.unreviewed);
	}
});

describe('the foot has what one needs', () => {
	const footOf = (columns: number, rows: number, ...keys: readonly string[]) =>
		foot(drive({columns, rows}, talks).press(...keys));
	test('on the smallest screen', () => {
		for (const pane of ['1', '2', '3']) expect(footOf(30, 6, pane)).toMatch(/Enter .*\? +q/);
		for (const keys of [['3', 'enter'], [']', 'z'], ['z'], ['/', ...'veto', 'enter']])
			expect(footOf(30, 6, ...keys)).toContain('Esc back');
		expect(footOf(30, 6, ']', 'z')).toContain('[ ] rounds');
	});
	test.each([
		[59, 40],
		[80, 24],
		[100, 30],
		[120, 40],
	])(
		'at %ix%i how a story goes on, from wherever it is told, and how it becomes a slide',
		(columns, rows) => {
			for (const pane of ['1', '2', '3'])
				expect(footOf(columns, rows, ']', pane)).toMatch(
					columns < 60 ? /\] next round / : /\] next round .*z zoom/,
				);
			expect(footOf(columns, rows, ']', ']', ']', ']')).toContain('[ last round');
			expect(footOf(columns, rows, ']', 'z')).toMatch(columns < 60 ? /\[ \] round/ : /scroll .*\[ \] round/);
		},
	);
	test('on half a screen', () => {
		for (const keys of [[], ['3'], ['3', 'enter']]) expect(footOf(59, 40, ...keys)).toContain('] next round');
		for (const keys of [
			['3', 'enter'],
			[']', 'z'],
		])
			expect(footOf(59, 40, ...keys)).toContain('Esc back');
	});
	test('with marks, and of two parties', () => {
		expect(footOf(100, 8, '3', 'space')).toContain('y copy 1 marked');
		expect(footOf(80, 24, '2', 'v', 'v')).toContain('←↑↓→ issue, other party');
	});
});

test('a message is told whole on the smallest screen', () => {
	const driven = drive({columns: 30, rows: 6}, talks).press('escape');
	const {bars, panes} = drawn(driven);
	expect(bars.map(({line}) => lineText(line).trim()).join(' ')).toContain(driven.state().message?.text);
	expect(panes.length).toBe(1);
});

describe('where there is room nothing is cut', () => {
	const pane = (driven: Driven, name: string) => {
		const found = drawn(driven).panes.find(one => one.pane === name);
		if (found === undefined) throw new RangeError(`${name} is not seen`);
		return found;
	};
	const textOf = (driven: Driven, name: string) =>
		pane(driven, name)
			.lines.map(line => lineText(line).replace(/\s+/g, ' ').trim())
			.join(' ');

	test('names of events on a large screen, and a click finds its line', () => {
		const driven = drive({columns: 200, rows: 60}, talks);
		for (const {name, round} of talks.events)
			if (round === undefined) expect(textOf(driven, 'schedule')).toContain(name);
		const {lines, actionsAt, table} = pane(driven, 'schedule');
		const y = lines.findIndex(line => lineText(line).includes('Ryabkov speaks to RTVI'));
		const [action] = actionsAt?.({x: 3, y: y + (table?.height ?? 0)}) ?? [];
		const row = action?.type === 'select' ? action.row : -1;
		expect(driven.catalogue.chronology[row]?.name).toBe('Ryabkov speaks to RTVI');
	});

	test('on a strip an event has the room that bars would take', () => {
		expect(textOf(drive({columns: 30, rows: 6}, talks), 'schedule')).toMatch(/10 Jan Round 1, Gen/);
	});

	test('days and parties of a row', () => {
		for (const columns of [59, 80, 100, 120]) {
			const driven = drive({columns, rows: 40, focus: 'quotes', filter: 'speaker:putin'}, talks);
			expect(textOf(driven, 'quotes')).toContain('20–26 Dec');
		}
		const shared = drive(
			{columns: 100, rows: 30, focus: 'quotes', filter: 'party:ukraine party:west'},
			talks,
		);
		expect(textOf(shared, 'quotes')).toContain('USA WEST UKR');
	});

	test('how many quotes there are moves no pane', () => {
		const driven = drive({columns: 120, rows: 40, focus: 'quotes'}, talks);
		const before = pane(driven, 'quotes').rect.columns;
		expect(pane(driven.press('/').type('veto'), 'quotes').rect.columns).toBe(before);
	});
});
