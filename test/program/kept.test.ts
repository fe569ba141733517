/** Marks, notes and the last view stay, whatever ends the program and whoever else reads the same dossier. */
import {execFile} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {afterAll, afterEach, describe, expect, test, vi} from 'vitest';
import {Keeping} from '../../source/cli/keeping.ts';
import {Keeper, keptFile, marksKept} from '../../source/cli/kept.ts';
import {takeFromElsewhere} from '../../source/cli/kept-elsewhere.ts';
import {openingState} from '../../source/cli/opening-state.ts';
import {defaultOptions} from '../../source/cli/options.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {takeBack} from '../../source/state/history.ts';
import {changeBetween, type MarksAndNotes, withOthers} from '../../source/state/own.ts';
import {drive} from '../helpers/driven-state.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {isWhole, program, withProgram} from '../helpers/whole-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-kept-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
let files = 0;
const newFile = () => join(folder, `${files++}`, 'kept.json');

const dossier = smallDossier();
const opened = catalogue(dossier);
const ids = dossier.statements.map(({id}) => id);
const own = (marked: readonly string[], notes: Readonly<Record<string, string>> = {}): MarksAndNotes => ({
	marked: new Set(marked),
	notes: new Map(Object.entries(notes)),
});
const plainly = ({marked, notes}: MarksAndNotes) => ({
	marked: [...marked].sort(),
	notes: Object.fromEntries(notes),
});

