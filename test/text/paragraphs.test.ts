/** Lines that end within a paragraph: joined where that is plain, and every letter stays where it stood. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {paragraphsOf, withLinesJoined} from '../../source/text/paragraphs.ts';

const shown = (text: string, least?: number) => withLinesJoined(text, least).replaceAll('\r', '|');

test.each([
	['a comma', 'Ada Brandt,\nMinister of Fisheries, told us.', 'Ada Brandt,|Minister of Fisheries, told us.'],
	['a small letter', 'She told reporters\nthat it rains.', 'She told reporters|that it rains.'],
	['a mark behind a stop, and a small letter', '“Is it?”\nshe asked.', '“Is it?”|she asked.'],
	['an indent', 'She told us,\n    on Monday', 'She told us,|    on Monday'],
	['the line ends of another system', 'She told us,\r\nthen left.', 'She told us,||then left.'],
	['a title', 'Crisis in Tarn\nThe talks go on.', 'Crisis in Tarn\nThe talks go on.'],
	['a line that is a day', 'Crisis in Tarn\n20220113\nhe left', 'Crisis in Tarn\n20220113|he left'],
	['a colon, and a mark', 'She told us:\n“It rains.”', 'She told us:|“It rains.”'],
	[
		'no room for a name',
		'It is said by the minister that\nBrandt is ill.',
		'It is said by the minister that|Brandt is ill.',
	],
	[
		'room for a word',
		'It is said by the\nMinister of the Isles of Tarn.',
		'It is said by the\nMinister of the Isles of Tarn.',
	],
	['a paragraph', 'It rains,\n\nshe said.', 'It rains,\n\nshe said.'],
	['a stop', 'It rains.\nshare this', 'It rains.\nshare this'],
])('%s', (_, text, joined) => {
	expect(shown(text, 0)).toBe(joined);
});

test('a list stays one, unless no more than a piece of its lines is known', () => {
	expect(shown('salt,\npepper\nnets')).toBe('salt,\npepper\nnets');
	expect(shown('salt,\npepper\nnets', 0)).toBe('salt,|pepper|nets');
});

test('of a text broken by a width no line ends within a paragraph, whatever the next begins with', () => {
	const line = 'Never had it rained so long in Tarn, where the envoys of Norland and';
	const paragraph = Array.from({length: 8}, () => line).join('\n');
	expect(shown(`${paragraph}.\n\n${paragraph}.`)).toBe(
		`${paragraph.replaceAll('\n', '|')}.\n\n${paragraph.replaceAll('\n', '|')}.`,
	);
});

test('nothing but the ends of lines changes, and paragraphs stay apart', () => {
	const unit = fc.constantFrom('a', 'B', ' ', ',', '.', '”', '\n', '\r', '\t', '7');
	fc.assert(
		fc.property(fc.string({unit, maxLength: 200}), text => {
			const joined = withLinesJoined(text);
			expect(joined).toHaveLength(text.length);
			expect(joined.replaceAll('\n', '\r')).toBe(text.replaceAll('\n', '\r'));
			expect([...joined.matchAll(/\n[^\S\n]*\n/g)].length).toBe([...text.matchAll(/\n[^\S\n]*\n/g)].length);
		}),
	);
});

const narrowLine = 'The harbour talks went on without any word from';

test('lines broken by a width are one paragraph unless a line of blanks stands between them', () => {
	const gap = fc
		.array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u2028'), {minLength: 1, maxLength: 5})
		.map(blanks => blanks.join(''))
		.filter(blanks => /[\n\r\u2028]/.test(blanks));
	fc.assert(
		fc.property(gap, between => {
			const wrapped = Array.from({length: 12}, () => narrowLine).join('\n');
			const first = `${wrapped}${between}${narrowLine}`;
			const isEmptyLine = between.split(/\r\n|\n|\r|\u2028/).length > 2;
			const [{end} = {end: 0}] = paragraphsOf(first);
			if (!isEmptyLine) expect(end).toBe(first.length);
			if (between.split('\n').length > 2) expect(end).toBe(wrapped.length);
		}),
	);
});

test('blanks without an end before an empty line are looked at once', () => {
	const text = `${Array.from({length: 12}, () => narrowLine).join('\n')}${' '.repeat(1_000_000)}\n\nbar`;
	expect(
		paragraphsOf(text)
			.map(({start, end}) => text.slice(start, end))
			.at(-1),
	).toBe('bar');
});

describe('where empty lines part the paragraphs, a title and short last lines say nothing of the width', () => {
	const body = [
		'“This is not a treaty,” the mediator Ruth Ekdahl said. “It is a thermometer. You do not negotiate with',
		'a thermometer, you read it.',
	];
	const parts = (...blocks: readonly string[]) => {
		const text = blocks.join('\n\n');
		return paragraphsOf(text).map(({start, end}) => text.slice(start, end));
	};

	test('an article whose paragraphs are short', () => {
		const blocks = ['Ekdahl: gauges first', body.join('\n'), '“And when both read it.”', 'He left.'];
		expect(parts(...blocks)).toEqual(blocks);
	});

	test('an article of which some lines end with their sentence, and one is short', () => {
		const blocks = [
			[
				'The envoy called the position of the other side an insult to four million farmers.',
				'“Nobody,” he said, “has the right to',
			],
			['close a river.” Asked whether he would sign, he', 'replied: “No.”'],
		].flat();
		expect(parts('Talks end', blocks.join('\n'), 'He left.')).toEqual([
			'Talks end',
			blocks.join('\n'),
			'He left.',
		]);
	});

	test('lines that begin with capitals are paragraphs of their own', () => {
		const lines = [
			'The talks on the river Sarn ended on Friday without a treaty',
			'By Jonas Petty in Tarnok',
		];
		expect(parts(lines.join('\n'), 'He left.')).toEqual([...lines, 'He left.']);
	});
});
