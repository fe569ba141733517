/** What is no ordinary file is written into by every command, never replaced, and nobody is waited for who may never come. */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Keeper} from '../../source/cli/kept.ts';
import {NotesOnDisk} from '../../source/cli/notes-on-disk.ts';
import {writeFileAt} from '../../source/cli/write-file-at.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const program = resolve('dist/roundtable.js');
const folder = mkdtempSync(join(tmpdir(), 'roundtable-into-'));
const at = (name: string) => join(folder, name);
let pipes = 0;

beforeAll(() => execFileSync(process.execPath, [program, 'new', at('talks')]));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function newPipe(): string {
	const pipe = at(`pipe-${pipes++}`);
	execFileSync('mkfifo', [pipe]);
	return pipe;
}

/** What a reader reads of a pipe while something is done, which begins when the reader is there. */
async function readDuring<T>(
	pipe: string,
	reader: readonly [string, ...string[]],
	doing: () => Promise<T>,
): Promise<readonly [came: string, done: T]> {
	const [name, ...args] = reader;
	const came = text(spawn(name, [...args, pipe]).stdout);
	// Waits for the reader; and what it reads has no end before this is closed.
	const held = await open(pipe, 'w');
	const done = await doing().finally(() => held.close());
	return [await came, done];
}

/** What a command of the program says, and what came out of it. */
async function run(args: readonly string[]) {
	const child = spawn(process.execPath, [program, ...args], {cwd: folder});
	const ended = new Promise<number | null>(done => child.once('close', done));
	const [said, out] = await Promise.all([text(child.stderr), text(child.stdout)]);
	return {status: await ended, said, out};
}

const commands = {
	build: (output: string) => ['build', 'talks/talks.yaml', '-o', output],
	notes: (output: string) => ['notes', 'talks.json', '--articles', 'talks', '-o', output],
	prepare: (output: string) => ['prepare', 'talks', '-o', output],
};

describe.each(Object.entries(commands))('%s', (_name, args) => {
	beforeAll(() =>
		execFileSync(process.execPath, [program, 'build', at('talks/talks.yaml'), '-o', at('talks.json')]),
	);

	test('writes into a pipe what it writes to standard output, and leaves it a pipe', async () => {
		const pipe = newPipe();
		const [came, {status}] = await readDuring(pipe, ['cat'], () => run(args(pipe)));
		const expected = await run(args('-'));
		expect(status).toBe(0);
		expect(came).toBe(expected.out);
		expect(lstatSync(pipe).isFIFO()).toBe(true);
	});

	test('says that nobody reads a pipe, and ends', async () => {
		const pipe = newPipe();
		const {status, said} = await run(args(pipe));
		expect({status, said}).toEqual({
			status: 2,
			said: expect.stringContaining(`${pipe} was not written: nobody reads from it.`),
		});
		expect(lstatSync(pipe).isFIFO()).toBe(true);
	});

	test('writes to its own output by the name it has there', async () => {
		const expected = await run(args('-'));
		const {status, out} = await run(args('/dev/stdout'));
		expect(status).toBe(0);
		expect(out).toBe(expected.out);
	});

	test('leaves a device as it is, through a link as well', async () => {
		symlinkSync('/dev/null', at(`null-${_name}`));
		const {status, said} = await run(args(`null-${_name}`));
		expect({status, isLink: lstatSync(at(`null-${_name}`)).isSymbolicLink()}).toEqual({
			status: 0,
			isLink: true,
		});
		expect(said).not.toContain('was not written');
		expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
	});
});

test('a long text goes whole through a pipe, which takes a little of it at a time', async () => {
	const pipe = newPipe();
	const long = 'Nobody can divide a fish that nobody has counted.\n'.repeat(40_000);
	const [came, written] = await readDuring(pipe, ['cat'], () => writeFileAt(pipe, long, {isNew: true}));
	expect(written).toEqual({ok: true});
	expect(came === long).toBe(true);
});

test('a reader that goes away is told', async () => {
	const pipe = newPipe();
	const [came, written] = await readDuring(pipe, ['head', '-c', '10'], () =>
		writeFileAt(pipe, 'x'.repeat(2_000_000), {isNew: false}),
	);
	expect(written).toEqual({
		ok: false,
		reason: 'its reader has gone away before all was written',
		isThere: false,
	});
	expect(came).toBe('x'.repeat(10));
});

test('a socket is sent it', async () => {
	const path = at('socket');
	const server = createServer();
	const came = new Promise<string>(done => server.once('connection', socket => done(text(socket))));
	await new Promise<void>(done => server.listen(path, done));
	expect(await writeFileAt(path, 'all of it', {isNew: true})).toEqual({ok: true});
	expect(await came).toBe('all of it');
	expect(lstatSync(path).isSocket()).toBe(true);
	await new Promise(done => server.close(done));
});

test('a draft of what is written into leaves no articles beside a device', async () => {
	const pipe = newPipe();
	const [came] = await readDuring(pipe, ['cat'], async () => {
		const page = spawn(process.execPath, [program, 'prepare', '-', '-o', pipe], {cwd: folder});
		page.stdin.end('“We shall not,” Anna Berg, the minister, told reporters on Monday.\n');
		return text(page.stderr);
	});
	expect(came).toContain('statements:');
	expect(existsSync(at('articles'))).toBe(false);
});

test('notes in whose place a pipe has come are not waited for', () => {
	const pipe = newPipe();
	const disk = new NotesOnDisk(pipe, 'title: Talks\n');
	expect(disk.changed()).toMatchObject({ok: false});
	expect(disk.write('title: Other talks\n')).toBe('it is no file any more');
	expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('marks are not kept in a pipe', () => {
	const pipe = newPipe();
	const keeper = new Keeper(pipe);
	const opened = catalogue(smallDossier());
	keeper.read(opened);
	const {fault} = keeper.write(opened, {
		marked: new Set([...opened.entryOf.keys()].slice(0, 1)),
		notes: new Map(),
	});
	expect(fault).toBe(`${pipe} is no file`);
	expect(lstatSync(pipe).isFIFO()).toBe(true);
	expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
});

test('an ordinary file that standard output is, too, keeps what comes of its own name', async () => {
	const target = at('own.json');
	const shell = `"$0" "$1" build talks/talks.yaml -o /dev/stdout > own.json`;
	execFileSync('sh', ['-c', shell, process.execPath, program], {cwd: folder, stdio: 'ignore'});
	expect(readFileSync(target, 'utf8')).toBe((await run(commands.build('-'))).out);
});
