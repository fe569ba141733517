/** The printing commands, and the dashboard's plain text where there is no terminal. */
import process from 'node:process';
import {Chalk} from 'chalk';
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {Listing} from '../print/formats.ts';
import {printListing} from '../print/listing.ts';
import {printPlain} from '../print/plain-text.ts';
import type {TableOptions} from '../print/write-table.ts';
import {hints} from '../search/explain.ts';
import {meantBy} from '../search/facets.ts';
import {describeProblem} from '../search/problem.ts';
import {leadingPassage, selectRows} from '../state/selectors.ts';
import {initialState} from '../state/update.ts';
import type {World} from '../state/world.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import {harmless} from '../text/harmless.ts';
import type {Options} from './options.ts';
import {status} from './status.ts';
import {writeOut} from './write-out.ts';

/** The entries that a filter shows, in the order asked for. */
function entriesFor(world: World, options: Options): readonly Entry[] {
	const {filter, order = 'date', isReportedShown} = options;
	const state = initialState(world, {columns: 80, rows: 24, filter, order, isReportedShown});
	return selectRows(world, state).flatMap(number => {
		const entry = world.catalogue.entries[number];
		return entry === undefined ? [] : {...entry, first: leadingPassage(state, entry)};
	});
}

/** @returns 0, or 1 where nothing matched. */
export async function printListingOf(world: World, listing: Listing, options: Options): Promise<number> {
	const catalogue = listing === 'positions' ? withOwnPositions(world, options.filter) : world.catalogue;
	const isNarrowed = options.filter.trim() !== '' || !options.isReportedShown;
	const entries = listing === 'quotes' || isNarrowed ? entriesFor(world, options) : undefined;
	const {format = 'table'} = options;
	for (const hint of options.filter.trim() === '' ? [] : hints(world.index(), world.query(options.filter)))
		process.stderr.write(`roundtable: ${harmless(describeProblem(hint))}\n`);
	const written = await writeOut(printListing(listing, catalogue, entries, format, tableOptions(options)));
	if (written !== status.done) return written;
	// Of no rows, JSON lines are no lines.
	if (!isNarrowed || printListing(listing, catalogue, entries, 'jsonl') !== '') return status.done;
	process.stderr.write('roundtable: nothing matched.\n');
	return status.nothing;
}

/** Asked for a party's positions, or those on an issue, one means just these, not all that its quotes bear out. */
function withOwnPositions(world: World, filter: string): Catalogue {
	const {catalogue} = world;
	const asked = (key: 'party' | 'issue') =>
		world.query(filter).groups.flatMap(({terms: [term, ...others]}) => {
			if (others.length > 0 || term.type !== 'field' || term.key !== key || term.negated) return [];
			const values = term.values.filter(({text}) => text !== '');
			if (values.length === 0) return [];
			return [new Set(values.flatMap(({text}) => meantBy(world.index().facet(key), text)))];
		});
	const [parties, issues] = [asked('party'), asked('issue')];
	const positions = catalogue.dossier.positions.filter(
		({party, issue}) => parties.every(ids => ids.has(party)) && issues.every(ids => ids.has(issue)),
	);
	return {...catalogue, dossier: {...catalogue.dossier, positions}};
}

/** As wide as the terminal, where there is one; coloured there too, or where that is asked for. */
function tableOptions({isAscii}: Options): TableOptions {
	const {env, stdout} = process;
	const capabilities = capabilitiesOf(env, {isTTY: stdout.isTTY, ascii: isAscii});
	const chalk = new Chalk({level: capabilities.colour});
	return {
		columns: stdout.isTTY ? stdout.columns : undefined,
		ascii: capabilities.isAscii,
		style: (text, as) => (as === 'head' ? chalk.bold(text) : chalk.dim(text)),
	};
}

/** The talks as plain text; ends with 0 whatever the filter shows. */
export function printTalks(world: World, options: Options): Promise<number> {
	const {isAscii} = capabilitiesOf(process.env, {isTTY: false, ascii: options.isAscii});
	return writeOut(printPlain(world.catalogue, entriesFor(world, options), {ascii: isAscii}));
}
