/** A dossier of ten thousand statements, the talks blown up, for the bench. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {dossier} from '../helpers/embedded.ts';
import {
	isWhole,
	type Measured,
	measureKey,
	median,
	open,
	program,
	quantile,
	row,
	say,
	timeStart,
} from './bench-measure.ts';
import {blownUp} from './blown-up-dossier.ts';

const statements = 10_000;
const runs = 5;
const words = ['security guarant', 'veto threat', 'russia missile', 'nato open door', 'borders'];

export async function benchLarge(folder: string): Promise<void> {
	const file = join(folder, 'large.json');
	const text = JSON.stringify(blownUp(dossier, statements));
	writeFileSync(file, text);
	say(`A dossier of ${statements} statements (${(text.length / 2 ** 20).toFixed(0)} MB)`);
	const starts: number[] = [];
	for (let run = 0; run <= runs; run++) {
		const time = await timeStart([program, file], isWhole);
		if (run > 0) starts.push(time);
	}
	row(
		'first complete screen',
		`${median(starts).toFixed(0)} ms (least ${Math.min(...starts).toFixed(0)})`,
		'(goal: 600)',
	);
	// Typed as soon as it is there: the first letters come while it still makes itself ready.
	const pty = open([program, file]);
	await pty.waitFor(isWhole);
	await measureKey(pty, '/');
	const letters: Measured[] = [];
	for (const word of words)
		for (const key of [...word, ...Array.from(word, () => 'backspace')]) {
			const one = await measureKey(pty, key);
			if (/^[a-z]$/.test(key)) letters.push(one);
		}
	await pty.close();
	const times = letters.map(({time}) => time);
	row('the first letter typed', `${(times[0] ?? Number.NaN).toFixed(0)} ms`);
	row(
		'a letter, to its last byte',
		`${median(times).toFixed(0)} ms`,
		`95 %: ${quantile(times, 0.95).toFixed(0)} (goal: 16), 99 %: ${quantile(times, 0.99).toFixed(0)} (goal: 40), of ${times.length}`,
	);
}
