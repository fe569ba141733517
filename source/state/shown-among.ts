/** What is decided of many at once is decided of what the filter shows. */
import {unreviewed} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

type Shown = {
	readonly ids: readonly string[];
	/** Whether these are all, and nothing is still being looked for. */
	readonly isAll: boolean;
};

/** The statements that the filter shows; undefined where it is the review's own, or none, and hides nothing that is left. */
export function shownAmong(workspace: Workspace, state: State): Shown | undefined {
	if (['', unreviewed].includes(state.filter.text.trim())) return undefined;
	const answer = selectAnswer(workspace, state);
	const ids = answer.page(0, answer.total).flatMap(row => row?.id ?? []);
	return {ids, isAll: answer.isDone && ids.length === answer.total};
}
