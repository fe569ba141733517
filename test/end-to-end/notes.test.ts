/** Notes beside the dashboard, as with an editor: every save is followed, what is wrong is listed until it is mended. */
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {courier, herald, fishing as undated} from '../helpers/noted.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, openOther} = provideWholeProgram();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-notes-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** With a day for each statement, so that nothing of them is worth a look. */
const fishing = undated.replace('    gloss: Ostland', '    at: 1\n    gloss: Ostland');

function save(notes = fishing): void {
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
	writeFileSync(path, notes);
}

type Ran = {readonly status: number; readonly out: string; readonly err: string};

function run(...args: readonly string[]): Promise<Ran> {
	return runOn('', ...args);
}

/** @param input - what comes on standard input. */
function runOn(input: string, ...args: readonly string[]): Promise<Ran> {
	return new Promise(resolve => {
		const child = execFile(process.execPath, [program, ...args], {cwd: folder}, (error, out, err) => {
			resolve({status: error === null ? 0 : Number(error.code), out, err});
		});
		child.stdin?.end(input);
	});
}

describe('in the dashboard', () => {
	test('a slip is listed under !, the rest is shown, and mended it is gone', async () => {
		save();
		const pty = await open({args: [path]});
		await pty.waitFor('4 quotes');
		writeFileSync(path, fishing.replace('who: berg', 'who: burg'));
		await pty.waitFor(
			'1 problem; ! says what is wrong; 1 statement and 1 position are not shown, the rest is.',
		);
		await pty.waitFor('1 problem (!)');
		pty.press('!');
		await pty.waitFor('there is no person or party "burg"');
		await pty.waitFor('Did you mean "berg"?');
		pty.press('enter');
		await pty.waitFor(/talks\.yaml:17:10/);
		await pty.waitFor('3 quotes');
		pty.press('!');
		await pty.waitFor('there is no person or party "burg"');
		writeFileSync(path, fishing);
		await pty.waitFor('No problem of the notes or the dossier is known');
		pty.press('escape');
		await pty.waitFor('4 quotes');
		expect(pty.screen().join('\n')).not.toContain('problem (!)');
	});

	test.each(['', 'title: Talks\n'])('of too little to show it opens and follows: %j', async text => {
		save(text);
		const pty = await open({args: [path]});
		await pty.waitFor('1 problem (!)');
		save();
		await pty.waitFor('4 quotes');
	});

	test('what is worth a look is listed below what is wrong, and gone when mended', async () => {
		save(fishing.replace('who: berg', 'who: burg').replace('said: Monday', 'said: 2025-03-05'));
		const pty = await open({args: [path]});
		await pty.waitFor('1 problem, 1 worth a look (!)');
		pty.press('!');
		await pty.waitFor('Worth a look; nothing is left out for it:');
		pty.press('down');
		await pty.waitFor('was published on 2025-03-04');
		save(fishing.replace('said: Monday', 'said: 2025-03-05'));
		await pty.waitFor('nothing is wrong, 1 worth a look (!)');
	});

	test('an article that changes is followed too', async () => {
		save();
		const pty = await open({args: [path]});
		writeFileSync(join(folder, 'herald.txt'), herald.replace('a fifth', 'a quarter'));
		await pty.waitFor('1 problem (!)');
		writeFileSync(join(folder, 'herald.txt'), herald);
		await pty.waitFor('nothing is wrong');
	});

	test('notes of which nothing can be shown any more leave what is shown as it is', async () => {
		save();
		const pty = await open({args: [path]});
		writeFileSync(path, 'nothing of notes\n');
		await pty.waitFor('what is shown is as before');
		await pty.waitFor('4 quotes');
	});

	test('and leave the articles that it stands in', async () => {
		save();
		const pty = await open({args: [path]});
		await pty.waitFor('4 quotes');
		pty.press('3', '5');
		await pty.waitFor('found where the dossier says');
		writeFileSync(path, 'nothing of notes\n');
		await pty.waitFor('what is shown is as before');
		const screen = pty.screen().join('\n');
		expect(screen).toContain('found where the dossier says');
		expect(screen).not.toContain('cannot be read');
	});
});

