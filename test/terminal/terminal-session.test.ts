import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Pty} from '../helpers/pty.ts';
import {isInstalled, provideProgram} from '../helpers/small-program.ts';
import {asFound, waysOut} from '../helpers/ways-out.ts';

const {open, openShell, command, folder} = provideProgram();
const hasBash = isInstalled('bash');

describe('on the way in', () => {
	test('takes the alternate screen, clears it once and paints every row', async () => {
		const pty = await open();
		expect(pty.modes()).toEqual({
			isAlternate: true,
			isCursorShown: false,
			wraps: false,
			pastesInBrackets: true,
			mouse: 'none',
			title: 'the program␇',
		});
		expect(pty.screen()[0]).toBe('Hello 80x24');
		expect(pty.screen()[23]).toBe(`last row${' '.repeat(71)}|`);
		expect(pty.output().split('\u001b[2J').length).toBe(2);
		expect(pty.output()).not.toContain('\u001b[3J');
	});

	test('hears keys, pastes, the mouse and what the terminal answers', async () => {
		const pty = await open({background: 'rgb:ffff/ffff/ffff', env: {MOUSE: '1'}});
		expect(pty.modes().mouse).toBe('vt200');
		await pty.waitFor('background:light');
		pty.press('up', 'ctrl-a', 'é', 'backspace', 'delete');
		await pty.waitFor('up ctrl-a é backspace delete');
		pty.type(`\u001b[200~${'0123456789\r'.repeat(1000)}\u001b[201~`);
		await pty.waitFor('paste:11000:1001');
		pty.type('\u001b[<64;3;4M');
		await pty.waitFor('wheel-up:2,3');
	});

	test('shows the cursor where the caret is', async () => {
		const pty = await open();
		pty.press('i');
		await pty.waitFor('heard 1');
		await pty.waitFor(() => pty.modes().isCursorShown);
		expect(pty.terminal.buffer.active).toMatchObject({cursorX: 3, cursorY: 1});
	});

	test('two thousand keys in one write are all heard, and few frames are written', async () => {
		const pty = await open();
		const before = pty.output().length;
		pty.type('j'.repeat(2000));
		await pty.waitFor('heard 2000');
		expect(pty.output().length - before).toBeLessThan(6000);
	});

	test('of a terminal larger than anybody sees it takes the upper left', async () => {
		const pty = await open();
		pty.resize(1200, 450);
		await pty.waitFor(lines => (lines[0] ?? '').startsWith('Hello 1000x400'));
		await pty.waitFor(lines => (lines[399] ?? '').startsWith('last row'));
		expect(pty.screen().slice(400).join('').trim()).toBe('');
		pty.resize(100, 30);
		await pty.waitFor(lines => (lines[29] ?? '').startsWith('last row'));
	});

	test('of a burst of frames few are written', async () => {
		const pty = await open();
		const before = pty.output().length;
		pty.press('b');
		await pty.waitFor('frame499');
		expect(pty.output().slice(before).split('\u001b[?2026h').length).toBeLessThanOrEqual(6);
	});

	test('any size is filled, without clearing', async () => {
		const pty = await open();
		for (const [columns, rows] of [
			[40, 10],
			[200, 60],
			[2, 1],
			[80, 24],
		] as const) {
			pty.resize(columns, rows);
			const hello = `Hello ${columns}x${rows}`.slice(0, columns);
			await pty.waitFor(lines => lines[0] === hello && lines.length === rows);
		}
		await pty.waitFor(lines => lines[23] === `last row${' '.repeat(71)}|`);
		expect(pty.output().split('\u001b[2J').length).toBe(2);
	});
});

describe('on the way out', () => {
	const ways: readonly (readonly [string, (pty: Pty) => void, number])[] = [
		...waysOut,
		['an exception', pty => pty.press('t'), 70],
		['an unhandled rejection', pty => pty.press('r'), 70],
		['process.exit', pty => pty.press('x'), 3],
		['an error with its own status', pty => pty.press('m'), 2],
	];
	test.each(ways)('%s gives the terminal back, once, with the right status', async (_name, leave, status) => {
		const pty = await open({env: {MOUSE: '1'}});
		leave(pty);
		expect(await pty.exit()).toEqual({status, signal: undefined});
		expect(pty.modes()).toEqual({...asFound, title: ''});
		expect(pty.output().split('\u001b[?1049l').length).toBe(2);
		expect(pty.output()).not.toContain('\u001b[3J');
	});

	test.each([
		['m', 'roundtable: the reason'],
		['t', 'thrown on purpose'],
		['r', 'rejected on purpose'],
	])('%s prints its message when the terminal is back, without a stack', async (key, message) => {
		const pty = await open();
		pty.press('w', key);
		await pty.exit();
		const printed = pty.screen().join('\n');
		expect(printed).toContain(message);
		expect(printed).not.toMatch(/\bat .*:\d+:\d+|stray|not said/);
		expect(pty.output().indexOf(message)).toBeGreaterThan(pty.output().indexOf('\u001b[?1049l'));
	});

	test('the stack and what others printed are shown when asked for', async () => {
		const pty = await open({env: {ROUNDTABLE_DEBUG: '1'}});
		pty.press('w', 't');
		await pty.exit();
		expect(pty.screen().join('\n')).toMatch(/a stray warning[\s\S]*thrown on purpose[\s\S]*at .*:\d+/);
	});

	test('stray output does not touch the screen', async () => {
		const pty = await open();
		pty.press('w');
		await pty.waitFor('heard 1');
		expect(pty.screen().join('\n')).not.toContain('stray');
	});

	test('keys after the one that quits are not heard, and a terminal that answers nothing is left too', async () => {
		const pty = await open({answers: false});
		pty.type('qttt');
		expect(await pty.exit()).toEqual({status: 0, signal: undefined});
	});

	test.runIf(hasBash)('the shell has its line mode, its screen and its prompt back', async () => {
		const pty = await openShell();
		pty.type('echo before\r');
		await pty.waitFor(/^before$/m);
		pty.type(`${command()}\r`);
		await pty.waitFor('last row');
		pty.press('q');
		await pty.waitFor(/^before$/m);
		pty.type(
			'stty -a | tr " ;" "\\n\\n" | grep -xE -- "-?(icanon|echo|isig|icrnl|opost)" | sort | tr "\\n" " "; echo "status $?"\r',
		);
		const lines = await pty.waitFor(/^echo icanon icrnl isig opost status 0$/m);
		expect(lines.join('\n')).toContain('before');
	});

	test.runIf(hasBash)('a terminal that goes away ends the program', async () => {
		const pty = await openShell();
		const marker = join(folder(), 'gone');
		pty.type(`(trap '' HUP; ${command()}; echo $? > ${marker})\r`);
		await pty.waitFor('last row');
		await pty.close();
		await expect.poll(() => readIfThere(marker), {timeout: 5000}).toMatch(/^129\n$/);
	});
});

function readIfThere(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
