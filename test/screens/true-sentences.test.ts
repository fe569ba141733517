/** Messages that were not so, said too much, or were missing: each with the sentence that is right. */
import {execFile} from 'node:child_process';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {looksLikeNotes} from '../../source/cli/notes-name.ts';
import {openingFilter} from '../../source/cli/opening.ts';
import {shelfFor} from '../../source/cli/shelf.ts';
import {writeFileAt} from '../../source/cli/write-file-at.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {parseDossier} from '../../source/dossier/parse.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {wordReport} from '../../source/dossier/wording.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {describeProblem} from '../../source/query/problem.ts';
import {cutInMiddle} from '../../source/text/in-middle.ts';
import {nearest} from '../../source/text/nearest.ts';
import {frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {drive} from '../helpers/driven-state.ts';
import {dossier as embedded} from '../helpers/embedded.ts';
import {sha256, smallDossier} from '../helpers/make-dossier.ts';
import {smallArticles} from '../helpers/small-articles.ts';
import {usualQuery} from '../helpers/usual-fields.ts';
import {program} from '../helpers/whole-program.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'roundtable-sentences-'));
});
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

type Ended = {readonly code: number; readonly stdout: string; readonly stderr: string};

/** The built program without a terminal. */
async function run(...args: readonly string[]): Promise<Ended> {
	try {
		return {code: 0, ...(await promisify(execFile)(process.execPath, [program, ...args], {cwd: folder}))};
	} catch (error) {
		const {code = -1, stdout = '', stderr = ''} = error as Partial<Ended>;
		return {code, stdout, stderr};
	}
}

/** The detail as one line. */
function detailOf({workspace, state}: ReturnType<typeof drive>, glyphs = unicode): string {
	const frame = frameOf({workspace, state: state(), glyphs});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const detail = frame.panes.find(({pane}) => pane === 'detail');
	return (detail?.lines.map(lineText).join(' ') ?? '').replace(/\s+/g, ' ');
}

test('a reported statement says why no sentence of the page stands around it', () => {
	const driven = drive({filter: 'kind:reported', focus: 'quotes'}, smallDossier());
	expect(detailOf(driven)).toContain('characters 126-185; --articles FOLDER shows the sentence');
});

test('a page is said to name nobody only where the dossier knows who speaks', () => {
	const [first] = smallDossier().statements;
	if (first === undefined) throw new RangeError('no statement');
	const passages = first.passages.map(each => ({
		...each,
		attribution: {how: 'none' as const, verdict: 'agrees' as const},
	}));
	const seenWith = (speakers: typeof first.speakers) => {
		const dossier = smallDossier({statements: [{...first, passages, speakers}], positions: []});
		return detailOf(drive({focus: 'quotes'}, dossier));
	};
	expect(seenWith(first.speakers)).toContain('The page names no speaker.');
	expect(seenWith([])).toContain('Whom the page names is not recorded.');
	expect(seenWith([])).not.toContain('The page names no speaker.');
});

test('three points in the words of somebody are three in ASCII, and no full stop', () => {
	const talks = drive({focus: 'quotes', filter: 'walks'}, embedded);
	const [words] = ['If Russia walks away...it will be quite apparent', 'If Russia walks away…it will'];
	expect(detailOf(talks, ascii)).toContain(words);
	const frame = frameOf({workspace: talks.workspace, state: talks.state(), glyphs: ascii});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const seen = frame.panes.flatMap(({lines}) => lines.map(lineText)).join('\n');
	expect(seen).not.toContain('…');
});

describe('--all says all', () => {
	const issues = Array.from({length: 3000}, (_, at) => ({id: `i${at}`, name: 5}));
	test('of a dossier', async () => {
		const faulty = Buffer.from(JSON.stringify({...smallDossier(), issues}));
		const some = await parseDossier(faulty);
		expect(some).toMatchObject({isComplete: false});
		expect(some.ok ? 0 : some.problems.length).toBe(1000);
		const all = await parseDossier(faulty, undefined, Number.POSITIVE_INFINITY);
		expect(all).toMatchObject({isComplete: true});
		expect(all.ok ? 0 : all.problems.length).toBeGreaterThanOrEqual(3000);
		const path = join(folder, 'faulty.json');
		writeFileSync(path, faulty);
		const {code, stderr} = await run('check', path, '--all');
		expect(code).toBe(1);
		expect(stderr.match(/faulty\.json:\d+:\d+:/g)?.length).toBe(all.ok ? 0 : all.problems.length);
	});

	test('of notes', async () => {
		const path = join(folder, 'faulty.yaml');
		const statements = Array.from({length: 1500}, () => '  - whom: x\n').join('');
		writeFileSync(path, `title: T\nstatements:\n${statements}`);
		const {stderr} = await run('check', path, '--all');
		expect(stderr.match(/faulty\.yaml:\d+:\d+:/g)?.length).toBeGreaterThanOrEqual(1500);
	});
});

