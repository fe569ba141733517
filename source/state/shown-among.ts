/** What is decided of many at once, or marked, is what the list shows. */
import {unreviewed} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

type Shown = {
	readonly ids: readonly string[];
	/** Whether these are all, and nothing is still being looked for. */
	readonly isAll: boolean;
};

/** The statements that the list shows. */
export function shownInList(workspace: Workspace, state: State): Shown {
	const answer = selectAnswer(workspace, state);
	const ids = answer.page(0, answer.total).flatMap(row => row?.id ?? []);
	return {ids, isAll: answer.isDone && ids.length === answer.total};
}

/** Those that the filter shows; undefined where it is the review's own, or none, and hides nothing that is left. */
export function shownAmong(workspace: Workspace, state: State): Shown | undefined {
	return ['', unreviewed].includes(state.filter.text.trim()) ? undefined : shownInList(workspace, state);
}
