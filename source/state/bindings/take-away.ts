/** Keys for what one takes along: marks and notes, copies, files. */
import type {Binding} from '../binding.ts';

const takeAway = {group: 'Take away', contexts: ['panes']} as const;

export const takeAwayBindings: readonly Binding[] = [
	{
		...takeAway,
		keys: ['space'],
		action: {type: 'mark'},
		help: 'mark the quote and move on; from the quotes marked ones are copied together',
		command: 'mark the quote',
	},
	{
		...takeAway,
		keys: ['*'],
		action: {type: 'mark-all'},
		help: 'mark all that the list shows; where some are, none; in review also out of sight',
		command: 'mark all that is shown, or none',
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
];
