/** Every way out of the built program, and every way to be stopped and come back. */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import type {Pty} from '../helpers/pty.ts';
import {isInstalled} from '../helpers/small-program.ts';
import {asFound, waysOut} from '../helpers/ways-out.ts';
import {isWhole, program, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, openOther, folder} = provideWholeProgram();
const hasBash = isInstalled('bash');
const hasTmux = isInstalled('tmux');

function fileWith(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const entered = (pty: Pty) => pty.output().split('\u001b[?1049h').length - 1;
const left = (pty: Pty) => pty.output().split('\u001b[?1049l').length - 1;

describe('leaving', () => {
	test.each(waysOut)('by %s gives all back, once, and prints nothing', async (_, leave, status) => {
		const pty = await open({args: ['--mouse']});
		pty.press('/');
		await pty.waitFor('type to narrow');
		pty.type('\u001b[27u');
		await pty.waitFor(isWhole);
		leave(pty);
		expect(await pty.exit()).toEqual({status, signal: undefined});
		expect(pty.modes()).toEqual({...asFound, title: ''});
		expect([entered(pty), left(pty)]).toEqual([1, 1]);
		expect(pty.screen().join('').trim()).toBe('');
		expect(pty.output()).not.toContain('\u001b[3J');
	});

	// The program has no way to be told to fail: what it stands on is broken under it, once it is open.
	const broken: readonly (readonly [string, string])[] = [
		[
			'an exception in a component',
			"String.prototype.repeat = () => { throw new Error('broken on purpose'); };",
		],
		['an unhandled rejection', "Promise.reject(new Error('broken on purpose'));"],
		['an exception in a timer', "setTimeout(() => { throw new Error('broken on purpose'); });"],
	];
	test.each(broken)('by %s is told when the terminal is back, with 70 and what to do', async (name, code) => {
		const preload = fileWith(
			`${name.replaceAll(' ', '-')}.mjs`,
			`process.once('SIGWINCH', () => { ${code} });`,
		);
		const outcomes = [];
		for (const env of [{}, {ROUNDTABLE_DEBUG: '1'}]) {
			const pty = openOther({command: process.execPath, args: ['--import', preload, program], env});
			await pty.waitFor(isWhole);
			pty.resize(110, 40);
			expect(await pty.exit()).toEqual({status: 70, signal: undefined});
			expect(pty.modes()).toEqual({...asFound, title: ''});
			expect(pty.output().indexOf('broken on purpose')).toBeGreaterThan(
				pty.output().lastIndexOf('\u001b[?1049l'),
			);
			outcomes.push(pty.screen().join('\n'));
		}
		const [calm = '', debugging = ''] = outcomes;
		expect(calm).toContain('roundtable: broken on purpose');
		expect(calm).toContain('ROUNDTABLE_DEBUG=1');
		expect(calm).not.toMatch(/\bat .*:\d+/);
		expect(debugging).toMatch(/\bat .*:\d+/);
	});

	test.runIf(hasBash)('because the terminal went away ends with 129, soon', async () => {
		const marker = join(folder, 'gone');
		const pty = openOther({command: 'bash', args: ['--norc', '--noprofile', '-i'], env: {PS1: '$ '}});
		await pty.waitFor('$');
		pty.type(`(trap '' HUP; ${process.execPath} ${program}; echo $? > ${marker})\r`);
		await pty.waitFor(isWhole);
		await pty.close();
		await expect.poll(() => readIfThere(marker), {timeout: 10_000}).toBe('129\n');
	});

	test.runIf(hasBash)('because its output is closed is no fault and leaves no process', async () => {
		const pty = openOther({command: 'bash', args: ['--norc', '--noprofile', '-i'], env: {PS1: '$ '}});
		await pty.waitFor('$');
		pty.type(`${process.execPath} ${program} quotes | head -n 2; echo "ends \${PIPESTATUS[0]}"\r`);
		await pty.waitFor(/^ends 0$/m);
	});
});

function readIfThere(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

describe('stopped and continued', () => {
	test('by SIGSTOP and SIGCONT it is painted anew, whatever the screen shows by then', async () => {
		const pty = await open();
		const before = pty.cells();
		pty.kill('SIGSTOP');
		await new Promise<void>(resolve =>
			pty.terminal.write(
				'\u001b[?1049l\u001b[?7h\u001b[?25h\u001b[2J\u001b[Hrubbish\u001b[41m rubbish\u001b[m',
				resolve,
			),
		);
		pty.kill('SIGCONT');
		await pty.waitFor(isWhole);
		expect(pty.modes()).toMatchObject({isAlternate: true, isCursorShown: false, wraps: false});
		expect(pty.cells()).toEqual(before);
		pty.press('q');
		expect(await pty.exit()).toEqual({status: 0, signal: undefined});
		expect(pty.modes()).toEqual({...asFound, title: ''});
	});

	test.runIf(hasBash)(
		'by Ctrl-z and fg it comes back with its state, at the size that it finds',
		async () => {
			const pty = openOther({command: 'bash', args: ['--norc', '--noprofile', '-i'], env: {PS1: '$ '}});
			await pty.waitFor('$');
			pty.type(`${process.execPath} ${program} --filter guarantee\r`);
			await pty.waitFor(isWhole);
			for (const columns of [100, 130]) {
				pty.press('ctrl-z');
				await pty.waitFor('Stopped');
				expect(pty.modes()).toMatchObject({
					isAlternate: false,
					isCursorShown: true,
					wraps: true,
				});
				pty.resize(columns, 30);
				pty.type('fg\r');
				await pty.waitFor(lines => lines.length === 30 && isWhole(lines));
				await pty.waitFor('/ guarantee');
			}
			pty.press('q');
			await pty.waitFor(lines => !lines.join('').includes('Roundtable '));
			pty.type('echo "ends $?"\r');
			await pty.waitFor(/^ends 0$/m);
		},
	);

	test.runIf(hasTmux)(
		'under npm start in tmux the shell gets its prompt, and a second one beside it goes on',
		async () => {
			fileWith(
				'package.json',
				JSON.stringify({name: 'home', scripts: {start: `${process.execPath} ${program}`}}),
			);
			const socket = join(folder, 'tmux.sock');
			const tmux = (...args: readonly string[]) =>
				execFileSync('tmux', ['-S', socket, ...args], {encoding: 'utf8'});
			const shell = 'env PS1="$ " bash --norc --noprofile -i';
			const pty = openOther({
				command: 'tmux',
				args: ['-f', '/dev/null', '-S', socket, 'new-session', shell],
				columns: 121,
				rows: 41,
			});
			const pane = (number: number) => tmux('capture-pane', '-p', '-t', `:0.${number}`);
			try {
				await pty.waitFor('$');
				tmux('split-window', '-h', '-t', ':0.0', shell);
				await expect.poll(() => pane(1), {timeout: 10_000}).toContain('$');
				for (const number of [0, 1]) tmux('send-keys', '-t', `:0.${number}`, 'npm start --silent', 'Enter');
				for (const number of [0, 1])
					await expect.poll(() => pane(number), {timeout: 15_000}).toContain('q quit');
				const other = pane(1);
				tmux('send-keys', '-t', ':0.0', 'C-z');
				await expect.poll(() => pane(0), {timeout: 10_000}).toContain('Stopped');
				expect(pane(0)).not.toContain('1 Schedule');
				expect(pane(1)).toBe(other);
				tmux('send-keys', '-t', ':0.1', '3');
				await expect.poll(() => pane(1), {timeout: 10_000}).toContain('▸ 3 Quotes');
				tmux('send-keys', '-t', ':0.0', 'fg', 'Enter');
				await expect.poll(() => pane(0), {timeout: 10_000}).toContain('q quit');
				tmux('send-keys', '-t', ':0.0', 'q');
				await expect.poll(() => pane(0), {timeout: 10_000}).not.toContain('q quit');
				tmux('send-keys', '-t', ':0.0', 'echo ends $?', 'Enter');
				await expect.poll(() => pane(0), {timeout: 10_000}).toMatch(/^ends 0$/m);
				expect(pane(1)).toContain('▸ 3 Quotes');
				// In tmux a copy goes through tmux itself.
				tmux('send-keys', '-t', ':0.1', 'y');
				await expect.poll(() => pane(1), {timeout: 10_000}).toMatch(/Sent the|clipboard/);
				expect(tmux('show-buffer').length).toBeGreaterThan(10);
			} finally {
				tmux('kill-server');
			}
		},
	);
});
