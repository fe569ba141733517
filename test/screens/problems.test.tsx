/** What is wrong with notes, and below it, as a group of its own, what is worth a look. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {placeOfProblem} from '../../source/cli/problem-place.ts';
import {shelfFor} from '../../source/cli/shelf.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';

const problems = [
	'talks.yaml:12:5: there is no person "burg". Did you mean "berg"?',
	'talks.yaml:14:3: nothing stands here.',
];
const remarks = [
	'talks.yaml:20:7: nobody is said to have said this.',
	'talks.yaml:30:9: no quotation marks stand about "Never".',
];

describe.each([
	[120, 40],
	[80, 24],
])('at %i by %i', (columns, rows) => {
	const shown = (notes: {problems?: readonly string[]; remarks?: readonly string[]}) =>
		open(smallDossier(), {...notes, columns, rows});
	const rowOf = (screen: readonly string[], words: string) => screen.findIndex(each => each.includes(words));

	test('both are counted in the header and listed, the group below its name', () => {
		const driven = shown({problems, remarks});
		expect(driven.screen()[0]).toContain('2 problems, 2 worth a look (!)');
		const screen = driven.press('!').screen();
		expect(screen.join('\n')).toContain('Problems of the notes, and what is worth a look: 1 of 4');
		const [problem, heading, remark] = ['talks.yaml:14:3', 'Worth a look; nothing', 'talks.yaml:20:7'].map(
			words => rowOf(screen, words),
		);
		expect(problem).toBeGreaterThan(0);
		expect(heading).toBeGreaterThan(problem ?? 0);
		expect(remark).toBe((heading ?? 0) + 1);
	});

	test('the name of the group is no item, and each item gives its own place', () => {
		const driven = shown({problems, remarks}).press('!', 'down', 'down');
		expect(driven.screen().join('\n')).toContain('3 of 4');
		expect(placeOfProblem(driven.workspace, driven.state(), 'talks.yaml')).toBe('talks.yaml:20:7');
		driven.press('down', 'down');
		expect(placeOfProblem(driven.workspace, driven.state(), 'talks.yaml')).toBe('talks.yaml:30:9');
	});

	test('what is typed is looked for in both', () => {
		const driven = shown({problems, remarks}).press('!').type('marks');
		const text = driven.screen().join('\n');
		expect(text).toContain('1 of 1');
		expect(text).toContain('Worth a look; nothing is left out for it:');
		expect(text).not.toContain('talks.yaml:12:5');
	});

	test('where only one of them is, the other is not spoken of', () => {
		const slips = shown({remarks});
		expect(slips.screen()[0]).toContain('2 worth a look (!)');
		expect(slips.screen()[0]).not.toContain('problem');
		expect(slips.press('!').screen().join('\n')).toContain('Worth a look in the notes: 1 of 2');
		const wrong = shown({problems}).press('!').screen().join('\n');
		expect(wrong).toContain('Problems of the notes: 1 of 2');
		expect(wrong).not.toContain('Worth a look');
	});
});

test('a long list is shown around the chosen one, the name of the group with its first', () => {
	const many = Array.from({length: 60}, (_, at) => `talks.yaml:${at + 1}:1: problem ${at + 1}`);
	for (const [columns, rows] of [
		[120, 40],
		[80, 24],
	] as const) {
		const driven = open(smallDossier(), {problems: many, remarks, columns, rows}).press(
			'!',
			...Array<string>(60).fill('down'),
		);
		const screen = driven.screen().join('\n');
		expect(screen).toContain('61 of 62');
		expect(screen).toContain('Worth a look; nothing is left out for it:');
		expect(driven.press('down').screen().join('\n')).toContain('talks.yaml:30:9');
	}
});

describe('articles that a dossier names and that are not as they should be', () => {
	test('are counted in the header and listed, each by its file', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'roundtable-articles-'));
		try {
			const [first, second, ...others] = smallDossier().sources;
			if (first === undefined || second === undefined)
				throw new RangeError('The small dossier has two sources');
			const dossier = smallDossier({sources: [first, {...second, file: 'bytes.txt'}, ...others]});
			for (const {file} of others) writeFileSync(join(folder, file), 'here');
			writeFileSync(join(folder, 'bytes.txt'), Buffer.from([0x41, 0xff]));
			const articles = await shelfFor(dossier, folder);
			if (articles === undefined || 'message' in articles) throw new Error('The folder is there');
			const driven = open(dossier, {articles, columns: 160, rows: 40});
			expect(driven.screen()[0]).toContain('2 problems (!)');
			const screen = driven
				.press('!')
				.screen()
				.join('\n')
				.replace(/[\s│]+/g, ' ');
			driven.close();
			expect(screen).toContain('Problems of the articles: 1 of 2');
			expect(screen).not.toContain('copy its place');
			expect(screen).toContain(`${first.file}: no such file`);
			expect(screen).toContain('bytes.txt: byte 0xff at offset 1');
		} finally {
			rmSync(folder, {recursive: true});
		}
	});

	test('are none where nobody said where they lie', () => {
		const driven = open(smallDossier());
		expect(driven.screen()[0]).not.toContain('problem');
		driven.close();
	});
});
