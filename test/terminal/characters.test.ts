/** A text's characters against the whole text given to the segmenter; and how much the segmenter is given. */
import fc from 'fast-check';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {editLine} from '../../source/state/line-edit.ts';
import {leastLines, truncate, width, wrap, wrapRanges} from '../../source/text/cells.ts';
import {
	characterEnd,
	characterStart,
	characters,
	charactersBefore,
	graphemes,
} from '../../source/text/characters.ts';
import {sanitize} from '../../source/text/sanitize.ts';
import {fitLine, highlighted, span, wrapLine} from '../../source/view/spans.ts';
import {awkwardTexts} from '../helpers/awkward-texts.ts';

function plainly(text: string): readonly string[] {
	return Array.from(new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(text), one => one.segment);
}

const piece = fc.oneof(
	fc.string({unit: 'binary', maxLength: 6}),
	fc.string({unit: 'grapheme', maxLength: 20}),
	fc.constantFrom(
		...awkwardTexts.map(([, text]) => text),
		...[
			'a',
			'\r',
			'\n',
			'क्',
			'ष',
			'\u094d',
			'🇺',
			'👩',
			'\u200d',
			'🏽',
			'\u0e33',
			'ᄒ',
			'ᅡ',
			'\u0600',
			'\uff9e',
			'\u00ad',
			'\u061c',
			'\u200b',
			'\u200f',
			'\u202e',
			'\u2064',
			'\u2069',
			'\ufeff',
			'\ufffb',
			'👍',
			'🎉',
			'𠮷',
		],
		...['\ud83d', '\udc69', '🇺🇸'.repeat(50), `e${'\u0301'.repeat(300)}`, '👩‍'.repeat(70), 'क्'.repeat(60)],
	),
);
const someText = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''));

describe('characters', () => {
	test('are those of the whole text', () => {
		fc.assert(
			fc.property(someText, text => {
				expect(graphemes(text)).toEqual(plainly(text));
				expect([...characters(text)]).toEqual(plainly(text));
			}),
			{numRuns: 2000},
		);
	});

	test('around any offset, and before it, too', () => {
		fc.assert(
			fc.property(someText, fc.nat(500), fc.nat(20), (text, place, known) => {
				const offset = Math.min(place, text.length);
				const all = plainly(text);
				const edges = all.map((_, place) => all.slice(0, place).join('').length).concat(text.length);
				const start = edges.findLast(edge => edge <= offset) ?? 0;
				const floor = edges.findLast(edge => edge <= Math.min(known, start)) ?? 0;
				expect(characterStart(text, offset, floor)).toBe(start);
				expect(characterEnd(text, offset, floor)).toBe(edges.find(edge => edge >= offset));
				const before = all.slice(0, edges.indexOf(start));
				expect([...charactersBefore(text, start)].toReversed()).toEqual(before);
			}),
			{numRuns: 2000},
		);
	});

	test('from the end of any are the rest of them', () => {
		fc.assert(
			fc.property(someText, fc.nat(20), (text, count) => {
				const all = plainly(text);
				const from = all.slice(0, count).join('').length;
				expect([...characters(text, from)]).toEqual(all.slice(count));
			}),
			{numRuns: 500},
		);
	});
});

/** UTF-16 units that the segmenter is given while something runs, times how often it is asked: what it copies. */
function copiedBy(run: () => void): number {
	let copied = 0;
	const {segment} = Intl.Segmenter.prototype;
	vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text) {
		const found = segment.call(this, text);
		const parts = [...found];
		copied += text.length * parts.length;
		return Object.assign(Object.create(found), {[Symbol.iterator]: () => parts[Symbol.iterator]()});
	});
	run();
	vi.restoreAllMocks();
	return copied;
}

afterEach(() => vi.restoreAllMocks());

