/**
 * Speed, bytes and memory of the built program in a real pseudo-terminal: `npm run bench`. Everything is measured in
 * one run and compared within it, since machines differ and a busy one is slower; the ratios are what to look at.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir, totalmem} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {benchSlowLine} from './bench-slow-line.ts';
import {changedRuns} from './changed-cells.ts';
import {openPty, type Pty} from './pty.ts';

const program = fileURLToPath(new URL('../dist/roundtable.js', import.meta.url));
const size = {columns: 120, rows: 40};
const startRuns = 15;

const milliseconds = (from: bigint) => Number(process.hrtime.bigint() - from) / 1e6;

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ninetieth(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN;
}

/** Ink's smallest program, bundled the same way: what any program of Ink needs before it shows a word. */
async function buildHello(folder: string): Promise<string> {
	const outfile = join(folder, 'hello.mjs');
	await build({
		stdin: {
			contents:
				"import {render, Text} from 'ink'; import {createElement} from 'react'; render(createElement(Text, null, 'Hello, world'));",
			resolveDir: fileURLToPath(new URL('..', import.meta.url)),
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		minify: true,
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {
			js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);",
		},
		plugins: [
			{
				name: 'no-devtools',
				setup: ({onLoad}) =>
					onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({
						contents: 'export default undefined;',
					})),
			},
		],
		logLevel: 'error',
	});
	return outfile;
}

function open(args: readonly string[], env: Readonly<Record<string, string>> = {}): Pty {
	return openPty({
		command: process.execPath,
		args,
		...size,
		env: {CI: undefined, COLORTERM: 'truecolor', ...env},
		patience: 60_000,
	});
}

