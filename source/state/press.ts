/** One key, or an answer that comes in: the next state, and what is left for the edge to do. */
import {type Action, type Effect, isEffect} from './actions.ts';
import {sayNotHere} from './decided-here.ts';
import {actionsFor} from './keys.ts';
import type {KeyPress} from './parts.ts';
import {type State, say} from './state.ts';
import {update} from './update.ts';
import {
	giveUp,
	isAside,
	isHeldUp,
	isInList,
	isReady,
	keepWaiting,
	stateAfter,
	stateBefore,
	waitingFor,
} from './waiting.ts';
import type {Workspace} from './workspace.ts';

/** An effect is to be done with the state in which it was asked for. */
export type Outcome = {
	readonly state: State;
	readonly effects: readonly {readonly effect: Effect; readonly state: State}[];
};

export function press(workspace: Workspace, state: State, key: KeyPress): Outcome {
	const actions = actionsFor(state, key, workspace.bindings, workspace.formats);
	// That a key does nothing is not known before it is known where one is.
	const isNow = (action: Action) => action.type === 'back' || (isAside(action) && action.type !== 'message');
	const isKept = isHeldUp(state) && !actions.some(isNow);
	return isKept
		? only({...state, waiting: [...state.waiting, {key, size: state.size}]})
		: perform(workspace, state, actions);
}

/** Does the actions in order; what has to wait for an answer is done when that comes in. */
export function perform(workspace: Workspace, state: State, actions: readonly Action[]): Outcome {
	return inTurn(state, actions, (before, action) => performOne(workspace, before, action));
}

function inTurn<T>(state: State, items: readonly T[], run: (state: State, item: T) => Outcome): Outcome {
	let outcome = only(state);
	for (const item of items) {
		const next = run(outcome.state, item);
		outcome = {state: next.state, effects: [...outcome.effects, ...next.effects]};
	}
	return outcome;
}

function only(state: State): Outcome {
	return {state, effects: []};
}

function performOne(workspace: Workspace, state: State, action: Action): Outcome {
	const {waiting} = state;
	if (action.type === 'answered') return goOn(workspace, update(workspace, state, action));
	if (isAside(action)) return done(workspace, state, action);
	// A popup is the topmost layer, what waits the next, unless it is the popup's own.
	const isLayer = waiting.length > 0 && (state.popup === undefined || isHeldUp(state));
	if (isLayer && action.type === 'back') return only(giveUp(state));
	if (isHeldUp(state)) return only({...state, waiting: [...waiting, {action}]});
	// What is taken back may be what waits.
	const isHistory = action.type === 'undo' || action.type === 'redo';
	const mustFollow = waiting.length > 0 && (isHistory || isInList(state, action));
	if (mustFollow || !isReady(workspace, state, action))
		return only({...state, waiting: [...waiting, waitingFor(state, action)]});
	const {state: after, effects} = done(workspace, state, action);
	return {state: keepWaiting(state, after, action), effects};
}

/** Does what waits, up to what has to wait still. */
function goOn(workspace: Workspace, state: State): Outcome {
	return inTurn({...state, waiting: []}, state.waiting, (now, item) => {
		if (now.waiting.length > 0) return only({...now, waiting: [...now.waiting, item]});
		if ('key' in item) {
			const {state: next, effects} = press(workspace, {...now, size: item.size}, item.key);
			return {state: {...next, size: now.size}, effects};
		}
		const {action, from, isScrollVoid = false} = item;
		if (from === undefined) return performOne(workspace, now, action);
		const before = stateBefore(from, now);
		if (!isReady(workspace, before, action)) return only({...now, waiting: [item]});
		const {state: next, effects} = done(workspace, before, action);
		return {state: stateAfter(now, next, isScrollVoid), effects};
	});
}

function done(workspace: Workspace, state: State, action: Action): Outcome {
	const refused = sayNotHere(workspace, state, action);
	if (refused !== undefined) return only(say(state, refused));
	return {
		state: update(workspace, state, action),
		effects: isEffect(action) ? [{effect: action, state}] : [],
	};
}
