/** Lines of styled text: wrapped, cut, filled, with matches standing out; widths in cells. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {width} from '../../source/text/cells.ts';
import {graphemes} from '../../source/text/characters.ts';
import {printable} from '../../source/text/sanitize.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {quotedWithMatches} from '../../source/view/quoted-words.ts';
import {
	firstShown,
	fitLine,
	highlighted,
	justify,
	type Line,
	line,
	lineText,
	lineWidth,
	span,
	type Tone,
	windowed,
	wrapLine,
} from '../../source/view/spans.ts';
import {drive} from '../helpers/driven-state.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {hostileStrings} from '../helpers/make-dossier.ts';
import {said, saying} from '../helpers/saying.ts';

const tones: readonly Tone[] = ['plain', 'strong', 'muted', 'accent', 'match'];
const piece = fc.oneof(
	fc
		.array(fc.constantFrom('veto', 'guarantees', 'a', ' ', '  ', '漢字', 'é', 'e\u0301', '👍🏽', '“', '…'), {
			maxLength: 6,
		})
		.map(words => words.join(' ')),
	fc.constantFrom(...hostileStrings),
	fc.string({unit: 'grapheme', maxLength: 12}),
);
const someLine: fc.Arbitrary<Line> = fc
	.array(fc.tuple(piece, fc.constantFrom(...tones)), {maxLength: 6})
	.map(parts => parts.map(([text, tone]) => span(text, tone)));

/** Every visible character with its tone, blanks left out: what wrapping must neither lose, nor add, nor repaint. */
function inked(lines: readonly Line[]): readonly string[] {
	return lines.flatMap(each =>
		each.flatMap(({text, tone}) =>
			text
				.replaceAll(' ', '')
				.split('')
				.map(unit => `${unit} ${tone}`),
		),
	);
}

test('a line is wrapped into lines that fit, with every character and its tone, later ones indented', () => {
	fc.assert(
		fc.property(someLine, fc.integer({min: 2, max: 40}), fc.nat(6), (spans, room, indent) => {
			const cells = room + indent;
			const lines = wrapLine(spans, cells, indent);
			expect(inked(lines)).toEqual(inked([spans]));
			for (const [place, each] of lines.entries()) {
				// One character may be wider than the room there is; it stands alone then.
				if (graphemes(lineText(each).trim()).length > 1) expect(lineWidth(each)).toBeLessThanOrEqual(cells);
				if (place > 0) expect(lineText(each).startsWith(' '.repeat(indent))).toBe(true);
			}
		}),
		{numRuns: 1000},
	);
});

test.each([
	['one two three', 7, 0, ['one two', 'three']],
	['one two three', 9, 2, ['one two', '  three']],
	['one', 9, 2, ['one']],
	['incomprehensibilities', 8, 0, ['incompre', 'hensibil', 'ities']],
	['a incomprehensible', 8, 2, ['a', '  incomp', '  rehens', '  ible']],
	['漢字仮名', 4, 0, ['漢字', '仮名']],
	['', 9, 4, ['']],
])('%j in %i cells, indented by %i: %j', (text, cells, indent, lines) => {
	expect(wrapLine(line(text), cells, indent).map(lineText)).toEqual(lines);
});

test('a line is cut or filled to exactly its cells, an ellipsis where something was cut', () => {
	fc.assert(
		fc.property(someLine, fc.nat(60), (spans, cells) => {
			const fitted = fitLine(spans, cells);
			expect(lineWidth(fitted)).toBe(cells);
			if (lineWidth(spans) <= cells) expect(lineText(fitted).trimEnd()).toBe(lineText(spans).trimEnd());
			else if (cells > 0) {
				const kept = lineText(fitted).trimEnd();
				expect(kept.endsWith('…')).toBe(true);
				expect(lineText(spans).startsWith(kept.slice(0, -1))).toBe(true);
			}
		}),
		{numRuns: 1000},
	);
});

test('of two ends the right one is kept whole as long as the left one has four cells', () => {
	const left = line(span('Roundtable'));
	expect(lineText(justify(left, line(span('3 rounds')), 24))).toBe('Roundtable      3 rounds');
	expect(lineText(justify(left, line(span('3 rounds')), 14))).toBe('Round…3 rounds');
	expect(lineText(justify(left, line(span('3 rounds')), 11))).toBe('Roundtable ');
	fc.assert(
		fc.property(someLine, someLine, fc.nat(80), (one, other, cells) => {
			expect(lineWidth(justify(one, other, cells))).toBe(cells);
		}),
	);
});

