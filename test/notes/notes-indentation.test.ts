/** A line that stands too far in or out is told at its place with the column where it belongs, and all is shown as it was meant. */
import {expect, test} from 'vitest';
import {courier, fishing, herald, noted} from '../helpers/noted.ts';

const pages = {herald, courier};
const lines = fishing.split('\n');
const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);

function shifted(places: readonly number[], by: number): string {
	return lines
		.map((line, at) => {
			const words = line.trimStart();
			return places.includes(at) ? ' '.repeat(Math.max(0, line.length - words.length + by)) + words : line;
		})
		.join('\n');
}

function readShifted(text: string) {
	const {built, said} = noted(text, pages);
	return {said, counts: [built.dossier?.statements.length, built.dossier?.positions.length]};
}

const everyLine = lines.flatMap((line, at) => {
	const column = line.length - line.trimStart().length;
	if (line.trim() === '') return [];
	return [-2, -1, 1, 2, 3, 4].filter(by => column + by >= 0).map(by => ({at, by, column, line: line.trim()}));
});

test('any one line, by any number of spaces', () => {
	expect(everyLine.length).toBeGreaterThan(150);
	for (const {at, by, column, line} of everyLine) {
		const {said, counts} = readShifted(shifted([at], by));
		expect(counts, `${line} by ${by}`).toEqual([4, 2]);
		// The one item of a list may stand anywhere below its name, or beside it.
		if (said.length === 0 && line.startsWith('- {date:')) continue;
		expect(said, `${line} by ${by}`).toHaveLength(1);
		// Of two that stand beside each other either may be the one that was moved.
		const [, row = '', rest = ''] = /^talks\.yaml:(\d+):\d+: (.*)$/.exec(said[0] ?? '') ?? [];
		if (Number(row) === at + 1) {
			expect(rest).toContain(`is indented by ${spaces(column + by)}; expected ${spaces(column)}.`);
		} else {
			expect(Math.abs(Number(row) - at - 1), `${line} by ${by}: ${said[0]}`).toBe(1);
			expect(rest).toContain(`expected ${spaces(column + by)}`);
		}
	}
});

test('lines that belong together are told once', () => {
	const first = lines.findIndex(line => line.includes('on: counting'));
	expect(readShifted(shifted([first, first + 1, first + 2], 2))).toEqual({
		said: [
			expect.stringMatching(
				new RegExp(`^talks.yaml:${first + 1}:7: "on: counting" is indented by 6 spaces; expected 4`),
			),
		],
		counts: [4, 2],
	});
});

test('two lines in two places are two problems', () => {
	const [on, party] = ['on: counting', 'tamm: {'].map(words => lines.findIndex(line => line.includes(words)));
	const {said, counts} = readShifted(shifted([on ?? 0, party ?? 0], 1));
	expect(said).toHaveLength(2);
	expect(said.join('\n')).toContain('"on: counting" is indented by 5 spaces; expected 4');
	expect(said.join('\n')).toContain('is indented by 3 spaces; expected 2');
	expect(counts).toEqual([4, 2]);
});

test('a line among thousands', () => {
	const many = Array.from(
		{length: 3000},
		() => '  - who: tamm\n    on: quota\n    quotes: {courier: Nobody can divide}\n',
	);
	const text = fishing.replace('statements:\n', `statements:\n${many.join('')}`);
	const at = text.indexOf('    on: quota', text.length / 3);
	const {read} = noted(`${text.slice(0, at)}  ${text.slice(at)}`, pages);
	const row = text.slice(0, at).split('\n').length;
	expect(read.problems).toHaveLength(1);
	expect(read.problems[0]).toMatchObject({
		code: 'syntax',
		fault: {code: 'indentation', indents: {found: 6, expected: [4]}},
		start: at + 6,
	});
	expect(row).toBeGreaterThan(1000);
});

test('a key that nobody knows is no line that stands wrongly', () => {
	const {said} = noted(fishing.replace('positions:', 'colour: blue\npositions:'), pages);
	expect(said).toEqual([expect.stringContaining('there is no key "colour" here')]);
});

test('a section that stands at the margin a second time is told as that, wherever it stands', () => {
	const places = [...lines.keys()].filter(at => /^[a-z]/.test(lines[at] ?? '')).map(at => at);
	for (const at of [...places, lines.length]) {
		for (const again of [
			'statements: []',
			'parties: {}',
			'statements:\n  - who: berg\n    quotes: {herald: We}',
		]) {
			const text = [...lines.slice(0, at), again, ...lines.slice(at)].join('\n');
			const {said} = noted(text, pages);
			expect(said.join('\n'), `${again} before line ${at + 1}`).toMatch(
				/the key "(?:statements|parties)" stands here a second time, first on line \d+/,
			);
			expect(said.join('\n')).not.toContain('indented');
		}
	}
});

test.each([
	['---\ntitle: Another\n', '---', 1],
	['...\ntitle: Another\n', '...', 1],
	['...\n# a remark\n---\ntitle: Another\n', '---', 3],
])('a second document is told at the line that begins it: %j', (rest, sign, line) => {
	const {said} = noted(`${fishing}\n${rest}`, pages);
	expect(said).toEqual([
		`talks.yaml:${`${fishing}\n`.split('\n').length - 1 + line}:1: the document ends here (${sign}); expected one document. Take the line out.`,
	]);
});

test('an escape that is half a character is told, as it is of a dossier', () => {
	const {said} = noted(fishing.replace(/^title: .*$/m, 'title: "Fish \\ud83d talks"'), pages);
	expect(said.join('\n')).toContain('half a character, \\ud83d without its other half');
	const whole = noted(fishing.replace(/^title: .*$/m, 'title: "Fish \\ud83d\\udc1f talks"'), pages);
	expect(whole.said).toEqual([]);
	expect(whole.built.dossier?.title).toBe('Fish 🐟 talks');
});
