/** The cells that characters take, beside the plain way to say it. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {isNarrow, truncate, width, wrap} from '../../source/text/cells.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {highlighted} from '../../source/view/spans.ts';

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
const plainly = (text: string): readonly string[] =>
	Array.from(segmenter.segment(text), part => part.segment);

const awkward = fc.array(
	fc.constantFrom(
		...[
			'a',
			'b ',
			' ',
			'e\u0301',
			'\u0301',
			'👍',
			'👍🏽',
			'👩‍👩‍👧‍👦',
			'🇺',
			'🇸',
			'\u200d',
			'\ufe0f',
			'中',
			'한',
			'ᄒ',
			'ᅡ',
		],
		...[
			'ค',
			'\u0e33',
			'ຄ',
			'\u0eb3',
			'ह',
			'ि',
			'न',
			'्',
			'द',
			'ी',
			'क',
			'ष',
			'ा',
			'\u0d4e',
			'слово',
			'↔',
			'©',
			'\r\n',
			'#\u20e3',
		],
	),
	{maxLength: 30},
);
const anyText = fc.oneof(
	awkward.map(parts => parts.join('')),
	fc.string({unit: 'binary', maxLength: 30}),
);

test('every sign of ours is one cell everywhere, and never has expressions of 30 ms compiled on a key', () => {
	const signs = JSON.stringify(unicode);
	expect(signs).toContain(unicode.perhaps);
	for (const sign of signs) expect(isNarrow(sign), sign).toBe(true);
});

test('a text is as wide as its characters, and wider than what is less', () => {
	fc.assert(
		fc.property(anyText, fc.nat(40), (text, cells) => {
			const all = plainly(text).reduce((sum, one) => sum + width(one), 0);
			expect(width(text)).toBe(all);
			expect(width(text, cells) > cells).toBe(all > cells);
			expect(all).toBeGreaterThanOrEqual(plainly(text).reduce((sum, one) => sum + stringWidth(one), 0));
		}),
		{numRuns: 2000},
	);
});

describe('no letter takes fewer cells than on a terminal that counts each code point', () => {
	test.each([
		['คำ', 2],
		['ຄຳ', 2],
		['हिन्दी', 5],
		['क्षा', 3],
		['நி', 2],
		['한글', 4],
		['👩‍👩‍👧‍👦', 2],
		['🇺🇸', 2],
		['é', 1],
	])('%s takes %i', (text, cells) => expect(width(text)).toBe(cells));
});

describe('of a long text only so much is read as is asked for', () => {
	const long = '👍 слово '.repeat(20_000);
	/** Characters that are taken from a text, which counts them. */
	const segmentsRead = (run: () => void): number => {
		const segment = Intl.Segmenter.prototype.segment;
		let read = 0;
		Intl.Segmenter.prototype.segment = function (text: string) {
			read += text.length;
			return segment.call(this, text);
		};
		try {
			run();
		} finally {
			Intl.Segmenter.prototype.segment = segment;
		}
		return read;
	};
	test.each([
		['cut', () => truncate(long, 60)],
		['compared with a width', () => width(long, 60)],
		['marked', () => highlighted(long, [{start: 90_000, end: 90_010}])],
	] as const)('%s', (_, run) => expect(segmentsRead(run)).toBeLessThan(1000));

	test('and broken into lines it is read once', () => {
		expect(segmentsRead(() => wrap(long, 60))).toBeLessThan(2 * long.length);
	});
});

describe('a letter under two hundred thousand marks', () => {
	test.each([
		['vowel signs of Hindi', '\u0940'],
		['accents', '\u0301'],
	])('%s: is measured by its points, each of which is asked once', (_, mark) => {
		const many = `क${mark.repeat(200_000)}`;
		const fewer = width(`क${mark.repeat(20)}`) - width(`क${mark.repeat(10)}`);
		// As many cells as each more takes where there are few.
		expect(width(many)).toBe(width(`क${mark.repeat(10)}`) + (fewer / 10) * 199_990);
		const asked: string[] = [];
		const test = RegExp.prototype.test;
		RegExp.prototype.test = function (text: string) {
			asked.push(text);
			return test.call(this, text);
		};
		try {
			width(`ख${mark.repeat(200_000)}`);
		} finally {
			RegExp.prototype.test = test;
		}
		expect(asked.length).toBeLessThan(1000);
	});
});
