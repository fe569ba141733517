/** Text of every script and of every malice, in every field, at every size: borders straight, nothing left over. */
import chalk from 'chalk';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {arrange} from '../../source/state/layout.ts';
import {layoutFacts} from '../../source/state/move.ts';
import {truncate, width} from '../../source/text/cells.ts';
import {graphemes} from '../../source/text/characters.ts';
import {printable, sanitize} from '../../source/text/sanitize.ts';
import {highlighted, lineText, lineWidth} from '../../source/view/spans.ts';
import {awkwardTexts, hostileTexts} from '../helpers/awkward-texts.ts';
import {dossierWithTexts} from '../helpers/damaged-dossier.ts';
import {type DrawnDashboard, drawDashboard} from '../helpers/drawn-dashboard.tsx';
import {arbitraryDossier} from '../helpers/make-dossier.ts';

const anyText = fc.oneof(
	fc.string({unit: 'binary', maxLength: 12}),
	fc
		.array(fc.constantFrom(...awkwardTexts.map(([, text]) => text), ...' ab│\u0301\u200d👩🏽🇺'), {
			maxLength: 6,
		})
		.map(parts => parts.join('')),
);

describe('a text made harmless', () => {
	test('has no character without a cell, keeps its length, and is as wide as it is beside anything of ours', () => {
		fc.assert(
			fc.property(anyText, text => {
				expect(sanitize(text).length).toBe(text.length);
				const shown = printable(text);
				expect(width(sanitize(text))).toBe(width(shown));
				expect(printable(shown)).toBe(shown);
				expect(graphemes(shown).filter(one => width(one) === 0)).toEqual([]);
				for (const before of ['│ ', '“', ' ', '…'])
					expect(width(`${before}${shown} │`)).toBe(width(before) + width(shown) + 2);
			}),
			{numRuns: 1000},
		);
	});

	test.each([
		['at the beginning', '\u0301a', '\ufffda'],
		['after a blank', 'a \u0308b', 'a \ufffdb'],
		['after a line feed', 'a\n\u0308b', 'a \ufffdb'],
		['after a frame', '│\u0301', '│\ufffd'],
		['on a letter', 'e\u0301', 'e\u0301'],
		['two of them', '\u0301\u0302a', '\ufffd\u0302a'],
		['a skin tone on nothing', '🏽', '\ufffd\ufffd'],
		['a skin tone on a hand', '👍🏽', '👍🏽'],
		['a joiner on nothing', '\u200da', 'a'],
		['a joiner in a family', '👩‍👧', '👩‍👧'],
	])('a mark %s', (_, text, shown) => {
		expect(printable(text)).toBe(shown);
	});

	test('is never cut within a character, nor wider for what stands out in it', () => {
		fc.assert(
			fc.property(anyText, fc.nat(12), fc.nat(12), (text, from, length) => {
				const line = highlighted(text, [{start: from, end: from + length}]);
				expect(lineText(line)).toBe(printable(text));
				expect(lineWidth(line)).toBe(width(printable(text)));
			}),
			{numRuns: 1000},
		);
	});

	test.each([0, 1, 2, 3, 4])('is cut to %i cells with an ellipsis of three', cells => {
		expect(width(truncate('abcdef', cells, '...'))).toBeLessThanOrEqual(cells);
	});
});

/** Every pane's frame stands in its columns; nothing of the screen before is left. */
async function expectStraight(dashboard: DrawnDashboard): Promise<void> {
	await dashboard.catchUp();
	const state = dashboard.state();
	const fresh = await dashboard.fresh();
	const cells = dashboard.emulator.cells();
	expect(cells).toEqual(fresh.cells());
	fresh.terminal.dispose();
	const layout = arrange(layoutFacts(dashboard.workspace, state));
	if (layout.kind === 'too-small') return;
	const panes = state.popup === undefined ? layout.panes.map(({rect}) => rect) : [layout.body];
	for (const {x, y, columns, rows} of panes) {
		const at = (column: number, row: number) => cells[row]?.[column]?.text;
		const edges = Array.from({length: rows - 2}, (_, row) => [
			at(x, y + 1 + row),
			at(x + columns - 1, y + 1 + row),
		]);
		const corners = [
			at(x, y),
			at(x + columns - 1, y),
			at(x, y + rows - 1),
			at(x + columns - 1, y + rows - 1),
		];
		expect(corners).toEqual(['╭', '╮', '╰', '╯']);
		expect(edges.filter(([left, right]) => left !== '│' || right !== '│')).toEqual([]);
	}
}

const sizes = [
	[120, 40],
	[80, 24],
	[60, 16],
	[171, 50],
	[20, 5],
	[1, 1],
] as const;

const tour = [
	['2'],
	['v'],
	['3'],
	['j', 'j'],
	['v'],
	['/', 'e', 'a'],
	['escape'],
	['d'],
	['escape', 'S'],
	['escape', '?'],
	['escape', 'x'],
	['escape', '4', 'G'],
];

describe('in every field of a dossier', () => {
	const level = chalk.level;
	beforeAll(() => {
		chalk.level = 2;
	});
	afterAll(() => {
		chalk.level = level;
	});

	// Every field holds another text, and each time another than before.
	const texts = [...awkwardTexts, ...hostileTexts].map(([, text]) => text);
	test.each([0, 11, 23, 35])(
		'awkward and hostile texts leave every border straight at every size (%i)',
		async shift => {
			let field = shift;
			const next = () => texts[field++ % texts.length] ?? '';
			const dashboard = drawDashboard(dossierWithTexts(words => `${next()}${words} ${next()}`));
			try {
				for (const [columns, rows] of sizes) {
					await dashboard.resize(columns, rows);
					for (const keys of columns === 120 || columns === 80 ? tour : tour.slice(0, 3)) {
						dashboard.press(...keys).draw();
						await expectStraight(dashboard);
					}
					dashboard.press('escape', 'escape', '1').draw();
				}
				// The text itself in the filter, where it is typed.
				dashboard
					.press('/')
					.do({type: 'edit', edit: {do: 'insert', text: texts.slice(shift, shift + 6).join(' ')}})
					.draw();
				await expectStraight(dashboard);
				expect(dashboard.emulator.terminal.buffer.active.baseY).toBe(0);
			} finally {
				dashboard.close();
			}
		},
	);

	test('random texts leave them straight too', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryDossier, fc.integer({min: 60, max: 180}), async (dossier, columns) => {
				const dashboard = drawDashboard(dossier, {columns, rows: 30});
				try {
					for (const keys of tour) {
						dashboard.press(...keys).draw();
						await expectStraight(dashboard);
					}
				} finally {
					dashboard.close();
				}
			}),
			{numRuns: 5},
		);
	});
});
