/** What stands between quotation marks, whatever the marks and however broken. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {markedSpans} from '../../source/notes/marks.ts';
import {paragraphsOf} from '../../source/text/paragraphs.ts';

function spansIn(text: string): readonly string[] {
	return markedSpans(text, paragraphsOf(text)).map(({start, end}) => text.slice(start, end));
}

describe('spans are found', () => {
	test.each([
		['“We shall see,” she said.', ['We shall see,']],
		['"We shall see," she said.', ['We shall see,']],
		["'We shall see,' she said. The workers' union wasn't there.", ['We shall see,']],
		['‘We don’t know,’ he said of the ’90s.', ['We don’t know,']],
		["''We don't know,'' he said.", ["We don't know,"]],
		["``We do not know,'' he said.", ['We do not know,']],
		['Le ministre « ne sait pas ».', ['ne sait pas']],
		['Er sagte: „Wir wissen es nicht.“', ['Wir wissen es nicht.']],
		['“He told me, ‘Never again,’ and left,” she said.', ['He told me, ‘Never again,’ and left,']],
		// An odd number of marks (textacy 380).
		['She said: “We are ready.” It was 5" long.', ['We are ready.']],
		// Mixed marks of one quotation.
		['\'We must reject blackmail," the envoy said.', ['We must reject blackmail,']],
		// The wrong way round, with spaces inside.
		['He will not be content with ” some words “.', ['some words']],
		['“It is a plain offer ”, he said.', ['It is a plain offer']],
		['“The talks are over. . , ”Venn told the channel.', ['The talks are over. . ,']],
		// Commas after the mark, as in French.
		[
			'“This is no ultimatum”, he said. “It is an offer”, she said.',
			['This is no ultimatum', 'It is an offer'],
		],
		// Feet and inches, attributes.
		['The boat is 40\' 6" long and 8" deep.', []],
		['<a title="a page" href="x">The page</a>', []],
		// Markdown.
		[
			'"We **never** said [that](https://x.example/a "The title")," she said.',
			['We **never** said [that](https://x.example/a "The title"),'],
		],
		['**"We go on,"** she said.', ['We go on,']],
		['[Ann Lee](https://x.example/p "Who she is") said: "We go on."', ['We go on.']],
		// Never closed (CoreNLP 338).
		['“We are leaving the talks, she said.', ['We are leaving the talks, she said.']],
		// Never closed, and others after it: its sentence.
		['He called it "a matter for them. She wrote of “a bad day”.', ['a matter for them.', 'a bad day']],
		['The boat is 40\' 6" long, she said of “the ship”.', ['the ship']],
		// The same marks twice.
		['He said: "“We wait.”" “A” is no “B”.', ['We wait.', 'A', 'B']],
		['"“A” or “B”," she asked.', ['“A” or “B”,']],
		// A year, and a possessive after it.
		["It rests on the old '87 pact, signed when most boats' decks were low.", []],
		["'14 boats are late,' she said.", ['14 boats are late,']],
		// A grave accent that opens, and those about code.
		["`The 'last' offer was late,' he said. `I wait.'", ["The 'last' offer was late,", 'I wait.']],
		['Set `width` to 3, she said of `height`.', []],
		['No marks at all.', []],
		['', []],
	])('in %s', (text, expected) => {
		expect(spansIn(text)).toEqual(expected);
	});

	test('over paragraphs: the mark that opens the next goes on', () => {
		const text = 'She said: “We were never asked.\n\n“And we shall not ask,” she added.';
		const spans = markedSpans(text, paragraphsOf(text));
		expect(spans.map(({start, end}) => text.slice(start, end))).toEqual([
			'We were never asked.',
			'And we shall not ask,',
		]);
		expect(spans.map(({continues}) => continues)).toEqual([true, false]);
	});
});

test('well-formed quotations are found as they were put in, whatever stands around them', () => {
	const word = fc.constantFrom(
		'talks',
		'the',
		'ships’',
		"didn't",
		'U.S.',
		'quota',
		'never',
		'12',
		'rock-hard',
		'é',
	);
	const words = (most: number) => fc.array(word, {minLength: 2, maxLength: most}).map(all => all.join(' '));
	const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“']);
	const piece = fc.tuple(marks, words(6), words(6), fc.constantFrom(',', '.', '', '?'));
	fc.assert(
		fc.property(fc.array(piece, {minLength: 1, maxLength: 6}), pieces => {
			const text = pieces
				.map(
					([[open = '', close = ''], quoted, around, stop]) =>
						`Then ${around} said ${open}A ${quoted}${stop}${close} and`,
				)
				.join(' ');
			expect(spansIn(text)).toEqual(pieces.map(([, quoted, , stop]) => `A ${quoted}${stop}`));
		}),
	);
});

test('whatever a text is, spans lie in it, in order, apart, and not empty', () => {
	const unit = fc.constantFrom(
		'“',
		'”',
		'"',
		"'",
		'’',
		'‘',
		'«',
		'»',
		' ',
		'a',
		'B',
		'.',
		',',
		'\n',
		'9',
		'(',
		'👍',
	);
	fc.assert(
		fc.property(fc.string({unit, maxLength: 200}), text => {
			let last = 0;
			for (const {outerStart, start, end, outerEnd} of markedSpans(text, paragraphsOf(text))) {
				expect(outerStart).toBeGreaterThanOrEqual(last);
				expect(start).toBeGreaterThan(outerStart);
				expect(end).toBeGreaterThan(start);
				expect(outerEnd).toBeGreaterThanOrEqual(end);
				expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
				last = outerEnd;
			}
			expect(last).toBeLessThanOrEqual(text.length);
		}),
		{numRuns: 2000},
	);
});

test('ten thousand marks within marks, and a text of nothing but marks, come to an end', () => {
	expect(spansIn(`${'“a '.repeat(10_000)}b${'”'.repeat(10_000)}`).length).toBeGreaterThan(0);
	expect(spansIn('"'.repeat(100_001)).length).toBeLessThan(60_000);
	expect(spansIn(`'${'x'.repeat(1_000_000)}'`)).toHaveLength(1);
});

test('marks with nothing but marks between them are no quotation', () => {
	const text = `Berg said ${'“‘'.repeat(50)}it is late${'’”'.repeat(50)}.`;
	const spans = markedSpans(text, [{start: 0, end: text.length}]);
	expect(spans.map(({start, end}) => text.slice(start, end)).every(words => /[a-z]/.test(words))).toBe(true);
	expect(markedSpans('He wrote “ ” and “’” there.', [{start: 0, end: 27}])).toEqual([]);
});
