/**
 * The built program as people meet it: in a real pseudo-terminal, in a pipe, and with every bad input. It needs
 * `dist/roundtable.js`; `npm test` builds it first.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {smallDossier} from '../helpers/make-dossier.ts';
import {openPty} from '../helpers/pty.ts';
import {isWhole, program, withProgram} from '../helpers/whole-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-program-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function fileWith(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

type Ran = {readonly status: number | null; readonly out: string; readonly err: string};
type RunOptions = {readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>>};

/** Runs it without a terminal, as in a pipe. */
function run(args: readonly string[], {input = '', env = {}}: RunOptions = {}): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...args], {
			cwd: folder,
			env: {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env},
		});
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', chunk => out.push(chunk));
		child.stderr.on('data', chunk => err.push(chunk));
		child.on('error', reject);
		child.on('close', status =>
			resolve({status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()}),
		);
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}

const withPty: typeof withProgram = (options, use) => withProgram({...options, cwd: folder}, use);

test.each(['table', 'csv', 'json', 'markdown'])(
	'what is printed as %s of a quote is the passage that has what was asked for',
	async format => {
		const {status, out} = await run(['quotes', 'directions', 'speaker:carpenter', '--format', format]);
		expect(status).toBe(0);
		const [first] = /I don’t think [^,]*/.exec(out) ?? [];
		expect(first).toContain('that concrete results will be achieved');
	},
);

test('without a terminal a view is what it says: its filter, order, and whether what is reported is there', async () => {
	const path = fileWith('viewed.json', JSON.stringify(smallDossier()));
	const quotesOf = async (...args: readonly string[]) => {
		const {out, status} = await run([path, ...args]);
		expect(status).toBe(0);
		return /\nQUOTES[\s\S]*?\n(?=DISAGREEMENTS)/.exec(out)?.[0];
	};
	const asOptions = await quotesOf('--filter=party:norland', '--order=speaker', '--no-reported');
	expect(asOptions).not.toBe(await quotesOf());
	expect(await quotesOf('--view=filter:party:norland order:speaker quoted focus:quotes')).toBe(asOptions);
	const view = fileWith('view.txt', 'filter:party:norland order:speaker quoted');
	expect(await quotesOf(`--view=@${view}`)).toBe(asOptions);
	expect(await quotesOf(`--view=@${view}`, '--filter=party:isles', '--order=date')).toBe(
		await quotesOf('--filter=party:isles', '--order=date', '--no-reported'),
	);
	const marked = smallDossier().statements[0]?.id ?? '';
	expect(await quotesOf(`--view=filter:is:marked marks:${marked}`)).toMatch(/QUOTES \(1 of 9\)/);
});

test('without a terminal what has changed since another is printed, too', async () => {
	const before = smallDossier();
	const path = fileWith('before.json', JSON.stringify(before));
	const after = fileWith('after.json', JSON.stringify({...before, title: 'Other talks'}));
	const changed = await run([after, '--since', path]);
	expect(changed.status).toBe(0);
	expect(changed.out).toMatch(
		/\nCHANGES \(1\)\n─+\n\nSince before\.json:\n[\s\S]*"Other talks"[\s\S]*\nSCHEDULE\n/,
	);
	const same = await run([path, '--since', path]);
	expect(same.out).toContain('CHANGES (0)\n───────────\n\nNothing has changed since before.json.\n');
	expect((await run([path])).out).not.toContain('CHANGES');
});

test('there is a built program', () => {
	expect(existsSync(program), 'dist/roundtable.js: run npm run build').toBe(true);
});

