/** Marks, notes and the last view stay, whatever ends the program and whoever else reads the same dossier. */
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {Keeper, keptFile, type Own} from '../../source/cli/kept.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {drive} from '../helpers/driven-state.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {isWhole, withProgram} from '../helpers/whole-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-kept-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
let files = 0;
const newFile = () => join(folder, `${files++}`, 'kept.json');

const dossier = smallDossier();
const opened = catalogue(dossier);
const ids = dossier.statements.map(({id}) => id);
const own = (marked: readonly string[], notes: Readonly<Record<string, string>> = {}): Own => ({
	marked: new Set(marked),
	notes: new Map(Object.entries(notes)),
});
const plainly = ({marked, notes}: Own) => ({marked: [...marked].sort(), notes: Object.fromEntries(notes)});

describe('what is kept', () => {
	const [a = '', b = '', c = ''] = ids;
	test('is there for the next who opens the dossier', () => {
		const file = newFile();
		const keeper = new Keeper(file, undefined);
		keeper.read(opened);
		expect(keeper.write(opened, own([a, b], {[c]: 'ask again'}))).toBeUndefined();
		keeper.write(opened, own([a, b], {[c]: 'ask again'}), 'focus:quotes');
		const read = new Keeper(file, undefined).read(opened);
		expect(plainly(read)).toEqual(plainly(own([a, b], {[c]: 'ask again'})));
		expect(read.view).toBe('focus:quotes');
		expect(readdirSync(join(file, '..'))).toEqual(['kept.json']);
	});

	test('is found again by its words where the ids have changed', () => {
		const file = newFile();
		const keeper = new Keeper(file, undefined);
		keeper.read(opened);
		keeper.write(opened, own([a], {[b]: 'mine'}));
		const renamed = catalogue({
			...dossier,
			statements: dossier.statements.map(one => ({...one, id: `new-${one.id}`})),
			positions: [],
			discrepancies: [],
		});
		expect(plainly(new Keeper(file, undefined).read(renamed))).toEqual(
			plainly(own([`new-${a}`], {[`new-${b}`]: 'mine'})),
		);
	});

	test('of a statement that is gone waits for it to come back', () => {
		const file = newFile();
		const first = new Keeper(file, undefined);
		first.read(opened);
		first.write(opened, own([a, b]));
		const without = catalogue({
			...dossier,
			statements: dossier.statements.filter(({id}) => id !== a),
			positions: [],
			discrepancies: [],
		});
		const second = new Keeper(file, undefined);
		expect([...second.read(without).marked]).toEqual([b]);
		second.write(without, own([b, c]));
		expect([...new Keeper(file, undefined).read(opened).marked].sort()).toEqual([a, b, c].sort());
	});

	test('is left alone by the marks of a view that was handed over', () => {
		const file = newFile();
		const first = new Keeper(file, undefined);
		first.read(opened);
		first.write(opened, own([a]));
		const pasted = new Keeper(file, own([b]));
		pasted.write(opened, own([b]), 'focus:quotes');
		expect([...new Keeper(file, undefined).read(opened).marked]).toEqual([a]);
		pasted.write(opened, own([b, c]));
		expect([...new Keeper(file, undefined).read(opened).marked].sort()).toEqual([a, c].sort());
	});

	test.each([
		'',
		'{',
		'[]',
		'null',
		'{"marks": 3}',
		'{"marks": [{"id": 3}, null], "notes": [{"id": "x"}], "view": []}',
	])('where the file holds %j, is nothing, and the next mark is kept', text => {
		const file = newFile();
		mkdirSync(join(file, '..'));
		writeFileSync(file, text);
		const keeper = new Keeper(file, undefined);
		expect(plainly(keeper.read(opened))).toEqual({marked: [], notes: {}});
		expect(keeper.write(opened, own([a]))).toBeUndefined();
		expect([...new Keeper(file, undefined).read(opened).marked]).toEqual([a]);
	});

	test('says why it cannot be', () => {
		const file = newFile();
		mkdirSync(join(file, '..'));
		writeFileSync(join(file, '..', 'plain'), '');
		const keeper = new Keeper(join(file, '..', 'plain', 'kept.json'), undefined);
		keeper.read(opened);
		expect(keeper.write(opened, own([a]))).toMatch(/^E[A-Z]+$/);
		expect(keeper.isKeeping).toBe(false);
	});

	test('by two programs is what either has added and neither has taken away since', () => {
		type Step = {readonly who: 0 | 1; readonly id: string; readonly note: string | undefined};
		const step: fc.Arbitrary<Step> = fc.record({
			who: fc.constantFrom(0 as const, 1 as const),
			id: fc.constantFrom(...ids.slice(0, 4)),
			note: fc.constantFrom(undefined, '', 'one', 'two'),
		});
		fc.assert(
			fc.property(fc.array(step, {maxLength: 20}), steps => {
				const file = newFile();
				const keepers = [new Keeper(file, undefined), new Keeper(file, undefined)] as const;
				const seen: [Own, Own] = [keepers[0].read(opened), keepers[1].read(opened)];
				// The plain way: what is on the disk, changed by each step as it is meant.
				const [marked, notes] = [new Set<string>(), new Map<string, string>()];
				for (const {who, id, note} of steps) {
					const mine = seen[who];
					const [nextMarks, nextNotes] = [new Set(mine.marked), new Map(mine.notes)];
					if (note === undefined) {
						if (nextMarks.delete(id)) marked.delete(id);
						else {
							nextMarks.add(id);
							marked.add(id);
						}
					} else if (note === '') {
						if (nextNotes.delete(id)) notes.delete(id);
					} else {
						if (nextNotes.get(id) !== note) notes.set(id, note);
						nextNotes.set(id, note);
					}
					seen[who] = {marked: nextMarks, notes: nextNotes};
					expect(keepers[who].write(opened, seen[who])).toBeUndefined();
				}
				expect(plainly(new Keeper(file, undefined).read(opened))).toEqual(plainly({marked, notes}));
			}),
			{numRuns: 60},
		);
	});
});

