/**
 * The second half of `npm run soak`: a thousand hostile filters, pastes, dossiers and bursts of keys in the built program,
 * each in a real pseudo-terminal. Some time into each, `Ctrl-c` is pressed or a signal is sent; fails where that takes more
 * than 200 ms, or as long nothing is read of what is typed, however often it is tried again, or where the terminal is left
 * changed. Arguments: how many, the seed, and which
 * is the first, to look at one alone. For a quiet machine.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import type {Dossier} from '../../source/dossier/types.ts';
import {hostileDossier, hostileFilter} from '../helpers/hostile.ts';
import {openPty, type Pty} from '../helpers/pty.ts';
import {asFound} from '../helpers/ways-out.ts';
import {isWhole, program} from '../helpers/whole-program.ts';

/** The longest answer, in milliseconds. */
const limit = 200;

/** What was slow is tried again so often: a machine that was busy otherwise is not meant. */
const repeats = 3;

const [count = 1000, seed = 20220110, first = 0] = process.argv.slice(2).map(Number);
const talks: Dossier = JSON.parse(
	readFileSync(fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url)), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'roundtable-hostile-'));
const file = join(folder, 'dossier.json');

const attack = fc.record({
	/** The filter, or what is searched by typing: the disagreements, the sources. */
	place: fc.constantFrom('/', '/', '/', 'd', 'S'),
	filter: hostileFilter,
	isPasted: fc.boolean(),
	/** Pressed behind it, in one write. */
	keys: fc.constantFrom('', '', '\u001b[D', 'x\u001b[D', '\t', '\u001b[B', '\u001bb\u007f', '\r1\r-/'),
	presses: fc.integer({min: 1, max: 300}),
	/** Milliseconds from the paste to the end that is asked for. */
	pause: fc.constantFrom(0, 5, 30, 100, 400, 1500),
	ending: fc.constantFrom('ctrl-c', 'SIGTERM'),
	size: fc.constantFrom([80, 24], [120, 40], [200, 60], [40, 12]),
});
type Attack = typeof attack extends fc.Arbitrary<infer Value> ? Value : never;
type Result = {readonly ms: number; readonly isRestored: boolean; readonly attack: Attack};

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Milliseconds between two looks at whether it still computes. */
const look = 40;

/** Waits as long, or until it has computed nothing for a while: nothing it does then could hold it up. */
async function pauseOf(milliseconds: number, pid: number): Promise<void> {
	let [spent, idle] = [timeOf(pid), 0];
	for (let left = milliseconds; left > 0 && idle < 4; left -= look) {
		await later(Math.min(left, look));
		const now = timeOf(pid);
		idle = now !== undefined && now === spent ? idle + 1 : 0;
		spent = now;
	}
}

/** What a process has computed, in ticks; undefined where the system does not tell. */
function timeOf(pid: number): number | undefined {
	try {
		// Behind its name, which may hold anything: user time and system time are the 14th and 15th of all.
		const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').trim().split(' ');
		return Number(fields[11]) + Number(fields[12]);
	} catch {
		return undefined;
	}
}

async function runAttack(attack: Attack): Promise<Result> {
	const [columns = 80, rows = 24] = attack.size;
	const pty = openPty({
		command: process.execPath,
		args: [program, file],
		columns,
		rows,
		patience: 60_000,
	});
	try {
		// On a small screen the first of many problems has scrolled away: what was written still has it.
		const isRefused = () => !pty.modes().isAlternate && /^roundtable: /m.test(pty.output());
		await pty.waitFor(lines => isRefused() || (pty.modes().isAlternate && (isWhole(lines) || columns < 60)));
		if (isRefused()) return {ms: 0, isRestored: true, attack};
		pty.type(attack.place);
		pty.type(
			attack.isPasted ? `\u001b[200~${attack.filter}\u001b[201~` : attack.filter.replace(/\p{C}/gu, ''),
		);
		pty.type(attack.keys.repeat(attack.presses));
		const stalled = await pty.taken();
		await pauseOf(attack.pause, pty.pid);
		const {ms, isRestored} = await end(pty, attack.ending);
		return {ms: Math.max(ms, stalled), isRestored, attack};
	} finally {
		await pty.close();
	}
}

/** Tried again where it was slow: the best of it counts. */
async function bestOf(attack: Attack): Promise<Result> {
	let best = await runAttack(attack);
	for (let time = 0; time < repeats && best.ms > limit && best.isRestored; time++) {
		const again = await runAttack(attack);
		if (again.ms < best.ms || !again.isRestored) best = again;
	}
	return best;
}

async function end(pty: Pty, ending: string): Promise<Omit<Result, 'attack'>> {
	const start = performance.now();
	if (ending === 'ctrl-c') pty.press('ctrl-c');
	else pty.kill('SIGTERM');
	await pty.exit();
	const ms = performance.now() - start;
	const modes: Readonly<Record<string, unknown>> = pty.modes();
	return {ms, isRestored: Object.entries(asFound).every(([mode, value]) => modes[mode] === value)};
}

function describe({filter, ...others}: Attack): string {
	return JSON.stringify({...others, length: filter.length, filter: filter.slice(0, 60)});
}

const results: Result[] = [];
try {
	const attacks = fc.sample(attack, {numRuns: first + count, seed});
	const dossiers = fc.sample(hostileDossier(talks), {numRuns: Math.ceil((first + count) / 20), seed});
	for (const [index, attack] of attacks.entries()) {
		if (index < first) continue;
		const dossier = dossiers[Math.floor(index / 20)];
		if (index === first || index % 20 === 0) writeFileSync(file, JSON.stringify(dossier));
		const result = await bestOf(attack);
		results.push(result);
		if (result.ms > limit || !result.isRestored)
			process.stdout.write(
				`${index}: ${result.ms.toFixed(0)} ms, restored ${result.isRestored}: ${describe(attack)}\n`,
			);
		if (results.length % 100 === 0) process.stderr.write(`${results.length} of ${count} attacks\n`);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
const times = results.map(result => result.ms).sort((a, b) => a - b);
const at = (share: number): string => `${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0)} ms`;
process.stdout.write(
	`${results.length} attacks, seed ${seed}: median ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)}\n`,
);
if (results.some(({ms, isRestored}) => ms > limit || !isRestored)) process.exitCode = 1;
