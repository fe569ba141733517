/**
 * Where the panes stand, as pictures. In a picture a letter is five columns of a pane (Schedule, Positions, Quotes,
 * Detail; small ones are panes shrunk to a line), a line is a band of rows that look the same: how many, what, and
 * the exact columns of each pane.
 */
import {expect, test} from 'vitest';
import {arrange, type Facts, type Layout, type Rect} from '../../source/state/layout.ts';
import {usualFacts} from '../helpers/usual-lists.ts';

type Named = {readonly letter: string; readonly rect: Rect};

function named(layout: Extract<Layout, {kind: 'panes'}>): readonly Named[] {
	const open = layout.panes.map(({pane, rect}) => ({letter: pane.charAt(0).toUpperCase(), rect}));
	return [...open, ...layout.lines.map(({pane, rect}) => ({letter: pane.charAt(0), rect}))];
}

function picture(facts: Partial<Facts>): string {
	const all = {...usualFacts, ...facts};
	const layout = arrange(all);
	if (layout.kind === 'too-small') return 'too small';
	const bars: readonly Named[] = [
		{letter: '=', rect: {x: 0, y: 0, columns: all.columns, rows: 1}},
		{letter: '-', rect: {x: 0, y: all.rows - 1, columns: all.columns, rows: 1}},
	];
	const placed = [...bars, ...named(layout)];
	const bands: {rows: number; drawn: string}[] = [];
	for (let y = 0; y < all.rows; y++) {
		const drawn = bandAt(placed, y);
		const last = bands.at(-1);
		// A new pane of the same kind and width below another one is a new band all the same.
		const isNew = placed.some(({rect}) => rect.y === y);
		if (last === undefined || last.drawn !== drawn || isNew) bands.push({rows: 1, drawn});
		else last.rows += 1;
	}
	return ['', ...bands.map(({rows, drawn}) => `${String(rows).padStart(2)} ${drawn}`), ''].join('\n');
}

function bandAt(placed: readonly Named[], y: number): string {
	const across = placed
		.filter(({rect}) => rect.y <= y && y < rect.y + rect.rows)
		.sort((a, b) => a.rect.x - b.rect.x);
	const letters = across.map(({letter, rect}) => letter.repeat(Math.round(rect.columns / 5))).join('');
	return `${letters} ${across.map(({rect}) => rect.columns).join('+')}`;
}

