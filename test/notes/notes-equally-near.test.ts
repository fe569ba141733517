/** What is equally near to two things is said to be so, and `--fix` leaves it. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editDistances} from '../../source/text/edit-distance.ts';
import {fold} from '../../source/text/fold.ts';
import {allNearest} from '../../source/text/nearest.ts';
import {fixedFishing} from '../helpers/fixed-notes.ts';
import {fishingWith, noted} from '../helpers/noted.ts';

describe('a day', () => {
	test.each([
		['Sonday', '"Monday" or "Sunday"'],
		['Tursday', '"Tuesday" or "Thursday"'],
		['3 Jule 2025', '"3 June 2025" or "3 July 2025"'],
	])('%s', (written, both) => {
		const text = fishingWith('said: Monday', `said: ${written}`);
		expect(noted(text).said).toEqual([expect.stringContaining(`Did you mean ${both}?`)]);
		expect(fixedFishing(text)).toEqual({text, done: []});
	});

	test('of which the date has one weekday is that', () => {
		const text = fishingWith('said: Monday', 'said: Sonday 2025-03-03');
		expect(noted(text).said).toEqual([expect.stringContaining('Did you mean "Monday 2025-03-03"?')]);
	});

	test.each([
		['2025–03–03', '2025-03-03'],
		['2025-O3-03', '2025-03-03'],
		['2025-03-l3', '2025-03-13'],
		['3 March 2O25', '3 March 2025'],
	])('%s is put right as %s', (written, right) => {
		const text = fishingWith('said: Monday', `said: ${written}`);
		expect(noted(text).said).toEqual([expect.stringContaining(`Did you mean "${right}"?`)]);
		expect(fixedFishing(text).text).toBe(text.replace(written, right));
	});

	test.each([
		['3 March', 'Did you mean "2025-03-03"?'],
		['yesterday', 'Did you mean "2025-03-03"?'],
		['last Monday', 'Did you mean "Monday"?'],
		['soon', 'Write the day like one of these.'],
		['2025-02-31', 'Check day and month.'],
	])('%s, said of an article of its day, is left to the writer', (written, told) => {
		const text = fishingWith('said: Monday', `said: ${written}`);
		expect(noted(text).said).toEqual([expect.stringContaining(told)]);
		expect(fixedFishing(text)).toEqual({text, done: []});
	});

	test('without a year of a round', () => {
		const {said} = noted(fishingWith('date: Monday 2025-03-03', 'date: 3 March'));
		expect(said).toEqual([expect.stringContaining('"3 March" is no date; ')]);
		expect(said[0]).toContain('Add the year.');
	});
});

test('a name between two', () => {
	const text = fishingWith('  tamm: {', '  bera: {name: Olga Bera, party: ostland}\n  tamm: {').replace(
		'who: berg',
		'who: berk',
	);
	expect(noted(text).said).toEqual([expect.stringContaining('Did you mean "berg" or "bera"?')]);
	expect(fixedFishing(text)).toEqual({text, done: []});
});

test('the nearest are those that no other is nearer than', () => {
	const word = fc.array(fc.constantFrom('a', 'b', 'c', 'é'), {maxLength: 9}).map(letters => letters.join(''));
	fc.assert(
		fc.property(word, fc.array(word, {maxLength: 8}), (name, known) => {
			const apart = (other: string) => editDistances(fold(name), fold(other), 99).at(-1) ?? 0;
			const most = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
			const close = [...new Set(known)].filter(other => {
				const isAlike = fold(name)[0] === fold(other)[0] || apart(other) <= (name.length < 3 ? 0 : 1);
				return apart(other) <= most && isAlike;
			});
			const least = Math.min(...close.map(apart));
			expect(allNearest(name, known)).toEqual(close.filter(other => apart(other) === least));
		}),
	);
});
