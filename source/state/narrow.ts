/** Narrowing the quotes to what is selected elsewhere: always as terms in the filter line, the single truth. */
import {hasKey, hasTerm, setTerms} from '../query/edit.ts';
import {subjectOf} from './panes.ts';
import type {Terms} from './parts.ts';
import type {State} from './state.ts';
import {editInput} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

/** Narrows to what is selected in the list focused last; the same choice again takes it away. */
export function narrow(workspace: Workspace, state: State): State {
	const terms = termsFor(workspace, state);
	const none = Object.fromEntries(Object.keys(terms).map(key => [key, undefined]));
	return setFilter(state, setTerms(state.query, isNarrowed(workspace, state) ? none : terms));
}

/** Whether the quotes are narrowed to what is selected: what it asks for is there, and nothing that it would replace. */
export function isNarrowed(workspace: Workspace, state: State): boolean {
	const {query} = state;
	const terms = Object.entries(termsFor(workspace, state));
	return (
		terms.length > 0 &&
		terms.every(([key, value]) => (value === undefined ? !hasKey(query, key) : hasTerm(query, key, value)))
	);
}

/** Why narrowing to what is selected would show nothing, in words; undefined where it shows something, or takes away. */
export function sayIdle(workspace: Workspace, state: State): string | undefined {
	return isNarrowed(workspace, state) ? undefined : subjectOf(workspace, state).sayIdle?.(workspace, state);
}

/** Whether narrowing leaves other terms beside what is selected. */
export function isAddition(workspace: Workspace, state: State): boolean {
	const own = Object.fromEntries(Object.keys(termsFor(workspace, state)).map(key => [key, undefined]));
	return setTerms(state.query, own).trim() !== '';
}

/** The terms that stand for what is selected; none where nothing is. */
function termsFor(workspace: Workspace, state: State): Terms {
	return subjectOf(workspace, state).terms?.(workspace, state) ?? {};
}

function setFilter(state: State, text: string): State {
	return editInput(state, {text, cursor: text.length});
}
