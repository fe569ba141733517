import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createScreen} from '../../source/terminal/screen.ts';
import {driven, openEmulator} from '../helpers/driven-screen.ts';

describe('what is written', () => {
	test('is nothing where nothing changed', () => {
		const {screen, written} = driven(20, 3);
		screen.frame('one\ntwo');
		screen.setCaret({x: 2, y: 1});
		written();
		screen.frame('one\ntwo');
		screen.frame('one\ntwo   \n');
		screen.setCaret({x: 2, y: 1});
		expect(written()).toBe('');
	});

	test.each([
		['one cell', 'a word here', 'a ward here', '\u001b[1;4Ha'],
		['two near cells, in one go', 'a word here', 'a wird hare', '\u001b[1;4Hird ha'],
		[
			'two far cells, by a movement',
			'a word here and then some',
			'a ward here and then same',
			'\u001b[1;4Ha\u001b[18Co'.replace('o', 'a'),
		],
		['the rest of a line, erased', 'a word here', 'a', '\u001b[1;3H\u001b[K'],
		[
			'a long blank before a border, erased',
			`│${'x'.repeat(30)}│`,
			`│${' '.repeat(30)}│`,
			'\u001b[1;2H\u001b[30X',
		],
		['a colour', '\u001b[31mred\u001b[39m', '\u001b[32mred\u001b[39m', '\u001b[H\u001b[32mred\u001b[m'],
		['a column after an emoji', '│ab│c', '│👍│d', '\u001b[1;2H  \u001b[2G👍\u001b[5Gd'],
		['one column after right-to-left text', '|    |', '|שלום|', '\u001b[1;2Hשלום'],
	])('is the least there is for %s', (_name, before, after, expected) => {
		const {screen, written} = driven(60, 2, {synchronised: false});
		screen.frame(before);
		written();
		screen.frame(after);
		const text = written();
		expect(text).toBe(expected);
	});

	test('stands inside synchronised output, with the cursor hidden while it wanders', () => {
		const {screen, written} = driven(20, 3);
		screen.frame('one');
		screen.setCaret({x: 1, y: 0});
		expect(written().endsWith('\u001b[1;2H\u001b[?25h')).toBe(true);
		screen.frame('two');
		expect(written()).toBe('\u001b[?2026h\u001b[?25l\u001b[Htwo\u001b[1;2H\u001b[?25h\u001b[?2026l');
		screen.setCaret({x: 3, y: 0});
		expect(written()).toBe('\u001b[1;4H');
		screen.setCaret(undefined);
		expect(written()).toBe('\u001b[?25l');
	});

	test('never clears the screen, touches the scrollback or wraps', async () => {
		const {screen, written} = driven(10, 4);
		screen.frame('0123456789\n0123456789\n0123456789\n0123456789\n0123456789');
		screen.resize(8, 3);
		screen.repaint();
		expect(written()).not.toMatch(/\u001b\[[0-9]*J|\n/);
	});

	test('stays within its budget: twice the changed cells, 24 for each run, 150', async () => {
		const text = fc.stringMatching(/^[a-zа-я0-9 ]{1,20}$/);
		const span = fc.tuple(
			fc.constantFrom('', '\u001b[1m', '\u001b[31m', '\u001b[48;5;24m', '\u001b[2;33m'),
			text,
		);
		const spans = fc
			.array(span, {maxLength: 6})
			.map(parts => `${parts.map(([pen, word]) => `${pen}${word}\u001b[0m`).join('')}`);
		const whole = fc.array(spans, {maxLength: 10}).map(lines => lines.join('\n'));
		await fc.assert(
			fc.asyncProperty(whole, whole, async (before, after) => {
				const emulator = await openEmulator(60, 10);
				const {screen, written} = driven(60, 10);
				screen.frame(before);
				await emulator.write(written());
				const old = emulator.cells();
				screen.frame(after);
				const bytes = written();
				await emulator.write(bytes);
				let changed = 0;
				let runs = 0;
				emulator.cells().forEach((row, y) => {
					let run = '';
					row.forEach((cell, x) => {
						const was = old[y]?.[x];
						const isChanged = was?.text !== cell.text || was.look !== cell.look;
						if (isChanged) changed += Buffer.byteLength(cell.text);
						if (isChanged && run !== cell.look) runs += 1;
						run = isChanged ? cell.look : '';
					});
				});
				expect(Buffer.byteLength(bytes)).toBeLessThanOrEqual(
					changed === 0 ? 0 : 2 * changed + 24 * runs + 150,
				);
			}),
			{numRuns: 400},
		);
	});
});

describe('when frames come faster than they can be shown', () => {
	test('several in one tick are one, the newest', () => {
		const waiting: (() => void)[] = [];
		const {screen, written} = driven(20, 2, {later: run => waiting.push(run), synchronised: false});
		for (let number = 0; number <= 2000; number++) screen.frame(`frame ${number}`);
		expect(waiting.length).toBe(1);
		waiting.pop()?.();
		expect(written()).toContain('frame 2000');
		expect(waiting.length).toBe(0);
	});

	test('a slow terminal gets nothing until it has taken what it was given, then the newest', () => {
		const writes: string[] = [];
		const screen = createScreen({
			write: text => writes.push(text) === 0,
			columns: 20,
			rows: 2,
			later: run => run(),
		});
		screen.frame('first');
		screen.frame('second');
		screen.frame('third');
		expect(writes.length).toBe(1);
		screen.drained();
		expect(writes.length).toBe(2);
		expect(writes[1]).toContain('third');
		expect(writes[1]).not.toContain('second');
	});

	test('nothing is written while the terminal belongs to somebody else, and everything afterwards', () => {
		const {screen, written} = driven(20, 2, {synchronised: false});
		screen.frame('first');
		screen.pause();
		written();
		screen.frame('second');
		expect(written()).toBe('');
		screen.repaint();
		expect(written()).toContain('second');
	});
});
