/** The built program while its terminal changes size: nothing overlaps, nothing is left over, nothing breaks. */
import {expect, test} from 'vitest';
import {smallDossier} from '../helpers/make-dossier.ts';
import type {Pty} from '../helpers/pty.ts';
import {isWhole, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, save} = provideWholeProgram();

/** As kitty sends it: it needs no time-out to be told from Alt. */
const escapeKey = '\u001b[27u';

/** What Ctrl-l paints, every cell anew, is what was there. */
async function expectAsRepainted(pty: Pty): Promise<void> {
	const isFrameWhole = () => /\u001b\[\?2026l(?:\u001b\[5n)?$/.test(pty.output());
	// All keys before have been heard, and their frame has come.
	pty.press('/', 'ctrl-u');
	// No quote has the word, so all are there at once: why there are none would come a moment later.
	pty.type(`-settled${pty.screen().length}`);
	await pty.waitFor(
		lines => lines.some(line => line.includes(`/ -settled${lines.length}`)) && isFrameWhole(),
	);
	const before = pty.cells();
	const from = pty.output().length;
	pty.press('ctrl-l');
	await pty.waitFor(() => pty.output().length > from && isFrameWhole());
	const differing = pty.cells().flatMap((row, y) =>
		row.flatMap((cell, x) => {
			const {text, look} = before[y]?.[x] ?? {text: 'none', look: ''};
			return cell.text === text && cell.look === look ? [] : [`${x},${y} ${text} ${cell.text}`];
		}),
	);
	expect(differing).toEqual([]);
}

test('a storm of 300 resizes while keys come in leaves the screen as a fresh paint of it', async () => {
	const pty = await open({args: [save('storm.json', smallDossier())]});
	const keys = [
		'j',
		'j',
		'2',
		'l',
		'3',
		'z',
		'/',
		't',
		'r',
		'backspace',
		escapeKey,
		'd',
		escapeKey,
		']',
		'4',
		'G',
		'v',
		'1',
	];
	for (let turn = 0; turn < 300; turn++) {
		// Sizes and keys by a fixed stride: large beside tiny, every key at every kind of size.
		const columns = 1 + ((turn * 167) % 400);
		const rows = 1 + ((turn * 53) % 120);
		pty.resize(turn % 50 === 0 ? 1 : columns, turn % 50 === 0 ? 1 : rows);
		pty.press(keys[turn % keys.length] ?? 'j');
		if (turn % 4 === 0) await new Promise(resolve => setImmediate(resolve));
	}
	for (const [columns, rows] of [
		[100, 30],
		[61, 16],
		[180, 50],
	] as const) {
		pty.resize(columns, rows);
		// The popup shows that all keys before it have been heard: the screen may have looked right while some had not.
		pty.press(escapeKey, 'ctrl-u', escapeKey, escapeKey, '1', ':');
		await pty.waitFor(lines => lines.length === rows && (lines[1] ?? '').includes('Commands'));
		pty.press(escapeKey);
		await pty.waitFor(
			lines => lines.length === rows && isWhole(lines) && (lines[1] ?? '').includes('▸ 1 Schedule'),
		);
		await expectAsRepainted(pty);
		expect(pty.terminal.buffer.active.baseY).toBe(0);
	}
	// A full clear on the way in, and no other; the scrollback never.
	expect(pty.output().split('\u001b[2J').length).toBe(2);
	expect(pty.output()).not.toMatch(/\u001b\[3J|\u001bc/);
	pty.press('ctrl-c');
	expect(await pty.exit()).toEqual({status: 0, signal: undefined});
});

test.each([
	[1, 1],
	[2, 1],
	[20, 3],
	[59, 40],
	[200, 15],
])('at %ix%i it says how large it must be, q quits, and nothing scrolls', async (columns, rows) => {
	const pty = await open();
	pty.resize(columns, rows);
	await pty.waitFor(
		lines => lines.length === rows && '30x6 Roundtable'.includes((lines[0] ?? '').slice(0, 1)),
	);
	expect(pty.terminal.buffer.active.baseY).toBe(0);
	pty.press('q');
	expect((await pty.exit()).status).toBe(0);
});
