/** What can be printed, and in which formats. */
import type {FormatOffer} from '../state/exports.ts';
import {quotesPane} from '../state/parts.ts';
import type {ListingTable} from './listing-table.ts';
import {writeCsv} from './write-csv.ts';
import {writeJson, writeJsonLines, writeJsonList} from './write-json.ts';
import {type TableOptions, writeTable} from './write-table.ts';

/** The printing commands, each named as it is called on the command line. */
export const listings = ['quotes', 'schedule', 'positions', 'discrepancies', 'sources'] as const;
export type Listing = (typeof listings)[number];

/** The one of these that a name is; undefined where it is none. */
export function listingNamed(name: string, among: readonly Listing[]): Listing | undefined {
	return among.find(listing => listing === name);
}

/** A format: its `name` is what `--format` takes; the dashboard offers it where it has `offered`. */
export type ExportFormat = FormatOffer & {
	/** Whether `--bom` may put a byte-order mark before it, for spreadsheets that need one. */
	readonly isForSpreadsheets?: true;
	readonly only?: {readonly of: readonly Listing[]};
	/**
	 * The listing as text that ends in a line feed, or empty text where there is nothing to say of no rows; of many
	 * rows in pieces, between which keys are heard, else in one.
	 *
	 * @param options - for what depends on a terminal; most look the same everywhere.
	 */
	readonly write: <Row, Item extends object>(
		table: ListingTable<Row, Item>,
		options: TableOptions,
	) => Iterable<string>;
};

/** Of which no other list of the dashboard can be written. */
export const quotesAlone = {
	of: ['quotes'],
	brief: 'of quotes alone',
	why: 'It is written of quotes alone',
	pane: quotesPane,
} as const;

export const usualFormat: ExportFormat = {
	name: 'table',
	extension: 'txt',
	write: (table, options) => [writeTable(table, options)],
};

/** In the order in which they are listed, the usual one first. */
export const exportFormats: readonly [ExportFormat, ...(readonly ExportFormat[])] = [
	usualFormat,
	{
		name: 'json',
		extension: 'json',
		offered: {as: 'write a JSON file', place: 3},
		write: ({rows, record}) => writeJsonList(each(rows, record)),
	},
	{name: 'jsonl', extension: 'jsonl', write: ({rows, record}) => writeJsonLines(each(rows, record))},
	{
		name: 'csv',
		isForSpreadsheets: true,
		extension: 'csv',
		offered: {as: 'write a CSV file', place: 2},
		write: ({rows, record, fields}) => writeCsv(each(rows, record), fields),
	},
	{
		name: 'markdown',
		extension: 'md',
		ofSlides: true,
		offered: {as: 'write a Markdown file', place: 1},
		write: table => table.markdown(),
	},
	{
		name: 'csl-json',
		extension: 'csl.json',
		offered: {as: 'write a CSL-JSON file for a reference manager', place: 4},
		only: {...quotesAlone, of: ['quotes', 'sources'], why: 'A reference manager takes quotes'},
		write({rows, reference}) {
			if (reference === undefined) throw new RangeError('This listing has no CSL-JSON');
			return writeJsonList(each(rows, reference));
		},
	},
	{
		name: 'web-annotation',
		extension: 'jsonld',
		only: quotesAlone,
		write({annotations}) {
			if (annotations === undefined) throw new RangeError('This listing has no Web Annotations');
			return [writeJson(annotations())];
		},
	},
];

/** What is made of each, when it is asked for. */
function* each<T, Made>(items: Iterable<T>, make: (item: T) => Made): Generator<Made> {
	for (const item of items) yield make(item);
}

/** The formats of a listing, the usual one first; what can be cited has CSL-JSON, what points into texts annotations. */
export function formatsOf(listing: Listing, formats: readonly ExportFormat[]): readonly ExportFormat[] {
	return formats.filter(({only}) => only?.of.includes(listing) ?? true);
}
