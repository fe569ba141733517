/** Moving in the pane that has the focus. Rows are counted, never wrapped around. */
import type {Motion} from './actions.ts';
import {arrange, type Facts, insideOf, type Rect} from './layout.ts';
import {footRows} from './message-lines.ts';
import {listsOf, paneNamed, sidesShown} from './panes.ts';
import {detailPane, type PaneName, quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

export function move(workspace: Workspace, state: State, motion: Motion): State {
	return paneNamed(workspace, movedPane(state)).move(workspace, state, motion);
}

/** Whether it is known where a motion leads. */
export function isMoveKnown(workspace: Workspace, state: State, motion: Motion): boolean {
	return paneNamed(workspace, movedPane(state)).isMoveKnown?.(workspace, state, motion) ?? true;
}

/**
 * The place after a motion in a list of `count` rows.
 *
 * @param page - how many rows a page is; asked of motions by pages alone, as what is seen is laid out for it.
 */
export function step(place: number, motion: Motion, count: number, page: () => number): number {
	return Math.max(0, Math.min(target(place, motion, count, page), count - 1));
}

function target(place: number, motion: Motion, count: number, page: () => number): number {
	switch (motion) {
		case 'up':
			return place - 1;
		case 'down':
			return place + 1;
		case 'page-up':
			return place - page();
		case 'page-down':
			return place + page();
		case 'half-up':
			return place - halfOf(page());
		case 'half-down':
			return place + halfOf(page());
		case 'first':
			return 0;
		case 'last':
			return count - 1;
		case 'left':
		case 'right':
			return place;
	}
}

function halfOf(page: number): number {
	return Math.max(1, Math.floor(page / 2));
}

/** The pane that motions move in. */
export function movedPane({isFiltering, focus, isSlide}: State): PaneName {
	return isFiltering ? quotesPane : isSlide ? detailPane : focus;
}

/** Whether a pane is open, and not folded to a line. */
export function isSeen(workspace: Workspace, state: State, name: PaneName): boolean {
	return rectOf(workspace, state, name) !== undefined;
}

/** Where a pane stands with its frame; undefined where it is not open. */
export function rectOf(workspace: Workspace, state: State, name: PaneName): Rect | undefined {
	const layout = arrange(layoutFacts(workspace, state));
	return layout.kind === 'panes' ? layout.panes.find(({pane}) => pane === name)?.rect : undefined;
}

/** A page goes as far as in a pane of this size where a screen is too small for any. */
export const unseen = {columns: 80, rows: 10};

/** How far a page goes in the pane that motions move in: what is seen at once, but for a line that stays. */
export function pageRows(workspace: Workspace, state: State): number {
	const pane = paneNamed(workspace, movedPane(state));
	const layout = arrange(layoutFacts(workspace, state));
	// A slide takes the place of all panes.
	const rect =
		layout.kind !== 'panes'
			? undefined
			: state.isSlide
				? layout.body
				: layout.panes.find(placed => placed.pane === pane.name)?.rect;
	return pane.pageRows?.(workspace, state, rect) ?? Math.max(1, insideOf(rect ?? unseen).rows - 1);
}

export function layoutFacts(workspace: Workspace, state: State): Facts {
	const {size, focus, subject, isOpened, isFiltering} = state;
	const lists = listsOf(workspace).map(list => ({pane: list.name, ...list.room(workspace, state)}));
	const isAlone = lists.some(list => list.pane === subject && list.isAlone === true);
	return {
		...size,
		lists,
		focus,
		subject,
		zoom: isOpened ? detailPane : state.zoom,
		sides: sidesShown(workspace, state)
			.filter(({name, place}) => !isAlone || place === 'by-list' || name === focus)
			.map(({name, place}) => ({pane: name, place})),
		isTyping: isFiltering,
		footRows: footRows(workspace, state),
		// Where there is little height all of it is for what is decided about.
		...(workspace.review === undefined ? {} : {linedFrom: 28}),
	};
}
