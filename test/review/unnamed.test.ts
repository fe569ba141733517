/** Proposed people and parties in whose place others have come: with what no statement has shown they are taken out. */
import {expect, test} from 'vitest';
import {opened} from '../helpers/reviewed.ts';

const notes = (berg: string, more = '') => `title: Talks
sources: {herald: {published: 2025-03-04}}
parties:
  norvania: {name: Norvania, draft: {because: x}}
  norvanian: {name: Norvanian, code: NV, draft: {because: x}} # the same
people:
  berg: {name: Anna Berg, party: norvania, draft: {because: x}}
  a-berg: {name: A. Berg, party: norvanian, draft: {because: x}}
statements:
  - who: ${berg}
    quotes: {herald: Never boat one}
${more}`;

test.each([
	[
		'berg',
		'Accepted 2 of what no statement has shown. Taken out, for nothing names them any more: A. Berg, Norvanian.',
	],
	[
		'Anna Berg',
		'Accepted 2 of what no statement has shown. Taken out, for nothing names them any more: A. Berg, Norvanian.',
	],
	[
		'{role: envoy, party: NV}',
		'Accepted 1 of what no statement has shown. Taken out, for nothing names them any more: Anna Berg, A. Berg, Norvania.',
	],
])('who: %s', (who, said) => {
	const text = notes(who);
	const review = opened(text);
	expect(review.decide({do: 'accept-others'})).toMatchObject({said});
	expect(review.progress().others).toBe(0);
	expect(review.decide({do: 'accept-others'}).ok).toBe(false);
	expect(opened(review.text).text).toBe(review.text);
	expect(review.undo().ok && review.text).toBe(text);
});

test('what a position, a round or how a page names somebody needs is accepted', () => {
	const more = `rounds:
  - {date: 2025-03-03, place: Port Vell, present: [norvania, Norvanian]}
discrepancies: [{about: wrong-speaker, who: a-berg}]
`;
	const review = opened(notes('berg', more));
	expect(review.decide({do: 'accept-others'})).toMatchObject({
		said: 'Accepted 4 of what no statement has shown.',
	});
	expect(review.text).toBe(notes('berg', more).replaceAll(', draft: {because: x}', ''));
});

test('where nothing is left of a section the notes can be read still', () => {
	const review = opened(`title: Talks
parties: {norvania: {name: Norvania, draft: {because: x}}}
statements:
  - quotes: {herald: Never boat one}
`);
	expect(review.decide({do: 'accept-others'})).toMatchObject({
		said: 'Taken out, for nothing names them any more: Norvania.',
	});
	expect(opened(review.text).text).not.toContain('Norvania');
});
