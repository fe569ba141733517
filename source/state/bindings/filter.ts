/** Keys that say which quotes are shown, and those of a line that one types into. */
import type {LineEdit} from '../actions.ts';
import type {Binding} from '../binding.ts';
import {everywhere, inputs} from './contexts.ts';

const filter = {group: 'Filter'} as const;

function editing(keys: readonly string[], edit: Exclude<LineEdit['do'], 'insert'>, help: string): Binding {
	return {group: 'Typing', keys, contexts: inputs, action: {type: 'edit', edit: {do: edit}}, help};
}

export const filterBindings: readonly Binding[] = [
	{
		...filter,
		keys: ['/'],
		contexts: ['panes'],
		action: {type: 'filter'},
		help: 'filter the quotes: every key narrows',
		hint: 'filter',
		command: 'filter the quotes',
	},
	{
		...filter,
		keys: ['enter'],
		contexts: everywhere,
		action: {type: 'enter'},
		help: 'narrow the quotes to this; on a quote, open it whole',
		hint: 'narrow to this',
	},
	{
		...filter,
		keys: ['escape'],
		contexts: everywhere,
		action: {type: 'back'},
		help: 'take back one layer: popup, input, zoom, what was searched for last',
		hint: 'back',
	},
	{
		...filter,
		keys: ['-'],
		contexts: ['panes'],
		action: {type: 'before'},
		help: 'the view before this one',
		command: 'the view before this one',
	},
	{
		...filter,
		keys: ['s'],
		contexts: ['panes'],
		action: {type: 'order'},
		help: 'order: by date, speaker, party, relevance',
		command: 'next order',
	},
	{
		...filter,
		keys: ['r'],
		contexts: ['panes'],
		action: {type: 'toggle-reported'},
		help: 'with or without reported statements',
		command: 'with or without reported statements',
	},
	{
		group: 'Typing',
		keys: ['tab'],
		contexts: inputs,
		action: {type: 'complete', by: 1},
		help: 'complete',
		hint: 'complete',
	},
	{
		group: 'Typing',
		keys: ['shift-tab'],
		contexts: ['filter'],
		action: {type: 'complete', by: -1},
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
];
