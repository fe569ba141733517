/** What has changed between two dossiers. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {
	type Comparison,
	changedSections,
	compareDossiers,
	isSameDossier,
} from '../../source/dossier/compare.ts';
import type {Position} from '../../source/dossier/types.ts';
import {arbitraryDossier} from '../helpers/arbitrary-dossier.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {dossierOf, fishing, fishingWith} from '../helpers/noted.ts';

const before = dossierOf(fishing);

function changes(comparison: Comparison) {
	return changedSections.flatMap(section =>
		comparison[section].flatMap(({kind, id, fields}) => [
			`${section}: ${kind} ${id}`,
			...fields.map(({field, before: was, after}) => `${field}: ${was} > ${after}`),
		]),
	);
}

test('notes that say little of a round are the same however far they have been resolved', () => {
	const {dossier} = catalogue(before);
	expect(dossier.events).not.toEqual(before.events);
	expect(isSameDossier(compareDossiers(before, dossier))).toBe(true);
	expect(isSameDossier(compareDossiers(dossier, before))).toBe(true);
});

test('another speaker, another stance, other words', () => {
	expect(changes(compareDossiers(before, dossierOf(fishingWith('rejects:', 'open:'))))).toEqual([
		'positions: changed norvania on quota',
		'stance: rejects > open',
	]);
	expect(changes(compareDossiers(before, dossierOf(fishingWith('who: Anna Berg', 'who: tamm'))))).toEqual([
		'statements: changed tamm-but-we-are-ready',
		'speakers: Berg > Tamm',
		'positions: changed ostland on counting',
		'evidence: tamm-nobody-can-divide-a, tamm-ostland-opens-its-logbooks > tamm-but-we-are-ready, tamm-nobody-can-divide-a, tamm-ostland-opens-its-logbooks',
	]);
	const shorter = compareDossiers(before, dossierOf(fishingWith('Nobody can divide a fish', 'a fish')));
	expect(changes(shorter).slice(0, 2)).toEqual([
		'statements: gone tamm-nobody-can-divide-a',
		'statements: new tamm-a-fish-that-nobody',
	]);
});

test('of what has parts each is told as it is', () => {
	const other = dossierOf(fishingWith('date: Monday 2025-03-03', 'date: 2025-03-04'));
	expect(changes(compareDossiers(before, other)).slice(0, 2)).toEqual([
		'events: changed port-vell',
		'date: 2025-03-03 > 2025-03-04',
	]);
});

test('a dossier is the same as itself, and another way round what is new is gone', () => {
	fc.assert(
		fc.property(arbitraryDossier, arbitraryDossier, (a, b) => {
			expect(isSameDossier(compareDossiers(a, a))).toBe(true);
			const [there, back] = [compareDossiers(a, b), compareDossiers(b, a)];
			for (const section of changedSections)
				for (const [kind, other] of [
					['new', 'gone'],
					['gone', 'new'],
					['changed', 'changed'],
				] as const)
					expect(there[section].filter(change => change.kind === kind)).toHaveLength(
						back[section].filter(change => change.kind === other).length,
					);
		}),
		{numRuns: 40},
	);
});

test('no difference of what a dossier holds is passed over: nothing has changed only where nothing has', () => {
	expect(changes(compareDossiers(before, {...before, title: 'Another', language: 'fr'}))).toEqual([
		'dossier: changed dossier',
		`title: ${before.title} > Another`,
		`language: ${before.language} > fr`,
	]);
	const hadDifferences: string[] = [];
	for (const [name, list] of Object.entries(talks)) {
		if (!Array.isArray(list) || list.length < 2) continue;
		const comparison = compareDossiers(talks, {...talks, [name]: list.toReversed()});
		expect([name, isSameDossier(comparison)]).toEqual([name, false]);
		hadDifferences.push(name);
	}
	expect(hadDifferences).toHaveLength(8);
	const unspoken = compareDossiers(talks, {...talks, unspoken: []});
	expect([isSameDossier(unspoken), unspoken.unlisted]).toEqual([false, []]);
	expect(unspoken.unspoken).toEqual(
		talks.unspoken.map(({source, start, end, because}) => ({
			kind: 'gone',
			id: `${source}, characters ${start}-${end}`,
			name: because,
			fields: [],
		})),
	);
	const shorter = compareDossiers(talks, {
		...talks,
		events: talks.events.map(event =>
			event.id === 'training-2022-01-11' ? {...event, participants: event.participants?.slice(0, 1)} : event,
		),
		discrepancies: talks.discrepancies.map(one =>
			one.versions.length < 3 ? one : {...one, versions: one.versions.slice(1)},
		),
	});
	expect(shorter.events[0]?.fields).toEqual([
		{field: 'participants', before: 'party russia; role Military district', after: 'party russia'},
	]);
	const told = shorter.discrepancies.flatMap(({fields}) => fields);
	expect(told.length).toBeGreaterThan(0);
	for (const {field, before, after} of told) {
		expect([field, before.startsWith('says '), before.endsWith(after)]).toEqual(['versions', true, true]);
		expect(before).not.toMatch(/[[{]|sha256/);
	}
	const inferred = talks.statements.map(each => ({
		...each,
		attribution: {...each.attribution, basis: 'inference' as const},
		said: {...each.said, basis: 'inference' as const},
	}));
	const known = compareDossiers(talks, {...talks, statements: inferred});
	expect(known.unlisted).toEqual([]);
	expect(known.statements[0]?.fields).toEqual([
		{field: 'speakers known by', before: 'articles', after: 'inference'},
		{field: 'date known by', before: 'articles', after: 'inference'},
	]);
	const [statement, ...rest] = talks.statements;
	if (statement === undefined) throw new RangeError('It has statements');
	const first = {...statement.first, because: 'Another reason.'};
	expect(compareDossiers(talks, {...talks, statements: [{...statement, first}, ...rest]}).unlisted).toEqual([
		'statements',
	]);
});

test('of two positions on one issue the one that stays is not said to have gone, nor to have changed', () => {
	const [first] = before.positions;
	if (first === undefined) throw new Error('the notes have positions');
	const second: Position = {...first, stance: 'open', sentence: 'A smaller cut can be talked about.'};
	const [both, swapped, left] = [[first, second], [second, first], [second]].map(positions => ({
		...before,
		positions,
	}));
	if (both === undefined || swapped === undefined || left === undefined) throw new Error('made of three');
	expect(compareDossiers(both, swapped)).toMatchObject({positions: [], unlisted: ['positions']});
	const gone = compareDossiers(both, left).positions;
	expect(gone).toEqual([{kind: 'gone', id: 'norvania on quota (2)', name: first.sentence, fields: []}]);
	expect(compareDossiers(left, both).positions.map(({kind, name}) => [kind, name])).toEqual([
		['new', first.sentence],
	]);
	const reworded = {...both, positions: [{...second, sentence: 'A cut of a tenth is open.'}, first]};
	expect(compareDossiers(both, reworded).positions).toMatchObject([
		{kind: 'changed', fields: [{field: 'sentence', before: second.sentence}]},
	]);
});