test('what has changed since another is listed, and again after each save', async () => {
	save();
	writeFileSync(join(folder, 'before.yaml'), fishing);
	const args = [program, path, '--since', join(folder, 'before.yaml')];
	const pty = openOther({command: process.execPath, args});
	await pty.waitFor('Nothing has changed since before.yaml.');
	writeFileSync(path, fishing.replace('rejects:', 'open:'));
	await pty.waitFor('positions: ~ norvania on quota');
	await pty.waitFor('stance: "rejects" -> "open"');
	pty.press('escape');
	pty.press('D');
	await pty.waitFor('Changed since before.yaml: 1 of 1');
});

describe('on the command line', () => {
	beforeAll(() => save());

	test('build makes a dossier that check holds against the articles', async () => {
		const built = await run('build', 'talks.yaml', '-o', 'talks.json', '--explain');
		expect(built.status).toBe(0);
		expect(built.err).toContain(
			'berg-we-shall-not-accept: id berg-we-shall-not-accept (the speaker and the first words)',
		);
		const checked = await run('check', 'talks.json', '--articles', '.');
		expect(checked.status).toBe(0);
		expect(checked.out).toContain('so does every offset and digest');
		expect(checked.out).toContain('courier.txt:4:42: "a paper herring"');
		expect((await run('diff', 'talks.json', 'talks.yaml')).out).toBe('Nothing has changed.\n');
	});

	test('build overwrites a dossier, and nothing else', async () => {
		expect((await run('build', 'talks.yaml', '-o', 'again.json')).status).toBe(0);
		expect((await run('build', 'talks.yaml', '-o', 'again.json')).status).toBe(0);
		const refused = await run('build', 'talks.yaml', '-o', 'talks.yaml');
		expect(refused.status).toBe(2);
		expect(refused.err).toContain('is what the dossier is made of, and is never overwritten');
		expect(readFileSync(path, 'utf8')).toBe(fishing);
	});

	test('what is wrong is said with its place, and the rest is made', async () => {
		writeFileSync(join(folder, 'slip.yaml'), fishing.replace('who: berg', 'who: burg'));
		const {status, err} = await run('build', 'slip.yaml', '-o', 'slip.json');
		expect(status).toBe(1);
		expect(err).toContain('slip.yaml:17:10: there is no person or party "burg"');
		expect(JSON.parse(readFileSync(join(folder, 'slip.json'), 'utf8')).statements).toHaveLength(3);
		expect(JSON.parse((await run('check', 'slip.yaml', '--json')).out).problems).toMatchObject([
			{line: 17, column: 10, code: 'unknown-name'},
		]);
	});

	test('new writes an example that opens at once, and nothing twice', async () => {
		expect((await run('new', 'example')).status).toBe(0);
		const names = readdirSync(join(folder, 'example'));
		expect(names.toSorted()).toEqual(['courier.txt', 'herald.txt', 'talks.yaml']);
		expect((await run('check', join('example', 'talks.yaml'))).status).toBe(0);
		writeFileSync(join(folder, 'example', 'talks.yaml'), 'mine');
		const again = await run('new', 'example');
		expect(again.status).toBe(2);
		expect(again.err).toContain('is there already, and nothing is overwritten');
		expect(readFileSync(join(folder, 'example', 'talks.yaml'), 'utf8')).toBe('mine');
	});

	test('notes are not written over what somebody may have written', async () => {
		await run('build', 'talks.yaml', '-o', 'talks.json');
		writeFileSync(join(folder, 'mine.yaml'), 'mine');
		const refused = await run('notes', 'talks.json', '--articles', '.', '-o', 'mine.yaml');
		expect(refused.status).toBe(2);
		expect(refused.err).toContain('--force');
		expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
		expect((await run('notes', 'talks.json', '--articles', '.', '-o', 'mine.yaml', '--force')).status).toBe(
			0,
		);
		expect((await run('check', 'mine.yaml')).status).toBe(0);
	});

	test('notes of articles in a folder below say so, and open as they are', async () => {
		mkdirSync(join(folder, 'below'));
		for (const name of ['herald.txt', 'courier.txt'])
			writeFileSync(join(folder, 'below', name), readFileSync(join(folder, name)));
		writeFileSync(join(folder, 'row.csv'), 'Speaker,Quote\nAnna Berg,“We shall not accept a cut”\n');
		await run('build', 'talks.yaml', '-o', 'whole.json');
		for (const file of ['whole.json', 'row.csv']) {
			const {err} = await run('notes', file, '--articles', 'below', '-o', 'again.yaml', '--force');
			expect(err).toContain('roundtable again.yaml opens it');
			expect(readFileSync(join(folder, 'again.yaml'), 'utf8')).toContain('\narticles: below\n');
			expect((await run('check', 'again.yaml')).status).toBe(0);
		}
	});

	test('a table is a start', async () => {
		const rows = [
			'Speaker,Quote',
			'Anna Berg,“We shall not accept a cut of more than a fifth”',
			'Unknown,a paper herring',
		];
		writeFileSync(join(folder, 'quotes.csv'), rows.join('\n'));
		const {status, err} = await run('notes', 'quotes.csv', '--articles', '.', '-o', 'table.yaml');
		expect(err).toContain('Columns: words = Quote, speaker = Speaker.');
		expect(status).toBe(0);
		expect((await run('quotes', '--dossier', 'table.yaml', '--format', 'csv')).out).toContain(
			'a paper herring',
		);
		expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
	});

	test('an article in Markdown that a table names is read', async () => {
		writeFileSync(join(folder, 'post.md'), '# The Post\n\n“We wait,” said Anna Berg.\n');
		writeFileSync(join(folder, 'post.csv'), 'Speaker,Quote,File\nAnna Berg,We wait for it,post.md\n');
		const {err} = await run('notes', 'post.csv', '--articles', '.', '-o', 'post.yaml');
		expect(err).toContain('post.md does not print "We wait for it"');
		expect(err).not.toContain('not in the folder given');
	});

	test('--fix puts right what is certain, in place', async () => {
		const page = herald.replace('Norvania refuses', 'NORVANIA: Norvania refuses');
		writeFileSync(join(folder, 'herald.txt'), page);
		const moved = fishing.replace(
			'{herald: But we are ready to count the fish together}',
			'{herald: {words: But we are ready to count the fish together, at: 227-270}}   # mine',
		);
		writeFileSync(join(folder, 'moved.yaml'), moved);
		expect((await run('check', 'moved.yaml')).err).toContain('other words at these offsets');
		const fixed = await run('check', 'moved.yaml', '--fix');
		expect(fixed.status).toBe(0);
		expect(readFileSync(join(folder, 'moved.yaml'), 'utf8')).toBe(moved.replace('227-270', '237-280'));
		save();
	});
});

