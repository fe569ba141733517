/** One slip in each line of whole notes, of each kind: it is told where it is, and nothing that is not so of other lines. */
import {describe, expect, it, test} from 'vitest';
import {fishing, noted} from '../helpers/noted.ts';

const whole = `${fishing}discrepancies:
  - kind: number
    title: How many boats
    versions:
      - {says: twelve, where: {herald: on Monday}}
      - {says: twenty, where: {courier: on Monday}}
`;
const lines = whole.trimEnd().split('\n');

/** What is told of the notes with a line put in the place of one: the lines that are named, and all of it. */
function told(at: number, ...put: readonly string[]) {
	const {said, built} = noted([...lines.slice(0, at), ...put, ...lines.slice(at + 1)].join('\n'));
	const named = said.map(each => Number(/^talks\.yaml:(\d+):/.exec(each)?.[1]));
	return {
		said,
		named,
		statements: built.dossier?.statements.length,
		positions: built.dossier?.positions.length,
	};
}

const every = lines.map((line, at) => [at + 1, line] as const);
const items = every.filter(([, line]) => /^ *- /.test(line));

describe('an item', () => {
	it.each(items)('without its dash: %i %s', (row, line) => {
		const {said, statements, positions} = told(row - 1, line.replace('- ', '  '));
		expect(said).toEqual([
			expect.stringMatching(`^talks.yaml:${row}:.*(?: no dash stands before it| Write - before each)`),
		]);
		expect([statements, positions]).toEqual([4, 2]);
	});

	it.each(items.filter(([, line]) => !line.includes('{')))('with two dashes: %i %s', (row, line) => {
		const {said, statements} = told(row - 1, line.replace('- ', '-- '));
		expect(said).toEqual([expect.stringMatching(`^talks.yaml:${row}:.*: a dash stands here twice`)]);
		expect(statements).toBe(4);
	});
});

test('a stray word is told where it stands, or that it may go on with the text above it', () => {
	for (const [row, line] of every) {
		const {said, named} = told(row - 1, line, `${/^ */.exec(line)?.[0]}hello`);
		const own = said.filter((_, at) => named[at] === row + 1);
		expect(own, line).toEqual([
			expect.stringMatching(
				/"hello" (?:is no key|has no colon|is indented by .* where it goes on with the text)/,
			),
		]);
		// Words that it is read on into are not those of an article.
		expect(
			said.filter(each => !own.includes(each)),
			line,
		).toEqual([]);
	}
});

test('a colon that lacks is told where it lacks', () => {
	for (const [row, line] of every)
		for (const {index} of line.matchAll(/:(?= |$)/g)) {
			const {said, named} = told(row - 1, line.slice(0, index) + line.slice(index + 1));
			expect(said, line.slice(index)).toEqual([expect.stringContaining(' has no colon behind it')]);
			expect(named).toEqual([row]);
		}
});

test('a key that stands twice is told as such, the last of an item, too', () => {
	for (const [row, line] of every.filter(([, each]) => /^ +[a-z]+: \S/.test(each))) {
		const {said} = told(row - 1, line, line);
		expect(said, line).toEqual([
			expect.stringMatching(`^talks.yaml:${row + 1}:.* stands here a second time`),
		]);
	}
});

test('what is not shown is counted by its section, though that lacks its colon or a letter', () => {
	for (const head of ['statements', 'statments:']) {
		const {built, read} = noted(whole.replace('statements:', head).replace('who: berg', 'who: *berg'));
		expect(read.problems.length).toBeGreaterThan(0);
		expect(built.leftOut?.round ?? 0).toBe(0);
	}
});
