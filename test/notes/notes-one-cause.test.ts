/** One slip is told once, where it was made, with what to do; what follows from it is not told beside it. */
import {describe, expect, test} from 'vitest';
import {sayNotesProblem, wordNotesProblem} from '../../source/notes/wording.ts';
import {firstLine, stated} from '../helpers/newcomer.ts';
import {courier, fishing, herald, noted, remarksOf} from '../helpers/noted.ts';

/** What is said of the notes with a change, and how many statements and positions are left. */
function changed(from: string, to: string) {
	if (!fishing.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	const {said, built, read} = noted(fishing.replace(from, to));
	const remarks = remarksOf(built).map(remark => wordNotesProblem(remark, read.lines, 'talks.yaml'));
	return {said, remarks, left: [built.dossier?.statements.length, built.dossier?.positions.length]};
}

describe('at the words', () => {
	const cut = 'A river is not a tap … and nobody here will turn it';
	const turned = 'and nobody here will turn it … A river is not a tap';

	test('parts of a quotation in another order than that of the article', () => {
		expect(stated(`who: kohalmi\non: dam\nquotes: {gazette: ${cut}}`).said).toEqual([]);
		const {said, built} = stated(`who: kohalmi\non: dam\nquotes: {gazette: ${turned}}`);
		expect(said).toEqual([
			`talks.yaml:${firstLine + 2}:23: "A river is not a tap" stands at gazette.txt:1:30, before "and nobody here will turn it", behind which it is written here; expected the parts of a quotation in the order of the article. Write "A river is not a tap" first; or, where they are two quotations, make two statements of them.`,
		]);
		expect(built.dossier?.statements).toEqual([]);
	});

	test('the same of a list, at the part; and of what is only reported', () => {
		const [list, reported] = [
			stated(
				'who: kohalmi\non: dam\nquotes:\n  gazette:\n    - and nobody here will turn it\n    - A river is not a tap',
			),
			stated(
				'who: kohalmi\non: dam\ngloss: G\nreports:\n  gazette:\n    - had arrived in the morning\n    - who leads the delegation',
			),
		];
		expect(list.said).toEqual([
			expect.stringContaining(`talks.yaml:${firstLine + 5}:11: "A river is not a tap" stands`),
		]);
		expect(reported.said).toEqual([
			expect.stringContaining(`talks.yaml:${firstLine + 6}:11: "who leads the delegation" stands`),
		]);
	});

	test('a part within another', () => {
		const {said} = stated(
			'who: bassi\non: dam\nquotes: {gazette: [no gauge{} no deal, no gauge]}'.replace('{}', ''),
		);
		expect(said).toHaveLength(1);
		const within = stated(
			'who: kohalmi\non: dam\nquotes:\n  gazette:\n    - A river is not a tap\n    - not a tap',
		);
		expect(within.said).toEqual([
			expect.stringContaining(
				'"not a tap" at gazette.txt:1:41 is part of what stands before it here, "A river is not a tap"; expected parts of a quotation that do not overlap. Leave it out.',
			),
		]);
	});

	test('words that two statements quote', () => {
		const both = ['who: kohalmi', 'who: bassi'].map(
			who => `${who}\non: dam\nquotes: {gazette: A river is not a tap}`,
		);
		expect(stated(...both).said).toEqual([
			expect.stringMatching(
				new RegExp(`^talks\\.yaml:${firstLine + 5}:23: .* is also quoted at line ${firstLine + 2};`),
			),
		]);
	});
});

describe('of a slip of the pen, one problem; everything is read as it was meant', () => {
	test.each([
		['ostland, on: counting', 'ostland on: counting', 'no comma stands before "on"'],
		['ostland, on: counting', 'ostland,, on: counting', 'a comma stands here twice. Take it out.'],
		['[norvania, ostland]}', '[norvania, ostland]}}', '"}" closes here what nothing opens. Take it out.'],
		['[norvania, ostland]}', '[norvania, ostland}', '15:58: "[" opens here and is not closed; expected "]"'],
		['{party: norvania', 'party: norvania', 'expected "{" before "party"'],
		['    on: quota', '    on = quota', '"on" has no colon behind it'],
		['    on: quota', '    on; quota', '"on" has no colon behind it'],
	])('%s as %s', (from, to, told) => {
		const {said, remarks, left} = changed(from, to);
		expect(said).toEqual([expect.stringContaining(told)]);
		expect(remarks).toEqual([]);
		expect(left).toEqual([4, 2]);
	});

	test.each([
		['    at: Port Vell', '    at:\nPort Vell'],
		['gloss: Ostland opens its logbooks if', 'gloss: Ostland opens its logbooks\nif'],
		['gloss: Ostland opens its logbooks if', 'gloss: Ostland opens its logbooks\n    if'],
		['more than a fifth}', 'more\nthan a fifth}'],
	])('a text that goes on too far out: %j as %j', (from, to) => {
		const {said, left} = changed(from, to);
		expect(said).toEqual([expect.stringMatching(/ is indented by [04] spaces; expected [64] spaces\./)]);
		expect(left).toEqual([4, 2]);
	});

	test.each(['// the talks', '-- the talks', '; the talks', '  // the talks'])('a comment as %s', comment => {
		const {said, left} = changed('statements:\n', `${comment}\nstatements:\n`);
		expect(said).toEqual([expect.stringContaining('begins no comment in YAML; expected # before it')]);
		expect(left).toEqual([4, 2]);
	});

	test('a dash that lacks: nothing is remarked of the item it makes', () => {
		const {said, remarks} = changed(
			'  - who: tamm\n    on: counting\n    gloss',
			'    who: tamm\n    on: counting\n    gloss',
		);
		expect(said).toEqual([expect.stringContaining('another item begins with "who: tamm"')]);
		expect(remarks).toEqual([]);
	});

	test('nobody is missed where the name is what is wrong', () => {
		expect(changed('- who: Anna Berg', '- who: *berg')).toMatchObject({
			said: [expect.stringContaining('"*berg" refers to something named elsewhere')],
			remarks: [],
		});
		expect(changed('- who: Anna Berg', '- speaker: Anna Berg')).toMatchObject({
			said: [expect.stringContaining('Did you mean "who"?')],
			remarks: [],
		});
	});

	test('which of several is wrong: nothing is said of several', () => {
		const {said} = stated('who: bassi\non: dam\nquotes: {gazette: {words: Enough, nth: two}}');
		expect(said).toEqual([expect.stringContaining('found "two"; expected a whole number from 1')]);
	});

	test('no line is said to stand too far in and too far out', () => {
		for (const [at, line] of fishing.split('\n').entries()) {
			if (line.length < 6) continue;
			const middle = Math.floor(line.length / 2);
			for (const put of ['{', ']', '"', ': ', '\n', '@', '- ']) {
				const lines = fishing.split('\n');
				lines[at] = line.slice(0, middle) + put + line.slice(middle);
				const told = noted(lines.join('\n')).said.filter(each => each.includes(' is indented by '));
				const places = told.map(each => /^talks\.yaml:\d+/.exec(each)?.[0]);
				expect(new Set(places).size, `${line} with ${put}: ${told.join(' | ')}`).toBe(places.length);
			}
		}
	});
});

describe('two sources', () => {
	test('of one file, and of two that are the same, are worth a look where all words are there', () => {
		const quoted = fishing.replace(
			'{courier: Nobody can divide a fish that nobody has counted}',
			'{courier: ended after four hours}',
		);
		const one = noted(quoted.replace('courier: {', 'courier: {file: herald.txt, '), {
			herald,
			courier: herald,
		});
		expect(one.said).toEqual([]);
		expect(remarksOf(one.built).map(sayNotesProblem)).toContainEqual(
			'"herald.txt" is the article of "herald" already; expected an article of its own for each source. Correct the file, or take one of the two sources out.',
		);
		const same = noted(quoted, {herald, courier: herald});
		expect(remarksOf(same.built).map(sayNotesProblem)).toContainEqual(
			expect.stringContaining(
				'"courier.txt" is the same to the letter as "herald.txt", the article of "herald"',
			),
		);
		expect(remarksOf(noted(fishing, {herald, courier}).built)).toEqual([]);
	});
});

describe("texts of one's own", () => {
	test('that YAML cuts off at a number are worth a look; a comment is one', () => {
		const {said, remarks} = changed('opens its logbooks if', 'opens logbook #1 if');
		expect(said).toEqual([]);
		expect(remarks).toEqual([
			'talks.yaml:31:12: YAML takes "#1 if the other side does." for a comment, so the text ends with "Ostland opens logbook". If it belongs to the text, put all of it in "...".',
		]);
		expect(changed('opens its logbooks if', 'opens # all of it').remarks).toEqual([]);
		expect(changed('title: Fishing', 'title: "Fishing #1" # x').remarks).toEqual([]);
	});

	test('spellings that may be several are worth a look, unless an article prints them as one', () => {
		const also = (names: string) =>
			changed('  ostland: Ostland', `  ostland:\n    name: Ostland\n    also: ${names}`);
		expect(also('Ostlanders, Ostish').remarks).toEqual([
			'talks.yaml:9:11: no article prints "Ostlanders, Ostish" as one name. If these are several, write also: [Ostlanders, Ostish].',
		]);
		expect(also('[Ostlanders, Ostish]').remarks).toEqual([]);
		expect(also('count first, cut later').remarks).toEqual([]);
	});
});

describe('what people write is answered with what is meant', () => {
	test('a section that begins again', () => {
		const {said} = noted(
			`${fishing}statements:\n  - who: tamm\n    on: quota\n    quotes: {courier: a paper herring}\n`,
		);
		expect(said).toEqual([
			expect.stringMatching(
				/^talks\.yaml:36:1: the key "statements" stands here a second time, first on line 16; .* Put what stands below it under the first, and take this line out\.$/,
			),
		]);
	});

	test.each(['{herald.txt: We', '{The Harbour Herald: We', '{HERALD.TXT: We'])(
		'a source called otherwise: %s',
		key => {
			expect(changed('{herald: We', key).said).toEqual([expect.stringContaining('Did you mean "herald"?')]);
		},
	);

	test.each(['2025-03-03 - 2025-03-04', '2025-03-03 to 2025-03-04', '2025-03-03–2025-03-04'])(
		'an interval as %s',
		date => {
			expect(changed('Monday 2025-03-03', date).said).toEqual([
				expect.stringContaining('Did you mean "2025-03-03/2025-03-04"?'),
			]);
		},
	);

	test('brackets of a reporter in words without marks', () => {
		expect(changed('divide a fish that', 'divide [the] fish that').said).toEqual([
			expect.stringMatching(
				/^talks\.yaml:28:23: brackets in a text that has no marks: .*Put the text in quotation marks\.$/,
			),
		]);
	});

	test('… at an end of the words is left out of them', () => {
		for (const words of [
			'… Nobody can divide a fish',
			'Nobody can divide a fish …',
			'Nobody can divide a fish ...',
		]) {
			const {said, left} = changed('Nobody can divide a fish that nobody has counted', words);
			expect(said).toEqual([]);
			expect(left).toEqual([4, 2]);
		}
		expect(changed('the other side did}', 'the other side did …}').said).toEqual([]);
	});
});
