/** What the reducer leaves to the edge: copying, writing files, opening a browser. Each ends in a message. */
import {resolve} from 'node:path';
import process from 'node:process';
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {Source} from '../dossier/types.ts';
import {awaitAnswer, awaitWhole} from '../engine/whole.ts';
import type {Kind} from '../kinds/kind.ts';
import {citationOf} from '../print/citation.ts';
import {type ExportFormat, formatsOf, isListing} from '../print/formats.ts';
import {printListing} from '../print/listing.ts';
import {quoteText} from '../print/quote-text.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {commandFor} from '../print/view-command.ts';
import type {CopyWhat, Effect} from '../state/actions.ts';
import {selectExported, takesMarked} from '../state/exported.ts';
import {seenFormat, viewFormat} from '../state/exports.ts';
import {paneNumber} from '../state/panes.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import {foundSources} from '../state/popup-search.ts';
import {placeIn, questionForExport, questionOf, selectLeading, shownPassage} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {selectDay} from '../state/story.ts';
import {wholeView} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import type {Capabilities} from '../terminal/capabilities.ts';
import {type CopyResult, copyText} from '../terminal/clipboard.ts';
import {openLink} from '../terminal/open-link.ts';
import {wordAddressFault} from '../text/address.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {unicode} from '../view/glyphs.ts';
import type {Pane} from '../view/view-props.ts';
import {seenIn} from '../view/view-text.ts';
import {gathered} from './pace.ts';
import {placeOfProblem} from './problem-place.ts';
import {writeNewFile} from './write-file.ts';

export type Outside = {
	readonly workspace: Workspace<Pane>;
	readonly state: State;
	readonly capabilities: Capabilities;
	/** The dossier as named on the command line; undefined for the one that comes with the program. */
	readonly dossierPath: string | undefined;
	/** How listings are written, and the columns of quotes. */
	readonly kind: Pick<Kind, 'formats' | 'quoteColumns'>;
	/** Takes a sequence for the terminal. */
	readonly write: (sequence: string) => void;
};

export type Outward = Extract<Effect, {type: 'copy' | 'export' | 'open-source'}>;

export async function runEffect(outside: Outside, effect: Outward): Promise<Message> {
	switch (effect.type) {
		case 'copy':
			return copy(outside, effect.what);
		case 'export':
			return exportAs(outside, effect.format);
		case 'open-source':
			return openSource(outside);
	}
}

function good(text: string): Message {
	return {tone: 'good', text};
}

function bad(text: string): Message {
	return {tone: 'bad', text};
}

/** The marked quotes, else the one selected, while a list of quotes or its detail is in front. */
async function chosen(outside: Outside): Promise<readonly Entry[]> {
	const {workspace, state} = outside;
	if (takesMarked(state)) {
		const {rows} = await awaitWhole(workspace.engine, questionForExport(state));
		return rows.map(({entry}) => entry);
	}
	const entry = state.subject === quotesPane ? await selected(outside) : undefined;
	return entry === undefined ? [] : [entry];
}

/** The selected entry, awaited where it is not known yet. */
async function selected({workspace, state}: Outside): Promise<Entry | undefined> {
	const found = await awaitAnswer(workspace.engine, questionOf(state), answer => {
		const place = placeIn(answer, state.statement);
		if (place === undefined) return undefined;
		const entry = place < 0 ? undefined : answer.page(place, 1)[0]?.entry;
		return place < 0 || entry !== undefined ? {entry} : undefined;
	});
	return found.entry;
}

async function copy(outside: Outside, what: CopyWhat): Promise<Message> {
	const {state, workspace} = outside;
	if (what === 'command') {
		if (outside.dossierPath === '-')
			return bad(
				'This dossier came through standard input: no command opens it again. x writes a file of the view.',
			);
		const command = commandFor(workspace, state, outside.dossierPath);
		if (command.length > longestCommand)
			return bad('So many marks are too long for a command line. x writes a file of the view instead.');
		const said = saying(await sendText(outside, command), 'the command for this view');
		return {...said, text: `${said.text}${withoutNotes(state)}`};
	}
	if (what === 'problem') {
		const place = placeOfProblem(workspace, state, outside.dossierPath);
		if (place === undefined) return bad('This has no place of its own.');
		return saying(await sendText(outside, place), sanitize(place));
	}
	const seen = await taken(outside, what);
	return seen === undefined ? noQuote(outside) : saying(await sendText(outside, seen.text), seen.what);
}

