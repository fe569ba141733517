/** Notes that are followed are read by a thread: what it gives is what reading here gives, and nobody waits meanwhile. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readFromNotesAside} from '../../source/cli/notes-thread.ts';
import {readFromNotes} from '../../source/cli/shown-notes.ts';

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
