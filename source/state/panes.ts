/** The panes that were handed in, found by their names. */
import {detailPane, type PaneName, quotesPane} from './parts.ts';
import type {State} from './state.ts';
import type {PaneBehaviour, World} from './world.ts';

type Panes<P extends PaneBehaviour> = Pick<World<P>, 'panes'>;

type ListOf<P> = Extract<P, {readonly role: 'list'}>;

/** @throws where there is none of that name: a state and its world belong together. */
export function paneNamed<P extends PaneBehaviour>({panes}: Panes<P>, name: PaneName): P {
	const pane = panes.find(each => each.name === name);
	if (pane === undefined) throw new Error(`There is no pane ${name}`);
	return pane;
}

export function listsOf<P extends PaneBehaviour>({panes}: Panes<P>): readonly ListOf<P>[] {
	return panes.filter((pane): pane is ListOf<P> => pane.role === 'list');
}

/** The list focused last. */
export function subjectOf<P extends PaneBehaviour>(
	world: Panes<P>,
	{subject}: Pick<State, 'subject'>,
): ListOf<P> {
	const list = listsOf(world).find(({name}) => name === subject);
	if (list === undefined) throw new Error(`There is no list ${subject}`);
	return list;
}

/** The digit that goes to a pane. */
export function paneNumber({panes}: Panes<PaneBehaviour>, name: PaneName): number {
	return panes.findIndex(each => each.name === name) + 1;
}

export function hasPane({panes}: Panes<PaneBehaviour>, name: PaneName): boolean {
	return panes.some(pane => pane.name === name);
}

/** The list on which the dashboard opens where the focus is on a pane: itself, or the quotes. */
export function listFor(world: Panes<PaneBehaviour>, name: PaneName): PaneName {
	return listsOf(world).some(list => list.name === name) ? name : quotesPane;
}

/** The first pane, on which the dashboard opens. */
export function firstPane({panes}: Panes<PaneBehaviour>): PaneName {
	return panes[0]?.name ?? quotesPane;
}

/** The state with what it says of panes that are not there, as of a document of another kind, taken back. */
export function onlyPanesOf(world: Panes<PaneBehaviour>, state: State): State {
	const focus = hasPane(world, state.focus) ? state.focus : firstPane(world);
	const isList = listFor(world, focus) === focus;
	return {
		...state,
		focus,
		subject: isList ? focus : listFor(world, state.subject),
		zoom: state.zoom !== undefined && hasPane(world, state.zoom) ? focus : undefined,
		isOpened: state.isOpened && focus === detailPane,
		past: state.past.filter(view =>
			[view.focus, view.subject, view.zoom ?? view.focus].every(name => hasPane(world, name)),
		),
	};
}
