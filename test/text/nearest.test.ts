import {describe, expect, it, test} from 'vitest';
import {allNear, nearest} from '../../source/text/nearest.ts';

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

test.each([
	['basi', ['bassi', 'orlo'], ['bassi']],
	['siad', ['said', 'sail'], ['said']],
	['Positions', ['positions', 'position'], ['positions']],
	['orl', ['orlo', 'orla'], ['orlo', 'orla']],
	['at', ['on'], []],
	['turbine', ['treaty'], []],
])('%s is a slip of a letter from %j', (typed, known, expected) => {
	expect(allNear(typed, known)).toEqual(expected);
});
