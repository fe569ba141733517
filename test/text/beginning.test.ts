/** The beginning of a text that is longer than its room. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {beginning} from '../../source/text/beginning.ts';

test.each([
	['further than I would like', 40, 'further than I would like'],
	['further than I would like', 22, 'further than I would…'],
	['further than I would like', 20, 'further than I would…'],
	['furtherthanIwouldlike', 7, 'further…'],
	['ab\u{1f600}cd', 3, 'ab…'],
])('%s within %i', (text, most, shown) => {
	expect(beginning(text, most)).toBe(shown);
});

test('it is the text, or what it begins with in whole words, and then an ellipsis', () => {
	const words = fc.array(fc.constantFrom('a', 'cut', 'fishery', '“no”,'), {minLength: 1, maxLength: 20});
	fc.assert(
		fc.property(words, fc.integer({min: 16, max: 60}), (all, most) => {
			const text = all.join(' ');
			const shown = beginning(text, most);
			if (text.length <= most) {
				expect(shown).toBe(text);
				return;
			}
			expect(shown.length).toBeLessThanOrEqual(most + 1);
			const kept = shown.slice(0, -1).split(' ');
			expect(kept).toEqual(all.slice(0, kept.length));
		}),
	);
});
