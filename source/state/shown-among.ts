/** What is decided of many at once is decided of what the filter shows. */
import {unreviewed} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** The statements that the filter shows; undefined where it is the review's own, or none, and hides nothing that is left. */
export function shownAmong(workspace: Workspace, state: State): readonly string[] | undefined {
	if (['', unreviewed].includes(state.filter.text.trim())) return undefined;
	const answer = selectAnswer(workspace, state);
	return answer.page(0, answer.total).flatMap(row => row?.id ?? []);
}
