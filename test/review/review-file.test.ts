/** A file of notes in review: what is decided is on disk, and what somebody else saves is not lost. */
import {
	chmodSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {NotesOnDisk} from '../../source/cli/notes-on-disk.ts';
import {openReview, type ReviewFile} from '../../source/cli/review-file.ts';
import type {Asked} from '../../source/state/parts.ts';
import {courier, fishing, herald} from '../helpers/noted.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-review-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const notes = fishing.replaceAll(
	/^( {4})((?:quotes|reports): .*)$/gm,
	'$1$2\n$1draft: {confidence: 0.9, because: "x"} # a draft',
);

beforeEach(() => {
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
	writeFileSync(path, notes, {mode: 0o640});
});

async function open(file = path): Promise<ReviewFile> {
	const opened = await openReview(file, undefined);
	if (!opened.ok) throw new Error(opened.message);
	return opened.review;
}

const berg = 'berg-we-shall-not-accept';
const tamm = 'tamm-nobody-can-divide-a';

function ask(review: ReviewFile, verb: Asked['verb'], statement?: string, text = '') {
	return review.ask({verb, text, statement, others: [], passage: 0});
}

const onDisk = () => readFileSync(path, 'utf8');
const withoutDraft = (text: string, words: string) =>
	text.replace(new RegExp(`(${words}.*\\n) {4}draft: .*\\n`), '$1');

test('a decision is in the file when the call returns, whole, with its mode, and nothing is left beside it', async () => {
	const review = await open();
	expect(ask(review, 'accept', berg)).toEqual({isDone: true, said: 'Accepted.', isNews: true});
	expect(onDisk()).toBe(withoutDraft(notes, 'a cut of more'));
	expect(statSync(path).mode & 0o777).toBe(0o640);
	expect(ask(review, 'undo')).toMatchObject({isDone: true, said: 'Taken back: Accepted.'});
	expect(onDisk()).toBe(notes);
	expect(readdirSync(folder).toSorted()).toEqual(['courier.txt', 'herald.txt', 'talks.yaml']);
});

test('a link to the notes stays a link', async () => {
	const link = join(folder, 'link.yaml');
	symlinkSync(path, link);
	expect(ask(await open(link), 'accept', berg).isDone).toBe(true);
	rmSync(link);
	expect(onDisk()).toBe(withoutDraft(notes, 'a cut of more'));
});

test('another one goes on tomorrow where this one has stopped', async () => {
	const review = await open();
	for (const id of [berg, tamm]) expect(ask(review, 'accept', id).isDone).toBe(true);
	const next = await open();
	expect(next.progress()).toMatchObject({done: 2, left: 2});
	expect(ask(next, 'undo')).toMatchObject({
		isDone: false,
		said: 'Nothing of this sitting is left to take back; decisions of an earlier one are in the file.',
	});
});

test('what bears a position out is marked no longer, and is again when it is taken back', async () => {
	const review = await open();
	const others = ['tamm-ostland-opens-its-logbooks'];
	const asked = {verb: 'position', text: 'demands: A count.', statement: tamm, passage: 0} as const;
	expect(review.ask({...asked, others, marked: [berg, ...others]})).toMatchObject({
		isDone: true,
		said: 'The position of Ostland is changed; 2 statements bear it out.',
		marked: [berg],
	});
	expect(review.ask({...asked, others, verb: 'undo', marked: [berg]})).toMatchObject({
		isDone: true,
		marked: [berg, ...others],
	});
	// All that is said on it, which the notes need not tell; and one of these no longer.
	expect(review.ask({...asked, others, known: [tamm, ...others]}).isDone).toBe(true);
	expect(onDisk()).toBe(notes.replace('demands: First count the fish.', 'demands: A count.'));
	expect(review.ask({...asked, others: [], known: [tamm, ...others]}).isDone).toBe(true);
	expect(onDisk()).toContain(`demands: A count., evidence: [${tamm}]}`);
	review.read();
	expect(review.ask({...asked, others, known: [tamm]}).isDone).toBe(true);
	expect(review.ask({...asked, others: [], known: [tamm, ...others]}).isDone).toBe(true);
	expect(onDisk()).toContain(`demands: A count., evidence: [${tamm}]}`);
	for (const _ of [1, 2, 3, 4]) expect(ask(review, 'undo').isDone).toBe(true);
	expect(review.ask({...asked, others: [], fault: 'There is no 7.'})).toMatchObject({
		isDone: false,
		said: 'There is no 7.',
	});
	expect(onDisk()).toBe(notes);
});

