/** `roundtable prepare`: files of every kind to notes that open, and what is there is never lost. */
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {textOfPage} from '../../source/cli/read-page.ts';
import {decode} from '../../source/prepare/decode.ts';
import {draftOf} from '../../source/prepare/draft.ts';
import {joinUtterances} from '../../source/prepare/utterances.ts';
import {writeDraft} from '../../source/prepare/write-draft.ts';
import {likeness, profileOf} from '../helpers/plain-groups.ts';
import {type Annotated, measure, preparedFrom} from '../tools/measure-invented.ts';

const program = fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url));

type Ran = {readonly status: number | null; readonly out: string; readonly err: string};

/** Runs it without a terminal, and with nothing to read. */
function run(args: readonly string[]): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...args], {
			cwd: folder,
			env: {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8'},
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const [out, err]: [string[], string[]] = [[], []];
		child.stdout.on('data', part => out.push(String(part)));
		child.stderr.on('data', part => err.push(String(part)));
		child.on('error', reject);
		child.on('close', status => resolve({status, out: out.join(''), err: err.join('')}));
	});
}

const folder = mkdtempSync(join(tmpdir(), 'roundtable-prepare-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const gold: readonly Annotated[] = JSON.parse(
	readFileSync(new URL('../articles/gold.json', import.meta.url), 'utf8'),
);

const herald = `Norvania refuses deep cuts

March 4, 2025

PORT VELL - “We shall not accept a cut of more than a fifth of the fish,” Anna Berg, the Norvanian Minister of Fisheries, told reporters on Monday.

“Never,” she added. Ostland’s envoy Pavel Tamm said that his country would open all its logbooks in spring.
`;
const courier = `Ostland: count first

March 5, 2025

“We will not accept a cut of more than a fifth of the fish,” said Anna Berg of Norvania. Pavel Tamm of Ostland called that “a paper herring”.
`;

beforeAll(() => {
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
});

describe('a draft', () => {
	test('opens, checks, prints, and has the words that two articles print once', async () => {
		const notes = join(folder, 'talks.yaml');
		const made = await run(['prepare', join(folder, 'herald.txt'), join(folder, 'courier.txt'), '-o', notes]);
		expect(made.status).toBe(0);
		expect(made.err.trimEnd().split('\n').at(-1)).toBe(
			`roundtable: ${notes} is written. roundtable review ${notes} goes through it, roundtable ${notes} opens it.`,
		);
		expect(readFileSync(notes, 'utf8')).toMatch(/\nissues: \{\}\n/);
		expect(await run(['check', notes])).toMatchObject({status: 0});
		const printed = JSON.parse((await run(['quotes', '-d', notes, '--format', 'json'])).out);
		const quotes: readonly {
			words: string;
			flags: readonly string[];
			passages: readonly unknown[];
			draft: {confidence: number};
		}[] = printed.quotes ?? printed;
		const cut = quotes.find(({words}) => words.includes('more than a fifth'));
		expect(cut?.passages).toHaveLength(2);
		for (const {flags, draft} of quotes) {
			expect(flags).toContain('unreviewed');
			expect(draft.confidence).toBeGreaterThanOrEqual(0);
		}
	});

	test('is not written over, and added to without a byte of it changed', async () => {
		const notes = join(folder, 'mine.yaml');
		const one = join(folder, 'herald.txt');
		expect((await run(['prepare', one, '-o', notes])).status).toBe(0);
		const mine = `# My own words stay.\n${readFileSync(notes, 'utf8')}`;
		writeFileSync(notes, mine);
		expect((await run(['prepare', one, '-o', notes])).status).toBe(2);
		expect(readFileSync(notes, 'utf8')).toBe(mine);
		expect((await run(['prepare', one, '--add', '-o', notes])).status).toBe(0);
		expect(readFileSync(notes, 'utf8')).toBe(mine);
		writeFileSync(join(folder, 'herald-again.txt'), herald);
		expect((await run(['prepare', join(folder, 'herald-again.txt'), '--add', '-o', notes])).err).toContain(
			'has these articles already',
		);
		expect(readFileSync(notes, 'utf8')).toBe(mine);
		const more = await run(['prepare', join(folder, 'courier.txt'), '--add', '-o', notes]);
		expect(more.status).toBe(0);
		expect(more.err).toContain(`roundtable review ${notes} goes through what is new.`);
		const added = readFileSync(notes, 'utf8').split('\n');
		expect(added).toEqual(expect.arrayContaining(mine.split('\n').filter(line => line !== '')));
		// Line by line, in their order, nothing of it is gone.
		let at = 0;
		for (const line of mine.split('\n')) {
			const found = added.indexOf(line, at);
			expect(found).toBeGreaterThanOrEqual(at);
			at = found + 1;
		}
		expect(await run(['check', notes])).toMatchObject({status: 0});
	});

	test('has as comments what may be reported, and each line of them is a statement once it is uncommented', async () => {
		const file = join(folder, 'told.txt');
		writeFileSync(file, `${herald}\nTamm said the offer would be withdrawn in the spring.\n`);
		const notes = join(folder, 'told.yaml');
		expect((await run(['prepare', file, '-o', notes])).err).toContain('1 clause more may report');
		const text = readFileSync(notes, 'utf8');
		const [line = '', who] = /^#( {3}- \{who: (\w+), .*)gloss: ""\}$/mu.exec(text)?.slice(1) ?? [];
		expect(who).toBe('tamm');
		const taken = text.replace(
			'statements:\n',
			`statements:\n${line.slice(1)}gloss: The offer ends in spring.}\n`,
		);
		writeFileSync(notes, taken);
		expect(await run(['check', notes])).toMatchObject({status: 0});
		const printed = (await run(['quotes', '-d', notes, '--format', 'json'])).out;
		expect(printed).toContain('The offer ends in spring.');
	});

	test('has a meeting as an event where nobody is named who was there, since a round has somebody', async () => {
		const file = join(folder, 'met.txt');
		writeFileSync(file, `${herald}\nThe first round ended on February 12, 2025 in Port Ansel.\n`);
		const notes = join(folder, 'met.yaml');
		await run(['prepare', file, '-o', notes]);
		const built = JSON.parse((await run(['build', notes])).out);
		expect(built.events).toMatchObject([{name: 'First round in Port Ansel', date: {edtf: '2025-02-12'}}]);
	});

	test('of many, one bad article never stops the rest', async () => {
		const many = join(folder, 'many');
		mkdirSync(many);
		for (let index = 0; index < 30; index++)
			writeFileSync(
				join(many, `a${index}.txt`),
				herald.replaceAll('Berg', `Berg${'abcdefghij'[index % 10]}`),
			);
		writeFileSync(join(many, 'empty.txt'), '');
		writeFileSync(join(many, 'paper.txt'), '%PDF-1.7 ...');
		writeFileSync(join(many, 'zeros.txt'), Buffer.from([65, 0, 0, 0, 1, 2, 3]));
		writeFileSync(join(many, 'line.txt'), 'x“y” '.repeat(1_000_000));
		const {status, err} = await run(['prepare', many, '-o', join(folder, 'many.yaml')]);
		expect(status).toBe(1);
		expect(err).toContain('empty.txt is empty');
		expect(err).toContain('pdftotext');
		expect(err).toContain('zeros.txt is no text');
		expect(readFileSync(join(folder, 'many.yaml'), 'utf8')).toContain('a29');
	}, 60_000);

	test('made again does not take for articles what it made of pages', async () => {
		const pages = join(folder, 'articles');
		mkdirSync(pages);
		writeFileSync(
			join(pages, 'page.html'),
			`<html><body><p>${herald.replaceAll('\n\n', '</p><p>')}</p></body></html>`,
		);
		const notes = join(folder, 'pages.yaml');
		expect((await run(['prepare', pages, '-o', notes])).err).toContain('from 1 article:');
		const made = readFileSync(notes, 'utf8');
		expect((await run(['prepare', pages, '-o', notes, '--force'])).err).toContain('from 1 article:');
		expect(readFileSync(notes, 'utf8')).toBe(made);
	});

	test('of a folder it is said what is not read', async () => {
		const mixed = join(folder, 'mixed');
		mkdirSync(join(mixed, 'older'), {recursive: true});
		writeFileSync(join(mixed, 'herald.txt'), herald);
		writeFileSync(join(mixed, 'paper.pdf'), '%PDF-1.7');
		const {status, err} = await run(['prepare', mixed, '-o', join(folder, 'mixed.yaml')]);
		expect(status).toBe(0);
		expect(err).toContain('paper.pdf. Save them as text');
		expect(err).toContain('are not read: older');
	});

	test('where there is nothing to read, that is said', async () => {
		expect(await run(['prepare', join(folder, 'not-there.txt')])).toMatchObject({status: 2, out: ''});
		expect((await run(['prepare'])).status).toBe(2);
		expect((await run(['prepare', join(folder, 'herald.txt'), '--add'])).err).toContain('-o');
	});

	test('of hostile words nothing gets out of the notes', async () => {
		const bad =
			'“We: shall # never\u0007 *alias &anchor !tag {x} [y] \u001b[31m accept \u202e this,” said Ann Lee.\n\n“- a: “b”\n# c” said Bob Ray of the Union.\n';
		const file = join(folder, 'bad.txt');
		writeFileSync(file, bad);
		const notes = join(folder, 'bad.yaml');
		await run(['prepare', file, '-o', notes]);
		expect(readFileSync(notes, 'utf8')).not.toMatch(/[\u0007\u001b\u202e]/);
		expect((await run(['check', notes])).err).not.toContain('cannot be read');
	});
});

test('the built program finds in articles what its source finds, however many threads read them', async () => {
	const names = gold.map(({file}) => file).toSorted();
	const many = join(folder, 'same');
	mkdirSync(many);
	// Twice, so that there are enough for threads.
	for (const name of names)
		for (const copy of [`a-${name}`, `b-${name}`])
			writeFileSync(join(many, copy), readFileSync(new URL(`../articles/${name}`, import.meta.url)));
	const notes = join(folder, 'same.yaml');
	expect((await run(['prepare', many, '-o', notes])).status).toBe(0);
	const articles = await Promise.all(
		['a', 'b'].flatMap(copy =>
			names.map(async name => {
				const {text, found} = await preparedFrom(new URL(`../articles/${name}`, import.meta.url));
				const file = name.endsWith('.html')
					? `articles/${copy}-${name.replace('.html', '.txt')}`
					: `same/${copy}-${name}`;
				return {file, text, found};
			}),
		),
	);
	const plainly = writeDraft(draftOf(articles, 'same'), '');
	const lines = (text: string) => text.split('\n').slice(1);
	expect(lines(readFileSync(notes, 'utf8'))).toEqual(lines(plainly));
});

test('a day without its year is told, and --year or the name of the file gives it', async () => {
	const text = herald.replace('March 4, 2025', 'March 4');
	writeFileSync(join(folder, 'bare.txt'), text);
	writeFileSync(join(folder, '20250306-bare.txt'), text);
	const bare = await run(['prepare', 'bare.txt']);
	expect(bare.out).not.toContain('published:');
	expect(bare.err).toContain(
		'The day is printed without its year, which prepare --year YEAR tells, in bare (“March 4”).',
	);
	const told = await run(['prepare', 'bare.txt', '--year', '2025']);
	expect(told.out).toMatch(/published: 2025-03-04\n[\s\S]*said: 2025-03-03\n/);
	expect(told.err).not.toContain('without its year');
	expect((await run(['prepare', '20250306-bare.txt'])).out).toContain('published: 2025-03-04\n');
	// 4 March 2025 is a Tuesday: the year is told, and does not fit.
	writeFileSync(join(folder, 'friday.txt'), herald.replace('March 4, 2025', 'Friday, March 4'));
	const unfitting = await run(['prepare', 'friday.txt', '--year', '2025']);
	expect(unfitting.out).not.toContain('published:');
	expect(unfitting.err).not.toContain('which prepare --year YEAR tells');
	expect(unfitting.err).toContain(
		'and with a weekday that it has not in 2025, the year that --year tells, so that it was not taken, in friday (“',
	);
	const wrong = await run(['prepare', 'bare.txt', '--year', '25']);
	expect([wrong.status, wrong.err]).toEqual([
		2,
		expect.stringContaining('--year takes a year of four digits, such as 2025; it was given 25.'),
	]);
});

test('a saved page gives its article, title, day and outlet, and leaves the frame out', async () => {
	const paragraphs = Array.from(
		{length: 6},
		(_, index) =>
			`<p>Paragraph ${index} of the talks in the harbour, with enough words in it, and a few more, to be an article. &ldquo;We go on,&rdquo; said Anna Berg.</p>`,
	);
	const html = `<!doctype html><html><head><title>Talks go on | The Harbour Herald</title><meta property="og:site_name" content="The Harbour Herald"><meta property="article:published_time" content="2025-03-04T10:00:00Z"><script>var a = "“no”";</script></head><body><nav><a href="/">Home</a> <a href="/s">Sport “today”</a></nav><article><h1>Talks go on</h1>${paragraphs.join('')}</article><footer>Subscribe “now”</footer></body></html>`;
	const page = await textOfPage('page.html', html);
	expect(page?.text).toContain('“We go on,” said Anna Berg.');
	expect(page?.text).not.toContain('Sport');
	expect(page?.text).not.toContain('Subscribe');
	expect(page?.told).toMatchObject({
		title: 'Talks go on',
		outlet: 'The Harbour Herald',
		published: '2025-03-04',
	});
	const quoted = await textOfPage(
		'q.html',
		html.replace(
			'&ldquo;We go on,&rdquo;',
			'<q>We go on,</q><figure><img src="a.png"><figcaption>Anna Berg “here”</figcaption></figure>',
		),
	);
	expect(quoted?.text).toContain('“We go on,”');
	expect(quoted?.text).not.toContain('here');
	expect(quoted?.told.reasons?.join(' ')).toContain('Captions');
	const apart = await textOfPage(
		'b.html',
		html.replace(
			'</article>',
			'<h2>Later</h2><blockquote cite="https://x.example"><p>We go home.</p><p>All of us.</p></blockquote><blockquote><p>I stay.</p><footer><cite>Ann Lee</cite></footer></blockquote><blockquote><p>Set apart.</p></blockquote><figure><img src="a.png"><figcaption>“We lost the spring,” said Ezra Lunt.</figcaption></figure><p>The end of it.</p></article>',
		),
	);
	expect(apart?.text).toContain(
		'## Later\n\n“We go home.\n\n“All of us.”\n\n“I stay.”\n\n— Ann Lee\n\nSet apart.\n\nThe end of it.\n\n“We lost the spring,” said Ezra Lunt.\n',
	);
	const deep = await textOfPage('deep.html', `<html>${'<div>'.repeat(20_000)}“Deep,” said Ann Lee.`);
	expect(deep?.text).toContain('“Deep,” said Ann Lee.');
	expect(await textOfPage('plain.txt', 'No page.')).toBeUndefined();
});

test('texts of every encoding are read, and what is none is told', () => {
	const text = 'Er sagte: „Nein“ – “no”, naïve. €';
	const utf16 = Buffer.from(text, 'utf16le');
	const of = (bytes: Uint8Array) => decode(bytes);
	expect(of(Buffer.from(text))).toMatchObject({ok: true, text, encoding: 'utf-8', isAsItStands: true});
	expect(of(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toMatchObject({
		ok: true,
		text,
		encoding: 'utf-16le',
	});
	expect(of(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]))).toMatchObject({
		ok: true,
		text,
	});
	expect(of(Buffer.from('A plain text without marks', 'utf16le'))).toMatchObject({
		ok: true,
		encoding: 'utf-16le',
	});
	const windows = Buffer.from([0x93, 0x57, 0x65, 0x92, 0x6c, 0x6c, 0x94, 0x20, 0x96, 0x20, 0x80, 0xe9]);
	expect(of(windows)).toMatchObject({ok: true, text: '“We’ll” – €é', encoding: 'windows-1252'});
	expect(of(new Uint8Array())).toMatchObject({ok: false});
	expect(of(Buffer.from('   \n'))).toMatchObject({ok: false});
	expect(of(Buffer.from('PK\u0003\u0004xyz'))).toMatchObject({ok: false});
	// What a browser saves with its pictures, and what an e-mail is.
	const archive =
		'From: <Saved by Blink>\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n“No”';
	expect(of(Buffer.from(archive))).toMatchObject({ok: false, refused: expect.stringContaining('MHTML')});
	// Read in a wrong charset and written down again: put right where that can be, told where not.
	expect(of(Buffer.from('â€œNoâ€\u009d, she said. â€œNaÃ¯veâ€\u009d'))).toMatchObject({
		ok: true,
		text: '“No”, she said. “Naïve”',
		isAsItStands: false,
		told: expect.stringContaining('put right'),
	});
	// Some of them, among letters that were read as they are.
	expect(of(Buffer.from('â€œNoâ€\u009d, said Koulé. â€œ東â€\u009d'))).toMatchObject({
		ok: true,
		text: '“No”, said Koulé. “東”',
		isAsItStands: false,
		told: expect.stringContaining('each by itself'),
	});
	expect(of(Buffer.from('â€œNoâ€\ufffd, she said. â€œYesâ€?'))).toMatchObject({
		text: '“No”, she said. “Yes”',
	});
	// UTF-8 with a few bytes that are none.
	const spoilt = Buffer.concat([Buffer.from('“No”, she said. '), Buffer.from([0xff, 0x80])]);
	expect(of(spoilt)).toMatchObject({
		ok: true,
		text: '“No”, she said. \ufffd\ufffd',
		told: expect.stringContaining('2 letters lost'),
	});
	// As the page says, and what nothing tells.
	const russian = Buffer.from([
		0xcd, 0xe5, 0xf2, 0x2c, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb, 0x20, 0xee, 0xed,
	]);
	expect(of(Buffer.concat([Buffer.from('<html><meta charset="windows-1251">'), russian]))).toMatchObject({
		ok: true,
		text: expect.stringContaining('Нет, сказал он'),
	});
	expect(of(Buffer.concat(Array.from({length: 9}, () => russian)))).toMatchObject({
		ok: false,
		refused: expect.stringContaining('save it as UTF-8'),
	});
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 60}), bytes => {
			expect(typeof of(bytes).ok).toBe('boolean');
		}),
	);
});

