/** One key, or an answer that comes in: the next state, and what is left for the edge to do. */
import {type Action, type Effect, isEffect} from './actions.ts';
import {actionsFor, type Key} from './keys.ts';
import type {State} from './state.ts';
import {update} from './update.ts';
import {isAside, isReady, mustFollow} from './waiting.ts';
import type {World} from './world.ts';

/** An effect is to be done with the state in which it was asked for. */
export type Outcome = {
	readonly state: State;
	readonly effects: readonly {readonly effect: Effect; readonly state: State}[];
};

export function press(world: World, state: State, key: Key): Outcome {
	return perform(world, state, actionsFor(state, key));
}

/** Does the actions in order; what has to wait for an answer is done when that comes in. */
export function perform(world: World, state: State, actions: readonly Action[]): Outcome {
	let outcome: Outcome = {state, effects: []};
	for (const action of actions) {
		const next = performOne(world, outcome.state, action);
		outcome = {state: next.state, effects: [...outcome.effects, ...next.effects]};
	}
	return outcome;
}

function performOne(world: World, state: State, action: Action): Outcome {
	const {waiting} = state;
	if (action.type === 'answered')
		return perform(world, update(world, {...state, waiting: []}, action), waiting);
	if (isAside(action)) return done(world, state, action);
	if (mustFollow(waiting, action)) return {state: {...state, waiting: [...waiting, action]}, effects: []};
	const free = waiting.length === 0 ? state : {...state, waiting: []};
	if (!isReady(world, free, action)) return {state: {...free, waiting: [action]}, effects: []};
	return done(world, free, action);
}

function done(world: World, state: State, action: Action): Outcome {
	return {
		state: update(world, state, action),
		effects: isEffect(action) ? [{effect: action, state}] : [],
	};
}
