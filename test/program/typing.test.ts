/** Letters heard in several reads, and when they are done. */
import {setImmediate as turn} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Typing} from '../../source/cli/typing.ts';

function typing() {
	const done: string[] = [];
	let drawings = 0;
	const one = new Typing(
		text => done.push(text),
		() => {
			drawings += 1;
		},
	);
	return {one, done, drawings: () => drawings};
}

test('what a person types is done and drawn with its read', () => {
	const {one, done, drawings} = typing();
	for (const letter of 'veto') {
		one.hear(letter);
		one.endRead();
	}
	expect(done).toEqual([...'veto']);
	expect(drawings()).toBe(4);
});

test('a text that comes in reads right behind one another is one edit and one screen', async () => {
	const {one, done, drawings} = typing();
	const read = 'x'.repeat(4095);
	for (let reads = 0; reads < 3; reads++) {
		one.hear(read);
		one.endRead();
		await turn();
	}
	expect(done).toEqual([]);
	await turn();
	await turn();
	expect(done).toEqual([read.repeat(3)]);
	expect(drawings()).toBe(1);
});

test('a key behind it finds it done, and it is done once', async () => {
	const {one, done, drawings} = typing();
	one.hear('x'.repeat(4095));
	one.endRead();
	one.write();
	expect(done).toHaveLength(1);
	await turn();
	await turn();
	await turn();
	expect(done).toHaveLength(1);
	expect(drawings()).toBe(0);
});

test('whatever comes in whatever reads, every letter is done once and in its order', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({length: fc.nat(9000), turns: fc.nat(3), isKey: fc.boolean()}), {maxLength: 12}),
			async reads => {
				const {one, done} = typing();
				let sent = '';
				for (const {length, turns, isKey} of reads) {
					const text = String.fromCodePoint(97 + (sent.length % 26)).repeat(length);
					sent += text;
					one.hear(text);
					if (isKey) {
						one.write();
						expect(done.join('')).toBe(sent);
					}
					one.endRead();
					for (let waited = 0; waited < turns; waited++) await turn();
				}
				for (let waited = 0; waited < 3; waited++) await turn();
				expect(done.join('')).toBe(sent);
			},
		),
	);
});