test('a wrong folder of articles is said, whatever is printed', async () => {
	const table = join(folder, 'table.csv');
	writeFileSync(table, 'speaker,quote\nBrandt,We said no.\n');
	for (const args of [[], ['notes', table]]) {
		const {code, stdout, stderr} = await run(...args, '--articles', join(folder, 'nowhere'));
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain('nowhere: no such folder; expected a folder of articles');
	}
});

test('a folder of articles that would do nothing is refused', async () => {
	const path = join(folder, 'words.json');
	writeFileSync(path, JSON.stringify(smallDossier()));
	for (const args of [['story'], ['story', path], ['diff', path, path]]) {
		const {code, stdout, stderr} = await run(...args, '--articles', folder);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain('--articles is where notes find their words');
	}
});

/** A folder of the small articles, with the line ends of another system. */
function withOtherLineEnds({sources}: Dossier, name: string): string {
	const articles = join(folder, name);
	mkdirSync(articles);
	for (const {id, file} of sources)
		writeFileSync(join(articles, file), (smallArticles.get(id) ?? '').replaceAll('\n', '\r\n'));
	return articles;
}

test('of an article with other line ends only that is said, and no place is called moved', async () => {
	const small = smallDossier();
	withOtherLineEnds(small, 'rewritten');
	writeFileSync(join(folder, 'rewritten.json'), JSON.stringify(small));
	const {code, stderr} = await run('check', 'rewritten.json', '--articles', 'rewritten');
	expect(code).toBe(1);
	expect(stderr.match(/has CRLF line ends, and is the right one otherwise/g)).toHaveLength(
		small.sources.length,
	);
	expect(stderr).not.toMatch(/moved|missing|SHA-256/);
	expect(stderr).toMatch(/rewritten\.json: passages: \d+ exact\n$/);
});

test('a copy with other line ends is shown where the dossier says, and is called what it is', async () => {
	const small = smallDossier();
	const articles = withOtherLineEnds(small, 'line-ends');
	const shelf = await shelfFor(small, articles);
	if (shelf === undefined || 'message' in shelf) throw new Error('the folder can be read');
	for (const {id} of small.sources) expect(shelf.texts.get(id)).toBe(smallArticles.get(id));
	expect(shelf.faults).toHaveLength(small.sources.length);
	for (const fault of shelf.faults ?? [])
		expect(fault).toContain('has CRLF line ends, and is the right one otherwise');
});

test('of an article with no-break spaces and another word the cause is told, not each clause', async () => {
	const small = smallDossier();
	const articles = join(folder, 'blanks');
	mkdirSync(articles);
	const digests: string[] = [];
	for (const {id, file} of small.sources) {
		const text = `Extra words. ${(smallArticles.get(id) ?? '').replaceAll(' ', '\u00a0')}`;
		digests.push(sha256(text));
		writeFileSync(join(articles, file), text);
	}
	writeFileSync(join(folder, 'blanks.json'), JSON.stringify(small));
	const {code, stderr} = await run('check', 'blanks.json', '--articles', 'blanks');
	expect(code).toBe(1);
	expect(stderr.match(/has no-break spaces, and more that differs/g)).toHaveLength(small.sources.length);
	expect(stderr).not.toMatch(/missing|other words/);
	// The digest is that of the file, not that of what was held against the dossier.
	for (const digest of digests) expect(stderr).toContain(`its SHA-256 is ${digest}`);
});

test('--fix of a dossier that breaks the rules says that it puts nothing right', async () => {
	const path = join(folder, 'unruly.json');
	writeFileSync(path, JSON.stringify({...smallDossier(), language: 7}));
	const {code, stderr} = await run('check', path, '--fix');
	expect(code).toBe(1);
	expect(stderr).toContain('unruly.json: nothing of this is certain enough to be put right here.');
	expect(stderr).toContain('language');
});

