/** Completions of the three shells: their syntax, and, in bash, what is offered. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {completionsFor} from '../../source/cli/completions.ts';
import {commands, optionNames, optionRow, shells, writtenOption} from '../../source/cli/option-table.ts';
import {formatsOf, listings} from '../../source/print/formats.ts';
import {isInstalled} from '../helpers/small-program.ts';

const scripts = mkdtempSync(join(tmpdir(), 'roundtable-scripts-'));
const folder = mkdtempSync(join(tmpdir(), 'roundtable-completions-'));
afterAll(() => {
	for (const made of [scripts, folder]) rmSync(made, {recursive: true, force: true});
});
mkdirSync(join(folder, 'pages and more'));
writeFileSync(join(folder, 'my talks.json'), '');

function isThere(shell: string): boolean {
	return spawnSync(shell, ['--version']).status === 0;
}

describe.each(shells)('%s', shell => {
	const script = completionsFor(shell);

	// zsh and fish are packages of the system (apt install zsh fish); npm cannot install them.
	test.runIf(isThere(shell))('finds no fault in the syntax', () => {
		const file = join(scripts, `completions.${shell}`);
		writeFileSync(file, script);
		const {status, stderr} = spawnSync(shell, [shell === 'fish' ? '--no-execute' : '-n', file], {
			encoding: 'utf8',
		});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
	});

	test('knows every command, option and value of the table', () => {
		const long = (name: string) => (shell === 'fish' ? ` -l ${name.slice(2)} ` : name);
		for (const name of optionNames) {
			expect(script).toContain(long(writtenOption(name)));
			for (const value of optionRow(name).among ?? []) expect(script).toContain(value);
		}
		for (const name of Object.keys(commands)) if (name !== 'dashboard') expect(script).toContain(name);
	});
});

/** What is offered for the last of the words, sorted. */
function offered(...words: readonly string[]): readonly string[] {
	const script = `${completionsFor('bash')}
		compopt() { :; }
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		_roundtable
		printf '%s\\n' "\${COMPREPLY[@]}"`;
	const out = execFileSync('bash', ['--norc', '-c', script, 'bash', 'roundtable', ...words], {
		encoding: 'utf8',
		cwd: folder,
	});
	return out
		.split('\n')
		.filter(line => line !== '')
		.sort();
}

describe.runIf(isInstalled('bash'))('in bash', () => {
	test.each<[readonly string[], readonly string[]]>([
		[['qu'], ['quotes']],
		[[''], [...Object.keys(commands).slice(1), 'my talks.json', 'pages and more'].sort()],
		[['--ascii', 'qu'], ['quotes']],
		[['--fo'], ['--focus']],
		[['quotes', '--fo'], ['--format']],
		[
			['check', '--'],
			['--all', '--articles', '--fix', '--help', '--json', '--version'],
		],
		[
			['--focus', ''],
			['detail', 'page', 'positions', 'quotes', 'schedule'],
		],
		[['--focus', '=', 'de'], ['detail']],
		[
			['--focus', '='],
			['detail', 'page', 'positions', 'quotes', 'schedule'],
		],
		[
			['quotes', '--format', 'c'],
			['csl-json', 'csv'],
		],
		[['schedule', '--format', 'c'], ['csv']],
		[['quotes', '--format', 'json', '--order', 'p'], ['party']],
		[['--dossier', 'my'], ['my talks.json']],
		[['-d', 'my'], ['my talks.json']],
		[['--dossier', '=', 'my'], ['my talks.json']],
		[['-d', 'quotes', '--the'], ['--theme']],
		[['--round', '2', 'quotes', '--fo'], ['--format']],
		[['check', 'my talks.json', '--articles', ''], ['pages and more']],
		[['check', 'my'], ['my talks.json']],
		[
			['completions', ''],
			['bash', 'fish', 'zsh'],
		],
		[['completions', 'bash', '--a'], []],
		[['quotes', 'my'], []],
		[['quotes', '--', '--fo'], []],
	])('%j: %j', (words, names) => {
		expect(offered(...words)).toEqual(names);
	});

	test('the formats are those of the listing', () => {
		for (const listing of listings)
			expect(offered(listing, '--format', '')).toEqual(
				formatsOf(listing)
					.map(({name}) => name)
					.sort(),
			);
	});
});
