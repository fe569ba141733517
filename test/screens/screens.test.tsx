/**
 * Whole screens of the dossier that ships, as text files in `../golden/`, to be read and compared by eye. After a
 * change that is meant: `npx vitest run test/screens/screens.test.tsx -u`, and read the difference.
 */
import chalk from 'chalk';
import {afterEach, describe, expect, test} from 'vitest';
import {ascii as asciiGlyphs} from '../../source/view/glyphs.ts';
import {themes} from '../../source/view/theme.ts';
import {dossier} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {readable} from '../helpers/readable-colours.ts';
import {expectSoundScreen} from '../helpers/screen-checks.ts';

type Opened = ReturnType<typeof open>;
const opened: Opened[] = [];

afterEach(() => {
	for (const one of opened.splice(0)) one.close();
});

function openAt(columns: number, rows: number, more: Parameters<typeof open>[1] = {}): Opened {
	const one = open(dossier, {columns, rows, ...more});
	opened.push(one);
	return one;
}

async function expectGolden(drawn: Opened, name: string): Promise<void> {
	expectSoundScreen(drawn);
	await expect(`${drawn.screen().join('\n')}\n`).toMatchFileSnapshot(`../golden/${name}.txt`);
}

test.each([
	[60, 16],
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
])('the first screen at %ix%i', async (columns, rows) => {
	await expectGolden(openAt(columns, rows), `first-${columns}x${rows}`);
});

/** What is shown, and the keys that lead there from the first screen. */
const shown: readonly (readonly [name: string, go: (drawn: Opened) => Opened])[] = [
	['positions', drawn => drawn.press('2')],
	['quotes', drawn => drawn.press('3', 'j', 'j')],
	['filter', drawn => drawn.press('/').type('guarant')],
	['completion', drawn => drawn.press('/').type('party:').press('tab')],
	['no-rows', drawn => drawn.press('/').type('veto nosuchword party:nato')],
	['bad-expression', drawn => drawn.press('/').type('veto /(')],
	['disputed', drawn => drawn.press('/').type('is:disputed lukashevich').press('enter', 'enter')],
	['comparison', drawn => drawn.press('/').type('is:variant carpenter').press('enter', 'v', '4')],
	['reading', drawn => drawn.press('2', 'v')],
	['round', drawn => drawn.press(']', ']', ']')],
	['discrepancies', drawn => drawn.press('d', 'j')],
	['sources', drawn => drawn.press('S', 'j')],
	['palette', drawn => drawn.press(':').type('order')],
	['help', drawn => drawn.press('?')],
	['export', drawn => drawn.press('3', 'space', 'x')],
];

describe.each([
	[80, 24],
	[120, 40],
])('at %ix%i', (columns, rows) => {
	test.each(shown)('%s', async (name, go) => {
		await expectGolden(go(openAt(columns, rows)), `${name}-${columns}x${rows}`);
	});
});

test('in colour at 120x40, the tones written as tags', async () => {
	const level = chalk.level;
	chalk.level = 3;
	try {
		const drawn = openAt(120, 40, {theme: 'dark'}).press('/').type('guarant');
		expectSoundScreen(drawn);
		await expect(`${readable(drawn.frame(), themes.dark)}\n`).toMatchFileSnapshot(
			'../golden/colour-120x40.txt',
		);
	} finally {
		chalk.level = level;
	}
});

test.each([
	[120, 5, 'Roundtable needs 30x6; this is 120x5.'],
	[40, 5, 'Roundtable needs 30x6; this is 40x5.'],
	[29, 40, 'Roundtable needs 30x6.'],
	[20, 5, 'needs 30x6'],
	[3, 1, '30x'],
	[1, 1, '3'],
])('at %ix%i it says how large it must be', (columns, rows, text) => {
	const drawn = openAt(columns, rows);
	expectSoundScreen(drawn);
	expect(drawn.screen()[0]).toBe(text);
	expect(drawn.screen().slice(1).join('')).toBe('');
});

describe('every screen, at every size, in Unicode and in ASCII', () => {
	test.each(shown)('%s', (_, go) => {
		for (const [columns, rows] of [
			[30, 6],
			[59, 40],
			[60, 16],
			[100, 8],
			[109, 50],
			[110, 16],
			[170, 40],
			[200, 60],
			[50, 10],
		] as const)
			for (const isAscii of [false, true]) {
				const drawn = go(openAt(columns, rows, {isAscii}));
				expectSoundScreen(drawn, isAscii ? asciiGlyphs : undefined);
			}
	});
});
