/** What can be gone back to: the views before this one, and what was the reader's own before a change. */
import {count} from '../text/count.ts';
import type {Action} from './actions.ts';
import {withFocusShown} from './panes.ts';
import {type Own, ownOf, type State, say, type View, viewOf} from './state.ts';
import {editInput} from './update-filter.ts';
import {readView, sayUnknown, unknownIn, withView} from './view-words.ts';
import type {Workspace} from './workspace.ts';

/** Puts the present view on the way back, unless it is there already. */
export function pushView(state: State): State {
	const view = viewOf(state);
	const last = state.past.at(-1);
	return last !== undefined && isSame(last, view)
		? state
		: {...state, past: [...state.past.slice(-99), view]};
}

/** Goes to the view before this one. */
export function viewBefore(workspace: Workspace, state: State): State {
	const now = viewOf(state);
	const place = state.past.findLastIndex(view => !isSame(view, now));
	const view = state.past[place];
	if (view === undefined && state.lastView !== undefined)
		return whereOneWas(workspace, state, state.lastView);
	if (view === undefined) return say(state, 'There is no view before this one.');
	const {filter, ...rest} = view;
	const restored = editInput({...state, ...rest, isOpened: false}, {text: filter, cursor: filter.length});
	return withFocusShown(workspace, {...restored, past: state.past.slice(0, place)});
}

/** The view in which the reader left the dossier last; the marks are as they are now. */
function whereOneWas(workspace: Workspace, state: State, words: string): State {
	const read = readView(words, workspace.panes);
	const parts = read.ok ? read.parts : {};
	const unknown = unknownIn(workspace, state, parts);
	return {
		...withView(workspace, state, {...parts, marked: state.marked}),
		lastView: undefined,
		message: unknown.length === 0 ? undefined : {tone: 'bad', text: sayUnknown(unknown)},
	};
}

function isSame(a: View, b: View): boolean {
	return a.filter === b.filter && a.order === b.order && a.isReportedShown === b.isReportedShown;
}

/** What is the reader's own has changed: that can be taken back. A filter counts once it has been typed. */
export function recordChange(before: State, after: State, {type}: Action): State {
	if (type === 'undo' || type === 'redo' || after.isFiltering) return after;
	const from = before.isFiltering ? (before.typedFrom ?? ownOf(before)) : ownOf(before);
	const to = ownOf(after);
	const isUntouched = from.marked === to.marked && from.notes === to.notes && from.filter === to.filter;
	// A view that is gone back to may hold the same marks and notes once more: then nothing has changed.
	return isUntouched || sayOwn(from, to, 'done') === ''
		? after
		: {...after, done: [...after.done.slice(-99), from], undone: []};
}

/** Goes to what was the reader's own before the last change, or forth again. */
export function takeBack(state: State, from: 'done' | 'undone'): State {
	const own = state[from].at(-1);
	if (own === undefined)
		return {
			...state,
			message: {
				tone: 'plain',
				text: from === 'done' ? 'There is nothing to take back.' : 'There is nothing to do again.',
			},
		};
	const to = from === 'done' ? 'undone' : 'done';
	const {filter, marked, notes} = own;
	const restored = editInput(state, {text: filter, cursor: filter.length});
	return {
		...restored,
		marked,
		notes,
		[from]: state[from].slice(0, -1),
		[to]: [...state[to], ownOf(state)],
		message: {
			tone: 'plain',
			text: `${from === 'done' ? 'Taken back' : 'Done again'}: ${sayOwn(ownOf(state), own, from)}.`,
		},
	};
}

/** @returns `1 mark set again`, `1 note taken away`, `the filter is again veto`; several of them with commas. */
function sayOwn(before: Own, after: Own, from: 'done' | 'undone'): string {
	const set = [...after.marked].filter(id => !before.marked.has(id)).length;
	const gone = [...before.marked].filter(id => !after.marked.has(id)).length;
	const written = [...after.notes.keys()].filter(id => !before.notes.has(id)).length;
	const removed = [...before.notes.keys()].filter(id => !after.notes.has(id)).length;
	const changed = [...before.notes].filter(
		([id, note]) => after.notes.has(id) && after.notes.get(id) !== note,
	).length;
	return [
		...(set === 0 ? [] : [`${count(set, 'mark')} set again`]),
		...(gone === 0 ? [] : [`${count(gone, 'mark')} taken away`]),
		...(written === 0 ? [] : [`${count(written, 'note')} written again`]),
		...(removed === 0 ? [] : [`${count(removed, 'note')} taken away`]),
		...(changed === 0
			? []
			: [`${count(changed, 'note')} ${from === 'done' ? 'as before' : 'changed again'}`]),
		...(before.filter === after.filter ? [] : [sayFilter(after.filter)]),
	].join(', ');
}

/** A filter longer than this is not said whole. */
const longest = 60;

function sayFilter(text: string): string {
	if (text.trim() === '') return 'the filter is empty again';
	return `the filter is again ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
}
