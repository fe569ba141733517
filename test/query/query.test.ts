/** Tables for the grammar of the filter, and what holds for any text at all. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../source/query/problem.ts';
import {leavesOf, type Query, type QueryNode} from '../../source/query/tree.ts';
import {writeQuery} from '../../source/query/write.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

/** A query as one line: `&` and `or` between terms, `not`, `[ ]` round what is looked for, `!` where case matters. */
function show({root}: Query): string {
	return root.parts.map(showNode).join(' & ');
}

function showNode(node: QueryNode): string {
	switch (node.type) {
		case 'all':
			return `(${node.parts.map(showNode).join(' & ')})`;
		case 'any':
			return node.parts.map(showNode).join(' or ');
		case 'not':
			return `not ${showNode(node.part)}`;
		case 'word':
		case 'phrase': {
			const anchored = `${node.atStart ? '^' : ''}[${node.needle}]${node.atEnd ? '$' : ''}`;
			return `${node.type} ${anchored}${node.sensitive ? '!' : ''}`;
		}
		case 'regex':
			return `regex [${node.source}]${node.sensitive ? '!' : ''}`;
		case 'approximate':
			return `near [${node.words.join(' ')}]${node.sensitive ? '!' : ''}`;
		case 'field':
			return `${node.key} [${node.values.map(value => value.text).join('|')}]`;
	}
}

