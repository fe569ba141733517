/** The printing commands, and the dashboard's plain text where there is no terminal. */
import process from 'node:process';
import type {Entry} from '../dossier/catalogue.ts';
import type {Listing} from '../print/formats.ts';
import {printListing} from '../print/listing.ts';
import {printPlain} from '../print/plain-text.ts';
import {selectRows} from '../state/selectors.ts';
import {initialState} from '../state/update.ts';
import type {World} from '../state/world.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import type {Options} from './options.ts';
import {writeOut} from './write-out.ts';

/** The entries that a filter shows, in the order asked for. */
export function entriesFor(world: World, options: Options): readonly Entry[] {
	const {filter, order = 'date', isReportedShown} = options;
	const state = initialState(world, {columns: 80, rows: 24, filter, order, isReportedShown});
	return selectRows(world, state).flatMap(number => world.catalogue.entries[number] ?? []);
}

/** @returns 0, or 1 where nothing matched. */
export async function printListingOf(world: World, listing: Listing, options: Options): Promise<number> {
	const entries = entriesFor(world, options);
	const isNarrowed = options.filter.trim() !== '' || !options.isReportedShown;
	const {format = 'table'} = options;
	const columns = process.stdout.isTTY ? process.stdout.columns : undefined;
	const text = printListing(listing, world.catalogue, isNarrowed ? entries : undefined, format, {columns});
	await writeOut(text);
	if (entries.length > 0) return 0;
	process.stderr.write('roundtable: nothing matched.\n');
	return 1;
}

/** The talks as plain text; ends with 0 whatever the filter shows. */
export function printTalks(world: World, options: Options): Promise<number> {
	const {isAscii} = capabilitiesOf(process.env, {isTTY: false, ascii: options.isAscii});
	return writeOut(printPlain(world.catalogue, entriesFor(world, options), {ascii: isAscii}));
}
