/** The filter line: typing, completing, taking terms back. */
import {type Completion, complete} from '../search/complete.ts';
import {dropLastTerm} from '../search/edit.ts';
import {parseQuery} from '../search/query.ts';
import type {Action} from './actions.ts';
import {editLine} from './line-edit.ts';
import type {Input, State} from './state.ts';
import type {World} from './world.ts';

/** The filter line changed: rows follow it, except while it cannot be understood, when the last good ones stay. */
export function editInput(state: State, wanted: Input): State {
	const filter = shortened(wanted);
	const isGood = parseQuery(filter.text).error === undefined;
	return {...state, filter, completion: undefined, appliedFilter: isGood ? filter.text : state.appliedFilter};
}

/** What is longer is nobody's query, and every key would have to read it whole. */
const longest = 12_000;

function shortened({text, cursor}: Input): Input {
	return {text: text.slice(0, longest), cursor: Math.min(cursor, longest)};
}

export function takeBackTerm(state: State): State {
	const text = dropLastTerm(state.filter.text);
	return editInput(state, {text, cursor: text.length});
}

/** What can stand where the cursor is, or was before the first Tab, with how many of the rows shown would stay. */
export function completions(world: World, state: State): Completion {
	const {text, cursor} = state.completion?.base ?? state.filter;
	return world.remember('completions', [text, cursor, state.marked, state.isReportedShown], () =>
		complete(world.index(), text, cursor, {
			marked: state.marked,
			isShown: entry => state.isReportedShown || entry.kind !== 'reported',
		}),
	);
}

type Typing = Extract<Action, {type: 'edit' | 'complete'}>;

export function completeInput(world: World, state: State, action: Typing): State {
	if (action.type === 'edit') return editInput(state, editLine(state.filter, action.edit));
	const base = state.completion?.base ?? state.filter;
	const {from, to, candidates} = completions(world, state);
	if (candidates.length === 0) return {...state, message: {tone: 'plain', text: 'Nothing to complete here.'}};
	const last = state.completion?.index ?? (action.by === 1 ? -1 : candidates.length);
	const index = (last + action.by + candidates.length) % candidates.length;
	const insert = candidates[index]?.insert ?? '';
	const text = base.text.slice(0, from) + insert + base.text.slice(to);
	const next = editInput(state, {text, cursor: from + insert.length});
	// With one candidate there is nothing to cycle through: the next Tab completes what comes after it.
	return candidates.length === 1 ? next : {...next, completion: {base, index}};
}
