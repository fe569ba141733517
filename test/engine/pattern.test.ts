/** The machine for regular expressions against the native engine, and where it is meant to differ. */

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compilePattern, type Program} from '../../source/engine/memory/pattern/compile.ts';
import {allMatches, hasMatch, searchAll, searchMatch} from '../../source/engine/memory/pattern/machine.ts';
import {writeProgram} from '../../source/engine/memory/pattern/program.ts';
import {judgePattern, parsePattern} from '../../source/query/pattern-syntax.ts';
import {fold} from '../../source/text/fold.ts';
import type {TextRange} from '../../source/text/range.ts';

function compiled(source: string, sensitive = true): Program {
	const result = compilePattern(source, sensitive);
	if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.problem)}`);
	return result.program;
}

function spans(source: string, text: string, sensitive = true): readonly TextRange[] {
	return [...allMatches(compiled(source, sensitive), text)];
}

function nativeSpans(source: string, text: string, flags: string): readonly TextRange[] {
	return Array.from(text.matchAll(new RegExp(source, flags)), match => ({
		start: match.index,
		end: match.index + match[0].length,
	})).filter(({start, end}) => end > start);
}

describe('Matches are where the native engine finds them', () => {
	test.each([
		['secur\\w+', 'on security and insecurities'],
		['a+?', 'aaa'],
		['a|ab', 'abab'],
		['(?:ab|a)(?:bc|c)?', 'abc'],
		['(a*)*b', 'aaab'],
		['(|a)+', 'aaa'],
		['(a|b)*?c', 'abac'],
		['x*', 'axxb'],
		['^a|b$', 'abab'],
		['\\bno\\b', 'no, not now, no'],
		['\\Bo', 'no oo'],
		['a{2}', 'aaaaa'],
		['a{2,}', 'aaaaa b aa'],
		['a{1,2}?', 'aaaaa'],
		['(?<word>[a-c]+)d', 'abcd'],
		['[^a-c]+', 'abcxyz'],
		['[\\]\\-x]+', 'a]-x'],
		['\\u0061\\x62\\u{63}', 'abc'],
		['\\ud83d\\udc4d+', '👍👍'],
		['👍+', 'a👍👍b'],
		['.', 'a👍'],
		['\\p{Script=Cyrillic}+', 'мир peace мир'],
		['\\d{4}-\\d\\d', 'in 2022-01 and 2021-12'],
		['\\.', 'a.b'],
		['', 'abc'],
		['()', 'abc'],
		['(?:)*a', 'a'],
	])('/%s/ in "%s"', (source, text) => {
		expect(spans(source, text)).toEqual(nativeSpans(source, text, 'gu'));
	});

	/** Expressions of a few letters, with everything that the machine knows. */
	const {expression} = fc.letrec<{expression: string; sequence: string; repeated: string; one: string}>(
		tie => ({
			expression: fc
				.array(tie('sequence'), {minLength: 1, maxLength: 3, depthIdentifier: 'e'})
				.map(all => all.join('|')),
			sequence: fc.array(tie('repeated'), {maxLength: 3, depthIdentifier: 'e'}).map(all => all.join('')),
			repeated: fc
				.tuple(
					tie('one'),
					fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '+?', '??'),
				)
				.map(([one, sign]) => (/^(?:\^|\$|\\[bB])$/.test(one) ? one : one + sign)),
			one: fc.oneof(
				{depthIdentifier: 'e', maxDepth: 3},
				fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\W', ' ', '^', '$', '\\b', '\\B'),
				tie('expression').map(inner => `(${inner})`),
				tie('expression').map(inner => `(?:${inner})`),
			),
		}),
	);
	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', ' ', 'é', '€'), {maxLength: 12})
		.map(all => all.join(''));

	test('of random expressions in random texts', () => {
		fc.assert(
			fc.property(expression, text, (source, subject) => {
				const result = compilePattern(source, true);
				// Two blanks in a row are one to us: a folded text has no more (see below).
				fc.pre(result.ok && !source.includes('  '));
				// The texts searched are folded; so is this one.
				const folded = subject.replaceAll('é', 'e');
				expect(hasMatch(result.program, folded)).toBe(new RegExp(source, 'u').test(folded));
				// A group that may be repeated and may be empty: that it matches is the same, how much is not.
				if (/\)[*+?{]/.test(source)) return;
				expect([...allMatches(result.program, folded)]).toEqual(nativeSpans(source, folded, 'gu'));
			}),
			{numRuns: 3000},
		);
	});
});

test.each(['([.,]?!)', '(\\.?=a)', '(\\s?!x)', '(\\w?=)', '(\\d?<!)', '([(?=]a)'])(
	'/%s/ looks neither ahead nor behind, and is taken',
	source => {
		expect(compilePattern(source, true).ok).toBe(true);
	},
);

describe('It differs where people would expect it to', () => {
	test.each([
		['\\bмир\\b', 'всемирный мир', [{start: 10, end: 13}]],
		['ми\\w+', 'мирный', [{start: 0, end: 6}]],
		['[\\w.]+', 'мир.', [{start: 0, end: 4}]],
		['\\"no\\"', 'say "no"', [{start: 4, end: 8}]],
		['a\\-b', 'a-b', [{start: 0, end: 3}]],
		['é', 'e', [{start: 0, end: 1}]],
		['“no”', '"no"', [{start: 0, end: 4}]],
		['（', '(', [{start: 0, end: 1}]],
		['a  b', 'a b', [{start: 0, end: 3}]],
		['a   +b', 'a b', [{start: 0, end: 3}]],
		['a\\t\\nb', 'a b', [{start: 0, end: 3}]],
		['[  ]b', 'a b', [{start: 1, end: 3}]],
		['[\\W]+', 'за, да', [{start: 2, end: 4}]],
		[
			'[^\\W]+',
			'за_, да',
			[
				{start: 0, end: 3},
				{start: 5, end: 7},
			],
		],
		['[\\W\\d]+', 'в 2022-м', [{start: 1, end: 7}]],
		['\\u2011\\xe9\\u{e9}', '-ee', [{start: 0, end: 3}]],
		['co\u00adop+', 'coopp', [{start: 0, end: 5}]],
		['co\u00ad+p', 'cop', [{start: 0, end: 3}]],
		['[\u200ba]', 'a', [{start: 0, end: 1}]],
		[
			'[a‑z]',
			'a-z',
			[
				{start: 0, end: 1},
				{start: 1, end: 2},
				{start: 2, end: 3},
			],
		],
	])('/%s/ in %s', (source, subject, expected) => {
		expect(spans(source, subject)).toEqual(expected);
	});

	test.each([
		['ß+', 'Straße ssss', ['ss', 'ssss']],
		['(?:ﬁ){2}', 'fifi', ['fifi']],
		['ﬁ{2}', 'fifi fiifi', ['fifi']],
		['æ?x', 'aex ex', ['aex', 'x']],
		['[æø]+', 'aeo e', ['aeo']],
		['[^æ]+', 'ae', ['ae']],
		['[à-ö]+', 'abc z æ', ['a', 'c', 'ae']],
		['[А-яё]+', 'Ёж, еж', ['Еж', 'еж']],
		['[\\u0400-\\u04ff]+', 'Да, Ёж', ['Да', 'Еж']],
		['[\\u2018-\\u201f]', `'a" b`, ["'", '"']],
		['[‘-‟“”]x', `"x`, ['"x']],
		['[\\t-\\r]', 'a b', [' ']],
		['a[^\\n]+b', 'a c b', ['a c b']],
		['[\\W]', 'é, ß', [',', ' ']],
		['[\\D]+', 'ab 12', ['ab ']],
		['[\\S-]+', 'a- b', ['a-', 'b']],
		['[^\\S]', 'a b', [' ']],
		['[^\\D]+', 'ab 12', ['12']],
		['[\\w\\s]+', 'за да, нет', ['за да', ' нет']],
		['[^\\w]+', 'за, да', [', ']],
		['[\\d\\W]+', 'за 5, да', [' 5, ']],
		['[\\ud835\\udc00]', 'A𝐀', ['A', 'A']],
		['\\ud835\\udc00', 'A𝐀', ['A', 'A']],
		['(?<é>a)b', 'ab', ['ab']],
		['[\\"\\-\\]]+', '"-]', ['"-]']],
		['\\`', "'", ["'"]],
	])('/%s/ in %s, folded, is %j', (source, subject, expected) => {
		const folded = fold(subject, false);
		expect(spans(source, folded).map(({start, end}) => folded.slice(start, end))).toEqual(expected);
	});

	test('what the native engine finds in a text as it is, is found in the text folded', () => {
		const characters = [
			'a',
			'é',
			'ß',
			'æ',
			'Æ',
			'ё',
			'я',
			'ﬁ',
			'½',
			'’',
			'“',
			'‑',
			'\u00ad',
			'字',
			'한',
			'𝐀',
			' ',
			'\u00a0',
			'-',
			'`',
		];
		const single = fc.constantFrom(...characters);
		const written = fc.oneof(
			single,
			single.map(character => `\\u{${character.codePointAt(0)?.toString(16)}}`),
		);
		const member = fc.oneof(
			// A class reads a character, and of what prints nothing a folded text has none.
			fc.constantFrom(...characters.filter(one => one !== '-' && one !== '\u00ad'), '\\-'),
			fc.constantFrom('\\w', '\\d', '\\s', 'a-z', 'À-ÿ', '\\u0400-\\u04ff', 'ﬀ-ﬆ', '\\u2010-\\u2020'),
		);
		const one = fc.oneof(
			written,
			fc.array(member, {minLength: 1, maxLength: 4}).map(members => `[${members.join('')}]`),
		);
		const expression = fc
			.array(fc.tuple(one, fc.constantFrom('', '', '+', '?', '{2}', '*')), {minLength: 1, maxLength: 5})
			.map(parts => parts.map(([part, sign]) => part + sign).join(''));
		const text = fc.array(single, {maxLength: 10}).map(all => all.join(''));
		fc.assert(
			fc.property(expression, text, (source, subject) => {
				const folded = fold(subject, false);
				// Of blanks a folded text has but one in a row.
				fc.pre(!folded.includes('  ') && new RegExp(source, 'u').test(subject));
				expect(hasMatch(compiled(source), folded)).toBe(true);
			}),
			{numRuns: 3000},
		);
	});

	test('without case a capital in the expression means its small letter too', () => {
		expect(hasMatch(compiled('VETO|[A-C]x', false), 'no veto')).toBe(true);
		expect(hasMatch(compiled('[A-C]x', false), 'bx')).toBe(true);
	});
});