/** From spawning to a screen that satisfies. */
async function timeStart(
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

function isWhole(lines: readonly string[]): boolean {
	return (lines.at(-1) ?? '').includes('q quit') && (lines[0] ?? '').includes('Roundtable');
}

/** As at the first start after an installation: nothing has been compiled, and no run is long enough to keep it. */
function installAnew(folder: string): string {
	const to = join(folder, 'package');
	cpSync(dirname(program), to, {recursive: true, filter: path => !path.endsWith('.code')});
	return join(to, 'roundtable.js');
}

/** @returns whether the first screen came no later than hello-world. */
async function benchStart(hello: string, folder: string): Promise<boolean> {
	const env = {XDG_CACHE_HOME: folder};
	const cold = installAnew(folder);
	const shown = (text: string) => (lines: readonly string[]) => lines.join('').includes(text);
	const starts = {
		node: () => timeStart(['-e', "process.stdout.write('0')"], shown('0')),
		hello: () => timeStart([hello], shown('Hello, world')),
		cold: () => timeStart([cold], isWhole, env),
		roundtable: () => timeStart([program], isWhole, env),
	};
	const times = {
		node: [] as number[],
		hello: [] as number[],
		cold: [] as number[],
		roundtable: [] as number[],
	};
	for (let run = 0; run <= startRuns; run++)
		for (const name of ['node', 'hello', 'cold', 'roundtable'] as const) {
			const time = await starts[name]();
			// The first of each fills the disk's cache and is not counted.
			if (run > 0) times[name].push(time);
		}
	const [node, ink] = [median(times.node), median(times.hello)];
	const ratio = median(times.roundtable) / ink;
	const figure = (runs: readonly number[]) =>
		`${median(runs).toFixed(0)} ms (least ${Math.min(...runs).toFixed(0)})`;
	const against = (runs: readonly number[]) =>
		`${(median(runs) / ink).toFixed(2)} x hello-world (least ${(Math.min(...runs) / Math.min(...times.hello)).toFixed(2)})`;
	say('Spawn to first complete screen, median of', startRuns);
	row('node, one character', figure(times.node));
	row('Ink hello-world, bundled', figure(times.hello));
	row(
		'roundtable',
		figure(times.roundtable),
		`${against(times.roundtable)} (goal: at most 0.90), ${(median(times.roundtable) / node).toFixed(2)} x node`,
	);
	row('its first start elsewhere', figure(times.cold), against(times.cold));
	return ratio <= 1;
}

type Measured = {
	readonly key: string;
	readonly time: number;
	readonly bytes: number;
	readonly allowed: number;
};

/** Presses a key and waits until its frame is whole: the program ends each with the end of synchronised output. */
async function measureKey(pty: Pty, key: string): Promise<Measured> {
	const before = pty.cells();
	const from = pty.output().length;
	const start = process.hrtime.bigint();
	let last = start;
	let seen = from;
	pty.press(key);
	await settle(pty, () => {
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
		allowed: 2 * cells + 24 * runs + 150,
	};
}

/** Waits until nothing has come for a while, to know which byte was the last; a bench may wait, tests may not. */
async function settle(pty: Pty, look: () => bigint): Promise<void> {
	const quiet = 80;
	for (;;) {
		await new Promise(resolve => setTimeout(resolve, 2));
		if (milliseconds(look()) > quiet) return;
		pty.screen();
	}
}

async function benchKeys(): Promise<void> {
	const pty = open([program]);
	await pty.waitFor(isWhole);
	const groups: Readonly<Record<string, readonly string[]>> = {
		'down, in the quotes': ['3', ...Array.from({length: 20}, () => 'j')],
		'letters of the filter': [
			'/',
			...'security guarant',
			...Array.from({length: 16}, () => 'backspace'),
			...'veto threat',
			'escape',
		],
		'next round': ['escape', 'escape', ']', ']', ']', '[', '['],
		'a key that changes nothing': ['ctrl-y', 'ctrl-y', 'ctrl-y', 'ctrl-y'],
	};
	say('Keys at 120x40: to the last byte, and bytes', '');
	for (const [name, keys] of Object.entries(groups)) {
		const measured: Measured[] = [];
		for (const key of keys) {
			const one = await measureKey(pty, key);
			if (!['3', '/', 'escape'].includes(key)) measured.push(one);
		}
		const over = measured.filter(one => one.bytes > one.allowed);
		row(
			name,
			`${median(measured.map(one => one.time)).toFixed(1)} ms (90 %: ${ninetieth(measured.map(one => one.time)).toFixed(1)})`,
			`${median(measured.map(one => one.bytes))} bytes (90 %: ${ninetieth(measured.map(one => one.bytes))}); over the budget: ${over.length} of ${measured.length}`,
		);
	}
	const peak = peakMemory(pty.pid);
	row('peak memory', peak === undefined ? 'not told by this system' : `${peak.toFixed(0)} MB resident`);
	await pty.close();
}

function peakMemory(pid: number): number | undefined {
	try {
		const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
	} catch {
		return undefined;
	}
}

/** 2,000 keys in one write: how long until the screen shows the last of them. */
async function benchBurst(): Promise<void> {
	const pty = open([program]);
	await pty.waitFor(isWhole);
	pty.press('/');
	await pty.waitFor('type to narrow');
	const typed = `${'russia\u0015'.repeat(285)}veto`;
	const from = process.hrtime.bigint();
	pty.type(typed);
	await pty.waitFor(/ 3 Quotes .* 1 of \d+[\s\S]*\/ veto /);
	row(
		`a burst of ${typed.length} keys`,
		`${milliseconds(from).toFixed(0)} ms to the right screen`,
		'(goal: 300)',
	);
	await pty.close();
}

/** The same rows in fzf, where it is installed: bytes for each letter of a word. */
async function benchFzf(folder: string): Promise<void> {
	if (spawnSync('fzf', ['--version']).status !== 0) {
		row('fzf', 'not installed: not compared');
		return;
	}
	const rows = spawnSync(process.execPath, [program, 'quotes', '--format', 'table'], {
		encoding: 'utf8',
	}).stdout;
	const file = join(folder, 'rows.txt');
	// As wide as its screen: longer rows would cost fzf twice the bytes, scrolling to each match.
	writeFileSync(file, rows.replace(/^(.{0,110}).*$/gmu, '$1'));
	const fzf = openPty({command: 'sh', args: ['-c', `fzf < '${file}'`], ...size, patience: 20_000});
	await fzf.waitFor(lines => lines.some(line => line.startsWith('>')));
	const ours = open([program]);
	await ours.waitFor(isWhole);
	ours.press('/');
	await ours.waitFor('type to narrow');
	let [theirBytes, ourBytes] = [0, 0];
	for (const letter of 'security') {
		theirBytes += (await measureKey(fzf, letter)).bytes;
		ourBytes += (await measureKey(ours, letter)).bytes;
	}
	row(
		'a typed word, against fzf',
		`${ourBytes} bytes`,
		`fzf ${theirBytes}; ${(ourBytes / theirBytes).toFixed(2)} of it (goal: at most 0.50)`,
	);
	await fzf.close();
	await ours.close();
}

function say(...parts: readonly (string | number)[]): void {
	process.stdout.write(`\n${parts.join(' ').trim()}\n`);
}

function row(name: string, figure: string, note = ''): void {
	process.stdout.write(`  ${name.padEnd(28)} ${figure.padEnd(26)} ${note}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
let isSoonEnough = true;
try {
	const [cpu] = cpus();
	process.stdout.write(
		`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; Node ${process.version}\n`,
	);
	isSoonEnough = await benchStart(await buildHello(folder), folder);
	await benchKeys();
	await benchBurst();
	await benchFzf(folder);
	say('Over a line of 300 ms and 30 kbit/s: from the last key to its screen (at best 300 ms)', '');
	for (const one of await benchSlowLine(program, isWhole))
		row(
			one.name,
			`${one.lag.toFixed(0)} ms`,
			`${one.bytes} bytes; first screen after ${one.first.toFixed(0)} ms`,
		);
} finally {
	rmSync(folder, {recursive: true, force: true});
}
if (!isSoonEnough)
	process.stderr.write(
		"\nbench: failed: the first screen must not come later than that of Ink's hello-world.\n",
	);
process.exit(isSoonEnough ? 0 : 1);
