/** Slips in what notes are made of as a whole are told once, where they are, and hide nothing. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import type {JsonSchema} from '../../source/dossier/json-schema.ts';
import {nothingLeftOut} from '../../source/dossier/left-out.ts';
import {outlineSlips} from '../../source/notes/outline.ts';
import {fixedFishing} from '../helpers/fixed-notes.ts';
import {disputed, noted} from '../helpers/noted.ts';

const schema = notesFormat as JsonSchema;
const right = noted(disputed).built.dossier;

/** What is said of other lines, and whether all is shown that the right ones show. */
function changed(lines: readonly string[]) {
	const {said, built} = noted(lines.join('\n'));
	expect({leftOut: built.leftOut, dossier: built.dossier}).toEqual({leftOut: nothingLeftOut, dossier: right});
	return said;
}

const lines = disputed.split('\n');

describe('the line of a section that is missing is told at the first line below it', () => {
	test.each([
		['sources', 'no section begins above them'],
		['parties', 'stand under "sources"'],
		['people', 'stand under "parties"'],
		['issues', 'stand under "people"'],
		['rounds', 'stand under "issues"'],
		['statements', 'stand under "rounds"'],
		['positions', 'stand under "statements"'],
		['discrepancies', 'stand under "positions"'],
	])('%s', (section, where) => {
		const at = lines.indexOf(`${section}:`);
		expect(changed(lines.toSpliced(at, 1))).toEqual([
			`talks.yaml:${at + 1}:3: these look like ${section}, and ${where}; expected "${section}:" on a line of its own above this one. Add that line.`,
		]);
	});

	test('and two of them, one behind the other', () => {
		const without = lines.filter(line => line !== 'positions:' && line !== 'discrepancies:');
		expect(changed(without)).toEqual([
			expect.stringContaining('these look like positions, and stand under "statements"'),
			expect.stringContaining('these look like discrepancies, and stand under "positions"'),
		]);
	});
});

describe('the line of a section that stands as far in as an item above it is told alone, and is what it is', () => {
	// The last item above it has its keys on lines of their own, among which YAML reads it.
	const long = lines.flatMap(line =>
		line.includes('- {date: Monday')
			? ['  - date: Monday 2025-03-03', '    place: Port Vell', '    present: [norvania, ostland]']
			: [line],
	);
	const heads = [1, 2, 3, 4].flatMap(deep =>
		['rounds', 'statements', 'positions', 'discrepancies'].map(section => [section, deep] as const),
	);
	test.each(heads)('%s by %i', (section, deep) => {
		const at = long.indexOf(`${section}:`);
		const spaces = `${deep} space${deep === 1 ? '' : 's'}`;
		expect(changed(long.with(at, `${' '.repeat(deep)}${section}:`))).toEqual([
			`talks.yaml:${at + 1}:${deep + 1}: "${section}:" is indented by ${spaces}; expected 0 spaces. Indent it like the lines that it belongs beside.`,
		]);
	});
});

describe('the line of a section that stands a line too early is told at what belongs above it, and hides nothing', () => {
	// An item above it that ends in a line of its own.
	const long = lines.flatMap(line =>
		line.includes('- {date: Monday')
			? ['  - date: Monday 2025-03-03', '    place: Port Vell', '    present: [norvania, ostland]']
			: [line],
	);
	test.each(['parties', 'issues', 'rounds', 'statements', 'positions', 'discrepancies'])('%s', section => {
		const at = long.indexOf(`${section}:`);
		const early = [...long.slice(0, at - 1), `${section}:`, long[at - 1] ?? '', ...long.slice(at + 1)];
		expect(changed(early)).toEqual([
			expect.stringMatching(
				new RegExp(`^talks\\.yaml:${at + 1}:\\d: .*; expected ${section}: on the line below this one\\.`),
			),
		]);
		expect(fixedFishing(early.join('\n')).text).toBe(early.join('\n'));
	});
});

describe('the first line of a statement that stands above the words of the one before is told there', () => {
	const heads = lines.flatMap((line, at) => (/^ {2}- who: /.test(line) ? [at] : [])).slice(1);
	test.each(heads)('line %i', at => {
		const early = [...lines.slice(0, at - 1), lines[at] ?? '', lines[at - 1] ?? '', ...lines.slice(at + 1)];
		expect(changed(early)).toEqual([
			expect.stringMatching(
				new RegExp(`^talks\\.yaml:${at + 1}:5: "quotes: .*Move that line down by one\\.$`),
			),
		]);
	});

	test('but not words that are there twice, below a statement that has its own', () => {
		const at = lines.findIndex(line => line.includes('Nobody can divide'));
		const twice = lines.toSpliced(at, 0, '    quotes: {herald: Never}');
		expect(noted(twice.join('\n')).said[0]).toContain('stands here a second time');
	});
});

test('items above the line of their section are not put into another that the notes lack', () => {
	const at = lines.indexOf('rounds:');
	const late = [...lines.slice(0, at), lines[at + 1] ?? '', 'rounds:', ...lines.slice(at + 2)].join('\n');
	expect(noted(late).said[0]).toContain(`talks.yaml:${at + 1}:`);
	expect(fixedFishing(late).text).not.toContain('events:');
});

