import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {width} from '../../source/text/cells.ts';
import {graphemes} from '../../source/text/characters.ts';
import {driven, freshPaint, openEmulator} from '../helpers/driven-screen.ts';

const words = [
	'veto',
	'open door',
	'│',
	'╭──╮',
	'Рябков',
	'e\u0301',
	'नि',
	'日本',
	'한국',
	'שלום',
	'سلام',
	'👍🏽',
	'👨‍👩‍👧‍👦',
	'🇺🇸',
	'☺️',
	'☺',
	'\u0301',
	'a\u200db',
	'\u200c',
	'…',
	'“',
	'  ',
	'          ',
	'                    ',
	'x',
	'\u001b',
	'\u0007',
	'\t',
	'\u009b',
	'ｶﾞ',
	'กำ',
	'\u0600',
	'\u1160',
	'✔',
	'❤️',
	'1️⃣',
	`z${'\u0301'.repeat(60)}`,
	'\ud800',
	'🏴󠁧󠁢󠁳󠁣󠁴󠁿',
	'ﷺ',
	'\uffff',
	'𝒜',
];
const pens = [
	'',
	'\u001b[1m',
	'\u001b[22m',
	'\u001b[2m',
	'\u001b[31m',
	'\u001b[39m',
	'\u001b[7m',
	'\u001b[27m',
	'\u001b[4m',
	'\u001b[24m',
	'\u001b[38;5;208m',
	'\u001b[48;2;1;2;3m',
	'\u001b[49m',
	'\u001b[0m',
	'\u001b[1;3;97m',
	'\u001b[9;53m',
	'\u001b[44m',
	'\u001b]8;;https://a.example/b\u0007',
	'\u001b]8;;\u0007',
	'\u001b]8;;javascript:1\u0007',
	'\u001b[99m',
	'\u001b[38;5m',
];
const line = fc
	.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...pens)), {maxLength: 14})
	.map(parts => `${parts.join('')}\u001b[0m`);
const frame = fc.array(line, {maxLength: 9}).map(lines => lines.join('\n'));
const step = fc.oneof(
	{weight: 5, arbitrary: fc.record({kind: fc.constant('frame' as const), frame})},
	{
		weight: 2,
		arbitrary: fc.record({kind: fc.constant('edit' as const), at: fc.nat(8), line}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('resize' as const),
			// The emulator has no screen of one column.
			columns: fc.integer({min: 2, max: 40}),
			rows: fc.integer({min: 1, max: 9}),
		}),
	},
	{weight: 1, arbitrary: fc.record({kind: fc.constant('repaint' as const)})},
);

describe('what the terminal shows', () => {
	test('is after any frames, edits, sizes and repaints the same as a fresh paint of the last frame', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 8}), async steps => {
				let columns = 30;
				let rows = 7;
				let last = '';
				const emulator = await openEmulator(columns, rows);
				const {screen, written} = driven(columns, rows);
				screen.frame(last);
				for (const one of steps) {
					if (one.kind === 'resize') {
						({columns, rows} = one);
						emulator.resize(columns, rows);
						screen.resize(columns, rows);
					} else if (one.kind === 'repaint') {
						await emulator.write(`${written()}\u001b[H\u001b[41mrubbish 日本語\u001b[m`);
						screen.repaint();
					} else {
						const lines = last.split('\n');
						if (one.kind === 'edit') lines[one.at % lines.length] = one.line;
						last = one.kind === 'edit' ? lines.join('\n') : one.frame;
						screen.frame(last);
					}
					await emulator.write(written());
				}
				const fresh = await freshPaint(last, columns, rows);
				expect(emulator.cells()).toEqual(fresh.cells());
				expect(emulator.terminal.buffer.active.baseY).toBe(0);
			}),
			{numRuns: 300},
		);
	});

	test.each([
		['emoji', '👨‍👩‍👧‍👦 and 👍🏽', 16],
		['flags', '🇺🇸🇺🇦', 8],
		['combining marks', 'e\u0301tude', 8],
		['stacked marks', `z${'\u0301'.repeat(100)}`, 8],
		['right-to-left text', 'שלום عليكم', 12],
		['ideographs', '日本語', 8],
		['a lone mark', '\u0301', 4],
		['zero-width characters', 'a\u200bb', 6],
	])('has its borders in their columns beside %s', async (_name, text, room) => {
		// As Ink lays a line out: one cell at least for each cluster.
		const cells = graphemes(text).reduce((sum, cluster) => sum + Math.max(1, width(cluster)), 0);
		const pad = ' '.repeat(room - cells);
		const emulator = await freshPaint(`│${text}${pad}│\n│${' '.repeat(room)}│`, 40, 3);
		const [first, second] = emulator.cells();
		expect(first?.[room + 1]?.text).toBe('│');
		expect(second?.[room + 1]?.text).toBe('│');
		expect(first?.filter(cell => cell.text === '│').length).toBe(2);
	});

	test('is cut where the frame is larger than the screen, and half a wide character becomes a space', async () => {
		const emulator = await freshPaint('abcdefgh\n日本語\nthird\nfourth', 5, 3);
		expect(emulator.lines().map(text => text.trimEnd())).toEqual(['abcde', '日本', 'third']);
		expect(emulator.terminal.buffer.active.baseY).toBe(0);
	});

	test('is ASCII alone where the terminal has nothing else', () => {
		const {screen, written} = driven(20, 3, {ascii: true, synchronised: false});
		screen.frame('╭─“é”─╮ Łódź 日 …\n│\u009b\u0301👍🏽');
		const text = written();
		expect(text).toMatch(/^[\u001b\u0020-\u007e]*$/);
		expect(text).toContain('+-"e"-+ Lodz ?  .');
	});

	test('has no escape of the frame in it but colours and safe links', async () => {
		const {screen, written} = driven(60, 2, {synchronised: false});
		screen.frame('\u001b]0;title\u0007\u001b[2J\u001b]8;;http://a.example/\u0007link\u001b]8;;\u0007');
		const text = written();
		expect(text).not.toContain('\u001b]0');
		expect(text).not.toContain('\u001b[2J');
		expect(text).toContain('\u001b]8;;http://a.example/\u001b\\link\u001b]8;;\u001b\\');
		const unlinked = driven(60, 2, {links: false});
		unlinked.screen.frame('\u001b]8;;http://a.example/\u0007link\u001b]8;;\u0007');
		expect(unlinked.written()).not.toContain('http');
	});
});
