/** The panes that were handed in, found by their names. */
import {detailPane, type PaneName, quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {PaneBehaviour, Workspace} from './workspace.ts';

type Panes<P extends PaneBehaviour> = Pick<Workspace<P>, 'panes'>;

type ListOf<P> = Extract<P, {readonly role: 'list'}>;
type SideOf<P> = Extract<P, {readonly role: 'side'}>;

/** @throws where there is none of that name: a state and its workspace belong together. */
export function paneNamed<P extends PaneBehaviour>({panes}: Panes<P>, name: PaneName): P {
	const pane = panes.find(each => each.name === name);
	if (pane === undefined) throw new Error(`There is no pane ${name}`);
	return pane;
}

export function listsOf<P extends PaneBehaviour>({panes}: Panes<P>): readonly ListOf<P>[] {
	return panes.filter((pane): pane is ListOf<P> => pane.role === 'list');
}

/** The panes beside the lists that are shown. */
export function sidesShown<P extends PaneBehaviour>({panes}: Panes<P>, state: State): readonly SideOf<P>[] {
	return panes.filter((pane): pane is SideOf<P> => pane.role === 'side' && pane.isShown(state));
}

/** The state in which a pane beside the lists that has the focus is shown, as if one had come from the list focused last. */
export function withFocusShown(workspace: Panes<PaneBehaviour>, state: State): State {
	const pane = paneNamed(workspace, state.focus);
	return pane.role === 'list' || pane.isShown(state)
		? state
		: pane.show(state, {...state, focus: state.subject});
}

/** The list focused last. */
export function subjectOf<P extends PaneBehaviour>(
	workspace: Panes<P>,
	{subject}: Pick<State, 'subject'>,
): ListOf<P> {
	const list = listsOf(workspace).find(({name}) => name === subject);
	if (list === undefined) throw new Error(`There is no list ${subject}`);
	return list;
}

type Held = NonNullable<ListOf<PaneBehaviour>['holds']>;

/** The list of events, or that of positions; undefined where there is none. */
export function listHolding<P extends PaneBehaviour>(workspace: Panes<P>, held: Held): ListOf<P> | undefined {
	return listsOf(workspace).find(({holds}) => holds === held);
}

/** ` (1)`, behind what is decided about in the list of events, or in that of positions; empty where there is none. */
export function digitOfList(workspace: Panes<PaneBehaviour>, held: Held): string {
	const list = listHolding(workspace, held);
	return list === undefined ? '' : ` (${paneNumber(workspace, list.name)})`;
}

/** The digit that goes to a pane. */
export function paneNumber({panes}: Panes<PaneBehaviour>, name: PaneName): number {
	return panes.findIndex(each => each.name === name) + 1;
}

export function hasPane({panes}: Panes<PaneBehaviour>, name: PaneName): boolean {
	return panes.some(pane => pane.name === name);
}

/** The list on which the dashboard opens where the focus is on a pane: itself, or the quotes. */
export function listFor(workspace: Panes<PaneBehaviour>, name: PaneName): PaneName {
	return listsOf(workspace).some(list => list.name === name) ? name : quotesPane;
}

/** The first pane, on which the dashboard opens. */
export function firstPane({panes}: Panes<PaneBehaviour>): PaneName {
	return panes[0]?.name ?? quotesPane;
}

/** The state with what it says of panes that are not there, as of a document of another kind, taken back. */
export function onlyPanesOf(workspace: Panes<PaneBehaviour>, state: State): State {
	const focus = hasPane(workspace, state.focus) ? state.focus : firstPane(workspace);
	const isList = listFor(workspace, focus) === focus;
	return {
		...state,
		focus,
		subject: isList ? focus : listFor(workspace, state.subject),
		zoom: state.zoom !== undefined && hasPane(workspace, state.zoom) ? focus : undefined,
		isOpened: state.isOpened && focus === detailPane,
		past: state.past.filter(view =>
			[view.focus, view.subject, view.zoom ?? view.focus].every(name => hasPane(workspace, name)),
		),
	};
}
