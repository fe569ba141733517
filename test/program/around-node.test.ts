/** How the built program meets the Node it runs on and the folder it is started in; it needs `dist`. */
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {isTooOld} from '../../source/start/node-version.ts';
import {asFound} from '../helpers/ways-out.ts';
import {isWhole, program, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, openOther, folder} = provideWholeProgram();

function run(nodeOptions: readonly string[], path: string, ...args: readonly string[]) {
	const {status, stdout, stderr} = spawnSync(process.execPath, [...nodeOptions, path, ...args], {
		encoding: 'utf8',
		cwd: folder,
		env: {PATH: process.env.PATH, LANG: 'C.UTF-8'},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return {status, out: stdout, err: stderr};
}

describe('a Node that is too old', () => {
	test.each([
		['20.19.0', false],
		['20.20.2', false],
		['22.4.0', false],
		['24.9.0', false],
		['26.0.0', false],
		['20.18.9', true],
		['21.7.3', true],
		['22.3.0', true],
		['18.20.8', true],
		['0.12.18', true],
	])('%s: %s', (version, isOld) => {
		expect(isTooOld(version)).toBe(isOld);
	});

	test('is told so in one sentence, that of the package', () => {
		// A Node of that age, as far as a program can see.
		const preload = join(folder, 'old.cjs');
		writeFileSync(
			preload,
			"Object.defineProperty(process, 'versions', {value: {...process.versions, node: '18.20.8'}});" +
				'delete process.getBuiltinModule;',
		);
		const {status, out, err} = run(['--require', preload], program);
		expect({status, out}).toEqual({status: 2, out: ''});
		expect(err).toMatch(/^roundtable: this is Node 18\.20\.8; .* 20\.19 .*22\.4 .*\n$/);
		const file = new URL('../../package.json', import.meta.url);
		expect((JSON.parse(readFileSync(file, 'utf8')) as {engines: object}).engines).toEqual({
			node: '^20.19 || >=22.4',
		});
	});

	test('can read the launcher: what ECMAScript 2015 did not have is not in it', async () => {
		const {transform} = await import('esbuild');
		const text = readFileSync(program, 'utf8');
		// Of a text that has only that syntax, nothing has to be rewritten for it.
		const [as2015, asIs] = await Promise.all([
			transform(text, {target: 'es2015'}),
			transform(text, {target: 'esnext'}),
		]);
		expect(as2015.code).toBe(asIs.code);
	});
});

test('without WebAssembly the talks are printed, in a terminal too, with the reason', async () => {
	const pty = openOther({command: process.execPath, args: ['--jitless', program]});
	expect(await pty.exit()).toEqual({status: 0, signal: undefined});
	expect(pty.output()).toContain('without WebAssembly (--jitless)');
	expect(pty.output()).toContain('Vienna');
	expect(pty.output()).not.toMatch(/\u001b|\bat .*:\d+/);
});

test('an exception outside the dashboard is told without the source, with 70', () => {
	const preload = join(folder, 'broken.cjs');
	writeFileSync(preload, "setImmediate = () => { throw new Error('broken on purpose'); };");
	const {status, err} = run(['--require', preload], program, 'quotes', '/(.?){900}#/');
	expect(status).toBe(70);
	expect(err).toContain('roundtable: broken on purpose\nThis is a fault of the program');
	expect(err.length).toBeLessThan(400);
});

test('a launcher without its program says so', () => {
	const alone = join(folder, 'alone.js');
	cpSync(program, alone);
	writeFileSync(join(folder, 'package.json'), '{"type": "commonjs"}');
	const {status, err} = run([], alone, '--version');
	expect(status).toBe(70);
	expect(err).toMatch(/^roundtable: .*program\.js is missing; .* installed again\.\n$/);
});

test.each([[[]], [['--preserve-symlinks-main']], [['--preserve-symlinks', '--preserve-symlinks-main']]])(
	'called by a link, with %j, it finds itself',
	options => {
		const bin = join(folder, `bin-${options.length}`);
		mkdirSync(bin);
		symlinkSync(program, join(bin, 'roundtable'));
		expect(run(options, join(bin, 'roundtable'), '--version')).toMatchObject({status: 0, err: ''});
	},
);

test('in a folder that has been deleted it opens, and an export says why not', async () => {
	const gone = join(folder, 'gone');
	mkdirSync(gone);
	const pty = openOther({
		command: '/bin/sh',
		// The folder goes while the shell is in it.
		args: ['-c', `rmdir '${gone}' && exec '${process.execPath}' '${program}'`],
		cwd: gone,
	});
	await pty.waitFor(isWhole);
	pty.press('x');
	await pty.waitFor('write a Markdown file');
	pty.press('j', 'enter');
	await pty.waitFor('Nothing was written: this folder is gone');
	pty.press('q');
	expect(await pty.exit()).toEqual({status: 0, signal: undefined});
	expect(pty.modes()).toEqual({...asFound, title: ''});
});

test.each([['--help'], ['--version'], ['quotes', 'veto'], []])(
	'in a folder that has been deleted %s %s',
	(...args) => {
		const gone = join(folder, 'gone-too');
		mkdirSync(gone);
		const {status, stderr} = spawnSync(
			'/bin/sh',
			['-c', `rmdir '${gone}' && exec '${process.execPath}' '${program}' "$@"`, 'sh', ...args],
			{cwd: gone, encoding: 'utf8'},
		);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
	},
);

test.runIf(process.platform === 'linux')('the process is called roundtable', async () => {
	const pty = await open();
	expect(readFileSync(`/proc/${pty.pid}/comm`, 'utf8')).toBe('roundtable\n');
	expect(execFileSync('ps', ['-o', 'comm=,args=', '-p', String(pty.pid)], {encoding: 'utf8'})).toMatch(
		/^roundtable +roundtable/,
	);
});