describe('In a terminal', () => {
	test.each([
		[60, 16],
		[80, 24],
		[100, 30],
		[120, 40],
		[200, 60],
	])('the first screen at %ix%i is whole, and q gives the terminal back', async (columns, rows) => {
		await withPty({columns, rows}, async pty => {
			await pty.waitFor(isWhole);
			expect(pty.modes()).toMatchObject({isAlternate: true, wraps: false, pastesInBrackets: true});
			pty.press('q');
			expect(await pty.exit()).toEqual({status: 0, signal: undefined});
			expect(pty.modes()).toMatchObject({
				isAlternate: false,
				isCursorShown: true,
				wraps: true,
				pastesInBrackets: false,
			});
			expect(pty.screen().join('').trim()).toBe('');
		});
	});

	test('the list narrows on every key, the cursor stands at the insertion point, and Esc takes the term back', async () => {
		await withPty({}, async pty => {
			await pty.waitFor(isWhole);
			pty.press('/');
			await pty.waitFor('type to narrow');
			pty.type('peace-lov');
			await pty.waitFor(/\/ peace-lov [\s\S]*Lukashevich/);
			await pty.waitFor(/3 Quotes ─+ 1 of \d+/);
			// The cursor is put there last of all.
			const lineIn = (screen: readonly string[]) => screen.findIndex(text => text.includes('/ peace-lov'));
			await pty.waitFor(screen => pty.terminal.buffer.active.cursorY === lineIn(screen));
			const line = lineIn(pty.screen());
			expect(pty.screen()[line]?.slice(0, pty.terminal.buffer.active.cursorX)).toMatch(/peace-lov$/);
			pty.press('escape');
			await pty.waitFor('open it whole');
			pty.press('escape');
			await pty.waitFor(/3 Quotes ─+ (\d+) of \1 /);
		});
	});

	test('a resize is followed at any moment', async () => {
		await withPty({}, async pty => {
			await pty.waitFor(isWhole);
			pty.resize(80, 24);
			await pty.waitFor(
				lines => lines.length === 24 && isWhole(lines) && lines.some(line => line.includes('─ 3 Quotes ')),
			);
			pty.resize(20, 4);
			await pty.waitFor('30x6');
			pty.resize(200, 60);
			await pty.waitFor(lines => lines.length === 60 && isWhole(lines));
		});
	});

	test('the state asked for by flags is the one it opens in', async () => {
		await withPty(
			{args: ['--round', '3', '--party', 'eu', '--filter', 'pressure', '--focus', 'quotes']},
			async pty => {
				await pty.waitFor(/\/ pressure round:3 party:eu/);
			},
		);
	});

	test('a file that changes is read again, and the view stays', async () => {
		const dossier = smallDossier();
		const path = fileWith('watched.json', JSON.stringify(dossier));
		await withPty({args: [path]}, async pty => {
			await pty.waitFor('the strait talks');
			pty.press(']');
			await pty.waitFor('round:1');
			writeFileSync(path, JSON.stringify({...dossier, title: 'Another title altogether'}));
			await pty.waitFor('Another title altogether');
			await pty.waitFor('round:1');
			writeFileSync(path, '{');
			await pty.waitFor('cannot be used');
			await pty.waitFor('Another title altogether');
		});
	});

	test('a dossier on standard input leaves the keyboard to the terminal', async () => {
		const path = fileWith('piped.json', JSON.stringify(smallDossier()));
		const pty = openPty({
			command: '/bin/sh',
			args: ['-c', `'${process.execPath}' '${program}' - < '${path}'`],
			columns: 120,
			rows: 40,
			patience: 20_000,
		});
		try {
			await pty.waitFor('the strait talks');
			pty.press('q');
			expect((await pty.exit()).status).toBe(0);
		} finally {
			await pty.close();
		}
	});

	test('exporting writes a new file beside those that are there', async () => {
		writeFileSync(join(folder, 'talks-2022-01-quotes.md'), 'mine');
		await withPty({}, async pty => {
			await pty.waitFor(isWhole);
			pty.press('3', 'x');
			await pty.waitFor('write a Markdown file');
			pty.press('j', 'enter');
			await pty.waitFor('talks-2022-01-quotes-2.md');
		});
		expect(readFileSync(join(folder, 'talks-2022-01-quotes.md'), 'utf8')).toBe('mine');
		expect(readFileSync(join(folder, 'talks-2022-01-quotes-2.md'), 'utf8')).toContain('Lukashevich');
	});

	test('copying says that it was sent, and sends what it says', async () => {
		await withProgram(
			{cwd: folder, args: ['--filter', 'peace-loving'], env: {SSH_TTY: '/dev/pts/9'}},
			async pty => {
				await pty.waitFor(isWhole);
				pty.press('y');
				await pty.waitFor('Sent the quote');
				const sent = /\u001b\]52;c;([A-Za-z0-9+/=]+)/.exec(pty.output())?.[1] ?? '';
				expect(Buffer.from(sent, 'base64').toString()).toContain('Russia is a peace-loving country.');
			},
		);
	});

	test('Ctrl-c quits at once, with 0, from anywhere', async () => {
		await withPty({}, async pty => {
			await pty.waitFor(isWhole);
			pty.press('/');
			await pty.waitFor('type to narrow');
			pty.press('ctrl-c');
			expect((await pty.exit()).status).toBe(0);
			expect(pty.modes().isAlternate).toBe(false);
		});
	});

	test('the bad input never touches the terminal', async () => {
		const path = fileWith('bad.json', '{"format": }');
		await withPty({args: [path]}, async pty => {
			expect((await pty.exit()).status).toBe(2);
			expect(pty.output()).not.toContain('\u001b[?1049h');
			expect(pty.output()).toContain('bad.json');
		});
	});
});