describe('what is kept', () => {
	const [a = '', b = '', c = ''] = ids;
	test('is there for the next who opens the dossier', () => {
		const file = newFile();
		const keeper = new Keeper(file);
		keeper.read(opened);
		expect(keeper.write(opened, own([a, b], {[c]: 'ask again'})).fault).toBeUndefined();
		keeper.write(opened, own([a, b], {[c]: 'ask again'}), 'focus:quotes');
		const read = new Keeper(file).read(opened);
		expect(plainly(read)).toEqual(plainly(own([a, b], {[c]: 'ask again'})));
		expect(read.view).toBe('focus:quotes');
		expect(readdirSync(join(file, '..'))).toEqual(['kept.json']);
	});

	test('is found again by its words where the ids have changed', () => {
		const file = newFile();
		const keeper = new Keeper(file);
		keeper.read(opened);
		keeper.write(opened, own([a], {[b]: 'mine'}));
		const renamed = catalogue({
			...dossier,
			statements: dossier.statements.map(one => ({...one, id: `new-${one.id}`})),
			positions: [],
			discrepancies: [],
		});
		expect(plainly(new Keeper(file).read(renamed))).toEqual(
			plainly(own([`new-${a}`], {[`new-${b}`]: 'mine'})),
		);
	});

	test('of a statement that is gone waits for it to come back', () => {
		const file = newFile();
		const first = new Keeper(file);
		first.read(opened);
		first.write(opened, own([a, b]));
		const without = catalogue({
			...dossier,
			statements: dossier.statements.filter(({id}) => id !== a),
			positions: [],
			discrepancies: [],
		});
		const second = new Keeper(file);
		expect([...second.read(without).marked]).toEqual([b]);
		second.write(without, own([b, c]));
		expect([...new Keeper(file).read(opened).marked].sort()).toEqual([a, b, c].sort());
	});

	test('is left alone by the marks of a view that was handed over', () => {
		const file = newFile();
		const first = new Keeper(file);
		first.read(opened);
		first.write(opened, own([a]));
		const pasted = new Keeper(file, {shown: own([b])});
		pasted.write(opened, own([b]), 'focus:quotes');
		expect([...new Keeper(file).read(opened).marked]).toEqual([a]);
		pasted.write(opened, own([b, c]));
		expect([...new Keeper(file).read(opened).marked].sort()).toEqual([a, c].sort());
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
		const keeper = new Keeper(file);
		expect(plainly(keeper.read(opened))).toEqual({marked: [], notes: {}});
		expect(readFileSync(keeper.damaged ?? '', 'utf8')).toBe(text);
		expect(keeper.write(opened, own([a])).fault).toBeUndefined();
		// One that is damaged again does not take the place of what was rescued.
		writeFileSync(file, 'another');
		expect(readFileSync(new Keeper(file).read(opened) && `${file}.damaged-2`, 'utf8')).toBe('another');
		expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
		writeFileSync(file, JSON.stringify({marks: [{id: a}], notes: []}));
		expect([...new Keeper(file).read(opened).marked]).toEqual([a]);
	});

	test('says why it cannot be', () => {
		const file = newFile();
		mkdirSync(join(file, '..'));
		writeFileSync(join(file, '..', 'plain'), '');
		const keeper = new Keeper(join(file, '..', 'plain', 'kept.json'));
		keeper.read(opened);
		expect(keeper.write(opened, own([a])).fault).toBe('there is a file where their folder belongs');
		expect(keeper.isKeeping).toBe(false);
	});

	/** Two programs on one file, each with what it shows. */
	function two(file: string) {
		const keepers = [new Keeper(file), new Keeper(file)] as const;
		const seen: MarksAndNotes[] = keepers.map(keeper => keeper.read(opened));
		return (who: 0 | 1, change: (seen: MarksAndNotes) => MarksAndNotes) => {
			const now = change(seen[who] ?? own([]));
			const {own: kept, collided, fault} = keepers[who].write(opened, now);
			expect(fault).toBeUndefined();
			seen[who] = kept;
			return {kept: plainly(kept), collided};
		};
	}
	const noted = (text: string) => (seen: MarksAndNotes) => ({...seen, notes: new Map([[a, text]])});

	test('on one quote by two programs is both', () => {
		const change = two(newFile());
		change(0, noted('first reader'));
		expect(change(1, noted('second reader'))).toEqual({
			kept: {marked: [], notes: {[a]: 'first reader / second reader'}},
			collided: [a],
		});
		// Who has seen both may change them; who takes away what has been changed since takes away nothing.
		change(1, noted('of both'));
		expect(change(0, noted('first reader, again')).kept.notes).toEqual({
			[a]: 'of both / first reader, again',
		});
		expect(change(1, () => own([])).kept.notes).toEqual({[a]: 'of both / first reader, again'});
		expect(change(1, () => own([])).kept.notes).toEqual({});
	});

	test('of a view handed over does not write over the note that was there', () => {
		const file = newFile();
		new Keeper(file).write(opened, own([], {[a]: 'mine'}));
		const given = own([], {[a]: 'theirs'});
		const keeper = new Keeper(file, {shown: given, hasOwnNotes: false});
		expect(keeper.news(opened, given)?.own).toEqual(given);
		keeper.write(opened, own([], {[a]: 'theirs!'}));
		expect(new Keeper(file).read(opened).notes.get(a)).toBe('mine / theirs!');
	});

	test('is not written over where it cannot be read', () => {
		const file = newFile();
		mkdirSync(file, {recursive: true});
		const keeper = new Keeper(file);
		expect(plainly(keeper.read(opened))).toEqual({marked: [], notes: {}});
		expect(keeper.write(opened, own([a])).fault).toMatch(/ is no file$/);
	});

	test('is found where the dossier has been moved or copied, and changed a little', () => {
		const folder = join(newFile(), '..');
		const about = {dossier: dossier.id, path: join(folder, 'gone.json')};
		const [old, file] = [join(folder, 'old.json'), join(folder, 'new.json')];
		const view = 'focus:quotes';
		new Keeper(old, {about}).write(opened, own([a, b], {[c]: 'mine'}), view);
		const now = {...about, path: join(folder, 'moved.json')};
		const changed = {...dossier, statements: dossier.statements.filter(({id}) => id !== b)};
		const other = {...dossier, id: 'other'};
		const same = {
			...dossier,
			statements: dossier.statements.map((one, place) => ({...one, id: ids.at(place - 1) ?? ''})),
			positions: [],
			discrepancies: [],
		};
		for (const foreign of [other, same])
			expect(takeFromElsewhere(file, catalogue(foreign), now, false)).toBeUndefined();
		const moved = catalogue({...changed, positions: [], discrepancies: []});
		expect(takeFromElsewhere(file, moved, now, false)).toBe(about.path);
		const read = new Keeper(file).read(moved);
		expect(plainly(read)).toEqual(plainly(own([a], {[c]: 'mine'})));
		expect(read.view).toBe(view);
		// What is there already is not touched, and what lay elsewhere neither.
		expect(takeFromElsewhere(old, opened, about, false)).toBeUndefined();
		expect(plainly(new Keeper(old).read(opened))).toEqual(plainly(own([a, b], {[c]: 'mine'})));
	});

	test('of another dossier is only looked at, be it damaged', () => {
		const folder = join(newFile(), '..');
		mkdirSync(folder, {recursive: true});
		writeFileSync(join(folder, 'other.json'), '{"marks": [{"id"');
		expect(takeFromElsewhere(join(folder, 'new.json'), opened, {dossier: dossier.id}, false)).toBeUndefined();
		expect(readdirSync(folder)).toEqual(['other.json']);
	});

	test('waits for no program that was killed while it wrote', () => {
		const file = newFile();
		mkdirSync(join(file, '..'));
		writeFileSync(`${file}.lock`, '');
		utimesSync(`${file}.lock`, 1, 1);
		expect(new Keeper(file).write(opened, own([a])).fault).toBeUndefined();
		expect(readdirSync(join(file, '..'))).toEqual(['kept.json']);
	});

	test('by two programs is all that nobody who had seen it has taken away', () => {
		type Step = {
			readonly who: 0 | 1;
			readonly id: string;
			readonly what: 'mark' | 'note' | 'delete' | 'look';
		};
		const step: fc.Arbitrary<Step> = fc.record({
			who: fc.constantFrom(0 as const, 1 as const),
			id: fc.constantFrom(...ids.slice(0, 3)),
			what: fc.constantFrom('mark', 'note', 'note', 'delete', 'look'),
		});
		fc.assert(
			fc.property(fc.array(step, {maxLength: 20}), steps => {
				const file = newFile();
				const keepers = [new Keeper(file), new Keeper(file)] as const;
				const seen: MarksAndNotes[] = keepers.map(keeper => keeper.read(opened));
				// The plain way: every text is another; it is there until somebody who sees it writes or takes away.
				const [marked, alive] = [new Set<string>(), new Set<string>()];
				const textOf = (id: string, {notes}: MarksAndNotes) => notes.get(id)?.split(' / ') ?? [];
				for (const [number, {who, id, what}] of steps.entries()) {
					const mine = seen[who] ?? own([]);
					if (what === 'look') {
						seen[who] = keepers[who].news(opened, mine)?.own ?? mine;
						continue;
					}
					const [nextMarks, nextNotes] = [new Set(mine.marked), new Map(mine.notes)];
					if (what === 'mark') {
						const isSet = !nextMarks.delete(id);
						for (const set of isSet ? [nextMarks, marked] : []) set.add(id);
						if (!isSet) marked.delete(id);
					} else {
						for (const text of textOf(id, mine)) alive.delete(text);
						nextNotes.delete(id);
						if (what === 'note') {
							nextNotes.set(id, `${id}:${number};`);
							alive.add(`${id}:${number};`);
						}
					}
					seen[who] = keepers[who].write(opened, {marked: nextMarks, notes: nextNotes}).own;
				}
				const read = new Keeper(file).read(opened);
				expect([...read.marked].sort()).toEqual([...marked].sort());
				expect([...read.notes.keys()].flatMap(id => textOf(id, read)).sort()).toEqual([...alive].sort());
			}),
			{numRuns: 200},
		);
	});
});

