/** What panes keep that need nothing more in the state, see `State.chosen`: the id that is selected, or that they are shown. */
import type {Motion} from './actions.ts';
import {pageRows, step} from './move.ts';
import {detailPane, type PaneName} from './parts.ts';
import type {State} from './state.ts';
import type {SideBehaviour, Workspace} from './workspace.ts';

/** The place of the id chosen in a list; of the first where none of these is, and -1 where there are none. */
export function chosenPlace({chosen}: State, pane: PaneName, ids: readonly string[]): number {
	return ids.length === 0 ? -1 : Math.max(0, ids.indexOf(chosen.get(pane) ?? ''));
}

/** The state with the id at a place chosen; unchanged where there is none. */
export function choose(state: State, pane: PaneName, ids: readonly string[], place: number): State {
	const id = ids[place];
	return id === undefined ? state : {...state, chosen: new Map([...state.chosen, [pane, id]])};
}

export function moveChosen(
	workspace: Workspace,
	state: State,
	pane: PaneName,
	ids: readonly string[],
	motion: Motion,
): State {
	const place = step(chosenPlace(state, pane, ids), motion, ids.length, () => pageRows(workspace, state));
	return choose(state, pane, ids, place);
}

/** Where one came from to a pane that is shown until it is left: the detail, that opened whole, or anywhere else. */
function cameFrom({focus, isOpened}: State): 'detail' | 'opened' | 'shown' {
	return focus !== detailPane ? 'shown' : isOpened ? 'opened' : 'detail';
}

/** How a pane beside the lists is shown, from when one goes to it until Esc closes it, and goes back to the detail if one came from there. */
export function shownUntilLeft(pane: PaneName): Pick<SideBehaviour, 'isShown' | 'show' | 'leave'> {
	return {
		isShown: ({chosen}) => chosen.has(pane),
		show: (state, before) => ({...state, chosen: new Map([...state.chosen, [pane, cameFrom(before)]])}),
		leave(state) {
			const from = state.chosen.get(pane);
			const closed = {...state, chosen: new Map([...state.chosen].filter(([name]) => name !== pane))};
			if (from !== 'detail' && from !== 'opened') return closed;
			const zoom = state.zoom === undefined ? undefined : detailPane;
			return {...closed, zoom, focus: detailPane, isDetailShown: true, isOpened: from === 'opened'};
		},
	};
}
