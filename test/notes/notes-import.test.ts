/** Notes from what a newsroom has: tables, JSON lines, what other programs found. */
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {recordsToNotes} from '../../source/notes/from-records.ts';
import {guessColumns, tellColumns} from '../../source/notes/guess-columns.ts';
import {readAnnotations} from '../../source/notes/read-annotations.ts';
import {guessDelimiter, readDelimited, readJsonLines} from '../../source/notes/read-table.ts';
import {courier, herald, noted} from '../helpers/noted.ts';

describe('tables are read', () => {
	it('with marks, line breaks and marks within marks', () => {
		expect(readDelimited('\ufeffa,b\r\n"1, 2","x ""y""\nz"\r\n\r\n3,4', ',')).toEqual({
			columns: ['a', 'b'],
			rows: [
				['1, 2', 'x "y"\nz'],
				['3', '4'],
			],
			numbers: [2, 4],
			said: [],
		});
		expect(guessDelimiter('a;b;c,d\n1,2,3,4')).toBe(';');
		expect(guessDelimiter('a\tb')).toBe('\t');
		expect(readDelimited('', ',')).toBeUndefined();
	});
	it('as they were written, whatever stands in them', () => {
		const cell = fc.string({unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é')});
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), {minLength: 1}), rows => {
				const some = rows.map(row => row.map(each => `x${each}`));
				const text = some
					.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(','))
					.join('\r\n');
				expect(readDelimited(`a,b\n${text}`, ',')?.rows).toEqual(some);
			}),
		);
	});
	it('with a mark that nothing closes, and with cells below no heading, which is told', () => {
		expect(readDelimited('a,b\n\n1,"2\n3,4\n', ',')).toEqual({
			columns: ['a', 'b'],
			rows: [['1', '2\n3,4\n']],
			numbers: [3],
			said: ['Row 3 has a cell that begins with " and never ends: all that follows was taken for it.'],
		});
		expect(readDelimited('a,b\n1,2, ,\n1,2,3,4\n', ',')?.said).toEqual([
			'Row 3 has more cells than there are headings; "3, 4" was left out.',
		]);
		const many = readDelimited(`a,b\n${'1,2,3\n'.repeat(10)}`, ',');
		expect(many?.said.slice(7)).toEqual([
			'Row 9 has more cells than there are headings; "3" was left out.',
			'So do 2 rows more.',
		]);
	});
	it('and JSON lines, of which a faulty one is told', () => {
		expect(readJsonLines('{"a": "x", "b": 1}\n\n{"b": null, "c": true}\n')).toEqual({
			columns: ['a', 'b', 'c'],
			rows: [
				['x', '1'],
				['', '', 'true'],
			],
			numbers: [1, 3],
			said: [],
		});
		expect(readJsonLines('{"a": 1}\n[2]\n')).toEqual({line: 2});
	});
});

describe('columns are guessed from their headings and told', () => {
	it.each([
		[['Speaker', 'Quote', 'Date'], 'speaker = Speaker, said = Date'],
		[['ID', 'quotation', 'speaker', 'URL'], 'url = URL; not used: ID'],
		[['Zitat', 'Name', 'Newspaper', 'Date published'], 'outlet = Newspaper, published = Date published'],
		[['quoted_text', 'who', 'Topic'], 'issue = Topic'],
	])('%j', (names, told) => {
		const guessed = guessColumns(names, undefined);
		expect(guessed.ok && tellColumns(names, guessed.columns)).toContain(told);
	});
	it('and what is said counts before', () => {
		expect(guessColumns(['A', 'B'], 'words=B,speaker=A')).toEqual({
			ok: true,
			columns: {words: 1, speaker: 0},
		});
		expect(guessColumns(['Quote'], 'speaker=Quot')).toMatchObject({
			ok: false,
			message: expect.stringContaining('Did you mean Quote?'),
		});
		expect(guessColumns(['Quote'], 'speeker=Quote')).toMatchObject({
			ok: false,
			message: expect.stringContaining('Did you mean speaker?'),
		});
		expect(guessColumns(['A', 'B'], undefined)).toMatchObject({
			ok: false,
			message: expect.stringContaining('--map words=COLUMN'),
		});
	});
});

const pages = new Map([
	['herald.txt', herald],
	['courier.txt', courier],
]);
const options = {title: 'Imported', schema: 'x', articles: pages};

