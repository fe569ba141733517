import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {distance, nearest} from '../source/text/nearest.ts';

describe('the name meant', () => {
	it.each([
		['titel', ['title', 'text', 'type'], 'title'],
		['speaker', ['speakers', 'said'], 'speakers'],
		['Party', ['party', 'person'], 'party'],
		['containr-title', ['title', 'container-title'], 'container-title'],
		['lukashevitch', ['lukashevich', 'lavrov'], 'lukashevich'],
		['ryabkóv', ['ryabkov'], 'ryabkov'],
		['id', ['is'], 'is'],
		['qqq', ['title', 'text'], undefined],
		['', ['title'], undefined],
		['x', [], undefined],
		['x'.repeat(1_000_000), ['title'], undefined],
	])('%s among %j', (name, known, meant) => {
		expect(nearest(name, known)).toBe(meant);
	});
});

it('counts edits as the definition does', () => {
	const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});
	fc.assert(
		fc.property(word, word, (from, to) => {
			expect(distance(from, to)).toBe(byDefinition(from, to));
		}),
	);
});

function byDefinition(from: string, to: string): number {
	if (from === '' || to === '') return from.length + to.length;
	const edits = [
		byDefinition(from.slice(1), to) + 1,
		byDefinition(from, to.slice(1)) + 1,
		byDefinition(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1),
	];
	if (from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0])
		edits.push(byDefinition(from.slice(2), to.slice(2)) + 1);
	return Math.min(...edits);
}
