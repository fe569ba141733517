import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
	fileProblem,
	readArticles,
	readDossier,
	sizeLimit,
	statProblem,
} from '../../source/cli/read-dossier.ts';
import {checkAgainstArticles} from '../../source/dossier/against-articles.ts';
import {wordProblem} from '../../source/dossier/wording.ts';
import {bytesOf} from '../helpers/faulty.ts';
import {sha256, smallArticles, smallDossier} from '../helpers/make-dossier.ts';

let directory = '';
const inside = (name: string) => join(directory, name);

beforeAll(() => {
	directory = mkdtempSync(join(tmpdir(), 'roundtable-'));
	writeFileSync(inside('small.json'), bytesOf(smallDossier()));
	writeFileSync(inside('empty.json'), '');
	mkdirSync(inside('articles'));
	for (const [id, text] of smallArticles) writeFileSync(inside(`articles/${id}.txt`), text);
});
afterAll(() => rmSync(directory, {recursive: true, force: true}));

describe('a dossier is read', () => {
	it('from a file', async () => {
		const read = await readDossier(inside('small.json'));
		expect(read).toMatchObject({ok: true, name: inside('small.json'), dossier: smallDossier()});
	});

	it('from standard input, in whatever pieces it comes', async () => {
		const bytes = bytesOf(smallDossier());
		const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 700), bytes.subarray(700)];
		const read = await readDossier('-', Readable.from(pieces));
		expect(read).toMatchObject({ok: true, name: 'standard input', dossier: smallDossier()});
	});
});

describe('what cannot be read is a problem, not an exception', () => {
	const cases: readonly (readonly [string, () => string, string])[] = [
		['no such file', () => inside('nowhere.json'), 'no-such-file'],
		['a file taken for a directory', () => inside('small.json/more.json'), 'no-such-file'],
		['a name with a NUL', () => 'a\0b', 'no-such-file'],
		['an empty name', () => '', 'no-such-file'],
		['a name too long', () => 'x'.repeat(5000), 'no-such-file'],
		['a directory', () => directory, 'directory'],
		['a device', () => '/dev/null', 'special-file'],
		['an empty file', () => inside('empty.json'), 'empty'],
	];
	it.each(cases)('%s', async (_, path, code) => {
		const read = await readDossier(path());
		expect(read).toMatchObject({ok: false, isUnreadable: true, problems: [{code}]});
	});

	it('a named pipe that nobody writes to', async () => {
		execFileSync('mkfifo', [inside('pipe')]);
		expect(await readDossier(inside('pipe'))).toMatchObject({problems: [{code: 'special-file'}]});
	});

	it('a file too large, of which nothing is read', async () => {
		writeFileSync(inside('large.json'), '');
		truncateSync(inside('large.json'), sizeLimit + 1);
		expect(await readDossier(inside('large.json'))).toMatchObject({problems: [{code: 'too-large'}]});
	});

	it('nothing on standard input', async () => {
		const read = await readDossier('-', Readable.from([]));
		expect(read).toMatchObject({
			ok: false,
			message: expect.stringMatching(/^standard input: the file is empty/),
		});
	});

	it('standard input that breaks', async () => {
		const broken = new Readable({
			read() {
				this.destroy(Object.assign(new Error('broken'), {code: 'EIO'}));
			},
		});
		expect(await readDossier('-', broken)).toMatchObject({problems: [{code: 'unreadable', reason: 'EIO'}]});
	});

	it.each([
		['ENOENT', 'no such file'],
		['EACCES', 'no permission to read it'],
		['EPERM', 'no permission to read it'],
		['EISDIR', 'this is a directory'],
		['ELOOP', 'no such file'],
		['ENXIO', 'this is a device, a socket or a pipe'],
		['EIO', 'reading failed with "EIO"'],
		['EMFILE', 'reading failed with "EMFILE"'],
	])('%s is worded as: %s', (reason, words) => {
		expect(wordProblem(fileProblem(reason, 'talks.json', []), 'talks.json')).toContain(
			`talks.json: ${words};`,
		);
	});

	describe('a link that leads to no file', () => {
		const dead: readonly (readonly [string, readonly (readonly [string, string])[], string, string])[] = [
			[
				'nowhere',
				[['gone.json', 'not-there.json']],
				'gone.json',
				'this is a link to "not-there.json", which does not exist',
			],
			[
				'to another that leads nowhere',
				[
					['one.json', 'two.json'],
					['two.json', 'not-there.json'],
				],
				'one.json',
				'this is a link to "two.json", which is a link to "not-there.json", which does not exist',
			],
			[
				'to itself',
				[['self.json', 'self.json']],
				'self.json',
				'this is a link to "self.json", and so on in a circle',
			],
			[
				'in a circle',
				[
					['a.json', 'b.json'],
					['b.json', './a.json'],
				],
				'a.json',
				'this is a link to "b.json", which is a link to "./a.json", and so on in a circle',
			],
			[
				'on the way',
				[['way', 'not-there']],
				'way/talks.json',
				'way" is a link to "not-there", which does not exist',
			],
		];
		it.each(dead)('%s', async (_, links, name, words) => {
			for (const [link, target] of links) symlinkSync(target, inside(link));
			const read = await readDossier(inside(name));
			expect(read).toMatchObject({isUnreadable: true, message: expect.stringContaining(words)});
			const articles = await readArticles(inside(name), smallDossier());
			expect(articles).toMatchObject({ok: false, message: expect.stringContaining(words)});
			const [source] = smallDossier().sources;
			if (source === undefined) throw new RangeError('The small dossier has a source');
			const dossier = smallDossier({sources: [{...source, file: name}]});
			const inThem = await readArticles(directory, dossier);
			expect(inThem).toMatchObject({ok: true, problems: [{code: 'dead-link', path: ['sources', 0, 'file']}]});
		});

		it('but one that leads to a file is that file', async () => {
			symlinkSync('small.json', inside('good.json'));
			expect(await readDossier(inside('good.json'))).toMatchObject({ok: true});
		});
	});

	it('of a file that is as it should be there is nothing to say', () => {
		const stats = {isFile: () => true, isDirectory: () => false, size: sizeLimit};
		expect(statProblem(stats, 'talks.json', [])).toBeUndefined();
	});
});