test('a summary keeps the id by which the statement is shown leading to it', async () => {
	const review = await open();
	expect(ask(review, 'gloss', 'tamm-ostland-opens-its-logbooks', 'Open books.').isDone).toBe(true);
	expect(ask(review, 'accept', 'tamm-ostland-opens-its-logbooks').isDone).toBe(true);
	expect(review.read().idNow('tamm-ostland-opens-its-logbooks')).toBe('tamm-open-books');
	expect(ask(review, 'undo').isDone).toBe(true);
	expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk()).toBe(notes);
});

describe('where an editor saves meanwhile', () => {
	test('a decision on another statement goes into what it has saved', async () => {
		const review = await open();
		const saved = notes
			.replace('title: Fishing talks', 'title: The fishing talks')
			.replace('statements:\n', 'statements:\n  # mine\n');
		writeFileSync(path, saved);
		expect(ask(review, 'accept', berg)).toMatchObject({isDone: true, isNews: true});
		expect(onDisk()).toBe(withoutDraft(saved, 'a cut of more'));
		const {read} = review.read();
		expect(read.ok && read.dossier.title).toBe('The fishing talks between Norvania and Ostland');
	});

	test('a decision on what it has changed is not made before that has been seen', async () => {
		const review = await open();
		const saved = notes.replace('who: berg\n    on: quota', 'who: berg\n    on: [quota, counting]');
		writeFileSync(path, saved);
		expect(ask(review, 'accept', berg)).toMatchObject({
			isDone: false,
			isNews: true,
			said: expect.stringContaining('Somebody else has just changed that'),
		});
		expect(onDisk()).toBe(saved);
		const {isChanged} = review.read();
		expect([isChanged(berg), isChanged(tamm)]).toEqual([true, false]);
		expect(review.read().isChanged(berg)).toBe(false);
		expect(ask(review, 'accept', berg).isDone).toBe(true);
		expect(onDisk()).toBe(withoutDraft(saved, 'a cut of more'));
	});

	test('a file that it leaves broken, or takes away, is not written', async () => {
		const review = await open();
		const saved = notes.replace('rounds:', 'rounds: [');
		writeFileSync(path, saved);
		expect(ask(review, 'accept', berg)).toMatchObject({
			isDone: false,
			said: expect.stringContaining('a slip in line'),
		});
		expect(onDisk()).toBe(saved);
		rmSync(path);
		expect(ask(review, 'undo')).toMatchObject({isDone: false});
		expect(readdirSync(folder)).not.toContain('talks.yaml');
	});

	test('the ids of what is shown lead to the same statements until something else is shown', async () => {
		const review = await open();
		expect(ask(review, 'speaker', berg, 'tamm').isDone).toBe(true);
		expect(ask(review, 'accept', berg).isDone).toBe(true);
		const {idNow} = review.read();
		expect(idNow(berg)).toBe('tamm-we-shall-not-accept');
		expect(idNow(tamm)).toBe(tamm);
		expect(onDisk()).toContain(
			'  - who: tamm\n    on: quota\n    at: Port Vell\n    quotes: {herald: We shall not accept a cut of more than a fifth}\n  - who: Anna Berg',
		);
	});
});

function timed<T>(run: () => T): readonly [T, number] {
	const start = performance.now();
	return [run(), performance.now() - start];
}

test('a decision among ten thousand statements is on disk within 50 ms', async () => {
	const words = Array.from({length: 10_000}, (_, at) => `Word ${at} of many`);
	writeFileSync(join(folder, 'herald.txt'), words.map(each => `“${each},” said Berg.\n`).join(''));
	const items = words.map(
		(each, at) =>
			`  - who: berg\n    quotes: {herald: ${each}}\n    draft: {confidence: 0.${10 + (at % 90)}, because: "Named."}\n`,
	);
	writeFileSync(path, `${fishing.slice(0, fishing.indexOf('statements:'))}statements:\n${items.join('')}`);
	const review = await open();
	const ids = [...review.ids()];
	expect(ids).toHaveLength(10_000);
	const times = [7, 5000, 9990, 12, 4000].map(at => {
		const start = performance.now();
		expect(ask(review, 'accept', ids[at]).isDone).toBe(true);
		return performance.now() - start;
	});
	// The fastest: what a busy machine does meanwhile is not ours.
	expect(Math.min(...times)).toBeLessThan(50);
	expect(review.progress().left).toBe(9995);
	// What is shown follows without all being made anew.
	const [, atAll] = timed(() => review.read());
	expect(ask(review, 'accept', ids[42]).isDone).toBe(true);
	expect(ask(review, 'flag', ids[43]).isDone).toBe(true);
	const [changed, inPart] = timed(() => review.readChanged());
	expect(changed?.isWhole === false && changed.dossier.statements[42]?.draft).toBeUndefined();
	expect(changed?.isWhole === false && changed.dossier.statements[43]?.draft?.flagged).toBe(true);
	expect(inPart).toBeLessThan(atAll / 10);
	for (const _ of ids.slice(42, 44)) expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk().match(/draft:/g)).toHaveLength(9995);
	expect(ask(review, 'accept-all', undefined, '0.5').isDone).toBe(true);
	expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk().match(/draft:/g)).toHaveLength(9995);
}, 60_000);

