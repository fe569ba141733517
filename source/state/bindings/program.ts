/** Keys for the program itself. */
import type {Binding} from '../binding.ts';
import {everywhere} from './contexts.ts';

const program = {group: 'Program'} as const;

export const programBindings: readonly Binding[] = [
	{
		...program,
		keys: [':'],
		contexts: ['panes'],
		action: {type: 'open', popup: 'palette'},
		help: 'all commands by name',
	},
	{
		...program,
		keys: ['?'],
		contexts: ['panes', 'list-popup'],
		action: {type: 'open', popup: 'help'},
		help: 'keys and filter language',
		hint: 'keys',
		command: 'help',
	},
	{
		...program,
		keys: ['ctrl-l'],
		contexts: everywhere,
		action: {type: 'redraw'},
		help: 'draw the screen anew',
		command: 'draw the screen anew',
	},
	{
		...program,
		keys: ['ctrl-z'],
		contexts: everywhere,
		action: {type: 'suspend'},
		help: 'suspend; fg comes back',
		command: 'suspend',
	},
	{
		...program,
		keys: ['q'],
		contexts: ['list-popup'],
		action: {type: 'close'},
		help: 'close a list that is not searched by typing',
	},
	{
		...program,
		keys: ['q'],
		contexts: ['panes'],
		action: {type: 'quit'},
		help: 'quit',
		hint: 'quit',
		command: 'quit',
	},
	{
		...program,
		keys: ['ctrl-c'],
		contexts: everywhere,
		action: {type: 'quit'},
		help: 'quit at once',
		// Where the other key has been given to something else.
		hint: 'quit',
	},
];