describe('Without a terminal', () => {
	test('the talks are printed as plain text, with 0 and no escape sequence', async () => {
		const {status, out, err} = await run([]);
		expect(status).toBe(0);
		expect(err).toBe('');
		expect(out).toMatch(/Geneva[\s\S]*Brussels[\s\S]*Vienna/);
		expect(out).toContain('peace-loving');
		expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
	});

	test('TERM=dumb gets the same, even in a terminal', async () => {
		await withPty({env: {TERM: 'dumb'}, rows: 60}, async pty => {
			expect((await pty.exit()).status).toBe(0);
			expect(pty.output()).not.toContain('\u001b');
			expect(pty.output()).toContain('Vienna');
		});
	});

	test('without a keyboard but with a screen it says why', async () => {
		const pty = openPty({
			command: '/bin/sh',
			args: ['-c', `'${process.execPath}' '${program}' < /dev/null`],
			columns: 120,
			rows: 40,
			patience: 20_000,
		});
		try {
			expect((await pty.exit()).status).toBe(0);
			expect(pty.output()).toContain('no key can be read');
			expect(pty.output()).not.toContain('\u001b');
		} finally {
			await pty.close();
		}
	});

	test.each(['quotes', 'schedule', 'positions', 'discrepancies', 'sources'])(
		'%s prints JSON that can be read',
		async listing => {
			const {status, out} = await run([listing, '--format', 'json']);
			expect(status).toBe(0);
			const records: unknown = JSON.parse(out);
			expect(Array.isArray(records) && records.length > 0).toBe(true);
		},
	);

	test("a party's positions are its own, not all that its quotes bear out", async () => {
		const parties = async (query: string) => {
			const {out} = await run(['positions', query, '--format', 'jsonl']);
			const lines = out.split('\n').filter(line => line !== '');
			return new Set(lines.map(line => (JSON.parse(line) as {party: {code: string}}).party.code));
		};
		expect(await parties('party:russia')).toEqual(new Set(['RUS']));
		expect((await parties('party:')).size).toBeGreaterThan(3);
		expect((await parties('party:russia | party:nato')).size).toBeGreaterThan(1);
	});

	test('what cannot be written is said, and is no success', async () => {
		if (!existsSync('/dev/full')) return;
		const ended = await new Promise<{status: number | null; err: string}>(resolve => {
			const child = spawn('/bin/sh', ['-c', `'${process.execPath}' '${program}' quotes > /dev/full`]);
			let err = '';
			child.stderr.on('data', chunk => {
				err += chunk;
			});
			child.on('close', status => resolve({status, err}));
		});
		expect(ended.status).toBe(2);
		expect(ended.err.match(/cannot be written/g)).toHaveLength(1);
	});

	test('a file that takes only the beginning is no success', async () => {
		const ends = (command: string) =>
			new Promise<{status: number | null; err: string}>(resolve => {
				// The shell lets a file have 16 blocks: the first write is taken in part, as on a disk that fills.
				const line = `ulimit -f 16; exec '${process.execPath}' '${program}' ${command}`;
				const child = spawn('/bin/sh', ['-c', line], {cwd: folder});
				let err = '';
				child.stderr.on('data', chunk => {
					err += chunk;
				});
				child.on('close', status => resolve({status, err}));
			});
		const cut = await ends('quotes --format json > cut.json');
		expect(cut.err.match(/cannot be written/g)).toHaveLength(1);
		expect(cut.status).toBe(2);
		expect(await ends('quotes --format csv is:misattributed > whole.csv')).toEqual({status: 0, err: ''});
	});

	test.runIf(existsSync('/dev/full'))('a message that cannot be written changes no status', async () => {
		const ends = (line: string) =>
			new Promise<number | null>(resolve => {
				spawn('/bin/sh', ['-c', line.replace('roundtable', `'${process.execPath}' '${program}'`)], {
					stdio: ['pipe', 'ignore', 'ignore'],
				}).on('close', resolve);
			});
		expect(await ends('roundtable --nope 2> /dev/full')).toBe(2);
		expect(await ends('roundtable nowhere.json 2> /dev/full')).toBe(2);
		expect(await ends('roundtable quotes zzzqq > /dev/null 2> /dev/full')).toBe(1);
		expect(await ends('roundtable quotes > /dev/full 2> /dev/full')).toBe(2);
		expect(await ends('roundtable quotes is:dispted > /dev/null 2> /dev/full')).toBe(1);
		expect(await ends('roundtable quotes zzzqq > /dev/null 2>&-')).toBe(1);
	});

	test('a byte-order mark stands before CSV where it is asked for, and nowhere else', async () => {
		const [plain, marked] = [
			await run(['quotes', '--format', 'csv']),
			await run(['quotes', '--format', 'csv', '--bom']),
		];
		expect(marked.out).toBe(`\ufeff${plain.out}`);
		expect(plain.out.startsWith('\ufeff')).toBe(false);
		expect(await run(['quotes', '--bom'])).toMatchObject({status: 2, out: ''});
	});

	test('a dossier where a query belongs is not searched for', async () => {
		const path = fileWith('a-dossier', JSON.stringify(smallDossier()));
		for (const file of [path, 'a-dossier', 'nowhere.json']) {
			const {status, out, err} = await run(['quotes', file]);
			expect({status, out}).toEqual({status: 2, out: ''});
			expect(err).toContain(`roundtable quotes --dossier ${file}`);
		}
	});

	test('a date that is none is refused, and a hint is said', async () => {
		expect(await run(['quotes', 'date:13.01.2022'])).toMatchObject({status: 2, out: ''});
		const {err} = await run(['quotes', 'is:dispted']);
		expect(err).toContain('is:disputed');
	});

	test('a printing command says how a date is understood that is not written whole', async () => {
		for (const args of [
			['quotes', 'date:<10jan'],
			['--filter', 'date:<10jan'],
		]) {
			const {status, out, err} = await run(args);
			expect({status, err}).toEqual({
				status: 0,
				err: expect.stringContaining('date:<10jan is read as before 10 Jan 2022.\n'),
			});
			expect(out).toContain('Gerasimov');
		}
	});

	test('quotes of a round that asof: leaves in are told, whatever the format, and whose day the sign means', async () => {
		for (const format of ['table', 'csv', 'json', 'markdown']) {
			const {status, out, err} = await run(['quotes', 'asof:2022-01-11 round:2', '--format', format]);
			expect({status, err}).toEqual({
				status: 0,
				err: 'roundtable: Beside round:, asof: sets only positions back; quotes of the round count whenever they were said.\n',
			});
			expect(out).toContain('Peskov');
		}
		const {out, err} = await run(['quotes', 'asof:2022-01-11']);
		expect(err).toBe('');
		expect(out).toContain('≥ by 11 Jan 2022 or later');
		const page = await run(['quotes', 'asof:2022-01-11', '--format', 'markdown']);
		expect(page.out).toContain('10–13 Jan 2022 (by 11 Jan 2022 or later)');
		expect((await run(['positions', 'asof:2022-01-11 round:2'])).err).toBe('');
	});

	test('a query that matches nothing ends with 1 and says so', async () => {
		const {status, out, err} = await run(['quotes', 'zzzzqqq', '--format', 'json']);
		expect(status).toBe(1);
		expect(JSON.parse(out)).toEqual([]);
		expect(err).toContain('nothing matched');
	});

	test('help and version go to standard output with 0', async () => {
		expect(await run(['--help'])).toMatchObject({status: 0, err: ''});
		const {out} = await run(['--version']);
		const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
			version: string;
		};
		expect(out.trim()).toBe(version);
	});

	test('a reader that goes away is no fault', async () => {
		const ended = await new Promise<number | null>(resolve => {
			const child = spawn('/bin/sh', [
				'-c',
				`'${process.execPath}' '${program}' quotes --format json | head -c 10 > /dev/null`,
			]);
			child.on('close', resolve);
		});
		expect(ended).toBe(0);
	});

	test('check holds the embedded dossier to its rules', async () => {
		const path = fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url));
		const {status, out, err} = await run(['check', path]);
		expect(err).toBe('');
		expect(status).toBe(0);
		expect(out).toContain('the rules of the format hold');
	});
});

