import fc from 'fast-check';
import {expect, test} from 'vitest';
import {gather, gatherOnce} from '../../source/text/gather.ts';

const pairs = fc.array(fc.tuple(fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 4})));

test('each key has all that was put under it, in order, and keys stand in the order in which they came', () => {
	fc.assert(
		fc.property(pairs, all => {
			const [lists, sets] = [new Map<number, number[]>(), new Map<number, Set<number>>()];
			for (const [key, value] of all) {
				gather(lists, key, value);
				gatherOnce(sets, key, value);
			}
			const keys = [...new Set(all.map(([key]) => key))];
			const under = (key: number) => all.filter(([each]) => each === key).map(([, value]) => value);
			expect([...lists]).toEqual(keys.map(key => [key, under(key)]));
			expect([...sets]).toEqual(keys.map(key => [key, new Set(under(key))]));
		}),
	);
});
