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
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {cacheFile} from '../../source/start/places.ts';
import {unseal} from '../../source/start/seal.ts';
import {openPty} from '../helpers/pty.ts';
import {isWhole} from '../helpers/whole-program.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'roundtable-code-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const uid = process.geteuid?.();

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
	cpSync(kept, home, {recursive: true});
	return home;
}

describe('Compiled code', () => {
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
		const words = 'open the dashboard';
		const {out: before} = await run(['--help'], {home});
		const after = before.replaceAll(words, words.toUpperCase());
		expect(after).not.toBe(before);
		const text = readFileSync(path, 'latin1');
		writeFileSync(path, text.replaceAll(words, words.toUpperCase()), 'latin1');
		expect(readFileSync(path).length).toBe(text.length);
		expect(await run(['--help'], {home, bundle: changed})).toEqual({status: 0, out: after, err: none});
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
	expect(readdirSync(join(home, 'roundtable'))).toHaveLength(1);
});