describe('a dossier is opened again', () => {
	afterEach(() => void vi.unstubAllEnvs());
	const [a = '', b = '', c = ''] = ids;
	const opening = (path: string, of = dossier) =>
		openingState(
			drive({columns: 80, rows: 24}, of).workspace,
			{...defaultOptions, dossier: path},
			{},
			{columns: 80, rows: 24},
		);

	test('from standard input, with the marks and notes that were made there', () => {
		vi.stubEnv('XDG_STATE_HOME', join(folder, 'piped'));
		const {state, keeper} = opening('-');
		const kept = keeper?.write(opened, {marked: new Set([a]), notes: new Map([[b, 'ask']])}, 'focus:quotes');
		expect(kept?.fault).toBeUndefined();
		expect(state.marked.size).toBe(0);
		const again = opening('-').state;
		expect(plainly(again)).toEqual(plainly(own([a], {[b]: 'ask'})));
		expect(again.lastView).toBe('focus:quotes');
		expect(opening('-', {...dossier, id: 'another'}).state.marked.size).toBe(0);
	});

	test('without some of what was marked, which is told and kept', () => {
		vi.stubEnv('XDG_STATE_HOME', join(folder, 'changed'));
		const path = join(folder, 'changed.json');
		opening(path).keeper?.write(opened, own([a, c], {[a]: 'ask'}));
		expect(opening(path).state.message).toBeUndefined();
		const less = (gone: readonly string[]) => ({
			...dossier,
			statements: dossier.statements.filter(({id}) => !gone.includes(id)),
			positions: [],
			discrepancies: [],
		});
		expect(opening(path, less([c])).state.message?.text).toBe(
			'1 mark of yours is of a quote that the dossier does not have now: it is kept.',
		);
		const {state, keeper} = opening(path, less([a, c]));
		expect(state.message?.text).toBe(
			'2 marks and 1 note of yours are of quotes that the dossier does not have now: they are kept.',
		);
		// While it is open, too, and once.
		const {workspace, state: shown} = drive({columns: 80, rows: 24}, less([a]));
		const nobody = new Keeping(
			keeper,
			() => ({workspace, state: shown()}),
			() => {},
		);
		const read = {tone: 'good', text: 'It was read again.'} as const;
		nobody.withKept(drive({columns: 80, rows: 24}, dossier).workspace, shown());
		expect(nobody.told(read)).toEqual(read);
		nobody.withKept(workspace, shown());
		expect(nobody.told(read).text).toBe(
			'It was read again. 1 mark and 1 note of yours are of quotes that the dossier does not have now: they are kept.',
		);
		nobody.withKept(workspace, shown());
		expect(nobody.told(read)).toEqual(read);
		opening(path, less([a, c])).keeper?.write(catalogue(less([a, c])), own([b]));
		expect(plainly(opening(path).state)).toEqual(plainly(own([a, b, c], {[a]: 'ask'})));
	});
});