/** A command line has no room for them. */
function withoutNotes({notes}: State): string {
	if (notes.size === 0) return '';
	const [are, them] = notes.size === 1 ? ['is', 'it'] : ['are', 'them'];
	return ` Your ${count(notes.size, 'note')} ${are} not in it; the file of this view, by x, has ${them}.`;
}

/** What is copied, and how that is called; undefined where there is nothing. */
async function taken(
	outside: Outside,
	what: 'quote' | 'citation',
): Promise<{readonly text: string; readonly what: string} | undefined> {
	const {state, workspace} = outside;
	const seen = seenIn({workspace, state, glyphs: unicode});
	if (seen !== undefined) return seen;
	const entries = await chosen(outside);
	if (entries.length === 0) return undefined;
	const write = what === 'quote' ? quoteText : citationOf;
	const inFront = await selected(outside);
	const chosenPassages = entries.map(entry => ({entry, passage: passageFor(state, entry, inFront)}));
	const texts = chosenPassages.map(({entry, passage}) => write(workspace.catalogue, entry, passage));
	const summaries = chosenPassages.filter(({passage}) => passage.kind === 'reported').length;
	const named = nameOf(what, entries.length, takesMarked(state));
	return {text: texts.join('\n\n'), what: `${named}${naming(summaries, entries.length)}`};
}

/** `the quote`, `the marked citation`, `3 marked quotes`. */
function nameOf(what: 'quote' | 'citation', count: number, isMarked: boolean): string {
	const noun = isMarked ? `marked ${what}` : what;
	return count === 1 ? `the ${noun}` : `${count} ${noun}s`;
}

/** That what is called a quote has no words of anybody in it. */
function naming(summaries: number, count: number): string {
	if (summaries === 0) return '';
	if (summaries === count)
		return count === 1 ? ', a summary in our words,' : ', all of them summaries in our words,';
	return `, ${summaries} of them ${summaries === 1 ? 'a summary' : 'summaries'} in our words,`;
}

function noQuote({workspace, state}: Outside): Message {
	return bad(
		state.subject === quotesPane
			? 'The list is empty, so no quote is selected.'
			: `No quote is selected; ${paneNumber(workspace, quotesPane)} goes to the quotes.`,
	);
}

/** Of the quote in front the passage on the screen, of others the one shown first. */
function passageFor(state: State, entry: Entry, inFront: Entry | undefined) {
	return entry === inFront ? shownPassage(state, entry) : selectLeading(state, entry);
}

function sendText({capabilities, write}: Outside, text: string): Promise<CopyResult> {
	return copyText(text, {capabilities, env: process.env, platform: process.platform, write});
}

function saying(result: CopyResult, what: string): Message {
	switch (result.status) {
		case 'copied':
			return good(`Copied ${what.replace(/,$/, '')} (${result.how}).`);
		case 'sent':
			return good(
				`Sent ${what} to the ${result.how === 'tmux' ? 'clipboard through tmux' : "terminal's clipboard"}.${result.around === 'tmux' ? ' TMUX is set, but no tmux answers.' : ''}`,
			);
		case 'too-long':
			return bad(
				`Too long for the clipboard: ${result.bytes} bytes of at most ${result.limit}. x writes a file instead.`,
			);
		case 'failed':
			return bad(`Not copied: ${result.reason}. x writes a file instead.`);
	}
}

/** Shells and terminals take no longer line everywhere. */
const longestCommand = 4000;

/** @param name - of a format, or of the view. */
async function exportAs(outside: Outside, name: string): Promise<Message> {
	if (name === viewFormat) return exportView(outside);
	if (name === seenFormat) return exportSeen(outside);
	const format = outside.kind.formats.find(each => each.name === name);
	return format === undefined ? bad(`Nothing is written as ${name}.`) : exportShown(outside, format);
}

