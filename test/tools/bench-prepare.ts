/** `roundtable prepare` as a whole process: many articles, and single ones that grow, for the bench. */
import {spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {articleOf} from '../helpers/many-articles.ts';
import {milliseconds, peakMemory, program, row, say} from './bench-measure.ts';

const letters = 5000;
const numbers = [250, 500, 1000];

type Run = {readonly time: number; readonly peak: number | undefined};

/** From spawning to its end; the memory is looked at while it runs. */
function prepare(input: string, output: string): Promise<Run> {
	return new Promise((resolve, reject) => {
		const from = process.hrtime.bigint();
		const child = spawn(process.execPath, [program, 'prepare', input, '-o', output, '--force'], {
			stdio: 'ignore',
		});
		let peak: number | undefined;
		const look = () => {
			peak = peakMemory(child.pid ?? 0) ?? peak;
		};
		const timer = setInterval(look, 20);
		child.on('error', reject);
		child.on('close', status => {
			clearInterval(timer);
			if (status !== 0) reject(new Error(`prepare ended with ${status} for ${input}`));
			else resolve({time: milliseconds(from), peak});
		});
	});
}

const memory = (peak: number | undefined) =>
	peak === undefined ? 'memory not told by this system' : `${peak.toFixed(0)} MB`;

export async function benchPrepare(folder: string): Promise<void> {
	say(`prepare: articles of ${letters / 1000} kB, as a whole process`);
	let first: number | undefined;
	for (const number of numbers) {
		const from = join(folder, `articles-${number}`);
		mkdirSync(from);
		for (let index = 0; index < number; index++)
			writeFileSync(join(from, `a${index}.txt`), articleOf(index, letters));
		const {time, peak} = await prepare(from, join(folder, `${number}.yaml`));
		first ??= time / number;
		row(
			`${number} articles`,
			`${(time / 1000).toFixed(1)} s, ${memory(peak)}`,
			`${(time / number / first).toFixed(2)} times as long for each as of ${numbers[0]}${number === 1000 ? ' (goal: 10 s, under 500 MB)' : ''}`,
		);
	}
	say('prepare: one article that doubles (linear is at most twice as long)');
	const growing: readonly (readonly [name: string, of: (times: number) => string])[] = [
		['a line of 1, 2, 4 MB', times => '“We go on,” said Ann Lee. '.repeat(40_000 * times)],
		['a line without an end of a sentence', times => 'x“y” '.repeat(200_000 * times)],
		['10, 20, 40 thousand nested', times => `${'“a '.repeat(10_000 * times)}b${'”'.repeat(10_000 * times)}`],
		[
			'paragraphs, 1, 2, 4 MB',
			times => Array.from({length: 200 * times}, (_, at) => articleOf(at, letters)).join('\n'),
		],
	];
	for (const [name, of] of growing) {
		const figures: Run[] = [];
		for (const times of [1, 2, 4]) {
			const file = join(folder, 'growing.txt');
			writeFileSync(file, of(times));
			figures.push(await prepare(file, join(folder, 'growing.yaml')));
		}
		const [one = Number.NaN, two = Number.NaN, four = Number.NaN] = figures.map(({time}) => time);
		row(
			name,
			figures.map(({time}) => `${(time / 1000).toFixed(1)} s`).join(', '),
			`${(two / one).toFixed(2)} and ${(four / two).toFixed(2)} times; ${memory(figures.at(-1)?.peak)}`,
		);
	}
}