test('words are found in the article that prints them, names that end another are the same person, nobody stays nobody', () => {
	const {text, said} = recordsToNotes(
		[
			{
				words: ['We shall not accept a cut of more than a fifth'],
				speaker: 'Anna Berg',
				party: 'Norvania',
				issue: 'Quota',
				said: '2025-03-03',
			},
			{words: ['But we are ready to count the fish together'], speaker: 'Berg', said: '03/04/2025'},
			{words: ['Nobody can divide a fish that nobody has counted'], speaker: 'Unknown'},
			{words: ['a paper herring'], speaker: 'None'},
			{words: ['a paper herring'], speaker: 'None'},
		],
		options,
	);
	const {built, said: problems} = noted(text);
	expect(problems).toEqual([]);
	expect(built.dossier?.statements.map(({speakers, passages}) => [passages[0]?.source, speakers])).toEqual([
		['herald', [{person: 'berg'}]],
		['herald', [{person: 'berg'}]],
		['courier', []],
		['courier', []],
	]);
	expect(said).toEqual([
		'Row 2: 03/04/2025 is 2025-04-03 or 2025-03-04; it was left out.',
		'1 repeats words of the same article and was left out.',
	]);
});

test('what Citron and CoreNLP write is understood', () => {
	expect(
		readAnnotations({
			quotes: [
				{
					cue: {text: 'added'},
					sources: [{text: 'he'}],
					contents: [{text: '“Without them,”'}],
					coreferences: [{text: 'Primerov'}],
				},
				{sources: [{text: 'Ivan Primerov'}], contents: [{text: 'that it had reached a “dead end”'}]},
				{sources: [], contents: [{text: 'that it was over'}]},
			],
		}),
	).toEqual([
		{speaker: 'Primerov', cue: 'added', words: ['Without them,']},
		{speaker: 'Ivan Primerov', words: ['dead end']},
		{words: ['that it was over'], isReported: true},
	]);
	expect(
		readAnnotations({
			docId: 'a.txt',
			quotes: [{text: '“No.”', speaker: 'Unknown', canonicalSpeaker: 'Unknown'}],
		}),
	).toEqual([{words: ['No.'], speaker: 'Unknown', file: 'a.txt'}]);
	for (const other of [null, 5, [], {}, {quotes: 5}, {quotes: [5]}])
		expect(readAnnotations(other)).toBeUndefined();
});

test('texts of a table that would be YAML of another kind are texts', () => {
	const awkward = [
		'a: b',
		'# x',
		'- y',
		'{z}',
		"it's",
		'"',
		'null',
		'*a',
		'&b',
		'!c',
		'%',
		'@',
		'`',
		'\u0085',
		'? q',
		'x #y',
		'end:',
	];
	const {text} = recordsToNotes(
		awkward.map(words => ({words: [words], speaker: words, issue: words, outlet: words})),
		{title: 'x', schema: 'x', articles: new Map()},
	);
	const {read} = noted(text, {});
	expect(read.problems).toEqual([]);
	expect(read.notes?.statements?.map(({quotes}) => Object.values(quotes ?? {})[0])).toEqual(awkward);
});

describe('a table as people keep it', () => {
	const words = ['But we are ready to count the fish together'];
	it('names an outlet in several ways and means one source', () => {
		const quotes = ['The Courier', 'Courier', ' the courier'].map((outlet, at) => ({
			outlet,
			words: [`word ${at}`],
		}));
		const {text} = recordsToNotes(quotes, {...options, articles: new Map()});
		expect(text.match(/outlet:/g)).toHaveLength(1);
	});
	it('has the names of files below "source" or "article", which are no outlets', () => {
		for (const key of ['outlet', 'title']) {
			const {text} = recordsToNotes([{words, [key]: 'herald.txt'}], options);
			expect(text).toContain('quotes: {herald:');
			expect(text).not.toMatch(/outlet:|title: herald/);
		}
	});
	it('writes dates that have one reading, which are taken', () => {
		const {text, said} = recordsToNotes([{words, said: '14/10/2024'}], options);
		expect(said).toEqual([]);
		expect(text).toContain('said: 2024-10-14');
	});
	it('has a word that the article does not print, which is told with the nearest', () => {
		const {said} = recordsToNotes(
			[{words: ['But we are redy to count the fish together'], file: 'herald.txt'}],
			options,
		);
		expect(said).toEqual([
			'Row 1: herald.txt does not print "But we are redy to count the fish together". The nearest is "But we are [ready] to count the fish together".',
		]);
	});
	it('describes a speaker by an office, which is no person', () => {
		const {text} = recordsToNotes([{words, speaker: 'a spokesperson', party: 'Norvania'}], options);
		expect(text).toContain('who: {role: a spokesperson, party: norvania}');
		expect(text).not.toContain('people:');
	});
	it('names articles that are not in the folder given, and is not told to give one', () => {
		const {said} = recordsToNotes([{words, file: 'post.txt'}], options);
		expect(said).toEqual([expect.stringContaining('These articles are not in the folder given: post.txt.')]);
	});
	it('is mapped by any name of a column', () => {
		expect(guessColumns(['Quote', 'X'], 'date=X')).toEqual({ok: true, columns: {said: 1, words: 0}});
	});
});