test('a file that is another thing than a command takes is called what it is', async () => {
	const path = join(folder, 'talks-of-another-kind.json');
	writeFileSync(path, JSON.stringify(smallDossier()));
	const built = await run('build', path);
	expect(built.code).toBe(2);
	expect(built.stderr).toContain('is a dossier already; build takes notes');
	const prepared = await run('prepare', path);
	expect(prepared.code).toBe(2);
	expect(prepared.stderr).toContain('is data, and no article: roundtable notes');
	const listed = await run('quotes', folder);
	expect(listed.code).toBe(2);
	expect(listed.stderr).toContain(' is a path, and quotes takes a query');
});

test.each([
	['review', 'gone.yaml', 'is a link to "not-there", which does not exist'],
	['prepare', 'gone.txt', 'is a link that leads nowhere.'],
	['new', 'gone', 'is a link that leads nowhere.'],
	['--view', '@gone', 'is a link that leads nowhere.'],
	['review', 'round.yaml', 'is a link to "round.yaml", and so on in a circle'],
	['prepare', 'round.txt', 'is a link that leads in a circle.'],
	['new', 'round', 'is a link that leads in a circle.'],
	['--view', '@round', 'is a link that leads in a circle.'],
])('%s says of %s that it %s', async (command, name, said) => {
	const bare = name.replace('@', '');
	const link = join(folder, bare);
	rmSync(link, {force: true});
	symlinkSync(bare.startsWith('gone') ? 'not-there' : bare, link);
	const {code, stderr} = await run(command, name.replace(bare, link));
	expect(code).toBe(2);
	expect(stderr).toContain(said);
});

test('what is written many times in a filter is said once', async () => {
	const {code, stderr} = await run('quotes', 'party:nobody '.repeat(300));
	expect(code).toBe(1);
	expect(stderr).toBe(
		'roundtable: No party begins with "nobody". party: takes russia, usa, nato, osce, eu, ukraine, poland, west.\nroundtable: nothing matched.\n',
	);
});

test('where all that matched is left out for being reported, that is said', async () => {
	const {code, stderr} = await run('quotes', 'is:reported', '--no-reported');
	expect(code).toBe(1);
	expect(stderr).toMatch(
		/^roundtable: nothing matched but \d+ reported statements, which --no-reported leaves out\.\n$/,
	);
	const {stderr: none} = await run('quotes', 'zzzzzz', '--no-reported');
	expect(none).toBe('roundtable: nothing matched.\n');
});

test('a listing of what a dossier has none of says so, in every format', async () => {
	const path = join(folder, 'bare.json');
	const bare = smallDossier({events: [], statements: [], positions: [], discrepancies: []});
	writeFileSync(path, JSON.stringify(bare));
	for (const [listing, what] of [
		['schedule', 'events'],
		['positions', 'positions'],
		['discrepancies', 'discrepancies'],
		['quotes', 'quotes'],
	] as const)
		for (const format of ['table', 'json', 'csv', 'markdown']) {
			const {code, stderr} = await run(listing, '--format', format, '--dossier', path);
			expect([code, stderr]).toEqual([0, `roundtable: this dossier has no ${what}.\n`]);
		}
});

test('a link that leads nowhere is not written over', async () => {
	const link = join(folder, 'link.json');
	symlinkSync(join(folder, 'gone', 'target.json'), link);
	expect(await writeFileAt(link, 'text', {isNew: false})).toEqual({
		ok: false,
		reason: 'it is a link that leads nowhere',
		isThere: false,
	});
	expect(lstatSync(link).isSymbolicLink()).toBe(true);
	// One that leads to a file stays one.
	const [good, target] = [join(folder, 'good.json'), join(folder, 'target.json')];
	writeFileSync(target, 'old');
	symlinkSync(target, good);
	expect(await writeFileAt(good, 'new', {isNew: false})).toEqual({ok: true});
	expect([lstatSync(good).isSymbolicLink(), readFileSync(target, 'utf8')]).toEqual([true, 'new']);
	expect(existsSync(join(folder, 'gone'))).toBe(false);
});

