/** How far the screen is behind the keys over a slow line, for the bench. */
import process from 'node:process';
import {openPty, type Pty} from '../helpers/pty.ts';

/** A round trip of 300 ms, 30 kbit/s. */
const line = {latency: 150, bytesPerSecond: 30_000 / 8};

type Typed = {
	readonly name: string;
	readonly ready: readonly string[];
	readonly keys: readonly string[];
	/** Milliseconds between two keys. */
	readonly pause: number;
};

const typed: readonly Typed[] = [
	{name: 'one key down', ready: ['3'], keys: ['j'], pause: 0},
	{name: 'a word, five letters a second', ready: ['/'], keys: [...'security'], pause: 200},
	{name: 'a word, pasted', ready: ['/'], keys: ['\u001b[200~security\u001b[201~'], pause: 0},
	{name: 'down held for a second', ready: ['3'], keys: Array.from({length: 30}, () => 'j'), pause: 33},
	{name: 'next round, thrice', ready: [], keys: [']', ']', ']'], pause: 250},
];

export type Behind = {
	readonly name: string;
	/** Milliseconds from the last key to the screen that a fast line shows after the same keys. */
	readonly lag: number;
	/** What the keys cost. */
	readonly bytes: number;
	/** Milliseconds from spawning to the first whole screen. */
	readonly first: number;
};

type IsWhole = (lines: readonly string[]) => boolean;

export async function benchSlowLine(program: string, isWhole: IsWhole): Promise<readonly Behind[]> {
	const found: Behind[] = [];
	for (const one of typed) found.push(await measure(program, isWhole, one));
	return found;
}

function open(program: string, isSlow: boolean): Pty {
	return openPty({
		command: process.execPath,
		args: [program],
		columns: 120,
		rows: 40,
		env: {CI: undefined, COLORTERM: 'truecolor'},
		patience: 60_000,
		...(isSlow ? {line} : {}),
	});
}

const pass = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What a screen shows, colours too, as one text. */
function look(pty: Pty): string {
	return JSON.stringify(pty.cells());
}

async function measure(
	program: string,
	isWhole: IsWhole,
	{name, ready, keys, pause}: Typed,
): Promise<Behind> {
	const fast = open(program, false);
	await fast.waitFor(isWhole);
	fast.press(...ready, ...keys);
	// A bench may wait until all is quiet.
	await pass(1000);
	const wanted = look(fast);
	await fast.close();

	const start = performance.now();
	const pty = open(program, true);
	await pty.waitFor(isWhole);
	const first = performance.now() - start;
	pty.press(...ready);
	await pass(3000);
	const before = pty.output().length;
	for (const [place, key] of keys.entries()) {
		if (place > 0) await pass(pause);
		pty.press(key);
	}
	const pressed = performance.now();
	await pty.waitFor(() => look(pty) === wanted);
	const lag = performance.now() - pressed;
	const bytes = Buffer.byteLength(pty.output().slice(before));
	await pty.close();
	return {name, lag, bytes, first};
}
