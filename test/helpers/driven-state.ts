/** The state without a screen: opens a dossier and presses keys, for tests of what keys mean. */
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import type {Action, Effect} from '../../source/state/actions.ts';
import {initialState, type Opening} from '../../source/state/initial.ts';
import {perform, press} from '../../source/state/press.ts';
import {selectAnswer, selectEntry, selectPlace} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import type {Shelf, Workspace} from '../../source/state/workspace.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {openWorkspace} from './asking.ts';
import {smallDossier} from './make-dossier.ts';
import {keyOf} from './open.tsx';

/** The statements of the small dossier, in order of date. */
export const smallIdsByDate: readonly string[] = [
	'grey-zone',
	'open-strait',
	'fleets-leave',
	'fleets-stay',
	'paper-bridge',
	'no-treaty',
	'no-veto',
	'second-treaty',
	'quiet-waters',
];

export type Driven = {
	readonly workspace: Workspace<Pane>;
	readonly catalogue: Catalogue;
	readonly effects: readonly Effect[];
	readonly state: () => State;
	readonly press: (...keys: readonly string[]) => Driven;
	readonly type: (text: string) => Driven;
	readonly do: (action: Action) => Driven;
	/** The filter line's text. */
	readonly filter: () => string;
	/** Ids of the statements shown, in their order. */
	readonly ids: () => readonly string[];
	/** Id of the statement selected. */
	readonly selected: () => string | undefined;
	/** The place of the selected row. */
	readonly row: () => number;
};

/** The small dossier, or another, at 120 columns by 40 rows unless told. */
export function drive(
	opening: Partial<Opening> = {},
	dossier: Dossier = smallDossier(),
	articles?: Shelf,
): Driven {
	const workspace = openWorkspace(dossier, articles);
	let state = initialState(workspace, {columns: 120, rows: 40, ...opening});
	const effects: Effect[] = [];
	const driven: Driven = {
		workspace,
		catalogue: workspace.catalogue,
		effects,
		state: () => state,
		press(...keys) {
			for (const key of keys) {
				const outcome = press(workspace, state, keyOf(key));
				state = outcome.state;
				effects.push(...outcome.effects.map(({effect}) => effect));
			}
			return driven;
		},
		type: text => driven.press(...text),
		do(action) {
			state = perform(workspace, state, [action]).state;
			return driven;
		},
		filter: () => state.filter.text,
		ids() {
			const answer = selectAnswer(workspace, state);
			return answer.page(0, answer.total).flatMap(row => row?.id ?? []);
		},
		selected: () => selectEntry(workspace, state)?.statement.id,
		row: () => selectPlace(workspace, state) ?? Number.NaN,
	};
	return driven;
}