describe('what is long is cut in its middle, and that is said', () => {
	test('texts', () => {
		expect(cutInMiddle('a'.repeat(300))).toBe('a'.repeat(300));
		const cut = cutInMiddle(`b${'a'.repeat(9998)}c`, 10);
		expect(cut).toBe('baaaa … (9990 characters left out) … aaaac');
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.integer({min: 2, max: 20}), (text, most) => {
				const [first = '', last] = cutInMiddle(text, most).split(/ … \(\d+ characters? left out\) … /);
				if (text.length <= most || last === undefined) return;
				expect(text.startsWith(first) && text.endsWith(last)).toBe(true);
				// No character is cut in half.
				expect(/\p{Cs}/u.test(first) || /\p{Cs}/u.test(last)).toBe(false);
			}),
		);
	});

	test('queries', async () => {
		for (const query of [
			`party:${'a'.repeat(40_000)}`,
			`nokey:${'a'.repeat(40_000)}`,
			`/(${'a'.repeat(40_000)}`,
		]) {
			const {stderr} = await run('quotes', query);
			expect(stderr.length).toBeLessThan(1000);
		}
		for (const {hints} of [usualQuery(`${'k'.repeat(40_000)}:x`), usualQuery(`date:${'9'.repeat(40_000)}`)])
			for (const hint of hints) expect(describeProblem(hint).length).toBeLessThan(1000);
		const wanted = {filter: '', round: 'r'.repeat(40_000), party: undefined};
		const opened = openingFilter(catalogue(smallDossier()), wanted, filterFields);
		expect(opened.ok ? '' : opened.message).toMatch(/^There is no round r+ … \(39700 characters left out\)/);
	});
});

test.each([
	['foo', ['bar', 'fob'], 'fob'],
	['is', ['us', 'id'], 'id'],
	['a', ['b'], undefined],
	['ab', ['cb'], undefined],
	['banana', ['canada'], undefined],
	['lavrov', ['pavlov'], undefined],
	['peskow', ['peskov'], 'peskov'],
	['a very long name of somebody', ['another long name of nobody'], undefined],
])('of %s among %j one means %s', (name, known, meant) => {
	expect(nearest(name, known)).toBe(meant);
});

test('a NUL is said to be one; UTF-16 is guessed of a text that looks like it', async () => {
	const report = async (bytes: Buffer) => {
		const read = await parseDossier(bytes);
		return read.ok ? '' : wordReport(read.problems, {file: 'talks.json'});
	};
	for (const text of ['{"a": "b",\u0000}', '{"a": 1}\u0000', '{"ab": \u0000}'])
		expect(await report(Buffer.from(text))).toMatch(/the character U\+0000; .*(damaged there|nothing after)/);
	for (const encoded of [Buffer.from('{"a": 1}', 'utf16le'), Buffer.from('{"a": 1}', 'utf16le').swap16()])
		expect(await report(encoded)).toContain('looks like UTF-16');
});

describe('notes', () => {
	const notes = [
		'title: The strait',
		'parties: {nor: {name: Norland}}',
		'sources:',
		'  page: {file: page.txt, short: Page}',
		'statements:',
		'  - who: nor',
		'    quotes:',
		'      page:',
		'        - {words: The strait is open., at: 0-5}',
		'        - {words: The fish are ours., at: 0-5}',
		'',
	].join('\n');
	const page = 'They said: "The strait is open." And then: "The fish are ours." That was all.';

	test('come on standard input too, as a dossier does', async () => {
		writeFileSync(join(folder, 'page.txt'), page);
		for (const args of [['-'], ['quotes', '-d', '-'], ['-', '--articles', folder]]) {
			const text = notes.replaceAll(', at: 0-5', '');
			const piped = promisify(execFile)(
				'sh',
				['-c', 'printf %s "$0" | "$@"', text, process.execPath, program, ...args],
				{
					cwd: folder,
				},
			);
			expect((await piped).stdout).toContain('The strait is open.');
		}
		expect(looksLikeNotes('\ufefftitle: T\n')).toBe(true);
		for (const text of ['{"title": 1}', 'hello', '', ' [title]', 'a title: b'])
			expect(looksLikeNotes(text)).toBe(false);
	});

	test('are put right in one item as in many', async () => {
		writeFileSync(join(folder, 'page.txt'), page);
		const path = join(folder, 'fix.yaml');
		writeFileSync(path, notes);
		const {stderr, code} = await run('check', path, '--fix');
		expect(stderr.match(/put right: at is/g)?.length).toBe(2);
		expect(code).toBe(0);
		const at = (words: string) => `at: ${page.indexOf(words)}-${page.indexOf(words) + words.length}`;
		expect(readFileSync(path, 'utf8')).toContain(
			`{words: The strait is open., ${at('The strait is open.')}}`,
		);
		expect(readFileSync(path, 'utf8')).toContain(`{words: The fish are ours., ${at('The fish are ours.')}}`);
	});
});

test('what is said of groups is so', () => {
	expect(usualQuery(`${'('.repeat(100)}a`).error).toBeUndefined();
	expect(usualQuery(`${'('.repeat(101)}a`).error).toMatchObject({code: 'too-deep', limit: 100});
	expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).not.toContain('any depth');
});
