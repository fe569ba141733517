/** Copies what is in front: quotes, citations, the text of a pane, the command for a view, the place of a problem. */
import {resolve} from 'node:path';
import process from 'node:process';
import type {Entry} from '../dossier/catalogue.ts';
import {awaitAnswer} from '../engine/whole.ts';
import {citationOf} from '../print/citation.ts';
import {quoteText} from '../print/quote-text.ts';
import {commandFor} from '../print/view-command.ts';
import type {CopyWhat} from '../state/actions.ts';
import {takesMarked} from '../state/exported.ts';
import {paneNumber} from '../state/panes.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import {nothingSelected, popupCount} from '../state/popup.ts';
import {
	markedEntries,
	placeOfStatement,
	questionOf,
	selectLeading,
	shownPassage,
} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {noneSelected} from '../state/update-quote.ts';
import {type CopyResult, copyText} from '../terminal/clipboard.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {unicode} from '../view/glyphs.ts';
import {seenIn} from '../view/view-text.ts';
import {bad, good, type Outside} from './outside.ts';
import {placeOfProblem} from './problem-place.ts';

/** Shells and terminals take no longer line everywhere. */
const longestCommand = 4000;

/** The marked quotes, else the one selected, while a list of quotes or its detail is in front. */
async function chosen(outside: Outside): Promise<readonly Entry[]> {
	const {workspace, state} = outside;
	if (takesMarked(state)) return markedEntries(workspace.catalogue, state);
	const entry = state.subject === quotesPane ? await selected(outside) : undefined;
	return entry === undefined ? [] : [entry];
}

/** The selected entry, awaited where it is not known yet. */
export async function selected({workspace, state}: Outside): Promise<Entry | undefined> {
	const found = await awaitAnswer(workspace.engine, questionOf(state), answer => {
		const place = placeOfStatement(answer, state.statement);
		if (place === undefined) return undefined;
		const entry = place < 0 ? undefined : answer.page(place, 1)[0]?.entry;
		return place < 0 || entry !== undefined ? {entry} : undefined;
	});
	return found.entry;
}

export async function copy(outside: Outside, what: CopyWhat): Promise<Message> {
	const {state, workspace} = outside;
	if (what === 'command') {
		if (outside.dossierPath === '-')
			return bad(
				'This dossier came through standard input: no command opens it again. x writes a file of the view.',
			);
		const command = commandFor(workspace, state, outside.dossierPath, outside.isKeptBeside, path =>
			resolve(path),
		);
		if (command.length > longestCommand)
			return bad('So many marks are too long for a command line. x writes a file of the view instead.');
		const said = saying(await sendText(outside, command), 'the command for this view');
		return {...said, text: `${said.text}${withoutNotes(state)}`};
	}
	if (what === 'problem') {
		const {popup} = state;
		if (popup?.kind === 'problems' && popupCount(workspace, state, popup) === 0)
			return nothingSelected(popup.input.text);
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
export async function taken(
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
	const chosenPassages = entries.map(entry => ({entry, passage: passageFor(outside, entry, inFront)}));
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

export function noQuote({workspace, state}: Outside): Message {
	return bad(
		state.subject === quotesPane
			? noneSelected
			: `No quote is selected; ${paneNumber(workspace, quotesPane)} goes to the quotes.`,
	);
}

/** Of the quote in front the passage on the screen, of others the one shown first. */
function passageFor({workspace, state}: Outside, entry: Entry, inFront: Entry | undefined) {
	return entry === inFront ? shownPassage(workspace, state, entry) : selectLeading(workspace, state, entry);
}

export function sendText({capabilities, write}: Outside, text: string): Promise<CopyResult> {
	return copyText(text, {capabilities, env: process.env, platform: process.platform, write});
}

export function saying(result: CopyResult, what: string): Message {
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
