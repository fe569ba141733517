/** The listing of positions: party by party, issue by issue, in the dossier's order of both. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {evidenceOn, standingOn} from '../dossier/story.ts';
import type {Position} from '../dossier/types.ts';
import {inGlyphs, partyCodes} from '../view/names.ts';
import {asOfDay, byThenOrLater, sayDays, sayReserve, stanceSign} from '../view/position-dates.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {escapeMarkdown, markdownPage, markdownTable} from './markdown.ts';
import {type PositionRecord, positionRecord} from './position-record.ts';

/** The day as of which they are told; ids of the statements that a filter shows, all where there is none. */
type Shown = {
	readonly day?: number | undefined;
	readonly statements?: ReadonlySet<string> | undefined;
};

const endOfTime = Number.POSITIVE_INFINITY;

export function positionTable(
	catalogue: Catalogue,
	positions: readonly Position[],
	shown: Shown = {},
): ListingTable<Position, PositionRecord> {
	const sorted = positionsInOrder(catalogue, positions);
	const {day = endOfTime} = shown;
	return {
		rows: sorted,
		record: position =>
			positionRecord(catalogue, {...position, evidence: countedOf(catalogue, position, shown)}),
		fields,
		columns: columns(catalogue, shown),
		legend: glyphs =>
			[
				...(Number.isFinite(day) ? [asOfDay(day)] : []),
				...(sorted.some(one => standingOn(one, day) === 'perhaps')
					? [`${glyphs.perhaps} ${byThenOrLater}`]
					: []),
			].join('  '),
		markdown: () => markdown(catalogue, sorted, shown),
	};
}

/** Sorted by the places of party and issue in the dossier; of the same two, as they stand there. */
export function positionsInOrder(catalogue: Catalogue, positions: readonly Position[]): readonly Position[] {
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

function columns(catalogue: Catalogue, shown: Shown): readonly Column<Position>[] {
	const {day = endOfTime} = shown;
	return [
		{head: 'Party', text: ({party}) => partyCodes(catalogue, [party])},
		{head: 'Issue', text: ({issue}) => catalogue.issues.get(issue)?.name ?? issue},
		{head: 'Stance', text: (one, glyphs) => `${stanceSign(glyphs, one, day)} ${one.stance}`},
		{head: 'Said', text: (one, glyphs) => inGlyphs(glyphs, sayDays(catalogue, one, 'long')), from: 90},
		{head: 'Quotes', text: one => sayCounted(catalogue, one, shown)},
		{head: 'Position', text: one => sentenceOn(catalogue, one, day), isLong: true},
	];
}

/** The evidence that was said by the day, or perhaps was, as far as a filter shows it. */
function countedOf(
	catalogue: Catalogue,
	position: Position,
	{day = endOfTime, statements}: Shown,
): readonly string[] {
	const known = Number.isFinite(day)
		? evidenceOn(catalogue, position, day).known.map(({statement}) => statement.id)
		: position.evidence;
	return statements === undefined ? known : known.filter(id => statements.has(id));
}

/** `14`, and `2 of 14` where not all are shown: it is all of them that its days are those of. */
function sayCounted(catalogue: Catalogue, position: Position, shown: Shown): string {
	const counted = countedOf(catalogue, position, shown).length;
	const all = position.evidence.length;
	return counted === all ? `${all}` : `${counted} of ${all}`;
}

/** With what of it is not certain as of the day. */
function sentenceOn(catalogue: Catalogue, position: Position, day: number): string {
	const reserve = sayReserve(catalogue, position, day);
	return reserve === '' ? position.sentence : `${position.sentence} (${reserve})`;
}

function markdown(catalogue: Catalogue, positions: readonly Position[], shown: Shown): Iterable<string> {
	const {day = endOfTime} = shown;
	const rows = positions.map(one => {
		const {party, issue, stance} = one;
		return [
			catalogue.parties.get(party)?.name ?? party,
			catalogue.issues.get(issue)?.name ?? issue,
			stance,
			sentenceOn(catalogue, one, day),
			sayDays(catalogue, one, 'long'),
			sayCounted(catalogue, one, shown),
		].map(escapeMarkdown);
	});
	const heads = ['Party', 'Issue', 'Stance', 'Position', 'Said', 'Quotes'];
	return markdownPage(
		Number.isFinite(day) ? `Positions ${asOfDay(day)}` : 'Positions',
		catalogue.dossier.title,
		rows.length === 0 ? [] : [markdownTable(heads, rows)],
	);
}