const table: readonly (readonly [text: string, shown: string])[] = [
	// Words
	['', ''],
	['   ', ''],
	['veto', 'word [veto]'],
	['open door', 'word [open] & word [door]'],
	['  open\tdoor\n', 'word [open] & word [door]'],
	['open\u00a0door', 'word [open] & word [door]'],
	['Veto', 'word [Veto]!'],
	['nATO', 'word [nATO]!'],
	['Éclair', 'word [Eclair]!'],
	['éclair', 'word [eclair]'],
	['e\u0301clair', 'word [eclair]'],
	['Рябков', 'word [Рябков]!'],
	['рябков', 'word [рябков]'],
	['open-door', 'word [open-door]'],
	['end.', 'word [end.]'],
	['a,b', 'word [a,b]'],
	['it’s', "word [it's]"],
	['back\\slash', 'word [back\\slash]'],
	['5"', 'word [5"]'],
	['\u0301', ''],
	['__proto__ constructor', 'word [__proto__] & word [constructor]'],
	// Phrases
	['"open door"', 'phrase [open door]'],
	['"Open door"', 'phrase [Open door]!'],
	['"open door', 'phrase [open door]'],
	['"open  \n door"', 'phrase [open door]'],
	['" veto "', 'phrase [ veto ]'],
	['"', ''],
	['""', ''],
	['" "', ''],
	['"a" "b', 'phrase [a] & phrase [b]'],
	['"a""b"', 'phrase [a] & phrase [b]'],
	['"a"b', 'phrase [a] & word [b]'],
	['"say \\"no\\""', 'phrase [say "no"]'],
	['"back \\\\ slash"', 'phrase [back \\ slash]'],
	['"ends in \\', 'phrase [ends in ]'],
	['"a|b -c"', 'phrase [a|b -c]'],
	['“open door”', 'phrase [open door]'],
	['«open door»', 'phrase [open door]'],
	['„open door“', 'phrase [open door]'],
	['“open door" x', 'phrase [open door] & word [x]'],
	// Excluding
	['-carrier', 'not word [carrier]'],
	['!carrier', 'not word [carrier]'],
	['-"open door"', 'not phrase [open door]'],
	['!/x/', 'not regex [x]'],
	['-~veto', 'not near [veto]'],
	['-party:russia', 'not party [russia]'],
	['-', ''],
	['!', ''],
	['--', ''],
	['-!-', ''],
	['veto -', 'word [veto]'],
	['veto !', 'word [veto]'],
	['veto - door', 'word [veto] & word [door]'],
	['--a', 'not word [-a]'],
	['-"', ''],
	['-^', ''],
	// Either
	['a | b', 'word [a] or word [b]'],
	['a|b', 'word [a] or word [b]'],
	['a |b| c', 'word [a] or word [b] or word [c]'],
	['x a | b y', 'word [x] & word [a] or word [b] & word [y]'],
	['a |', 'word [a]'],
	['| a', 'word [a]'],
	['a || b', 'word [a] or word [b]'],
	['a | | b', 'word [a] or word [b]'],
	['a | - b', 'word [a] or word [b]'],
	['a | -b', 'word [a] or not word [b]'],
	['|', ''],
	['| | |', ''],
	['party:nato | veto', 'party [nato] or word [veto]'],
	['"a"|/b/|~cat', 'phrase [a] or regex [b] or near [cat]'],
	// Groups
	['(a)', '(word [a])'],
	['(a b)', '(word [a] & word [b])'],
	['(a | b) c', '(word [a] or word [b]) & word [c]'],
	['(a b) | c', '(word [a] & word [b]) or word [c]'],
	['-(a b)', 'not (word [a] & word [b])'],
	['!(a | -b) c', 'not (word [a] or not word [b]) & word [c]'],
	['(party:russia,nato | "a (b)") x', '(party [russia|nato] or phrase [a (b)]) & word [x]'],
	['((a | b) (c | d))', '((word [a] or word [b]) & (word [c] or word [d]))'],
	['(a (b (c', '(word [a] & (word [b] & (word [c])))'],
	['(f(x))', '(word [f(x)])'],
	['f(x)', 'word [f(x)]'],
	['(/a(b)c/i)', '(regex [a(b)c])'],
	['(~vteo)', '(near [vteo])'],
	['a(b)', 'word [a(b)]'],
	['(a)(b)', '(word [a]) & (word [b])'],
	['(', ''],
	['()', ''],
	['( | -)', ''],
	['-()', ''],
	['a | (', 'word [a]'],
	['(date:2022..)', '(date [2022..])'],
	// Anchors
	['^veto', 'word ^[veto]'],
	['veto$', 'word [veto]$'],
	['^veto$', 'word ^[veto]$'],
	['^"open door"$', 'phrase ^[open door]$'],
	['"open door"$ x', 'phrase [open door]$ & word [x]'],
	['-^veto', 'not word ^[veto]'],
	['"$5"', 'phrase [$5]'],
	['"^a"', 'phrase [^a]'],
	['a^b$c', 'word [a^b$c]'],
	['^', ''],
	['$', ''],
	['^$', ''],
	// Expressions
	['/secur\\w+/', 'regex [secur\\w+]'],
	['/secur\\w+', 'regex [secur\\w+]'],
	['/open door/ x', 'regex [open door] & word [x]'],
	['/a\\/b/', 'regex [a\\/b]'],
	['/Secur/', 'regex [Secur]!'],
	['/\\Bsecur\\W/', 'regex [\\Bsecur\\W]'],
	['/\\p{L}+/', 'regex [\\p{L}+]'],
	['/\\p{Lu}\\w+/', 'regex [\\p{Lu}\\w+]!'],
	['/Secur/i', 'regex [Secur]'],
	['/secur/ig', 'regex [secur] & word [ig]'],
	['/a|b/', 'regex [a|b]'],
	['/', ''],
	['//', ''],
	['a/b', 'word [a/b]'],
	// Approximate
	['~garantees', 'near [garantees]'],
	['~Garantees', 'near [Garantees]!'],
	['~"legaly binding"', 'near [legaly binding]'],
	['~open-dor', 'near [open dor]'],
	['~', ''],
	['~"', ''],
	['~...', ''],
	['a~b', 'word [a~b]'],
	// Keys
	['party:russia', 'party [russia]'],
	['party:russia,nato', 'party [russia|nato]'],
	['Party:Russia', 'party [Russia]'],
	['party:', 'party []'],
	['party: veto', 'party [] & word [veto]'],
	['party:,', 'party [|]'],
	['party:russia,', 'party [russia|]'],
	['party:,nato', 'party [|nato]'],
	['party:"european union"', 'party [european union]'],
	['party:russia,"united states",nato', 'party [russia|united states|nato]'],
	['party:"european un', 'party [european un]'],
	['party:"a"b', 'party [a] & word [b]'],
	['party:“european union”', 'party [european union]'],
	['party:russia|nato', 'party [russia] or word [nato]'],
	['date:2022-01-10..2022-01-13', 'date [2022-01-10..2022-01-13]'],
	['date:..2022-01', 'date [..2022-01]'],
	['is:disputed', 'is [disputed]'],
	['speaker:Рябков', 'speaker [Рябков]'],
	['^party:russia', 'word ^[party:russia]'],
	['"party:russia"', 'phrase [party:russia]'],
	// What only looks like a key
	['12:30', 'word [12:30]'],
	['https://example.org/a', 'word [https://example.org/a]'],
	['foo:bar', 'word [foo:bar]'],
	['foo:', 'word [foo:]'],
	[':', 'word [:]'],
	[':x', 'word [:x]'],
	// All of it
	[
		'veto "open door" -carrier party:russia,nato date:2022-01-10..2022-01-13 /secur\\w+/ ~garantees a | b',
		'word [veto] & phrase [open door] & not word [carrier] & party [russia|nato] & ' +
			'date [2022-01-10..2022-01-13] & regex [secur\\w+] & near [garantees] & word [a] or word [b]',
	],
];

