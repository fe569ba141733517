/**
 * The built program while its main thread hangs. It has no way to be told to hang: something is put under it that does
 * so at a signal which means nothing to it, and tells by the window's title how far things are.
 */
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import type {Pty, PtyOptions} from '../helpers/pty.ts';
import {asFound} from '../helpers/ways-out.ts';
import {isWhole, program, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, openOther, folder} = provideWholeProgram();

const under = join(folder, 'hangs.cjs');
writeFileSync(
	under,
	`const {writeSync} = require('node:fs');
const say = title => writeSync(1, '\\u001b]2;' + title + '\\u0007');
process.on('worker', worker => worker.on('online', () => say('watched')));
process.on('SIGURG', () => {
	say('hangs');
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.env.HANG_MS));
});
`,
);

const forGood = '1e9';

const beside = (milliseconds: string): Partial<PtyOptions> => ({
	env: {HANG_MS: milliseconds, NODE_OPTIONS: `--require=${under}`},
	patience: 30_000,
});

async function watched(pty: Pty): Promise<Pty> {
	await pty.waitFor(isWhole);
	await pty.waitFor(() => pty.modes().title === 'watched');
	return pty;
}

async function hanging(milliseconds: string): Promise<Pty> {
	const pty = await watched(await open(beside(milliseconds)));
	pty.kill('SIGURG');
	await pty.waitFor(() => pty.modes().title === 'hangs');
	return pty;
}

describe('while the main thread hangs', () => {
	const keys = [
		['Ctrl-c', '\u0003'],
		['Ctrl-c as kitty writes it', '\u001b[99;5u'],
	] as const;
	test.each(keys)('%s gives the terminal back and ends it', async (_, bytes) => {
		const pty = await hanging(forGood);
		pty.type(`jj${bytes}`);
		expect((await pty.exit()).signal).toBe(9);
		expect(pty.modes()).toMatchObject(asFound);
		expect(pty.screen().join('\n').trim()).toBe('roundtable: it did not answer any more, and was ended.');
	});

	// Where there is no /proc a signal that is sent to the process alone cannot be seen.
	const signals = process.platform === 'linux' ? (['SIGTERM', 'SIGHUP'] as const) : [];
	test.each(signals)('%s does the same', async signal => {
		const pty = await hanging(forGood);
		pty.kill('SIGWINCH');
		pty.kill(signal);
		expect((await pty.exit()).signal).toBe(9);
		expect(pty.modes()).toMatchObject(asFound);
	});

	test('a shell finds its terminal as it was', async () => {
		const line = `stty -g; ${process.execPath} ${program}; stty -g`;
		const pty = await watched(openOther({command: 'sh', args: ['-c', line], ...beside(forGood)}));
		const before = /[0-9a-f]+(?::[0-9a-f]+){10,}/.exec(pty.output())?.[0] ?? 'nothing';
		expect(before).not.toBe('nothing');
		process.kill(Number(execFileSync('pgrep', ['-P', String(pty.pid)], {encoding: 'utf8'})), 'SIGURG');
		await pty.waitFor(() => pty.modes().title === 'hangs');
		pty.type('\u0003');
		await pty.exit();
		expect(pty.output().split(before).length).toBe(3);
	});

	test('what was typed meanwhile is done when it goes on, in its order', async () => {
		const pty = await hanging('5000');
		pty.type('/veto ');
		pty.resize(100, 30);
		pty.type('slav');
		await pty.waitFor('/ veto slav');
		pty.type('e');
		await pty.waitFor('/ veto slave');
		pty.press('ctrl-c');
		expect(await pty.exit()).toEqual({status: 0, signal: undefined});
	});
});

test('being stopped is not hanging, however long', async () => {
	const pty = await watched(await open(beside('0')));
	pty.kill('SIGSTOP');
	// Its own time must pass: longer than it would be let hang.
	execFileSync('sleep', ['5']);
	pty.type('\u0003');
	pty.kill('SIGCONT');
	expect(await pty.exit()).toEqual({status: 0, signal: undefined});
});