test('the lines of a broken line have its characters in their tones, but for blanks between them', () => {
	const tonesOf = (spans: Line) =>
		spans.flatMap(({text, tone}) => text.split('').map(unit => `${unit} ${tone}`));
	fc.assert(
		fc.property(someLine, fc.integer({min: 1, max: 40}), (spans, cells) => {
			const wanted = tonesOf(spans);
			let at = 0;
			for (const each of wrapLine(spans, cells).flatMap(tonesOf)) {
				while (wanted[at] !== each && wanted[at]?.startsWith(' ')) at += 1;
				expect(wanted[at]).toBe(each);
				at += 1;
			}
			expect(wanted.slice(at).every(left => left.startsWith(' '))).toBe(true);
		}),
	);
});

describe('matches', () => {
	test('stand out and nothing else changes', () => {
		const spans = highlighted('an open door', [{start: 3, end: 7}]);
		expect(spans).toEqual([
			{text: 'an ', tone: 'plain'},
			{text: 'open', tone: 'match'},
			{text: ' door', tone: 'plain'},
		]);
		expect(highlighted('a', [])).toEqual([{text: 'a', tone: 'plain'}]);
	});

	test('of any filter in any text leave the text as it is, made harmless', () => {
		fc.assert(
			fc.property(filterText, piece, (filter, text) => {
				const spans = marked(filter, text);
				expect(lineText(spans)).toBe(printable(text));
				expect(spans.every(each => graphemes(each.text).join('') === each.text)).toBe(true);
			}),
			{numRuns: 500},
		);
	});

	test('are the words of the filter, in any spelling of letters', () => {
		const shown = (filter: string, text: string) =>
			marked(filter, text)
				.map(({text: part, tone}) => (tone === 'match' ? `[${part}]` : part))
				.join('');
		expect(shown('open', 'An open Open door')).toBe('An [open] [Open] door');
		expect(shown('Open', 'An open Open door')).toBe('An open [Open] door');
		expect(shown('eclair', 'un éclair')).toBe('un [éclair]');
		expect(shown('-open door', 'an open door')).toBe('an open door');
		expect(shown('-shut door', 'an open door')).toBe('an open [door]');
		expect(shown('"open door"', 'open door')).toBe('[open door]');
		expect(shown('/d..r/', 'open door')).toBe('open [door]');
		expect(shown('party:norland', 'Norland')).toBe('Norland');
	});
});

/** A text as the detail shows it, quoted somewhere, under a filter. */
function marked(filter: string, text: string): Line {
	const driven = drive({filter}, saying(text));
	const entry = driven.workspace.catalogue.entryOf.get(said);
	if (entry === undefined) throw new RangeError(said);
	const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
	// Without the marks.
	return quotedWithMatches(props, entry, entry.first).slice(1, -1);
}

describe('windows', () => {
	test('show as many lines as there are rows, blank ones where there are none, never past the end', () => {
		const lines = ['a', 'b', 'c'].map(text => line(text));
		expect(windowed(lines, 0, 2).map(lineText)).toEqual(['a', 'b']);
		expect(windowed(lines, 9, 2).map(lineText)).toEqual(['b', 'c']);
		expect(windowed(lines, -3, 5).map(lineText)).toEqual(['a', 'b', 'c', '', '']);
		expect(windowed([], 0, 2).map(lineText)).toEqual(['', '']);
	});

	test('begin so that the selected row is seen', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 100}),
				fc.nat(),
				fc.integer({min: 1, max: 40}),
				(count, place, rows) => {
					const selected = place % count;
					const first = firstShown(selected, count, rows);
					expect(first).toBeGreaterThanOrEqual(0);
					expect(first).toBeLessThanOrEqual(selected);
					expect(selected).toBeLessThan(first + rows);
					expect(first).toBeLessThanOrEqual(Math.max(0, count - rows));
				},
			),
		);
	});
});

test('a span is harmless, and as wide as it is measured', () => {
	for (const text of hostileStrings) {
		const {text: shown} = span(text);
		expect(shown).toBe(printable(text));
		expect(lineWidth([span(text)])).toBe(width(shown));
	}
});
