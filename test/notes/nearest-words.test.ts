/** The nearest wording is shown with what differs in brackets, and without half a pair of the article's own. */
import {expect, test} from 'vitest';
import {searchedArticle} from '../../source/notes/find-words.ts';
import {nearestWords} from '../../source/notes/nearest-words.ts';

test.each([
	[
		'He is a hostage-taker (part-time) and a thief.',
		'a hostage-taker part-tyme',
		'a hostage-taker [part-time]',
	],
	['The deal (of the year) is off for now.', 'year) is of for now', 'year is [off] for now'],
	['The deal (of the year) is off for now.', 'deal (of the year) is of', 'deal (of the year) is [off]'],
	['The 🐟 (of the year) is off for now.', 'of the year) is of for', 'of the year is [off] for'],
])('%s', (text, words, shown) => {
	expect(nearestWords(searchedArticle(text), words)?.marked).toBe(shown);
});

test.each([
	['Some Some 190 trams are in service', 'Some 190 trams are in service', 'Some'],
	['Some 190 190 trams are in service', 'Some 190 trams are in service', '190'],
	['Some 190 trams are in service service', 'Some 190 trams are in service', 'service'],
])('of a word that is written twice it is told that one is not printed: %s', (words, marked, wanted) => {
	const text = 'Never, said Kovar. Some 190 trams are in service today.';
	const near = nearestWords(searchedArticle(text), words);
	expect(near?.marked).toBe(marked);
	expect(near?.differences).toEqual([{wanted, printed: undefined}]);
});