describe('Bad input ends with 2 and one clear message', () => {
	const good = smallDossier();
	const json = (change: object) => JSON.stringify({...good, ...change});
	const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

	test.each<[string, string | Uint8Array, RegExp]>([
		['empty', '', /empty/i],
		['not JSON', '{\n  "format": oops\n}', /:2:13/],
		['not UTF-8', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
		['a JSON array', '[]', /array/i],
		['a wrong type', json({title: 7}), /title/],
		['a missing field', json({parties: undefined}), /parties/],
		['an unknown field', json({titel: 'x'}), /titel[\s\S]*title/],
		['duplicate ids', json({issues: [...good.issues, good.issues[0]]}), /issues\[3\]/],
		[
			'a reference to nobody',
			json({positions: [{...good.positions[0], party: 'norlnad'}]}),
			/norlnad[\s\S]*norland/,
		],
		['a position without evidence', json({positions: [{...good.positions[0], evidence: []}]}), /evidence/],
		[
			'a round twice',
			json({events: good.events.map(event => (event.round === undefined ? event : {...event, round: 1}))}),
			/round/,
		],
		[
			'an impossible date',
			json({
				events: good.events.map((event, place) =>
					place === 0 ? {...event, date: {edtf: '2031-02-30', basis: 'articles'}} : event,
				),
			}),
			/2031-02-30/,
		],
		['a newer version', json({version: '9.0'}), /9\.0[\s\S]*1\.0/],
		['10,000 levels of nesting', nested, /./],
		['10,000 levels within a dossier', `{"format":"roundtable-dossier","sources":${nested}}`, /./],
		['control characters', json({titel: '\u001b]0;owned\u0007'}), /titel/],
	])('%s', async (name, content, message) => {
		const path = fileWith(`${name.replace(/\W+/g, '-')}.json`, content);
		const {status, out, err} = await run([path]);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toMatch(message);
		expect(err).toContain(path);
		expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\bat .*\.js:\d+/);
	});

	test('several problems are all told, up to twenty, then counted', async () => {
		const events = good.events.map(event => ({...event, nmae: 'x'}));
		const many = Array.from({length: 30}, (_, place) => ({id: `i-${place}`, name: 7}));
		const {status, err} = await run([fileWith('many.json', json({events, issues: many}))]);
		expect(status).toBe(2);
		expect(err).toMatch(/and (at least )?\d+ more/);
		expect(err.split('\n').length).toBeLessThan(26);
	});

	test('a byte-order mark is accepted', async () => {
		const {status} = await run([fileWith('bom.json', `\ufeff${JSON.stringify(good)}`)]);
		expect(status).toBe(0);
	});

	test('100 MB of nonsense are refused quickly and calmly', async () => {
		const {status, err} = await run([fileWith('huge.json', Buffer.alloc(100_000_000, 'nonsense '))]);
		expect(status).toBe(2);
		expect(err).toContain('huge.json');
	});

	test.each<[string, readonly string[], RegExp]>([
		['no such file', ['nowhere.json'], /nowhere\.json/],
		['a directory', ['.'], /directory|folder/],
		['a command misspelt', ['quotse'], /quotes/],
		['an unknown flag', ['--fliter', 'x'], /--fliter[\s\S]*--filter/],
		['a query that begins with a sign', ['quotes', '-carrier'], /--/],
		['a flag without its value', ['--filter'], /--filter/],
		['a filter that cannot be understood', ['--filter', '/(/'], /cannot be/],
		['a round that is none', ['--round', '9'], /round 9[\s\S]*Geneva/],
		['a party that is none', ['--party', 'rusia'], /rusia[\s\S]*russia/],
		['a date that is none', ['--filter', 'date:2022-02-30'], /2022-02-30/],
		['a pane that is none', ['--focus', 'quote'], /quotes/],
		['a format that is none', ['quotes', '--format', 'jsn'], /json/],
	])('%s', async (_, args, message) => {
		const {status, out, err} = await run(args);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toMatch(message);
	});
});
