/** Completions of the three shells: their syntax, and, in bash, what is offered. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {completionsFor} from '../../source/cli/completions.ts';
import {commands, optionNames, optionRow, shells, writtenOption} from '../../source/cli/option-table.ts';
import {exportFormats, formatsOf, listings} from '../../source/print/formats.ts';
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
		[['my talks.json', ''], []],
	])('%j: %j', (words, names) => {
		expect(offered(...words)).toEqual(names);
	});

	test('the formats are those of the listing', () => {
		for (const listing of listings)
			expect(offered(listing, '--format', '')).toEqual(
				formatsOf(listing, exportFormats)
					.map(({name}) => name)
					.sort(),
			);
	});
});

/** What fish offers for a line, sorted. */
function offeredByFish(line: string): readonly string[] {
	const script = `${completionsFor('fish')}\ncomplete -C '${line}'`;
	const [, , fish] = shells;
	const out = execFileSync(fish, ['--no-config', '-c', script], {encoding: 'utf8', cwd: folder});
	const names = out.split('\n').map(each => each.split('\t')[0] ?? '');
	return names.filter(name => name !== '').sort();
}

describe.runIf(isThere('fish'))('in fish', () => {
	test.each<[string, readonly string[]]>([
		['roundtable qu', ['quotes']],
		['roundtable --ascii qu', ['quotes']],
		['roundtable --filter quotes --fo', ['--focus']],
		['roundtable -f=quotes quotes --fo', ['--format']],
		['roundtable talks.json qu', []],
		['roundtable talks.json --fo', ['--focus']],
		['roundtable schedule --format c', ['csv']],
		['roundtable quotes ', []],
		['roundtable completions ', ['bash', 'fish', 'zsh']],
	])('%s: %j', (line, names) => {
		expect(offeredByFish(line)).toEqual(names);
	});
});

/** What zsh's own `_arguments` is asked to offer for the last of the words, and what else is offered. */
function askedByZsh(...words: readonly string[]): readonly string[] {
	const script = `compdef() { :; }
		_describe() { print -r -- "describe $2"; }
		_arguments() { print -rl -- "$@"; }
		${completionsFor('zsh')}
		words=("$@") CURRENT=$#
		_roundtable`;
	const out = execFileSync('zsh', ['-f', '-c', script, 'zsh', 'roundtable', ...words], {encoding: 'utf8'});
	return out.split('\n');
}

describe.runIf(isThere('zsh'))('in zsh', () => {
	const hasOption = (asked: readonly string[], option: string) =>
		asked.some(line => line.startsWith(`${option}=`));

	test.each<[readonly string[], string, string]>([
		[[''], '--focus', '--format'],
		[['--filter', 'quotes', ''], '--focus', '--format'],
		[['--ascii', 'quotes', ''], '--format', '--focus'],
		[['talks.json', 'quotes', ''], '--focus', '--format'],
		[['story', ''], '--format', '--focus'],
	])('%j: %s, and not %s', (words, taken, refused) => {
		const asked = askedByZsh(...words);
		expect([hasOption(asked, taken), hasOption(asked, refused)]).toEqual([true, false]);
	});

	test('commands are offered as a first word alone, never as the value of an option', () => {
		expect(askedByZsh('--focus', '').filter(line => line.startsWith('describe'))).toEqual([]);
		expect(askedByZsh('')).toContain('1:DOSSIER:{ _describe command names; _files }');
	});
});
