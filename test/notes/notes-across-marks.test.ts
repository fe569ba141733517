/** The reporter's words between two quoted stretches: told where they are taken along, and offered as … where left out. */
import {describe, expect, test} from 'vitest';
import {recordsToNotes} from '../../source/notes/from-records.ts';
import {sayNotesProblem} from '../../source/notes/wording.ts';
import {noted, remarksOf} from '../helpers/noted.ts';

const page = `PORT VELL - “We did not build the dam to ask permission to fill it,” he told reporters. “We built it because we cook by wood.”

“Nobody slammed a door,” Paul Strand, the foreign minister of a country that has no share in the river at all and was asked to come as a host, said over a cup of tea that had long gone cold. “Here that counts as a good day.”

"We support the "board" of gauges," said Ivo Orlo.

“One thing is said. ‘Yes,’ she told me, ‘and no.’”
`;

function quoting(words: string) {
	const made = noted(
		`title: Talks
sources:
  press: {outlet: The Press, published: 2025-03-04}
parties: {north: North}
people:
  berg: {name: Anna Berg, party: north}
statements:
  - who: berg
    said: 2025-03-03
    quotes: {press: ${JSON.stringify(words)}}
`,
		{press: page},
	);
	return {...made, remarks: remarksOf(made.built).map(sayNotesProblem)};
}

function tabled(words: string): readonly string[] {
	return recordsToNotes([{words: [words], speaker: 'Anna Berg', file: 'press.txt'}], {
		title: 'x',
		schema: 's',
		articles: new Map([['press.txt', page]]),
	}).said;
}

describe('words of the reporter within a quotation', () => {
	const taken =
		'We did not build the dam to ask permission to fill it,” he told reporters. “We built it because';
	test('are worth a look, with what to write', () => {
		const {said, remarks} = quoting(taken);
		expect(said).toEqual([]);
		expect(remarks).toEqual([
			expect.stringContaining('"he told reporters" at press.txt:1:70 stands outside the quotation marks'),
		]);
		expect(remarks[0]).toContain('Write … in its place');
	});

	test('are told of a table', () => {
		expect(tabled(taken)).toContainEqual(
			expect.stringContaining('Row 1: in press.txt "he told reporters" stands outside the quotation marks'),
		);
	});

	test('at an end are told, too', () => {
		expect(quoting('Here that counts as a good day').remarks).toEqual([]);
		expect(quoting('fill it,” he told reporters').remarks).toEqual([
			expect.stringContaining('"he told reporters" at press.txt:1:70'),
		]);
	});

	test.each([
		'We support the "board" of gauges',
		'We did not build the dam … We built it because we cook by wood.',
		'One thing is said. ‘Yes,’ she told me, ‘and no.’',
		'she told me',
	])('are none where the article quotes them: %s', words => {
		const {said, remarks} = quoting(words);
		expect([...said, ...remarks]).toEqual([]);
		expect(tabled(words).filter(each => each.startsWith('Row'))).toEqual([]);
	});
});

describe('words from two stretches as if they were one', () => {
	test.each([
		[
			'to ask permission to fill it. We built it because',
			'"to ask permission to fill it, … We built it because"',
			'"he told reporters"',
		],
		[
			'Nobody slammed a door. Here that counts',
			'"Nobody slammed a door, … Here that counts"',
			'"Paul Strand, the',
		],
	])('%s are offered with …', (words, offered, between) => {
		const {said} = quoting(words);
		expect(said).toEqual([expect.stringContaining(offered)]);
		expect(said[0]).toContain(`Left out between the quotation marks: ${between}`);
		expect(said[0]).not.toContain('is left out');
		const again = quoting(offered.slice(1, -1));
		expect([...again.said, ...again.remarks]).toEqual([]);
		expect(tabled(words)).toContainEqual(expect.stringContaining(`Write ${offered}`));
	});

	test('in a table, what leaves something out is found by its parts', () => {
		expect(
			tabled('Nobody slammed a door ... counts as a good day').filter(each => each.startsWith('Row')),
		).toEqual([]);
		expect(tabled('Nobody slammed a door [...] counts as a bad day')).toContainEqual(
			expect.stringContaining('does not print "counts as a bad day"'),
		);
	});
});
