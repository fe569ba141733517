/** Compiled code that is kept for the next start: the decisions, by themselves. */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, describe, expect, test, vi} from 'vitest';
import {keepWhenResting} from '../../source/start/keep-code.ts';
import {cacheFolder} from '../../source/start/places.ts';
import {type Runtime, seal, unseal} from '../../source/start/seal.ts';
import {isOursAlone, makeOwnFolder} from '../../source/start/trust.ts';

const home = mkdtempSync(join(tmpdir(), 'roundtable-code-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));
const uid = process.geteuid?.();

describe('It is kept', () => {
	const rest = 1000;

	test('once, when no key has come for a second after the first screen', () => {
		vi.useFakeTimers();
		try {
			const keep = vi.fn();
			const keyboard = {bytesRead: 5};
			keepWhenResting(keep)(keyboard);
			for (let key = 0; key < 10; key++) {
				keyboard.bytesRead += 1;
				vi.advanceTimersByTime(rest);
			}
			expect(keep).not.toHaveBeenCalled();
			vi.advanceTimersByTime(10 * rest);
			expect(keep).toHaveBeenCalledOnce();
		} finally {
			vi.useRealTimers();
		}
	});

	test('without a word where that fails', () => {
		vi.useFakeTimers();
		try {
			keepWhenResting(() => {
				throw new Error('no');
			})({bytesRead: 0});
			expect(() => vi.advanceTimersByTime(rest)).not.toThrow();
		} finally {
			vi.useRealTimers();
		}
	});
});

describe('What counts', () => {
	test('is ours, and nobody else can write it', () => {
		const of = (owner: number, mode: number) => isOursAlone({uid: owner, mode}, 1000);
		expect([0o100600, 0o100644, 0o40755, 0o40700].map(mode => of(1000, mode))).not.toContain(false);
		expect([0o100620, 0o100602, 0o100666, 0o40775, 0o41777].map(mode => of(1000, mode))).not.toContain(true);
		expect([0, 1001].map(owner => of(owner, 0o100600))).toEqual([false, false]);
		expect(isOursAlone({uid: 0, mode: 0o100600}, undefined), 'no owners, as on Windows').toBe(false);
	});

	test('is sealed by everything that compiled code depends on', () => {
		const runtime: Runtime = {
			versions: {node: '20.20.2', v8: '11.3'},
			arch: 'x64',
			platform: 'linux',
			execArgv: [],
			env: {},
		};
		const [code, bundle] = [Buffer.from('the code'), Buffer.from('the bundle')];
		const sealed = seal(code, bundle, runtime);
		expect(unseal(sealed, bundle, runtime)).toEqual(code);
		const others: readonly Runtime[] = [
			{...runtime, versions: {...runtime.versions, node: '20.20.3'}},
			{...runtime, versions: {...runtime.versions, v8: '11.4'}},
			{...runtime, arch: 'arm64'},
			{...runtime, platform: 'darwin'},
			{...runtime, execArgv: ['--no-opt']},
			{...runtime, env: {NODE_OPTIONS: '--no-opt'}},
		];
		expect(others.map(other => unseal(sealed, bundle, other))).toEqual(others.map(() => undefined));
		expect(unseal(sealed, Buffer.from('The bundle'), runtime)).toBeUndefined();
		// What is taken from the one and given to the other is noticed too.
		const moved = Buffer.concat([sealed.subarray(0, 32), Buffer.from('ethe code')]);
		expect(unseal(moved, Buffer.from('the bundl'), runtime)).toBeUndefined();
	});

	test('lies where a system keeps what can be made again', () => {
		const at = (env: Runtime['env'], platform = 'linux') => cacheFolder({env, platform});
		expect(at({HOME: '/home/a'})).toBe('/home/a/.cache/roundtable');
		expect(at({HOME: '/home/a', XDG_CACHE_HOME: '/var/a'})).toBe('/var/a/roundtable');
		expect(at({HOME: '/home/a', XDG_CACHE_HOME: 'a'})).toBe('/home/a/.cache/roundtable');
		expect(at({HOME: '/Users/a'}, 'darwin')).toBe('/Users/a/Library/Caches/roundtable');
		expect(at({HOME: 'a'})).toBeUndefined();
		expect(at({})).toBeUndefined();
	});

	test("no folder is made in somebody else's", () => {
		expect(makeOwnFolder(join(home, 'a', 'b'), uid)).toBe(true);
		expect(makeOwnFolder(join(home, 'c', 'd'), (uid ?? 0) + 1)).toBe(false);
		expect(readdirSync(home)).toEqual(['a']);
	});
});
