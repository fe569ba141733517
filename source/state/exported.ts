/** What an export is written of. */
import {subjectOf} from './panes.ts';
import {quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {Exported, Workspace} from './workspace.ts';

export type MarkedOrShown = Exported & {readonly isMarked: boolean};

/** Whether copies and exports are of the marked quotes: of other lists what is read there is taken, marks or no. */
export function takesMarked({marked, subject}: State): boolean {
	return marked.size > 0 && subject === quotesPane;
}

/** Of the quotes the marked ones, if any; undefined where nothing is written of the list that is read. */
export function selectExported(workspace: Workspace, state: State): MarkedOrShown | undefined {
	const isMarked = takesMarked(state);
	const exported = subjectOf(workspace, state).exported?.(workspace, state);
	if (exported === undefined) return undefined;
	return {...exported, isMarked, ...(isMarked ? {count: state.marked.size} : {})};
}
