/** One key: the next state, and what is left for the edge to do. */
import {type Effect, isEffect} from './actions.ts';
import {actionsFor, type Key} from './keys.ts';
import type {State} from './state.ts';
import {update} from './update.ts';
import type {World} from './world.ts';

export type Outcome = {readonly state: State; readonly effects: readonly Effect[]};

export function press(world: World, state: State, key: Key): Outcome {
	const actions = actionsFor(state, key);
	return {
		state: actions.reduce((before, action) => update(world, before, action), state),
		effects: actions.filter(isEffect),
	};
}
