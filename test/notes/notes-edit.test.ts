/** Notes changed in place: the rest of the text keeps every byte. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {writeFileAt} from '../../source/cli/write-file-at.ts';
import type {Path} from '../../source/dossier/problems.ts';
import {EditableNotes, type FlowValue, type NotesEdit} from '../../source/notes/edit.ts';
import {type NotesNode, readTree} from '../../source/notes/tree.ts';

/** Spaced and commented as no program would. */
const text = `# yaml-language-server: $schema=x
title:   "Talks"   # list
version: 1.0
sources:   {herald: {outlet:  The Herald}, courier: {}}   # two

parties:
  norvania: Norvania     # the first


  # before the second
  ostland:
      name: Ostland
      also:
      - Ostlanders   # one
      -   The East
people: {berg: {name: Anna Berg, party: norvania}}
issues:
statements:
  - who: berg # who
    on:   [quota,counting]
    quotes:   {herald: "We shall not"}

  # a comment of its own
  - who:
      - berg
      - tamm   # two of them
    gloss: |
      Two lines
      of it
    quotes:
      herald:   'It''s so'
      courier: More

  -   on: quota
      quotes: {}
# the end
positions:
- {party: norvania,   on: quota, rejects: It.}
- party: ostland
  on: quota
`;

type Plain = string | Plain[] | {[key: string]: Plain};

function plainOf(node: NotesNode | undefined): Plain {
	if (node === undefined) return '';
	if (node.kind === 'text') return node.text;
	if (node.kind === 'list') return node.items.map(plainOf);
	return Object.fromEntries(node.pairs.map(({key, value}) => [key.text, plainOf(value)]));
}

function read(notes: string): Plain {
	const {root, faults} = readTree(notes);
	expect(faults).toEqual([]);
	return plainOf(root);
}

/** The edit done to a value, which is the plain way; undefined where it cannot be done. */
function edited(value: Plain, edit: NotesEdit): Plain | undefined {
	const copy: Plain = structuredClone(value);
	const path = edit.do === 'insert' ? edit.path : edit.path.slice(0, -1);
	let at: Plain | undefined = copy;
	for (const step of path) at = typeof at === 'object' ? (at as {[key: string]: Plain})[step] : undefined;
	if (typeof at !== 'object') return undefined;
	const last = edit.path.at(-1) ?? '';
	if (edit.do === 'insert') {
		if (!Array.isArray(at)) return undefined;
		at.splice(edit.at, 0, edit.value as Plain);
	} else if (Array.isArray(at)) {
		if (typeof last !== 'number' || last >= at.length) return undefined;
		if (edit.do === 'set') at[last] = edit.value as Plain;
		else at.splice(last, 1);
	} else if (edit.do === 'set') at[last] = edit.value as Plain;
	else if (last in at) delete at[last];
	else return undefined;
	return copy;
}

/** Every path of a value. */
function pathsOf(value: Plain, above: Path = []): readonly Path[] {
	if (typeof value === 'string') return [above];
	const entries: readonly (readonly [string | number, Plain])[] = Array.isArray(value)
		? value.map((item, at) => [at, item] as const)
		: Object.entries(value);
	return [above, ...entries.flatMap(([step, below]) => pathsOf(below, [...above, step]))];
}

function open(notes: string): EditableNotes {
	const opened = EditableNotes.open(notes);
	if (opened === undefined) throw new Error('These are no notes');
	return opened;
}

