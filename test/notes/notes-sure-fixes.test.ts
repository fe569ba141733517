/** Slips of a whole line that `--fix` is sure of, and what it is not sure of. */
import {expect, test} from 'vitest';
import {fixedFishing as fixed} from '../helpers/fixed-notes.ts';
import {stated} from '../helpers/newcomer.ts';
import {fishing, fishingWith, noted} from '../helpers/noted.ts';

test.each([
	['  - who: berg', '    who: berg', 'who: berg has its dash'],
	['  - who: Anna', '    who: Anna', 'who: Anna Berg has its dash'],
	['  - {party: ostland', '    {party: ostland', 'has its dash'],
	['  - who: Anna', '  -- who: Anna', 'a dash stands once'],
	['people:\n', '', 'people: stands above its items'],
	['statements:\n', '', 'statements: stands above its items'],
	['norvania, role', 'norvania role', 'a comma stands before role'],
	['people:\n', 'people:"\n', 'a quotation mark that stood alone is gone'],
])('%j as %j is put right', (from, to, said) => {
	const {text, done} = fixed(fishingWith(from, to));
	expect(text).toBe(fishing);
	expect(done.join('\n')).toContain(said);
});

test('and so is a comma behind a name that ends in an apostrophe', () => {
	const right = fishingWith('ostland: Ostland', "ostland: {name: Fishers' League, kind: group}");
	const {text, done} = fixed(right.replace('League,', 'League'));
	expect(text).toBe(right);
	expect(done.join('\n')).toContain('a comma stands before kind');
});

test.each([
	['said: Monday', 'said: Mundey'],
	['said: Monday', 'said: Monday 2025-03-03 10:00'],
	// The dash stands on the line below.
	['  - who: berg\n    on: quota', '    on: quota\n  - who: berg'],
	['  - who: berg\n    on: quota', '  on: quota\n  - who: berg'],
	['  - who: tamm\n    on: counting\n    at', '  on: counting\n  - who: tamm\n    at'],
])('%j as %j is left as it is', (from, to) => {
	expect(fixed(fishingWith(from, to)).text).toBe(fishingWith(from, to));
});

test('of a time of day that it does not belong there, of a title before a name and of a comma that lacks what is meant', () => {
	const said = (statement: string) => stated(`${statement}\nquotes: {gazette: no gauge}`).said.join('\n');
	expect(said('who: bassi\nsaid: 2024-10-15 10:00')).toContain('Leave the time of day out.');
	expect(said('who: Mr Bassi')).toContain('Did you mean "bassi"?');
	expect(said('who: bassi\non: dam gauges')).toContain('Write a comma between them: [dam, gauges].');
	expect(noted(fishing.replace(/issues:\n.*\n.*\n/, '')).said[0]).toContain(
		'there is no "issues" in these notes to define "quota"',
	);
});

test('of what is reported without a gloss, and of notes without sources, how it is written', () => {
	expect(stated('who: bassi\nreports: {gazette: would be filled}').said[0]).toContain(
		'in the place of reports',
	);
	expect(noted(fishing.replace(/sources:\n.*\n.*\n/, '')).said[0]).toContain(
		'Add sources: on a line of its own',
	);
});

test('a code is told to be what it is, and so is a kind that nobody wrote', () => {
	const parties = `parties:
  nato: NATO
  eu: EU
  un: {name: United Nations, kind: alliance}
  o: {name: O, code: OO}
  norvania: Norvania
  norland: Norland`;
	const {derived} = noted(fishing.replace(/^parties:\n {2}norvania: Norvania/m, parties)).built;
	const told = derived.filter(({field}) => field === 'code' || field === 'kind');
	expect(told.map(({of, field, value, how}) => [of, field, value, how])).toEqual([
		['nato', 'code', 'NATO', 'its name'],
		['nato', 'kind', 'state', 'what is taken where the notes give none'],
		['eu', 'code', 'EU', 'its name'],
		['eu', 'kind', 'state', 'what is taken where the notes give none'],
		['un', 'code', 'UN', 'the first letters of its id'],
		['o', 'kind', 'state', 'what is taken where the notes give none'],
		['norvania', 'code', 'NOR', 'the first letters of its id'],
		['norvania', 'kind', 'state', 'what is taken where the notes give none'],
		['norland', 'code', 'NOL', 'letters that no other party has'],
		['norland', 'kind', 'state', 'what is taken where the notes give none'],
		['ostland', 'code', 'OST', 'the first letters of its id'],
		['ostland', 'kind', 'state', 'what is taken where the notes give none'],
	]);
});

test('a title and names that nobody wrote are derived', () => {
	const text = fishing.replace(/^title.*\n/, '').replace('name: Anna Berg, ', '');
	const {derived} = noted(text).built;
	expect(derived.map(({of, field, how}) => [of, field, how])).toEqual(
		expect.arrayContaining([
			['the talks', 'title', 'the name of the file'],
			['berg', 'name', 'its id'],
		]),
	);
});
