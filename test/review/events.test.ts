/** Decisions about rounds and events: where they stand, what statements call them, and back again. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {EventDecision} from '../../source/review/decision.ts';
import type {Review} from '../../source/review/review.ts';
import {noted} from '../helpers/noted.ts';
import {articleMap, opened} from '../helpers/reviewed.ts';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
const draft = 'draft: {because: "read"}';

function notesOf(rounds: readonly string[], events: readonly string[], names: readonly string[]): string {
	const listOf = (title: string, items: readonly string[]) =>
		items.length === 0 ? '' : `${title}:\n${items.map(item => `  - ${item}\n`).join('')}\n`;
	return `title: Talks
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04}
parties: {norvania: Norvania, ostland: Ostland}
people:
  berg: {name: Anna Berg, party: norvania}
issues: {quota: Quota}
${listOf('rounds', rounds)}${listOf('events', events)}# what was said
statements:
${names.map((name, at) => `  - who: berg\n    on: quota\n    at: ${name}\n    quotes: {herald: Our boat ${numbers[at]} goes first}\n`).join('')}`;
}

const round = (day: string, place: string) =>
	`{date: ${day}, place: ${place}, present: [norvania, ostland], ${draft}}`;
const event = (day: string, name: string) => `{name: ${name}, date: ${day}, ${draft}} # one`;

const notes = notesOf(
	[round('2025-03-03', 'Port Vell')],
	[event('2025-03-05', 'A walk'), event('2025-03-01', 'A lunch')],
	['1', 'A walk', 'A lunch'],
);

function decide(
	review: Review,
	change: EventDecision['change'],
	list: 'rounds' | 'events',
	index: number,
	line = '',
) {
	return review.decide({do: 'event', event: {list, index}, change, line}, articleMap);
}

function occasions(text: string): readonly (string | undefined)[] {
	const {built: made, said} = noted(text, {herald: articleMap.get('herald') ?? ''});
	expect(said).toEqual([]);
	const {dossier} = made;
	const names = new Map(dossier?.events.map(({id, name}) => [id, name]));
	return (dossier?.statements ?? []).map(({occasion}) => names.get(occasion ?? ''));
}

describe('of a round or an event', () => {
	test('what is accepted is no draft any more', () => {
		const review = opened(notes);
		expect(decide(review, 'accept', 'events', 0)).toMatchObject({ok: true, said: 'Accepted: A walk.'});
		expect(review.text).toContain('- {name: A walk, date: 2025-03-05} # one');
		expect(decide(review, 'accept', 'events', 0)).toMatchObject({
			ok: false,
			why: 'It is no draft, or none any more: there is nothing to accept.',
		});
		expect(review.eventDraft({list: 'events', index: 0})).toBeUndefined();
		expect(review.eventDraft({list: 'events', index: 1})).toBe('read');
	});

	test('what is rejected is gone, and statements lose the place, which is said', () => {
		const review = opened(notes);
		expect(decide(review, 'reject', 'rounds', 0)).toMatchObject({
			ok: true,
			said: 'Rejected: round 1, Port Vell is out of the notes; 1 statement loses the occasion.',
		});
		expect(occasions(review.text)).toEqual([undefined, 'A walk', 'A lunch']);
		review.undo();
		expect(review.text).toBe(notes);
	});

	test.each([
		['2025-03-03..2025-03-04', '2025-03-03/2025-03-04'],
		['3 March 2025', '3 March 2025'],
		['3-4 March 2025', '2025-03-03/2025-03-04'],
		['March 3–4, 2025', '2025-03-03/2025-03-04'],
		['3 March 2025 to 4 March 2025', '2025-03-03/2025-03-04'],
		['2025-03-03/2025-03-04', '2025-03-03/2025-03-04'],
	])('a date is typed as %s', (line, written) => {
		const review = opened(notes);
		expect(decide(review, 'date', 'events', 0, line)).toMatchObject({ok: true});
		expect(review.text).toContain(`- {name: A walk, date: ${written}, `);
	});

	test('what is no date is refused with a reason, and a round keeps one', () => {
		const review = opened(notes);
		expect(decide(review, 'date', 'events', 0, 'soon')).toMatchObject({ok: false});
		expect(decide(review, 'date', 'rounds', 0)).toMatchObject({ok: false});
		expect(review.text).toBe(notes);
	});

	test('an event becomes a round in order of date, and statements mean the same as before', () => {
		const review = opened(notes);
		expect(decide(review, 'round', 'events', 1)).toMatchObject({
			ok: true,
			said: 'Now round 1, in order of date; present Norvania, Ostland, as at another round: see whether that is so (F, present:).',
		});
		expect(review.text.indexOf('A lunch')).toBeLessThan(review.text.indexOf('Port Vell'));
		expect(occasions(review.text)).toEqual(['Talks in Port Vell', 'A walk', 'A lunch']);
		expect(decide(review, 'round', 'rounds', 0)).toMatchObject({
			said: 'No longer a round but an event: A lunch.',
		});
		expect(occasions(review.text)).toEqual(['Talks in Port Vell', 'A walk', 'A lunch']);
		review.undo();
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('who has spoken at an event was there, whoever speaks most and whoever was at another round', () => {
		const others = [
			'  - who: {role: an envoy, party: ostland}\n    at: A lunch\n    quotes: {herald: Our boat seven goes first}\n',
			'  - who: {role: a guest, party: not-given}\n    at: A lunch\n    quotes: {herald: Our boat eight goes first}\n',
		].join('');
		const parties = 'parties: {norvania: Norvania, ostland: Ostland, not-given: Party not given, isle: Isle}';
		const text = notesOf([], [event('2025-03-05', 'A walk'), event('2025-03-01', 'A lunch')], ['A walk'])
			.replace('parties: {norvania: Norvania, ostland: Ostland}', parties)
			.concat(others);
		const review = opened(text);
		expect(decide(review, 'round', 'events', 1)).toMatchObject({
			said: 'Now round 1, in order of date; present Ostland, who alone speaks at it: see whether that is so (F, present:).',
		});
		expect(decide(review, 'round', 'events', 0)).toMatchObject({
			said: 'Now round 2, in order of date; present Norvania, who alone speaks at it: see whether that is so (F, present:).',
		});
		const present = (line: string) => decide(review, 'facts', 'rounds', 0, `present: ${line}`);
		expect(present('Isle, Ostland; Anna Berg')).toMatchObject({
			said: 'Who was present at round 1, A lunch: isle, ostland, berg.',
		});
		expect(review.text).toContain('present: [isle, ostland, berg]');
		expect(present('Nobody')).toMatchObject({
			why: 'Nobody is called “Nobody”: there are Norvania, Ostland, Isle.',
		});
		expect(present('')).toMatchObject({why: 'A round has parties that were present.'});
		expect(present('Isle')).toMatchObject({ok: true});
		expect(review.text).toContain('present: [isle]');
		for (const _ of [1, 2, 3, 4]) review.undo();
		expect(review.text).toBe(text);
	});

	test('nobody is written to have been at an event of which the notes tell nobody: that is asked for', () => {
		const text = notes.replaceAll(/^ {4}at: A lunch\n/gm, '');
		const review = opened(text);
		expect(decide(review, 'round', 'events', 1)).toMatchObject({
			ok: false,
			why: 'A round has parties that were present, and none speaks at this: first who was there (F, present: NAME, NAME).',
		});
		expect(decide(review, 'facts', 'events', 1, 'present: Ostland')).toMatchObject({ok: true});
		expect(decide(review, 'round', 'events', 1)).toMatchObject({said: 'Now round 1, in order of date.'});
		expect(review.text).toContain('    present: [ostland]\n');
		review.undo();
		review.undo();
		expect(review.text).toBe(text);
	});

	test('the first round of notes that have none is that of those who speak', () => {
		const text = notesOf([], [event('2025-03-05', 'A walk')], ['A walk']);
		const review = opened(text);
		expect(decide(review, 'round', 'events', 0)).toMatchObject({
			said: 'Now round 1, in order of date; present Norvania, who alone speaks at it: see whether that is so (F, present:).',
		});
		expect(occasions(review.text)).toEqual(['A walk']);
		review.undo();
		expect(review.text).toBe(text);
	});
});

test('however many are changed, statements name what they named, and all of it is taken back byte for byte', () => {
	const days = fc.constantFrom('2025-03-01', '2025-03-02', '2025-03-05', '2025-03-09/2025-03-10');
	const change = fc.record({
		change: fc.constantFrom('accept', 'reject', 'date', 'round', 'round'),
		list: fc.constantFrom('rounds' as const, 'events' as const),
		index: fc.nat({max: 3}),
		line: days,
	});
	fc.assert(
		fc.property(
			fc.array(days, {maxLength: 3}),
			fc.array(days, {maxLength: 3}),
			fc.array(change, {maxLength: 6}),
			(rounds, events, changes) => {
				const names = [...rounds.map((_, at) => `${at + 1}`), ...events.map((_, at) => `Event ${at}`)];
				const text = notesOf(
					rounds.map((day, at) => round(day, `Place ${at}`)),
					events.map((day, at) => event(day, `Event ${at}`)),
					names.length === 0 ? ['Nowhere'] : names,
				);
				if (names.length === 0) return;
				const review = opened(text);
				let known = occasions(text);
				const texts = [text];
				for (const each of changes) {
					const size = review.text;
					const decision = {
						do: 'event',
						event: {list: each.list, index: each.index},
						change: each.change as EventDecision['change'],
						line: each.line,
					} as const;
					const decided = review.decide(decision, articleMap);
					if (!decided.ok || !decided.isChanged) {
						expect(review.text).toBe(size);
						continue;
					}
					texts.push(review.text);
					const now = occasions(review.text);
					const lost = known.filter((name, at) => now[at] !== name);
					expect(lost.length).toBeLessThanOrEqual(each.change === 'reject' ? 1 : 0);
					known = now;
				}
				for (const before of texts.slice(0, -1).toReversed()) {
					review.undo();
					expect(review.text).toBe(before);
				}
			},
		),
		{numRuns: 60},
	);
});
