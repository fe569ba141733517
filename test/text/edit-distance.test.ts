import fc from 'fast-check';
import {expect, it} from 'vitest';
import {isNear} from '../../source/engine/memory/approximate.ts';
import {editDistances} from '../../source/text/edit-distance.ts';

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});

it.each([
	['veto', 'veto', [4, 3, 2, 1, 0]],
	['vteo', 'veto', [4, 3, 2, 2, 1]],
	['', 'ab', [0, 1, 2]],
	['ab', '', [2]],
])('from %j to the beginnings of %j: %j', (from, to, distances) => {
	expect(editDistances(from, to, 9)).toEqual(distances);
});

it('counts edits to every beginning as the definition does', () => {
	fc.assert(
		fc.property(word, word, (from, to) => {
			expect(editDistances(from, to, 9)).toEqual(beginnings(to).map(each => byDefinition(from, each)));
		}),
	);
});

it('gives up only where every distance is beyond the limit', () => {
	fc.assert(
		fc.property(word, word, fc.nat(4), (from, to, limit) => {
			const within = (distances: readonly number[]) =>
				distances.map(each => (each <= limit ? each : undefined));
			const expected = within(beginnings(to).map(each => byDefinition(from, each)));
			const found = editDistances(from, to, limit);
			if (found.length === 0) expect(expected.every(each => each === undefined)).toBe(true);
			else expect(within(found)).toEqual(expected);
		}),
		{numRuns: 500},
	);
});

it('counts letters beyond the first plane once where it is given letters', () => {
	expect(editDistances([...'😀😁'], [...'😁😀'], 9).at(-1)).toBe(1);
});

it('takes a word for near as the definition does: one edit from three letters on, two from six', () => {
	const letters = fc.string({unit: fc.constantFrom('a', 'b', '😀'), maxLength: 7});
	fc.assert(
		fc.property(letters, letters, (needle, whole) => {
			const length = [...needle].length;
			const edits = length < 3 ? 0 : length < 6 ? 1 : 2;
			const distances = beginnings([...whole]).map(each => byDefinition([...needle], each));
			expect(isNear(needle, whole)).toBe(distances.some(distance => distance <= edits));
		}),
		{numRuns: 200},
	);
});

type Letters = string | readonly string[];

function beginnings(text: Letters): readonly Letters[] {
	return Array.from({length: text.length + 1}, (_, end) => text.slice(0, end));
}

function byDefinition(from: Letters, to: Letters): number {
	if (from.length === 0 || to.length === 0) return from.length + to.length;
	const edits = [
		byDefinition(from.slice(1), to) + 1,
		byDefinition(from, to.slice(1)) + 1,
		byDefinition(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1),
	];
	if (from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0])
		edits.push(byDefinition(from.slice(2), to.slice(2)) + 1);
	return Math.min(...edits);
}
