/**
 * The second half of `npm run soak`: a thousand hostile filters, pastes and dossiers in the built program, each in a real
 * pseudo-terminal. Some time into each, `Ctrl-c` is pressed or a signal is sent; fails where that takes more than
 * 200 ms, or leaves the terminal changed. Arguments: how many, and the seed. For a quiet machine.
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

const [count = 1000, seed = 20220110] = process.argv.slice(2).map(Number);
const talks: Dossier = JSON.parse(
	readFileSync(fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url)), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'roundtable-hostile-'));
const file = join(folder, 'dossier.json');

const attack = fc.record({
	filter: hostileFilter,
	isPasted: fc.boolean(),
	/** Milliseconds from the paste to the end that is asked for. */
	pause: fc.constantFrom(0, 5, 30, 100, 400, 1500),
	ending: fc.constantFrom('ctrl-c', 'SIGTERM'),
	size: fc.constantFrom([80, 24], [120, 40], [200, 60], [40, 12]),
});
type Attack = typeof attack extends fc.Arbitrary<infer Value> ? Value : never;
type Result = {readonly ms: number; readonly isRestored: boolean; readonly attack: Attack};

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

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
		// On a small screen the first of many problems has scrolled away.
		const isRefused = (lines: readonly string[]) =>
			/^(?:roundtable:|and \d+ more *$)/m.test(lines.join('\n'));
		const lines = await pty.waitFor(
			lines => isRefused(lines) || (pty.modes().isAlternate && (isWhole(lines) || columns < 60)),
		);
		if (isRefused(lines)) return {ms: 0, isRestored: true, attack};
		pty.type('/');
		pty.type(
			attack.isPasted ? `\u001b[200~${attack.filter}\u001b[201~` : attack.filter.replace(/\p{C}/gu, ''),
		);
		await later(attack.pause);
		return {...(await end(pty, attack.ending)), attack};
	} finally {
		await pty.close();
	}
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
	const attacks = fc.sample(attack, {numRuns: count, seed});
	const dossiers = fc.sample(hostileDossier(talks), {numRuns: Math.ceil(count / 20), seed});
	for (const [index, attack] of attacks.entries()) {
		const dossier = dossiers[Math.floor(index / 20)];
		if (index % 20 === 0) writeFileSync(file, JSON.stringify(dossier));
		const result = await runAttack(attack);
		results.push(result);
		if (result.ms > limit || !result.isRestored)
			process.stdout.write(
				`${index}: ${result.ms.toFixed(0)} ms, restored ${result.isRestored}: ${describe(attack)}\n`,
			);
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
