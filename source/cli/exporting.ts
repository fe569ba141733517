/** Writes what is in front into new files: listings, the text of a pane, the view itself. */
import {resolve} from 'node:path';
import type {Entry} from '../dossier/catalogue.ts';
import {awaitWhole} from '../engine/whole.ts';
import {type ExportFormat, listingNamed} from '../print/formats.ts';
import {printListing} from '../print/listing.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {printTelling} from '../print/story-page.ts';
import {doubtOf} from '../query/doubts.ts';
import {selectExported} from '../state/exported.ts';
import {seenFormat, viewFormat} from '../state/exports.ts';
import {paneNumber} from '../state/panes.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import {
	isChosen,
	leadingPassage,
	markedEntries,
	matchedEntries,
	questionOf,
	selectPassageAsked,
} from '../state/selectors.ts';
import {nameOfTelling, selectDay, selectSlide, type Telling} from '../state/story.ts';
import {wholeView} from '../state/view-words.ts';
import {count} from '../text/count.ts';
import {noQuote, taken} from './copying.ts';
import {bad, good, type Outside} from './outside.ts';
import {gathered} from './pace.ts';
import {writeNewFile} from './write-file.ts';

/** @param name - of a format, or of the view. */
export async function exportAs(outside: Outside, name: string): Promise<Message> {
	if (name === viewFormat) return exportView(outside);
	if (name === seenFormat) return exportSeen(outside);
	const format = outside.kind.formats.find(each => each.name === name);
	return format === undefined ? bad(`Nothing is written as ${name}.`) : exportShown(outside, format);
}

/** The view in a file, for what no command line can hold. */
async function exportView({workspace, state, dossierPath, isKeptBeside}: Outside): Promise<Message> {
	const result = await writeNewFile(
		`${workspace.catalogue.dossier.id}-view`,
		'txt',
		`${wholeView(workspace, state)}\n`,
	);
	if (!result.ok) return bad(`Nothing was written: ${result.reason}`);
	// Whole paths: it is to be opened from any folder.
	const dossier =
		dossierPath === undefined ? '' : ` ${dossierPath === '-' ? 'DOSSIER' : shellQuote(resolve(dossierPath))}`;
	const beside = isKeptBeside === true ? ' --beside' : '';
	const articles =
		workspace.articles === undefined ? '' : ` --articles ${shellQuote(resolve(workspace.articles.folder))}`;
	const view = shellQuote(`@${resolve(result.name)}`);
	const own = state.notes.size === 0 ? '' : ` and your ${count(state.notes.size, 'note')}`;
	return good(`Wrote the view${own}: roundtable${dossier}${beside}${articles} --view ${view} opens it.`);
}

/** What is copied, in a file. */
async function exportSeen(outside: Outside): Promise<Message> {
	const seen = await taken(outside, 'quote');
	if (seen === undefined) return noQuote(outside);
	const {id} = outside.workspace.catalogue.dossier;
	return sayWrote(await writeNewFile(`${id}-text`, 'txt', `${seen.text}\n`), seen.what);
}

function sayWrote(result: Awaited<ReturnType<typeof writeNewFile>>, what: string): Message {
	return result.ok
		? good(`Wrote ${what} to ${result.name} in the folder that roundtable was started in.`)
		: bad(`Nothing was written: ${result.reason}`);
}

async function exportShown(outside: Outside, format: ExportFormat): Promise<Message> {
	const {workspace, state} = outside;
	const {catalogue} = workspace;
	const slide = format.ofSlides === true ? selectSlide(workspace, state) : undefined;
	if (slide !== undefined) return exportSlide(outside, slide, format);
	const asked = selectExported(workspace, state);
	const listing = listingNamed(asked?.listing ?? '', outside.kind.listings);
	if (asked === undefined || listing === undefined)
		return bad(`Nothing is written of this; ${paneNumber(workspace, quotesPane)} goes to the quotes.`);
	const {noun, shown = catalogue} = asked;
	const {only} = format;
	if (only !== undefined && !only.of.includes(listing))
		return bad(`${only.why}; ${paneNumber(workspace, only.pane)} goes to them.`);
	if (listing === 'quotes') return exportQuotes(outside, format);
	const {pieces} = printListing(shown, {listing, entries: undefined, day: selectDay(state)}, format);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-${listing}`, format.extension, text);
	return sayWrote(result, count(asked.count, noun));
}

async function exportSlide(
	{workspace: {catalogue}}: Outside,
	slide: Telling,
	{extension}: ExportFormat,
): Promise<Message> {
	const name = nameOfTelling(slide);
	const text = printTelling(catalogue, slide.type === 'round' ? slide.round : undefined);
	const result = await writeNewFile(
		`${catalogue.dossier.id}-${name.replace('the ', '').replace(' ', '-')}`,
		extension,
		text,
	);
	return sayWrote(result, name);
}

/** The marked quotes, else the rows shown, each with the passage that has what was asked for. */
export async function entriesToWrite({
	workspace,
	state,
}: Pick<Outside, 'workspace' | 'state'>): Promise<readonly Entry[]> {
	const asked = selectPassageAsked(workspace, state);
	if (state.marked.size > 0)
		return markedEntries(workspace.catalogue, state).map(entry => ({
			...entry,
			first: leadingPassage(asked, entry),
		}));
	const whole = await awaitWhole(workspace.engine, questionOf(state), ({entry}) => isChosen(entry));
	return matchedEntries(asked, whole);
}

async function exportQuotes(outside: Outside, format: ExportFormat): Promise<Message> {
	const {workspace, state, kind} = outside;
	const {catalogue} = workspace;
	const entries = await entriesToWrite(outside);
	if (entries.length === 0) return bad('Nothing is shown, so nothing is written.');
	const {notes, marked, applied} = state;
	// Marked ones are taken whatever is asked for.
	const doubt = marked.size > 0 ? undefined : doubtOf(applied.root, applied.fields);
	const {pieces} = printListing(
		catalogue,
		{listing: 'quotes', entries, columns: kind.quoteColumns, notes, day: selectDay(state), doubt},
		format,
	);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-quotes`, format.extension, text);
	const quotes = count(entries.length, 'quote');
	const which = marked.size > 0 ? `${quotes}, ${entries.length === 1 ? 'the one' : 'those'} marked,` : quotes;
	return sayWrote(result, which);
}