test('rounds and events are decided by the ids that are shown, and shown where they are after it', async () => {
	const text = notes.replace(
		'statements:',
		'events:\n  - {name: A walk, date: 2025-03-01, present: [norvania], draft: {}}\nstatements:',
	);
	writeFileSync(path, text);
	const review = await open();
	expect(review.eventDraft('a-walk')).toBe('No reason is given.');
	expect(review.eventDraft('port-vell')).toBeUndefined();
	const about = {event: 'a-walk', statement: undefined, others: [], passage: 0, text: ''} as const;
	expect(review.ask({...about, verb: 'round'})).toMatchObject({isDone: true, isAboutEvents: true});
	// Nothing was shown meanwhile: it is the same one all the same.
	expect(review.ask({...about, verb: 'accept'})).toMatchObject({
		isDone: true,
		said: 'Accepted: round 1, A walk.',
	});
	const {read, eventNow} = review.read();
	expect(read.ok && read.dossier.events.map(({id, round}) => [id, round])).toEqual([
		['a-walk', 1],
		['port-vell', 2],
	]);
	expect(eventNow('a-walk')).toBe('a-walk');
	expect(ask(review, 'undo')).toMatchObject({isDone: true, isAboutEvents: true});
	expect(ask(review, 'undo')).toMatchObject({restoredEvent: {list: 'events', index: 0}});
	expect(onDisk()).toBe(text);
});

test('what is marked is dated with the statement at hand, and all of it taken back in one step', async () => {
	const review = await open();
	const asked = {verb: 'date', statement: berg, others: [tamm], passage: 0} as const;
	expect(review.ask({...asked, text: 'soon'})).toMatchObject({isDone: false});
	expect(onDisk()).toBe(notes);
	expect(review.ask({...asked, text: '2025-03-02'})).toMatchObject({
		isDone: true,
		said: 'Said: 2025-03-02; 2 statements.',
	});
	expect(onDisk().match(/said: 2025-03-02/g)).toHaveLength(2);
	expect(ask(review, 'undo')).toMatchObject({isDone: true});
	expect(onDisk()).toBe(notes);
	// Each of its own article's day.
	expect(review.ask({...asked, text: 'today'})).toMatchObject({
		isDone: true,
		said: 'Said: 2025-03-04 (1), 2025-03-05 (1); 2 statements.',
	});
	expect([...onDisk().matchAll(/said: (2\S+)/g)].map(([, day]) => day)).toEqual(['2025-03-04', '2025-03-05']);
	expect(ask(review, 'undo')).toMatchObject({isDone: true});
});

test.each([
	['date', '2025-03-02'],
	['issue', 'Tolls'],
	['occasion', 'A walk, 2025-03-02'],
] as const)(
	'what was marked for %s stays marked for the next line, and what is joined is marked no longer until that is taken back',
	async (verb, text) => {
		const review = await open();
		const [own, other, third] = [berg, tamm, 'tamm-ostland-opens-its-logbooks'];
		const asked = {verb, text, statement: own, others: [other], passage: 0, marked: [own, other, third]};
		const stays = 'They stay marked; * takes the marks away.';
		const told = review.ask(asked);
		expect(told.marked).toBeUndefined();
		expect(told.isDone && told.said).toMatch(/; 2 statements\. They stay marked; \* takes the marks away\.$/);
		review.read();
		expect(ask(review, 'undo').said).not.toContain(stays);
		review.read();
		expect(review.ask({...asked, verb: 'join', text: ''})).toMatchObject({isDone: true, marked: [third]});
		const undone = review.ask({...asked, verb: 'undo', others: [], marked: [third]});
		expect(undone.isDone && undone.marked?.toSorted()).toEqual(asked.marked.toSorted());
		review.read();
		// What is refused, or decided of one that is not marked, leaves them as they are, and says nothing of them.
		const refused = review.ask({...asked, verb: 'date', text: 'soon'});
		const noted = review.ask({...asked, verb: 'note', text: 'x', others: []});
		for (const {marked, said} of [refused, noted]) {
			expect(marked).toBeUndefined();
			expect(said).not.toContain(stays);
		}
	},
);

