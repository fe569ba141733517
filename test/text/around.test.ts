/** What is shown around quoted words: within their paragraph, from whole word to whole word, their marks left out. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {around, type Segment, sentenceAround} from '../../source/panes/quotes/around.ts';

const known = 32;
const segment = (prefix: string, suffix: string, start = 100, end = 120) => ({prefix, suffix, start, end});
/** All that is shown, the words themselves as `<>`; where the page has no mark, `_`. */
const of = (segments: readonly Segment[], cue?: string) => {
	const {pieces, after} = around(segments, known, '…', cue);
	return [...pieces.map(({before, open = '_', close = '_'}) => `${before}${open}<>${close}`), after].join('');
};

test.each([
	[
		'cut at both ends',
		'at the tower on Monday said that “',
		'” was never meant to be a reply to',
		'…the tower on Monday said that “<>” was never meant to be a reply…',
	],
	['the beginning of a text', 'He said “', '”, and left.', 'He said “<>”, and left.'],
	[
		'the beginning of a paragraph',
		'ov had announced before.\n\n“',
		'”, he said.\n\nAn aircraft carrier',
		'“<>”, he said.',
	],
	[
		'marks with spaces',
		'had ruled out every concession « ',
		' », the spokesman then said to us',
		'…ruled out every concession « <> », the spokesman then said to…',
	],
	[
		'marks of the wrong side',
		'r not be satisfied with such a ” ',
		' “ said the man who would not be',
		'…not be satisfied with such a ” <> “ said the man who would not…',
	],
	[
		'no mark',
		'the delegation then repeated its ',
		' to all who were there that day in',
		'…delegation then repeated its _<>_ to all who were there that day…',
	],
	[
		'a comma within the marks',
		'He said “',
		',” she told reporters on Tuesday',
		'He said “<>,” she told reporters on…',
	],
	['a stop within the marks', 'He said “', '.”\n\nThen', 'He said “<>.”'],
	['a blank before the mark', 'He said “', ' ”, he told us.', 'He said “<> ”, he told us.'],
	['a sign, a blank and the mark', 'He said “', ', ”Roe told us.', 'He said “<>, ”Roe told us.'],
	['two blanks', 'He  said  “', '”  to us .', 'He  said  “<>”  to us .'],
	['simple marks', "He said '", "' to us.", "He said '<>' to us."],
	['a comma before another quotation', 'He said ', ', “she” said', 'He said _<>_, “she” said'],
])('%s', (_, prefix, suffix, shown) => {
	expect(of([segment(prefix, suffix)])).toBe(shown);
});

test.each([
	['sentences beside it are left out', 'Much is asked. He said “', '”. Then he left. It r', 'He said “<>”.'],
	[
		'a title ends none',
		'It rained. As Mr. Roe said “',
		'” Mr. Roe of the U.S. Army insisted. Th',
		'As Mr. Roe said “<>” Mr. Roe of the U.S. Army insisted.',
	],
	['what begins and ends with the words is theirs', 'It rained. “', '” He left. Then it r', '“<>”'],
	['but the cue goes with them', 'It rained. “', '” Roe said so. Then it r', '“<>” Roe said so.'],
	['as it does before them', 'It rained. Roe said so. “', '” He left. Then it r', 'Roe said so. “<>”'],
])('%s', (_, prefix, suffix, shown) => {
	const exact = /^(?:He|As)/.test(shown) ? 'sure of it' : 'We are sure.';
	expect(of([{...segment(prefix, suffix), exact}], 'said')).toBe(shown);
});

test('what stands between two stretches is shown whole where it is known', () => {
	const first = segment('The minister said “', '” and then, at noon, “', 20, 40);
	expect(of([first, segment('” and then, at noon, “', '” and went home.', 62, 80)])).toBe(
		'The minister said “<>” and then, at noon, “<>” and went home.',
	);
});

test('a comma that the first of two stretches leaves out stands right behind it', () => {
	const first = segment('“', ',” she told us, “', 20, 40);
	expect(of([first, segment(',” she told us, “', '.”', 57, 80)])).toBe('“<>,” she told us, “<>.”');
});

test('of two stretches that are far apart what is known of each', () => {
	const first = segment('The minister said “', '”, he added in the great hall of the', 20, 40);
	const second = segment('the evening of that same day, “', '” again.', 400, 420);
	expect(of([first, second])).toBe(
		'The minister said “<>”, he added in the great hall of… the evening of that same day, “<>” again.',
	);
});

