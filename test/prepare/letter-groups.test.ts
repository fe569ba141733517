/** Groups of letters as figures in arrays are what looking each up by its letters finds. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {GroupIndex, LetterGroups} from '../../source/prepare/letter-groups.ts';
import {likeness, profileOf} from '../helpers/plain-groups.ts';

const text = fc.string({
	unit: fc.constantFrom(...'aab z09é東ßİ ’“.-'.split(''), 'the ', 'fish', 'Ünïc', '👍', '\u00ad'),
	maxLength: 30,
});
const texts = fc.array(text, {maxLength: 12});

test('whatever the letters, texts are as much alike, and have as much of each other', () => {
	fc.assert(
		fc.property(texts, all => {
			const groups = new LetterGroups();
			const profiles = all.map(each => groups.profileOf(each));
			const plain = all.map(profileOf);
			for (const [at, profile] of profiles.entries()) {
				expect(profile.words).toBe(plain[at]?.words);
				for (const [than, other] of profiles.entries()) {
					const [a, b] = [plain[at], plain[than]];
					if (a === undefined || b === undefined) continue;
					expect(groups.likeness(profile, other)).toBe(likeness(a, b));
					const shared = [...a.counts].reduce(
						(sum, [group, count]) => sum + Math.min(count, b.counts.get(group) ?? 0),
						0,
					);
					expect(groups.shared(profile, other)).toBe(shared);
				}
			}
		}),
		{numRuns: 150},
	);
});

test('later texts with groups in common that not many have are those that comparing each with each finds', () => {
	fc.assert(
		fc.property(
			texts,
			fc.integer({min: 1, max: 5}),
			fc.constantFrom(0.1, 0.15, 0.5, 1),
			(all, common, least) => {
				const groups = new LetterGroups();
				const profiles = all.map(each => groups.profileOf(each));
				const index = new GroupIndex(profiles, groups, common, least);
				const plain = all.map(each => new Set(profileOf(each).counts.keys()));
				const isRare = (group: string) => plain.filter(each => each.has(group)).length <= common;
				for (const [at, own] of plain.entries()) {
					const told: number[] = [];
					index.later(at, other => told.push(other));
					const expected = plain.flatMap((other, than) => {
						const shared = [...own].filter(group => other.has(group) && isRare(group)).length;
						const isEnough = shared > 0 && shared >= Math.min(own.size, other.size) * least;
						return than > at && isEnough ? [than] : [];
					});
					expect(told.toSorted((a, b) => a - b)).toEqual(expected);
				}
			},
		),
		{numRuns: 150},
	);
});

test('more groups than there was room for at first are told apart all the same', () => {
	const groups = new LetterGroups();
	const many = Array.from({length: 40_000}, (_, at) => at.toString(36)).join(' ');
	const [first, second] = [groups.profileOf(many), groups.profileOf('nothing of it')];
	expect(groups.length).toBeGreaterThan(1 << 16);
	expect(groups.likeness(first, first)).toBeCloseTo(1);
	expect(groups.likeness(first, second)).toBe(likeness(profileOf(many), profileOf('nothing of it')));
});
