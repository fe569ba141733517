/**
 * Actions that have to wait for an answer. What moves in a list waits for its rows, in order; the next thing done that
 * has nothing to do with them takes their place, so that nobody who types on waits for anything. Behind a Tab that
 * waits for its completions what is typed waits too, since it belongs behind them.
 */
import type {Action, Motion} from './actions.ts';
import {isMoveKnown, movedPane, pageRows} from './move.ts';
import {isSelectionKnown, selectAnswer, selectPlace} from './selectors.ts';
import type {State} from './state.ts';
import {completions} from './update-filter.ts';
import type {World} from './world.ts';

/** Whether all is known that the action needs. */
export function isReady(world: World, state: State, action: Action): boolean {
	if (state.popup !== undefined) return true;
	switch (action.type) {
		case 'move':
			return isMoveReady(world, state, action.motion);
		case 'mark':
			return state.subject !== 'quotes' || isMoveKnown(world, state, 'down');
		case 'passage':
		case 'other-view':
			return state.subject !== 'quotes' || isSelectionKnown(world, state);
		case 'complete':
			return completions(world, state) !== undefined;
		default:
			return true;
	}
}

function isMoveReady(world: World, state: State, motion: Motion): boolean {
	const pane = movedPane(state);
	if (pane === 'quotes') return isMoveKnown(world, state, motion);
	// How far the detail scrolls depends on what it tells.
	return pane !== 'detail' || state.subject !== 'quotes' || isSelectionKnown(world, state);
}

/** Whether all is known that a screen shows first of all: the rows, what is found in them, what may be typed next. */
export function isAnswered(world: World, state: State): boolean {
	if (state.popup !== undefined) return true;
	const answer = selectAnswer(world, state);
	const place = selectPlace(world, state);
	if (!answer.isDone || place === undefined) return false;
	const count = pageRows(world, {...state, focus: 'quotes'});
	const shown = answer.page(Math.max(0, place - Math.floor(count / 2)), count);
	const isFound = shown.every(row => row?.matches !== undefined);
	return isFound && (!state.isFiltering || completions(world, state) !== undefined);
}

/** What happens beside all that the person does in the panes. */
export function isAside({type}: Action): boolean {
	return ['resize', 'answered', 'message', 'redraw', 'suspend', 'quit'].includes(type);
}

/** Whether an action waits behind those that do, rather than taking their place. */
export function mustFollow([first]: readonly Action[], action: Action): boolean {
	switch (first?.type) {
		case undefined:
			return false;
		case 'complete':
			return action.type === 'complete' || (action.type === 'edit' && action.edit.do === 'insert');
		default:
			return ['move', 'mark', 'passage', 'other-view', 'copy', 'open-source'].includes(action.type);
	}
}
