/** What an article sets apart as said, or says beside what was said, is no slip of who takes it into notes. */
import {expect, test} from 'vitest';
import {quotedSpans} from '../../source/notes/quoted-spans.ts';
import {sayNotesProblem} from '../../source/notes/wording.ts';
import {noted, remarksOf} from '../helpers/noted.ts';

const interview = `Sela Orm: the ferry will sail

Q: Were you late?

A: I was early. They told me, “Wait outside,” and I waited.

Q: Will it sail?

A: On Monday, if the wind allows.`;

const letter = `The harbour board wrote to the crews on Thursday:

> The ferry sails with whoever comes.

Nobody came.`;

const scanned = `“The pier reads no
maps,'' she said, “and it does not wait.'' She is to answer before Friday.

“The quay is a courtesy,” Sela Orm said in an interview published on Monday.

''The roof was the most so-`;

function built(scannedSource: string, statement: string) {
	return noted(
		`title: The ferry
sources:
  interview: {outlet: The Pier, published: 2025-03-04}
  letter: {outlet: The Quay, published: 2025-03-05}
  scanned: {outlet: The Roof, ${scannedSource}}
parties: {board: Harbour board}
people: {orm: {name: Sela Orm, party: board}}
issues: {ferry: The ferry}
statements:
  - {who: orm, on: ferry, ${statement}}
`,
		{interview, letter, scanned},
	);
}

function remarksOn(statement: string): readonly string[] {
	const made = built('published: 2025-03-06', statement);
	expect(made.said).toEqual([]);
	return remarksOf(made.built).map(sayNotesProblem);
}

test.each([
	'interview: "I was early. They told me, “Wait outside,” and I waited."',
	'interview: "On Monday, if the wind allows."',
	'letter: The ferry sails with whoever comes.',
	'scanned: The roof was the most so-',
])('no marks need stand about what is set apart: %s', quote => {
	expect(remarksOn(`quotes: {${quote}}`)).toEqual([]);
});

test.each([
	'2025-03-03, quotes: {scanned: "and it does not wait."}',
	'2025-03-02, quotes: {scanned: The quay is a courtesy}',
])('a day before which, or on which it was printed, is not that of the words: %s', said => {
	expect(remarksOn(`said: ${said}`)).toEqual([]);
});

test('a year far from all others is a slip of a hand, and none of the program that reads it', () => {
	const codes = (source: string) =>
		remarksOf(built(source, 'quotes: {letter: The ferry sails with whoever comes.}').built).map(
			({code}) => code,
		);
	expect(codes('published: 2024-03-06')).toEqual(['other-year']);
	expect(codes('published: 2024-03-06, draft: {because: “6 March 2024” is printed.}')).toEqual([]);
});

test('what stands above an article for tools is no quotation', () => {
	const page = '---\ntitle: "A first reading"\n---\n\nShe said: “We wait.”';
	expect(quotedSpans(page).map(({start, end}) => page.slice(start, end))).toEqual(['We wait.']);
});
