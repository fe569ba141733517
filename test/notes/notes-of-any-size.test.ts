/** Notes of which nearly all is wrong, and articles of megabytes: what is said of them comes in the end. */
import {expect, test} from 'vitest';
import {noted} from '../helpers/noted.ts';

/** Milliseconds; before, each of these took minutes. */
const patience = 60_000;

function notes(people: readonly string[], statements: readonly string[]): string {
	return `title: Talks
sources:
  press: {outlet: The Press, published: 2025-03-04}
parties: {north: North}
people:
${people.map((name, at) => `  p${at}: {name: ${name}, party: north}`).join('\n')}
statements:
${statements.join('\n')}
`;
}

function quoting(words: string, who = 'p0'): string {
	return `  - {who: ${who}, said: 2025-03-03, quotes: {press: ${JSON.stringify(words)}}}`;
}

test(
	'one quotation is looked for among a million letters without marks',
	() => {
		const page = 'no '.repeat(333_000);
		const {said} = noted(notes(['Anna Berg'], [quoting('no no … yes no')]), {press: page});
		expect(said).toEqual([
			expect.stringContaining('"no no" stands several times'),
			expect.stringContaining('"yes" is printed "no"'),
		]);
	},
	patience,
);

test(
	'thousands of wrong quotations are looked for in an article of a megabyte',
	() => {
		const words = (at: number) => `we ${at} give up the harbour`;
		const page = Array.from({length: 10_000}, (_, at) => `“${words(at)},” said Anna Berg.`).join('\n\n');
		const wrong = Array.from({length: 2000}, (_, at) => quoting(words(at).replace('harbour', 'harbor')));
		const {said} = noted(notes(['Anna Berg'], wrong), {press: page});
		expect(said).toHaveLength(wrong.length);
		expect(said[0]).toContain('[harbour]');
		// What was not looked for is not said to be unlike.
		expect(said.at(-1)).toMatch(/Copy them from it\.$/);
	},
	patience,
);

test(
	'thousands of unknown names are held against thousands of known ones',
	() => {
		const people = Array.from({length: 3000}, (_, at) => `Anna${at} Bergstrom${at}`);
		const statements = people.map((_, at) => quoting('We stay', `Ana${at} Bergstrm${at}`));
		const {said} = noted(notes(people, statements), {press: '“We stay,” they said.'});
		expect(said).toHaveLength(people.length);
		expect(said[0]).toContain('Did you mean');
		expect(said.at(-1)).toContain('Ana2999 Bergstrm2999');
	},
	patience,
);
