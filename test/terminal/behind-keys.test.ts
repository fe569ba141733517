import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {putThreadsBehind} from '../../source/terminal/behind-keys.ts';

describe('threads behind the one that answers keys', () => {
	let threads: string;
	beforeEach(() => {
		threads = mkdtempSync(join(tmpdir(), 'roundtable-threads-'));
		for (const name of [process.pid, process.pid + 1, process.pid + 2]) mkdirSync(join(threads, `${name}`));
	});
	afterEach(() => rmSync(threads, {recursive: true}));

	test('all get a lower priority but the one that answers keys', () => {
		const set = new Map<number, number>();
		putThreadsBehind(threads, (thread, priority) => set.set(thread, priority));
		expect([...set.keys()].sort()).toEqual([process.pid + 1, process.pid + 2]);
		expect([...set.values()].every(priority => priority > 0 && priority < 10)).toBe(true);
	});

	test('a thread that has ended keeps none of the others from it', () => {
		const set: number[] = [];
		putThreadsBehind(threads, thread => {
			set.push(thread);
			throw new Error('ESRCH');
		});
		expect(set).toHaveLength(2);
	});

	test('where threads are not listed nothing happens', () => {
		const set: number[] = [];
		putThreadsBehind(join(threads, 'missing'), thread => set.push(thread));
		expect(set).toEqual([]);
	});
});
