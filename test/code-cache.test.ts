/**
 * Compiled code that is kept for the next start: it may only be used where it is ours and whole, and without it
 * nothing but time may be lost. It needs `dist`; `npm test` builds it first.
 */
import {spawn} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import * as modules from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {keepWhenResting} from '../source/start/keep-code.ts';
import {cacheFile, cacheFolder} from '../source/start/places.ts';
import {type Runtime, seal, unseal} from '../source/start/seal.ts';
import {isOursAlone, makeFolder} from '../source/start/trust.ts';
import {openPty} from './pty.ts';
import {isWhole} from './whole-program.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'roundtable-code-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const uid = process.geteuid?.();
/** Node 22.8 and newer keep compiled code themselves. */
const isOurs = !('enableCompileCache' in modules);

/** The package as somebody else has installed it: without what the build has compiled. */
function install(name: string): string {
	const to = join(folder, name);
	cpSync(dist, to, {recursive: true, filter: path => !path.endsWith('.code')});
	return join(to, 'roundtable.js');
}
const program = install('package');

let homes = 0;
/** A folder for caches, empty. */
function newHome(): string {
	homes += 1;
	const home = join(folder, `home-${homes}`);
	mkdirSync(home, {mode: 0o700});
	return home;
}

type Ran = {readonly status: number | null; readonly out: string; readonly err: string};
type Running = {readonly home: string; readonly bundle?: string; readonly env?: Record<string, string>};

/** Runs a printing command, which says where its compiled code is from. */
function run(args: readonly string[], {home, bundle = program, env = {}}: Running): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [bundle, ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {XDG_CACHE_HOME: home, ROUNDTABLE_DEBUG: '1', LANG: 'C.UTF-8', ...env},
		});
		let [out, err] = ['', ''];
		child.stdout.on('data', chunk => {
			out += chunk;
		});
		child.stderr.on('data', chunk => {
			err += chunk;
		});
		child.on('error', reject);
		child.on('close', status => resolve({status, out, err}));
	});
}

const version = /^\d+\.\d+\.\d+\n$/;
const none = 'roundtable: compiled code: none\n';
const from = (path: string) => `roundtable: compiled code: ${path}\n`;
const codeIn = (home: string) => cacheFile(join(home, 'roundtable'), process);

/** Opens the dashboard, sees its first screen, and quits. */
async function openAndQuit(home: string, env: Record<string, string> = {}): Promise<void> {
	const pty = openPty({
		command: process.execPath,
		args: [program],
		columns: 120,
		rows: 40,
		patience: 30_000,
		env: {XDG_CACHE_HOME: home, ...env},
	});
	try {
		await pty.waitFor(isWhole);
		pty.press('q');
		expect(await pty.exit()).toEqual({status: 0, signal: undefined});
		expect(pty.screen().join('').trim()).toBe('');
	} finally {
		await pty.close();
	}
}

const kept = newHome();
beforeAll(() => openAndQuit(kept));

/** A folder for caches with what one start has kept. */
function keptHome(): string {
	const home = newHome();
	if (isOurs) cpSync(kept, home, {recursive: true});
	return home;
}

