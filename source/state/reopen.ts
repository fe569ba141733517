/** What is left of a state when another dossier comes in the place of the one that was shown. */

import {onlyPanesOf} from './panes.ts';
import {popupCount} from './popup.ts';
import type {State} from './state.ts';
import type {World} from './world.ts';

/** The state on the dossier of `world`: what is gone is chosen no more, its panes neither, and whatever is told begins at its top. */
export function reopen(world: World, state: State): State {
	const {entryOf, issues, parties} = world.catalogue;
	const {issue, party} = state.cell;
	const isCell = (issue === null || issues.has(issue)) && (party === null || parties.has(party));
	const {popup} = state;
	return {
		...onlyPanesOf(world, state),
		cell: isCell ? state.cell : firstCell(world),
		marked: new Set([...state.marked].filter(id => entryOf.has(id))),
		passage: undefined,
		isComparing: false,
		scroll: 0,
		popup:
			popup === undefined || popup.kind === 'help' || popup.kind === 'note'
				? popup
				: {...popup, index: Math.max(0, Math.min(popup.index, popupCount(world, state, popup) - 1))},
	};
}

/** The cell that a dossier opens on. */
export function firstCell({catalogue}: World): State['cell'] {
	const {issues, parties} = catalogue.dossier;
	return {issue: issues[0]?.id ?? null, party: parties[0]?.id ?? null};
}
