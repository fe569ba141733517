/** Somebody of none of the parties: what to write is told, and works as it is told. */
import {expect, test} from 'vitest';
import {fishingWith, noted} from '../helpers/noted.ts';

const person = (written: string) => fishingWith('  tamm: {', `  forte: ${written}\n  tamm: {`);

test('without a party, which there are and what to write where it is none of them', () => {
	const text = person('{name: Amelia Forte}');
	const {said} = noted(text);
	expect(said).toEqual([
		'talks.yaml:10:10: this person belongs to no party; expected "norvania" or "ostland". Add party; who belongs to none of the parties has one of its own kind: write mediation: {name: Mediation, kind: group} under parties, and party: mediation here.',
	]);
	const mended = text
		.replace('parties:\n', 'parties:\n  mediation: {name: Mediation, kind: group}\n')
		.replace('Amelia Forte', 'Amelia Forte, party: mediation')
		.replace('who: tamm', 'who: forte');
	const {said: rest, built} = noted(mended);
	expect(rest).toEqual([]);
	expect(built.dossier?.parties[0]).toMatchObject({id: 'mediation', classification: 'group'});
	expect(built.dossier?.statements).toHaveLength(4);
});

test('a name alone, as a person is written', () => {
	expect(noted(person('Amelia Forte')).said).toEqual([
		expect.stringContaining('Write {name: Amelia Forte, party: the party, role: the office}.'),
	]);
});

test('a role needs no party', () => {
	const {said, built} = noted(fishingWith('who: tamm', 'who: {role: a trader}'));
	expect(said).toEqual([]);
	expect(built.dossier?.statements).toHaveLength(4);
});
