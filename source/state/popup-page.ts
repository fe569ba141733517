/** How popups share their room, and how far a page goes in them: what is seen at once, but for a line that stays. */
import {arrange, insideOf} from './layout.ts';
import {layoutFacts} from './move.ts';
import type {Popup} from './parts.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** Whether what is chosen is told beside the list, else below it; where there are few lines on narrower screens, too. */
export function isBeside(columns: number, rows: number): boolean {
	return columns >= (rows < 12 ? 70 : 100);
}

/** A list over what is chosen in it, with a rule between the two, in so many rows; the list alone where they are few. */
export function sharedRows(items: number, rows: number): {readonly list: number; readonly detail: number} {
	const list = Math.min(Math.max(1, items), Math.max(4, Math.floor(rows * 0.4)));
	const detail = rows - list - 1;
	return detail < 2 ? {list: rows, detail: 0} : {list, detail};
}

/** @param items - how many lines the popup lists. */
export function popupPage(workspace: Workspace, state: State, popup: Popup, items: number): number {
	const layout = arrange(layoutFacts(workspace, state));
	if (layout.kind === 'too-small') return 1;
	const {columns, rows: inside} = insideOf(layout.body);
	// Without the line that one types into.
	const rows = inside - ('input' in popup ? 1 : 0);
	const isBelow = 'scroll' in popup && popup.kind !== 'help' && !isBeside(columns, rows);
	return Math.max(1, (isBelow ? sharedRows(items, rows).detail : rows) - 1);
}