describe('what a command meant for another file says', () => {
	test.each([
		[['check', 'herald.txt'], 'herald.txt is an article. check takes the notes or the dossier that name it'],
		[['notes', 'table.xlsx'], 'table.xlsx is a spreadsheet, which is not read. Save it as CSV'],
		[['notes', 'table.docx'], 'table.docx is a document of a word processor, which is not read.'],
	])('%j', async (args, expected) => {
		save();
		writeFileSync(join(folder, 'table.xlsx'), 'PK');
		writeFileSync(join(folder, 'table.docx'), 'PK');
		expect(await run(...args)).toMatchObject({status: 2, err: expect.stringContaining(expected)});
	});

	test('a listing of notes that are named where a query stands is that of the notes', async () => {
		save();
		const {status, out} = await run('quotes', 'talks.yaml', 'party:norvania');
		expect(status).toBe(0);
		expect(out).toContain('We shall not accept');
		expect(out).not.toContain('Nobody can divide');
	});

	test('the help of a command is its own', async () => {
		const {out} = await run('check', '--help');
		expect(out).toContain('--fix puts right, and nothing else');
		expect(out).not.toContain('--theme');
	});
});

test('--fix says of what is sound that it has put nothing right, and writes nothing', async () => {
	save();
	await run('build', 'talks.yaml', '-o', 'sound.json');
	for (const args of [['talks.yaml'], ['sound.json'], ['sound.json', '--articles', '.']]) {
		const [file = ''] = args;
		const before = readFileSync(join(folder, file));
		const {status, out} = await run('check', ...args, '--fix');
		expect(status).toBe(0);
		expect(out).toContain(`${file}: nothing is wrong in it that --fix could put right; it was not written.`);
		expect((await run('check', ...args)).out).not.toContain('--fix');
		expect(readFileSync(join(folder, file))).toEqual(before);
	}
});

