/** Keys that move in a list or scroll a text. */
import type {Motion} from '../actions.ts';
import type {Binding, KeyContext} from '../binding.ts';
import {inputs, lists} from './contexts.ts';

function motion(
	keys: readonly string[],
	way: Motion,
	help: string,
	contexts: readonly KeyContext[] = lists,
): Binding {
	const group = contexts === inputs ? 'Typing' : 'Move';
	return {keys, contexts, action: {type: 'move', motion: way}, group, help};
}

export const moveBindings: readonly Binding[] = [
	motion(['j', 'down'], 'down', 'down'),
	motion(['k', 'up'], 'up', 'up'),
	motion(['h', 'left'], 'left', 'cell to the left', ['panes']),
	motion(['l', 'right'], 'right', 'cell to the right', ['panes']),
	motion(['g', 'home'], 'first', 'first'),
	motion(['G', 'end'], 'last', 'last'),
	motion(['ctrl-d'], 'half-down', 'half a page down'),
	motion(['ctrl-u'], 'half-up', 'half a page up'),
	motion(['pagedown', 'ctrl-f'], 'page-down', 'a page down'),
	motion(['pageup', 'ctrl-b'], 'page-up', 'a page up'),
	motion(['down', 'ctrl-n'], 'down', 'down the list while typing', inputs),
	motion(['up', 'ctrl-p'], 'up', 'up the list while typing', inputs),
	motion(['pagedown'], 'page-down', 'a page down while typing', inputs),
	motion(['pageup'], 'page-up', 'a page up while typing', inputs),
];