test('60x16: one pane, the others a line each', () => {
	expect(picture({columns: 60, rows: 16})).toMatchInlineSnapshot(`
		"
		 1 ============ 60
		12 SSSSSSSSSSSS 60
		 1 pppppppppppp 60
		 1 qqqqqqqqqqqq 60
		 1 ------------ 60
		"
	`);
});
test('60x16 with the focus on the positions, the quotes, the detail', () => {
	const size = {columns: 60, rows: 16};
	expect(picture({...size, focus: 'positions', subject: 'positions'})).toMatchInlineSnapshot(`
		"
		 1 ============ 60
		 1 ssssssssssss 60
		12 PPPPPPPPPPPP 60
		 1 qqqqqqqqqqqq 60
		 1 ------------ 60
		"
	`);
	expect(picture({...size, focus: 'quotes', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ============ 60
		 1 ssssssssssss 60
		 1 pppppppppppp 60
		12 QQQQQQQQQQQQ 60
		 1 ------------ 60
		"
	`);
	expect(picture({...size, focus: 'detail', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ============ 60
		 1 ssssssssssss 60
		 1 pppppppppppp 60
		 1 qqqqqqqqqqqq 60
		11 DDDDDDDDDDDD 60
		 1 ------------ 60
		"
	`);
});
test('80x24: the detail under the pane', () => {
	expect(picture({columns: 80, rows: 24})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		13 SSSSSSSSSSSSSSSS 80
		 7 DDDDDDDDDDDDDDDD 80
		 1 pppppppppppppppp 80
		 1 qqqqqqqqqqqqqqqq 80
		 1 ---------------- 80
		"
	`);
});
test('80x24 with the focus on the positions, the quotes, the detail', () => {
	const size = {columns: 80, rows: 24};
	expect(picture({...size, focus: 'positions', subject: 'positions'})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		 1 ssssssssssssssss 80
		14 PPPPPPPPPPPPPPPP 80
		 6 DDDDDDDDDDDDDDDD 80
		 1 qqqqqqqqqqqqqqqq 80
		 1 ---------------- 80
		"
	`);
	expect(picture({...size, focus: 'quotes', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		 1 sssssssspppppppp 40+40
		13 QQQQQQQQQQQQQQQQ 80
		 8 DDDDDDDDDDDDDDDD 80
		 1 ---------------- 80
		"
	`);
	expect(picture({...size, focus: 'detail', subject: 'schedule'})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		 1 sssssssspppppppp 40+40
		 1 qqqqqqqqqqqqqqqq 80
		20 DDDDDDDDDDDDDDDD 80
		 1 ---------------- 80
		"
	`);
});
test('80x24 without the detail, and zoomed', () => {
	const size = {columns: 80, rows: 24};
	expect(picture({...size, sides: []})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		20 SSSSSSSSSSSSSSSS 80
		 1 pppppppppppppppp 80
		 1 qqqqqqqqqqqqqqqq 80
		 1 ---------------- 80
		"
	`);
	expect(picture({...size, focus: 'quotes', subject: 'quotes', zoom: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ================ 80
		14 QQQQQQQQQQQQQQQQ 80
		 8 DDDDDDDDDDDDDDDD 80
		 1 ---------------- 80
		"
	`);
});
test('100x30: more of both', () => {
	expect(picture({columns: 100, rows: 30})).toMatchInlineSnapshot(`
		"
		 1 ==================== 100
		13 SSSSSSSSSSSSSSSSSSSS 100
		13 DDDDDDDDDDDDDDDDDDDD 100
		 1 pppppppppppppppppppp 100
		 1 qqqqqqqqqqqqqqqqqqqq 100
		 1 -------------------- 100
		"
	`);
	expect(picture({columns: 100, rows: 30, focus: 'quotes', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ==================== 100
		 1 sssssssssspppppppppp 50+50
		17 QQQQQQQQQQQQQQQQQQQQ 100
		10 DDDDDDDDDDDDDDDDDDDD 100
		 1 -------------------- 100
		"
	`);
});
test('109 columns are narrow, 110 are wide', () => {
	expect(picture({columns: 109})).toMatchInlineSnapshot(`
		"
		 1 ====================== 109
		13 SSSSSSSSSSSSSSSSSSSSSS 109
		23 DDDDDDDDDDDDDDDDDDDDDD 109
		 1 pppppppppppppppppppppp 109
		 1 qqqqqqqqqqqqqqqqqqqqqq 109
		 1 ---------------------- 109
		"
	`);
	expect(picture({columns: 110})).toMatchInlineSnapshot(`
		"
		 1 ====================== 110
		21 SSSSSSSSSSSQQQQQQQQQQQ 53+57
		 1 SSSSSSSSSSSDDDDDDDDDDD 53+57
		16 PPPPPPPPPPPDDDDDDDDDDD 53+57
		 1 ---------------------- 110
		"
	`);
});
test('120x40: all four; the detail grows while it has the focus', () => {
	const first = picture({});
	expect(first).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		21 SSSSSSSSSSSSQQQQQQQQQQQQ 58+62
		 1 SSSSSSSSSSSSDDDDDDDDDDDD 58+62
		16 PPPPPPPPPPPPDDDDDDDDDDDD 58+62
		 1 ------------------------ 120
		"
	`);
	expect(picture({focus: 'positions', subject: 'positions'})).toBe(first);
	expect(picture({focus: 'quotes', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		 1 ssssssssssssssssssssssss 120
		 1 pppppppppppppppppppppppp 120
		36 QQQQQQQQQQQQQDDDDDDDDDDD 65+55
		 1 ------------------------ 120
		"
	`);
	expect(picture({focus: 'detail', subject: 'quotes'})).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		 1 ssssssssssssssssssssssss 120
		 1 pppppppppppppppppppppppp 120
		36 QQQQQQQQQQQDDDDDDDDDDDDD 55+65
		 1 ------------------------ 120
		"
	`);
	expect(
		picture({focus: 'page', subject: 'quotes', sides: [...usualFacts.sides, {pane: 'page', place: 'apart'}]}),
	).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		 1 ssssssssssssssssssssssss 120
		 1 pppppppppppppppppppppppp 120
		14 QQQQQQQQQQDDDDDDDDDDDDDD 50+70
		22 QQQQQQQQQQPPPPPPPPPPPPPP 50+70
		 1 ------------------------ 120
		"
	`);
	expect(picture({focus: 'detail', subject: 'positions'})).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		11 SSSSSSSSSSSSQQQQQQQQQQQQ 58+62
		11 SSSSSSSSSSSSDDDDDDDDDDDD 58+62
		16 PPPPPPPPPPPPDDDDDDDDDDDD 58+62
		 1 ------------------------ 120
		"
	`);
});
test('120x40 without the detail, and zoomed', () => {
	expect(picture({sides: []})).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		22 SSSSSSSSSSSSQQQQQQQQQQQQ 58+62
		16 PPPPPPPPPPPPQQQQQQQQQQQQ 58+62
		 1 ------------------------ 120
		"
	`);
	expect(picture({zoom: 'positions', focus: 'positions', subject: 'positions'})).toMatchInlineSnapshot(`
		"
		 1 ======================== 120
		38 PPPPPPPPPPPPPDDDDDDDDDDD 65+55
		 1 ------------------------ 120
		"
	`);
});
test('169 columns are two beside each other, 170 are three', () => {
	expect(picture({columns: 169})).toMatchInlineSnapshot(`
		"
		 1 ================================== 169
		21 SSSSSSSSSSSSSSSSQQQQQQQQQQQQQQQQQQ 78+91
		 1 SSSSSSSSSSSSSSSSDDDDDDDDDDDDDDDDDD 78+91
		16 PPPPPPPPPPPPPPPPDDDDDDDDDDDDDDDDDD 78+91
		 1 ---------------------------------- 169
		"
	`);
	expect(picture({columns: 170})).toMatchInlineSnapshot(`
		"
		 1 ================================== 170
		22 SSSSSSSSSSSQQQQQQQQQQQQDDDDDDDDDD 56+62+52
		16 PPPPPPPPPPPQQQQQQQQQQQQDDDDDDDDDD 56+62+52
		 1 ---------------------------------- 170
		"
	`);
});
test('200x60: the detail beside the quotes', () => {
	expect(picture({columns: 200, rows: 60})).toMatchInlineSnapshot(`
		"
		 1 ======================================== 200
		42 SSSSSSSSSSSSSQQQQQQQQQQQQQQDDDDDDDDDDDD 66+72+62
		16 PPPPPPPPPPPPPQQQQQQQQQQQQQQDDDDDDDDDDDD 66+72+62
		 1 ---------------------------------------- 200
		"
	`);
	expect(picture({columns: 200, rows: 60, sides: []})).toMatchInlineSnapshot(`
		"
		 1 ======================================== 200
		42 SSSSSSSSSSSSSQQQQQQQQQQQQQQQQQQQQQQQQQQQ 66+134
		16 PPPPPPPPPPPPPQQQQQQQQQQQQQQQQQQQQQQQQQQQ 66+134
		 1 ---------------------------------------- 200
		"
	`);
});

test.each([
	[29, 6],
	[30, 5],
	[1, 1],
	[400, 5],
])('%ix%i is too small', (columns, rows) => {
	expect(arrange({...usualFacts, columns, rows})).toEqual({kind: 'too-small'});
});