describe('A filter text is read as a query', () => {
	test.each(table)('%j is %s', (text, shown) => {
		const query = usualQuery(text);
		expect(show(query)).toBe(shown);
		expect(query.error).toBeUndefined();
	});
});

describe('A hint says what is of no use', () => {
	test.each([
		['veto OR threat', 5, 7, 'OR is searched as a word. Either of two is written a | b.'],
		['veto AND threat', 5, 8, 'AND is searched as a word. A blank between two asks for both.'],
		['NOT threat', 0, 3, 'NOT is searched as a word. What has x is left out by -x.'],
		['(a)) b', 3, 4, 'There is no group here for this ) to close.'],
		['foo:bar', 0, 4, 'There is no key foo:, so this is searched as text. Keys: party speaker issue'],
		['veto part:russia', 5, 10, 'There is no key part:, so this is searched as text. Did you mean party:?'],
		['-spaeker:x', 1, 9, 'Did you mean speaker:?'],
		['date:2022-0', 5, 11, '"2022-0" is not a date yet'],
		['date:2022-02-30', 5, 15, '"2022-02-30" is not a date yet'],
		['date:2022,x..2021', 10, 17, '"x..2021" is not a date yet'],
		['date:2022..2021', 5, 15, '"2022..2021" ends before it begins.'],
		['confidence:high', 11, 15, '"high" is not a number yet'],
		['confidence:0.5..0.8..1', 11, 22, '"0.5..0.8..1" is not a number yet'],
		['confidence:>0.5..', 11, 17, '">0.5.." is not a number yet'],
		['confidence:0.8..0.5', 11, 19, '"0.8..0.5" ends before it begins.'],
		// Signs of other languages, and of this one where they mean nothing.
		['party=ukraine', 0, 13, 'This is searched as text: a key has a colon behind it, party:'],
		['-date>2022', 1, 10, 'a key has a colon behind it, date:'],
		['party :russia', 6, 13, 'This is searched as text: a key has its colon right behind it, party:'],
		['veto | (is : damaged)', 11, 12, 'a key has its colon right behind it, is:'],
		['vet*', 0, 4, 'A * is searched as it stands.'],
		['v?to', 0, 4, 'A ? is searched as it stands. Part of a word finds it'],
		['veto)', 0, 5, 'No group is open here for this ) to close, so it is searched as it stands.'],
		['party:-russia', 6, 13, '- is read over in a value of party:, which is a name or how one begins.'],
		['party:!russia', 6, 13, 'What has x is left out by -party:x'],
		['round:>1', 6, 8, '> is read over in a value of round:'],
		['issue:a,~b', 8, 10, '~ is read over in a value of issue:'],
		['is:(disputed', 3, 12, '( is read over in a value of is:'],
		['place:port)', 6, 11, 'Either of two is place:a,b or (place:a | place:b).'],
		[
			'party:russia(veto)',
			6,
			18,
			'( is read over in a value of party:, which is a name or how one begins. Behind a blank it opens a group.',
		],
		[
			'veto(nato)',
			0,
			10,
			'Here ( opens no group, and is searched as it stands; behind a blank it opens one.',
		],
		['a(b)c', 0, 5, '( opens no group, and is searched as it stands'],
		['^(veto)', 0, 7, '( opens no group, and is searched as it stands'],
		['~(veto)', 0, 7, 'Here ( opens no group, and is read over;'],
		['--veto', 1, 6, 'Only the first sign leaves out; the - behind it is searched as it stands.'],
		['-!party:russia', 1, 14, 'the ! behind it is searched as it stands.'],
		['!-veto', 1, 6, 'the - behind it is searched as it stands.'],
		// Letters that look alike: written here by what they are.
		['b v\u0435to', 2, 6, 'In "v\u0435to" \u0435 is Cyrillic among Latin letters, and finds no Latin ones'],
		['"d n\u0430t\u043e"', 0, 8, '\u0430\u043e are Cyrillic among Latin letters, and find no Latin ones'],
		['-\u043c\u0438p', 1, 4, 'p is Latin among Cyrillic letters'],
		['~garantees\u03bf', 0, 11, '\u03bf is Greek among Latin letters'],
	])('%s', (text, from, to, said) => {
		const [hint, ...others] = usualQuery(text).hints;
		expect(others).toEqual([]);
		expect(hint).toMatchObject({from, to});
		expect(hint && describeProblem(hint)).toContain(said);
	});

	test.each([
		'12:30',
		'https://example.org',
		'party:',
		'date:',
		'date:..',
		'date:2022..',
		'date:..2022-01-13,2021',
		'confidence:',
		'confidence:<',
		'confidence:..',
		'confidence:.5..',
		'confidence:０．８',
		'date:2021-12-20/2021-12-26',
		'"foo:bar"',
		':',
		'why?',
		'veto :russia',
		'f(x)',
		'guarantee(s)',
		'article(5)',
		'https://example.org/a_(talks)',
		'~"a(b"',
		'-(-veto)',
		'well-known',
		'(party:russia)',
		'party:"-russia"',
		'party:us-russia',
		'a=b',
		'\u043c\u0438\u0440 nato',
		'COVID-\u0432\u0430\u043a\u0446\u0438\u043d\u0430',
		'\u65e5\u672c\u306e NATO\u52a0\u76df',
		'5\u00b5m',
	])('none is given for %s', text => {
		expect(usualQuery(text).hints).toEqual([]);
	});
});

