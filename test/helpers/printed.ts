/** Listings printed as the commands print them, for tests: without a filter unless told. */
import type {Catalogue, Entry} from '../../source/dossier/catalogue.ts';
import {type ExportFormat, exportFormats, type Listing} from '../../source/print/formats.ts';
import {printListing} from '../../source/print/listing.ts';
import type {TableOptions} from '../../source/print/write-table.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {entriesOf} from './asking.ts';

/** @param entries - those that a filter shows. */
export function printed(
	listing: Listing,
	of: Catalogue,
	entries: readonly Entry[] | undefined,
	format: string,
	options: TableOptions = {},
): string {
	const listed =
		listing === 'quotes'
			? {listing, entries: entries ?? entriesOf(of), columns: quoteColumns}
			: ({listing, entries} as const);
	return [...printListing(of, listed, formatNamed(format), options).pieces].join('');
}

export function formatNamed(name: string): ExportFormat {
	const format = exportFormats.find(each => each.name === name);
	if (format === undefined) throw new RangeError(name);
	return format;
}