test('where a folder says that it is not there, which is, nothing is waited for', () => {
	// In /proc a folder that is made in one that is there is refused as if that were not.
	const keeper = new Keeper('/proc/no-such-folder/roundtable/kept.json');
	keeper.read(opened);
	expect(keeper.write(opened, own(ids.slice(0, 1))).fault).toBeDefined();
});

test('it lies where the system keeps such things, a file for each dossier', () => {
	const at = (path: string | undefined, env: Record<string, string>) => keptFile(path, 'talks', false, env);
	expect(at(undefined, {XDG_STATE_HOME: '/state'})).toMatch(
		/^\/state\/roundtable\/talks-[0-9a-f]{16}\.json$/,
	);
	expect(at(undefined, {HOME: '/home/a'})).toMatch(/^\/home\/a\/\.local\/state\/roundtable\//);
	expect(at(undefined, {XDG_STATE_HOME: 'relative', HOME: 'too'})).toBeUndefined();
	// What comes through standard input is known by its id alone.
	const piped = at('-', {HOME: '/home/a'});
	expect(piped).toMatch(/^\/home\/a\/\.local\/state\/roundtable\/talks-[0-9a-f]{16}\.json$/);
	expect(piped).not.toBe(at(undefined, {HOME: '/home/a'}));
	expect(keptFile('-', '../../x', false, {HOME: '/h'})).toMatch(
		/^\/h\/\.local\/state\/roundtable\/\.\._\.\._x-[0-9a-f]{16}\.json$/,
	);
	expect(at('/a/x y.json', {HOME: '/h'})).toMatch(/\/x_y\.json-[0-9a-f]{16}\.json$/);
	expect(keptFile('/a/x y.json', 'talks', true, {HOME: '/h'})).toBe('/a/x y.json.marks.json');
	expect(keptFile(undefined, 'talks', true, {XDG_STATE_HOME: '/state'})).toMatch(/^\/state\/roundtable\//);
	expect(keptFile('-', 'talks', true, {HOME: '/home/a'})).toBe(piped);
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

	test('not what another program has changed', () => {
		const [a = '', b = ''] = ids;
		const state = drive({focus: 'quotes'}).press('space', 'm').type('mine').press('enter').state();
		const [id = ''] = state.notes.keys();
		const now = {marked: new Set([...state.marked, a, b]), notes: new Map([[id, 'theirs / mine']])};
		const theirs = changeBetween(state, {...now, notes: new Map([[id, 'theirs']])});
		const after = withOthers(state, now, theirs);
		const back = (times: number) => {
			let own = after;
			for (let time = 0; time < times; time++) own = takeBack(own, 'done');
			return plainly(own);
		};
		expect(back(1).notes).toEqual({[id]: 'theirs'});
		expect(back(9)).toEqual({marked: [a, b].sort(), notes: {[id]: 'theirs'}});
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

test('a listing knows the marks of the dashboard by is:marked, and writes nothing', async () => {
	const state = mkdtempSync(join(folder, 'state-'));
	const path = join(folder, 'listed.json');
	writeFileSync(path, JSON.stringify(dossier));
	const asked = (...more: readonly string[]) => {
		const env = {...process.env, XDG_STATE_HOME: state};
		const which = more.includes('--dossier') ? [] : ['--dossier', path];
		const listing = [program, 'quotes', 'is:marked', '--format', 'jsonl', ...which, ...more];
		return promisify(execFile)(process.execPath, listing, {env}).catch(error => error);
	};
	const list = async (...more: readonly string[]) => {
		const {stdout} = await asked(...more);
		return String(stdout).match(/(?<=^\{"id":")[^"]+/gm) ?? [];
	};
	expect(await list()).toEqual([]);
	const beside = new Keeper(`${path}.marks.json`);
	beside.read(opened);
	beside.write(opened, own(['no-veto']));
	expect(await list('--beside')).toEqual(['no-veto']);
	expect(String((await asked()).stderr)).toContain(
		'1 mark is kept beside the dossier: --beside asks for it.',
	);
	expect(readdirSync(state)).toEqual([]);
	vi.stubEnv('XDG_STATE_HOME', state);
	const keeper = new Keeper(keptFile(path, dossier.id, false) ?? '');
	keeper.read(opened);
	keeper.write(opened, own(['no-veto', 'grey-zone']));
	expect([...marksKept(opened, path)].toSorted()).toEqual(['grey-zone', 'no-veto']);
	expect((await list()).toSorted()).toEqual(['grey-zone', 'no-veto']);
	// A copy that no dashboard has opened yet, too, where one would say that they are those of the other.
	const copy = join(folder, 'copied.json');
	writeFileSync(copy, JSON.stringify(dossier));
	const before = readdirSync(join(state, 'roundtable'));
	expect((await list('--dossier', copy)).toSorted()).toEqual(['grey-zone', 'no-veto']);
	expect(readdirSync(join(state, 'roundtable'))).toEqual(before);
	vi.unstubAllEnvs();
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
		await pty.waitFor('marks and notes was damaged');
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

test('in two terminals both notes on one quote are kept, and u takes back its own', async () => {
	const env = {XDG_STATE_HOME: mkdtempSync(join(folder, 'two-'))};
	const kept = () =>
		readdirSync(join(env.XDG_STATE_HOME, 'roundtable'))
			.filter(name => name.endsWith('.json'))
			.flatMap(name => JSON.parse(readFileSync(join(env.XDG_STATE_HOME, 'roundtable', name), 'utf8')).notes)
			.map(({note}) => note);
	await withProgram({env}, async second => {
		await second.waitFor(isWhole);
		second.press('3', 'm');
		await second.waitFor('A note on');
		await withProgram({env}, async first => {
			await first.waitFor(isWhole);
			first.press('3', 'm');
			await first.waitFor('A note on');
			first.press(...'first reader', 'enter');
			await first.waitFor('Your note: first reader');
			first.press('q');
			await first.exit();
		});
		second.press(...'second', 'enter');
		await second.waitFor('Another program has changed this note');
		expect(kept()).toEqual(['first reader / second']);
		second.press('u');
		await second.waitFor('Taken back: 1 note as before.');
		expect(kept()).toEqual(['first reader']);
		second.press('m');
		await second.waitFor('> first reader');
		second.press('enter', 'q');
		await second.exit();
	});
	expect(kept()).toEqual(['first reader']);
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
	await withProgram({env}, async pty => {
		await pty.waitFor(isWhole);
		pty.press('3', 'space', 'space');
		await pty.waitFor('2 marked');
		pty.press('q');
		await pty.exit();
	});
	await withProgram({env, args: ['--view=focus:quotes marks:grushko-open-doors']}, async pty => {
		await pty.waitFor('Your note: call him');
		await pty.waitFor('The marks are those of this view; 2 marks of yours are kept');
		expect(pty.screen().join(' ')).toContain('1 marked');
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
	// A dossier that is called otherwise has them, and that is said.
	const renamed = `${path.slice(0, -5)}-2.json`;
	renameSync(path, renamed);
	await withProgram({env: {XDG_STATE_HOME: mine}, args: [renamed, '--beside']}, async pty => {
		await pty.waitFor('1 marked');
		await pty.waitFor('Your marks and notes are those of the same dossier');
		pty.press('q');
		await pty.exit();
	});
	await withProgram({env: {XDG_STATE_HOME: theirs}, args: ['--beside']}, async pty => {
		expect(await pty.exit()).toMatchObject({status: 2});
		expect(pty.screen().join(' ')).toContain('--beside keeps marks beside a file');
	});
});
