/** The files that the dashboard writes of what it shows. */
import {resolve} from 'node:path';
import type {Entry} from '../dossier/catalogue.ts';
import {awaitWhole} from '../engine/whole.ts';
import {type ExportFormat, formatsOf} from '../print/formats.ts';
import {printListing} from '../print/listing.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {kindsAsked} from '../state/kinds.ts';
import {paneNumber} from '../state/panes.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import {leadingPassage, questionForExport, questionOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {selectEvidence, selectStanding} from '../state/story.ts';
import {selectTaken} from '../state/taken.ts';
import {wholeView} from '../state/view-words.ts';
import type {World} from '../state/world.ts';
import {count} from '../text/count.ts';
import type {Pane} from '../view/scene.ts';
import {gathered} from './pace.ts';
import {writeNewFile} from './write-file.ts';

/** What is shown, of which dossier. */
type Shown = {
	readonly world: World<Pane>;
	readonly state: State;
	readonly dossierPath: string | undefined;
};

export function good(text: string): Message {
	return {tone: 'good', text};
}

export function bad(text: string): Message {
	return {tone: 'bad', text};
}

/** The view in a file, for what no command line can hold. */
export async function exportView({world, state, dossierPath}: Shown): Promise<Message> {
	const result = await writeNewFile(
		`${world.catalogue.dossier.id}-view`,
		'txt',
		`${wholeView(world, state)}\n`,
	);
	if (!result.ok) return bad(`Nothing was written: ${result.reason}`);
	// Whole paths: it is to be opened from any folder.
	const dossier =
		dossierPath === undefined ? '' : ` ${dossierPath === '-' ? 'DOSSIER' : shellQuote(resolve(dossierPath))}`;
	const articles =
		world.articles === undefined ? '' : ` --articles ${shellQuote(resolve(world.articles.folder))}`;
	const view = shellQuote(`@${resolve(result.name)}`);
	return good(`Wrote the view: roundtable${dossier}${articles} --view ${view} opens it.`);
}

export function sayWrote(result: Awaited<ReturnType<typeof writeNewFile>>, what: string): Message {
	return result.ok
		? good(`Wrote ${what} to ${result.name} in the folder that roundtable was started in.`)
		: bad(`Nothing was written: ${result.reason}`);
}

/** The positions as they are shown, or the schedule. */
async function exportOther(
	{world, state}: Pick<Shown, 'world' | 'state'>,
	{listing, count: rows}: {readonly listing: 'schedule' | 'positions'; readonly count: number},
	format: ExportFormat,
): Promise<Message> {
	if (!formatsOf(listing, [format]).includes(format)) {
		const why = format.elsewhere ?? 'It is written of quotes alone';
		return bad(`${why}; ${paneNumber(world, quotesPane)} goes to them.`);
	}
	const {catalogue} = world;
	const positions = selectStanding(world, state).map(position => ({
		...position,
		evidence: selectEvidence(world, state, position).known.map(({statement}) => statement.id),
	}));
	const shown = {...catalogue, dossier: {...catalogue.dossier, positions}};
	const {pieces} = printListing(shown, {listing, entries: undefined}, format);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-${listing}`, format.extension, text);
	return sayWrote(result, count(rows, listing === 'positions' ? 'position' : 'event'));
}

/** What is in front: the quotes marked or shown, the positions, or the schedule. */
export async function exportShown(
	{world, state}: Pick<Shown, 'world' | 'state'>,
	format: ExportFormat,
): Promise<Message> {
	const {catalogue} = world;
	const rowsOf = selectTaken(world, state);
	if (rowsOf === undefined)
		return bad(`Nothing is written of this; ${paneNumber(world, quotesPane)} goes to the quotes.`);
	const {listing} = rowsOf;
	if (listing !== 'quotes') return exportOther({world, state}, {...rowsOf, listing}, format);
	const {rows} = await awaitWhole(world.engine, questionForExport(state));
	const kinds = kindsAsked(questionOf(state));
	const entries = rows.map(({entry}): Entry => ({...entry, first: leadingPassage(kinds, entry)}));
	if (entries.length === 0) return bad('Nothing is shown, so nothing is written.');
	const {pieces} = printListing(catalogue, {listing: 'quotes', entries}, format);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-quotes`, format.extension, text);
	const quotes = count(entries.length, 'quote');
	const which =
		state.marked.size > 0 ? `${quotes}, ${entries.length === 1 ? 'the one' : 'those'} marked,` : quotes;
	return sayWrote(result, which);
}
