/** What `npm pack` packs: the manual, the licences, and a README that shows what it refers to. It needs `dist`. */

import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {optionNames, optionRow, writtenOption} from '../../source/cli/option-table.ts';
import {leanInk} from '../../source/ink-replacements.mjs';
import {lightNode} from '../../source/light-node.mjs';
import {ascii} from '../../source/view/glyphs.ts';
import {keyLabel} from '../../source/view/help-view.ts';
import {bindings} from '../helpers/asking.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function packed(): readonly string[] {
	const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
	});
	// npm 11 and npm 10 differ in what is around the list.
	const [report] = Object.values(JSON.parse(out) as Record<string, {files: readonly {path: string}[]}>);
	return report?.files.map(({path}) => path).sort() ?? [];
}

test('the package has the program, its manual and its licences, and nothing of the workshop', () => {
	expect(packed()).toEqual([
		'LICENSE',
		'README.md',
		...readdirSync(join(root, 'data')).map(name => `data/${name}`),
		'dist/THIRD-PARTY-NOTICES',
		'dist/last-resort.js',
		'dist/notes.js',
		'dist/package.json',
		'dist/prepare.js',
		'dist/program.js',
		'dist/roundtable.1',
		'dist/roundtable.js',
		'package.json',
		'test/pictures/first-screen.svg',
		'test/pictures/narrow.svg',
		'test/pictures/slide.svg',
		'test/pictures/wrong-speaker.svg',
	]);
});

test('where it is installed it has nothing to run there, and npm nothing to ask about', () => {
	const {scripts} = JSON.parse(read('package.json')) as {scripts: {dependencies?: string; prepack?: string}};
	const installing = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
	expect(installing.filter(name => name in scripts)).toEqual([]);
	expect(scripts.prepack).toBe(scripts.dependencies);
	expect(scripts.prepack).toContain('source/build.mjs');
});

test('every picture and file that the README links to is in the package', () => {
	const linked = [...read('README.md').matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(match => match[1] ?? '');
	expect(linked.length).toBeGreaterThan(2);
	const files = packed();
	expect(linked.filter(path => !files.includes(path))).toEqual([]);
});

describe('the notices', () => {
	/** Packages of which a file is in the bundle, as the bundler itself has it. */
	async function bundled(): Promise<ReadonlyMap<string, string>> {
		const {metafile} = await build({
			absWorkingDir: root,
			entryPoints: ['source/cli/main.ts'],
			bundle: true,
			write: false,
			metafile: true,
			platform: 'node',
			format: 'cjs',
			jsx: 'automatic',
			define: {'process.env.NODE_ENV': '"production"', 'import.meta': '{}'},
			supported: {'dynamic-import': false},
			plugins: [lightNode, leanInk],
			logLevel: 'silent',
		});
		const [output] = Object.values(metafile.outputs);
		const used = Object.entries(output?.inputs ?? {}).filter(([, {bytesInOutput}]) => bytesInOutput > 0);
		// A package may stand within another.
		const folders = used.map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
		return new Map(
			folders
				.filter(folder => folder !== undefined)
				.map(folder => {
					const {name, version} = JSON.parse(read(`${folder}/package.json`));
					return [folder, `${name} ${version}`];
				}),
		);
	}

	test('name every package that is bundled, each with the text of its licence', async () => {
		const notices = read('dist/THIRD-PARTY-NOTICES');
		const packages = await bundled();
		expect(packages.size).toBeGreaterThan(15);
		const parts = notices.split(/^-{80}$/m).slice(1);
		expect(parts.map(part => part.trim().split(' ').slice(0, 2).join(' ')).sort()).toEqual(
			[...packages.values()].sort(),
		);
		for (const part of parts)
			expect(part).toMatch(/Permission (is hereby granted|to use)|Redistribution and use|Apache License/);
		for (const [folder, name] of packages) {
			const file = readdirSync(join(root, folder)).find(one => /^licen[cs]e/i.test(one));
			const own = parts.find(part => part.trim().startsWith(`${name} `));
			if (file === undefined) expect(own).toMatch(/^Copyright \(c\) .*(Meta Platforms|Matic|Titus Wormer)/m);
			else expect(own).toContain(read(`${folder}/${file}`).trim());
		}
	});
});

describe('the manual page', () => {
	const page = read('dist/roundtable.1');
	const plain = page.replace(/\\f[BIR]/g, '').replaceAll('\\-', '-');

	test('has every option and every key', () => {
		for (const name of optionNames) {
			expect(plain).toContain(writtenOption(name));
			expect(plain.replaceAll('\\(aq', "'")).toContain(optionRow(name).help);
		}
		for (const {keys} of bindings)
			for (const key of keys.map(name => keyLabel(name, ascii)))
				if (/^[\w-]+$/.test(key)) expect(plain.split(/\s/)).toContain(key);
	});

	test('is ASCII, and the package names it', () => {
		expect(page).toMatch(/^[\n -~]*$/);
		expect(JSON.parse(read('package.json'))).toMatchObject({man: ['dist/roundtable.1']});
	});

	// groff and mandoc are packages of the system (apt install groff mandoc); npm cannot install them.
	test.runIf(spawnSync('groff', ['--version']).status === 0)('groff finds no fault in it', () => {
		const {status, stdout, stderr} = spawnSync(
			'groff',
			['-man', '-ww', '-Tascii', '-P-c', 'dist/roundtable.1'],
			{
				cwd: root,
				encoding: 'utf8',
			},
		);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		// Overstruck letters are bold ones.
		const shown = stdout.replace(/.\u0008/g, '');
		expect(shown).toContain('--filter QUERY');
		expect(shown).toContain("roundtable quotes 'party:nato -is:reported' --format csv > nato.csv");
		expect(shown).toContain('is:disputed /secur\\w+/ ~garantees a | b -(c d)');
	});
});

test('expressions with properties of Unicode are no calls, which would make each anew at each use', () => {
	expect(read('dist/prepare.js').match(/new RegExp\("(?:[^"\\]|\\.)*?\\\\p\{/g) ?? []).toEqual([]);
});
