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
	expect(said).toEqual([
		expect.stringContaining(
			'talks.yaml:21:3: "and then this was said" is no key, and belongs to nothing here',
		),
	]);
	expect(built.dossier?.statements).toHaveLength(4);
});

test.each([
	['a word left out before the last', 'and nobody here turn it', ['"will" is left out']],
	['the last but one left out', 'A river is not tap', ['"a" is left out']],
	['the first but one left out', 'There be no second harvest', ['"will" is left out']],
	['one too many behind', 'There will be no second harvest now', ['"now" is not printed']],
	['one too many before', 'Indeed there will be no second harvest', ['"Indeed" is not printed', '"there"']],
	['another at the end', 'There will be no second famine', ['"famine" is printed "harvest"']],
	['two as one before the last', 'There will be-no second harvest', ['is printed "be"', '"no" is left out']],
])('words that differ at an end: %s', (_, words, differences) => {
	const [said = ''] = told(`${words.startsWith('But') ? 'post' : 'gazette'}: ${words}`);
	for (const each of differences) expect(said).toContain(each);
	expect(said).not.toMatch(/printed "(?:said|Luca|he|she|SARVAR)"/);
});
