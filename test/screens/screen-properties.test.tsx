/** Whatever is in the dossier, whatever was pressed, whatever the size: straight borders and nothing harmful. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {hostileDossier} from '../helpers/hostile-dossier.ts';
import {arbitraryDossier, hostileStrings, smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {cellsOf, expectHarmless, expectSoundScreen, paneLines} from '../helpers/screen-checks.ts';
import {everyPane, panes} from '../helpers/usual-panes.ts';

type Opened = ReturnType<typeof open>;

/** Opens, does, closes. */
function withScreen(
	dossier: Dossier,
	options: Parameters<typeof open>[1],
	act: (screen: Opened) => void,
): void {
	const screen = open(dossier, {panes: everyPane, ...options});
	try {
		act(screen);
	} finally {
		screen.close();
	}
}

/** Through every pane, view and popup, a screen each. */
const tour: readonly (readonly string[])[] = [
	[],
	['enter'],
	['G', 'enter', '-', '-'],
	['2'],
	['v'],
	['h', '4', '2', 'v'],
	['3'],
	['j', 'space', 'r'],
	['v'],
	['4', 'G'],
	['escape', 'v', 'z'],
	['z', '/', ...'e party:'],
	['tab'],
	['escape', 'd'],
	['j', 'ctrl-d'],
	['escape', 'S'],
	['j', 'G', 'ctrl-d'],
	['escape', ':', 'o'],
	['escape', '?'],
	['pagedown'],
	['escape', 'x'],
	['escape', 'p', ']'],
	...everyPane.map((_, at) => [String(at + 1)]),
];

const size = fc.oneof(
	fc.constantFrom<[number, number]>(
		[60, 16],
		[80, 24],
		[100, 30],
		[110, 16],
		[120, 40],
		[170, 30],
		[200, 60],
	),
	fc.tuple(fc.integer({min: 60, max: 220}), fc.integer({min: 16, max: 60})),
);

test('random dossiers, hostile in every field, through every pane and popup at random sizes', () => {
	fc.assert(
		fc.property(arbitraryDossier, size, fc.boolean(), (dossier, [columns, rows], isAscii) => {
			withScreen(dossier, {columns, rows, isAscii}, screen => {
				for (const keys of tour) expectSoundScreen(screen.press(...keys), isAscii ? ascii : unicode);
			});
		}),
		{numRuns: 15},
	);
});

describe('hostile text in every field', () => {
	const sizes = [
		[60, 16],
		[120, 40],
		[80, 24],
		[200, 60],
	] as const;
	test.each(hostileStrings.map((text, place) => [text, place] as const))('%j', (text, place) => {
		const [columns, rows] = sizes[place % sizes.length] ?? sizes[0];
		withScreen(hostileDossier(text), {columns, rows}, screen => {
			for (const keys of tour) expectSoundScreen(screen.press(...keys));
		});
	});

	test.each(hostileStrings.map(text => [text] as const))(
		'%j leaves the table, the matrix and the rows in line',
		text => {
			withScreen(hostileDossier(text), {columns: 120, rows: 40, panes}, screen => {
				const table = paneLines(screen, 'schedule').slice(1, 8).map(cellsOf);
				const rules = table[0]?.flatMap((cell, x) => (/[┌┬┐]/.test(cell) ? [x] : [])) ?? [];
				expect(rules.length).toBeGreaterThanOrEqual(5);
				for (const line of table) for (const x of rules) expect(line[x]).toMatch(/[│┌┬┐├┼┤└┴┘]/);

				const [heads = [], ...rows] = paneLines(screen, 'positions').slice(1, 5).map(cellsOf);
				const columns = [heads.indexOf('N'), heads.indexOf('I')];
				for (const row of rows) for (const x of columns) expect(row[x]).toMatch(/[▲✕●◇·]/);

				const marks = paneLines(screen, 'quotes')
					.slice(3, 18)
					.map(line => cellsOf(line).indexOf('“'))
					.filter(x => x >= 0);
				expect(marks.length).toBeGreaterThan(2);
				expect(new Set(marks).size).toBe(1);
			});
		},
	);

	test('in the filter line, typed, pasted or given', () => {
		for (const text of [...hostileStrings, `/${hostileStrings[0]}(`, `party:${hostileStrings[4]}`])
			for (const [columns, rows] of [
				[60, 16],
				[120, 40],
			] as const)
				withScreen(smallDossier(), {columns, rows, filter: text}, screen => {
					expectSoundScreen(screen);
					expectSoundScreen(screen.press('/', 'home'));
					expectSoundScreen(screen.press('ctrl-e', 'ctrl-w').type(text));
					expectSoundScreen(screen.press('escape', '?').type(text));
					expectSoundScreen(screen.press('escape', ':').type(text));
				});
	});
});

test('random filters, half typed ones too, are drawn with their cursor in sight', () => {
	withScreen(talks, {columns: 80, rows: 24}, screen => {
		screen.press('/');
		fc.assert(
			fc.property(filterText, text => {
				screen.press('ctrl-e', 'ctrl-u').type(text);
				expectSoundScreen(screen);
			}),
			{numRuns: 80},
		);
	});
});

describe('resizing', () => {
	const keys = [
		'j',
		'k',
		'enter',
		'escape',
		'1',
		'2',
		'3',
		'v',
		'z',
		'p',
		'd',
		'/',
		'a',
		'tab',
		'l',
		']',
		'r',
		's',
		'-',
	];
	const step = fc.oneof(
		fc.constantFrom(...keys).map(key => ({key})),
		fc.tuple(fc.integer({min: 1, max: 230}), fc.integer({min: 1, max: 70})).map(to => ({to})),
	);

	test('at any moment, to any size, leaves a whole screen', () => {
		withScreen(talks, {}, screen => {
			fc.assert(
				fc.property(fc.array(step, {maxLength: 12}), steps => {
					for (const one of steps) {
						if ('key' in one) screen.press(one.key);
						else screen.resize(...one.to);
						expectSoundScreen(screen);
					}
				}),
				{numRuns: 40},
			);
		});
	});

	test('and back leaves nothing behind: the screen is as if there had been one size', () => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 25}), steps => {
				withScreen(smallDossier(), {}, resized =>
					withScreen(smallDossier(), {}, plain => {
						for (const one of steps) {
							if ('to' in one) resized.resize(...one.to);
							else {
								resized.press(one.key);
								plain.press(one.key);
							}
						}
						resized.resize(120, 40);
						expect(resized.screen()).toEqual(plain.screen());
					}),
				);
			}),
			{numRuns: 40},
		);
	});
});

describe('the checks themselves see', () => {
	test('the cells of wide, combining and joined characters', () => {
		expect(cellsOf('a漢e\u0301👍🏽')).toEqual(['a', '漢', '', 'e\u0301', '👍🏽', '']);
	});

	test.each(['\u001b[2J', '\u001b]0;x\u0007', 'a\u0008', '\u009b31m', '\u202e', '\ud800x', '\t'])(
		'%j',
		text => {
			expect(() => expectHarmless(text)).toThrow();
			expect(() => expectHarmless('\u001b[31mred\u001b[39m')).not.toThrow();
		},
	);

	test('a border out of its column', () => {
		withScreen(smallDossier(), {columns: 80, rows: 24}, screen => {
			const crooked = screen.screen().map((line, y) => (y === 6 ? line.replace('│', '││') : line));
			expect(() => expectSoundScreen({...screen, screen: () => crooked})).toThrow();
		});
	});
});
