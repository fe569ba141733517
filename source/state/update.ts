/** The one reducer: a state and an action give the next state. Effects (copying, files, quitting) are the edge's. */
import {orders} from '../engine/question.ts';
import {type Action, emptyInput, type Motion} from './actions.ts';
import {endTyping} from './end-typing.ts';
import {focusPane, neighbour} from './focus.ts';
import {pushView, recordChange, takeBack, viewBefore} from './history.ts';
import {followSelection, sayWhereUnseen, scrolledToTop} from './in-front.ts';
import {isSeen, move, movedPane} from './move.ts';
import {isNarrowed, narrow, sayIdle} from './narrow.ts';
import {openLine} from './open-line.ts';
import {paneNamed, paneNumber, subjectOf} from './panes.ts';
import {detailPane, type PopupKind, quotesPane, unreviewed} from './parts.ts';
import {updatePopup} from './popup.ts';
import {foundDiscrepancies} from './popup-search.ts';
import {decided, goOn} from './reviewing.ts';
import {selectEntry} from './selectors.ts';
import {ownOf, type State, say} from './state.ts';
import {
	atRoundTold,
	endStory,
	sayHidden,
	selectTelling,
	stepRound,
	toggleDay,
	withoutEmptySlide,
} from './story.ts';
import {completeInput, editInput, takeBackTerm} from './update-filter.ts';
import {keepNote, mark, markAll, openNote, stepMatch, stepPassage} from './update-quote.ts';
import type {Workspace} from './workspace.ts';

/** The state after an action; the message of the last one is gone. */
export function update(workspace: Workspace, state: State, action: Action): State {
	const isNews = action.type === 'answered';
	if (action.type === 'resize') return resized(workspace, state, action);
	const known = state.readAt === undefined || isNews ? state : {...state, readAt: undefined};
	return updated(workspace, known, action);
}

/** What fits on a larger screen is not scrolled there, but it is again where it does not fit. */
function resized(
	workspace: Workspace,
	state: State,
	{columns, rows}: Extract<Action, {type: 'resize'}>,
): State {
	const {scroll, scrolled, popup, message} = state;
	const readAt = state.readAt ?? {scroll, scrolled, popup};
	const after = {...state, ...readAt, readAt, size: {columns, rows}};
	const pane = message?.untilSeen;
	if (pane === undefined) return after;
	const silent = {...after, message: undefined};
	return isSeen(workspace, silent, pane) ? silent : after;
}

function updated(workspace: Workspace, state: State, action: Action): State {
	const isNews = action.type === 'answered';
	const calm = state.message === undefined || isNews ? state : {...state, message: undefined};
	const next =
		calm.popup === undefined
			? updatePanes(workspace, calm, action)
			: updatePopup(workspace, calm, action, update);
	const told = calm.popup === undefined ? followSelection(workspace, calm, next, action) : next;
	const shown = withoutEmptySlide(workspace, told);
	const placed = atRoundTold(workspace, state, shown);
	const followed = workspace.panes.reduce((after, pane) => pane.follow?.(state, after) ?? after, placed);
	return scrolledToTop(workspace, state, recordChange(state, followed, action));
}

