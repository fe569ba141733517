/** At any size, whatever is shown: the panes stand beside and below each other and fill the screen. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {arrange, type Facts, smallest} from '../../source/state/layout.ts';
import {usualFacts, usualLists} from '../helpers/usual-lists.ts';

/** The usual lists, and now and then some more of any kind, before them, between them or after them. */
const lists = fc
	.record({
		issues: fc.oneof(fc.nat(12), fc.nat(200)),
		quotes: fc.oneof(fc.nat(5), fc.nat(2000)),
		more: fc.array(
			fc.record({
				at: fc.nat(5),
				place: fc.constantFrom('left' as const, 'middle' as const),
				most: fc.integer({min: 5, max: 60}),
			}),
			{maxLength: 4},
		),
	})
	.map(({issues, quotes, more}) => {
		const all = [...usualLists(issues, quotes)];
		for (const [place, {at, ...room}] of more.entries()) all.splice(at, 0, {pane: `more ${place}`, ...room});
		return all;
	});

/** The usual ones, and one more of either place. */
const allSides: Facts['sides'] = [
	{pane: 'detail', place: 'by-list'},
	{pane: 'beside', place: 'by-list'},
	{pane: 'page', place: 'apart'},
	{pane: 'further', place: 'apart'},
];

const facts: fc.Arbitrary<Facts> = fc
	.record({
		columns: fc.oneof(fc.integer({min: 1, max: 400}), fc.constantFrom(29, 30, 60, 109, 110, 111, 169, 170)),
		rows: fc.oneof(fc.integer({min: 1, max: 160}), fc.integer({min: 4, max: 30})),
		lists,
		focusAt: fc.nat(),
		subjectAt: fc.nat(),
		isZoomed: fc.boolean(),
		sides: fc.subarray([...allSides]),
	})
	.map(({isZoomed, focusAt, subjectAt, sides, ...rest}) => {
		const names = rest.lists.map(({pane}) => pane);
		const places = [...names, ...allSides.map(({pane}) => pane)];
		const focus = places[focusAt % places.length] ?? 'quotes';
		return {
			...rest,
			focus,
			zoom: isZoomed ? focus : undefined,
			// As in every state: a list in focus is its own subject, and what stands beside the lists is shown.
			subject: names.includes(focus) ? focus : (names[subjectAt % names.length] ?? 'quotes'),
			sides: allSides.filter(side => sides.includes(side) || side.pane === focus),
		};
	});

test('at any size the panes tile the body: none outside, none over another, no cell left', () => {
	fc.assert(
		fc.property(facts, all => {
			const layout = arrange(all);
			if (layout.kind === 'too-small') return all.columns < smallest.columns || all.rows < smallest.rows;
			const owners = new Map<string, number>();
			for (const {rect} of [...layout.panes, ...layout.lines])
				for (let y = rect.y; y < rect.y + rect.rows; y++)
					for (let x = rect.x; x < rect.x + rect.columns; x++)
						owners.set(`${x} ${y}`, (owners.get(`${x} ${y}`) ?? 0) + 1);
			const head = all.rows < 10 ? 0 : 1;
			expect(layout.body).toEqual({x: 0, y: head, columns: all.columns, rows: all.rows - 1 - head});
			expect(owners.size).toBe(all.columns * (all.rows - 1 - head));
			for (const {rect} of [...layout.panes, ...layout.lines]) {
				expect(rect.x >= 0 && rect.x + rect.columns <= all.columns).toBe(true);
				expect(rect.y >= head && rect.y + rect.rows <= all.rows - 1).toBe(true);
			}
			return [...owners.values()].every(count => count === 1);
		}),
		{numRuns: 300},
	);
});

test('at any size each pane has its place once, the focused one open, and room for its frame and some lines', () => {
	fc.assert(
		fc.property(facts, all => {
			const layout = arrange(all);
			if (layout.kind === 'too-small') return;
			const open = layout.panes.map(({pane}) => pane);
			const shrunk = layout.lines.map(({pane}) => pane);
			expect(open).toContain(all.focus);
			expect(new Set([...open, ...shrunk]).size).toBe(open.length + shrunk.length);
			if (all.zoom !== undefined) expect(shrunk).toEqual([]);
			else if (all.rows >= 20)
				expect([...open, ...shrunk]).toEqual(expect.arrayContaining(all.lists.map(({pane}) => pane)));
			const shown = all.sides.map(({pane}) => pane);
			expect(open.filter(pane => allSides.some(side => side.pane === pane && !shown.includes(pane)))).toEqual(
				[],
			);
			// Where there is room for it, whatever is shown beside the lists is there.
			if (all.zoom === undefined && all.columns >= 110 && all.rows >= 50)
				expect(open).toEqual(expect.arrayContaining(shown));
			for (const {pane, rect} of layout.panes) {
				// Without issues the positions are one sentence.
				expect(rect.rows).toBeGreaterThanOrEqual(pane === 'positions' ? 4 : 5);
				expect(rect.columns).toBeGreaterThanOrEqual(Math.min(all.columns, 40));
			}
			for (const {rect} of layout.lines) expect(rect.rows).toBe(1);
		}),
		{numRuns: 2000},
	);
});

test('a wider screen of the same kind takes nothing from any pane, but for a column of rounding', () => {
	for (const [least, most] of [
		[30, 109],
		[110, 169],
		[170, 300],
	] as const)
		for (let columns = least; columns < most; columns++) {
			const before = arrange({...usualFacts, columns});
			const after = arrange({...usualFacts, columns: columns + 1});
			if (before.kind === 'too-small' || after.kind === 'too-small') throw new Error('large enough');
			for (const {pane, rect} of before.panes) {
				const larger = after.panes.find(placed => placed.pane === pane)?.rect;
				expect(larger?.columns, `${pane} at ${columns}`).toBeGreaterThanOrEqual(rect.columns - 1);
				expect(larger?.rows).toBe(rect.rows);
			}
		}
});
