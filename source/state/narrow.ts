/** Narrowing the quotes to what is selected elsewhere: always as terms in the filter line, the single truth. */
import {hasKey, hasTerm, setTerms} from '../query/edit.ts';
import {subjectOf} from './panes.ts';
import type {Terms} from './parts.ts';
import type {State} from './state.ts';
import {editInput} from './update-filter.ts';
import type {World} from './world.ts';

/** Narrows to what is selected in the list focused last; the same choice again takes it away. */
export function narrow(world: World, state: State): State {
	const terms = termsFor(world, state);
	const none = Object.fromEntries(Object.keys(terms).map(key => [key, undefined]));
	return setFilter(state, setTerms(state.query, isNarrowed(world, state) ? none : terms));
}

/** Whether the quotes are narrowed to what is selected: what it asks for is there, and nothing that it would replace. */
export function isNarrowed(world: World, state: State): boolean {
	const {query} = state;
	const terms = Object.entries(termsFor(world, state));
	return (
		terms.length > 0 &&
		terms.every(([key, value]) => (value === undefined ? !hasKey(query, key) : hasTerm(query, key, value)))
	);
}

/** Why narrowing to what is selected would show nothing, in words; undefined where it shows something, or takes away. */
export function sayIdle(world: World, state: State): string | undefined {
	return isNarrowed(world, state) ? undefined : subjectOf(world, state).sayIdle?.(world, state);
}

/** Whether narrowing leaves other terms beside what is selected. */
export function isAddition(world: World, state: State): boolean {
	const own = Object.fromEntries(Object.keys(termsFor(world, state)).map(key => [key, undefined]));
	return setTerms(state.query, own).trim() !== '';
}

/** The terms that stand for what is selected; none where nothing is. */
function termsFor(world: World, state: State): Terms {
	return subjectOf(world, state).terms?.(world, state) ?? {};
}

function setFilter(state: State, text: string): State {
	return editInput(state, {text, cursor: text.length});
}
