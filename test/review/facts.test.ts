/** What is known of an article, of a round or an event, and of the talks, said by a person: and back again. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import {fieldsBegun, readFact} from '../../source/dossier/fact-line.ts';
import {qualities} from '../../source/dossier/qualities.ts';
import type {EventPlace} from '../../source/review/decision.ts';
import type {Review} from '../../source/review/review.ts';
import {noted} from '../helpers/noted.ts';
import {articleMap, built, opened} from '../helpers/reviewed.ts';

const notes = `# of mine
title: Talks # of two
sources:
  herald: {title: A boat, published: 2025-03-04, absent: {outlet: The page is cut}, draft: {because: "read"}} # the first
  courier:
    outlet: The Courier
    absent:
      title: The page is cut
      url: It is gone
parties: {norvania: Norvania, ostland: Ostland}
people:
  berg: {name: Anna Berg, party: norvania}
rounds:
  - {date: 2025-03-03, place: Port Vell, present: [norvania, ostland], draft: {because: "read"}} # round

events:
  - {name: A walk, date: 2025-03-02}
  - {place: The quay, date: 2025-03-01}
statements:
  - who: berg
    at: Port Vell
    quotes: {herald: Our boat one goes first}
  - who: berg
    at: The quay
    quotes: {herald: Our boat two goes first, courier: Our fish two goes first}
`;

function learned(text = notes): Review {
	const review = opened(text);
	built(review);
	return review;
}

const ofSource = (review: Review, line: string, passage = 0, place = 1) =>
	review.decide({do: 'facts', statement: review.handles[place] ?? -1, passage, line}, articleMap);
const ofEvent = (review: Review, event: EventPlace, line: string) =>
	review.decide({do: 'event', event, change: 'facts', line}, articleMap);

/** What of the lines of one text is not in another. */
const newLines = (text: string) => text.split('\n').filter(each => !notes.split('\n').includes(each));

