/** What somebody met who made a dossier of three articles of his own: each slip is told where it is, and what to do. */
import {describe, expect, test} from 'vitest';
import {checkPassages} from '../../source/notes/check-passages.ts';
import {sayNotesProblem} from '../../source/notes/wording.ts';
import {articles, firstLine, stated, talksWith} from '../helpers/newcomer.ts';
import {fishing, noted, remarksOf, sha256} from '../helpers/noted.ts';

/** The words of each statement, its segments one by one. */
function words({built}: ReturnType<typeof stated>): readonly (readonly string[])[] {
	return (built.dossier?.statements ?? []).map(({passages}) =>
		passages.flatMap(({segments}) => segments.map(each => ('exact' in each ? each.exact : ''))),
	);
}

function remarks({built}: ReturnType<typeof stated>): readonly string[] {
	return remarksOf(built).map(sayNotesProblem);
}

describe('what is half is told and not shown', () => {
	test('words that a comment cuts off', () => {
		const made = stated('who: bassi\non: gauges\nquotes:\n  gazette: Our rule #1 is simple');
		expect(made.said).toEqual([
			expect.stringContaining(
				'YAML takes "#1 is simple" for a comment, so the words end with "Our rule"; expected all the words',
			),
		]);
		expect(words(made)).toEqual([]);
		const texts = new Map(Object.entries(articles));
		const {dossier} = stated('who: orlo\non: gauges\nquotes: {tribune: board}').built;
		if (dossier === undefined) throw new Error('no dossier');
		const open = checkPassages(dossier, texts, sha256).unaccounted.map(each => each.words);
		expect(open).toContain('Our rule #1 is simple: no gauge, no deal,');
	});

	test.each(['# second harvest', '# second', '#second harvest, he said'])(
		'words of the article itself behind a sign that it does not have: %s',
		comment => {
			const made = stated(`who: bassi\non: gauges\nquotes:\n  gazette: There will be no ${comment}`);
			const isOnce = comment.endsWith('he said');
			expect(made.said).toEqual(
				isOnce ? [] : [expect.stringContaining('the words end with "There will be no"')],
			);
			expect(words(made)).toEqual(isOnce ? [['There will be no']] : []);
		},
	);

	test('a comment that is one does no harm', () => {
		const made = stated(
			'who: bassi\non: gauges\nquotes:\n  gazette: Our rule #the rest is dull'.replace(' #', '   # '),
		);
		expect(made.said).toEqual([expect.stringContaining('for a comment')]);
		const fine = stated('who: bassi\non: gauges\nquotes:\n  gazette: no gauge, no deal # well said');
		expect(fine.said).toEqual([]);
	});

	test('words that a mark within them cuts off', () => {
		const made = stated('who: orlo\non: gauges\nquotes: {tribune: "We support the "board" of gauges"}');
		expect(made.said).toHaveLength(1);
		expect(words(made)).toEqual([]);
	});
});

describe('words that differ in marks alone', () => {
	test('over two paragraphs are found without the mark that opens the second, and hold none', () => {
		const made = stated(
			'who: bassi\non: gauges\nquotes: {post: We shall build the board together. But the gauges stay where they are}',
		);
		expect(made.said).toEqual([]);
		expect(words(made)).toEqual([
			['We shall build the board together.', 'But the gauges stay where they are'],
		]);
	});

	test('within them are found without', () => {
		const made = stated('who: orlo\non: gauges\nquotes: {tribune: We support the board of gauges}');
		expect(made.said).toEqual([]);
		expect(words(made)).toEqual([['We support the "board" of gauges']]);
	});

	test('a comma too few is told with the nearest wording', () => {
		const made = stated(`who: kohalmi\non: gauges\nquotes: {tribune: "a drought and we won't try"}`);
		expect(made.said).toEqual([
			expect.stringContaining(
				`expected what stands at tribune.txt:3:41, "a drought, and we won't try". The words are the same; signs between them differ.`,
			),
		]);
	});
});

