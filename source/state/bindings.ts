/**
 * The one table of keys. Behaviour, the help, the hints and the palette are all made from it.
 *
 * A key is written as its modifiers and its name: `j`, `G`, `ctrl-d`, `alt-b`, `shift-tab`, `up`, `space`.
 */
import type {Edit, Motion} from './actions.ts';
import type {Binding, Context} from './binding.ts';
import type {PaneBehaviour} from './world.ts';

const everywhere: readonly Context[] = ['panes', 'filter', 'list-popup', 'input-popup'];
const lists: readonly Context[] = ['panes', 'list-popup'];
const inputs: readonly Context[] = ['filter', 'input-popup'];

const look = {group: 'Look', contexts: ['panes']} as const;
const takeAway = {group: 'Take away', contexts: ['panes']} as const;

function motion(
	keys: readonly string[],
	way: Motion,
	help: string,
	contexts: readonly Context[] = lists,
): Binding {
	return {keys, contexts, action: {type: 'move', motion: way}, group: 'Move', help};
}

function editing(keys: readonly string[], edit: Exclude<Edit['do'], 'insert'>, help: string): Binding {
	return {keys, contexts: inputs, action: {type: 'edit', edit: {do: edit}}, group: 'Filter', help};
}

/** The keys that there are where these are the panes: one a pane by its number, and those that are always there. */
export function bindingsFor(panes: readonly Pick<PaneBehaviour, 'name' | 'goTo'>[]): readonly Binding[] {
	const goTo = panes.map(
		({name, goTo}, place): Binding => ({
			...look,
			// More than nine have no digit; the palette knows them all the same.
			keys: place < 9 ? [String(place + 1)] : [],
			action: {type: 'focus', pane: name},
			...goTo,
		}),
	);
	return [...goTo, ...always];
}

