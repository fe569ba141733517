import {describe, expect, it} from 'vitest';
import {parseDossier} from '../../source/dossier/parse.ts';
import type {Problem} from '../../source/dossier/problems.ts';
import {wordProblem, wordReport} from '../../source/dossier/wording.ts';
import {sanitize} from '../../source/text/sanitize.ts';
import {bytesOf, changed} from '../helpers/faulty.ts';
import {hostileStrings} from '../helpers/make-dossier.ts';

const file = 'talks.json';
const at = {path: ['sources', 1, 'file'], place: {line: 7, column: 3}};

describe('a message says where, what was found, what was expected and what to do', () => {
	const cases: readonly (readonly [Problem, string])[] = [
		[
			{code: 'no-such-file', path: [], file},
			'talks.json: no such file; expected a file that exists. Check the name and the directory.',
		],
		[
			{code: 'directory', path: [], file},
			'talks.json: this is a directory; expected a file. Name a file in it.',
		],
		[
			{code: 'no-such-file', ...at, file: 'articles/mirror.txt'},
			'talks.json:7:3: sources[1].file: articles/mirror.txt: no such file; expected a file that exists. Check the name and the directory.',
		],
		[
			{code: 'too-large', path: [], file, bytes: 600_000_001, limit: 512_000_000},
			'talks.json: the file has 601 MB; expected at most 512 MB. Split it into several dossiers.',
		],
		[
			{code: 'not-json', path: [], place: {line: 2, column: 1}, found: undefined, expected: 'comma-or-brace'},
			'talks.json:2:1: not JSON: found the end of the file; expected "," or "}". The file seems cut off: check that it is whole.',
		],
		[
			{
				code: 'unknown-reference',
				path: ['statements', 3, 'issues', 0],
				place: {line: 41, column: 9},
				kind: 'issue',
				found: 'enlargment',
				near: 'enlargement',
			},
			'talks.json:41:9: statements[3].issues[0]: there is no issue "enlargment"; expected the id of an issue in this dossier. Did you mean "enlargement"?',
		],
		[
			{code: 'missing-field', path: ['statements', 3, 'gloss']},
			'talks.json: statements[3].gloss: the field is missing; expected "gloss" here. Add it; data/dossier.schema.json describes every field.',
		],
		[
			{code: 'empty-span', path: ['statements', 3, 'passages', 0, 'segments', 0, 'end'], start: 52, end: 40},
			'talks.json: statements[3].passages[0].segments[0].end: it ends at 40 and starts at 52; expected an end after the start. Measure the offsets again, in UTF-16 units.',
		],
	];
	it.each(cases)('%j', (problem, message) => {
		expect(wordProblem(problem, file)).toBe(message);
	});
});

it('one problem is one line, several are counted first', () => {
	const problem: Problem = {code: 'empty', path: []};
	expect(wordReport([problem], {file})).toMatch(/^talks\.json: the file is empty/);
	expect(wordReport([problem, problem], {file}).split('\n')[0]).toBe('talks.json: 2 problems');
});

describe('nothing from a file reaches the terminal as it is', () => {
	it.each(hostileStrings)('%j', async hostile => {
		const document = changed(
			{at: [`${hostile} field`], put: 1},
			{at: ['sources', 0, 'type'], put: hostile},
			{at: ['issues', 0, 'id'], put: hostile},
			{at: ['events', 0, 'date', 'edtf'], put: hostile},
			{at: ['sources', 1, 'file'], put: `/${hostile}`},
			{at: ['sources', 2, 'title-short'], put: hostile},
			{at: ['sources', 1, 'title-short'], put: hostile},
			{at: ['version'], put: hostile},
		);
		const parsed = await parseDossier(bytesOf(document));
		if (parsed.ok) throw new Error('should be refused');
		expect(parsed.problems.length).toBeGreaterThan(4);
		for (const line of wordReport(parsed.problems, {file: `${hostile}.json`}).split('\n')) {
			expect(sanitize(line)).toBe(line);
			expect(line.length).toBeLessThan(1400);
		}
	});

	it('nor does an escape sequence that stands between the brackets', async () => {
		const parsed = await parseDossier(Buffer.from('{\u001b]0;title\u0007'));
		if (parsed.ok) throw new Error('should be refused');
		expect(wordReport(parsed.problems, {file})).toContain('found the character U+001B');
	});
});