test('words that stand elsewhere than after what is said say so', () => {
	const made = stated('who: kohalmi\non: gauges\nquotes: {gazette: {words: Enough, after: at her car}}');
	expect(made.said).toEqual([
		expect.stringContaining('"at her car" does not stand shortly before "Enough" in "gazette.txt"'),
	]);
	expect(made.said[0]).toContain('Correct "after", or say nth.');
	const none = stated('who: kohalmi\non: gauges\nquotes: {gazette: {words: Enough, before: by the train}}');
	expect(none.said[0]).toContain(
		'"gazette.txt" does not print "by the train", which is to stand behind the words',
	);
});

describe('what is likely a slip is remarked, and nothing left out', () => {
	test.each([
		[
			'words that nobody quotes',
			'who: bassi\non: dam\nquotes: {gazette: the dam would be filled in spring}',
			'no quotation marks stand about "the dam would be filled in spring" at gazette.txt:8:39; expected "reports"',
		],
		[
			'a day after the article',
			'who: bassi\non: dam\nsaid: 2025-03-03\nquotes: {gazette: There will be no second harvest}',
			'said on 2025-03-03, but "gazette" was published on 2024-10-16.',
		],
		[
			'another weekday than the sentence names',
			'who: kohalmi\non: dam\nsaid: Friday\nquotes: {gazette: A river is not a tap}',
			'said on 2024-10-11, a Friday, but the sentence in "gazette.txt" names Tuesday. Write said: Tuesday',
		],
		[
			'another speaker than the one named behind the words',
			'who: kohalmi\non: dam\nquotes: {gazette: There will be no second harvest}',
			'gives these words to somebody else: "said Bassi" at gazette.txt:6:36; expected who: bassi.',
		],
		[
			'another speaker than the one named with an office',
			'who: orlo\non: gauges\nquotes: {gazette: "Our rule #1 is simple: no gauge, no deal"}',
			'"Luca Bassi, the Lower Rava minister, said"',
		],
		[
			'another speaker than the one named before the words',
			'who: bassi\non: gauges\nquotes: {tribune: "You can\'t negotiate with a drought, and we won\'t try."}',
			'"Kohalmi said" at tribune.txt:3:1; expected who: kohalmi.',
		],
		['nobody', 'on: dam\nquotes: {gazette: There will be no second harvest}', 'expected "who". Add it'],
		[
			'a spelling that the notes do not have',
			'who: Marta Kohalmi\non: gauges\nquotes: {tribune: "You can\'t negotiate with a drought, and we won\'t try."}',
			'"tribune.txt" prints the name as "Kohalmi", which the notes do not have. Add also: Kohalmi to "kohalmi".',
		],
	])('%s', (_, statement, expected) => {
		const made = stated(statement);
		expect(made.said).toEqual([]);
		expect(remarks(made)).toEqual([expect.stringContaining(expected)]);
		expect(words(made)).toHaveLength(1);
	});

	test('a round after the article that tells of it, once', () => {
		const made = talksWith(
			'gazette: {outlet: The Gazette, published: 2024-10-16}',
			'gazette: {outlet: The Gazette, published: 2024-10-10}',
			'who: bassi\non: dam\nat: 1\nquotes: {gazette: There will be no second harvest}',
			'who: kohalmi\non: dam\nat: 1\nquotes: {gazette: A river is not a tap}',
		);
		expect(remarks(made)).toEqual([
			expect.stringContaining(
				'"Talks in Sarvar" was on 2024-10-15, but "gazette", which tells of it, was published on 2024-10-10',
			),
		]);
	});

	test.each([
		'who: bassi\non: dam\nquotes: {gazette: {words: the dam would be filled in spring, kind: partial}}',
		'who: kohalmi\non: dam\nquotes: {gazette: {words: There will be no second harvest, named: Bassi, means: bassi, differs: A slip.}}',
		'who: lower\non: dam\nquotes: {gazette: There will be no second harvest}',
		'because: Nobody knows.\non: dam\nquotes: {gazette: Enough, post: where they are}'.replace(
			'Enough',
			'no second harvest',
		),
		'who: kohalmi\non: dam\nsaid: Tuesday\nquotes: {gazette: A river is not a tap … and nobody here will turn it}',
	])('nothing of what is meant so: %s', statement => {
		expect(remarks(stated(statement))).toEqual([]);
	});
});

