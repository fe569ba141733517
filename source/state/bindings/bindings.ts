/**
 * The one table of keys, in the groups of the help. Behaviour, the help, the hints and the palette are all made from it.
 *
 * A key is written as its modifiers and its name: `j`, `G`, `ctrl-d`, `alt-b`, `shift-tab`, `up`, `space`.
 */
import type {Binding} from '../binding.ts';
import type {PaneBehaviour} from '../workspace.ts';
import {filterBindings} from './filter.ts';
import {lookBindings} from './look.ts';
import {moveBindings} from './move.ts';
import {programBindings} from './program.ts';
import {takeAwayBindings} from './take-away.ts';

type GoingTo = Pick<PaneBehaviour, 'name' | 'goTo'>;

/** The keys that there are where these are the panes: one a pane by its number, and those that are always there. */
export function bindingsFor(panes: readonly GoingTo[]): readonly Binding[] {
	return [
		...panes.map(bindingOf),
		...lookBindings,
		...moveBindings,
		...filterBindings,
		...takeAwayBindings,
		...programBindings,
	];
}

function bindingOf({name, goTo}: GoingTo, place: number): Binding {
	return {
		group: 'Look',
		contexts: ['panes'],
		// More than nine have no digit; the palette knows them all the same.
		keys: place < 9 ? [String(place + 1)] : [],
		action: {type: 'focus', pane: name},
		...goTo,
	};
}
