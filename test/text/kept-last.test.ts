import fc from 'fast-check';
import {expect, test} from 'vitest';
import {keptLast} from '../../source/text/kept-last.ts';

test('what was used last is there still, whatever was used before, and no more than so many', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({min: 0, max: 9})), fc.integer({min: 1, max: 5}), (keys, most) => {
			const kept = new Map<number, object>();
			const made: number[] = [];
			keys.forEach((key, at) => {
				const before = [...new Set(keys.slice(0, at).toReversed())].slice(0, most);
				const value = keptLast(kept, key, most, () => {
					made.push(at);
					return {key};
				});
				expect(value).toEqual({key});
				expect(made.includes(at)).toBe(!before.includes(key));
				expect(kept.size).toBeLessThanOrEqual(most);
			});
		}),
	);
});
