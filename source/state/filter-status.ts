/** What there is to say of the filter: what is wrong with it, and what of it is of no use. */
import {describeProblem, type QueryProblem} from '../query/problem.ts';
import {wrap} from '../text/cells.ts';
import {sanitize} from '../text/sanitize.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import {completions} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

/** All that is of no use in the filter, in the order of its text; while it is typed not what is just begun. */
export function hintsFor(workspace: Workspace, state: State): readonly QueryProblem[] {
	const {applied, isFiltering} = state;
	const unknown = selectAnswer(workspace, state).unknownValues() ?? [];
	const end = applied.text.trimEnd().length;
	const unfinished = applied.unfinished.filter(({to}) => !isFiltering || to < end);
	return [...applied.hints, ...unfinished, ...unknown].sort((a, b) => a.from - b.from);
}

/** The sentence under the filter; undefined where something else stands there, or in the list itself. */
function sentence(workspace: Workspace, state: State): string | undefined {
	const {error} = state.query;
	if (error !== undefined) return `${describeProblem(error)} The rows are those of the filter before.`;
	if (state.isFiltering && completions(workspace, state)?.candidates.length !== 0) return undefined;
	const hints = hintsFor(workspace, state);
	const hint = hints.find(isFault) ?? hints[0];
	return hint === undefined || selectAnswer(workspace, state).total === 0 ? undefined : describeProblem(hint);
}

function isFault({code}: QueryProblem): boolean {
	return code !== 'understood';
}

/** That sentence in lines of so many cells. */
export function statusLines(workspace: Workspace, state: State, cells: number): readonly string[] {
	const text = sentence(workspace, state);
	return text === undefined ? [] : wrap(sanitize(text), cells);
}
