/** What a statement that is cut in two leaves of the marks at the place of the cut. */
import {expect, test} from 'vitest';
import {noted} from '../helpers/noted.ts';
import {opened} from '../helpers/reviewed.ts';

const article =
	'PORT VELL - “My team told me, ‘They want days,’ and I believe it,” said Berg. “It is the fishers’ boat, ‘Joy’, and no ship,” said Berg.\n';

function cut(whole: string, words: string): readonly string[] {
	const notes = `title: Talks
sources:
  herald: {outlet: The Herald, published: 2025-03-05}
people:
  berg: {name: Anna Berg, party: norvania}
parties: {norvania: Norvania}
statements:
  - who: berg
    quotes: {herald: ${JSON.stringify(whole)}}
    draft: {confidence: 0.4, because: Between marks.}
`;
	const review = opened(notes);
	const {built} = noted(notes, {herald: article});
	review.learn(built.dossier?.statements ?? [], built.statementStarts);
	const statement = review.handles[0] ?? -1;
	const decided = review.decide(
		{do: 'split', statement, cut: {passage: 0, words}},
		new Map([['herald', article]]),
	);
	expect(decided.ok).toBe(true);
	const after = noted(review.text, {herald: article});
	expect(after.said).toEqual([]);
	const exact = (after.built.dossier?.statements ?? []).flatMap(({passages}) =>
		passages.flatMap(passage =>
			passage.kind === 'reported' ? [] : passage.segments.map(each => each.exact),
		),
	);
	review.undo();
	expect(review.text).toBe(notes);
	return exact;
}

test.each([
	// One that opens what comes behind, and one that closes what began before.
	[
		'My team told me, ‘They want days,’ and I believe it,',
		'They',
		['My team told me,', 'They want days,’ and I believe it,'],
	],
	['They want days,’ and I believe it,', 'and I', ['They want days,', 'and I believe it,']],
	// Both of a pair stay, and so does an apostrophe.
	[
		'My team told me, ‘They want days,’ and I believe it,',
		'and I',
		['My team told me, ‘They want days,’', 'and I believe it,'],
	],
	[
		'It is the fishers’ boat, ‘Joy’, and no ship,',
		'boat',
		['It is the fishers’', 'boat, ‘Joy’, and no ship,'],
	],
] as const)('%s, before %s', (whole, words, halves) => {
	expect(cut(whole, words)).toEqual(halves);
});
