/** Notes that are followed are read by a thread: what it gives is what reading here gives, and nobody waits meanwhile. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {resolving} from '../../source/cli/follow.ts';
import {readFromNotesAside} from '../../source/cli/notes-thread.ts';
import {readFromNotes} from '../../source/cli/shown-notes.ts';
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Pace} from '../../source/engine/pace.ts';

const program = fileURLToPath(new URL('../../dist/notes.js', import.meta.url));
let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'roundtable-thread-'));
	mkdirSync(join(folder, 'pages'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function write(statements: number): string {
	const words = Array.from({length: statements}, (_, at) => `Words number ${at} of the talks.`);
	writeFileSync(join(folder, 'pages', 'page.txt'), words.map(each => `They said: "${each}"\n`).join(''));
	const path = join(folder, `${statements}.yaml`);
	writeFileSync(
		path,
		[
			'title: Many',
			'parties: {nor: {name: Norland}}',
			'sources: {page: {file: pages/page.txt, short: Page}}',
			'statements:',
			...words.map(each => `  - who: nor\n    quotes: {page: ${each}}`),
			'  - whom: nobody',
			'',
		].join('\n'),
	);
	return path;
}

test('what the thread gives is what reading here gives', async () => {
	for (const path of [write(20), join(folder, 'nowhere.yaml')])
		expect(await readFromNotesAside(path, undefined, program)).toEqual(await readFromNotes(path, undefined));
	expect((await readFromNotesAside(write(20), undefined, program)).notes.length).toBeGreaterThan(0);
});

test('where there is no thread it is read here', async () => {
	const path = write(20);
	const here = await readFromNotes(path, undefined);
	expect(await readFromNotesAside(path, undefined, join(folder, 'no-program.js'))).toEqual(here);
	const broken = join(folder, 'broken.cjs');
	writeFileSync(broken, 'throw new Error("broken");');
	expect(await readFromNotesAside(path, undefined, broken)).toEqual(here);
});

test('what the thread has made comes in small pieces, each when it is asked for', async () => {
	const worker = new Worker(program, {workerData: {notes: write(1000), folder: undefined}});
	const lengths: number[] = [];
	let asked = 1;
	await new Promise<void>(resolve => {
		worker.on('message', (piece: {statements?: readonly unknown[]}) => {
			asked -= 1;
			if (piece.statements?.length === 0) return resolve();
			if (piece.statements !== undefined) lengths.push(piece.statements.length);
			asked += 1;
			worker.postMessage('more');
		});
	});
	await worker.terminate();
	expect(asked).toBe(0);
	expect(lengths.reduce((sum, each) => sum + each, 0)).toBe(1000);
	expect(Math.max(...lengths)).toBeLessThanOrEqual(200);
});

describe('a version that has been read is resolved in slices', () => {
	/** A pace of which every step is a slice, gone on with by hand. */
	const byHand = () => {
		const waiting: (() => void)[] = [];
		const pace: Pace = {slice: () => () => true, later: run => void waiting.push(run)};
		const goOn = async (): Promise<boolean> => {
			const next = waiting.shift();
			next?.();
			await Promise.resolve();
			return next !== undefined;
		};
		return {pace, goOn};
	};
	const readOf = (path: string) => readFromNotes(path, undefined);

	test('of no more than some hundred statements each', async () => {
		const {pace, goOn} = byHand();
		const read = await readOf(write(2000));
		let [shown, slices] = [undefined as Catalogue | undefined, 1];
		resolving(pace)(read, opened => {
			shown = opened;
		});
		while (shown === undefined && (await goOn())) slices += 1;
		expect(slices).toBeGreaterThan(10);
		expect(shown).toMatchObject({rounds: [], chronology: []});
		expect(shown?.entryOf.size).toBe(2000);
	});

	test('and not shown where a later one has come meanwhile, sound or not', async () => {
		for (const later of [write(20), join(folder, 'nowhere.yaml')]) {
			const {pace, goOn} = byHand();
			const [first, second] = [await readOf(write(2000)), await readOf(later)];
			const shown: string[] = [];
			const resolve = resolving(pace);
			resolve(first, () => shown.push('first'));
			await goOn();
			resolve(second, () => shown.push('second'));
			while (await goOn());
			expect(shown).toEqual(['second']);
		}
	});
});

test('while ten thousand statements are read the loop goes on', async () => {
	const path = write(10_000);
	const start = performance.now();
	let [last, longest] = [start, 0];
	let isDone = false;
	const turn = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		if (!isDone) setImmediate(turn);
	};
	turn();
	const read = await readFromNotesAside(path, undefined, program);
	turn();
	isDone = true;
	expect(read.ok && read.dossier.statements.length).toBe(10_000);
	// Read here, nearly all of the time is one turn; what is left of it is taking over what the thread has made.
	expect(longest).toBeLessThan((performance.now() - start) * 0.6);
});
