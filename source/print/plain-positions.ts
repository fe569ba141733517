/** Where each party stands, party by party, in full sentences. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {sayNone} from '../dossier/left-out.ts';
import {evidenceOn, standingOn} from '../dossier/story.ts';
import type {Party, Position} from '../dossier/types.ts';
import {inGlyphs} from '../view/names.ts';
import {sayNoPosition, sayNotYet} from '../view/no-position.ts';
import {asOfDay, countStanding, sayDays, sayReserve, stanceSign} from '../view/position-dates.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';
import {positionsInOrder} from './position-table.ts';
import {counted} from './words.ts';

/** @param day - as of which they are told, as calendar.ts numbers days; infinite for all that is known. */
export function plainPositions(
	catalogue: Catalogue,
	writer: PlainTextWriter,
	day: number,
): readonly string[] {
	const {parties, positions} = catalogue.dossier;
	const sorted = positionsInOrder(catalogue, positions);
	const held = `${countStanding(positions, day, writer.glyphs)} of ${positions.length} ${asOfDay(day)}`;
	const lost = positions.length === 0 ? sayNone(catalogue, ['position'], '') : '';
	return [
		...writer.section(Number.isFinite(day) ? `POSITIONS (${held})` : 'POSITIONS'),
		...(lost === '' ? [] : [...writer.wrapped(lost), '']),
		...parties.flatMap((party, place) => [
			...(place === 0 ? [] : ['']),
			...plainParty(
				catalogue,
				party,
				sorted.filter(position => position.party === party.id),
				writer,
				day,
			),
		]),
	];
}

function plainParty(
	catalogue: Catalogue,
	party: Party,
	positions: readonly Position[],
	writer: PlainTextWriter,
	day: number,
): readonly string[] {
	const name = writer.wrapped(`${party.name} (${party.code})`);
	if (positions.length === 0)
		return [...name, ...writer.wrapped(sayNoPosition(catalogue, party.id, null, day), '  ')];
	const standing = positions.filter(one => standingOn(one, day) !== 'not yet');
	if (standing.length === 0) return [...name, ...writer.wrapped(sayNotYet(positions), '  ')];
	return [...name, ...standing.flatMap(one => plainPosition(catalogue, one, writer, day))];
}

function plainPosition(
	catalogue: Catalogue,
	position: Position,
	writer: PlainTextWriter,
	day: number,
): readonly string[] {
	const {issue, stance, sentence, evidence} = position;
	const {glyphs} = writer;
	const all = counted(evidence.length, 'quote');
	const quotes = Number.isFinite(day)
		? `${evidenceOn(catalogue, position, day).known.length} of ${all}`
		: all;
	const told = [
		sayReserve(catalogue, position, day),
		`${quotes}: ${inGlyphs(glyphs, sayDays(catalogue, position, 'long'))}`,
	];
	return [
		...writer.wrapped(
			`${catalogue.issues.get(issue)?.name ?? issue}: ${stance}`,
			`  ${stanceSign(glyphs, position, day)} `,
		),
		...writer.wrapped(`${sentence} (${told.filter(part => part !== '').join('; ')})`, '    '),
	];
}