function updatePanes(workspace: Workspace, state: State, action: Action): State {
	const hidden = state.isSlide ? sayHidden(workspace, action) : undefined;
	if (hidden !== undefined) return say(state, hidden);
	switch (action.type) {
		case 'answered':
			return {...state, generation: state.generation + 1};
		case 'focus':
			return focusPane(workspace, state, action.pane);
		case 'focus-next':
			return focusPane(workspace, state, neighbour(workspace, state, action.by));
		case 'move':
			return moved(workspace, state, action.motion);
		case 'select':
			return select(workspace, state, action);
		case 'step-round':
			return sayWhereUnseen(workspace, stepRound(workspace, pushView(state), action.by));
		case 'day':
			return toggleDay(
				pushView(state),
				selectedDay(workspace, state),
				subjectOf(workspace, state).dayOf?.(workspace, state),
			);
		case 'enter':
			return enter(workspace, state);
		case 'back':
			return back(workspace, state);
		case 'before':
			return viewBefore(workspace, state);
		case 'filter':
			return beginFilter(workspace, state);
		case 'set-filter':
			return editInput(pushView(state), {text: action.text, cursor: action.text.length});
		case 'edit':
		case 'complete':
			return completeInput(workspace, state, action);
		case 'passage':
			return stepPassage(workspace, state, action.by);
		case 'other-view':
			return otherView(workspace, state);
		case 'zoom':
			return zoom(workspace, state);
		case 'toggle-detail':
			return toggleDetail(workspace, state);
		case 'mark':
			return mark(workspace, state);
		case 'mark-all':
			return markAll(workspace, state);
		case 'write-note':
			return openNote(workspace, state);
		case 'note':
			return keepNote(state, action);
		case 'review-line':
			return openLine(workspace, state, action.verb);
		case 'decide':
			return goOn(workspace, state, action.verb);
		case 'decided':
			return decided(workspace, state, action);
		case 'refused':
			return {...state, popup: {...action.popup, refused: action.why}};
		case 'undo':
			return takeBack(state, 'done');
		case 'redo':
			return takeBack(state, 'undone');
		case 'match':
			return stepMatch(workspace, state, action.by);
		case 'order':
			return {
				...pushView(state),
				order: action.order ?? orders[(orders.indexOf(state.order) + 1) % orders.length] ?? 'date',
			};
		case 'toggle-reported':
			return {...pushView(state), isReportedShown: !state.isReportedShown};
		case 'open':
			return open(workspace, state, action.popup);
		case 'message':
			return {...state, message: action.message};
		case 'resize':
		case 'close':
		case 'copy':
		case 'export':
		case 'open-source':
		case 'redraw':
		case 'suspend':
		case 'quit':
			return state;
	}
}

function moved(workspace: Workspace, state: State, motion: Motion): State {
	const isSideways = motion === 'left' || motion === 'right';
	if (!isSideways || paneNamed(workspace, movedPane(state)).isWide === true)
		return move(workspace, state, motion);
	if (state.isSlide) return say(state, '[ and ] go to the round before and to the next.');
	const wide = workspace.panes.find(({isWide}) => isWide);
	return say(
		state,
		wide === undefined
			? 'There is nothing to the left or to the right.'
			: `Left and right move in the ${wide.name}; ${paneNumber(workspace, wide.name)} goes there.`,
	);
}

/** The cursor stands at the end, a blank after what is there: what is typed is a term of its own. */
function beginTyping(state: State): State {
	const kept = state.filter.text.trimEnd();
	const text = kept === '' ? '' : `${kept} `;
	return editInput(state, {text, cursor: text.length});
}

/** The row that was clicked in a list. */
function select(
	workspace: Workspace,
	state: State,
	{pane, row, column}: Extract<Action, {type: 'select'}>,
): State {
	const focused = focusPane(workspace, state, pane);
	const list = paneNamed(workspace, pane);
	return list.role === 'list' ? (list.select?.(workspace, focused, row, column) ?? focused) : focused;
}

function enter(workspace: Workspace, state: State): State {
	if (state.isFiltering) return endTyping(workspace, state);
	if (state.isSlide) return {...state, isSlide: false};
	const pane = paneNamed(workspace, state.focus);
	if (pane.role === 'side')
		return say(state, 'There is nothing to open in a text; Esc goes back to the list.');
	if (pane.enter !== undefined) return pane.enter(workspace, state);
	if (pane.terms === undefined) return say(state, 'There is nothing to open here.');
	const idle = sayIdle(workspace, state);
	if (idle !== undefined) return say(state, idle);
	const narrowed = narrow(workspace, pushView(state));
	// Where no room is left for the quotes beside this, what was asked for would not be seen.
	return isNarrowed(workspace, state) || isSeen(workspace, narrowed, quotesPane)
		? narrowed
		: focusPane(workspace, narrowed, quotesPane);
}

