/**
 * What has to wait for an answer, and how it is done when that comes in.
 *
 * What only moves or marks in the list waits for its rows and holds up nothing: whatever else is done is done at once,
 * and what waited is then done as if it had come first. Only a new list makes it void, since it was meant for the rows
 * of the old one; so that whoever types on waits for nothing. Behind a Tab that waits for its completions, and behind
 * the choice of another view or what is decided of all that is shown, all keys wait, since only then is it known what they mean. Esc gives up what waits.
 */

import {isSameQuestion} from '../engine/question.ts';
import type {Action} from './actions.ts';
import {isMoveKnown, movedPane} from './move.ts';
import {paneNamed} from './panes.ts';
import {detailPane, type KeyVerb, type LineVerb, quotesPane} from './parts.ts';
import {isSelectionKnown, isSubjectKnown, questionOf, selectAnswer, selectPlace} from './selectors.ts';
import {shownAmong, shownInList} from './shown-among.ts';
import type {State, Waiting} from './state.ts';
import {completions} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

/** Whether all is known that the action needs. */
export function isReady(workspace: Workspace, state: State, action: Action): boolean {
	if (state.popup !== undefined) return action.type !== 'decide' || isAllShown(workspace, state, action.verb);
	switch (action.type) {
		case 'move':
			return isMoveKnown(workspace, state, action.motion);
		case 'mark':
		case 'decide':
			// It is made, and goes on to the next.
			return (
				isSubjectKnown(workspace, state) && (state.subject !== quotesPane || isStepKnown(workspace, state, 1))
			);
		case 'mark-all':
			return isSubjectKnown(workspace, state) && shownInList(workspace, state).isAll;
		case 'passage':
		case 'review-line':
		case 'write-note':
		case 'day':
		case 'other-view':
			return isSubjectKnown(workspace, state);
		case 'match':
			return (
				selectAnswer(workspace, state).isDone &&
				isSelectionKnown(workspace, state) &&
				isStepKnown(workspace, state, action.by)
			);
		case 'complete':
			return completions(workspace, state) !== undefined;
		default:
			return true;
	}
}

/** Whether it is known what the filter shows, where all that it shows is decided about. */
function isAllShown(workspace: Workspace, state: State, verb: KeyVerb | LineVerb): boolean {
	return verb !== 'accept-all' || (shownAmong(workspace, state)?.isAll ?? true);
}

/** Whether the row is known that is one step on in the list. */
function isStepKnown(workspace: Workspace, state: State, by: 1 | -1): boolean {
	return paneNamed(workspace, quotesPane).isMoveKnown?.(workspace, state, by === 1 ? 'down' : 'up') ?? true;
}

/** Whether all is known that a screen shows first of all: the rows, or why there are none, what is found in them, what may be typed next. */
export function isAnswered(workspace: Workspace, state: State): boolean {
	if (state.popup !== undefined) return true;
	const answer = selectAnswer(workspace, state);
	const place = selectPlace(workspace, state);
	if (!answer.isDone || place === undefined) return false;
	if (answer.total === 0 && answer.whyEmpty() === undefined) return false;
	// More quotes than lines are never seen at once.
	const count = state.size.rows;
	const shown = answer.page(Math.max(0, place - Math.floor(count / 2)), count);
	const isFound = shown.every(row => row?.matches !== undefined);
	return isFound && (!state.isFiltering || completions(workspace, state) !== undefined);
}

/** What happens beside all that the person does in the panes. */
export function isAside({type}: Action): boolean {
	return ['resize', 'answered', 'decided', 'message', 'redraw', 'suspend', 'quit'].includes(type);
}

const barriers: ReadonlySet<Action['type']> = new Set([
	'complete',
	'other-view',
	'match',
	'write-note',
	'review-line',
	'decide',
	'day',
	'undo',
	'redo',
]);

/** Whether nobody knows what a key means until this is done. */
function isBarrier(item: Waiting): boolean {
	return 'action' in item && barriers.has(item.action.type);
}

/** Whether all that is done now has to wait. */
export function isHeldUp({waiting}: State): boolean {
	return waiting.some(isBarrier);
}

/** Whether an action does nothing but move, mark or take something in the list of quotes or its detail. */
export function isInList(state: State, action: Action): boolean {
	if (state.popup !== undefined) return false;
	switch (action.type) {
		case 'move': {
			const pane = movedPane(state);
			return pane === quotesPane || (pane === detailPane && state.subject === quotesPane);
		}
		case 'mark':
		case 'mark-all':
		case 'passage':
			return state.subject === quotesPane;
		case 'copy':
		case 'export':
		case 'open-source':
			return true;
		default:
			return false;
	}
}

/** The action as it waits. */
export function waitingFor(state: State, action: Action): Waiting {
	return isInList(state, action) ? {action, from: {...state, waiting: []}} : {action};
}

/** The state in which an action was done that has waited, with what has been selected and marked since. */
export function stateBefore(from: State, now: State): State {
	const {statement, passage, isComparing, scroll, marked, notes, done, undone, generation} = now;
	return {...from, statement, passage, isComparing, scroll, marked, notes, done, undone, generation};
}

/** The state now with what the action has selected and marked. */
export function stateAfter(now: State, next: State, isScrollVoid: boolean): State {
	const {statement, passage, isComparing, marked, done, undone, message} = next;
	const scroll = isScrollVoid || now.subject !== quotesPane ? now.scroll : next.scroll;
	const isStoryInFront = now.isStoryInFront && next.isStoryInFront;
	const mine = {statement, passage, isComparing, marked, done, undone, isStoryInFront};
	return {...now, ...mine, scroll, message: now.message ?? message};
}

/** After something else was done what waits still waits, unless that has made another list, or selected something. */
export function keepWaiting(before: State, after: State, action: Action): State {
	const {waiting} = before;
	if (waiting.length === 0) return after;
	const isVoid =
		!isSameQuestion(questionOf(before), questionOf(after)) || before.statement !== after.statement;
	if (isVoid) return giveUp(after);
	const isScrolled = action.type === 'before' || before.subject !== after.subject;
	return isScrolled
		? {...after, waiting: waiting.map(item => ('action' in item ? {...item, isScrollVoid: true} : item))}
		: after;
}

/** Nothing waits any more. A mark that was not made is said; moves in a list that is gone are not. */
export function giveUp(state: State): State {
	const {waiting} = state;
	const lost = waiting.flatMap(item =>
		'action' in item && ['mark', 'mark-all'].includes(item.action.type) ? [item.action.type] : [],
	);
	const isOne = lost.length === 1 && lost[0] === 'mark';
	const text = isOne
		? 'The quote to be marked had not been found yet: it is not marked.'
		: 'The quotes to be marked had not all been found yet: no mark was changed.';
	return {...state, waiting: [], ...(lost.length > 0 ? {message: {tone: 'bad', text} as const} : {})};
}
