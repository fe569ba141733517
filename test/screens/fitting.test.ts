/** What has no room where it belongs is told elsewhere, and room that is there is used. */
import {describe, expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {entriesOf} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {opened, dossier as talks} from '../helpers/embedded.ts';
import {smallShelf} from '../helpers/small-articles.ts';

function drawn({workspace, state}: Driven) {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const paneOf = (name: string) => frame.panes.find(({pane}) => pane === name);
	const linesOf = (name: string) => (paneOf(name)?.lines ?? []).map(lineText);
	return {frame, paneOf, linesOf, foot: lineText(frame.bars.at(-1)?.line ?? [])};
}

const letters = (lines: readonly string[]) => lines.join('').replace(/[^\p{L}\p{N}]/gu, '');

test.each(['1', '2', '3'])(
	'at 59x40 the keys of pane %s: what Enter does, the filter, the next round, help, the end',
	pane => {
		const {foot} = drawn(drive({columns: 59, rows: 40}, talks).press(pane));
		for (const hint of ['Enter ', '/ filter', '] ', 'round', '?', 'q']) expect(foot).toContain(hint);
		expect(foot).not.toContain('…');
	},
);

test('a title that is cut beside how much the list holds stands alone', () => {
	const {frame} = drawn(drive({columns: 30, rows: 6}, talks).press('2'));
	expect(frame.panes[0]).toMatchObject({title: '2 Positions', note: ''});
	expect(drawn(drive({columns: 59, rows: 40}, talks).press('2')).paneOf('positions')?.note).toBe(
		'34 positions',
	);
	expect(drawn(drive({columns: 30, rows: 6}, talks).press('d')).frame.popup).toMatchObject({
		title: 'Disputes/damage: 1 of 57',
		note: '',
	});
});

describe.each([
	[59, 40],
	[80, 24],
	[120, 40],
	[200, 60],
])('at %dx%d', (columns, rows) => {
	test('who speaks is told in full, in the frame or below the words', () => {
		const driven = drive({columns, rows}, talks).press('3', 'g');
		for (const _ of entriesOf(opened)) {
			const {paneOf, linesOf} = drawn(driven);
			const {title = '', rect} = paneOf('detail') ?? {};
			expect(title.length + 6).toBeLessThanOrEqual(rect?.columns ?? 0);
			if (title.includes('Lukashevich')) {
				const whole = drawn(driven.press('enter'));
				const text = letters([whole.paneOf('detail')?.title ?? '', ...whole.linesOf('detail')]);
				expect(text).toContain(
					letters(['Alexander Lukashevich, Permanent Representative to the OSCE, Russia']),
				);
				driven.press('escape');
			}
			expect(linesOf('detail').length).toBeGreaterThan(0);
			driven.press('j');
		}
	});

	test.each(['peace-loving', 'sherman', 'speaker:carpenter', 'carrier'])(
		'few quotes, %s: the selected one is whole, and none is cut while lines are empty',
		filter => {
			const driven = drive({columns, rows, focus: 'quotes', filter}, talks);
			const {ids} = driven;
			for (const id of ids()) {
				const lines = drawn(driven).linesOf('quotes');
				const entry = driven.catalogue.entryOf.get(id);
				expect(letters(lines)).toContain(letters([entry === undefined ? '?' : passageText(entry.first)]));
				const isCut = lines.some(line => line.trimEnd().endsWith('…'));
				const empty = lines.toReversed().findIndex(line => line.trim() !== '');
				expect(isCut && empty > ids().length).toBe(false);
				driven.press('j');
			}
		},
	);
});

test('with little room beside the page each sign that rows have is told, on two lines', () => {
	const driven = drive({columns: 120, rows: 40, focus: 'quotes'}, talks, smallShelf()).press('5');
	const lines = drawn(driven).linesOf('quotes');
	expect(lines.slice(1, 3).join(' ')).toMatch(/≠ ?speaker ± ?disputed † ?damaged ⇄ ?translated +≈ ?wordings/);
});

test('in a strip what is chosen among the disagreements is told beside the list', () => {
	const {frame} = drawn(drive({columns: 100, rows: 8}, talks).press('d'));
	const lines = (frame.popup?.lines ?? []).map(lineText);
	expect(lines[1]).toMatch(/number +How many Russian troops.*│ How many Russian troops stand near Ukraine/);
	// And where there is no room for that either, as much of its name as there is room for.
	const small = drawn(drive({columns: 30, rows: 6}, talks).press('d')).frame.popup?.lines.map(lineText) ?? [];
	expect(small[1]).toMatch(/^▸ number {3}How many/);
	expect(small[2]).toMatch(/^ {5}Russian troops/);
});

test('a popup with nothing in it offers no search in it', () => {
	for (const key of ['!', 'D']) expect(drawn(drive({}, talks).press(key)).foot.trim()).toBe('Esc close');
	expect(drawn(drive({}, talks).press('d')).foot).toContain('type to search');
});

test.each([30, 59, 120])(
	'a long title leaves room for which one of how many is chosen, at %d columns',
	columns => {
		const workspace = {
			...drive({}, talks).workspace,
			changes: {since: `${'old-'.repeat(60)}.json`, lines: ['one', 'two']},
		};
		const driven = drive({columns, rows: 20}, talks).press('D');
		const frame = frameOf({workspace, state: driven.state(), glyphs: unicode});
		const title = frame.kind === 'whole' ? (frame.popup?.title ?? '') : '';
		expect(title).toMatch(/^Changed since o.*…: 1 of 2$/);
		expect(title.length).toBeLessThanOrEqual(columns - 6);
	},
);

test('a number of quotes is no example beside the number of positions', () => {
	const {paneOf} = drawn(drive({columns: 60, rows: 16}, talks).press('2'));
	expect(paneOf('positions')?.note).toBe('34 positions · numbers: quotes');
});