describe('an edit changes just this', () => {
	const cases: readonly (readonly [name: string, edit: NotesEdit, from: string, to: string])[] = [
		[
			'a text',
			{do: 'set', path: ['title'], value: 'Fish'},
			'title:   "Talks"   # list',
			'title:   Fish   # list',
		],
		['a text with a colon', {do: 'set', path: ['title'], value: 'A: b'}, '"Talks"', '"A: b"'],
		['in flow', {do: 'set', path: ['sources', 'herald', 'outlet'], value: 'It'}, 'The Herald', 'It'],
		[
			'a new key in flow',
			{do: 'set', path: ['sources', 'herald', 'url'], value: 'x'},
			'The Herald}',
			'The Herald, url: x}',
		],
		[
			'a new key in nothing',
			{do: 'set', path: ['sources', 'courier', 'url'], value: 'x'},
			'courier: {}',
			'courier: {url: x}',
		],
		[
			'a key without a value',
			{do: 'set', path: ['issues'], value: {quota: 'Quota'}},
			'issues:\n',
			'issues: {quota: Quota}\n',
		],
		[
			'a text in a block',
			{do: 'set', path: ['statements', 1, 'gloss'], value: 'One'},
			'|\n      Two lines\n      of it\n',
			'One\n',
		],
		[
			'a new key of a statement',
			{do: 'set', path: ['statements', 0, 'at'], value: '1'},
			'"We shall not"}\n',
			'"We shall not"}\n    at: 1\n',
		],
		[
			'a new party',
			{do: 'set', path: ['parties', 'isles'], value: 'Isles'},
			'The East\n',
			'The East\n  isles: Isles\n',
		],
		[
			'a new item',
			{do: 'insert', path: ['statements', 1, 'who'], at: 1, value: 'x'},
			'- berg\n',
			'- berg\n      - x\n',
		],
		[
			'a removed key',
			{do: 'remove', path: ['statements', 1, 'gloss']},
			'    gloss: |\n      Two lines\n      of it\n',
			'',
		],
		[
			'a removed first key',
			{do: 'remove', path: ['statements', 0, 'who']},
			'who: berg # who\n    on:',
			'on:',
		],
		['a removed item', {do: 'remove', path: ['statements', 2]}, '  -   on: quota\n      quotes: {}\n', ''],
		[
			'a key at the top',
			{do: 'set', path: ['language'], value: 'de'},
			'  on: quota\n',
			'  on: quota\nlanguage: de\n',
		],
		[
			'a new statement',
			{do: 'insert', path: ['statements'], at: 3, value: {who: 'berg', quotes: {herald: 'a, b'}}},
			'      quotes: {}\n',
			'      quotes: {}\n\n  - who: berg\n    quotes: {herald: "a, b"}\n',
		],
	];
	it.each(cases)('%s', (_, edit, from, to) => {
		const notes = open(text);
		expect(notes.edit(edit).ok).toBe(true);
		expect(notes.text).toBe(replaceLast(text, from, to));
	});
});

test.each(['\n', '\r\n'])(
	'items that are set apart leave no second blank line where they are taken out: %j',
	end => {
		const items = ['  - who: berg\n', '  # of the second\n  - who: tamm\n', '  - who: lind\n'];
		const spaced = `title: Talks\nstatements:\n${items.join('\n')}\n# behind them\nevents: []\n`.replaceAll(
			'\n',
			end,
		);
		for (const order of [
			[0, 0],
			[1, 0],
			[1, 1],
			[2, 1],
		]) {
			const notes = open(spaced);
			const taken: (() => void)[] = [];
			for (const at of order) {
				const done = notes.edit({do: 'remove', path: ['statements', at]});
				expect(notes.text.replaceAll(end, '\n')).not.toMatch(/\n\n\n|statements:\n\n/);
				expect(notes.text).toContain('# behind them');
				if (done.ok) taken.push(done.undo);
			}
			expect(taken).toHaveLength(2);
			for (const undo of taken.toReversed()) undo();
			expect(notes.text).toBe(spaced);
		}
	},
);

/** The last place counts: a top-level key comes at the end. */
function replaceLast(whole: string, from: string, to: string): string {
	const at = whole.lastIndexOf(from);
	if (at < 0) throw new RangeError(`The notes do not have: ${from}`);
	return whole.slice(0, at) + to + whole.slice(at + from.length);
}

const value: fc.Arbitrary<FlowValue> = fc.oneof(
	fc.constantFrom(
		'plain',
		'a: b',
		'with "marks"',
		'# no comment',
		'null',
		'- x',
		'é',
		'two words',
		'{',
		"it's",
	),
	fc.constantFrom<FlowValue>({herald: 'words'}, ['a', 'b, c'], {a: ['x'], b: 'y'}),
);

