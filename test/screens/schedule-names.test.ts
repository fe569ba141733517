/** Names in the schedule are there to be read: they go on in further lines where there are any. */
import {describe, expect, test} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

function schedule({workspace, state}: Driven) {
	const made = frameOf({workspace, state: state(), glyphs: unicode});
	const placed = made.kind === 'whole' ? made.panes.find(({pane}) => pane === 'schedule') : undefined;
	if (placed === undefined) throw new RangeError('no schedule is seen');
	return placed;
}

function linesOf(driven: Driven): readonly string[] {
	return schedule(driven).lines.map(lineText);
}

/** The letters as they are read, whatever line they stand in. */
function joined(lines: readonly string[]): string {
	return lines.join('').replace(/\s+/g, '');
}

function rowOf({workspace}: Driven, id: string): number {
	return workspace.catalogue.chronology.findIndex(event => event.id === id);
}

function named(change: (name: string) => string): Dossier {
	const events = talks.events.map(event => ({...event, name: change(event.name)}));
	return {...talks, events};
}

const long = named(name => `${name}, of which the papers of the week tell at some length`);
const oneWord = named(name => name.replaceAll(' ', '').repeat(3));
const wide = named(name => `${name}：北约与俄罗斯理事会在布鲁塞尔举行会议讨论欧洲安全问题`);

describe.each([
	[59, 40],
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
])('at %dx%d', (columns, rows) => {
	test.each([
		['the talks', talks],
		['long names', long],
		['names of one word', oneWord],
		['names in wide letters', wide],
	])(
		'%s: the name of the selected event is whole, none of few words is cut but at the ends',
		(_name, dossier) => {
			const driven = drive({columns, rows}, dossier);
			for (const {id, name, round} of dossier.events) {
				if (round !== undefined) continue;
				const lines = linesOf(driven.do({type: 'select', pane: 'schedule', row: rowOf(driven, id)}));
				expect(joined(lines)).toContain(name.replaceAll(' ', ''));
				// It begins behind its date.
				const cursor = lines.find(line => line.startsWith('▸')) ?? '';
				expect(name.replaceAll(' ', '')).toContain(joined([cursor]).slice(-4));
				// A name that is longer than three lines is whole where it is selected.
				const cut = dossier === talks ? lines.slice(2, -2).filter(line => line.includes('…')) : [];
				expect(cut).toEqual([]);
			}
		},
	);
});

describe.each([
	[30, 6],
	[30, 9],
	[59, 40],
	[100, 8],
	[120, 40],
])('at %dx%d', (columns, rows) => {
	test.each([
		['the talks', talks],
		['long names', long],
		['names in wide letters', wide],
	])('%s: paging skips no event', (_name, dossier) => {
		for (const [start, page] of [
			['g', 'pagedown'],
			['G', 'pageup'],
		] as const) {
			const driven = drive({columns, rows}, dossier).press('1', start);
			const seen = new Set<number>();
			for (let pages = 0; pages < dossier.events.length; pages++) {
				for (let y = 0; y < rows; y++)
					for (const action of schedule(driven).actionsAt?.({x: 3, y}) ?? [])
						if (action.type === 'select') seen.add(action.row);
				const before = driven.state().event;
				if (driven.press(page).state().event === before) break;
			}
			expect(seen.size).toBe(dossier.events.length);
		}
	});

	test('the first event that is seen says of what day it is', () => {
		const driven = drive({columns, rows}, talks).press('1', 'g');
		for (let row = 0; row < talks.events.length; row++) {
			expect(linesOf(driven)[0]?.slice(2, 8).trim()).not.toBe('');
			driven.press('down');
		}
	});
});

describe('a click', () => {
	const {lines, actionsAt, table} = schedule(drive({columns: 80, rows: 60}, talks).press('1'));
	const at = (text: string, x: number) => {
		const y = lines.findIndex(each => lineText(each).includes(text));
		return actionsAt?.({x, y: y + (table?.height ?? 0)}) ?? [];
	};
	const onBar = (text: string) =>
		lineText(lines.find(each => lineText(each).includes(text)) ?? []).search(/[▁-█]/);

	test('on the bar of a day shows the quotes of that day, whatever event stands beside it', () => {
		const driven = drive({columns: 80, rows: 60}, talks).press('1');
		for (const action of at('Ryabkov confirms', onBar('Ryabkov confirms'))) driven.do(action);
		expect(driven.filter()).toBe('date:2021-12-28');
		expect(driven.state().focus).toBe('quotes');
	});

	test('on a day of which nothing but quotes is known shows them', () => {
		expect(at('quotes of that day', 30)[0]).toEqual({type: 'set-filter', text: 'date:2021-12-27'});
	});

	test('on the name of an event selects it', () => {
		expect(at('Ryabkov confirms', 30)).toEqual([expect.objectContaining({type: 'select'})]);
	});
});
