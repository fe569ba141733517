/** A draft of ten invented articles reviewed in a real terminal, its keys counted; and a review that is killed. */
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {readTree} from '../../source/notes/tree.ts';
import type {Pty} from '../helpers/pty.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';

const {openOther} = provideWholeProgram();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-journey-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Ran = {readonly status: number; readonly out: string; readonly err: string};

function run(...args: readonly string[]): Promise<Ran> {
	return new Promise(resolve => {
		execFile(process.execPath, [program, ...args], {cwd: folder}, (error, out, err) => {
			resolve({status: error === null ? 0 : Number(error.code), out, err});
		});
	});
}

/** Ten articles of several kinds: wires, features, a page, one that is garbled. */
const names = /^(?:0[1-9]|10)-/;
let draft = '';
beforeAll(async () => {
	const articles = fileURLToPath(new URL('../articles', import.meta.url));
	for (const name of readdirSync(articles).filter(each => names.test(each)))
		cpSync(join(articles, name), join(folder, 'in', name));
	const made = await run('prepare', 'in', '-o', path);
	expect([made.status, made.err]).toEqual([0, expect.stringContaining('10 articles')]);
	draft = onDisk();
}, 60_000);

const onDisk = () => readFileSync(path, 'utf8');

/** Statements that are drafts still. */
function draftsIn(text: string): number {
	const {root, faults} = readTree(text);
	expect(faults).toEqual([]);
	const list =
		root?.kind === 'map' ? root.pairs.find(({key}) => key.text === 'statements')?.value : undefined;
	if (list?.kind !== 'list') return 0;
	return list.items.filter(item => item.kind === 'map' && item.pairs.some(({key}) => key.text === 'draft'))
		.length;
}

let keys = 0;
function press(pty: Pty, ...pressed: readonly string[]): void {
	keys += pressed.length;
	pty.press(...pressed);
}

function review(): Pty {
	return openOther({command: process.execPath, args: [program, 'review', path]});
}

const left = (number: number) => new RegExp(` ${number} left `);