test('check --fix puts right what can have been meant in one way only, and nothing of the words', async () => {
	const slips = fishing
		.replace('who: berg', 'who: brg')
		.replace('on: counting\n    said: Monday', 'on:counting\n    siad: Mnday')
		.replace('quotes: {courier: Nobody', 'quots: {courier: Nobdy')
		.replace('positions:', 'Positions:')
		.replace('    at: 1', '\tat: 1')
		.replace('2025-03-05', '05.03.2025');
	save(slips);
	const {err} = await run('check', 'talks.yaml', '--fix');
	for (const done of [
		'brg is berg',
		'on: has its blank',
		'siad is said',
		'Mnday is Monday',
		'quots is quotes',
	])
		expect(err).toContain(done);
	expect(readFileSync(path, 'utf8')).toBe(fishing.replace('{courier: Nobody', '{courier: Nobdy'));
	expect(err).toContain('"Nobdy" is printed "Nobody"');
});

test('build replaces what it has made of the same talks, and nothing else', async () => {
	save();
	const other = join(folder, 'other.json');
	await run('build', 'talks.yaml', '-o', other);
	const built = readFileSync(other, 'utf8');
	expect(await run('build', 'talks.yaml', '-o', other)).toMatchObject({status: 0});
	for (const theirs of [
		built.replace(/"id": "[^"]*"/, '"id": "others"'),
		JSON.stringify(JSON.parse(built)),
		'a list',
	]) {
		writeFileSync(other, theirs);
		expect(await run('build', 'talks.yaml', '-o', other)).toMatchObject({
			status: 2,
			err: expect.stringContaining('is there and is not what build made of these talks'),
		});
		expect(readFileSync(other, 'utf8')).toBe(theirs);
		expect(await run('build', 'talks.yaml', '-o', other, '--force')).toMatchObject({status: 0});
	}
});

describe('notes on standard input', () => {
	beforeAll(() => save());

	test('are taken wherever a file of them is', async () => {
		expect((await runOn(fishing, '-')).out).toContain('4 quotes');
		expect((await runOn(fishing, 'check', '-')).out).toContain('every word of it stands in its article');
		const built = await runOn(fishing, 'build', '-');
		expect(JSON.parse(built.out)).toMatchObject({title: 'Fishing talks between Norvania and Ostland'});
		expect(await runOn(fishing.replace('rejects:', 'open:'), 'diff', '-', 'talks.yaml')).toMatchObject({
			status: 1,
			out: expect.stringContaining('stance: "open" -> "rejects"'),
		});
	});

	test('are told by that name, and a dossier there is one', async () => {
		const wrong = await runOn(fishing.replace('who: berg', 'who: burg'), 'check', '-');
		expect(wrong.err).toContain('standard input:17:10: there is no person or party "burg"');
		const {out} = await run('build', 'talks.yaml');
		expect((await runOn(out, 'check', '-')).out).toContain('the rules of the format hold');
		expect((await runOn(out, 'diff', '-', 'talks.yaml')).out).toBe('Nothing has changed.\n');
		expect((await runOn(out, 'notes', '-', '--articles', '.')).out).toContain('who: berg');
		expect((await runOn(fishing, 'notes', '-')).err).toContain('standard input is notes already');
	});

	test('have no file into which anything could be written', async () => {
		expect(await runOn(fishing, 'check', '-', '--fix')).toMatchObject({
			status: 2,
			err: expect.stringContaining('standard input is none. Save it to a file.'),
		});
		expect((await runOn(fishing, 'review', '-')).err).toContain('Save them to one (.yaml)');
		expect(readdirSync(folder)).not.toContain('-');
	});
});
