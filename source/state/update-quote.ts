/** What is done with the selected quote, whichever pane has the focus: its passages, marks, notes, the next match. */
import {count} from '../text/count.ts';
import type {Action} from './actions.ts';
import {focusPane} from './focus.ts';
import {move} from './move.ts';
import {bothNotes, changed, noteOfOthers} from './own.ts';
import {paneNumber, sidesShown} from './panes.ts';
import {quotesPane} from './parts.ts';
import {hasWordings, selectAnswer, selectEntry, selectPassage, selectPlace} from './selectors.ts';
import {shownInList} from './shown-among.ts';
import {type State, say} from './state.ts';
import type {Workspace} from './workspace.ts';

/** Said of the quotes where none is selected in them. */
export const noneSelected = 'The list is empty, so no quote is selected.';

/** What a key is for that does nothing here, and where it does something; in the quotes, why not. */
function sayElsewhere(workspace: Workspace, state: State, what: string): State {
	const there = `${what}; ${paneNumber(workspace, quotesPane)} goes to the quotes.`;
	return say(state, state.subject === quotesPane ? noneSelected : there);
}

export function stepPassage(workspace: Workspace, state: State, by: 1 | -1): State {
	const entry = selectEntry(workspace, state);
	if (entry === undefined || state.subject !== quotesPane)
		return sayElsewhere(workspace, state, 'Passages are those of a quote');
	const count = entry.statement.passages.length;
	if (count === 1) return say(state, 'This statement is printed in one place only.');
	// What stands apart, as the article, would be seen to change; the wordings are all there already.
	const isApart = sidesShown(workspace, state).some(({place}) => place === 'apart');
	if (state.isComparing && hasWordings(entry) && !isApart)
		return say(state, 'All wordings are told here; v goes back to one at a time.');
	return {...state, passage: (selectPassage(workspace, state, entry) + by + count) % count};
}

export function mark(workspace: Workspace, state: State): State {
	const entry = selectEntry(workspace, state);
	if (entry === undefined || state.subject !== quotesPane)
		return sayElsewhere(workspace, state, 'Only quotes are marked');
	const marked = new Set(state.marked);
	if (!marked.delete(entry.statement.id)) marked.add(entry.statement.id);
	// Down the list as it was: where it shows what is marked, or what is not, the mark has changed it.
	const next = state.focus === quotesPane ? move(workspace, state, 'down') : state;
	return {...next, marked};
}

/**
 * Marks all that the list shows; where some of that is marked, it is so no longer. What is not shown stays as it is, but
 * in a review: what was decided of all that was marked may have put it out of the list, and its marks are let go of first.
 */
export function markAll(workspace: Workspace, state: State): State {
	if (state.subject !== quotesPane) return sayElsewhere(workspace, state, 'Only quotes are marked');
	const {ids: shown} = shownInList(workspace, state);
	const gone = new Set(shown.filter(id => state.marked.has(id)));
	if (gone.size === 0 && workspace.review !== undefined && state.marked.size > 0)
		return unmarkUnseen(state, shown.length);
	if (shown.length === 0) return say(state, 'The list is empty: there is nothing to mark.');
	if (gone.size === 0) {
		const marked = new Set([...state.marked, ...shown]);
		return say({...state, marked}, `${count(shown.length, 'quote')} marked; once more, and none is.`);
	}
	const marked = new Set([...state.marked].filter(id => !gone.has(id)));
	return say({...state, marked}, `${count(gone.size, 'mark')} taken away.`);
}

/** @param shown - how many the list shows, none of which is marked. */
function unmarkUnseen(state: State, shown: number): State {
	const {size} = state.marked;
	const next = shown === 0 ? '' : `; once more marks the ${shown} that are here`;
	return say(
		{...state, marked: new Set()},
		`${count(size, 'mark')} taken away from what is not shown here${next}.`,
	);
}

/** Begins a note on the selected quote, or goes on with it. */
export function openNote(workspace: Workspace, state: State): State {
	const entry = selectEntry(workspace, state);
	if (entry === undefined || state.subject !== quotesPane)
		return sayElsewhere(workspace, state, 'A note goes with a quote');
	const {id} = entry.statement;
	const before = state.notes.get(id);
	const text = before ?? '';
	return {...state, popup: {kind: 'note', statement: id, before, input: {text, cursor: text.length}}};
}

/** An empty note is none. */
export function keepNote(state: State, {statement, text, before}: Extract<Action, {type: 'note'}>): State {
	const mine = text.trim() === '' ? undefined : text.trim();
	const note = bothNotes(before, mine, state.notes.get(statement));
	const after = changed(state, {marked: new Map(), notes: new Map([[statement, note]])});
	return note === mine ? after : say(after, noteOfOthers);
}

/** To the next row of the list, or the one before, wherever one reads it: each is a match of the filter, or any quote. */
export function stepMatch(workspace: Workspace, state: State, by: 1 | -1): State {
	const isAll = state.applied.root.parts.length === 0;
	// Of a pane that shows something else one goes to what is searched for alone.
	if (isAll && state.subject !== quotesPane) return say(state, 'Nothing is searched for; / searches.');
	const {total} = selectAnswer(workspace, state);
	const place = selectPlace(workspace, state);
	if (place === undefined) return state;
	if (total === 0) return say(state, 'Nothing matches.');
	// On a slide none of them has been seen yet.
	if (state.isSlide) return focusPane(workspace, state, quotesPane);
	const {focus, subject} = state;
	const reading = subject === quotesPane ? state : focusPane(workspace, state, quotesPane);
	if (place + by < 0 || place + by >= total)
		return say(reading, `That was the ${by === 1 ? 'last' : 'first'} ${isAll ? 'quote' : 'match'}.`);
	const moved = move(workspace, {...reading, focus: quotesPane, isSlide: false}, by === 1 ? 'down' : 'up');
	return {...moved, focus: subject === quotesPane ? focus : quotesPane};
}
