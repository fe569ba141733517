/** A quotation ends behind its last letter, with all that is written on or beside that letter. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findWords, searchedArticle} from '../../source/notes/find-words.ts';

function printedOf(article: string, words: string): readonly string[] {
	return findWords(searchedArticle(article), words).map(({start, end}) => article.slice(start, end));
}

const endings = [
	'हिन्दी क्षा',
	'कि',
	'நீ',
	'বাংলা',
	'ကာ',
	'ខា',
	'คำกี่',
	// Decomposed; two marks on one letter; a letter that ends in a joiner; a stroke that lengthens.
	'un cafe\u0301',
	'e\u0301\u0323',
	'\u0d05\u0d35\u0d28\u0d4d\u200d',
	'سلامـ',
];

test.each(endings)('%s is found whole', words => {
	expect(printedOf(`He said “${words}” today.`, words)).toEqual([words]);
	expect(printedOf(`He said “${words}, and so on” today.`, words)).toEqual([words]);
	expect(printedOf(words, words)).toEqual([words]);
});

test('whether notes or article write a letter and its accent as one changes nothing', () => {
	expect(printedOf('“un cafe\u0301”', 'un caf\u00e9')).toEqual(['un cafe\u0301']);
	expect(printedOf('“un caf\u00e9”', 'un cafe\u0301')).toEqual(['un caf\u00e9']);
});

test('what prints nothing behind the last letter is no part of it', () => {
	expect(printedOf('“a word\u00ad\u200b” of his', 'a word')).toEqual(['a word']);
});

test('letters with any marks are found to the last of them', () => {
	const marked = fc
		.tuple(
			fc.constantFrom('a', 'क', 'ത', 'ش', '𝒳'),
			fc.array(fc.constantFrom('\u0301', '\u093e', '\u094d', '\u064e')),
		)
		.map(([base, marks]) => base + marks.join(''));
	fc.assert(
		fc.property(fc.array(marked, {minLength: 1, maxLength: 6}), letters => {
			const words = letters.join('');
			expect(printedOf(`“${words}”`, words)).toEqual([words]);
		}),
	);
});
