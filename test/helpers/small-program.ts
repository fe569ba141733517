/** Opens the small program of the tests in a pseudo-terminal, alone or below a shell. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {openPty, type Pty, type PtyOptions} from './pty.ts';

export type Opener = {
	/** The program, already shown. */
	readonly open: (options?: Partial<PtyOptions>) => Promise<Pty>;
	/** The program below an interactive shell, as it is used; the shell's prompt is `$ `. */
	readonly openShell: (options?: Partial<PtyOptions>) => Promise<Pty>;
	/** Any program; ended after the test like the others. */
	readonly openOther: (options: PtyOptions) => Pty;
	/** The command line that starts the program. */
	readonly command: () => string;
	/** A folder that is removed after the tests of the file. */
	readonly folder: () => string;
};

/** Builds the program before the tests of a file, and ends after each of them what it has opened. */
export function provideProgram(): Opener {
	let folder = '';
	let program = '';
	const opened: Pty[] = [];
	const openOther = (options: PtyOptions): Pty => {
		const pty = openPty(options);
		opened.push(pty);
		return pty;
	};

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
		program = join(folder, 'program.mjs');
		await build({
			entryPoints: [fileURLToPath(new URL('./terminal-program.ts', import.meta.url))],
			outfile: program,
			bundle: true,
			platform: 'node',
			format: 'esm',
			target: 'node20',
			logLevel: 'silent',
		});
	});
	afterEach(async () => {
		for (const pty of opened.splice(0)) await pty.close();
	});
	afterAll(() => {
		rmSync(folder, {recursive: true, force: true});
	});

	return {
		async open(options = {}) {
			const pty = openOther({command: process.execPath, args: [program], ...options});
			await pty.waitFor('last row');
			return pty;
		},
		async openShell(options = {}) {
			const args = ['--norc', '--noprofile', '-i'];
			const pty = openOther({command: 'bash', args, ...options, env: {PS1: '$ ', ...options.env}});
			await pty.waitFor('$');
			return pty;
		},
		openOther,
		command: () => `${process.execPath} ${program}`,
		folder: () => folder,
	};
}

/** Whether a program of the system is there; tests that need one are left out where it is not. */
export function isInstalled(command: 'bash' | 'tmux'): boolean {
	try {
		execFileSync(command, [command === 'tmux' ? '-V' : '--version'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}
