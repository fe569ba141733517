/** Where the problem stands that is chosen in the list of what is wrong, as editors take it. */
import {foundProblems, placeInLine} from '../state/popup-search.ts';
import type {State} from '../state/state.ts';
import type {Workspace} from '../state/workspace.ts';

/** `talks.yaml:12:5`; undefined of what has no place. */
export function placeOfProblem(
	workspace: Pick<Workspace, 'problems' | 'remarks'>,
	{popup}: Pick<State, 'popup'>,
	path: string | undefined,
): string | undefined {
	const found =
		popup?.kind === 'problems' ? foundProblems(workspace, popup.input.text)[popup.index] : undefined;
	const place = placeInLine(found);
	return place === undefined ? undefined : `${path ?? ''}${place}`;
}