const long = 100_000;
const longTexts = [
	['a wide character in every word', 'слово 👍 '],
	['Thai', 'กำลังทำงาน '],
	['Devanagari', 'हिन्दी क्षा '],
	['families', '👩‍👩‍👧‍👦'],
	['flags', '🇺🇸'],
	['ideographs beyond the first plane', '𠀀𠀁'],
	['accents apart', 'e\u0301tude '],
	['stacked marks', '\u0301'],
	['jamo', 'ᄒ'],
	['soft hyphens', '\u00ad'],
].map(([name = '', unit = '']) => [name, `👍${unit.repeat(long / unit.length)}`] as const);

describe.each(longTexts)('of a text of 100,000 characters, %s,', (_, text) => {
	// What is one character of any length has to be read to its end, and flags are told apart from the first of them.
	const isRead = plainly(text.slice(0, 200)).length < 3 || text.endsWith('🇺🇸');

	test('all are found in time that grows as the text does', () => {
		const all: readonly (() => unknown)[] = [
			() => graphemes(text),
			() => width(text),
			() => wrap(text, 80),
			() => wrapLine([span(text)], 80, 2),
			() => highlighted(text, [{start: text.length - 3, end: text.length - 1}]),
			() => [...charactersBefore(text, text.length)],
		];
		for (const run of all) expect(copiedBy(run)).toBeLessThan(100 * 3 * text.length);
	});

	test('only those near the place are read', () => {
		const few: readonly (() => unknown)[] = [
			() => truncate(text, 80),
			() => fitLine([span(text)], 80),
			() => wrapRanges(text, 80).next(),
			() => highlighted(text, [{start: 3, end: 9}]),
			() => editLine({text, cursor: text.length}, {do: 'backspace'}),
			() => editLine({text, cursor: text.length}, {do: 'insert', text: 'a'}),
			() => editLine({text, cursor: text.length}, {do: 'left'}),
			() => editLine({text, cursor: 0}, {do: 'right'}),
			() => charactersBefore(text, text.length).next(),
		];
		for (const run of few) expect(copiedBy(run)).toBeLessThan(isRead ? 100 * 3 * text.length : 100_000);
	});
});

const words = fc.array(fc.constantFrom(' ', ' ', 'a', 'word', 'a-longer-one'), {maxLength: 30});

test('a text of which each unit is a cell is broken where any other of the same letters is', () => {
	fc.assert(
		fc.property(words, fc.integer({min: 1, max: 14}), fc.nat(5), (parts, cells, from) => {
			const text = parts.join('');
			// A letter that is one cell too, and is looked at one by one.
			const other = text.replaceAll('a', '\u05d0').replaceAll(/[a-z-]/g, '\u05d1');
			const start = Math.min(from, text.length);
			expect([...wrapRanges(text, cells, start)]).toEqual([...wrapRanges(other, cells, start)]);
		}),
		{numRuns: 1000},
	);
});

test('no text is broken into fewer lines than are told by its length', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				words.map(parts => parts.join('')),
				someText,
			),
			fc.integer({min: 1, max: 14}),
			(text, cells) => {
				expect(leastLines(text, cells)).toBeLessThanOrEqual(Math.max(1, wrap(text, cells).length));
			},
		),
		{numRuns: 1000},
	);
	expect(leastLines('a'.repeat(100), 9)).toBeGreaterThan(9);
});

test('a text made harmless and cut is cut where the whole is', () => {
	fc.assert(
		fc.property(someText, fc.nat(30), fc.constantFrom('…', '...'), (text, cells, ellipsis) => {
			const shown = sanitize(text);
			expect(truncate(shown, cells, ellipsis)).toBe(truncatedPlainly(shown, cells, ellipsis));
		}),
		{numRuns: 1000},
	);
});

function truncatedPlainly(text: string, cells: number, ellipsis: string): string {
	if (cells < 1) return '';
	const widths = plainly(text).map(one => width(one));
	const total = (count: number) => widths.slice(0, count).reduce((sum, one) => sum + one, 0);
	if (total(widths.length) <= cells) return text;
	const room = cells - ellipsis.length;
	if (room < 0) return ellipsis.slice(0, cells);
	const kept = widths.findIndex((_, place) => total(place + 1) > room);
	return plainly(text).slice(0, kept).join('') + ellipsis;
}