describe('articles are read', () => {
	it.each([
		['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
		['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
		['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
		['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
	])('in %s too, which is one problem', async (name, encode) => {
		const [source] = smallDossier().sources;
		if (source === undefined) throw new RangeError('The small dossier has a source');
		const text = 'The café is shut,\nsaid the minister.\n';
		const drawn = {...source, file: 'cafe.txt', sha256: sha256(text), length: text.length};
		const dossier = smallDossier({sources: [drawn]});
		for (const [rewritten, more] of [
			[text, ''],
			[text.replaceAll('\n', '\r\n'), ', CRLF line ends'],
		] as const) {
			writeFileSync(inside('cafe.txt'), encode(rewritten));
			const read = await readArticles(directory, dossier);
			if (!read.ok) throw new Error(read.message);
			expect(read.articles.get(source.id)).toBe(text);
			expect(read.problems.map(problem => wordProblem(problem, 'talks.json'))).toEqual([
				expect.stringContaining(`has the encoding ${name}${more}, and is the right one otherwise`),
			]);
		}
	});

	it('in Windows-1252 with the marks of print, which Node reads as controls', async () => {
		const [source] = smallDossier().sources;
		if (source === undefined) throw new RangeError('The small dossier has a source');
		const text = 'The caf\u00e9 is \u201cshut\u201d \u2014 said the minister\u2026\n';
		const drawn = {...source, file: 'print.txt', sha256: sha256(text), length: text.length};
		// Written by hand from the table of windows-1252.
		const written = 'The caf\u00e9 is \u0093shut\u0094 \u0097 said the minister\u0085\n';
		writeFileSync(inside('print.txt'), Buffer.from(written, 'latin1'));
		const read = await readArticles(directory, smallDossier({sources: [drawn]}));
		if (!read.ok) throw new Error(read.message);
		expect(read.articles.get(source.id)).toBe(text);
		expect(read.problems.map(problem => wordProblem(problem, 'talks.json'))).toEqual([
			expect.stringContaining('has the encoding Windows-1252, and is the right one otherwise'),
		]);
	});

	it('and fit the dossier', async () => {
		const read = await readArticles(inside('articles'), smallDossier());
		if (!read.ok) throw new Error(read.message);
		expect(read.problems).toEqual([]);
		expect(read.articles).toEqual(smallArticles);
		expect(checkAgainstArticles(smallDossier(), read.articles, read.digest)).toEqual([]);
	});

	it('with a problem for each that is missing or is no text, at the place that names it', async () => {
		const sources = smallDossier().sources.map((source, index) => ({
			...source,
			file: ['gone', 'bad', source.file][index] ?? '',
		}));
		writeFileSync(inside('articles/bad'), Buffer.from([0x41, 0xff]));
		const read = await readArticles(inside('articles'), smallDossier({sources}));
		if (!read.ok) throw new Error(read.message);
		expect([...read.articles.keys()]).toEqual(['wire']);
		expect(read.problems).toMatchObject([
			{code: 'no-such-file', path: ['sources', 0, 'file']},
			{code: 'not-utf8', path: ['sources', 1, 'file'], offset: 1},
		]);
	});

	it.each([
		['nowhere', 'no-such-directory'],
		['small.json', 'not-a-directory'],
	])('not from %s', async (name, code) => {
		expect(await readArticles(inside(name), smallDossier())).toMatchObject({ok: false, problems: [{code}]});
	});

	it('keeping a byte-order mark, since offsets count it', async () => {
		writeFileSync(inside('articles/marked.txt'), '\ufeffwords');
		const [source] = smallDossier().sources;
		if (source === undefined) throw new Error('no source');
		const read = await readArticles(
			inside('articles'),
			smallDossier({sources: [{...source, file: 'marked.txt'}]}),
		);
		expect(read.ok && read.articles.get(source.id)).toBe('\ufeffwords');
	});
});
