/** What depends on something broken is no second problem, and a fix never changes right uses to a slip. */
import {describe, expect, test} from 'vitest';
import {fixedFishing} from '../helpers/fixed-notes.ts';
import {articles, talksWith} from '../helpers/newcomer.ts';
import {fishing, fishingWith, noted} from '../helpers/noted.ts';

/** What is said, and how many statements and positions are left. */
function told(text: string) {
	const {said, built} = noted(text);
	return {said, left: [built.dossier?.statements.length, built.dossier?.positions.length]};
}

describe('an id with a slip where it is defined', () => {
	test.each([
		[
			'  counting: Counting',
			'  countimg: Counting',
			'issue "countimg", while "counting" is used 4 times',
			[4, 2],
		],
		['  ostland: Ostland', '  ostlnd: Eastland', 'party "ostlnd", while "ostland" is used 3 times', [4, 2]],
		[
			'  tamm: {name: Pavel Tamm',
			'  tamn: {name: Pavel Tomm',
			'person "tamn", while "tamm" is used 2 times',
			[4, 2],
		],
		['  herald: {outlet', '  heralt: {outlet', 'source "heralt", while "herald" is used 3 times', [1, 1]],
	])('%s as %s is one problem, and the definition is put right', (right, wrong, what, left) => {
		const text = fishingWith(right, wrong);
		expect(told(text)).toEqual({
			said: [expect.stringContaining(`nothing uses the ${what} and defined nowhere`)],
			left,
		});
		const [was = '', is = ''] = [wrong, right].map(each => each.trim().split(':')[0]);
		const fixed = fixedFishing(text);
		expect(fixed.text).toBe(text.replace(`  ${was}:`, `  ${is}:`));
		expect(fixed.done).toEqual([expect.stringContaining(`${was} is ${is}`)]);
	});

	test('of one use and one definition neither is changed, unless a name tells', () => {
		const open = fishingWith('  quota: Quota', '  quota: Quota\n  mesh: Size of holes').replace(
			'on: quota',
			'on: mess',
		);
		expect(told(open).said).toEqual([expect.stringContaining('there is no issue "mess"')]);
		expect(fixedFishing(open)).toEqual({text: open, done: []});
		const named = open.replace('Size of holes', 'The mesh of nets');
		expect(fixedFishing(named).text).toBe(named.replace('on: mess', 'on: mesh'));
		const defined = open.replace('Size of holes', 'The mess');
		expect(fixedFishing(defined).text).toBe(defined.replace('  mesh:', '  mess:'));
	});

	test('a use with a slip beside right ones is put right itself', () => {
		const text = fishing.replace('on: counting', 'on: countimg').replace('on: counting', 'on: countimg');
		expect(fixedFishing(text).text).toBe(fishing);
	});
});

describe('one problem', () => {
	test.each([
		['people', '  tamm: {', '  berg: {', 10, [2, 1]],
		['issues', '  counting: C', '  quota: C', 13, [4, 1]],
		['parties', '  ostland: O', '  norvania: O', 7, [2, 1]],
		['sources', '  courier: {', '  herald: {', 4, [3, 2]],
	])('an id that two %s have', (_section, first, second, line, left) => {
		const {said, left: rest} = told(fishingWith(first, second));
		expect(said).toEqual([
			expect.stringMatching(new RegExp(`^talks\\.yaml:${line}:3: the key ".*" stands here a second time`)),
		]);
		expect(rest).toEqual(left);
	});

	test('a section that stands twice', () => {
		const text = fishingWith(
			'people:\n',
			'people:\n  forte: {name: Amelia Forte, party: ostland}\npeople:\n',
		);
		expect(told(text).said).toEqual([
			expect.stringContaining('the key "people" stands here a second time, first on line 8'),
		]);
	});

	test.each(['port-vell-2', '2'])('a round without a day, which a statement names: %s', name => {
		const text = fishingWith(
			'statements:\n',
			'  - {date: 2025-03-35, place: Port Vell, present: [norvania, ostland]}\nstatements:\n',
		).replace('said: Monday', `at: ${name}`);
		const {said, left} = told(text);
		expect(said).toEqual([expect.stringContaining('"2025-03-35" is no date')]);
		expect(left).toEqual([4, 2]);
		expect(fixedFishing(text).done).toEqual([]);
	});

	test('the same of the first of two at a place, whose name is not changed to that of the second', () => {
		const text = fishingWith(
			'statements:\n',
			'  - {date: 2025-03-04, place: Port Vell, present: [norvania, ostland]}\nstatements:\n',
		)
			.replace('Monday 2025-03-03', 'Monday 2025-03-33')
			.replace('at: Port Vell', 'at: port-vell')
			.replace('at: 1', 'at: 2');
		expect(told(text).said).toEqual([expect.stringContaining('"Monday 2025-03-33" is no date')]);
		expect(fixedFishing(text)).toEqual({text, done: []});
	});

	test.each([
		['NOR', 'NOR', ':7:34: the code "NOR" again'],
		['NOR', 'O5T', ':7:34: found "O5T"; expected two to four capitals'],
	])('codes %s and %s of two parties, which statements name', (first, second, problem) => {
		const text = fishing
			.replace('norvania: Norvania', `norvania: {name: Norvania, code: ${first}}`)
			.replace('ostland: Ostland\n', `ostland: {name: Ostland, code: ${second}}\n`)
			.replace('{party: ostland, on', '{party: OST, on')
			.replace('who: Anna Berg', 'who: NOR');
		const {said} = told(text);
		expect(said).toEqual([expect.stringContaining(problem)]);
		expect(fixedFishing(text).text).not.toContain('party: ostland, on');
	});
});

describe('two sources of one article', () => {
	const stated = [
		'who: kohalmi\non: dam\nquotes: {gazette: A river is not a tap}',
		'who: bassi\non: dam\nquotes: {tribune: A turbine is not a treaty}',
		"who: kohalmi\non: dam\nquotes: {tribune: You can't negotiate with a drought}",
		'who: orlo\non: gauges\nquotes: {tribune: {words: We support, nth: 1}}',
	];
	const own = (from: string, to: string) => talksWith(from, to, ...stated).read.text;
	const plain = own('title', 'title');

	test.each([
		[
			'one file',
			own('tribune: {', 'tribune: {file: gazette.txt, '),
			{...articles, tribune: articles.gazette},
			'4:19: "gazette.txt" is the article of "gazette" already',
		],
		[
			'one file, of which the first is not that',
			own('gazette: {', 'gazette: {file: tribune.txt, '),
			{...articles, gazette: articles.tribune},
			'3:19: "tribune.txt" is the article of "tribune" already',
		],
		[
			'two files',
			plain,
			{...articles, tribune: articles.gazette},
			'4:12: "tribune.txt" is the same to the letter as "gazette.txt"',
		],
		[
			'two files, of which the first has been written over',
			plain,
			{...articles, gazette: articles.tribune},
			'4:12: "tribune.txt" is the same to the letter as "gazette.txt"',
		],
	])('%s: told at the file, and not at each word that is not there', (_what, text, given, place) => {
		const {said, built} = noted(text, given);
		expect(said).toEqual([expect.stringContaining(`talks.yaml:${place}`)]);
		expect(built.remarks().filter(({code}) => code === 'same-article')).toEqual([]);
	});
});