/** Runs a search to its end; how often it paused, and what it found. */
function paused<T>(search: Generator<undefined, T>): {readonly pauses: number; readonly found: T} {
	for (let pauses = 0; ; pauses++) {
		const step = search.next();
		if (step.done) return {pauses, found: step.value};
	}
}

describe('However much there is to do', () => {
	const longText = fc
		.array(fc.constantFrom('a', 'b', 'ab', 'c ', ' ', '👍', 'aaaa', 'bc\n'), {
			minLength: 900,
			maxLength: 2500,
		})
		.map(parts => parts.join(''));

	test('in long texts matches are where the native engine finds them', () => {
		const source = fc.constantFrom(
			'ab*',
			'a.*c',
			'\\bab',
			'[ab]+ ',
			'b$|^a',
			'a{3,9}?',
			'(?:ab|a)(?:bc|c)?',
			'👍.',
			'c\\B',
		);
		fc.assert(
			fc.property(source, longText, (typed, text) => {
				expect(spans(typed, text)).toEqual(nativeSpans(typed, text, 'gu'));
			}),
			{numRuns: 150},
		);
	});

	test('searches that take turns find what each finds alone', () => {
		const program = compiled('(?:a.{0,40}b|c.{20}a)+');
		fc.assert(
			fc.property(longText, longText, fc.array(fc.boolean(), {minLength: 1}), (one, other, turns) => {
				const texts = [one.repeat(12), other.repeat(12)];
				const alone = texts.map(text => allMatches(compiled('(?:a.{0,40}b|c.{20}a)+'), text));
				const searches = texts.map(text => searchAll(program, text));
				const found: (readonly TextRange[] | undefined)[] = [undefined, undefined];
				for (let turn = 0; found.includes(undefined); turn++) {
					const first = turns[turn % turns.length] ? 0 : 1;
					const which = found[first] === undefined ? first : 1 - first;
					const step = searches[which]?.next();
					if (step?.done) found[which] = step.value;
				}
				expect(found).toEqual(alone);
			}),
			{numRuns: 15},
		);
	});

	test.each([
		['(.?){990}#', 40],
		['.{0,990}#', 40],
		[`${'(a|b|c|d|e)?'.repeat(39)}#`, 40],
		['(?:a?){99}a{99}b', 40],
		['\\b(\\w+ ){5,300}#', 40],
		[Array.from({length: 500}, (_, number) => `word${number * 7919}`).join('|'), 40],
	])('%s over a thousand texts pauses often enough to be heard, and seldom enough to end', (source, most) => {
		const program = compiled(source);
		let pauses = 0;
		for (let number = 0; number < 1000; number++) {
			const text =
				`we ${number} will not accept a veto over our security, nor ${number % 7} of the others `.repeat(4);
			const result = paused(searchMatch(program, text));
			expect(result.found).toBe(false);
			pauses += result.pauses;
		}
		expect(pauses).toBeLessThan(most);
	});

	test('all places of an expression that looks far ahead take as long as the text, not its square', () => {
		const program = compiled('a(.*z)?');
		const pausesFor = (letters: number) => {
			const {pauses, found} = paused(searchAll(program, 'a'.repeat(letters)));
			expect(found).toHaveLength(letters);
			return pauses;
		};
		const [once, thrice] = [pausesFor(200_000), pausesFor(600_000)];
		expect(once).toBeGreaterThan(1);
		expect(thrice).toBeLessThan(4 * once);
	});

	test('every state of hundreds of instructions is paid for, not only that it was made', () => {
		const text = Array.from({length: 5000}, (_, at) => ((at * at * 31 + at * 17) % 7 < 3 ? 'a' : 'b')).join(
			'',
		);
		const {pauses, found} = paused(searchAll(compiled('[ab]{990}a'), text));
		expect(found).toEqual(nativeSpans('[ab]{990}a', text, 'gu'));
		// They were made within one step.
		expect(pauses).toBeGreaterThan(10);
	});

	test('an expression that makes more states than are remembered is still right, and still ends', () => {
		const source = 'a.{17}b';
		const text = Array.from({length: 60_000}, (_, at) => ((at * at * 31 + at * 17) % 7 < 3 ? 'a' : 'c')).join(
			'',
		);
		const {pauses, found} = paused(searchMatch(compiled(source), text));
		expect(found).toBe(new RegExp(source).test(text));
		expect(pauses).toBeLessThan(2000);
	});
});

