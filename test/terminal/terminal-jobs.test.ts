import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {isInstalled, provideProgram} from '../helpers/small-program.ts';
import {asFound} from '../helpers/ways-out.ts';

const {open, openShell, openOther, command, folder} = provideProgram();
const hasBash = isInstalled('bash');
const hasTmux = isInstalled('tmux');

describe('stopped and continued', () => {
	test.runIf(hasBash)('Ctrl-z gives the shell its terminal, fg brings the whole screen back', async () => {
		const pty = await openShell();
		pty.type(`${command()}\r`);
		await pty.waitFor('last row');
		for (let round = 1; round <= 2; round++) {
			pty.press('ctrl-z');
			await pty.waitFor('Stopped');
			expect(pty.modes()).toMatchObject({isAlternate: false, isCursorShown: true, wraps: true});
			pty.type('echo between | tr a-z A-Z\r');
			await pty.waitFor('BETWEEN');
			pty.resize(80 + round, 24);
			pty.type('fg\r');
			await pty.waitFor(`Hello ${80 + round}x24`);
			await pty.waitFor('last row');
			expect(pty.modes()).toMatchObject({isAlternate: true, isCursorShown: false, wraps: false});
			pty.press('j');
			await pty.waitFor(`heard ${round * 2}`);
		}
		pty.press('q');
		await pty.waitFor('BETWEEN');
		pty.type('echo "status $?"\r');
		await pty.waitFor(/^status 0$/m);
	});

	test.runIf(hasBash)('Ctrl-z below other programs of the same group stops them all', async () => {
		const pty = await openShell();
		pty.type(`sh -c '${command()}; echo left $?'\r`);
		await pty.waitFor('last row');
		pty.press('ctrl-z');
		await pty.waitFor('Stopped');
		pty.type('fg\r');
		await pty.waitFor('last row');
		pty.press('q');
		await pty.waitFor('left 0');
	});

	test('Ctrl-z where nobody could continue the program brings it back at once', async () => {
		const pty = await open();
		pty.press('ctrl-z');
		await pty.waitFor(lines => lines[0] === '' && !pty.modes().isAlternate);
		await pty.waitFor('last row');
		pty.press('j');
		await pty.waitFor('heard 2');
	});

	test.runIf(hasBash)('SIGTSTP from elsewhere gives the terminal back too', async () => {
		const pty = await openShell();
		pty.type(`${command()} & P=$!; fg\r`);
		await pty.waitFor('last row');
		const pid = execFileSync('pgrep', ['-P', String(pty.pid)], {encoding: 'utf8'}).trim();
		process.kill(Number(pid), 'SIGTSTP');
		await pty.waitFor('Stopped');
		expect(pty.modes()).toMatchObject({isAlternate: false, isCursorShown: true, wraps: true});
	});

	test('after a stop that cannot be heard everything is painted anew', async () => {
		const pty = await open();
		pty.kill('SIGSTOP');
		await new Promise<void>(resolve =>
			pty.terminal.write('\u001b[?7h\u001b[?25h\u001b[2J\u001b[Hrubbish', resolve),
		);
		expect(pty.screen()[0]).toBe('rubbish');
		pty.kill('SIGCONT');
		await pty.waitFor('Hello 80x24');
		await pty.waitFor('last row');
		expect(pty.modes()).toMatchObject({isAlternate: true, isCursorShown: false, wraps: false});
		pty.press('q');
		expect(await pty.exit()).toEqual({status: 0, signal: undefined});
		expect(pty.modes()).toEqual({...asFound, title: ''});
	});
});

describe.runIf(hasTmux)('in tmux', () => {
	test('npm start, Ctrl-z, fg and quitting leave the shell as it was', async () => {
		const scripts = {start: `${command()}`};
		writeFileSync(join(folder(), 'package.json'), JSON.stringify({name: 'program', scripts}));
		const socket = join(folder(), 'tmux.sock');
		const shell = 'env PS1="$ " bash --norc --noprofile -i';
		const pty = openOther({
			command: 'tmux',
			args: ['-f', '/dev/null', '-S', socket, 'new-session', shell],
			columns: 90,
			rows: 20,
			patience: 20_000,
			cwd: folder(),
		});
		try {
			await pty.waitFor('$');
			pty.type('echo before; npm start --silent\r');
			await pty.waitFor('Hello 90x19');
			pty.press('ctrl-z');
			await pty.waitFor(/before[\s\S]*Stopped/);
			pty.type('fg\r');
			await pty.waitFor('last row');
			pty.press('j');
			await pty.waitFor('heard 2');
			pty.press('q');
			await pty.waitFor(
				lines => lines.join('\n').includes('before') && !lines.join('\n').includes('last row'),
			);
			pty.type('echo "status $?"\r');
			await pty.waitFor(/^status 0$/m);
		} finally {
			execFileSync('tmux', ['-S', socket, 'kill-server'], {stdio: 'ignore'});
		}
	});
});