test('what is done with is marked no longer, whichever way, until that is taken back', async () => {
	const review = await open();
	const third = 'tamm-ostland-opens-its-logbooks';
	const asked = {text: '', statement: berg, others: [], passage: 0, marked: [berg, third]} as const;
	for (const verb of ['accept', 'reject'] as const) {
		expect(review.ask({...asked, verb}).marked).toEqual([third]);
		expect(review.ask({...asked, verb: 'undo', marked: [third]}).marked).toEqual([third, berg]);
		review.read();
	}
	expect(review.ask({...asked, verb: 'skip'}).marked).toBeUndefined();
	expect(review.ask({...asked, verb: 'undo'}).marked).toBeUndefined();
	expect(review.ask({...asked, verb: 'accept-all', text: '0'}).marked).toEqual([]);
	// What was accepted before it was marked stays marked.
	expect(review.ask({...asked, verb: 'note', text: 'x'}).marked).toBeUndefined();
});

test('what is marked is about an issue and said at an event with the statement at hand, each taken back in one step', async () => {
	const review = await open();
	const others = [tamm, 'tamm-ostland-opens-its-logbooks'];
	const asked = {statement: berg, others, passage: 0} as const;
	const told = (verb: 'issue' | 'occasion', text: string) => review.ask({...asked, verb, text}).said;
	expect(told('issue', 'Tolls')).toBe('About a new issue: Tolls; 3 statements.');
	expect(onDisk().match(/ {2}tolls: Tolls/g)).toHaveLength(1);
	expect(onDisk().match(/on: .*tolls/g)).toHaveLength(3);
	expect(told('issue', 'tolls')).toBe('No longer about: Tolls; 3 statements.');
	expect(onDisk()).toBe(notes.replace('counting: Counting the fish\n', '$&  tolls: Tolls\n'));
	// What one has already the others get; it is taken away where all have it.
	expect(told('issue', 'quota')).toBe('About: Quota; 2 statements.');
	expect(told('issue', 'quota')).toBe('No longer about: Quota; 3 statements.');
	expect(told('occasion', 'A walk')).toContain('A new one has its date behind it: A walk, 2025-03-03');
	expect(told('occasion', 'A walk, soon')).toContain('“soon” is no date');
	expect(told('occasion', 'A walk, 2025-03-02')).toBe('Said at a new event: A walk; 3 statements.');
	expect(onDisk().match(/at: A walk/g)).toHaveLength(3);
	expect(onDisk().match(/name: A walk/g)).toHaveLength(1);
	expect(told('occasion', '')).toBe('Its occasion is taken away; 3 statements.');
	for (const _ of [1, 2, 3, 4, 5, 6]) expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk()).toBe(notes);
});

test('several issues in one line are each its own, and are taken away where all of them are there', async () => {
	const review = await open();
	const told = (text: string) =>
		review.ask({verb: 'issue', statement: berg, others: [tamm], passage: 0, text}).said;
	expect(told('tolls; Quota; pay;  ;tolls')).toBe(
		'About: Quota. About new issues: tolls, pay; 2 statements.',
	);
	expect(onDisk()).toContain('counting: Counting the fish\n  tolls: tolls\n  pay: pay\n');
	expect(onDisk().match(/on: \[(?:counting, )?quota, tolls, pay\]/g)).toHaveLength(2);
	expect(told('pay; Tolls')).toBe('No longer about: pay, tolls; 2 statements.');
	expect(told('pay; quota')).toBe('About: pay, Quota; 2 statements.');
	expect(told('pay; quota')).toBe('No longer about: pay, Quota; 2 statements.');
	expect(told(' ; ')).toBe('An issue has a name.');
	for (const _ of [1, 2, 3, 4]) expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk()).toBe(notes);
});

test('a file that is read-only is not changed, and what cannot be written is as if it had not been decided', async () => {
	const review = await open();
	for (const id of [berg, tamm]) expect(ask(review, 'accept', id).isDone).toBe(true);
	const decided = onDisk();
	chmodSync(path, 0o440);
	const refused = {isDone: false, said: 'Nothing was written: it is read-only. The file is as it was.'};
	expect(ask(review, 'flag', berg)).toMatchObject(refused);
	for (const _ of [1, 2]) expect(ask(review, 'undo')).toMatchObject(refused);
	expect([onDisk(), review.progress().done]).toEqual([decided, 2]);
	chmodSync(path, 0o640);
	expect(ask(review, 'undo')).toMatchObject({isDone: true, said: 'Taken back: Accepted.'});
	expect(onDisk()).toBe(withoutDraft(notes, 'a cut of more'));
	expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk()).toBe(notes);
});