test('a name that the article prints without its accents stands by the words', () => {
	const {built} = stated(
		'who: kohalmi\non: gauges\nquotes: {tribune: "You can\'t negotiate with a drought, and we won\'t try."}',
	);
	const [statement] = built.dossier?.statements ?? [];
	expect(statement?.passages[0]?.attribution).toMatchObject({how: 'explicit', name: 'Kohalmi'});
});

describe('a slip of the YAML that its line makes plain is told once, and read as it was meant', () => {
	const enough = 'who: bassi\non: dam\nquotes: {gazette: There will be no second harvest}';
	const line = (offset: number) => `talks.yaml:${firstLine + offset}:`;
	test.each([
		[
			'a # within braces',
			enough,
			'who: bassi\non: gauges\nquotes: {gazette: Our rule #1 is simple}',
			`${line(2)}23: " #" begins a comment, and the bracket before it is not closed: "Our rule #1 is simple"`,
		],
		[
			'commas within braces',
			enough,
			'who: bassi\non: gauges\nquotes: {gazette: no gauge, no deal}',
			`${line(2)}23: a comma in a text that has no marks: "no gauge, no deal"`,
		],
		[
			'an apostrophe',
			enough,
			"who: kohalmi\non: gauges\nquotes: {tribune: 'You can't negotiate with a drought, and we won't try'}",
			`${line(2)}31: the apostrophe of "can't" ends this text`,
		],
		[
			'no colon within braces',
			enough,
			'who: bassi\non: dam\nquotes: {gazette There will be no second harvest}',
			`${line(2)}14: "gazette" has no colon behind it`,
		],
		[
			'no blank within braces',
			enough,
			'who: bassi\non: dam\nquotes: {gazette:There will be no second harvest}',
			`${line(2)}14: no blank stands behind the colon of "gazette"`,
		],
		[
			'no blank',
			enough,
			enough.replace('who: ', 'who:'),
			`${line(0)}5: no blank stands behind the colon of "who"`,
		],
		['no colon', enough, enough.replace('who: ', 'who '), `${line(0)}5: "who" has no colon behind it`],
		['a tab', enough, enough.replace('\non', '\n\ton'), `${line(1)}1: a tab indents this line`],
	])('%s', (_, good, slip, expected) => {
		const other = 'who: orlo\non: gauges\nquotes: {tribune: We support the board of gauges}';
		const made = slip.includes('\t')
			? talksWith('    on: dam', '\ton: dam', good, other)
			: stated(slip, other);
		expect(made.said).toEqual([expect.stringContaining(expected)]);
		expect(words(made)).toHaveLength(2);
		expect(words(stated(good, other))).toHaveLength(2);
	});

	test('a section without its colon', () => {
		const made = talksWith('people:', 'people', enough);
		expect(made.said).toEqual([expect.stringContaining('"people" has no colon behind it')]);
		expect(words(made)).toHaveLength(1);
	});

	test('a tab hides no other problem', () => {
		const made = talksWith(
			'    on: dam',
			'\ton: dam',
			enough,
			'who: orla\non: gauges\nquotes: {tribune: board}',
		);
		expect(made.said).toHaveLength(2);
		expect(made.said[1]).toContain('Did you mean "orlo"?');
	});
});