describe('of the article of a statement', () => {
	test.each([
		['outlet: The Harbour Herald', 'outlet: The Harbour Herald'],
		['title: A boat: gone', 'title: "A boat: gone"'],
		['pub: 5 March 2025', 'published: 5 March 2025'],
		['day: 5 March 2025', 'published: 5 March 2025'],
		['date: 5 March 2025', 'published: 5 March 2025'],
		['quality: garbled, translated', 'quality: [garbled, translated]'],
		['q: original', 'quality: original'],
	])('%s', (line, written) => {
		const review = learned();
		expect(ofSource(review, line)).toMatchObject({ok: true});
		const [only, ...others] = newLines(review.text);
		expect(only).toContain(written);
		expect(only).toMatch(/draft: \{because: "read"\}.*\} # the first$/);
		expect(others).toEqual([]);
		expect(noted(review.text, Object.fromEntries(articleMap)).said).toEqual([]);
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('a day that the draft has counted from the day of publication is counted anew, and taken back with it', () => {
		const drafted = `title: Talks
sources:
  herald: {published: 2025-03-04}
  courier: {published: 2025-03-04}
parties: {norvania: Norvania}
people:
  berg: {name: Anna Berg, party: norvania}
rounds:
  - round: 1
    date: 2025-03-03
    place: Port Vell
    where: {herald: Our boat one}
    draft: {because: "herald: “Monday” is the last one up to 2025-03-04, the day of publication."}
events:
  - name: A walk
    date: 2024-12-30
    where: {herald: Our boat two}
    draft: {because: "herald: “Dec. 30”, in the year nearest to the publication."}
  - name: A lunch
    date: 2025-03-02
    where: {herald: Our boat two}
    draft: {because: "herald: “Monday” is the last one up to 2025-03-04, the day of publication."}
  - name: A dinner
    date: 2025-03-03
    where: {courier: Our fish two}
    draft: {because: "courier: “Monday” is the last one up to 2025-03-04, the day of publication."}
statements:
  - who: berg
    said: 2025-03-03
    quotes: {herald: Our boat one goes first}
    draft:
      confidence: 0.9
      because: "Named. Said on 2025-03-03: “Monday” is the last one up to 2025-03-04, the day of publication."
  - who: berg
    said: 2025-03-03
    quotes: {herald: Our boat two goes first}
`;
		const review = learned(drafted);
		expect(ofSource(review, 'published: 2025-11-12')).toMatchObject({
			said: 'The day of publication of herald: 2025-11-12. Counted anew from it: round 1, A walk, 1 statement.',
		});
		expect(review.text).toBe(
			drafted
				.replace('published: 2025-03-04', 'published: 2025-11-12')
				.replace('date: 2025-03-03', 'date: 2025-11-10')
				.replace('date: 2024-12-30', 'date: 2025-12-30')
				.replace('said: 2025-03-03', 'said: 2025-11-10')
				.replace('up to 2025-03-04', 'up to 2025-11-12')
				.replace(
					'Said on 2025-03-03: “Monday” is the last one up to 2025-03-04',
					'Said on 2025-11-10: “Monday” is the last one up to 2025-11-12',
				),
		);
		review.undo();
		expect(review.text).toBe(drafted);
	});

	test('of several articles it is the one of the passage that is shown', () => {
		const review = learned();
		expect(ofSource(review, 'title: A fish', 1)).toMatchObject({
			ok: true,
			said: 'The title of The Courier: A fish.',
		});
		expect(review.text).toContain('      url: It is gone\n    title: A fish\n');
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('why something is not known goes once it is', () => {
		const review = learned();
		ofSource(review, 'outlet: The Harbour Herald');
		ofSource(review, 'title: A fish', 1);
		expect(review.text).not.toContain('The page is cut');
		expect(review.text).toContain('url: It is gone');
	});

	test.each([
		[
			'The Harbour Herald',
			'What it is stands behind a colon: outlet: …; there are outlet, title, published, quality, same, talks.',
		],
		['title', 'What it is stands behind a colon: title: …;'],
		['published: soon', '“soon” is no date:'],
		[
			'quality: good',
			'“good” is no quality: original, translated, machine-translated, garbled, out-of-order.',
		],
		['quality:', 'The quality of herald is not in the notes.'],
		['talks:', 'The talks have a title.'],
		['place: Port Vell', 'What it is stands behind a colon'],
	])('%s is refused with a reason', (line, why) => {
		const review = learned();
		expect(ofSource(review, line)).toMatchObject({ok: false, why: expect.stringContaining(why)});
		expect(review.text).toBe(notes);
	});

	test('nothing behind the colon takes it away', () => {
		const review = learned();
		expect(ofSource(review, 'title:')).toMatchObject({ok: true, said: 'The title of herald is taken away.'});
		expect(review.text).toContain('herald: {published: 2025-03-04, ');
	});

	test('the title of the talks', () => {
		const review = learned();
		expect(ofSource(review, 'talks: Boats')).toMatchObject({ok: true, said: 'The talks are called: Boats.'});
		expect(newLines(review.text)).toEqual(['title: Boats # of two']);
		expect(ofSource(review, 'talks: Boats')).toMatchObject({ok: false});
		review.undo();
		expect(review.text).toBe(notes);
		expect(ofSource(review, 'talks: Boats')).toMatchObject({ok: true});
	});

	test('where an editor has just given the talks another title, that is not overwritten unseen', () => {
		const review = learned();
		review.reread(notes.replace('title: Talks', 'title: Ours'));
		expect(ofSource(review, 'talks: Boats')).toMatchObject({ok: false});
		review.see();
		built(review);
		expect(ofSource(review, 'talks: Boats')).toMatchObject({ok: true});
	});
});

describe('of a round or an event', () => {
	const round = {list: 'rounds', index: 0} as const;

	test('its outcome', () => {
		const review = learned();
		expect(ofEvent(review, round, 'outcome: They meet again.')).toMatchObject({
			ok: true,
			said: 'The outcome of round 1, Port Vell: They meet again.',
		});
		const [only, ...others] = newLines(review.text);
		expect([only, others]).toEqual([expect.stringContaining('outcome: They meet again.'), []]);
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('its place, and statements that name it by that mean the same as before', () => {
		const review = learned();
		expect(ofEvent(review, round, 'place: New Haven')).toMatchObject({ok: true});
		const {built: made, said} = built(review);
		expect(said).toEqual([]);
		expect(made.dossier?.statements.map(({occasion}) => occasion)).toEqual(['new-haven', 'the-quay']);
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('an event keeps what it is called by', () => {
		const review = learned();
		expect(ofEvent(review, {list: 'events', index: 1}, 'place:')).toMatchObject({
			ok: false,
			why: 'An event has a name or a place.',
		});
		expect(ofEvent(review, {list: 'events', index: 1}, 'name: A talk')).toMatchObject({ok: true});
		expect(ofEvent(review, {list: 'events', index: 1}, 'place:')).toMatchObject({ok: true});
		expect(built(review).said).toEqual([]);
	});

	test('the title of the talks', () => {
		const review = learned();
		expect(ofEvent(review, round, 'talks: Boats')).toMatchObject({ok: true});
		expect(review.text).toContain('title: Boats # of two');
	});
});

test('whatever is said, each line is that of its thing alone, and all of it is taken back byte for byte', () => {
	const value = fc.oneof(
		fc.constantFrom('', 'original', 'A: b', '# c', '2025-03-01', '"', '- d', '{e'),
		fc.string({maxLength: 12}).map(text => text.replace(/[\p{C}\p{Z}]+/gu, ' ')),
	);
	const field = fc.constantFrom(
		'outlet',
		'title',
		'published',
		'quality',
		'talks',
		'place',
		'outcome',
		'name',
	);
	const step = fc.record({field, value, at: fc.nat({max: 3})});
	fc.assert(
		fc.property(fc.array(step, {maxLength: 6}), steps => {
			const review = learned();
			const texts = [notes];
			for (const {field: name, value: said, at} of steps) {
				const line = `${name}: ${said}`;
				const before = review.text;
				const decided =
					at < 2 ? ofSource(review, line, at) : ofEvent(review, {list: 'events', index: at - 2}, line);
				if (!decided.ok || !decided.isChanged) {
					expect(review.text).toBe(before);
					continue;
				}
				texts.push(review.text);
				expect(built(review).built.dossier).toBeDefined();
			}
			for (const before of texts.slice(0, -1).toReversed()) {
				review.undo();
				expect(review.text).toBe(before);
			}
		}),
		{numRuns: 60},
	);
});

test('a field is read by its beginning, where one alone begins so', () => {
	const fields = ['outlet', 'outcome', 'place'] as const;
	expect(readFact('outl: x', fields)).toEqual({field: 'outlet', value: 'x'});
	expect(readFact('OUTLET : x: y ', fields)).toEqual({field: 'outlet', value: 'x: y'});
	expect(readFact('out: x', fields)).toBeUndefined();
	expect(readFact(': x', fields)).toBeUndefined();
	expect(fieldsBegun('out', fields)).toEqual(['outlet', 'outcome']);
});

test('the qualities are those of the format', () => {
	expect(JSON.stringify(notesFormat)).toContain(JSON.stringify(qualities));
});