test('utterances are found alike as when each is compared with each', () => {
	const word = fc.constantFrom(
		...'we shall never accept a deep cut of the quota this year or the next one fish'.split(' '),
	);
	const words = fc.array(word, {minLength: 1, maxLength: 14}).map(all => all.join(' '));
	const utterance = fc.record({
		text: words,
		article: fc.constantFrom('a', 'b', 'c'),
		speaker: fc.constantFrom('berg', 'tamm', undefined),
		day: fc.constant(undefined),
	});
	fc.assert(
		fc.property(fc.array(utterance, {maxLength: 12}), utterances => {
			const {groups, contradictions} = joinUtterances(utterances);
			const groupOf = new Map(groups.flatMap(group => group.map(index => [index, group] as const)));
			const profiles = utterances.map(({text}) => profileOf(text));
			for (const [a, first] of utterances.entries())
				for (const [b, second] of utterances.entries()) {
					const [one, other] = [profiles[a], profiles[b]];
					if (b <= a || first.article === second.article || one === undefined || other === undefined)
						continue;
					const isLong = Math.min(one.words, other.words) >= 8;
					if (isLong && likeness(one, other) >= 0.57) {
						expect(groupOf.get(a)).toBe(groupOf.get(b));
						expect(groupOf.get(a)).toBeDefined();
						if (
							first.speaker !== undefined &&
							second.speaker !== undefined &&
							first.speaker !== second.speaker
						)
							expect(contradictions.some(pair => pair.first === a && pair.second === b)).toBe(true);
					}
				}
			// What is joined is so by a chain of pairs that are alike.
			for (const group of groups)
				for (const index of group) {
					const one = profiles[index];
					const best = Math.max(
						...group
							.filter(at => at !== index)
							.map(at => likeness(one ?? profileOf(''), profiles[at] ?? profileOf(''))),
					);
					expect(best).toBeGreaterThanOrEqual(0.57);
				}
		}),
		{numRuns: 300},
	);
});