describe('ten articles', () => {
	afterEach(() => writeFileSync(path, draft));

	test('are reviewed with few keys: at most six for what is right but for its issue', async () => {
		keys = 0;
		const pty = review();
		const all = draftsIn(draft);
		await pty.waitFor(left(all));
		await pty.waitFor('c accept');
		// An issue is new once; from then on a letter finds it.
		press(pty, 'i', ...'Pay', 'enter', 'c');
		await pty.waitFor(left(all - 1));
		expect(onDisk()).toContain('issues: {pay: Pay}');
		for (let done = 2; done <= 12; done++) {
			const before = keys;
			press(pty, 'i', 'p', 'enter', 'c');
			await pty.waitFor(left(all - done));
			expect(keys - before).toBeLessThanOrEqual(6);
		}
		expect(onDisk().match(/ on: pay/g)).toHaveLength(12);
		// Somebody else says it; one of those who are there, and one who is new.
		press(pty, 'w', ...'hallo', 'enter');
		await pty.waitFor('Said by: Dessa Hallorin.');
		press(pty, 'w', ...'Olof Lind, Isle of Gulls, Envoy', 'enter');
		await pty.waitFor('Said by: Olof Lind, who is new.');
		press(pty, 'c');
		await pty.waitFor(left(all - 13));
		expect(onDisk()).toContain('  lind: {name: Olof Lind, party: isle-of-gulls, role: Envoy}\n');
		// Out, back again, and back to where all began is only a matter of keys.
		press(pty, 'X');
		await pty.waitFor(left(all - 14));
		press(pty, 'backspace');
		await pty.waitFor(left(all - 13));
		press(pty, 'f');
		await pty.waitFor('1 flagged');
		press(pty, 'f');
		await pty.waitFor('No longer flagged');
		const sure = draft.match(/confidence: (?:0\.[89]\d*|1)\n/g) ?? [];
		expect(sure.length).toBeGreaterThan(60);
		press(pty, 'A', 'ctrl-u', ...'0.8', 'enter');
		await pty.waitFor(/Accepted \d+ statements at 0.8 and more/);
		const rest = draftsIn(onDisk());
		expect(rest).toBeLessThan(all - 60);
		await pty.waitFor(new RegExp(` ${rest} of `));
		await pty.waitFor(left(rest));
		for (let done = 1; done <= rest; done++) {
			press(pty, 'c');
			if (done % 10 === 0) await pty.waitFor(left(rest - done));
		}
		await pty.waitFor(left(0));
		await pty.waitFor('The review is done');
		await pty.waitFor('roundtable build');
		press(pty, 'q');
		expect((await pty.exit()).status).toBe(0);
		// A key and a half a statement.
		expect(keys).toBeLessThan(all * 1.5);
		expect(draftsIn(onDisk())).toBe(0);
		const checked = await run('check', path);
		expect(checked.out + checked.err).toContain(
			`${all} statements, 0 positions, 0 discrepancies; every word of it stands in its article`,
		);
		const made = await run('build', path, '-o', join(folder, 'talks.json'));
		expect(made.status).toBe(0);
		const opened = openOther({command: process.execPath, args: [program, join(folder, 'talks.json')]});
		await opened.waitFor(`${all} quotes`);
		const unreviewed = await run('quotes', 'is:unreviewed', '--dossier', path, '--format', 'jsonl');
		expect([unreviewed.status, unreviewed.out]).toEqual([1, '']);
	}, 120_000);

	test('have a line that is refused to be corrected, and a range that is accepted only once its number is seen', async () => {
		const pty = review();
		const all = draftsIn(draft);
		await pty.waitFor(left(all));
		await pty.waitFor('c accept');
		press(pty, 't', ...'soon', 'enter');
		await pty.waitFor('“soon” is no date');
		await pty.waitFor('> soon');
		expect(onDisk()).toBe(draft);
		press(pty, 'ctrl-u', ...'3 March 2025', 'enter');
		await pty.waitFor('Said: 2025-03-03.');
		press(pty, 'w', ...'Olof Lind', 'enter');
		await pty.waitFor('A new person has a party: Olof Lind, PARTY, ROLE');
		press(pty, ...', Isle of Gulls', 'enter');
		await pty.waitFor('Said by: Olof Lind, who is new.');
		// What is offered goes with the first figure.
		press(pty, 'A', ...'0.95');
		const sure = draft.match(/confidence: (?:0\.9[5-9]|1)\n/g) ?? [];
		await pty.waitFor(new RegExp(`0\\.95 and more: ${sure.length} of the ${all} left`));
		press(pty, 'enter');
		await pty.waitFor(
			new RegExp(`Accepted ${sure.length} statements at 0.95 and more; still ${sure.length} without`),
		);
		expect(draftsIn(onDisk())).toBe(all - sure.length);
		press(pty, 'backspace', 'backspace', 'backspace');
		await pty.waitFor('Taken back: Said: 2025-03-03.');
		expect(onDisk()).toBe(draft);
		press(pty, 'q');
		expect((await pty.exit()).status).toBe(0);
		// How far it is stays in the shell, and how it goes on.
		const told = `All of it is in the file: 0 statements reviewed, ${all} left. roundtable review `;
		await expect.poll(() => pty.screen().join('')).toContain(told);
		// Whoever ends it by a signal does not wait for what it has to say.
		const killed = review();
		await killed.waitFor(left(all));
		killed.kill('SIGTERM');
		expect((await killed.exit()).status).toBe(143);
		expect(killed.screen().join('')).not.toContain('goes on.');
	}, 60_000);

	test('are not lost when the program is killed in the middle: all that was decided is there, and the rest is left', async () => {
		const all = draftsIn(draft);
		const pty = review();
		await pty.waitFor(left(all));
		press(pty, 'c', 'c', 'c', 'c');
		await pty.waitFor(left(all - 4));
		// In the middle of a burst of keys.
		press(pty, ...Array.from({length: 40}, () => 'c'));
		await pty.waitFor(lines => !left(all - 4).test(lines.join('\n')));
		pty.kill('SIGKILL');
		expect((await pty.exit()).signal).toBe(9);
		const after = draftsIn(onDisk());
		expect(after).toBeLessThan(all - 4);
		expect(after).toBeGreaterThanOrEqual(all - 44);
		// Nothing but drafts was taken out.
		const kept = new Set(onDisk().split('\n'));
		const gone = draft.split('\n').filter(line => !kept.has(line));
		expect(gone.filter(line => !/draft|confidence|because/.test(line))).toEqual([]);
		const next = review();
		await next.waitFor(left(after));
		press(next, 'c');
		await next.waitFor(left(after - 1));
		expect(draftsIn(onDisk())).toBe(after - 1);
	}, 60_000);

	test('go on with what an editor saves meanwhile', async () => {
		const all = draftsIn(draft);
		const pty = review();
		await pty.waitFor(left(all));
		writeFileSync(path, draft.replace('title: talks', 'title: Talks about pay'));
		press(pty, 'c');
		await pty.waitFor(left(all - 1));
		await pty.waitFor('Talks about pay');
		expect(onDisk()).toContain('title: Talks about pay');
		writeFileSync(path, `${onDisk()}notes: [\n`);
		press(pty, 'c');
		await pty.waitFor('nothing is written until that is mended');
		expect(draftsIn(onDisk().replace('notes: [\n', ''))).toBe(all - 1);
	}, 60_000);
});

test('review takes notes and a terminal, and says so', async () => {
	expect((await run('review')).err).toContain('review takes one file of notes: roundtable review NOTES');
	expect((await run('review', 'x.json')).err).toContain('review takes notes (.yaml)');
	expect((await run('review', path)).err).toContain('A review needs a terminal and its keyboard.');
	writeFileSync(join(folder, 'broken.yaml'), 'title: "x\nsources: {}\n');
	expect((await run('review', 'broken.yaml')).err).toContain('broken.yaml:1: the YAML is broken there.');
	expect((await run('--help')).out).toContain('review NOTES');
});
