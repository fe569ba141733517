/** What an export is written of. */
import {paneNamed, subjectOf} from './panes.ts';
import {quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {Exported, World} from './world.ts';

export type MarkedOrShown = Exported & {readonly isMarked: boolean};

/** Marked quotes come before whatever is shown; undefined where nothing is written of the list that is read. */
export function selectExported(world: World, state: State): MarkedOrShown | undefined {
	const {marked} = state;
	const isMarked = marked.size > 0;
	const list = isMarked ? paneNamed(world, quotesPane) : subjectOf(world, state);
	const exported = list.role === 'list' ? list.exported?.(world, state) : undefined;
	if (exported === undefined) return undefined;
	return {...exported, isMarked, ...(isMarked ? {count: marked.size} : {})};
}
