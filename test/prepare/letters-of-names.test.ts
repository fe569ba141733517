/** Letters beyond ASCII, and accents that are signs of their own, are part of the word they stand in. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tokensOf} from '../../source/prepare/read-words.ts';
import {toldIn} from '../helpers/told-in.ts';

const wordsOf = (text: string) => tokensOf(text, [{start: 0, end: text.length}]);

describe('a name of any letters is one, and its bearer is found by it', () => {
	test.each([
		['Romanian', 'Ilinca Pătrașcu'],
		['Polish', 'Łucja Żółkowska'],
		['Vietnamese', 'Nguyễn Thị Hồng'],
		['Turkish', 'Işıl Şengül'],
		['Azerbaijani', 'Ərdəm Əliyev'],
		['Yoruba, of which no letter is composed', 'Bọ́lá Ọ̀ṣun'],
		['a sign of breath', 'Samir ʿAbbās'],
		['an ʻokina', 'Keola Kahoʻolawe'],
		['Cyrillic', 'Иван Петров'],
		['Greek', 'Γιώργος Παπάς'],
	])('%s: %s', (_, name) => {
		for (const form of ['NFC', 'NFD'] as const) {
			const printed = name.normalize(form);
			const family = printed.split(' ').at(-1);
			const text = `The envoys met ${printed}, a river pilot, in June. “The lock is shut,” ${family} said. “It stays so.”`;
			expect(toldIn(text)).toEqual([
				['The lock is shut,', name.normalize('NFC')],
				['It stays so.', name.normalize('NFC')],
			]);
		}
	});
	test('what does not print, and a hyphen that does not break', () => {
		const text =
			'Ines Va\u00ADro\u200Bva\u2011Lund, a pilot, came. “The lock is shut,” Va\u00ADrova\u2011Lund said.';
		expect(toldIn(text)).toEqual([['The lock is shut,', 'Ines Varova-Lund']]);
	});
});

test('every word stands where it is printed, with all of its letters', () => {
	const letter = fc.constantFrom(...'aeszXăşŁøəЖжΩω', 'a\u0306', 'S\u0327', 'o\u0302\u0301', 'ʻ', '𝐀', 'é');
	const word = fc.array(letter, {minLength: 2, maxLength: 8}).map(letters => `Q${letters.join('')}u`);
	fc.assert(
		fc.property(fc.array(word, {minLength: 1, maxLength: 6}), printed => {
			const text = printed.join(' ');
			const read = wordsOf(text);
			expect(read.map(({start, end}) => text.slice(start, end))).toEqual(printed);
			expect(read.map(each => each.text)).toEqual(printed.map(each => each.normalize('NFC')));
		}),
	);
});
