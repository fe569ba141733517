/** What of a text reaches the screen, and what of it is copied and exported: each character judged by itself. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {citationOf} from '../../source/print/citation.ts';
import {quoteText} from '../../source/print/quote-text.ts';
import {copyable, printable, sanitize} from '../../source/text/sanitize.ts';
import {highlighted, lineText} from '../../source/view/spans.ts';
import {printed} from '../helpers/printed.ts';
import {said, saying} from '../helpers/saying.ts';

const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';

describe('on the screen; copied', () => {
	test.each([
		['a soft hyphen', 'co\u00adoperation', 'cooperation', 'co\u00adoperation'],
		['a zero-width space', 'ha\u200bven', 'haven', 'ha\u200bven'],
		['a word joiner', 'quay\u2060side', 'quayside', 'quay\u2060side'],
		['a byte-order mark', 'a\ufeffb', 'ab', 'a\ufeffb'],
		['a joiner that no alphabet needs', 'co\u200doperation', 'cooperation', 'co\u200doperation'],
		['a direction mark', 'שלום\u200f!', 'שלום!', 'שלום\u200f!'],
		['a Persian word', 'می\u200cخواهم', 'می\u200cخواهم', 'می\u200cخواهم'],
		['a half form', 'क्\u200dष', 'क्\u200dष', 'क्\u200dष'],
		['a message of unseen bits', 'a\u200b\u200c\u200b\u200b\u200cb', 'ab', 'a\u200bb'],
		['a sentence of tags', 'Tolls\u{e0068}\u{e0069} are', 'Tolls\ufffd\ufffd\ufffd\ufffd are', undefined],
		[
			'tags behind a flag',
			'🏴\u{e0068}\u{e0069}\u{e007f}',
			'🏴\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd',
			undefined,
		],
		['tags behind an emoji', '👍\u{e0068}', '👍\ufffd\ufffd', undefined],
		['a variant of a letter', 'a\u{e0100}\ufe0f', 'a\ufffd\ufffd\ufffd', undefined],
		['variants of variants', '葛\u{e0100}\u{e0101}', '葛\u{e0100}\ufffd\ufffd', undefined],
		['a grapheme joiner', 'a\u034fb', 'a\ufffdb', undefined],
		['fillers', '\u3164\u115f\uffa0', '\ufffd\ufffd\ufffd', undefined],
		['a note between lines', '\ufff9a\ufffab\ufffb', '\ufffda\ufffdb\ufffd', undefined],
		['an operator that is not seen', '2\u2062x', '2\ufffdx', undefined],
		['a vowel separator of another script', 'a\u180eb', 'a\ufffdb', undefined],
		['what is no character', '\ufdd0\uffff', '\ufffd\ufffd', undefined],
		['half characters', '\ud800x\udfff', '\ufffdx\ufffd', undefined],
		[
			'direction overrides and isolates',
			'\u202eab\u202c\u2066\u2069',
			'\ufffdab\ufffd\ufffd\ufffd',
			undefined,
		],
		['an escape sequence', '\t\u001b[2J\u009b', ' ␛[2J\ufffd', undefined],
		['England', england, england, undefined],
		['two countries', '🇺🇸🇺🇦', '🇺🇸🇺🇦', undefined],
		['a family', '👩🏽‍👧‍👦', '👩🏽‍👧‍👦', undefined],
		['a keycap and a text emoji', '1\ufe0f\u20e3 ☺\ufe0e', '1\ufe0f\u20e3 ☺\ufe0e', undefined],
		['a form of an ideograph', '葛\u{e0100}城', '葛\u{e0100}城', undefined],
		['letters of Mongolian', 'ᠠ\u180bᠨ\u180eᠠ', 'ᠠ\u180bᠨᠠ', 'ᠠ\u180bᠨ\u180eᠠ'],
		['a mark on nothing', ' \u0301a', ' \ufffda', ' \u0301a'],
		['a sign that swallows digits', '\u0600١', '\ufffd١', '\u0600١'],
		['private use', '\ue000', '\ue000', undefined],
	])('%s', (_, text, shown, copied) => {
		expect(printable(text)).toBe(shown);
		expect(copyable(text)).toBe(copied ?? shown);
	});
});

const joined = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary', maxLength: 3}),
			fc.constantFrom(
				...[
					'a',
					' ',
					'\u00ad',
					'\u200b',
					'\u200c',
					'\u200d',
					'\u034f',
					'\u180e',
					'\ufe0f',
					'\u0301',
					'क',
					'\u094d',
				],
				...[
					'🏴',
					'\u{e0067}',
					'\u{e007f}',
					england,
					'葛',
					'\u{e0100}',
					'🇺',
					'👩',
					'🏽',
					'ᄒ',
					'ᅡ',
					'\u0e33',
					'\u0d4e',
				],
			),
		),
		{maxLength: 10},
	)
	.map(parts => parts.join(''));

test('made harmless again, no text changes', () => {
	fc.assert(
		fc.property(joined, text => {
			expect(sanitize(text)).toHaveLength(text.length);
			expect(printable(printable(text))).toBe(printable(text));
			expect(copyable(copyable(text))).toBe(copyable(text));
		}),
		{numRuns: 2000},
	);
});

test('nothing that could act, and no tag outside of the flags of three countries, is left', () => {
	const acting = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\u034f/;
	const flags =
		/🏴\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu;
	fc.assert(
		fc.property(joined, text => {
			for (const shown of [printable(text), copyable(text)]) {
				expect(shown).not.toMatch(acting);
				expect(Buffer.from(shown).toString()).toBe(shown);
				expect(shown.replace(flags, '')).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
			}
		}),
		{numRuns: 2000},
	);
});

test('what matches stands out in its place though something before it is left out', () => {
	const line = highlighted('co\u00adop\u200beration now', [{start: 14, end: 17}]);
	expect(lineText(line)).toBe('cooperation now');
	expect(line.find(({tone}) => tone === 'match')?.text).toBe('now');
	const within = highlighted('co\u00adoperation now', [{start: 0, end: 12}]);
	expect(within.find(({tone}) => tone === 'match')?.text).toBe('cooperation');
});

test.each([
	['co\u00adoperation', 'co\u00adoperation', 'cooperation'],
	['quay\u2060side', 'quay\u2060side', 'quayside'],
	['Tolls\u{e0061} are', 'Tolls\ufffd\ufffd are', 'Tolls\ufffd\ufffd are'],
])('%j is one thing in everything that is copied, exported or printed', (text, copied, shown) => {
	const of = catalogue(saying(text));
	const entry = of.entryOf.get(said);
	if (entry === undefined) throw new RangeError(said);
	for (const format of ['csv', 'markdown'] as const)
		expect(printed('quotes', of, undefined, format)).toContain(copied);
	expect(quoteText(of, entry, entry.first)).toContain(copied);
	expect(citationOf(of, entry, entry.first)).toContain(copied);
	expect(printed('quotes', of, undefined, 'table')).toContain(shown);
	const [record] = JSON.parse(printed('quotes', of, [entry], 'json'));
	expect(record.words).toContain(text);
});
