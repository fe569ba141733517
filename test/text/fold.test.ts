/** Folding with and without offsets gives the same text. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fold, foldWithOrigin} from '../../source/text/fold.ts';
import {
	beginningsOf,
	lettersAndDigits,
	normalise,
	normaliseWithOrigin,
} from '../../source/text/normal-text.ts';
import {hostileTexts} from '../helpers/awkward-texts.ts';

const pieces = [
	...[
		'a',
		'É',
		'e\u0301',
		'ø',
		'Ǿ',
		'ß',
		'ẞ',
		'ﬁ',
		'Σ',
		'ΟΔΟΣ',
		'ς',
		'İ',
		'ı',
		'Æ',
		'“',
		'–',
		'\u00a0',
		'\u202f',
	],
	...[
		'한국',
		'漢',
		'Ａ',
		'½',
		'👍🏽',
		'\ud800',
		'\u0323\u0301',
		'\u0301\u0323',
		'ไทย',
		'क्षि',
		'\u0345',
		'ᾼ',
		' ',
		'\t\n',
		'"',
		'\\',
		']',
		'^',
	],
];
const text = fc.oneof(
	fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join('')),
	fc.string({unit: 'binary', maxLength: 20}),
	fc.string({unit: 'grapheme', maxLength: 20}),
	fc.constantFrom(...hostileTexts.map(([, hostile]) => hostile)),
);

test('a text folded as a whole is the text folded character by character', () => {
	fc.assert(
		fc.property(text, fc.boolean(), (typed, lower) => {
			expect(fold(typed, lower)).toBe(foldWithOrigin(typed, lower).text);
			expect(normalise(typed, lower)).toBe(normaliseWithOrigin(typed, lower).text);
		}),
		{numRuns: 3000},
	);
});

test('the offsets are those of folding one character after the other', () => {
	fc.assert(
		fc.property(text, fc.boolean(), (typed, lower) => {
			let folded = '';
			const origin: number[] = [];
			let at = 0;
			for (const character of typed) {
				const piece = fold(character, lower);
				folded += piece;
				origin.push(...Array.from({length: piece.length}, () => at));
				at += character.length;
			}
			origin.push(typed.length);
			const found = foldWithOrigin(typed, lower);
			expect(found.text).toBe(folded);
			expect(Array.from(found.origin)).toEqual(origin);
		}),
		{numRuns: 3000},
	);
});

test('a long text has all its offsets', () => {
	for (const length of [65_535, 65_536, 65_537, 10, 200_000]) {
		const {origin} = foldWithOrigin('a'.repeat(length));
		expect([origin.length, origin[0], origin[length]]).toEqual([length + 1, 0, length]);
	}
});

test('every character of Unicode by itself, too', () => {
	const different: string[] = [];
	for (let code = 0; code <= 0x10ffff; code++) {
		const character = String.fromCodePoint(code);
		if (fold(character) !== foldWithOrigin(character).text) different.push(code.toString(16));
	}
	expect(different).toEqual([]);
});

test('what is folded stays as it is, whatever its case', () => {
	const different: string[] = [];
	for (let code = 0; code <= 0x10ffff; code++) {
		const character = String.fromCodePoint(code);
		const [kept, small] = [fold(character, false), fold(character)];
		const isKept = kept === character || (fold(kept, false) === kept && fold(kept) === small);
		if (!isKept || (small !== kept && fold(small) !== small)) different.push(code.toString(16));
	}
	expect(different).toEqual([]);
});

test('of dashes, of quotation marks and of what Unicode says prints nothing none is left', () => {
	const left: string[] = [];
	for (let code = 0x80; code <= 0x10ffff; code++) {
		const character = String.fromCodePoint(code);
		const folded = fold(character);
		if (/\p{Dash}/u.test(character) && folded !== '-') left.push(code.toString(16));
		if (/\p{Quotation_Mark}/u.test(character) && !/^['"]$/.test(folded)) left.push(code.toString(16));
		if (/[\p{DI}\p{Bidi_C}\p{Join_C}\p{M}]/u.test(character) && folded !== '') left.push(code.toString(16));
		if (/\p{White_Space}/u.test(character) && /\s/.test(character) && !/^\s$/.test(folded))
			left.push(code.toString(16));
	}
	expect(left).toEqual([]);
});

test.each([
	['Ryabkov’s “no”', `ryabkov's "no"`],
	['Łódź', 'lodz'],
	['ΟΔΟΣ', 'οδοσ'],
	['Straße', 'strasse'],
	['STRAẞE', 'strasse'],
	['οδός', 'οδοσ'],
	['Ǿrsted, Ǽgir', 'orsted, aegir'],
	['na\u00a8\u0131ve Andre\u00b4', "naive andre'"],
	['צה״ל ג׳ורג׳', `צה"ל ג'ורג'`],
	['5″ and 5′', `5" and 5'`],
	['½, 3∕4', '1/2, 3/4'],
	['ߊߺߊ ᠠ᠊ᠠ كـــتاب', 'ߊߊ ᠠᠠ كتاب'],
	['\ufe70\u0621', 'ء'],
])('%s becomes %s', (typed, folded) => {
	expect(fold(typed)).toBe(folded);
});

test('the beginnings of a text are the rests from each of its words on, of which only letters and digits count', () => {
	const unit = fc.constantFrom('a', 'É', 'ß', '1', ' ', '-', '\u0301', '’', '.', '東', 'Σ', '👍');
	fc.assert(
		fc.property(fc.string({unit, maxLength: 40}), text => {
			const folded = normalise(text, true);
			const plainly = Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), ({index}) =>
				lettersAndDigits(folded.slice(index)),
			);
			expect(beginningsOf(text)).toEqual(plainly);
		}),
	);
	// Each of twenty thousand by itself would be a minute.
	expect(beginningsOf('long '.repeat(20_000))).toHaveLength(20_000);
});
