import {expect, test} from 'vitest';
import {oncePer} from '../../source/text/once-per.ts';

test('of the same it is made once, even where it is nothing; of what is only alike it is made anew', () => {
	const asked: (readonly number[])[] = [];
	const firstOf = oncePer((numbers: readonly number[]) => {
		asked.push(numbers);
		return numbers[0];
	});
	const [none, some, alike] = [[], [7, 8], [7, 8]];
	expect([none, some, none, some, alike].map(firstOf)).toEqual([undefined, 7, undefined, 7, 7]);
	expect(asked).toEqual([[], [7, 8], [7, 8]]);
	expect(asked[1]).toBe(some);
	expect(asked[2]).toBe(alike);
});