/** Takes back one layer: input, detail, zoom, then the last term of the filter; never quits. */
function back(workspace: Workspace, state: State): State {
	if (state.isFiltering) return endTyping(workspace, state);
	if (state.isSlide) return {...state, isSlide: false, zoom: undefined, isOpened: false};
	const pane = paneNamed(workspace, state.focus);
	if (pane.role === 'side') {
		const listed = focusPane(workspace, state, state.subject);
		return pane.leave?.(listed) ?? listed;
	}
	if (state.zoom !== undefined) return {...state, zoom: undefined};
	const within = subjectOf(workspace, state).back?.(state);
	if (within !== undefined) return within;
	if (selectTelling(workspace, state) !== undefined) return endStory(pushView(state));
	const filter = state.filter.text.trim();
	const taken = filter === '' ? state : takeBackTerm(pushView(state));
	// What a review goes through is no layer of it: below all others it is there again.
	if ((workspace.review?.progress().left ?? 0) > 0) {
		if (filter === unreviewed)
			return say(state, 'These are the proposals that are left; / looks for others, q ends the review.');
		if (taken.filter.text.trim() === '')
			return editInput(pushView(state), {text: unreviewed, cursor: unreviewed.length});
	}
	if (filter !== '') return taken;
	return say(state, 'Nothing left to take back; q quits.');
}

function otherView(workspace: Workspace, state: State): State {
	const {otherView} = subjectOf(workspace, state);
	if (otherView !== undefined) return otherView(workspace, state);
	return say(state, 'There is no other view of this.');
}

/** While the rounds are told, what fills the screen is a slide. */
function zoom(workspace: Workspace, state: State): State {
	const isSeenWhole = state.zoom !== undefined || state.isSlide;
	if (isSeenWhole) return {...state, zoom: undefined, isOpened: false, isSlide: false};
	const isSlide = selectTelling(workspace, state) !== undefined;
	return {...state, zoom: state.focus, isOpened: false, isSlide, scroll: isSlide ? 0 : state.scroll};
}

/** The last day of what is selected in the list focused last. */
function selectedDay(workspace: Workspace, state: State): number | undefined {
	const day = subjectOf(workspace, state).day?.(workspace, state);
	return day !== undefined && Number.isFinite(day) ? day : undefined;
}

function toggleDetail(workspace: Workspace, state: State): State {
	const shown = !state.isDetailShown;
	const next = {...state, isDetailShown: shown};
	return !shown && state.focus === detailPane ? focusPane(workspace, next, state.subject) : next;
}

/** The place in the list of what the quote that is selected disagrees about; the first where it is about nothing. */
function ownDiscrepancy(workspace: Workspace, state: State): number {
	if (state.subject !== quotesPane) return 0;
	const own = selectEntry(workspace, state)?.discrepancies ?? [];
	return Math.max(
		0,
		foundDiscrepancies(workspace, '').findIndex(({id}) => own.includes(id)),
	);
}

function open(workspace: Workspace, state: State, kind: Exclude<PopupKind, 'note' | 'review'>): State {
	switch (kind) {
		case 'help':
			return {...state, popup: {kind, input: emptyInput, scroll: 0}};
		case 'palette':
			return {...state, popup: {kind, input: emptyInput, index: 0}};
		case 'export':
			return {...state, popup: {kind, index: 0}};
		case 'discrepancies':
			return {...state, popup: {kind, input: emptyInput, index: ownDiscrepancy(workspace, state), scroll: 0}};
		case 'sources':
		case 'problems':
		case 'changes':
			return {...state, popup: {kind, input: emptyInput, index: 0, scroll: 0}};
	}
}

/** The filter line. Once nothing is left to decide, what a review showed until then is only in the way of what is typed. */
function beginFilter(workspace: Workspace, state: State): State {
	const begun: State = {
		...beginTyping(focusPane(workspace, pushView(state), quotesPane)),
		isFiltering: true,
		typedFrom: ownOf(state),
		typedAt: state.statement,
		zoom: state.zoom === quotesPane ? quotesPane : undefined,
	};
	const isDone = workspace.review?.progress().left === 0 && state.filter.text.trim() === unreviewed;
	return isDone ? editInput(begun, {text: '', cursor: 0}) : begun;
}
