/** What came up in which round, where their days overlap or are the same. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {type Chapter, chapterOf, standingOn} from '../../source/dossier/story.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {arbitraryDossier} from '../helpers/arbitrary-dossier.ts';
import {dossier as talks} from '../helpers/embedded.ts';

/** The talks with other days of the rounds in Brussels and in Vienna, and of what came up in Vienna. */
function talksOn(brussels: string, vienna: string): Dossier {
	const there = talks.statements.flatMap(({id, occasion}) => (occasion === 'vienna-2022-01-13' ? [id] : []));
	return {
		...talks,
		events: talks.events.map(event =>
			event.round === 2 || event.round === 3
				? {...event, date: {...event.date, edtf: event.round === 2 ? brussels : vienna}}
				: event,
		),
		positions: talks.positions.map(one =>
			one.since === '2022-01-13' && one.evidence.some(id => there.includes(id))
				? {...one, since: vienna}
				: one,
		),
	};
}

function chaptersOf(dossier: Dossier): readonly Chapter[] {
	const known = catalogue(dossier);
	return known.rounds.map(round => chapterOf(known, round));
}

const named = (changes: Chapter['changes']) =>
	changes.map(({position}) => `${position.party} ${position.issue}`);

describe.each([
	['on the same day', '2022-01-12', '2022-01-12'],
	['over days that overlap', '2022-01-11/2022-01-13', '2022-01-12/2022-01-14'],
	['one within the other', '2022-01-11/2022-01-15', '2022-01-12/2022-01-13'],
])('two rounds %s', (_, brussels, vienna) => {
	const [, second, third] = chaptersOf(talksOn(brussels, vienna));
	test('have each what came up there', () => {
		expect(named(third?.changes ?? [])).toEqual(['usa pressure', 'poland consequences']);
		expect(named(second?.changes ?? [])).toContain('nato enlargement');
		expect(named(second?.changes ?? [])).not.toContain('poland consequences');
	});

	test('and what came up in the one is not told as new elsewhere in the other', () => {
		const moved = named(third?.changes ?? []);
		for (const one of named(second?.meanwhile ?? [])) expect(moved).not.toContain(one);
	});
});

test('nothing that came up in the same round was held before it', () => {
	const dossier = talksOn('2022-01-12', '2022-01-12');
	const [usa] = dossier.positions.filter(one => one.party === 'usa' && one.issue === 'pressure');
	if (usa === undefined) throw new RangeError('the talks have changed');
	const twice = {
		...dossier,
		positions: [...dossier.positions, {...usa, id: 'again', stance: 'warns' as const}],
	};
	const {changes} = chaptersOf(twice)[2] ?? {changes: []};
	expect(changes.map(({before}) => before.length)).toEqual([0, 0, 0]);
});

test('of any dossier what came up in a round was held by its end, was borne out there, and in no other round', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			const chapters = chaptersOf(dossier);
			for (const {round, day, changes, perhaps, there} of chapters)
				for (const {position} of changes) {
					expect(standingOn(position, day ?? Number.NaN)).toBe('held');
					expect(there.some(({statement}) => position.evidence.includes(statement.id))).toBe(true);
					expect(perhaps).not.toContain(position);
					const others = chapters.filter(other => other.round !== round);
					const elsewhere = others.flatMap(other => [...other.changes, ...other.meanwhile]);
					expect(elsewhere.map(other => other.position)).not.toContain(position);
				}
		}),
		{numRuns: 100},
	);
});
