/** Where each party stands, party by party, in full sentences. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Party, Position} from '../dossier/types.ts';
import {inGlyphs} from '../view/names.ts';
import {sayNoPosition} from '../view/no-position.ts';
import {sayDays} from '../view/position-dates.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';
import {positionsInOrder} from './position-table.ts';
import {counted} from './words.ts';

export function plainPositions(catalogue: Catalogue, writer: PlainTextWriter): readonly string[] {
	const {parties, positions} = catalogue.dossier;
	const sorted = positionsInOrder(catalogue, positions);
	return [
		...writer.section('POSITIONS'),
		...parties.flatMap((party, place) => [
			...(place === 0 ? [] : ['']),
			...plainParty(
				catalogue,
				party,
				sorted.filter(position => position.party === party.id),
				writer,
			),
		]),
	];
}

function plainParty(
	catalogue: Catalogue,
	party: Party,
	positions: readonly Position[],
	writer: PlainTextWriter,
): readonly string[] {
	const {issues} = catalogue;
	const name = writer.wrapped(`${party.name} (${party.code})`);
	if (positions.length === 0)
		return [...name, ...writer.wrapped(sayNoPosition(catalogue, party.id, null), '  ')];
	return [
		...name,
		...positions.flatMap(one => {
			const {issue, stance, sentence, evidence} = one;
			return [
				...writer.wrapped(
					`${issues.get(issue)?.name ?? issue}: ${stance}`,
					`  ${writer.glyphs.stances[stance]} `,
				),
				...writer.wrapped(
					`${sentence} (${counted(evidence.length, 'quote')}: ${inGlyphs(writer.glyphs, sayDays(catalogue, one, 'long'))})`,
					'    ',
				),
			];
		}),
	];
}