test('a tree knows how many instructions it takes', () => {
	const piece = fc.constantFrom('a', '[ab]', '()', '(a|b)', '(a?|b*)', '^', '(?:ab)', '\\b', '(x|)', '.');
	const sign = fc.constantFrom('', '*', '+', '?', '{3}', '{2,}', '{0,4}', '{0}', '*?', '{2,5}?');
	const expression = fc
		.array(fc.tuple(piece, sign), {maxLength: 6})
		.map(parts => parts.map(([one, repeated]) => (/^[\^\\]/.test(one) ? one : one + repeated)).join(''));
	fc.assert(
		fc.property(expression, expression, fc.nat(3), (one, other, count) => {
			const source = `(?:${one}|${other}){${count}}${one}`;
			const read = parsePattern(source);
			if (!read.ok) throw new Error(source);
			expect(writeProgram(read.tree).operations.length).toBe(read.tree.size + 1);
		}),
		{numRuns: 1000},
	);
});

test('what is judged fit can be compiled, and nothing else', () => {
	const source = fc.oneof(
		fc.array(fc.constantFrom('(', ')', 'a', '*', '{9}', '[', ']', '\\', '|', '?', '\\1', '(?=', '{99}'), {
			maxLength: 9,
		}),
		fc.array(fc.string({unit: 'binary', maxLength: 2}), {maxLength: 6}),
	);
	fc.assert(
		fc.property(source, parts => {
			const typed = parts.join('');
			expect(compilePattern(typed, true).ok).toBe(judgePattern(typed) === undefined);
		}),
		{numRuns: 1000},
	);
});

test('expressions that would run away in a backtracking engine do not', () => {
	const long = 'a'.repeat(2000);
	for (const source of ['(a+)+$', '(a|a)*b', '(.*)*x', '(?:a?){99}a{99}b', '.*.*.*.*.*x', '(\\w+\\s?)*!']) {
		// A native engine would not come back from most of these within a lifetime; the test's limit is seconds.
		expect(hasMatch(compiled(source), long)).toBe(source === '(a+)+$');
	}
}, 10_000);
