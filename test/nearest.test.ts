import {describe, expect, it} from 'vitest';
import {nearest} from '../source/text/nearest.ts';

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
