/** The last message as the lines at the foot of the screen. */
import {wrap} from '../text/cells.ts';
import {shownField} from '../text/shown-field.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** Rows that stay for the header and what the message is about; on a strip a line of it in its frame. */
function leastAbove(rows: number): number {
	return rows < 12 ? 3 : 6;
}

/** Lines at the foot: the message instead of the hints; in review above its keys. */
export function footRows(workspace: Pick<Workspace, 'review'>, state: State): number {
	const said = messageLines(state).length;
	if (!isReviewShown(workspace, state)) return Math.max(1, said);
	// What is said of each decision has its line, so that nothing moves.
	return 1 + Math.max(state.size.rows < 16 ? 0 : 1, said);
}

/** Whether the keys of a review are what matters. */
export function isReviewShown(
	workspace: Pick<Workspace, 'review'>,
	{popup, isFiltering, isSlide}: State,
): boolean {
	return workspace.review !== undefined && popup === undefined && !isFiltering && !isSlide;
}

/** The message in lines that fit beside a margin of one cell, none of it left out; none where there is no message. */
export function messageLines({message, size}: Pick<State, 'message' | 'size'>): readonly string[] {
	if (message === undefined) return [];
	const most = Math.max(1, size.rows - leastAbove(size.rows));
	return wrap(shownField(message.text), size.columns - 1, most);
}