test('what is saved in the moment between reading and writing is read again, and lost no more than the decision', async () => {
	const review = await open();
	const saved = notes.replace('title: Fishing talks', 'title: The fishing talks');
	const isOurs = vi.spyOn(NotesOnDisk.prototype, 'isOurs').mockImplementationOnce(() => {
		writeFileSync(path, saved);
		return false;
	});
	expect(ask(review, 'accept', berg)).toMatchObject({isDone: true, said: 'Accepted.'});
	expect(isOurs).toHaveBeenCalledTimes(2);
	isOurs.mockRestore();
	expect(onDisk()).toBe(withoutDraft(saved, 'a cut of more'));
	expect(readdirSync(folder).toSorted()).toEqual(['courier.txt', 'herald.txt', 'talks.yaml']);
});

test('what cannot be taken back any more does not stand in the way of what was decided before it', async () => {
	const review = await open();
	expect(ask(review, 'accept', tamm).isDone).toBe(true);
	expect(ask(review, 'date', berg, '2025-03-02').isDone).toBe(true);
	const edited = onDisk().replace('said: 2025-03-02', 'said: 2025-03-01');
	writeFileSync(path, edited);
	expect(ask(review, 'undo')).toMatchObject({
		isDone: false,
		said: 'Somebody else has changed the same place since: what is there is left as it is. Once more takes back what was decided before it.',
	});
	expect(onDisk()).toBe(edited);
	expect(ask(review, 'undo')).toMatchObject({isDone: true, said: 'Taken back: Accepted.'});
	expect(onDisk().replace(/ {4}said: 2025-03-01\n/, '')).toBe(notes);
	expect(ask(review, 'undo')).toMatchObject({
		isDone: false,
		said: expect.stringContaining('Nothing of this sitting'),
	});
});

test('what is added is gone to, and taken back to what it was added behind', async () => {
	const review = await open();
	const added = ask(review, 'add', berg, 'told reporters on Monday');
	expect(added).toMatchObject({isDone: true});
	const {idOf} = review.read();
	expect(idOf(added.restored ?? -1)).toBe('unknown-reported-not-summarised-yet');
	const back = ask(review, 'undo');
	expect(review.read().idOf(back.restored ?? -1)).toBe(berg);
	expect(onDisk()).toBe(notes);
});

test('of two events that are called alike the one that is meant gets an id', async () => {
	const text = notes.replace(
		'statements:',
		'events:\n  - {name: A walk, date: 2025-03-02}\n  - {name: A walk, date: 2025-03-09}\nstatements:',
	);
	writeFileSync(path, text);
	const review = await open();
	const told = (line: string) => ask(review, 'occasion', berg, line).said;
	expect(told('A walk')).toContain('Several events are called “A walk”');
	expect(told('A walk, 2025-03-08')).toBe('There is an event called “A walk” already, of another date.');
	expect(told('A walk, 2025-03-09')).toBe('Said at: A walk, 2025-03-09.');
	expect(onDisk()).toContain('{name: A walk, date: 2025-03-09, id: a-walk-2025-03-09}');
	const {read} = review.read();
	expect(read.ok && read.dossier.statements.find(({id}) => id === berg)?.occasion).toBe('a-walk-2025-03-09');
	expect(ask(review, 'undo').isDone).toBe(true);
	expect(onDisk()).toBe(text);
});

test('what cannot be shown, as its article is gone, is not accepted with all others unseen', async () => {
	rmSync(join(folder, 'courier.txt'));
	const review = await open();
	expect(review.progress()).toMatchObject({left: 4, confidences: [0.9, 0.9, 0.9]});
	expect(ask(review, 'accept-all', undefined, '0')).toMatchObject({
		said: 'Accepted 3 statements at 0 and more; still 1 without a day (/ Ctrl-u is:undated). 1 is left that cannot be shown: ! says why.',
	});
	expect(review.progress()).toMatchObject({left: 1, done: 3});
});

test('a line of the notes is of the statement that stands there, as the notes are now', async () => {
	const review = await open();
	const at = (words: string) =>
		review.statementAt(onDisk().slice(0, onDisk().indexOf(words)).split('\n').length);
	expect(at('a cut of more')).toBe(berg);
	expect(at('Nobody can divide')).toBe(tamm);
	expect([at('title:'), at('positions:'), review.statementAt(9999)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	expect(ask(review, 'note', berg, 'one more line').isDone).toBe(true);
	review.read();
	expect(at('Nobody can divide')).toBe(tamm);
	expect(at('one more line')).toBe(berg);
});
