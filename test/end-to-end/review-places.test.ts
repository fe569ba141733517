/** Where one is in a review in a real terminal, what is marked, and what somebody else saves at the same moment. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {courier, fishing, herald} from '../helpers/noted.ts';
import type {Pty} from '../helpers/pty.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';

const {openOther} = provideWholeProgram();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-places-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const notes = fishing.replaceAll(
	/^( {4})((?:quotes|reports): .*)$/gm,
	'$1$2\n$1draft: {confidence: 0.9, because: "The article names the speaker."}',
);
/** In the order of the list. */
const [first, second, third, fourth] = ['We shall not', 'But we are', 'Nobody can', 'Ostland opens'];

beforeEach(() => {
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
	writeFileSync(path, notes);
});

const onDisk = () => readFileSync(path, 'utf8');

async function review(): Promise<Pty> {
	const pty = openOther({command: process.execPath, args: [program, 'review', path], rows: 44});
	await pty.waitFor(at(first));
	return pty;
}

/** Whether what is selected in the list begins with these words. */
function at(words: string | undefined) {
	return (lines: readonly string[]) => {
		const row = lines.findIndex(each => /^│ ▸ .* (?:NOR|OST) /.test(each));
		return row >= 0 && (lines[row + 1] ?? '').includes(words ?? '');
	};
}

describe('Backspace goes back', () => {
	test('to what was decided about, accepted, rejected or skipped, as far as all began', async () => {
		const pty = await review();
		pty.press('c');
		await pty.waitFor(at(second));
		pty.press('b');
		await pty.waitFor(at(third));
		expect(onDisk()).toContain('skipped: true');
		pty.press('X');
		await pty.waitFor(at(fourth));
		await pty.waitFor(' 2 left');
		pty.press('c');
		await pty.waitFor('Only what was skipped is left: 1.');
		await pty.waitFor(at(second));
		for (const words of [fourth, third, second, first]) {
			pty.press('backspace');
			await pty.waitFor(at(words));
		}
		await pty.waitFor(' 4 left');
		expect(onDisk()).toBe(notes);
		pty.press('backspace');
		await pty.waitFor('Nothing of this sitting is left to take back');
	}, 60_000);

	test('with the marks that a position has taken', async () => {
		const pty = await review();
		pty.press('j', 'j', 'space');
		await pty.waitFor('1 marked');
		pty.press('j');
		await pty.waitFor(at(fourth));
		pty.press('P', 'ctrl-u', ...'offers: Logbooks.', 'enter');
		await pty.waitFor(/A new position of Ostland, borne out by .*\./);
		await pty.waitFor(lines => !lines.join('\n').includes('1 marked'));
		expect(onDisk()).toContain('offers: Logbooks.');
		pty.press('backspace');
		await pty.waitFor('1 marked');
		await pty.waitFor(at(fourth));
		expect(onDisk()).toBe(notes);
	}, 60_000);
});

describe('what a decision moves', () => {
	test('is followed by what came after it, where it is hidden now', async () => {
		const pty = await review();
		pty.press('/', ...'-is:flagged', 'enter');
		await pty.waitFor('-is:flagged');
		pty.press('j', 'f');
		await pty.waitFor('1 flagged');
		await pty.waitFor(at(third));
		pty.press('c');
		await pty.waitFor(at(fourth));
		pty.press('c');
		await pty.waitFor(at(first));
	}, 60_000);

	test('and where it stands last now', async () => {
		const pty = await review();
		pty.press('t', ...'2025-06', 'enter');
		await pty.waitFor('Said: 2025-06.');
		await pty.waitFor(lines => lines.some(each => /^│ ▸ +Jun/.test(each)));
		pty.press('c');
		await pty.waitFor(at(second));
	}, 60_000);
});

describe('what an editor saves at the same moment', () => {
	test('in another place is kept, and the decision too', async () => {
		const pty = await review();
		pty.kill('SIGSTOP');
		const saved = notes.replace('who: tamm', 'who: tamm # surely');
		writeFileSync(path, saved);
		pty.press('c');
		pty.kill('SIGCONT');
		await pty.waitFor(' 3 left');
		expect(onDisk()).toBe(saved.replace(/(a cut of more.*\n) {4}draft: .*\n/, '$1'));
	}, 60_000);

	test('in the same place is asked about: nothing is written, and one stays there', async () => {
		const pty = await review();
		pty.kill('SIGSTOP');
		const saved = notes.replace('who: berg\n    on: quota', 'who: berg\n    on: [quota, counting]');
		writeFileSync(path, saved);
		pty.press('c');
		pty.kill('SIGCONT');
		await pty.waitFor('Somebody else has just changed that in the file.');
		await pty.waitFor(at(first));
		expect(onDisk()).toBe(saved);
		pty.press('c');
		await pty.waitFor(at(second));
		expect(onDisk()).toBe(saved.replace(/(a cut of more.*\n) {4}draft: .*\n/, '$1'));
	}, 60_000);
});

test('killed between two decisions, all of the first is in the file, and one goes on from there', async () => {
	const pty = await review();
	pty.press('c');
	await pty.waitFor(' 3 left');
	pty.kill('SIGKILL');
	await pty.exit();
	expect(onDisk()).toBe(notes.replace(/(a cut of more.*\n) {4}draft: .*\n/, '$1'));
	const next = openOther({command: process.execPath, args: [program, 'review', path], rows: 44});
	await next.waitFor(at(second));
	for (const _ of [1, 2, 3]) next.press('c');
	await next.waitFor('The review is done');
	await next.waitFor('roundtable build');
}, 60_000);