describe('a message names what is wrong, where it is wrong, and once', () => {
	const enough = 'who: bassi\non: dam\nat: 1\nquotes: {gazette: There will be no second harvest}';
	test.each([
		[
			'a number of no round',
			enough.replace('at: 1', 'at: 3'),
			['there is no event "3"; expected "1". Correct the name'],
		],
		[
			'a key twice',
			enough.replace('at: 1', 'at: 1\non: gauges'),
			[`the key "on" stands here a second time, first on line ${firstLine + 1}`],
		],
		[
			'words that do not stand in from their key',
			'who: bassi\non: dam\nquotes:\ngazette: There will be no second harvest\npost: The river',
			['"gazette" stands beside "quotes", which has nothing below it'],
		],
		[
			'a weekday',
			enough.replace('at: 1', 'said: Tusday'),
			['"Tusday" is no date; expected a date such as'],
			'Tuesday',
		],
		['a month', enough.replace('at: 1', 'said: 15 Octobre 2024'), ['is no date'], '15 October 2024'],
		['a day without its year', enough.replace('at: 1', 'said: 14 October'), ['"14 October" is no date']],
		['a month that is a date with it', enough.replace('at: 1', 'said: 14 Octobre'), ['is no date']],
		['a date of points', enough.replace('at: 1', 'said: 14.10.2024'), ['is no date'], '2024-10-14'],
		['a date of strokes', enough.replace('at: 1', 'said: 14/10/2024'), ['is no date'], '2024-10-14'],
		[
			'a date that has two readings',
			enough.replace('at: 1', 'said: 12/01/2022'),
			['"12/01/2022" is 2022-01-12 or 2022-12-01, as day or month comes first'],
		],
	])('%s', (_, statement, expected, near?: string) => {
		const {said} = stated(statement);
		expect(said).toEqual(expected.map(each => expect.stringContaining(each)));
		expect(said.join('')).toContain(near === undefined ? '' : `Did you mean "${near}"?`);
	});

	test.each([
		['people:', 'People:', 'Did you mean "people"?'],
		['parties:', 'parteis:', 'Did you mean "parties"?'],
		['issues:', 'isues:', 'Did you mean "issues"?'],
	])('a section that is misspelt brings no follow-ups: %s', (from, to, expected) => {
		expect(talksWith(from, to, enough).said).toEqual([expect.stringContaining(expected)]);
	});

	test('a day of publication that is none is told once', () => {
		const {said} = talksWith(
			'published: 2024-10-16',
			'published: 2024-13-16',
			enough.replace('at: 1', 'said: Monday'),
		);
		expect(said).toEqual([expect.stringContaining('"2024-13-16" is no date')]);
	});

	test('an article that is empty is told once, and how many statements are not shown', () => {
		const made = stated(enough, 'who: kohalmi\non: dam\nquotes: {gazette: A river is not a tap}');
		const emptied = noted(made.read.text, {...articles, gazette: '\n'});
		expect(emptied.said).toEqual([
			expect.stringContaining('the article "gazette.txt" is empty; expected its text.'),
		]);
		expect(emptied.built.leftOut.statement).toBe(2);
		expect(made.built.leftOut.statement).toBe(0);
	});

	test('an article that is missing says how to name it', () => {
		const {post: _, ...others} = articles;
		expect(noted(stated(enough).read.text, others).said).toEqual([
			expect.stringContaining(
				'Put it there; or say its name with file: NAME, or the folder with --articles FOLDER.',
			),
		]);
	});

	test('a byte-order mark takes no column', () => {
		const {read} = stated(enough);
		expect(noted(`\ufeff${read.text}`, articles).said).toEqual([]);
		expect(noted(`\ufeff${read.text.replace('title:', 'titel:')}`, articles).said).toEqual([
			expect.stringContaining('talks.yaml:1:1: there is no key "titel" here'),
		]);
	});
});

test('words within words of another statement say where they stand, and how both are recorded', () => {
	const outer = 'because ‘nobody moves a gauge’ was the word given in 1971.';
	const inner = 'who: orlo\non: gauges\nquotes: {post: nobody moves a gauge}';
	const {said} = stated(`who: bassi\non: gauges\nquotes: {post: "${outer}"}`, inner);
	expect(said).toEqual([
		expect.stringContaining(
			`"nobody moves a gauge" at post.txt:5:47 is also quoted at line ${firstLine + 2}; expected words that only one statement quotes.`,
		),
	]);
	const both = stated(`who: bassi\non: gauges\nquotes: {post: because … was the word given in 1971}`, inner);
	expect(both.said).toEqual([]);
});

