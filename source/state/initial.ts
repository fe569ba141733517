/** The state in which the dashboard opens. */
import {parseQuery} from '../query/parse.ts';
import {firstPane, hasPane, listFor, withFocusShown} from './panes.ts';
import {atFirstFresh} from './reviewing.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

export type Opening = Partial<Pick<State, 'order' | 'isReportedShown' | 'focus'>> & {
	readonly columns: number;
	readonly rows: number;
	readonly filter?: string;
};

export function initialState(workspace: Workspace, opening: Opening): State {
	return atFirstFresh(workspace, plainState(workspace, opening));
}

/** The same before it is known where a review begins: for that the engine is asked, and the list that is shown is asked anew. */
export function plainState(workspace: Workspace, opening: Opening): State {
	const {columns, rows, filter = '', order = 'date', isReportedShown = true} = opening;
	const wanted = opening.focus;
	const focus = wanted !== undefined && hasPane(workspace, wanted) ? wanted : firstPane(workspace);
	const query = parseQuery(filter, workspace.engine.fields);
	let state: State = {
		size: {columns, rows},
		focus,
		subject: listFor(workspace, focus),
		zoom: undefined,
		isDetailShown: true,
		popup: undefined,
		filter: {text: filter, cursor: filter.length},
		query,
		isFiltering: false,
		completion: undefined,
		applied: query.error === undefined ? query : parseQuery('', workspace.engine.fields),
		order,
		isReportedShown,
		event: undefined,
		chosen: new Map(),
		cell: {issue: null, party: null},
		statement: undefined,
		follow: undefined,
		passage: undefined,
		isComparing: false,
		positionsView: 'matrix',
		rival: undefined,
		scroll: 0,
		isOpened: false,
		isSlide: false,
		isStoryInFront: true,
		scrolled: new Map(),
		readAt: undefined,
		marked: new Set(),
		notes: new Map(),
		undone: [],
		typedFrom: undefined,
		typedAt: undefined,
		done: [],
		lastView: undefined,
		past: [],
		generation: 0,
		waiting: [],
		message: undefined,
	};
	for (const {begin} of workspace.panes) state = {...state, ...begin?.(workspace.catalogue)};
	return withFocusShown(workspace, state);
}
