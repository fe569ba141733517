/** What all parts of the bench measure with, and how they say it. */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {changedRuns} from '../helpers/changed-cells.ts';
import {openPty, type Pty} from '../helpers/pty.ts';

export const program = fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url));
export const size = {columns: 120, rows: 40};

export const milliseconds = (from: bigint) => Number(process.hrtime.bigint() - from) / 1e6;

/** @param share - 0.5 is the median, 0.9 what nine of ten are within. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
	return quantile(numbers, 0.5);
}

export function open(args: readonly string[], env: Readonly<Record<string, string>> = {}): Pty {
	return openPty({
		command: process.execPath,
		args,
		...size,
		env: {CI: undefined, COLORTERM: 'truecolor', ...env},
		patience: 60_000,
	});
}

export function isWhole(lines: readonly string[]): boolean {
	return (lines.at(-1) ?? '').includes('q quit') && (lines[0] ?? '').includes('Roundtable');
}

/** From spawning to a screen that satisfies. */
export async function timeStart(
	args: readonly string[],
	isComplete: (lines: readonly string[]) => boolean,
	env: Readonly<Record<string, string>> = {},
): Promise<number> {
	const from = process.hrtime.bigint();
	const pty = open(args, env);
	await pty.waitFor(isComplete);
	const taken = milliseconds(from);
	await pty.close();
	return taken;
}

export type Measured = {
	readonly key: string;
	/** To the last byte. */
	readonly time: number;
	readonly bytes: number;
	/** How many cells of the screen are others than before. */
	readonly cells: number;
	readonly allowed: number;
};

/** Presses a key and waits until its frame is whole. */
export async function measureKey(pty: Pty, key: string): Promise<Measured> {
	const before = pty.cells();
	const from = pty.output().length;
	const start = process.hrtime.bigint();
	let last = start;
	let seen = from;
	pty.press(key);
	await awaitQuiet(pty, () => {
		const length = pty.output().length;
		if (length !== seen) {
			seen = length;
			last = process.hrtime.bigint();
		}
		return last;
	});
	const {cells, runs} = changedRuns(before, pty.cells());
	return {
		key,
		time: Number(last - start) / 1e6,
		bytes: Buffer.byteLength(pty.output().slice(from)),
		cells,
		allowed: 2 * cells + 24 * runs + 150,
	};
}

/** Waits until nothing has come for a while, to know which byte was the last; a bench may wait, tests may not. */
async function awaitQuiet(pty: Pty, look: () => bigint): Promise<void> {
	const quiet = 80;
	for (;;) {
		await new Promise(resolve => setTimeout(resolve, 2));
		if (milliseconds(look()) > quiet) return;
		pty.screen();
	}
}

export const keyGroups: Readonly<Record<string, readonly string[]>> = {
	'down, in the quotes': ['3', ...Array.from({length: 20}, () => 'j')],
	'letters of the filter': [
		'/',
		...'security guarant',
		...Array.from({length: 16}, () => 'backspace'),
		...'veto threat',
		'escape',
	],
	// The first waits behind an Escape, and the next is the first of its kind: of a dozen they are not the median.
	'next round': ['escape', 'escape', ...Array.from({length: 3}, () => [']', ']', '[', '[']).flat()],
	'a key that changes nothing': ['ctrl-y', 'ctrl-y', 'ctrl-y', 'ctrl-y'],
};

/** The keys of a group, without those that only lead there. */
export async function measureGroup(pty: Pty, keys: readonly string[]): Promise<readonly Measured[]> {
	const measured: Measured[] = [];
	for (const key of keys) {
		const one = await measureKey(pty, key);
		if (!['3', '/', 'escape'].includes(key)) measured.push(one);
	}
	return measured;
}

/** In megabytes; undefined where the system does not tell. */
export function peakMemory(pid: number): number | undefined {
	try {
		const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
	} catch {
		return undefined;
	}
}

export function say(...parts: readonly (string | number)[]): void {
	process.stdout.write(`\n${parts.join(' ').trim()}\n`);
}

export function row(name: string, figure: string, note = ''): void {
	process.stdout.write(`  ${name.padEnd(28)} ${figure.padEnd(26)} ${note}\n`);
}
