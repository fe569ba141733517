/** The printing commands: what of the dossier a listing holds, written in a format. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {QuoteColumns} from '../view/quote-columns.ts';
import {discrepancyTable} from './discrepancy-table.ts';
import type {ExportFormat, Listing} from './formats.ts';
import type {ListingTable} from './listing-table.ts';
import {positionTable} from './position-table.ts';
import {type Certainty, quoteTable} from './quote-table.ts';
import {scheduleTable} from './schedule-table.ts';
import {sourceTable} from './source-table.ts';
import type {TableOptions} from './write-table.ts';

/**
 * What is listed. The statements are those that a filter shows, in the order asked for; of the other listings they
 * leave what concerns them: the events at which they were made or which they are about, the positions they bear out,
 * the discrepancies that touch them, the sources that print them; and of those statements alone their counts are.
 * Undefined, where there is no filter, leaves all.
 */
export type Listed =
	| ({
			readonly listing: 'quotes';
			readonly entries: readonly Entry[];
			readonly columns: QuoteColumns;
			/** What a reader has noted, by the ids of statements. */
			readonly notes?: ReadonlyMap<string, string>;
	  } & Certainty)
	| {
			readonly listing: Exclude<Listing, 'quotes'>;
			readonly entries: readonly Entry[] | undefined;
			/** The day as of which positions are told, as calendar.ts numbers days; the end of everything unless told. */
			readonly day?: number;
	  };

/** `count` is how many rows there are. */
type Printed = {readonly pieces: Iterable<string>; readonly count: number};

/**
 * The listing as text that ends in a line feed, or empty text where the format has nothing to say of no rows; in pieces,
 * each made when it is asked for.
 *
 * @throws RangeError where the listing has no such format, see formats.ts.
 */
export function printListing(
	catalogue: Catalogue,
	listed: Listed,
	{write}: ExportFormat,
	options: TableOptions = {},
): Printed {
	const print = <Row, Item extends object>(table: ListingTable<Row, Item>): Printed => ({
		pieces: write(table, options),
		count: table.rows.length,
	});
	if (listed.listing === 'quotes') {
		const {entries, columns, notes} = listed;
		return print(quoteTable(catalogue, entries, columns, notes, listed));
	}
	const {listing, entries} = listed;
	const {dossier, chronology} = catalogue;
	const concerns = {
		events: setOf(entries, entry => entry.events),
		statements: setOf(entries, entry => [entry.statement.id]),
		discrepancies: setOf(entries, entry => entry.discrepancies),
		sources: setOf(entries, entry => entry.sources),
	};
	const told = countingOnly(catalogue, concerns.statements);
	switch (listing) {
		case 'schedule': {
			const events = chronology.filter(({id}) => concerns.events?.has(id) ?? true);
			return print(scheduleTable(told, events));
		}
		case 'positions': {
			const {statements} = concerns;
			const positions = dossier.positions.filter(
				({evidence}) => statements === undefined || evidence.some(id => statements.has(id)),
			);
			return print(positionTable(catalogue, positions, {day: listed.day, statements}));
		}
		case 'discrepancies': {
			const discrepancies = dossier.discrepancies.filter(({id}) => concerns.discrepancies?.has(id) ?? true);
			return print(discrepancyTable(catalogue, discrepancies));
		}
		case 'sources': {
			const sources = dossier.sources.filter(({id}) => concerns.sources?.has(id) ?? true);
			return print(sourceTable(told, sources));
		}
	}
}

/** The catalogue with, of each event and source, those statements alone that a filter shows. */
function countingOnly(catalogue: Catalogue, statements: ReadonlySet<string> | undefined): Catalogue {
	if (statements === undefined) return catalogue;
	const shown = (lists: Catalogue['statementsOfEvent']) =>
		new Map([...lists].map(([id, all]) => [id, all.filter(one => statements.has(one))] as const));
	return {
		...catalogue,
		statementsOfEvent: shown(catalogue.statementsOfEvent),
		statementsOfSource: shown(catalogue.statementsOfSource),
	};
}

function setOf(
	entries: readonly Entry[] | undefined,
	ids: (entry: Entry) => readonly string[],
): ReadonlySet<string> | undefined {
	return entries === undefined ? undefined : new Set(entries.flatMap(ids));
}
