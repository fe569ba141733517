/** The printing commands: what of the dossier a listing holds, written in a format. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {QuoteColumns} from '../view/quote-columns.ts';
import {discrepancySheet} from './discrepancy-sheet.ts';
import type {Format, Listing} from './formats.ts';
import {positionSheet} from './position-sheet.ts';
import {quoteSheet} from './quote-sheet.ts';
import {scheduleSheet} from './schedule-sheet.ts';
import type {Sheet} from './sheet.ts';
import {sourceSheet} from './source-sheet.ts';
import {writeCsv} from './write-csv.ts';
import {writeJson, writeJsonLines} from './write-json.ts';
import {type TableOptions, writeTable} from './write-table.ts';

/**
 * What is listed. The statements are those that a filter shows, in the order asked for; of the other listings they
 * leave what concerns them: the events at which they were made or which they are about, the positions they bear out,
 * the discrepancies that touch them, the sources that print them. Undefined, where there is no filter, leaves all.
 */
export type Listed =
	| {
			readonly listing: 'quotes';
			readonly entries: readonly Entry[];
			/** The usual ones unless told. */
			readonly columns?: QuoteColumns;
	  }
	| {readonly listing: Exclude<Listing, 'quotes'>; readonly entries: readonly Entry[] | undefined};

/**
 * The listing as text that ends in a line feed, or empty text where the format has nothing to say of no rows.
 *
 * @param options - for the format `table`; the others look the same everywhere.
 * @throws RangeError where the listing has no such format, see formats.ts.
 */
export function printListing(
	catalogue: Catalogue,
	listed: Listed,
	format: Format,
	options: TableOptions = {},
): string {
	if (listed.listing === 'quotes') {
		const {entries, columns} = listed;
		return write(quoteSheet(catalogue, entries, columns), format, options);
	}
	const {listing, entries} = listed;
	const {dossier, chronology} = catalogue;
	const concerns = {
		events: setOf(entries, entry => entry.events),
		statements: setOf(entries, entry => [entry.statement.id]),
		discrepancies: setOf(entries, entry => entry.discrepancies),
		sources: setOf(entries, entry => entry.sources),
	};
	switch (listing) {
		case 'schedule': {
			const events = chronology.filter(({id}) => concerns.events?.has(id) ?? true);
			return write(scheduleSheet(catalogue, events), format, options);
		}
		case 'positions': {
			const {statements} = concerns;
			const positions = dossier.positions.filter(
				({evidence}) => statements === undefined || evidence.some(id => statements.has(id)),
			);
			return write(positionSheet(catalogue, positions), format, options);
		}
		case 'discrepancies': {
			const discrepancies = dossier.discrepancies.filter(({id}) => concerns.discrepancies?.has(id) ?? true);
			return write(discrepancySheet(catalogue, discrepancies), format, options);
		}
		case 'sources': {
			const sources = dossier.sources.filter(({id}) => concerns.sources?.has(id) ?? true);
			return write(sourceSheet(catalogue, sources), format, options);
		}
	}
}

function setOf(
	entries: readonly Entry[] | undefined,
	ids: (entry: Entry) => readonly string[],
): ReadonlySet<string> | undefined {
	return entries === undefined ? undefined : new Set(entries.flatMap(ids));
}

function write<Row, Item extends object>(
	sheet: Sheet<Row, Item>,
	format: Format,
	options: TableOptions,
): string {
	switch (format) {
		case 'table':
			return writeTable(sheet, options);
		case 'json':
			return writeJson(sheet.rows.map(sheet.record));
		case 'jsonl':
			return writeJsonLines(sheet.rows.map(sheet.record));
		case 'csv':
			return writeCsv(sheet.rows.map(sheet.record), sheet.fields);
		case 'markdown':
			return sheet.markdown();
		case 'csl-json':
			if (sheet.reference === undefined) throw new RangeError('This listing has no CSL-JSON');
			return writeJson(sheet.rows.map(sheet.reference));
		case 'web-annotation':
			if (sheet.annotations === undefined) throw new RangeError('This listing has no Web Annotations');
			return writeJson(sheet.annotations());
	}
}