/** The view in a file, for what no command line can hold. */
async function exportView({workspace, state, dossierPath}: Outside): Promise<Message> {
	const result = await writeNewFile(
		`${workspace.catalogue.dossier.id}-view`,
		'txt',
		`${wholeView(workspace, state)}\n`,
	);
	if (!result.ok) return bad(`Nothing was written: ${result.reason}`);
	// Whole paths: it is to be opened from any folder.
	const dossier =
		dossierPath === undefined ? '' : ` ${dossierPath === '-' ? 'DOSSIER' : shellQuote(resolve(dossierPath))}`;
	const articles =
		workspace.articles === undefined ? '' : ` --articles ${shellQuote(resolve(workspace.articles.folder))}`;
	const view = shellQuote(`@${resolve(result.name)}`);
	const own = state.notes.size === 0 ? '' : ` and your ${count(state.notes.size, 'note')}`;
	return good(`Wrote the view${own}: roundtable${dossier}${articles} --view ${view} opens it.`);
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
	const asked = selectExported(workspace, state);
	if (asked === undefined || !isListing(asked.listing))
		return bad(`Nothing is written of this; ${paneNumber(workspace, quotesPane)} goes to the quotes.`);
	const {listing, noun, shown = catalogue} = asked;
	if (listing === 'quotes') return exportQuotes(outside, format);
	if (!formatsOf(listing, [format]).includes(format)) {
		const why = format.elsewhere ?? 'It is written of quotes alone';
		return bad(`${why}; ${paneNumber(workspace, quotesPane)} goes to them.`);
	}
	const {pieces} = printListing(shown, {listing, entries: undefined, day: selectDay(state)}, format);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-${listing}`, format.extension, text);
	return sayWrote(result, count(asked.count, noun));
}

async function exportQuotes({workspace, state, kind}: Outside, format: ExportFormat): Promise<Message> {
	const {catalogue} = workspace;
	const {rows} = await awaitWhole(workspace.engine, questionForExport(state));
	const entries = rows.map(({entry}): Entry => ({...entry, first: selectLeading(state, entry)}));
	if (entries.length === 0) return bad('Nothing is shown, so nothing is written.');
	const {pieces} = printListing(
		catalogue,
		{listing: 'quotes', entries, columns: kind.quoteColumns, notes: state.notes, day: selectDay(state)},
		format,
	);
	const text = await gathered(pieces);
	const result = await writeNewFile(`${catalogue.dossier.id}-quotes`, format.extension, text);
	const quotes = count(entries.length, 'quote');
	const which =
		state.marked.size > 0 ? `${quotes}, ${entries.length === 1 ? 'the one' : 'those'} marked,` : quotes;
	return sayWrote(result, which);
}

/** The source in the list of sources, else that of the passage on the screen. */
async function sourceInFront(outside: Outside): Promise<Source | undefined> {
	const {workspace, state} = outside;
	if (state.popup?.kind === 'sources')
		return foundSources(workspace, state.popup.input.text)[state.popup.index];
	const entry = state.subject === quotesPane ? await selected(outside) : undefined;
	return entry === undefined ? undefined : sourceOf(workspace.catalogue, shownPassage(state, entry).source);
}

function sourceOf(catalogue: Catalogue, id: string): Source | undefined {
	return catalogue.sources.get(id);
}

async function openSource(outside: Outside): Promise<Message> {
	const {state, workspace} = outside;
	if (state.isSlide)
		return bad(`A slide has no quote selected; ${paneNumber(workspace, quotesPane)} goes to the quotes.`);
	const source = await sourceInFront(outside);
	if (source === undefined) return noQuote(outside);
	const name = source['title-short'];
	if (source.URL === undefined)
		return bad(`${name} has no address: ${source.absent?.URL ?? 'the dossier gives none'}`);
	const {isOverSsh} = outside.capabilities;
	const opened = await openLink(source.URL, {isOverSsh, platform: process.platform});
	switch (opened.status) {
		case 'opened':
			return good(`Asked the browser to open ${name}: ${opened.address}`);
		case 'over-ssh': {
			const said = saying(await sendText(outside, opened.address), `the address of ${name}`);
			return {...said, text: `${said.text} There is no browser here, over SSH: ${opened.address}`};
		}
		case 'not-a-link':
			return bad(`${name} has an address that is not opened: ${wordAddressFault(opened.why)}.`);
		case 'failed': {
			const said = saying(await sendText(outside, opened.address), `the address of ${name}`);
			return {
				...said,
				text: `No browser could be opened (${opened.reason}). ${said.text} It is ${opened.address}`,
			};
		}
	}
}
