import {describe, expect, it} from 'vitest';
import {parseDossier} from '../../source/dossier/parse.ts';
import {formatPath} from '../../source/dossier/path.ts';
import type {Problem} from '../../source/dossier/problems.ts';
import {wordReport} from '../../source/dossier/wording.ts';
import {bytesOf, type Change, changed} from '../helpers/faulty.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

async function problemsOf(bytes: Uint8Array): Promise<readonly Problem[]> {
	const parsed = await parseDossier(bytes);
	return parsed.ok ? [] : parsed.problems;
}

async function messageOf(bytes: Uint8Array): Promise<string> {
	const parsed = await parseDossier(bytes);
	return parsed.ok ? 'fine' : wordReport(parsed.problems, {file: 'talks.json', ...parsed});
}

describe('a file that is no JSON text', () => {
	it.each([
		['', {code: 'empty'}],
		[' \n\t\r\n', {code: 'empty'}],
		['\ufeff', {code: 'empty'}],
		['hello', {code: 'not-json', place: {line: 1, column: 1}, found: 'h', expected: 'value'}],
		['{"a": 1,}', {code: 'not-json', place: {line: 1, column: 9}, found: '}', expected: 'key'}],
		['{"a": [1,\n]}', {code: 'not-json', place: {line: 2, column: 1}, found: ']', expected: 'value'}],
		['{\n "a": 1\n "b": 2}', {place: {line: 3, column: 2}, found: '"', expected: 'comma-or-brace'}],
		['{\r\n"a"\r\n1}', {place: {line: 3, column: 1}, found: '1', expected: 'colon'}],
		['{\r"a"\r1}', {place: {line: 3, column: 1}, found: '1', expected: 'colon'}],
		["{'a': 1}", {place: {line: 1, column: 2}, found: "'", expected: 'key-or-brace'}],
		['{"a": 1 // no\n}', {place: {line: 1, column: 9}, found: '/', expected: 'comma-or-brace'}],
		['{"😀": x}', {place: {line: 1, column: 7}, found: 'x', expected: 'value'}],
		['{"a": 😀}', {place: {line: 1, column: 7}, found: '😀', expected: 'value'}],
		['{"a": "b', {place: {line: 1, column: 7}, expected: 'string-closed'}],
		['{"a": "b\n"}', {place: {line: 1, column: 9}, found: '\n', expected: 'string-character'}],
		['{"a": "\\x"}', {place: {line: 1, column: 8}, found: '\\', expected: 'escape'}],
		['{"a": 01}', {place: {line: 1, column: 8}, found: '1', expected: 'comma-or-brace'}],
		['{"a": 1.}', {place: {line: 1, column: 9}, found: '}', expected: 'digit'}],
		['{"a": NaN}', {place: {line: 1, column: 7}, found: 'N', expected: 'value'}],
		['{"a": 1', {place: {line: 1, column: 8}, found: undefined, expected: 'comma-or-brace'}],
		['[1, 2', {place: {line: 1, column: 6}, found: undefined, expected: 'comma-or-bracket'}],
		['{} {}', {place: {line: 1, column: 4}, found: '{', expected: 'end'}],
		['[1, 2]', {code: 'not-an-object', found: 'array'}],
		['\n"text"', {code: 'not-an-object', found: 'string', place: {line: 2, column: 1}}],
		['5', {code: 'not-an-object', found: 'number'}],
		['null', {code: 'not-an-object', found: 'null'}],
		['{}', {code: 'not-a-dossier'}],
		['{"name": "left-pad", "version": "1.3.0"}', {code: 'not-a-dossier'}],
	])('%j', async (text, problem) => {
		const problems = await problemsOf(Buffer.from(text));
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject(problem);
	});

	it('says where it stops being UTF-8', async () => {
		const latin = Buffer.from('{"a":\n"café"}', 'latin1');
		expect(await problemsOf(latin)).toEqual([
			{code: 'not-utf8', path: [], offset: 10, byte: 0xe9, isUtf16: false, place: {line: 2, column: 5}},
		]);
		expect(await messageOf(Buffer.from('\ufeff{}', 'utf16le'))).toContain('looks like UTF-16');
	});

	it('accepts a byte-order mark', async () => {
		const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(smallDossier())]);
		expect(await parseDossier(bytes)).toEqual({ok: true, dossier: smallDossier()});
	});
});

