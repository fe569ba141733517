/** The listing of positions: party by party, issue by issue, in the dossier's order of both. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import type {Position} from '../dossier/types.ts';
import {dateIn, partyCodes} from '../view/names.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {escapeMarkdown, markdownPage, markdownTable} from './markdown.ts';
import {type PositionRecord, positionRecord} from './position-record.ts';

export function positionTable(
	catalogue: Catalogue,
	positions: readonly Position[],
): ListingTable<Position, PositionRecord> {
	const sorted = inOrder(catalogue, positions);
	return {
		rows: sorted,
		record: position => positionRecord(catalogue, position),
		fields,
		columns: columns(catalogue),
		markdown: () => markdown(catalogue, sorted),
	};
}

/** Sorted by the places of party and issue in the dossier; of the same two, as they stand there. */
export function inOrder(catalogue: Catalogue, positions: readonly Position[]): readonly Position[] {
	const parties = [...catalogue.parties.keys()];
	const issues = [...catalogue.issues.keys()];
	return positions.toSorted(
		(a, b) =>
			parties.indexOf(a.party) - parties.indexOf(b.party) ||
			issues.indexOf(a.issue) - issues.indexOf(b.issue),
	);
}

const fields: readonly Field<PositionRecord>[] = [
	{name: 'party', value: position => position.party.name},
	{name: 'party_code', value: position => position.party.code},
	{name: 'issue', value: position => position.issue.name},
	{name: 'stance', value: position => position.stance},
	{name: 'position', value: position => position.sentence},
	{name: 'since', value: position => position.since},
	{name: 'quotes', value: position => position.evidence.length},
	{name: 'evidence', value: position => list(position.evidence.map(one => one.id))},
];

function columns(catalogue: Catalogue): readonly Column<Position>[] {
	return [
		{head: 'Party', text: ({party}) => partyCodes(catalogue, [party])},
		{head: 'Issue', text: ({issue}) => catalogue.issues.get(issue)?.name ?? issue},
		{head: 'Stance', text: ({stance}, glyphs) => `${glyphs.stances[stance]} ${stance}`},
		{head: 'Since', text: ({since}, glyphs) => dateIn(glyphs, since), from: 90},
		{head: 'Quotes', text: ({evidence}) => String(evidence.length)},
		{head: 'Position', text: ({sentence}) => sentence, isLong: true},
	];
}

function markdown(catalogue: Catalogue, positions: readonly Position[]): Iterable<string> {
	const rows = positions.map(({party, issue, stance, sentence, since, evidence}) =>
		[
			catalogue.parties.get(party)?.name ?? party,
			catalogue.issues.get(issue)?.name ?? issue,
			stance,
			sentence,
			formatEdtf(since),
			String(evidence.length),
		].map(escapeMarkdown),
	);
	const heads = ['Party', 'Issue', 'Stance', 'Position', 'Since', 'Quotes'];
	return markdownPage(
		'Positions',
		catalogue.dossier.title,
		rows.length === 0 ? [] : [markdownTable(heads, rows)],
	);
}