test('what is shown stands so on the page, whatever that prints', () => {
	const text = fc.string({unit: fc.constantFrom('a', 'B', ' ', '.', ',', '“', '”', "'", '"', '«', '\n')});
	fc.assert(
		fc.property(
			text,
			fc.string({unit: fc.constantFrom('c', ' '), minLength: 1}),
			text,
			(prefix, exact, suffix) => {
				const stretch = {start: prefix.length, end: prefix.length + exact.length, prefix, suffix, exact};
				const {pieces, after} = around([stretch], 1000, '…');
				const [{before, open = '', close = ''} = {before: ''}] = pieces;
				expect(prefix.endsWith(before + open)).toBe(true);
				expect(suffix.startsWith(close + after)).toBe(true);
			},
		),
	);
});

test.each([
	[
		'the sentence alone',
		'It rained. He insists on a b, including c. Then he left.',
		'He insists on ',
		', including c.',
	],
	['the first and the last of a text', 'He insists on a b, he said', 'He insists on ', ', he said'],
	['a paragraph', 'It rained\nHe insists on a b too\nThen he left.', 'He insists on ', ' too'],
	['a stop within the clause', 'He insists on a b Then', 'He insists on ', ' Then'],
	[
		'no stop of letters',
		'In the U.S. Dr. J. Roe insists on a b and the U.K. Foreign Office.',
		'In the U.S. Dr. J. Roe insists on ',
		' and the U.K. Foreign Office.',
	],
	['marks behind a stop', 'He left.” “I insist on a b,” she said. So', '“I insist on ', ',” she said.'],
])('%s', (_, text, before, after) => {
	const start = text.indexOf('a b');
	expect(sentenceAround(text, {start, end: start + 3}, '…')).toEqual({before, after});
});

/** Invented; each is one sentence, and whatever stands beside it is another. */
const sentences = [
	'At the top of the list is the pond.',
	'The herons went to NATO.',
	'Kiev and its friends mind the geese.',
	'He would speak of “general, old issues.”',
	'The mission went home to the U.S.',
	'In the U.S. Army nobody knits.',
	'“It rains,” said Dr. J. R. Roe of the U.K. Foreign Office on Jan. 13 at No. 10.',
	'She chose plan B.',
	'They said no.',
	'Roe & Sons Co. Ltd. of Ely paid Gen. Low.',
	'(We think that it was theirs.)',
	'Is it 5.30 already?',
	'“Who else!”',
	'57 states, e.g. Malta, came.',
	'“(All) of them left.”',
	'Then nothing was said…',
] as const;

const joined = sentences.join(' ');
const placed = sentences.map((sentence, place) => ({
	sentence,
	start: sentences.slice(0, place).join(' ').length + (place === 0 ? 0 : 1),
}));

test.each(placed)(
	'words anywhere in a sentence have all of it around them, and no other: $sentence',
	({sentence, start}) => {
		const words = [...sentence.matchAll(/\S+/g)].map(found => ({
			from: found.index,
			to: found.index + found[0].length,
		}));
		for (const {from} of words)
			for (const {to} of words.filter(last => last.to > from)) {
				const {before, after} = sentenceAround(joined, {start: start + from, end: start + to}, '…');
				expect(before + sentence.slice(from, to) + after).toBe(sentence);
			}
	},
);

test.each(placed)('so have quoted words: $sentence', ({sentence, start}) => {
	const end = start + sentence.length;
	const [prefix, suffix] = [`${joined.slice(0, start)}“`, `”${joined.slice(end)}`];
	const stretch = {start, end, prefix, suffix, exact: sentence};
	expect(around([stretch], joined.length + 2, '…')).toEqual({
		pieces: [{before: '', open: '“', close: '”'}],
		after: '',
	});
});

test('a sentence far too long ends in whole words and ellipses', () => {
	const far = 'word '.repeat(300);
	const {before, after} = sentenceAround(`${far}a b ${far}`, {start: far.length, end: far.length + 3}, '…');
	expect(before).toMatch(/^…(word )+$/);
	expect(after).toMatch(/^( word)+…$/);
});

test('what stands around a clause stands there, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.nat(), fc.nat(), (text, from, length) => {
			const start = from % (text.length + 1);
			const end = Math.min(text.length, start + length);
			const even = (part: string) => part.replace(/\s+/g, ' ');
			const {before, after} = sentenceAround(text, {start, end}, '…');
			if (!before.startsWith('…')) expect(even(text.slice(0, start)).endsWith(before)).toBe(true);
			if (!after.endsWith('…')) expect(even(text.slice(end)).startsWith(after)).toBe(true);
		}),
	);
});