describe('of what a table has, nothing is lost in silence', () => {
	const words = ['But we are ready to count the fish together'];
	const file = 'herald.txt';
	it('by the rows as the table numbers them, days of publication too', () => {
		const {said} = recordsToNotes(
			[
				{row: 2, words: ['We shall not accept'], file, said: 'soon'},
				{row: 5, words, file, published: 'in spring'},
				{row: 7, words: ['a paper herring'], file: 'courier.txt', published: '03/04/2025'},
			],
			options,
		);
		expect(said).toEqual([
			'Row 2: soon is no date that can be read without guessing; it was left out.',
			'Row 5: in spring is no date that can be read without guessing; it was left out.',
			'Row 7: 03/04/2025 is 2025-04-03 or 2025-03-04; it was left out.',
		]);
	});
	it('rows without words', () => {
		const one = recordsToNotes([{words: ['']}, {words, file}], options);
		expect(one.said).toEqual(['Row 1 has no words, and was left out.']);
		const more = recordsToNotes([{words: [' ']}, {words, file}, {words: []}], options);
		expect(more.said).toEqual(['2 rows have no words, and were left out: 1, 3.']);
	});
	it.each([
		[undefined, 'Tamm', 'Row 2 gives the words of row 1 to Tamm, and that one to nobody; row 1 was kept.'],
		[
			'Anna Berg',
			'Tamm',
			'Row 2 gives the words of row 1 to Tamm, and that one to Anna Berg; row 1 was kept.',
		],
		['Anna Berg', 'Berg', undefined],
		['Anna Berg', 'Unknown', undefined],
	])('words of %s that are of %s farther down', (speaker, other, told) => {
		const first = speaker === undefined ? {words, file} : {words, file, speaker};
		const {said} = recordsToNotes([first, {words, file, speaker: other}], options);
		const repeat = '1 repeats words of the same article and was left out.';
		expect(said).toEqual(told === undefined ? [repeat] : [repeat, told]);
	});
	it('a file that is named without its ending', () => {
		const {text, said} = recordsToNotes(
			[
				{words: ['We shall not accept'], file},
				{words, file: 'herald'},
			],
			options,
		);
		expect(said).toEqual([]);
		expect(text.match(/\{herald: /g)).toHaveLength(2);
	});
	it('one day in two spellings, which is no other', () => {
		const {said} = recordsToNotes(
			[
				{words: ['We shall not accept'], file, published: 'March 4, 2025'},
				{words, file, published: '2025-03-04'},
			],
			options,
		);
		expect(said).toEqual([]);
	});
});

test('rows that say other things of one article are told, once, and what only a later one says is kept', () => {
	const row = (published: string | undefined, words: string, outlet?: string) => ({
		speaker: 'Anna Berg',
		words: [words],
		file: 'herald.txt',
		...(outlet === undefined ? {} : {outlet}),
		...(published === undefined ? {} : {published}),
	});
	const made = recordsToNotes(
		[
			row(undefined, 'We shall not accept'),
			row('2025-03-04', 'a cut of more than a fifth', 'The Harbour Herald'),
			row('2025-03-14', 'But we are ready'),
			row('2025-03-14', 'to count the fish together'),
		],
		{title: 'T', schema: 'x', articles: new Map([['herald.txt', herald]])},
	);
	expect(made.text).toContain('published: 2025-03-04');
	expect(made.text).toContain('outlet: The Harbour Herald');
	expect(made.said.filter(line => line.includes('published'))).toEqual([
		'Row 3: published of herald.txt is 2025-03-14 here and 2025-03-04 before; the first was kept.',
	]);
});
