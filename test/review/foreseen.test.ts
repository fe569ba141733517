/** A decision about all drafts is found out in slices, and is in the file as one step or not at all. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {Lexer} from 'yaml';
import {openReview} from '../../source/cli/review-file.ts';
import {Turns} from '../../source/cli/turns.ts';
import {finish} from '../../source/engine/steps.ts';
import {courier, fishing, herald} from '../helpers/noted.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-foreseen-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const notes = fishing
	.replaceAll(
		/^( {4})((?:quotes|reports): .*)$/gm,
		'$1$2\n$1draft: {confidence: 0.9, because: "x"} # a draft',
	)
	.replace('tamm: {', 'tamm: {draft: {}, ');

beforeEach(() => {
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
	writeFileSync(path, notes);
});

const all = {verb: 'accept-all', text: '0', statement: undefined, others: [], passage: 0} as const;
const undo = {...all, verb: 'undo', text: ''} as const;
const onDisk = () => readFileSync(path, 'utf8');

async function open() {
	const opened = await openReview(path, undefined);
	if (!opened.ok) throw new Error(opened.message);
	return opened.review;
}

/** How often YAML is parsed meanwhile. */
function parsed(run: () => unknown): number {
	const lex = vi.spyOn(Lexer.prototype, 'lex');
	run();
	const {length} = lex.mock.calls;
	lex.mockRestore();
	return length;
}

test('what was found out before is not read again, and what is in the file is the same', async () => {
	const plain = await open();
	expect(parsed(() => plain.ask(all))).toBeGreaterThan(8);
	const wanted = onDisk();
	plain.ask(undo);
	expect(onDisk()).toBe(notes);
	const review = await open();
	const steps = review.foresee(all);
	let yields = 0;
	while (!steps.next().done) yields++;
	// A slice ends at the latest after one of the things to be changed.
	expect(yields).toBeGreaterThanOrEqual(4);
	expect(onDisk()).toBe(notes);
	expect(parsed(() => review.ask(all))).toBe(0);
	expect(onDisk()).toBe(wanted);
	expect(wanted).not.toContain('draft');
	expect(review.ask(undo).isDone).toBe(true);
	expect(onDisk()).toBe(notes);
});

test('what has become of the notes meanwhile is what is decided about', async () => {
	const review = await open();
	finish(review.foresee(all));
	const other = notes.replace('who: berg', 'who: Anna Berg');
	writeFileSync(path, other);
	expect(review.ask(all).isDone).toBe(false);
	expect(onDisk()).toBe(other);
	review.read();
	expect(review.ask(all).isDone).toBe(true);
	expect(onDisk()).not.toContain('draft');
	expect(onDisk()).toContain('who: Anna Berg');
});

describe('while something is done in slices', () => {
	const key = (text: string, ctrl = false) => ({name: 'character', text, ctrl, alt: false, shift: false});

	test('keys wait for their turn, and keep it', async () => {
		const done: string[] = [];
		const turns = new Turns(() => done.push('drawn'));
		turns.take(() => done.push('a'));
		let end = () => {};
		const work = new Promise<void>(resolve => {
			end = resolve;
		}).then(() => void done.push('work'));
		const held = turns.hold(work);
		turns.take(() => done.push('j'), key('j'));
		turns.take(() => done.push('q'), key('q'));
		expect(done).toEqual(['a']);
		end();
		await held;
		expect(done).toEqual(['a', 'work', 'j', 'q', 'drawn']);
	});

	test.each(['c', 'z'])('Ctrl-%s waits for nothing', async name => {
		const done: string[] = [];
		const turns = new Turns(() => {});
		const held = turns.hold(Promise.resolve());
		turns.take(() => done.push(name), key(name, true));
		expect(done).toEqual([name]);
		await held;
	});

	test('what is asked for then has its own turn before what waits behind it', async () => {
		const done: string[] = [];
		const turns = new Turns(() => {});
		const first = turns.hold(Promise.resolve());
		let second = Promise.resolve();
		turns.take(() => {
			second = turns.hold(Promise.resolve().then(() => void done.push('again')));
		});
		turns.take(() => done.push('behind'));
		await first;
		await second;
		expect(done).toEqual(['again', 'behind']);
	});
});