describe('an item that is not told as one', () => {
	const first = 'who: kohalmi\non: dam\nquotes: {gazette: A river is not a tap}';
	const second = 'who: bassi\non: dam\nquotes: {gazette: There will be no second harvest}';
	test('because a blank lacks behind its dash', () => {
		const made = talksWith('- who: bassi', '-who: bassi', first, second);
		expect(made.said).toEqual([
			expect.stringContaining('no blank stands behind the dash; expected - key: value.'),
		]);
		expect(words(made)).toHaveLength(2);
	});
	test('because its dash lacks is told once', () => {
		const made = talksWith('  - who: bassi', '    who: bassi', first, second);
		expect(made.said).toEqual([
			expect.stringContaining(
				'another item begins with "who: bassi", and no dash stands before it; expected - before the first key of an item. Write it there.',
			),
		]);
		expect(words(made)).toHaveLength(2);
	});
	test('because a key of it stands under the dash', () => {
		const made = talksWith('    on: dam', '  on: dam', first, second);
		expect(made.said).toEqual([
			expect.stringContaining('"on: dam" is indented by 2 spaces; expected 4 spaces.'),
		]);
		expect(words(made)).toHaveLength(2);
	});
	test('because one of its keys has no colon', () => {
		const made = talksWith(
			'    quotes:\n',
			'    quotes\n',
			'who: bassi\non: dam\nquotes:\n  gazette: no gauge',
			second,
		);
		expect(made.said).toEqual([expect.stringContaining('"quotes" has no colon behind it')]);
		expect(words(made)).toHaveLength(2);
	});
	test('because all lines are indented by tabs, which is told once', () => {
		const {read} = stated(first, second);
		const made = noted(read.text.replaceAll('    ', '\t\t').replaceAll('\n  ', '\n\t'), articles);
		expect(made.said).toEqual([expect.stringMatching(/:3:1: a tab indents this line, and \d+ others;/)]);
		expect(words(made)).toHaveLength(2);
	});
});

test('a text full of slips is read in time that grows with its length', () => {
	const line = "{gazette: a, b 'c: 'd' #e, gazette: [f #g, \"h, gazette:i, gazette j ";
	const text = `sources:\n${`  x: ${line.repeat(12)}\n`.repeat(3000)}`;
	const before = performance.now();
	noted(text, articles);
	expect(performance.now() - before).toBeLessThan(20_000);
});

describe('whom the sentence itself names, beside a plain verb of saying', () => {
	const toldOf = (line: string) => {
		const [, words = ''] = /“(.*?),?”/.exec(line) ?? [];
		const head = fishing.slice(0, fishing.indexOf('statements:'));
		const statement = `statements:\n  - who: tamm\n    on: quota\n    quotes: {herald: ${words}}\n`;
		const {built, said} = noted(head + statement, {herald: `${line}\n`, courier: 'Pavel Tamm\n'});
		expect(said).toEqual([]);
		return built.remarks().flatMap(remark => (remark.code === 'other-cue' ? [remark.cue] : []));
	};

	test.each([
		['Berg had said she would come “the day after the count”.', 'Berg had said'],
		['Norvanian spokeswoman Anna Berg retorted that “no one counts”.', 'Anna Berg retorted'],
		['“We count,” said Norvanian minister Anna Berg.', 'said Norvanian minister Anna Berg'],
		['Anna Berg has also said: “We count”.', 'Anna Berg has also said'],
		['“We count,” Berg had earlier told the paper.', 'Berg had earlier told'],
		[
			"“We count,” said the government's chief negotiator, retired colonel Anna Berg.",
			"said the government's chief negotiator, retired colonel Anna Berg",
		],
	])('%s', (line, cue) => {
		expect(toldOf(line)).toEqual([cue]);
	});

	test.each([
		'Tamm and minister Anna Berg said “we count”.',
		'Tamm told minister Anna Berg that “we count”.',
		'“We count,” Berg was told.',
		'“We count,” said Tamm of minister Anna Berg.',
	])('not in: %s', line => {
		expect(toldOf(line)).toEqual([]);
	});
});