test('it lies where the system keeps such things, a file for each dossier', () => {
	const at = (path: string | undefined, env: Record<string, string>) => keptFile(path, 'talks', false, env);
	expect(at(undefined, {XDG_STATE_HOME: '/state'})).toMatch(
		/^\/state\/roundtable\/talks-[0-9a-f]{16}\.json$/,
	);
	expect(at(undefined, {HOME: '/home/a'})).toMatch(/^\/home\/a\/\.local\/state\/roundtable\//);
	expect(at(undefined, {XDG_STATE_HOME: 'relative', HOME: 'too'})).toBeUndefined();
	expect(at('-', {HOME: '/home/a'})).toBeUndefined();
	expect(at('/a/x y.json', {HOME: '/h'})).toMatch(/\/x_y\.json-[0-9a-f]{16}\.json$/);
	expect(keptFile('/a/x y.json', 'talks', true, {HOME: '/h'})).toBe('/a/x y.json.marks.json');
	expect(keptFile(undefined, 'talks', true, {XDG_STATE_HOME: '/state'})).toMatch(/^\/state\/roundtable\//);
	expect(keptFile('-', 'talks', true, {HOME: '/h'})).toBeUndefined();
	expect(at('/a/t.json', {HOME: '/h'})).not.toBe(at('/b/t.json', {HOME: '/h'}));
});

describe('taken back with u, and done again with Ctrl-r:', () => {
	test('marks, notes and filters, in their order', () => {
		const driven = drive()
			.press('3', 'space', '/')
			.type('veto')
			.press('enter', 'm')
			.type('hm')
			.press('enter');
		const seen = (...keys: readonly string[]) => {
			driven.press(...keys);
			return [driven.filter(), driven.state().marked.size, driven.state().notes.size];
		};
		expect(seen()).toEqual(['veto', 1, 1]);
		expect(seen('u')).toEqual(['veto', 1, 0]);
		expect(seen('u')).toEqual(['', 1, 0]);
		expect(seen('u')).toEqual(['', 0, 0]);
		expect(driven.press('u').state().message?.text).toBe('There is nothing to take back.');
		expect(seen('ctrl-r', 'ctrl-r', 'ctrl-r')).toEqual(['veto', 1, 1]);
		expect(driven.press('ctrl-r').state().message?.text).toBe('There is nothing to do again.');
	});

	test('what is done anew is not done again', () => {
		const driven = drive().press('3', 'space', 'u', 'j', 'space', 'ctrl-r');
		expect(driven.state().marked.size).toBe(1);
	});

	test('after any of them the way back and forth is the same', () => {
		const keys = fc.array(fc.constantFrom('space', 'j', 'k', 'r', 'd', 'escape', ']', 'enter'), {
			maxLength: 15,
		});
		fc.assert(
			fc.property(keys, journey => {
				const driven = drive({focus: 'quotes'}).press(...journey, 'escape', 'escape');
				const now = () => [driven.filter(), [...driven.state().marked].sort()];
				const before = now();
				const count = driven.state().done.length;
				for (let time = 0; time < count; time++) driven.press('u');
				expect(now()).toEqual(['', []]);
				for (let time = 0; time < count; time++) driven.press('ctrl-r');
				expect(now()).toEqual(before);
			}),
			{numRuns: 100},
		);
	});
});

describe('n and N go to the next match wherever one reads', () => {
	test('and say where there is none', () => {
		const driven = drive().press('n');
		expect(driven.state().message?.text).toContain('Nothing is searched for');
		driven.press('/').type('treaty').press('enter', 'n');
		const seen = (...keys: readonly string[]) => {
			driven.press(...keys);
			return [driven.row(), driven.state().focus];
		};
		expect(seen()).toEqual([1, 'quotes']);
		expect(seen('4', 'n')).toEqual([2, 'detail']);
		expect(seen('N', 'N')).toEqual([0, 'detail']);
		expect(driven.press('N').state().message?.text).toBe('That was the first match.');
		expect(seen('1', 'n')).toEqual([1, 'quotes']);
	});
});

test('in a terminal marks and notes are there again, and - goes back to where one was', async () => {
	const state = mkdtempSync(join(folder, 'state-'));
	const env = {XDG_STATE_HOME: state};
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', '/', ...'guarant', 'enter', 'space', 'm');
		await pty.waitFor('A note on');
		pty.press(...'call him', 'enter');
		await pty.waitFor('1 marked');
		await pty.waitFor('Your note: call him');
		pty.press('z', 'q');
		await pty.exit();
	});
	const [file = ''] = readdirSync(join(state, 'roundtable'));
	expect(readFileSync(join(state, 'roundtable', file), 'utf8')).toContain('call him');
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		await pty.waitFor('- where you were');
		await pty.waitFor('1 marked');
		expect(pty.screen().join('\n')).toContain('1 Schedule');
		pty.press('-');
		await pty.waitFor('/ guarant');
		await pty.waitFor('Your note: call him');
	});
	// Where one was is kept however it ends: by a signal, by a terminal that is gone.
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', '/', ...'treaty', 'enter');
		await pty.waitFor('/ treaty');
		process.kill(pty.pid, 'SIGTERM');
		expect(await pty.exit()).toMatchObject({status: 143});
	});
	expect(JSON.parse(readFileSync(join(state, 'roundtable', file), 'utf8')).view).toContain('treaty');
	// What is damaged is put beside before it is written over.
	const whole = readFileSync(join(state, 'roundtable', file), 'utf8');
	writeFileSync(join(state, 'roundtable', file), '{"marks": [{"id": "rescue');
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('q');
		await pty.exit();
	});
	expect(readFileSync(join(state, 'roundtable', `${file}.damaged`), 'utf8')).toContain('rescue');
	writeFileSync(join(state, 'roundtable', file), whole);
	// The last resort: nothing of it is lost to a kill.
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', 'G', 'space');
		await pty.waitFor('2 marked');
		process.kill(pty.pid, 'SIGKILL');
		await pty.exit();
	});
	expect(JSON.parse(readFileSync(join(state, 'roundtable', file), 'utf8')).marks.length).toBe(2);
});

