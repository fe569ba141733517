/** Which pane has the focus. */

import {paneNamed} from './panes.ts';
import {type PaneName, quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** Gives a pane the focus; a zoom follows it, and so does the detail's subject. */
export function focusPane(workspace: Workspace, state: State, name: PaneName): State {
	const calm = {...state, isFiltering: false, completion: undefined, isSlide: false};
	if (name === state.focus) return calm;
	const pane = paneNamed(workspace, name);
	const focused = {
		...calm,
		focus: name,
		isOpened: false,
		zoom: state.zoom === undefined ? undefined : name,
	};
	return pane.role === 'side' ? pane.show(focused, state) : {...focused, subject: name};
}

/** The pane after the focused one, or the one before: all lists, and what is shown beside them. */
export function neighbour({panes}: Workspace, state: State, by: 1 | -1): PaneName {
	const reachable = panes.filter(pane => pane.role === 'list' || pane.isShown(state)).map(({name}) => name);
	const place = Math.max(0, reachable.indexOf(state.focus));
	return reachable[(place + by + reachable.length) % reachable.length] ?? quotesPane;
}
