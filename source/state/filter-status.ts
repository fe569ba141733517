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

/** Of what the sentence under the filter is; undefined where something else stands there, or in the list itself. */
function told(workspace: Workspace, state: State): QueryProblem | undefined {
	const {error} = state.query;
	if (error !== undefined) return error;
	if (state.isFiltering && completions(workspace, state)?.candidates.length !== 0) return undefined;
	const hints = hintsFor(workspace, state);
	const hint = hints.find(isFault) ?? hints[0];
	return hint === undefined || selectAnswer(workspace, state).total === 0 ? undefined : hint;
}

/** Whether that sentence tells of a fault, and not only how something is understood. */
export function isStatusFault(workspace: Workspace, state: State): boolean {
	const problem = told(workspace, state);
	return problem !== undefined && isFault(problem);
}

function isFault({code}: QueryProblem): boolean {
	return code !== 'understood';
}

/** Above what Tab offers: what is typed and not written whole, as it is understood. */
export function understoodLines({applied}: State, cells: number): readonly string[] {
	const note = applied.hints.find(hint => !isFault(hint));
	return note === undefined ? [] : wrap(sanitize(describeProblem(note)), cells);
}

/** That sentence in lines of so many cells. */
export function statusLines(workspace: Workspace, state: State, cells: number): readonly string[] {
	const problem = told(workspace, state);
	if (problem === undefined) return [];
	const text = describeProblem(problem);
	const whole = problem === state.query.error ? `${text} The rows are those of the filter before.` : text;
	return wrap(sanitize(whole), cells);
}
