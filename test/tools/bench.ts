/**
 * Speed, bytes and memory of the built program in a real pseudo-terminal: `npm run bench`. Everything is measured in
 * one run and compared within it, since machines differ and a busy one is slower; the ratios are what to look at.
 * `-- --only start` (or `keys`, `large`, `prepare`, `line`) runs a part, `-- --against PATH` compares with another build.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir, totalmem} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {openPty} from '../helpers/pty.ts';
import {benchAgainst} from './bench-against.ts';
import {benchLarge} from './bench-large.ts';
import {
	isWhole,
	keyGroups,
	measureGroup,
	measureKey,
	median,
	milliseconds,
	open,
	peakMemory,
	program,
	quantile,
	row,
	say,
	size,
	timeStart,
} from './bench-measure.ts';
import {benchPrepare} from './bench-prepare.ts';
import {benchSlowLine} from './bench-slow-line.ts';

const startRuns = 15;

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

async function benchKeys(): Promise<void> {
	const pty = open([program]);
	await pty.waitFor(isWhole);
	say('Keys at 120x40: to the last byte, and bytes', '');
	for (const [name, keys] of Object.entries(keyGroups)) {
		const measured = await measureGroup(pty, keys);
		const times = measured.map(one => one.time);
		const bytes = measured.map(one => one.bytes);
		const over = measured.filter(one => one.bytes > one.allowed);
		row(
			name,
			`${median(times).toFixed(1)} ms (90 %: ${quantile(times, 0.9).toFixed(1)})`,
			`${median(bytes)} bytes (90 %: ${quantile(bytes, 0.9)}); over the budget: ${over.length} of ${measured.length}`,
		);
	}
	const peak = peakMemory(pty.pid);
	row('peak memory', peak === undefined ? 'not told by this system' : `${peak.toFixed(0)} MB resident`);
	await pty.close();
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

async function benchLine(): Promise<void> {
	say('Over a line of 300 ms and 30 kbit/s: from the last key to its screen (at best 300 ms)', '');
	for (const one of await benchSlowLine(program, isWhole))
		row(
			one.name,
			`${one.lag.toFixed(0)} ms`,
			`${one.bytes} bytes; first screen after ${one.first.toFixed(0)} ms`,
		);
}

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
const {values} = parseArgs({options: {against: {type: 'string'}, only: {type: 'string'}}});
const isWanted = (part: string) => values.only === undefined || values.only === part;
let isSoonEnough = true;
try {
	const [cpu] = cpus();
	process.stdout.write(
		`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; Node ${process.version}\n`,
	);
	if (isWanted('start')) isSoonEnough = await benchStart(await buildHello(folder), folder);
	if (isWanted('keys')) {
		await benchKeys();
		await benchBurst();
		await benchFzf(folder);
	}
	if (isWanted('large')) await benchLarge(folder);
	if (isWanted('prepare')) await benchPrepare(folder);
	if (values.against !== undefined) await benchAgainst(values.against);
	if (isWanted('line')) await benchLine();
} finally {
	rmSync(folder, {recursive: true, force: true});
}
if (!isSoonEnough)
	process.stderr.write(
		"\nbench: failed: the first screen must not come later than that of Ink's hello-world.\n",
	);
process.exit(isSoonEnough ? 0 : 1);
