/** Opens the built program in a pseudo-terminal; it needs `dist/roundtable.js`, which `npm test` builds first. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import {openPty, type Pty, type PtyOptions} from './pty.ts';

export const program = fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url));

/** The first screen is whole: header and hints are there. */
export const isWhole = (lines: readonly string[]): boolean =>
	(lines[0] ?? '').includes('Roundtable') && (lines.at(-1) ?? '').includes('q quit');

export type WholeProgram = {
	/** The program, its first screen whole; 120x40 unless told. */
	readonly open: (options?: Partial<PtyOptions>) => Promise<Pty>;
	/** Any program; ended after the test like the others. */
	readonly openOther: (options: PtyOptions) => Pty;
	readonly folder: string;
	/** A dossier in a file, its path. */
	readonly save: (name: string, dossier: Dossier) => string;
};

/** For one file of tests: a folder, and what was opened is closed after each test. */
export function provideWholeProgram(): WholeProgram {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-home-'));
	const opened: Pty[] = [];
	afterEach(async () => {
		for (const pty of opened.splice(0)) await pty.close();
	});
	afterAll(() => rmSync(folder, {recursive: true, force: true}));
	const openOther = (options: PtyOptions): Pty => {
		const pty = openPty({columns: 120, rows: 40, patience: 20_000, cwd: folder, ...options});
		opened.push(pty);
		return pty;
	};
	return {
		folder,
		openOther,
		async open(options = {}) {
			const pty = openOther({
				command: process.execPath,
				...options,
				args: [program, ...(options.args ?? [])],
			});
			await pty.waitFor(isWhole);
			return pty;
		},
		save(name, dossier) {
			const path = join(folder, name);
			writeFileSync(path, JSON.stringify(dossier));
			return path;
		},
	};
}

/** The program for as long as it is used; 120x40 unless told. It may be no more than begun. */
export async function withProgram<T>(
	{args = [], ...options}: Partial<PtyOptions>,
	use: (pty: Pty) => Promise<T>,
): Promise<T> {
	const command = process.execPath;
	const pty = openPty({
		columns: 120,
		rows: 40,
		patience: 20_000,
		command,
		...options,
		args: [program, ...args],
	});
	try {
		return await use(pty);
	} finally {
		await pty.close();
	}
}
