/** Moving in the list of quotes, whose rows are those of an answer that may still be coming in. */

import {leavesOf} from '../../query/tree.ts';
import type {Motion} from '../../state/actions.ts';
import {statusLines} from '../../state/filter-status.ts';
import {insideOf, type Rect, tellingLetters} from '../../state/layout.ts';
import {pageRows, step, unseen} from '../../state/move.ts';
import {selectAnswer, selectPlace} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {completions} from '../../state/update-filter.ts';
import type {Workspace} from '../../state/workspace.ts';

export function moveQuote(workspace: Workspace, state: State, motion: Motion): State {
	const statement = quoteAfter(workspace, state, motion);
	if (statement === undefined || statement === state.statement) return state;
	return {...state, statement, passage: undefined, isComparing: false};
}

/** The statement that a motion in the quotes leads to; undefined where there is none, or where it is not known yet. */
function quoteAfter(workspace: Workspace, state: State, motion: Motion): string | undefined {
	const answer = selectAnswer(workspace, state);
	const place = selectPlace(workspace, state);
	if (place === undefined) return undefined;
	// While rows are being found there may be any number more of them.
	const count = answer.isDone ? answer.total : Number.POSITIVE_INFINITY;
	return answer.page(
		step(place, motion, count, () => pageRows(workspace, state)),
		1,
	)[0]?.id;
}

/** Whether it is known where a motion in the quotes leads. */
export function isQuoteMoveKnown(workspace: Workspace, state: State, motion: Motion): boolean {
	const {isDone, total} = selectAnswer(workspace, state);
	if (isDone && total === 0) return true;
	return isPageKnown(workspace, state, motion) && quoteAfter(workspace, state, motion) !== undefined;
}

/** How many rows a page has depends on what is said above them, which may still be coming in. */
function isPageKnown(workspace: Workspace, state: State, motion: Motion): boolean {
	if (!['page-up', 'page-down', 'half-up', 'half-down'].includes(motion)) return true;
	const isOffered = !state.isFiltering || completions(workspace, state) !== undefined;
	return isOffered && selectAnswer(workspace, state).unknownValues() !== undefined;
}

/** How many quotes are seen at once: below the filter and what is said of it. */
export function quotePageRows(workspace: Workspace, state: State, rect: Rect | undefined): number {
	const inside = insideOf(rect ?? unseen);
	const said = statusLines(workspace, state, inside.columns - 2).length;
	const room = inside.rows - 1 - Math.max(1, said);
	const lines = linesAQuote(state, inside.columns) + reasonsARow(state);
	const seen = Math.floor(room / lines);
	// Some quotes of many take a line more; of few the selected one, which is seen whole, takes the room of another.
	// The last one is left out where there is too little room for it.
	if (seen > 4)
		return Math.max(1, Math.floor(lines > 2 ? (room - lines + 1) / (lines + 1) : room / (lines + 0.5)));
	return Math.max(1, seen > 2 ? seen - 1 : seen);
}

/** How many reasons to be there a row may have, a line each: of words and events that it does not show. */
function reasonsARow({applied}: State): number {
	const reasoned = leavesOf(applied.root).filter(
		({term}) => term.type !== 'field' || ['round', 'event', 'place'].includes(term.key),
	);
	return Math.min(3, reasoned.length);
}

/** About how many lines a quote takes in a list of many, with what stands beside them. */
function linesAQuote({size}: State, columns: number): number {
	return 1 + Math.ceil(tellingLetters(size.columns) / Math.max(1, columns - 6));
}
