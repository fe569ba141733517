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

test('every wording is cut that goes on with the words, and what stays whole is told', () => {
	const herald = 'PORT VELL - “I told them, ‘We go, or we stay,’ and they went,” said Berg.\n';
	const courier = 'PORT VELL - Berg said: “We go, or  we stay.”\n';
	const globe = 'PORT VELL - Berg had said “We go, or else”.\n';
	const articles = {herald, courier, globe};
	const notes = `title: Talks
sources:
  herald: {outlet: The Herald, published: 2025-03-05}
  courier: {outlet: The Courier, published: 2025-03-05}
  globe: {outlet: The Globe, published: 2025-03-05}
people:
  berg: {name: Anna Berg, party: norvania}
parties: {norvania: Norvania}
statements:
  - who: berg
    quotes:
      herald: "I told them, ‘We go, or we stay,’ and they went,"
      courier: {words: "We go, or we stay.", named: Berg}
      globe: "We go, or else"
`;
	const review = opened(notes);
	const {built} = noted(notes, articles);
	review.learn(built.dossier?.statements ?? [], built.statementStarts);
	const statement = review.handles[0] ?? -1;
	const texts = new Map(Object.entries(articles));
	expect(review.decide({do: 'split', statement, cut: {passage: 1, words: 'or we'}}, texts)).toMatchObject({
		said: 'Cut in two: the second stands behind the first. As The Globe has it, it stays whole with the first.',
	});
	const after = noted(review.text, articles);
	expect(after.said).toEqual([]);
	const words = (after.built.dossier?.statements ?? []).map(({passages}) =>
		passages.map(
			each =>
				`${each.source}: ${each.segments.map(({start, end}) => articles[each.source as 'herald'].slice(start, end)).join(' … ')}`,
		),
	);
	expect(words).toEqual([
		['herald: I told them, ‘We go,', 'courier: We go,', 'globe: We go, or else'],
		['herald: or we stay,’ and they went,', 'courier: or  we stay.'],
	]);
	expect(review.text).toContain('courier: {words: or we stay., named: Berg}');
	review.undo();
	expect(review.text).toBe(notes);
});