const always: readonly Binding[] = [
	{...look, keys: ['tab'], action: {type: 'focus-next', by: 1}, help: 'next pane'},
	{...look, keys: ['shift-tab'], action: {type: 'focus-next', by: -1}, help: 'pane before'},
	{
		...look,
		keys: [']'],
		action: {type: 'step-round', by: 1},
		help: 'tell the story: next round, what moved; zoomed, as a slide',
		hint: 'next round',
		command: 'next round',
	},
	{
		...look,
		keys: ['['],
		action: {type: 'step-round', by: -1},
		help: 'round before',
		command: 'previous round',
	},
	{
		...look,
		keys: ['a'],
		action: {type: 'day'},
		help: 'as of the day of what is selected; again, as of today',
		command: 'as of the day of what is selected',
	},
	{
		...look,
		keys: ['d'],
		action: {type: 'open', popup: 'discrepancies'},
		help: 'where the sources disagree',
		hint: 'disagreements',
		command: 'discrepancies',
	},
	{
		...look,
		keys: ['!'],
		action: {type: 'open', popup: 'problems'},
		help: 'what is wrong in the notes',
		command: 'problems of the notes',
	},
	{
		...look,
		keys: ['D'],
		action: {type: 'open', popup: 'changes'},
		help: 'what has changed, opened with --since',
		command: 'changes since another dossier',
	},
	{...look, keys: ['S'], action: {type: 'open', popup: 'sources'}, help: 'the sources', command: 'sources'},
	{
		...look,
		keys: ['v'],
		action: {type: 'other-view'},
		help: 'the other view: matrix, sentences, two parties; wordings side by side',
		command: 'the other view of this pane',
	},
	{
		...look,
		keys: ['n'],
		action: {type: 'match', by: 1},
		help: 'next match of the filter, wherever one reads',
		command: 'next match',
	},
	{
		...look,
		keys: ['N'],
		action: {type: 'match', by: -1},
		help: 'match before',
		command: 'previous match',
	},
	{
		...look,
		keys: [')'],
		action: {type: 'passage', by: 1},
		help: 'next passage that prints the quote',
		command: 'next passage',
	},
	{
		...look,
		keys: ['('],
		action: {type: 'passage', by: -1},
		help: 'passage before',
		command: 'previous passage',
	},
	{
		...look,
		keys: ['z'],
		action: {type: 'zoom'},
		help: 'zoom the pane',
		hint: 'zoom',
		command: 'zoom the pane',
	},
	{
		...look,
		keys: ['p'],
		action: {type: 'toggle-detail'},
		help: 'show or hide the detail',
		command: 'show or hide the detail',
	},

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

	{
		keys: ['/'],
		contexts: ['panes'],
		action: {type: 'filter'},
		group: 'Filter',
		help: 'filter the quotes: every key narrows',
		hint: 'filter',
		command: 'filter the quotes',
	},
	{
		keys: ['enter'],
		contexts: everywhere,
		action: {type: 'enter'},
		group: 'Filter',
		help: 'narrow the quotes to this; on a quote, open it whole',
		hint: 'narrow to this',
	},
	{
		keys: ['escape'],
		contexts: everywhere,
		action: {type: 'back'},
		group: 'Filter',
		help: 'take back one layer: popup, input, zoom, last term',
		hint: 'back',
	},
	{
		keys: ['-'],
		contexts: ['panes'],
		action: {type: 'before'},
		group: 'Filter',
		help: 'the view before this one',
		command: 'the view before this one',
	},
	{
		keys: ['s'],
		contexts: ['panes'],
		action: {type: 'order'},
		group: 'Filter',
		help: 'order: by date, speaker, party, relevance',
		command: 'next order',
	},
	{
		keys: ['r'],
		contexts: ['panes'],
		action: {type: 'toggle-reported'},
		group: 'Filter',
		help: 'with or without reported statements',
		command: 'with or without reported statements',
	},
	{
		keys: ['tab'],
		contexts: inputs,
		action: {type: 'complete', by: 1},
		group: 'Filter',
		help: 'complete',
		hint: 'complete',
	},
	{
		keys: ['shift-tab'],
		contexts: ['filter'],
		action: {type: 'complete', by: -1},
		group: 'Filter',
		help: 'the completion before',
	},
	editing(['left', 'ctrl-b'], 'left', 'a character left'),
	editing(['right', 'ctrl-f'], 'right', 'a character right'),
	editing(['alt-b', 'ctrl-left', 'alt-left'], 'word-left', 'a word left'),
	editing(['alt-f', 'ctrl-right', 'alt-right'], 'word-right', 'a word right'),
	editing(['ctrl-a', 'home'], 'home', 'to the start of the line'),
	editing(['ctrl-e', 'end'], 'end', 'to the end of the line'),
	editing(['ctrl-w', 'alt-backspace'], 'kill-word', 'delete the word before'),
	editing(['alt-d'], 'kill-next-word', 'delete the word after'),
	editing(['ctrl-u'], 'kill-to-start', 'delete to the start'),
	editing(['ctrl-k'], 'kill-to-end', 'delete to the end'),
	editing(['backspace', 'ctrl-h'], 'backspace', 'delete the character before'),
	editing(['delete', 'ctrl-d'], 'delete', 'delete the character after'),

	{
		...takeAway,
		keys: ['space'],
		action: {type: 'mark'},
		help: 'mark the quote and move on; marked ones are copied together',
		command: 'mark the quote',
	},
	{
		...takeAway,
		keys: ['m'],
		action: {type: 'write-note'},
		help: 'a note of your own on the quote, kept like the marks',
		command: 'a note on the quote',
	},
	{
		...takeAway,
		keys: ['u'],
		action: {type: 'undo'},
		help: 'take back a mark, a note, a filter',
		command: 'take back the last change',
	},
	{
		...takeAway,
		keys: ['ctrl-r'],
		action: {type: 'redo'},
		help: 'do it again',
		command: 'do again what was taken back',
	},
	{
		...takeAway,
		keys: ['y'],
		action: {type: 'copy', what: 'quote'},
		help: 'copy the quote; elsewhere the event, the positions',
		hint: 'copy',
		command: 'copy the quote',
	},
	{
		...takeAway,
		keys: ['Y'],
		action: {type: 'copy', what: 'citation'},
		help: 'copy it as a citation',
		command: 'copy as a citation',
	},
	{
		...takeAway,
		keys: ['o'],
		action: {type: 'open-source'},
		help: 'open the source in the browser',
		command: 'open the source',
	},
	{
		...takeAway,
		keys: ['ctrl-o'],
		contexts: ['input-popup'],
		action: {type: 'open-source'},
		help: 'open the source chosen in the list of sources',
	},
	{
		...takeAway,
		keys: ['x'],
		action: {type: 'open', popup: 'export'},
		help: 'export, or copy the command for this view',
		command: 'export what is shown',
	},

	{
		keys: [':'],
		contexts: ['panes'],
		action: {type: 'open', popup: 'palette'},
		group: 'Program',
		help: 'all commands by name',
	},
	{
		keys: ['?'],
		contexts: ['panes', 'list-popup'],
		action: {type: 'open', popup: 'help'},
		group: 'Program',
		help: 'keys and filter language',
		hint: 'keys',
		command: 'help',
	},
	{
		keys: ['ctrl-l'],
		contexts: everywhere,
		action: {type: 'redraw'},
		group: 'Program',
		help: 'draw the screen anew',
		command: 'draw the screen anew',
	},
	{
		keys: ['ctrl-z'],
		contexts: everywhere,
		action: {type: 'suspend'},
		group: 'Program',
		help: 'suspend; fg comes back',
		command: 'suspend',
	},
	{keys: ['q'], contexts: ['list-popup'], action: {type: 'close'}, group: 'Program', help: 'close the popup'},
	{
		keys: ['q'],
		contexts: ['panes'],
		action: {type: 'quit'},
		group: 'Program',
		help: 'quit',
		hint: 'quit',
		command: 'quit',
	},
	{keys: ['ctrl-c'], contexts: everywhere, action: {type: 'quit'}, group: 'Program', help: 'quit at once'},
];
