/** Two who are one: one is kept, the names of the other are its own, and all that named the other names it. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Review} from '../../source/review/review.ts';
import {learn, openLearned} from '../helpers/learned-review.ts';

const herald = `PORT VELL, March 4 - “We shall not wait,” Berg said. “Let us begin then,” Anna Berg added.
“Count the fish first,” Pavel Tamm said. “And then we talk,” the Isle told reporters.
`;
const articles = new Map([['herald', herald]]);

const notes = `title: Talks # mine
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04}
parties:
  norvania: Norvania
  isle: {name: Isle of Gulls, code: IG, kind: state, also: [The Isle], draft: {because: named}} # other
  ostland: {name: Ostland}
  not-given: {name: Party not given, kind: group}
people:
  berg: {name: Berg, party: not-given, draft: {because: named}} # the first
  anna:
    name: Anna Berg
    # of hers
    also: [Anne Berg]
    party: norvania
    role: Minister
  tamm: {name: Pavel Tamm, roles: [{party: Isle of Gulls, role: Envoy}]}
issues: {quota: Quota}
rounds:
  - {date: 2025-03-03, place: Port Vell, present: [norvania, isle, IG, ostland]}
statements:
  - who: berg
    on: quota
    quotes: {herald: We shall not wait}
  # between
  - who: [Anne Berg, berg]
    on: quota
    quotes: {herald: {words: Let us begin then, named: Anna Berg, means: anna, differs: "Corrected in review: this article gives the words to Anna Berg."}}
  - who: {person: Pavel Tamm, party: The Isle}
    on: quota
    quotes: {herald: Count the fish first}
  - who: isle
    on: quota
    quotes: {herald: And then we talk}
positions:
  - {party: Isle of Gulls, on: quota, demands: Counting.}
`;

const same = (review: Review, value: string) =>
	review.decide(
		{do: 'facts', statement: review.handles[0] ?? -1, passage: 0, line: `same: ${value}`},
		articles,
	);

test('of two people one is kept, and all that the other said is said by the one', () => {
	const review = openLearned(notes, herald);
	expect(same(review, 'anna = berg')).toMatchObject({
		ok: true,
		said: 'One: Anna Berg, also called Berg, of Norvania and not of Party not given; 2 statements follow.',
	});
	expect(review.text).not.toContain('# the first');
	expect(review.text).toContain('    # of hers\n    also: [Anne Berg, Berg]\n');
	expect(review.text).toContain('- who: anna\n');
	// Both of two were the same, and whom the page names is who says it.
	expect(review.text).toContain('- who: Anne Berg\n');
	expect(review.text).toContain('quotes: {herald: {words: Let us begin then, named: Anna Berg}}');
	const {dossier, said} = learn(review, herald);
	expect(said).toEqual([]);
	expect(dossier?.people.map(({id}) => id)).toEqual(['anna', 'tamm']);
	expect(dossier?.statements.map(({speakers}) => speakers)).toMatchObject([
		[{person: 'anna'}],
		[{person: 'anna'}],
		[{person: 'tamm'}],
		[{party: 'isle'}],
	]);
	expect(review.undo()).toMatchObject({ok: true});
	expect(review.text).toBe(notes);
});

test('who is kept gets the party and the role of the other, where it has none', () => {
	const review = openLearned(notes, herald);
	expect(same(review, 'berg = Anna Berg')).toMatchObject({
		ok: true,
		said: 'One: Berg, also called Anna Berg; 1 statement follows.',
	});
	expect(review.text).toContain(
		'berg: {name: Berg, party: norvania, draft: {because: named}, also: [Anna Berg, Anne Berg], role: Minister} # the first',
	);
	expect(learn(review, herald).said).toEqual([]);
	review.undo();
	expect(review.text).toBe(notes);
});

test('of two parties too: its people, positions and rounds follow, and its code is a name', () => {
	const review = openLearned(notes, herald);
	expect(same(review, 'norvania = The Isle')).toMatchObject({
		ok: true,
		said: 'One: Norvania, also called Isle of Gulls; 1 person and 2 statements follow.',
	});
	expect(review.text).toContain(
		'  norvania: {name: Norvania, also: [Isle of Gulls, The Isle], code: IG, kind: state}\n',
	);
	expect(review.text).toContain('present: [norvania, ostland]');
	const {dossier, said} = learn(review, herald);
	expect(said).toEqual([]);
	expect(dossier?.positions).toMatchObject([{party: 'norvania'}]);
	expect(dossier?.people.find(({id}) => id === 'tamm')?.memberships).toMatchObject([
		{organization_id: 'norvania'},
	]);
	expect(dossier?.statements.at(-1)?.speakers).toEqual([{party: 'norvania'}]);
	review.undo();
	expect(review.text).toBe(notes);
});

describe('is refused with a reason', () => {
	test.each([
		['anna', 'Who is kept stands before a sign'],
		['anna =', 'Who is kept stands before a sign'],
		['anna = nobody', 'Nobody is called “nobody”.'],
		['anna = Anne Berg', 'They are one already.'],
		['anna = norvania', 'One is a person, and one a party'],
	])('%s', (line, why) => {
		const review = openLearned(notes, herald);
		expect(same(review, line)).toMatchObject({ok: false, why: expect.stringContaining(why)});
		expect(review.text).toBe(notes);
	});
});

test('whoever are one, nothing names who is gone, nothing else is lost, and all of it is taken back', () => {
	const name = fc.constantFrom('berg', 'anna', 'tamm', 'norvania', 'isle', 'ostland', 'not-given');
	const all = [
		'Berg',
		'Anna Berg',
		'Anne Berg',
		'Pavel Tamm',
		'Norvania',
		'Isle of Gulls',
		'The Isle',
		'Ostland',
	];
	fc.assert(
		fc.property(fc.array(fc.tuple(name, name), {maxLength: 5}), pairs => {
			const review = openLearned(notes, herald);
			const texts = [notes];
			for (const [kept, other] of pairs) {
				const before = learn(review, herald).dossier;
				// An id that is gone is no more than a name, which may be another's.
				const ids = [...(before?.people ?? []), ...(before?.parties ?? [])].map(({id}) => id);
				if (!ids.includes(kept) || !ids.includes(other)) continue;
				const decided = same(review, `${kept} = ${other}`);
				if (!decided.ok) continue;
				texts.push(review.text);
				const {dossier, said} = learn(review, herald);
				expect(said).toEqual([]);
				const is = (id: string | undefined) => (id === other ? kept : id);
				const speakers = (made: typeof dossier) =>
					made?.statements.map(each => [
						...new Set(
							each.speakers.map(one =>
								'person' in one ? is(one.person) : is('party' in one ? one.party : undefined),
							),
						),
					]);
				expect(speakers(dossier)).toEqual(speakers(before));
				const names = [...(dossier?.people ?? []), ...(dossier?.parties ?? [])].flatMap(one => [
					one.name,
					...(one.other_names ?? []).map(each => each.name),
				]);
				expect(names).toEqual(expect.arrayContaining(all));
			}
			for (const before of texts.slice(0, -1).toReversed()) {
				review.undo();
				expect(review.text).toBe(before);
			}
		}),
		{numRuns: 60},
	);
});

test('who is called just so is meant before those who have it for a family name', () => {
	const review = openLearned(notes, herald);
	expect(same(review, 'Berg = Anna Berg')).toMatchObject({
		ok: true,
		said: expect.stringMatching(/^One: Berg, also/),
	});
	const two = openLearned(notes.replace('{name: Berg,', '{name: Jon Berg,'), herald);
	expect(same(two, 'Berg = Pavel Tamm')).toMatchObject({
		ok: false,
		why: expect.stringContaining('which is meant?'),
	});
});