describe('a line that belongs nowhere', () => {
	const sections = lines.filter(line => /^[a-z]+:$/.test(line));
	test.each(sections)('before %s is told, and the section is there', section => {
		const at = lines.indexOf(section);
		expect(changed(lines.toSpliced(at, 0, '', 'todo'))).toEqual([
			`talks.yaml:${at + 2}:1: "todo" is no key, and belongs to nothing here; expected key: value, or a section such as issues:. Take the line out, or write # before it.`,
		]);
		expect(changed(lines.toSpliced(at, 0, '', 'hello world'))).toEqual([
			expect.stringContaining(`talks.yaml:${at + 2}:1: "hello world" is no key`),
		]);
		expect(changed(lines.toSpliced(at, 0, '<<<<<<< HEAD'))).toEqual([
			expect.stringContaining(
				`talks.yaml:${at + 1}:1: "<<<<<<< HEAD" is what git writes where two versions of a file meet`,
			),
		]);
	});
});

describe('an item without its dash', () => {
	const block = lines.flatMap(line => {
		const [, source = '', words = ''] = /^ {4}quotes: \{(\w+): (.*)\}$/.exec(line) ?? [];
		return source === '' ? [line] : ['    quotes:', `      ${source}: ${words}`];
	});
	test.each([
		['behind words on one line', lines],
		['behind words in a block', block],
	])('%s is told once', (_name, all) => {
		const at = all.indexOf('  - who: Anna Berg');
		expect(changed(all.with(at, '    who: Anna Berg'))).toEqual([
			`talks.yaml:${at + 1}:5: another item begins with "who: Anna Berg", and no dash stands before it; expected - before the first key of an item. Write it there.`,
		]);
	});

	test('is not seen in a key that stands twice in one item', () => {
		const at = lines.indexOf('  - who: Anna Berg');
		const {said} = noted(lines.toSpliced(at + 1, 0, '    who: tamm').join('\n'));
		expect(said).toEqual([expect.stringContaining('the key "who" stands here a second time')]);
	});
});

test('words below > or | that do not stand in from their key are read, and told once', () => {
	const at = lines.indexOf('    quotes: {courier: Nobody can divide a fish that nobody has counted}');
	for (const sign of ['>', '|', '>-']) {
		const put = [
			'    quotes:',
			`      courier: ${sign}`,
			'Nobody can divide a fish',
			'that nobody has counted',
		];
		expect(changed(lines.toSpliced(at, 1, ...put))).toEqual([
			`talks.yaml:${at + 3}:1: "Nobody can divide a fish" is indented by 0 spaces; expected 8 spaces. Indent it like the lines that it belongs beside.`,
		]);
	}
});

test('one source twice below the words is told with how two passages of it are written', () => {
	const at = lines.indexOf('    quotes: {courier: Nobody can divide a fish that nobody has counted}');
	const twice = ['    quotes:', '      courier: Nobody can divide a fish', '      courier: a paper herring'];
	const inBraces = ['    quotes: {courier: Nobody can divide a fish, courier: a paper herring}'];
	for (const put of [twice, inBraces]) {
		const {said} = noted(lines.toSpliced(at, 1, ...put).join('\n'));
		expect(said).toEqual([
			expect.stringContaining('the key "courier" stands here a second time, first on line'),
		]);
		expect(said[0]).toContain('as passages: [{in: courier, words: ...}, {in: courier, words: ...}].');
	}
	const advised = [
		'    passages:',
		'      - {in: courier, words: Nobody can divide a fish}',
		'      - {in: courier, words: a paper herring}',
	];
	const {said, built} = noted(lines.toSpliced(at, 1, ...advised).join('\n'));
	expect(said).toEqual([]);
	expect(built.dossier?.statements[2]?.passages.map(({source}) => source)).toEqual(['courier', 'courier']);
});

test('of any lines in any order it says something, and of the right ones nothing', () => {
	expect(outlineSlips(disputed, schema)).toEqual([]);
	fc.assert(
		fc.property(fc.shuffledSubarray([...lines, 'todo', '  - {', 'a: >', '- who: x', '    who: y']), some => {
			const text = some.join('\n');
			for (const {edits} of outlineSlips(text, schema))
				for (const {start, end} of edits) expect(0 <= start && start <= end && end <= text.length).toBe(true);
		}),
	);
});

test('a long section, and an item of many lines, are looked through in time that grows with their length', () => {
	const many = (line: (index: number) => string) => Array.from({length: 150_000}, (_, index) => line(index));
	const statements = ['statements:', '  - who: x'];
	const texts = [
		[...statements, ...many(index => (index % 4 === 0 ? '  - who: x' : `    k${index % 4}: y`))],
		[...statements, ...many(() => '      words')],
		['sources:', '  herald:', ...many(() => '      words')],
	];
	const before = performance.now();
	for (const text of texts) expect(outlineSlips(`${text.join('\n')}\n`, schema)).toEqual([]);
	expect(performance.now() - before).toBeLessThan(20_000);
});