describe('JSON of which the parser would lose something', () => {
	const whole = Buffer.from(bytesOf(smallDossier())).toString();
	const twice = (before: string, name: string) => whole.replace(before, `${name}: [],\n${before}`);
	it.each([
		['a field', twice('"statements"', '"statements"'), {code: 'duplicate-name', path: ['statements']}],
		[
			'a field whose name is written with an escape',
			whole.replace('"speakers"', '"sp\\u0065akers": [], "speakers"'),
			{code: 'duplicate-name', path: ['statements', 0, 'speakers']},
		],
		[
			'a field that no dossier has',
			whole.replace('"format"', '"x": {"__proto__": 1, "\\u005f_proto__": 2}, "format"'),
			{code: 'duplicate-name', path: ['x', '__proto__']},
		],
		[
			'a number without an end',
			whole.replace(/"length": \d+/, '"length": 1e400'),
			{code: 'bent-number', path: ['sources', 0, 'length'], found: '1e400', read: 'Infinity'},
		],
		[
			'a number of more digits than a double has',
			whole.replace(/"length": \d+/, '"length": 9007199254740993'),
			{code: 'bent-number', found: '9007199254740993', read: '9007199254740992'},
		],
		['a sign', whole.replace(/"length": \d+/, '"length": -0'), {code: 'bent-number', found: '-0', read: '0'}],
		[
			'half a character',
			whole.replace(/"title": "/, '"title": "\\ud83d\\ude00 \\ud83d'),
			{code: 'half-character', path: ['title'], found: '\\ud83d'},
		],
	])('%s', async (_, text, problem) => {
		const parsed = await parseDossier(Buffer.from(text));
		expect(parsed).toMatchObject({ok: false, isComplete: true, isUnreadable: false, problems: [problem]});
		expect(parsed.ok ? [] : parsed.problems).toHaveLength(1);
	});

	it('says where both stand', async () => {
		const text = '{\n  "format": "roundtable-dossier",\n  "notes": {"a": [0, {"b": 1,\n  "b": 2}]}}';
		expect(await messageOf(Buffer.from(text))).toBe(
			'talks.json:4:3: notes.a[1].b: the name "b" again, as at 3:23; expected every name once in its object, since only the last would count. Take one of the two out, or rename it.',
		);
		const empty = Buffer.from('{"format": "roundtable-dossier", "": 1, "": 2}');
		expect(await messageOf(empty)).toContain('talks.json:1:41: [""]: the name "" again, as at 1:34;');
	});

	it('counts many, and each of three names twice', async () => {
		const many = Array.from({length: 200_000}, (_, index) => `"n${index % 199_000}": 0`).join();
		const text = `{"format": "roundtable-dossier", "x": {"a": 1, "a": 2, "a": 3}, "y": {${many}}}`;
		const message = await messageOf(Buffer.from(text));
		expect(message).toMatch(
			/^talks\.json: at least 1000 problems\n.*1:48: x\.a: .*as at 1:40;.*\n.*1:56: x\.a: .*as at 1:40;/,
		);
	});

	it('knows UTF-16 that has no mark, and a NUL', async () => {
		expect(await messageOf(Buffer.from('{}', 'utf16le'))).toContain('looks like UTF-16');
		expect(await messageOf(Buffer.from('{"a": "\u0000"}'))).toContain('the character U+0000');
		expect(await messageOf(Buffer.from('{} \u0000'))).toContain('nothing after the end');
	});

	it('does not pass over a field named __proto__ where a source says why others are empty', async () => {
		const text = whole.replace('"absent": {', '"absent": {"__proto__": "x", ');
		expect(text).not.toBe(whole);
		expect(await problemsOf(Buffer.from(text))).toMatchObject([
			{code: 'unknown-field', path: ['sources', expect.any(Number), 'absent', '__proto__']},
		]);
	});
});

describe('JSON that has not the shape of a dossier', () => {
	const cases: readonly (readonly [string, Change, object])[] = [
		['a wrong type', {at: ['title'], put: 5}, {code: 'wrong-type', found: 5, expected: 'string'}],
		['a list that is none', {at: ['events'], put: null}, {code: 'wrong-type', expected: 'array'}],
		['half a unit', {at: ['sources', 0, 'length'], put: 1.5}, {code: 'wrong-type', expected: 'integer'}],
		['an element that is none', {at: ['people', 1], put: []}, {code: 'wrong-type', expected: 'object'}],
		['a speaker that is none', {at: ['statements', 0, 'speakers', 0], put: 'brandt'}, {expected: 'object'}],
		['a missing field', {at: ['statements', 0, 'gloss']}, {code: 'missing-field'}],
		['a missing kind', {at: ['statements', 0, 'passages', 0, 'kind']}, {code: 'missing-field'}],
		['a missing type', {at: ['sources', 0, 'type']}, {code: 'missing-field'}],
		[
			'an unknown field',
			{at: ['parties', 0, 'colour'], put: 'red'},
			{code: 'unknown-field', known: ['id', 'code', 'name', 'other_names', 'classification', 'note']},
		],
		['a slip in a field', {at: ['people', 0, 'familyname'], put: 'B'}, {near: 'family_name'}],
		['a slip below an absent', {at: ['sources', 1, 'absent', 'url'], put: 'x'}, {near: 'URL'}],
		[
			'a wrong value',
			{at: ['positions', 0, 'stance'], put: 'demand'},
			{code: 'wrong-value', near: 'demands'},
		],
		['a wrong kind', {at: ['statements', 0, 'passages', 0, 'kind'], put: 'Direct'}, {near: 'direct'}],
		['no dossier', {at: ['format'], put: 'spreadsheet'}, {code: 'wrong-value', found: 'spreadsheet'}],
		['a malformed id', {at: ['issues', 0, 'id'], put: 'The Issue'}, {code: 'wrong-form', found: 'The Issue'}],
		['a negative offset', {at: ['unspoken', 0, 'start'], put: -1}, {code: 'wrong-form'}],
		['an empty text', {at: ['title'], put: ''}, {code: 'wrong-form', expected: 'some text'}],
		['no sources', {at: ['sources'], put: []}, {code: 'empty-list'}],
		['no passages', {at: ['statements', 0, 'passages'], put: []}, {code: 'empty-list'}],
		['no evidence', {at: ['positions', 0, 'evidence'], put: []}, {code: 'no-evidence'}],
	];
	it.each(cases)('%s', async (_, change, problem) => {
		const [first] = await problemsOf(bytesOf(changed(change)));
		expect(first).toMatchObject({path: change.at, ...problem});
	});

	it('places an unknown field at its name', async () => {
		const text = JSON.stringify(smallDossier()).replace('{', '{"extra": 1,');
		expect(await problemsOf(Buffer.from(text))).toMatchObject([{place: {line: 1, column: 2}}]);
	});

	it('of two names equally near means the one that is not there yet', async () => {
		const problems = await problemsOf(bytesOf(changed({at: ['parties', 0, 'nate'], put: 'x'})));
		expect(problems).toMatchObject([{code: 'unknown-field', near: 'note'}]);
	});

	it('takes a slip in a needed field for what it is, once', async () => {
		const renamed = changed({at: ['statements', 0, 'gloss']}, {at: ['statements', 0, 'glos'], put: 'Words'});
		expect(await problemsOf(bytesOf(renamed))).toMatchObject([
			{code: 'unknown-field', path: ['statements', 0, 'glos'], near: 'gloss'},
		]);
	});

	it.each([
		[{}, 'missing-one-of', []],
		[{persn: 'brandt'}, 'unknown-field', ['persn']],
		[{person: 5}, 'wrong-type', ['person']],
		[{person: 'brandt', role: 'minister'}, 'unknown-field', ['role']],
	])('knows which kind of speaker %j was to be', async (put, code, below) => {
		const at = ['statements', 0, 'speakers', 0];
		expect(await problemsOf(bytesOf(changed({at, put})))).toMatchObject([{code, path: [...at, ...below]}]);
	});

	it.each(['2.0', '1.1', '10.0', '2'])('refuses version %s as newer and says nothing else', async version => {
		const document = changed({at: ['version'], put: version}, {at: ['title'], put: 5});
		const parsed = await parseDossier(bytesOf(document));
		expect(parsed).toMatchObject({
			ok: false,
			isUnreadable: true,
			problems: [{code: 'newer-version', found: version, known: '1.0', path: ['version']}],
		});
		expect(await messageOf(bytesOf(document))).toContain('newer roundtable');
	});

	it('opens an older version', async () => {
		expect(await problemsOf(bytesOf(changed({at: ['version'], put: '0.9'})))).toEqual([]);
	});

	it.each(['__proto__', 'constructor', 'toString'])(
		'takes a field named %s for an unknown one',
		async name => {
			const text = JSON.stringify(smallDossier()).replace('"title":', `"${name}":{"x":1},"title":`);
			expect(await problemsOf(Buffer.from(text))).toMatchObject([{code: 'unknown-field'}]);
		},
	);
});

describe('several problems at once', () => {
	it('reports faults of shape and of rules together, in the order of the file', async () => {
		const document = changed(
			{at: ['sources', 0, 'type'], put: 'artikel'},
			{at: ['people', 2, 'name']},
			{at: ['events', 2, 'round'], put: 1},
			{at: ['statements', 4, 'issues', 0], put: 'treety'},
			{at: ['discrepancies', 0, 'note'], put: 'x'},
		);
		const problems = await problemsOf(bytesOf(document));
		expect(problems.map(problem => `${problem.code} ${formatPath(problem.path)}`)).toEqual([
			'wrong-value sources[0].type',
			'missing-field people[2].name',
			'round-twice events[2].round',
			'unknown-reference statements[4].issues[0]',
			'unknown-field discrepancies[0].note',
		]);
		const lines = problems.map(problem => problem.place?.line ?? 0);
		expect(lines).toEqual(lines.toSorted((a, b) => a - b));
	});

	it('keeps the places of elements that stand behind a faulty one', async () => {
		const document = changed(
			{at: ['statements', 0, 'gloss']},
			{at: ['statements', 5, 'about'], put: ['moon']},
		);
		expect((await problemsOf(bytesOf(document))).map(problem => formatPath(problem.path))).toEqual([
			'statements[0].gloss',
			'statements[5].about[0]',
		]);
	});

	it('does not blame those who refer to a faulty element', async () => {
		const document = changed({at: ['sources', 0, 'id'], put: 'The Courier'}, {at: ['people', 0, 'name']});
		expect(await problemsOf(bytesOf(document))).toHaveLength(2);
	});

	it.each([
		[19, 19, undefined],
		[20, 20, undefined],
		[25, 20, 'and 5 more'],
		[1500, 20, 'and at least 980 more'],
	])('of %i shows %i and counts the rest', async (count, shown, rest) => {
		const document = changed({at: ['unspoken'], put: Array.from({length: count}, () => 5)});
		const lines = (await messageOf(bytesOf(document))).split('\n');
		expect(
			lines.filter(line => /: unspoken\[\d+\]: found the number 5; expected an object\./.test(line)),
		).toHaveLength(shown);
		expect(lines[0]).toBe(
			count > 1000 ? 'talks.json: at least 1000 problems' : `talks.json: ${count} problems`,
		);
		expect(lines[shown + 1]).toBe(rest);
	});
});

describe('nonsense of any size ends soon, with one message', () => {
	const size = 100_000_000;
	const fill = (text: string) => Buffer.alloc(size, text);
	it.each([
		['text', () => fill('nonsense '), 'not JSON'],
		['opening brackets', () => fill('['), 'nested more than 64'],
		['opening objects', () => fill('{"a":'), 'nested more than 64'],
		['quotation marks', () => fill('"'), 'not JSON'],
		['backslashes in a string', () => Buffer.concat([Buffer.from('{"'), fill('\\')]), 'not JSON'],
		['digits', () => fill('1'), 'the document is a number'],
		['blanks', () => fill(' '), 'empty'],
		['NULs', () => fill('\0'), 'not JSON'],
		['bytes that are no text', () => fill('\xff'), 'not JSON'],
		[
			'one long field',
			() => Buffer.concat([Buffer.from('{"'), fill('x'), Buffer.from('":1}')]),
			'nothing of a',
		],
	])(
		'100 MB of %s',
		async (_, make, words) => {
			const message = await messageOf(make());
			expect(message).toContain(words);
			expect(message.split('\n')).toHaveLength(1);
			expect(message.length).toBeLessThan(400);
		},
		30_000,
	);

	it('a list of millions of numbers where statements should be', async () => {
		const text = `{"format":"roundtable-dossier","version":"1.0","statements":[${'1,'.repeat(5_000_000)}1]}`;
		expect(await messageOf(Buffer.from(text))).toContain('and at least 980 more');
	}, 30_000);

	it('a statement with millions of passages', async () => {
		const text = `{"format":"roundtable-dossier","statements":[{"passages":[${'1,'.repeat(2_000_000)}1]}]}`;
		expect(await messageOf(Buffer.from(text))).toContain('an array of more than 100000');
	}, 30_000);

	const levels = 10_000;
	it.each([
		['arrays', '['.repeat(levels) + ']'.repeat(levels)],
		['objects', `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`],
		[
			'arrays inside a dossier',
			JSON.stringify(smallDossier()).replace('"Wire"', '['.repeat(levels) + ']'.repeat(levels)),
		],
	])('10,000 levels of %s', async (_, text) => {
		expect(await problemsOf(Buffer.from(text))).toMatchObject([{code: 'too-deep', limit: 64}]);
	});
});
