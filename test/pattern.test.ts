/** The machine for regular expressions against the native engine, and where it is meant to differ. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allMatches, hasMatch, type Span} from '../source/engine/memory/machine.ts';
import {compilePattern, type Program} from '../source/engine/memory/pattern.ts';

function compiled(source: string, sensitive = true): Program {
	const result = compilePattern(source, sensitive);
	if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.problem)}`);
	return result.program;
}

function spans(source: string, text: string, sensitive = true): readonly Span[] {
	return [...allMatches(compiled(source, sensitive), text)];
}

function nativeSpans(source: string, text: string, flags: string): readonly Span[] {
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
				fc.pre(result.ok);
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
	])('/%s/ in %s', (source, subject, expected) => {
		expect(spans(source, subject)).toEqual(expected);
	});

	test('without case a capital in the expression means its small letter too', () => {
		expect(hasMatch(compiled('VETO|[A-C]x', false), 'no veto')).toBe(true);
		expect(hasMatch(compiled('[A-C]x', false), 'bx')).toBe(true);
	});
});

test('expressions that would run away in a backtracking engine do not', () => {
	const long = 'a'.repeat(2000);
	for (const source of ['(a+)+$', '(a|a)*b', '(.*)*x', '(?:a?){99}a{99}b', '.*.*.*.*.*x', '(\\w+\\s?)*!']) {
		// A native engine would not come back from most of these within a lifetime; the test's limit is seconds.
		expect(hasMatch(compiled(source), long)).toBe(source === '(a+)+$');
	}
}, 10_000);