describe('An expression that cannot be understood is an error with its place and reason', () => {
	test.each([
		['/(/', 0, 3, 'unterminated group'],
		['veto -/[a-/ x', 6, 11, 'unterminated character class'],
		['/+', 0, 2, 'nothing to repeat'],
		['/a\\', 0, 3, 'This expression cannot be read'],
		['/(?=a)b/', 0, 8, 'cannot look ahead or behind'],
		['/(?<!a)b/', 0, 9, 'cannot look ahead or behind'],
		['/(a)\\1/', 0, 7, 'cannot refer back'],
		[`/${'a'.repeat(10_001)}/`, 0, 10_003, 'too long'],
		['/(((){2000}){2000}){2000}/', 0, 26, 'too long, or repeats too much'],
		['/((((){99}){99}){99}){99}/', 0, 26, 'too long, or repeats too much'],
		['/(?:(?:a{99}){99}){99}/', 0, 23, 'too long, or repeats too much'],
		['/a{9999999}/', 0, 12, 'too long, or repeats too much'],
		[`${'('.repeat(101)}a`, 100, 101, 'Groups can stand in each other 100 deep'],
		[`/${'('.repeat(200)}${')'.repeat(199)}/`, 0, 401, 'unterminated group'],
	])('%s', (text, from, to, said) => {
		const {error} = usualQuery(text);
		expect(error).toMatchObject({from, to});
		expect(error && describeProblem(error)).toContain(said);
	});

	test('it does nothing, so that what else was typed still does', () => {
		expect(leavesOf(usualQuery('/( | veto').root)).toMatchObject([{term: {type: 'regex', isSound: false}}]);
		expect(leavesOf(usualQuery('/(/ veto').root)).toHaveLength(2);
	});
});

describe('A long filter text', () => {
	const many = 50_000;
	const word = fc.stringMatching(/^[a-z]{1,3}$/);

	test.each([
		['alternatives', 'a|', many],
		['values', 'a,', 1],
	])('of thousands of %s is read once, and each of them once', (name, one, count) => {
		const query = usualQuery((name === 'values' ? 'party:' : '') + one.repeat(many));
		const leaves = leavesOf(query.root);
		expect(leaves).toHaveLength(count);
		expect(query.root.parts).toHaveLength(1);
		const [{term} = {term: undefined}] = leaves;
		expect(term?.type === 'field' ? term.values.length : leaves.length).toBe(
			name === 'values' ? many + 1 : many,
		);
		expect(usualQuery(query.text)).toBe(query);
	});

	test('with bars anywhere is what the pieces between its blanks are, taken apart at each bar', () => {
		fc.assert(
			fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 6}), {maxLength: 6}), groups => {
				const text = groups.map(words => words.join('|')).join(' ');
				const plain = groups.map(words => words.map(each => `word [${each}]`).join(' or ')).join(' & ');
				expect(show(usualQuery(text))).toBe(plain);
				expect(show(usualQuery(text.replaceAll('|', ' |\t')))).toBe(plain);
			}),
		);
	});

	test('of values anywhere is what stands between its commas', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z()]{0,3}$/), {minLength: 1, maxLength: 8}), values => {
				const [leaf] = leavesOf(usualQuery(`party:${values.join(',')}`).root);
				const texts = leaf?.term.type === 'field' ? leaf.term.values.map(({text}) => text) : [];
				expect(texts).toEqual(values);
			}),
		);
	});
});

