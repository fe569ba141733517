/** What is left of a state when another dossier comes in the place of the one that was shown. */

import {onlyPanesOf} from './panes.ts';
import {popupCount} from './popup.ts';
import type {State} from './state.ts';
import type {World} from './world.ts';

/** The state on the dossier of `world`: what is gone is chosen no more, its panes neither, and whatever is told begins at its top. */
export function reopen(world: World, state: State): State {
	const {entryOf} = world.catalogue;
	const {popup} = state;
	const there: State = {
		...onlyPanesOf(world, state),
		marked: new Set([...state.marked].filter(id => entryOf.has(id))),
		scroll: 0,
		popup:
			popup === undefined || popup.kind === 'help' || popup.kind === 'note'
				? popup
				: {...popup, index: Math.max(0, Math.min(popup.index, popupCount(world, state, popup) - 1))},
	};
	return world.panes.reduce((kept, pane) => pane.reopen?.(world.catalogue, kept) ?? kept, there);
}
