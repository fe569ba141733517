/** What is said of words and lines fits what is wrong with them. */
import {expect, test} from 'vitest';
import {stated} from '../helpers/newcomer.ts';
import {fishingWith, noted} from '../helpers/noted.ts';

const told = (quotes: string) => stated(`who: kohalmi\non: dam\nquotes: {${quotes}}`).said;

test('of many places, how many more there are', () => {
	expect(told('gazette: the')).toEqual([expect.stringMatching(/, 6:69 \(after ".*"\) and 2 more; expected/)]);
	expect(told('gazette: Enough')).toEqual([expect.not.stringContaining('more;')]);
});

test('a word like none there is not like the first that is there', () => {
	expect(told('gazette: xy"')).toEqual([expect.stringContaining('nothing there is like them')]);
	expect(told('gazette: Sarvrr')).toEqual([expect.stringContaining('"Sarvrr" is printed "SARVAR"')]);
});

test('nothing is left out between two quotations that follow each other', () => {
	const pages = {
		herald: '“We count,” said Berg.\n\n“Tamm was moved by hunger.” “Nobody asked for a boat.”\n',
		courier: 'x',
	};
	const text = fishingWith('We shall not accept a cut of more than a fifth', 'moved by hunger Nobody asked');
	const {said} = noted(text, pages);
	expect(said[0]).not.toContain('""');
	expect(said[0]).toContain('they are two quotations');
});

test('a mark within a text, with a comma behind it', () => {
	const {said} = noted(fishingWith('{herald: We shall not', '{herald: "We "shall", not'));
	expect(said).toEqual([expect.stringContaining('stands behind the end of a value')]);
});

test('a line of text between two statements', () => {
	const {said, built} = noted(fishingWith('  - who: Anna', '  and then this was said\n  - who: Anna'));
	expect(said).toEqual([expect.stringContaining('talks.yaml:21:3: "and" has no colon behind it')]);
	expect(built.dossier?.statements).toHaveLength(4);
});
