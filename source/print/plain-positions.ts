/** Where each party stands, party by party, in full sentences. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Party, Position} from '../dossier/types.ts';
import {sayNoPosition} from '../view/no-position.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';
import {inOrder} from './position-table.ts';
import {counted} from './words.ts';

export function plainPositions(catalogue: Catalogue, sheet: PlainTextWriter): readonly string[] {
	const {parties, positions} = catalogue.dossier;
	const sorted = inOrder(catalogue, positions);
	return [
		...sheet.section('POSITIONS'),
		...parties.flatMap((party, place) => [
			...(place === 0 ? [] : ['']),
			...plainParty(
				catalogue,
				party,
				sorted.filter(position => position.party === party.id),
				sheet,
			),
		]),
	];
}

function plainParty(
	catalogue: Catalogue,
	party: Party,
	positions: readonly Position[],
	sheet: PlainTextWriter,
): readonly string[] {
	const {issues} = catalogue;
	const name = sheet.wrapped(`${party.name} (${party.code})`);
	if (positions.length === 0)
		return [...name, ...sheet.wrapped(sayNoPosition(catalogue, party.id, null), '  ')];
	return [
		...name,
		...positions.flatMap(({issue, stance, sentence, since, evidence}) => [
			...sheet.wrapped(
				`${issues.get(issue)?.name ?? issue}: ${stance}`,
				`  ${sheet.glyphs.stances[stance]} `,
			),
			...sheet.wrapped(
				`${sentence} (${counted(evidence.length, 'quote')}, since ${sheet.date(since)})`,
				'    ',
			),
		]),
	];
}
