/** What a command does not need is not loaded. It needs `dist`; `npm test` builds it first. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {openPty} from '../helpers/pty.ts';
import {isWhole, program} from '../helpers/whole-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-start-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Tells at the end which of the large parts have been evaluated, by what each of them asks of the language. */
const watcher = join(folder, 'watcher.cjs');
writeFileSync(
	watcher,
	`const seen = new Set();
	const {for: named} = Symbol;
	Symbol.for = name => {
		if (name.startsWith('react.')) seen.add('React');
		return named.call(Symbol, name);
	};
	const {Module} = WebAssembly;
	WebAssembly.Module = function (bytes) {
		seen.add('Yoga');
		return new Module(bytes);
	};
	const {parse} = JSON;
	JSON.parse = text => {
		if (text.includes('"format":"roundtable-dossier"') && text.includes('peace-loving')) seen.add('the talks');
		return parse(text);
	};
	process.on('exit', () => {
		for (const name of process.moduleLoadList)
			if (/^NativeModule (child_process|http|perf_hooks)$/.test(name)) seen.add(name.split(' ')[1]);
		require('node:fs').writeFileSync(process.env.WATCHED, [...seen].sort().join(', '));
	});`,
);
let runs = 0;

function newWatch(): {readonly path: string; readonly env: Readonly<Record<string, string>>} {
	runs += 1;
	const path = join(folder, `watched-${runs}`);
	return {path, env: {WATCHED: path, NODE_OPTIONS: `--require ${watcher}`, HOME: '', XDG_CACHE_HOME: ''}};
}

test.each<[string, readonly string[], string]>([
	['--version', ['--version'], ''],
	['--help', ['--help'], ''],
	['an option that is none', ['--fliter'], ''],
	['check', ['check', fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url))], ''],
	['quotes', ['quotes', 'veto', '--format', 'json'], 'the talks'],
	['the talks as plain text', [], 'the talks'],
])('%s loads neither React nor what draws', (_, args, loaded) => {
	const {path, env} = newWatch();
	spawnSync(process.execPath, [program, ...args], {stdio: 'ignore', env: {...env, LANG: 'C.UTF-8'}});
	expect(readFileSync(path, 'utf8')).toBe(loaded);
});

test('the dashboard loads those, but no other program and no network', async () => {
	const {path, env} = newWatch();
	const pty = openPty({
		command: process.execPath,
		args: [program],
		columns: 120,
		rows: 40,
		patience: 20_000,
		env,
	});
	try {
		await pty.waitFor(isWhole);
		pty.press('q');
		await pty.exit();
	} finally {
		await pty.close();
	}
	expect(readFileSync(path, 'utf8')).toBe('React, Yoga, the talks');
});
