/** What is left of a state when another dossier comes in the place of the one that was shown. */

import {parseQuery} from '../query/parse.ts';
import type {Query} from '../query/tree.ts';
import {onlyPanesOf} from './panes.ts';
import {popupCount} from './popup.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** The state on the dossier of `workspace`: what is gone is chosen no more, its panes neither, and whatever is told begins at its top. */
export function reopen(workspace: Workspace, state: State): State {
	const {entryOf} = workspace.catalogue;
	const {popup} = state;
	const query = reread(workspace, state.query);
	const there: State = {
		...onlyPanesOf(workspace, state),
		query,
		applied: state.applied === state.query ? query : reread(workspace, state.applied),
		marked: new Set([...state.marked].filter(id => entryOf.has(id))),
		scroll: 0,
		popup:
			popup === undefined || popup.kind === 'help' || popup.kind === 'note'
				? popup
				: {...popup, index: Math.max(0, Math.min(popup.index, popupCount(workspace, state, popup) - 1))},
	};
	return workspace.panes.reduce((kept, pane) => pane.reopen?.(workspace.catalogue, kept) ?? kept, there);
}

/** The same text as this dossier makes plain what it stands for. */
function reread({engine}: Workspace, query: Query): Query {
	return query.fields === engine.fields ? query : parseQuery(query.text, engine.fields);
}
