/** One slip of a line in notes that have a line for each key: what comes of it is told once, where it was made. */
import {describe, expect, it, test} from 'vitest';
import {sayNotShown} from '../../source/dossier/left-out.ts';
import {wordNotesProblem} from '../../source/notes/wording.ts';
import {noted, remarksOf} from '../helpers/noted.ts';

const times = `GENEVA, June 10 - “We need grain before winter,” Adaeze Nwosa, the Lowland minister of trade, said on Tuesday.
Velia’s negotiator Kofi Lind said the port would open “on the first day of July, and not later”.
“No ship leaves without a permit,” he added. A spokesman for the port, Giles Merrow, said 'the gauges were read twice'.

The two sides met again on June 12 in Basel. “It is not the price, it is the date,” Nwosa told reporters on Thursday.
The dam holds 340 million cubic metres of water.
`;

const post = `“We need grain before the winter,” Ms Nwosa said after the meeting in Geneva.
Lind, of Velia, called the offer “a letter without a stamp”.
“The price is open,” said Lind on Thursday in Basel.
The dam holds 430 million cubic metres, an official said.
`;

const grain = `title: Grain talks
sources:
  times:
    outlet: The Times of Ries
    published: 2024-06-13
  post:
    outlet: The Post
    published: 2024-06-14
parties:
  lowland:
    name: Lowland
    code: LOW
  velia:
    name: Velia
    also: [Velians]
people:
  nwosa:
    name: Adaeze Nwosa
    party: lowland
    role: Minister of Trade
  lind:
    name: Kofi Lind
    party: velia
    role: Negotiator
  merrow:
    name: Giles Merrow
    party: velia
    role: Spokesman
issues:
  grain: Grain
  port: The port
  price: The price
rounds:
  - date: Tuesday 2024-06-11
    place: Geneva
    present: [velia, lowland]
  - date: 2024-06-12
    place: Basel
    present: [velia, lowland]
    outcome: Nothing.
events:
  - name: The port opens
    date: 2024-07-01
    where: {times: on the first day of July}
statements:
  - who: nwosa
    on: grain
    at: 1
    quotes:
      times: We need grain before winter
      post: We need grain before the winter
  - who: lind
    on: port
    at: Geneva
    quotes:
      times: on the first day of July, and not later
  - who: lind
    on: port
    at: 1
    quotes: {times: No ship leaves without a permit}
  - who: nwosa
    on: [price, grain]
    said: Thursday
    quotes:
      times:
        words: It is not the price, it is the date
        nth: 1
  - who: lind
    on: price
    said: 2024-06-13
    quotes:
      post: The price is open
  - who: lind
    on: price
    at: 2
    passages:
      - {in: post, words: a letter without a stamp}
  - who: merrow
    on: port
    at: 1
    gloss: The gauges were read twice.
    reports:
      times: the gauges were read twice
positions:
  - party: lowland
    on: grain
    demands: Grain before winter.
  - party: velia
    on: price
    open: The price.
discrepancies:
  - kind: number
    title: How much water the dam holds
    versions:
      - says: 340 million
        where:
          times: The dam holds 340 million cubic metres
      - says: 430 million
        where:
          post: The dam holds 430 million cubic metres
    assessment: Left open.
`;

const articles = {times, post};
const lines = grain.trimEnd().split('\n');

function said(...changed: readonly string[]): readonly string[] {
	return noted(changed.join('\n'), articles).said;
}

/** Where a line stands, of several the one that is so far down. */
function at(line: string, nth = 0): number {
	const found = lines.flatMap((each, index) => (each.trim() === line ? [index] : []));
	const index = found[nth];
	if (index === undefined) throw new RangeError(`The notes do not have: ${line}`);
	return index;
}

test('the notes are right before', () => {
	expect(said(...lines)).toEqual([]);
});

test('a line that is not there is told once at most', () => {
	for (const [index, line] of lines.entries())
		expect(said(...lines.toSpliced(index, 1)).length, `${index + 1} ${line}`).toBeLessThan(2);
});

test('two lines in each other\u2019s place are told once at most', () => {
	for (const [index, line] of lines.slice(0, -1).entries()) {
		const swapped = lines.toSpliced(index, 2, lines[index + 1] ?? '', line);
		expect(said(...swapped).length, `${index + 1} ${line}`).toBeLessThan(2);
	}
});