test('in a terminal a pasted command with marks leaves a note where it is, and shows it', async () => {
	const env = {XDG_STATE_HOME: mkdtempSync(join(folder, 'pasted-'))};
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', 'm');
		await pty.waitFor('A note on');
		pty.press(...'call him', 'enter');
		await pty.waitFor('Your note: call him');
		pty.press('q');
		await pty.exit();
	});
	await withProgram({env, args: ['--view=focus:quotes marks:no-such,brest-meeting']}, async pty => {
		await pty.waitFor('Your note: call him');
		pty.press('q');
		await pty.exit();
	});
});

test('in a terminal where one was outlives a kill, and a look at the first screen', async () => {
	const state = mkdtempSync(join(folder, 'view-'));
	const env = {XDG_STATE_HOME: state};
	const kept = () =>
		existsSync(join(state, 'roundtable'))
			? readdirSync(join(state, 'roundtable')).map(name =>
					readFileSync(join(state, 'roundtable', name), 'utf8'),
				)
			: [];
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', '/', ...'treaty', 'enter');
		await pty.waitFor('/ treaty');
		await expect.poll(() => kept().join(), {timeout: 20_000}).toContain('treaty');
		process.kill(pty.pid, 'SIGKILL');
		await pty.exit();
	});
	await withProgram({env}, async pty => {
		await pty.waitFor('- where you were');
		pty.press('q');
		await pty.exit();
	});
	await withProgram({env}, async pty => {
		await pty.waitFor('- where you were');
		pty.press('-');
		await pty.waitFor('/ treaty');
	});
});

test('where it is asked for they lie beside the dossier, and a colleague who opens it the same way has them', async () => {
	const [mine, theirs] = [mkdtempSync(join(folder, 'mine-')), mkdtempSync(join(folder, 'theirs-'))];
	const path = join(mkdtempSync(join(folder, 'shared-')), 'talks.json');
	writeFileSync(path, JSON.stringify(dossier));
	const args = [path, '--beside'];
	await withProgram({env: {XDG_STATE_HOME: mine}, args}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', 'space');
		await pty.waitFor('1 marked');
		pty.press('q');
		await pty.exit();
	});
	expect(readdirSync(mine)).toEqual([]);
	expect(readdirSync(join(path, '..')).sort()).toEqual(['talks.json', 'talks.json.marks.json']);
	await withProgram({env: {XDG_STATE_HOME: theirs}, args}, async pty => {
		await pty.waitFor(isWhole);
		await pty.waitFor('1 marked');
		pty.press('q');
		await pty.exit();
	});
	await withProgram({env: {XDG_STATE_HOME: theirs}, args: ['--beside']}, async pty => {
		expect(await pty.exit()).toMatchObject({status: 2});
		expect(pty.screen().join(' ')).toContain('--beside keeps marks beside a file');
	});
});
