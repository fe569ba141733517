import fc from 'fast-check';
import {expect, test} from 'vitest';
import {escapePattern} from '../../source/text/escape-pattern.ts';

const signs = '\\^$.*+?()[]{}|/-–"\' peace-loving é';
const anyText = fc.oneof(fc.string({unit: fc.constantFrom(...signs)}), fc.string({unit: 'grapheme'}));

test('a text as an expression finds itself, whatever signs and flags', () => {
	fc.assert(
		fc.property(anyText, anyText, fc.constantFrom('', 'u', 'v', 'iu', 'gu'), (before, wanted, flags) => {
			const pattern = new RegExp(`^${escapePattern(before)}(${escapePattern(wanted)})$`, flags);
			expect(pattern.exec(before + wanted)?.[1]).toBe(wanted);
		}),
		{examples: [['a ', 'peace-loving country', 'gu']]},
	);
});

test.each(['', 'u'])('and nothing like it, with the flags "%s"', flags => {
	expect(new RegExp(`^${escapePattern('a.b|c-d')}$`, flags).test('axb')).toBe(false);
	expect(new RegExp(`^${escapePattern('a.b|c-d')}$`, flags).test('axb|c-d')).toBe(false);
});