test('random edits, one after another, are those of the plain way, and every other byte stays', () => {
	const step = fc.record({
		kind: fc.constantFrom('set' as const, 'add' as const, 'remove' as const, 'insert' as const),
		place: fc.nat(),
		at: fc.nat({max: 3}),
		value,
	});
	fc.assert(
		fc.property(
			fc.constantFrom(text, text.replaceAll('\n', '\r\n'), text.trimEnd()),
			fc.array(step, {maxLength: 8}),
			(given, steps) => {
				const notes = open(given);
				const taken: (readonly [before: string, undo: () => void])[] = [];
				for (const {kind, place, at, value: put} of steps) {
					const before = notes.text;
					const was = read(before);
					const paths = pathsOf(was).filter(path => path.length > 0);
					const path = paths[place % paths.length] ?? ['title'];
					const edit: NotesEdit =
						kind === 'insert'
							? {do: 'insert', path, at, value: put}
							: kind === 'remove'
								? {do: 'remove', path}
								: {do: 'set', path: kind === 'add' ? [...path, 'added'] : path, value: put};
					const done = notes.edit(edit);
					if (!done.ok) {
						expect(notes.text).toBe(before);
						continue;
					}
					expect(read(notes.text)).toEqual(edited(was, edit));
					expect(notes.text.slice(0, done.start)).toBe(before.slice(0, done.start));
					expect(notes.text.slice(done.end)).toBe(before.slice(done.start + done.removed));
					taken.push([before, done.undo]);
				}
				for (const [before, undo] of taken.toReversed()) {
					undo();
					expect(notes.text).toBe(before);
				}
				// And it can be edited as if nothing had been.
				const last = notes.edit({do: 'set', path: ['statements', 1, 'who', 0], value: 'lind'});
				expect(last.ok && notes.text).toBe(given.replace('- berg', '- lind'));
			},
		),
		{numRuns: 400},
	);
});

test('edits of many items at once are those done one after another, and are taken back as one', () => {
	const items = ['a: 1 # one', 'a: 1\n    draft: {because: x}', 'a: 1\n    b: [1, 2]', 'draft: x\n    a: 1'];
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...items), fc.nat({max: 3})), {minLength: 1, maxLength: 9}),
			fc.boolean(),
			(list, isEnded) => {
				const given = `list:\n${list.map(([item]) => `  - ${item}\n`).join('')}${isEnded ? 'end: x\n' : ''}`;
				const edits = list.flatMap(([item, kind], at): readonly NotesEdit[] => {
					if (kind === 0) return [];
					if (item.includes('draft') && kind < 3) return [{do: 'remove', path: ['list', at, 'draft']}];
					return [
						{do: 'set', path: ['list', at, kind === 1 ? 'a' : 'more'], value: 'much longer, than it was'},
					];
				});
				const [one, all] = [open(given), open(given)];
				for (const edit of edits) expect(one.edit(edit).ok).toBe(true);
				const done = all.editItems(edits);
				expect(all.text).toBe(one.text);
				if (isEnded) {
					const last: NotesEdit = {do: 'set', path: ['end'], value: 'y'};
					expect([all.edit(last).ok, one.edit(last).ok]).toEqual([true, true]);
					expect(all.text).toBe(one.text);
					return;
				}
				done?.undo();
				expect(all.text).toBe(given);
				for (const edit of edits) expect(all.edit(edit).ok).toBe(true);
				expect(all.text).toBe(one.text);
			},
		),
	);
});

test('comments are never lost but with what they stand behind', () => {
	const notes = open(text);
	for (const path of [
		['title'],
		['parties', 'norvania'],
		['statements', 0, 'who'],
		['statements', 1, 'who', 1],
	])
		expect(notes.edit({do: 'set', path, value: 'x'}).ok).toBe(true);
	const comments = (notes: string) => notes.match(/#.*/g);
	expect(comments(notes.text)).toEqual(comments(text));
});

test('an edit among ten thousand statements is on disk in milliseconds', async () => {
	const many = Array.from(
		{length: 10_000},
		(_, at) => `  - who: berg # ${at}\n    on: quota\n    quotes: {herald: "Words number ${at}"}\n`,
	);
	const notes = open(`title: Many\nstatements:\n${many.join('')}`);
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-edit-'));
	const path = join(folder, 'many.yaml');
	const times: number[] = [];
	for (const at of [5, 5000, 9999, 7, 9998]) {
		const start = performance.now();
		expect(notes.edit({do: 'set', path: ['statements', at, 'on'], value: 'counting'}).ok).toBe(true);
		expect(await writeFileAt(path, notes.text, {isNew: false})).toEqual({ok: true});
		times.push(performance.now() - start);
	}
	const written = readFileSync(path, 'utf8');
	rmSync(folder, {recursive: true});
	// The fastest: what a busy machine does meanwhile is not ours.
	expect(Math.min(...times)).toBeLessThan(50);
	expect(written.split('counting')).toHaveLength(6);
	expect(written).toContain('who: berg # 5000\n    on: counting\n');
});
