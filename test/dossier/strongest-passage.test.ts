/** Which passage stands for a statement where nobody says: by its kind, then by its words as they are shown. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {strongestPassage} from '../../source/dossier/strongest-passage.ts';

const quoted = (kind: 'direct' | 'partial' | 'term', ...exact: readonly string[]) => ({
	kind,
	segments: exact.map(each => ({exact: each})),
});

test('words in two stretches are as long as with what stands between them', () => {
	const whole = quoted('direct', 'a'.repeat(30));
	const parted = quoted('direct', 'b'.repeat(14), 'c'.repeat(14));
	expect(strongestPassage([whole, parted])).toBe(parted);
});

test('no passage is stronger, and none as strong is longer or as long before it', () => {
	const kinds = ['direct', 'partial', 'term'] as const;
	const passage = fc
		.tuple(fc.constantFrom(...kinds), fc.array(fc.string({maxLength: 4}), {minLength: 1, maxLength: 3}))
		.map(([kind, exact]) => quoted(kind, ...exact));
	fc.assert(
		fc.property(fc.array(passage, {maxLength: 8}), passages => {
			let best = passages[0];
			for (const each of passages) {
				if (best === undefined) continue;
				const [rank, bestRank] = [kinds.indexOf(each.kind), kinds.indexOf(best.kind)];
				const isLonger = passageText(each).length > passageText(best).length;
				if (rank < bestRank || (rank === bestRank && isLonger)) best = each;
			}
			expect(strongestPassage(passages)).toBe(best);
		}),
	);
});
