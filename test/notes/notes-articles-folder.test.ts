/** Articles of which none is where the notes say are told once, with the folder that has them all; obeying that helps. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {readNotesFile} from '../../source/cli/notes-file.ts';
import {wordNotesProblem} from '../../source/notes/wording.ts';
import {courier, fishing, herald} from '../helpers/noted.ts';

let home = '';

beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'roundtable-folder-'));
});

afterEach(() => rmSync(home, {recursive: true}));

/** What is said of notes with such a line at their top, and the articles in a folder beside them. */
async function said(line: string, folder: string): Promise<readonly string[]> {
	mkdirSync(join(home, folder), {recursive: true});
	writeFileSync(join(home, folder, 'herald.txt'), herald);
	writeFileSync(join(home, folder, 'courier.txt'), courier);
	const path = join(home, 'talks.yaml');
	writeFileSync(path, line === '' ? fishing : `${line}\n${fishing}`);
	const read = await readNotesFile(path, undefined);
	if (!read.ok) throw new Error('not read');
	return read.built.problems.map(problem => wordNotesProblem(problem, read.read.lines, 'talks.yaml'));
}

const there = 'expected the folder in which they are';

test.each([
	[
		'a folder of a like name',
		'articles: text',
		'texts',
		`talks.yaml:1:11: there is no folder "text", in which the articles are said to be; ${there}. They are in "texts": write articles: texts.`,
	],
	[
		'no folder, and they lie beside the notes',
		'articles: stories',
		'.',
		`talks.yaml:1:11: there is no folder "stories", in which the articles are said to be; ${there}. They lie beside the notes: take this line out.`,
	],
	[
		'a file',
		'articles: talks.yaml',
		'texts',
		`talks.yaml:1:11: "talks.yaml" is a file, and the articles are said to be in it; ${there}. They are in "texts": write articles: texts.`,
	],
	[
		'nowhere that can be seen',
		'articles: stories',
		'texts/older',
		`talks.yaml:1:11: there is no folder "stories", in which the articles are said to be; ${there}. Correct the name; where they lie beside the notes, take the line out.`,
	],
	[
		'moved into a folder that the notes do not name',
		'',
		'articles',
		'talks.yaml:2:1: none of the 2 articles is beside the notes; expected them there, or the folder in which they are. They are in "articles": write articles: articles at the top.',
	],
])('%s', async (_name, line, folder, expected) => {
	expect(await said(line, folder)).toEqual([expected]);
	const advised = /write (articles: \w+)/.exec(expected)?.[1];
	if (advised !== undefined) expect(await said(advised, folder)).toEqual([]);
	if (expected.endsWith('take this line out.')) expect(await said('', folder)).toEqual([]);
});

test('a folder that is there and has other articles', async () => {
	mkdirSync(join(home, 'stories'));
	expect(await said('articles: stories', 'texts')).toEqual([
		'talks.yaml:1:11: none of the 2 articles is in the folder "stories"; expected them there, or the folder in which they are. They are in "texts": write articles: texts.',
	]);
});

test('one article that is not there is told at its source', async () => {
	expect(await said('', '.')).toEqual([]);
	rmSync(join(home, 'herald.txt'));
	const read = await readNotesFile(join(home, 'talks.yaml'), undefined);
	expect(read.ok && read.built.problems.map(({code}) => code)).toContain('article');
});
