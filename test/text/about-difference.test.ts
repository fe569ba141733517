/** Of two long texts that differ what is shown differs, too. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutAboutDifference} from '../../source/text/about-difference.ts';

const most = 40;
const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '😀', 'é'), maxLength: 200});

test('what fits is whole, and what does not is cut about the difference', () => {
	expect(cutAboutDifference('one', 'another', most)).toEqual(['one', 'another']);
	const same = 'the same words again and again '.repeat(4);
	expect(cutAboutDifference(`${same}end`, `${same}end, indeed`, most)).toEqual([
		'…again end',
		'…again end, indeed',
	]);
	expect(cutAboutDifference(`No ${same}`, `A ${same}`, most)).toEqual([
		'No the same words again and again the s…',
		'A the same words again and again the sa…',
	]);
});

test('two that differ are shown as two, cut in no character, in what there is room for', () => {
	fc.assert(
		fc.property(text, text, text, (start, one, other) => {
			const [first, second] = [start + one, start + other];
			const shown = cutAboutDifference(first, second, most);
			expect(shown[0] === shown[1]).toBe(first === second);
			for (const [at, each] of shown.entries()) {
				expect(each.length).toBeLessThanOrEqual(most + 1);
				expect(each).not.toMatch(/\p{Cs}/u);
				expect([first, second][at]).toContain(each.replace(/^…|…$/g, ''));
			}
		}),
	);
});
