/** A missing article: what is suggested for it works when it is obeyed. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readNotesFile} from '../../source/cli/notes-file.ts';
import {sayNotesProblem} from '../../source/notes/wording.ts';
import {courier, fishing, herald} from '../helpers/noted.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-near-'));
const path = join(folder, 'talks.yaml');

beforeAll(() => {
	mkdirSync(join(folder, 'texts'));
	writeFileSync(join(folder, 'texts', '03_herald.txt'), herald);
	writeFileSync(join(folder, 'texts', '05_courier.txt'), courier);
	writeFileSync(join(folder, 'courier.txt'), courier);
});

afterAll(() => {
	rmSync(folder, {recursive: true});
});

async function said(text: string, articles?: string): Promise<readonly string[]> {
	writeFileSync(path, text);
	const read = await readNotesFile(path, articles);
	if (!read.ok) throw new Error('not read');
	return read.built.problems.map(sayNotesProblem);
}

/** Notes whose source of the Herald has this file, or this id and none. */
function withHerald({
	file,
	id = 'herald',
	articles,
}: {
	file?: string;
	id?: string;
	articles?: string;
}): string {
	const text = fishing
		.replace('{outlet: The Harbour', `{${file === undefined ? '' : `file: ${file}, `}outlet: The Harbour`)
		.replaceAll('herald:', `${id}:`);
	return articles === undefined ? text : `articles: ${articles}\n${text}`;
}

test.each([
	['named without its folder', {file: '03_herald.txt'}, 'texts/03_herald.txt'],
	['misspelt in its folder', {file: 'texts/03_heralt.txt'}, 'texts/03_herald.txt'],
	['misspelt without its folder', {file: '03_heralt.txt'}, 'texts/03_herald.txt'],
	['of which the id is the name of a file in a folder below', {id: '03-herald'}, 'texts/03_herald.txt'],
])('an article %s', async (_, given, expected) => {
	const text = withHerald(given);
	const lines = await said(text);
	expect(lines).toContainEqual(expect.stringContaining(`Did you mean file: ${expected}?`));
	expect(await said(withHerald({...given, file: expected}))).toEqual([]);
});

test('an article that another source has already is not suggested', async () => {
	const [line, ...more] = await said(
		fishing.replace('{outlet: The Harbour', '{file: couriers.txt, outlet: The Harbour'),
	);
	expect(more).toEqual([]);
	expect(line).toContain('no such file');
	expect(line).not.toContain('Did you mean file: courier.txt?');
});

test('an article in the folder that the notes name is suggested from there', async () => {
	const named = fishing.replace('{outlet: The Courier', '{file: 05_courier.txt, outlet: The Courier');
	const at = (file: string) =>
		`articles: texts\n${named.replace('{outlet: The Harbour', `{file: ${file}, outlet: The Harbour`)}`;
	expect(await said(at('03_heral.txt'))).toContainEqual(
		expect.stringContaining('Did you mean file: 03_herald.txt?'),
	);
	expect(await said(at('03_herald.txt'))).toEqual([]);
});

test('in a folder that is given only names count', async () => {
	const text = withHerald({file: 'texts/03_heralt.txt'}).replace(
		'{outlet: The Courier',
		'{file: 05_courier.txt, outlet: The Courier',
	);
	const lines = await said(text, join(folder, 'texts'));
	expect(lines).toContainEqual(expect.stringContaining('Did you mean file: 03_herald.txt?'));
	expect(await said(text.replace('texts/03_heralt.txt', '03_herald.txt'), join(folder, 'texts'))).toEqual([]);
});