describe.runIf(isOurs)('Compiled code', () => {
	test('is kept by the first start, for nobody else, and used by the next', async () => {
		expect(await run(['--version'], {home: newHome()})).toMatchObject({status: 0, err: none});
		const home = kept;
		expect(readdirSync(join(home, 'roundtable'))).toEqual([
			`node-${process.versions.node}-${process.arch}.code`,
		]);
		expect(lstatSync(join(home, 'roundtable')).mode & 0o777).toBe(0o700);
		expect(lstatSync(codeIn(home)).mode & 0o777).toBe(0o600);
		const {status, out, err} = await run(['--version'], {home});
		expect({status, err}).toEqual({status: 0, err: from(codeIn(home))});
		expect(out).toMatch(version);
	});

	test('that the build has made is used where it was made', async () => {
		const built = cacheFile(dist, process);
		expect(await run(['--version'], {home: newHome(), bundle: join(dist, 'roundtable.js')})).toMatchObject({
			status: 0,
			err: from(built),
		});
	});

	test.each<[string, (path: string, home: string) => void]>([
		['missing', path => rmSync(path)],
		['empty', path => truncateSync(path, 0)],
		['cut off', path => truncateSync(path, 100_000)],
		['a digest alone', path => truncateSync(path, 32)],
		['longer', path => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0])]))],
		['writable for the group', path => chmodSync(path, 0o620)],
		['writable for others', path => chmodSync(path, 0o602)],
		['in a folder in which others can write', (_, home) => chmodSync(join(home, 'roundtable'), 0o703)],
		['in a folder in which the group can write', (_, home) => chmodSync(join(home, 'roundtable'), 0o720)],
		[
			'a symbolic link',
			path => {
				renameSync(path, `${path}.true`);
				symlinkSync(`${path}.true`, path);
			},
		],
		[
			'behind a symbolic link',
			(_, home) => {
				renameSync(join(home, 'roundtable'), join(home, 'true'));
				symlinkSync(join(home, 'true'), join(home, 'roundtable'));
			},
		],
		[
			'a folder',
			path => {
				rmSync(path);
				mkdirSync(path);
			},
		],
	])('is not used where it is %s', async (_, spoil) => {
		const home = keptHome();
		spoil(codeIn(home), home);
		const {status, out, err} = await run(['--version'], {home});
		expect({status, err}).toEqual({status: 0, err: none});
		expect(out).toMatch(version);
	});

	test.runIf(uid === 0)("is not used where it is somebody else's", async () => {
		for (const foreign of [codeIn, (home: string) => join(home, 'roundtable')]) {
			const home = keptHome();
			chownSync(foreign(home), 65_534, 65_534);
			expect(await run(['--version'], {home})).toMatchObject({status: 0, err: none});
		}
	});

	test('of another bundle of the same length never runs', async () => {
		const home = keptHome();
		const changed = install('changed');
		const path = join(folder, 'changed', 'program.js');
		const {out: before} = await run(['--version'], {home});
		const text = readFileSync(path, 'latin1');
		writeFileSync(path, text.replaceAll(`"${before.trim()}"`, '"9.8.7"'), 'latin1');
		expect(readFileSync(path).length).toBe(text.length);
		expect(await run(['--version'], {home, bundle: changed})).toEqual({status: 0, out: '9.8.7\n', err: none});
	});

	test('that is damaged anywhere is never used', async () => {
		const home = keptHome();
		const path = codeIn(home);
		const good = readFileSync(path);
		const bundle = readFileSync(join(folder, 'package', 'program.js'));
		const runtime = {...process, execArgv: [], env: {}};
		expect(unseal(good, bundle, runtime)?.length).toBe(good.length - 32);
		const places = [...Array(64).keys(), ...Array.from({length: 200}, (_, at) => 64 + at * 4801)];
		for (const place of places.filter(each => each < good.length)) {
			const damaged = Buffer.from(good);
			damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
			expect(unseal(damaged, bundle, runtime), `byte ${place}`).toBeUndefined();
		}
		for (const place of [0, 31, 32, 40, 48, 56, 500, 300_000, good.length - 1]) {
			const damaged = Buffer.from(good);
			damaged[place] = (damaged[place] ?? 0) ^ 255;
			writeFileSync(path, damaged);
			const {status, out, err} = await run(['--version'], {home});
			expect({status, err}, `byte ${place}`).toEqual({status: 0, err: none});
			expect(out).toMatch(version);
		}
		await openAndQuit(home);
		expect(await run(['--version'], {home})).toMatchObject({err: from(path)});
	});

	test('is of one Node with its flags', async () => {
		const home = keptHome();
		for (const NODE_OPTIONS of ['--no-deprecation', '--stack-trace-limit=5'])
			expect(await run(['--version'], {home, env: {NODE_OPTIONS}})).toMatchObject({status: 0, err: none});
		expect(await run(['--version'], {home})).toMatchObject({err: from(codeIn(home))});
	});

	test('is of one V8 with its flags, however they were set', async () => {
		const home = newHome();
		const preload = join(folder, 'preload.cjs');
		const env = {NODE_OPTIONS: `--require ${preload}`};
		writeFileSync(preload, '');
		await openAndQuit(home, env);
		expect(await run(['--version'], {home, env})).toMatchObject({status: 0, err: from(codeIn(home))});
		writeFileSync(preload, "require('node:v8').setFlagsFromString('--no-lazy');");
		expect(await run(['--version'], {home, env})).toMatchObject({status: 0, err: none});
	});

	test('may be made by several at once: one is kept, and nothing beside it', async () => {
		const home = newHome();
		await Promise.all(Array.from({length: 4}, () => openAndQuit(home)));
		expect(readdirSync(join(home, 'roundtable'))).toHaveLength(1);
		expect(await run(['--version'], {home})).toMatchObject({status: 0, err: from(codeIn(home))});
	});
});

test.each<[string, (home: string) => string]>([
	[
		'a file is in the place of the folder for caches',
		home => {
			writeFileSync(join(home, 'file'), '');
			return join(home, 'file');
		},
	],
	[
		'a file is in the place of its own folder',
		home => {
			writeFileSync(join(home, 'roundtable'), 'mine');
			return home;
		},
	],
	[
		'its folder is a link to nowhere',
		home => {
			symlinkSync(join(home, 'nowhere'), join(home, 'roundtable'));
			return home;
		},
	],
	['the place named is not absolute', () => 'relative'],
])('nothing is kept and nothing said where %s', async (_, prepare) => {
	const home = newHome();
	const named = prepare(home);
	const before = readdirSync(home);
	await openAndQuit(named, {HOME: ''});
	expect(readdirSync(home)).toEqual(before);
	const {out, err} = await run(['--version'], {home: named, env: {HOME: '', ROUNDTABLE_DEBUG: ''}});
	expect(out).toMatch(version);
	expect(err).toBe('');
});

test('a file in which nothing can be written leaves none behind', async () => {
	const home = newHome();
	mkdirSync(codeIn(home), {recursive: true, mode: 0o700});
	writeFileSync(join(codeIn(home), 'in-it'), '');
	await openAndQuit(home);
	if (isOurs) expect(readdirSync(join(home, 'roundtable'))).toHaveLength(1);
});

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
		const home = newHome();
		expect(makeFolder(join(home, 'a', 'b'), uid)).toBe(true);
		expect(makeFolder(join(home, 'c', 'd'), (uid ?? 0) + 1)).toBe(false);
		expect(readdirSync(home)).toEqual(['a']);
	});
});