test('what hundreds of articles print is one utterance, however common its letters are among them', () => {
	const [words, other] = [
		'We shall never accept a deep cut of the quota this year',
		'Nobody told us that the fish are gone for good now',
	];
	const utterances = Array.from({length: 300}, (_, index) => ({
		text: index % 3 === 0 ? other : words,
		article: `a${index}`,
		speaker: undefined,
		day: undefined,
	}));
	const {groups} = joinUtterances(utterances);
	expect(groups.map(group => group.length).toSorted()).toEqual([100, 200]);
});

test('of articles that nobody here has written rules for, most quotations are found, and most speakers given are right', async () => {
	const all = await Promise.all(
		gold.map(async each => {
			const {text, found} = await preparedFrom(new URL(`../articles/${each.file}`, import.meta.url));
			return measure(each, text, found);
		}),
	);
	const sum = (pick: (each: (typeof all)[number]) => number) =>
		all.reduce((total, each) => total + pick(each), 0);
	expect(sum(({exact}) => exact) / sum(({spans}) => spans)).toBeGreaterThan(0.95);
	expect(sum(each => each.answeredRight) / sum(each => each.answered)).toBeGreaterThan(0.9);
	expect(sum(each => each.sureRight) / sum(each => each.sure)).toBeGreaterThan(0.95);
});