describe('Whatever the text', () => {
	test('reading it never fails, and every range is inside the text, in order', () => {
		fc.assert(
			fc.property(filterText, text => {
				const query = usualQuery(text);
				let last = 0;
				for (const {term, from} of leavesOf(query.root)) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(term.from).toBeGreaterThanOrEqual(from);
					expect(term.to).toBeGreaterThan(term.from);
					expect(term.to).toBeLessThanOrEqual(text.length);
					last = term.to;
				}
				for (const part of query.root.parts) {
					const leaves = leavesOf(part);
					const within = [leaves[0]?.from ?? Number.NaN, leaves.at(-1)?.term.to ?? Number.NaN] as const;
					const written = text.slice(part.from, part.to);
					const isGroup = /^[-!]?\(/.test(written.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
					if (!isGroup && part.type !== 'any') expect([part.from, part.to]).toEqual(within);
					expect(part.from).toBeLessThanOrEqual(within[0]);
					expect(part.to).toBeGreaterThanOrEqual(within[1]);
				}
				for (const problem of [...query.hints, ...(query.error ? [query.error] : [])]) {
					expect(problem.from).toBeGreaterThanOrEqual(0);
					expect(problem.to).toBeGreaterThanOrEqual(problem.from);
					expect(problem.to).toBeLessThanOrEqual(text.length);
					expect(describeProblem(problem)).not.toBe('');
				}
			}),
			{numRuns: 1000},
		);
	});

	test('what prints nothing changes nothing, wherever it stands, and no range begins or ends with it', () => {
		const invisible = fc.constantFrom(
			'\u00ad',
			'\u200b',
			'\u200c',
			'\u200f',
			'\u2060',
			'\ufeff',
			'\ufe0f',
			'\u{e0041}',
		);
		fc.assert(
			fc.property(filterText, fc.array(fc.tuple(fc.nat(60), invisible), {minLength: 1}), (typed, added) => {
				const plain = typed.replace(/\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu, '');
				const characters = Array.from(plain, character => ({character, isAdded: false}));
				for (const [at, character] of added) characters.splice(at, 0, {character, isAdded: true});
				const text = characters.map(({character}) => character).join('');
				const isAdded = characters.flatMap(one => Array(one.character.length).fill(one.isAdded));
				const seenIn = (from: number, to: number) =>
					Array.from({length: to - from}, (_, unit) => (isAdded[from + unit] ? '' : text[from + unit])).join(
						'',
					);

				const [query, expected] = [usualQuery(text), usualQuery(plain)];
				expect(show(query)).toBe(show(expected));
				expect(query.text).toBe(text);
				const rangesOf = ({root, hints, error, unfinished}: Query) => [
					...leavesOf(root).flatMap(({term, from}) => [
						{from, to: term.to},
						term,
						...(term.type === 'field' ? term.values : []),
					]),
					...[...hints, ...unfinished, ...(error ? [error] : [])],
				];
				const wanted = rangesOf(expected);
				for (const [place, {from, to}] of rangesOf(query).entries()) {
					expect(seenIn(from, to)).toBe(plain.slice(wanted[place]?.from, wanted[place]?.to));
					if (to > from) expect([isAdded[from], isAdded[to - 1]]).toEqual([false, false]);
				}
			}),
			{numRuns: 1000},
		);
	});

	test('every beginning of it can be read, as it is typed', () => {
		fc.assert(
			fc.property(filterText, text => {
				for (let end = 0; end <= text.length; end++) usualQuery(text.slice(0, end));
			}),
			{numRuns: 200},
		);
	});

	test('the query written out again is the same query', () => {
		fc.assert(
			fc.property(filterText, text => {
				const query = usualQuery(text);
				fc.pre(query.error === undefined);
				expect(show(usualQuery(writeQuery(query)))).toBe(show(query));
			}),
			{numRuns: 1000},
		);
	});

	test('its tree is data alone: sent to another thread it arrives the same', () => {
		fc.assert(
			fc.property(filterText, text => {
				const {root} = usualQuery(text);
				expect(structuredClone(root)).toEqual(root);
				expect(JSON.parse(JSON.stringify(root))).toEqual(root);
			}),
			{numRuns: 300},
		);
	});

	test('a term cut out of the text is the same term', () => {
		fc.assert(
			fc.property(filterText, text => {
				for (const {term, from} of leavesOf(usualQuery(text).root)) {
					const [again] = usualQuery(text.slice(from, term.to)).root.parts;
					const whole = from < term.from ? `not ${showNode(term)}` : showNode(term);
					expect(again && showNode(again)).toBe(whole);
				}
			}),
			{numRuns: 500},
		);
	});
});