test.each([
	['twice', (line: string) => [line, line]],
	['a blank too far in', (line: string) => [` ${line}`]],
	['two blanks too far in', (line: string) => [`  ${line}`]],
	['a blank too far out', (line: string) => [line.replace(/^ /, '')]],
	['two blanks too far out', (line: string) => [line.replace(/^ {2}/, '')]],
])('a line that stands %s is told once at most', (_, put) => {
	for (const [index, line] of lines.entries())
		expect(said(...lines.toSpliced(index, 1, ...put(line))).length, `${index + 1} ${line}`).toBeLessThan(2);
});

describe('the line that is not there is said', () => {
	it.each([
		['times:', 0, 'no id stands above "outlet: The Times of Ries"; expected "times:"'],
		['velia:', 0, 'no id stands above "name: Velia"; expected "velia:"'],
		['nwosa:', 0, 'no id stands above "name: Adaeze Nwosa"; expected "nwosa:"'],
		['lind:', 0, 'no id stands above "name: Kofi Lind"; expected "lind:"'],
		[
			'quotes:',
			1,
			'no key stands above "times: on the first day of July, and not later"; expected "quotes:"',
		],
		['where:', 1, 'no key stands above "post: The dam holds 430 million cubic metres"; expected "where:"'],
		['versions:', 0, 'no key stands above "- says: 340 million"; expected "versions:"'],
		['times:', 1, 'no id stands above "words: It is not the price, it is the date"; expected an id'],
		['- date: 2024-06-12', 0, 'neither a dash nor "date" stands before it'],
		['- party: lowland', 0, 'neither a dash nor "party" stands before it'],
	])('%j', (line, nth, message) => {
		const index = at(line, nth);
		expect(said(...lines.toSpliced(index, 1))).toEqual([
			expect.stringMatching(new RegExp(`^talks\\.yaml:${index + 1}:.*${message.replace(/[?]/g, '\\$&')}`)),
		]);
	});
});

describe('lines in each other\u2019s place are named', () => {
	it.each([
		['rounds:', '- date: Tuesday 2024-06-11'],
		['people:', 'nwosa:'],
		['nwosa:', 'name: Adaeze Nwosa'],
		['- party: lowland', 'on: grain'],
		['- who: nwosa', 'on: grain'],
		['gloss: The gauges were read twice.', 'reports:'],
	])('%j below %j', (first, second) => {
		const index = at(first);
		expect(said(...lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? ''))).toEqual([
			expect.stringMatching(`^talks\\.yaml:${index + 1}:\\d+: "${second}" stands above "${first}"`),
		]);
	});
});

test('an id without its colon is told as that, with its keys below it', () => {
	for (const id of ['velia', 'lind', 'merrow', 'post']) {
		const index = at(`${id}:`);
		expect(said(...lines.toSpliced(index, 1, `  ${id}`))).toEqual([
			expect.stringContaining(`"${id}" has no colon behind it`),
		]);
	}
});

test('what is read as it was meant is not said to be left out', () => {
	const left = (...changed: readonly string[]) =>
		sayNotShown(noted(changed.join('\n'), articles).built.leftOut);
	for (const line of ['- who: nwosa', '- kind: number', 'rounds:']) {
		const index = at(line);
		const [own = '', next = ''] = lines.slice(index);
		expect(left(...lines.toSpliced(index, 2, next, own))).toBe('');
		expect(left(...lines.toSpliced(index, 1, own, own))).toBe('');
	}
});

test('the one word of a quotation that is left out is worth a look, and one left out on purpose is not', () => {
	const looked = (from: string, to: string) => {
		const {built, read} = noted(grain.replace(from, to), articles);
		return remarksOf(built).flatMap(each =>
			each.code === 'word-left-out' ? [wordNotesProblem(each, read.lines, 'talks.yaml')] : [],
		);
	};
	expect(looked('words: It is not', 'words: is not')).toEqual([
		expect.stringMatching(
			/^talks\.yaml:66:16: "It" stands before "is not the price, it is the date" at times\.txt:5:/,
		),
	]);
	expect(looked('times: No ship', 'times: ship')).toEqual([
		expect.stringMatching(/^talks\.yaml:60:21: "No" stands before "ship leaves/),
	]);
	expect(looked('without a permit', 'without a')).toEqual([
		expect.stringContaining('"permit" stands behind'),
	]);
	expect(looked('times: No ship', 'times: … ship')).toEqual([]);
	expect(looked('times: No ship leaves', 'times: leaves')).toEqual([]);
});
