import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {writeNewFile} from '../../source/cli/write-file.ts';

const home = process.cwd();
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
	process.chdir(folder);
});

afterEach(() => {
	process.chdir(home);
	rmSync(folder, {recursive: true, force: true});
});

test('a file is written under its name and nothing else is left', async () => {
	expect(await writeNewFile('talks-quotes', 'md', 'text')).toEqual({ok: true, name: 'talks-quotes.md'});
	expect(readdirSync('.')).toEqual(['talks-quotes.md']);
	expect(readFileSync('talks-quotes.md', 'utf8')).toBe('text');
});

test('a file that is there is never touched: the next name is taken', async () => {
	writeFileSync('a.csv', 'mine');
	writeFileSync('a-2.csv', 'mine too');
	expect(await writeNewFile('a', 'csv', 'new')).toEqual({ok: true, name: 'a-3.csv'});
	expect([readFileSync('a.csv', 'utf8'), readFileSync('a-2.csv', 'utf8')]).toEqual(['mine', 'mine too']);
	expect(readFileSync('a-3.csv', 'utf8')).toBe('new');
});

test('several at once get a name each', async () => {
	const written = [];
	for (let time = 0; time < 5; time++) written.push(await writeNewFile('b', 'json', `${time}`));
	expect(new Set(written.map(one => (one.ok ? one.name : one.reason))).size).toBe(5);
	expect(readdirSync('.').filter(name => name.endsWith('.part'))).toEqual([]);
});

test('in a folder that is gone it says so, in words', async () => {
	rmSync(folder, {recursive: true});
	expect(await writeNewFile('c', 'md', 'text')).toEqual({ok: false, reason: 'this folder is gone'});
});

test('where a name cannot be one, it says what the system says', async () => {
	const written = await writeNewFile('no/such/folder', 'md', 'text');
	expect(written.ok).toBe(false);
	expect(readdirSync('.')).toEqual([]);
});

test('a name too long for a file is cut', async () => {
	const written = await writeNewFile('x'.repeat(300), 'csl.json', 'text');
	expect(written).toEqual({ok: true, name: `${'x'.repeat(180)}.csl.json`});
	expect(readdirSync('.')).toHaveLength(1);
});

test('what cannot even be cleaned up is a reason, not an exception', async () => {
	const written = await writeNewFile('no\u0000name', 'md', 'text');
	expect(written.ok).toBe(false);
	expect(readdirSync('.')).toEqual([]);
});
