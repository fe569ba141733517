/** How popups share their room, and how far a page goes in them: what is seen at once, but for a line that stays. */
import {arrange, insideOf} from './layout.ts';
import {layoutFacts} from './move.ts';
import type {Popup} from './parts.ts';
import type {State} from './state.ts';
import type {World} from './world.ts';

/** From so many cells on what is chosen is told beside the list, else below it. */
export const besideFrom = 100;

/** A list over what is chosen in it, with a rule between the two, in so many rows. */
export function sharedRows(items: number, rows: number): {readonly list: number; readonly detail: number} {
	const list = Math.min(Math.max(1, items), Math.max(4, Math.floor(rows * 0.4)));
	return {list, detail: Math.max(0, rows - list - 1)};
}

/** @param items - how many lines the popup lists. */
export function popupPage(world: World, state: State, popup: Popup, items: number): number {
	const layout = arrange(layoutFacts(world, state));
	if (layout.kind === 'too-small') return 1;
	const {columns, rows: inside} = insideOf(layout.body);
	// Without the line that one types into.
	const rows = inside - ('input' in popup ? 1 : 0);
	const isBelow = 'scroll' in popup && popup.kind !== 'help' && columns < besideFrom;
	return Math.max(1, (isBelow ? sharedRows(items, rows).detail : rows) - 1);
}
