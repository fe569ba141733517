/** Notes of which nothing is wrong, and that are no dossier yet: what lacks is said. */
import {expect, test} from 'vitest';
import {firstProblem, whatLacks} from '../../source/cli/notes-file.ts';
import {noted} from '../helpers/noted.ts';

test.each([
	['sources:\n  herald: {outlet: The Herald}\n', 'party'],
	['sources: {}\nparties: {norvania: Norvania}\n', 'source'],
	['title: Talks\nsources: {}\n', 'source and no party'],
])('%j', (text, lacks) => {
	const {read, built, said} = noted(text);
	expect(said).toEqual([]);
	expect(built.dossier).toBeUndefined();
	expect(whatLacks(read)).toBe(lacks);
	expect(firstProblem({name: 't', read, built, paths: [], articles: new Map(), given: new Map()})).toBe(
		`they have no ${lacks}`,
	);
});
