/** Keys that choose what one looks at. Those of the panes are made from the panes: see bindings.ts. */
import type {Binding} from '../binding.ts';

const look = {group: 'Look', contexts: ['panes']} as const;

export const lookBindings: readonly Binding[] = [
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
		help: 'disagreements: where the sources disagree, or one is damaged',
		hint: 'disagreements',
		command: 'disagreements',
	},
	{
		...look,
		keys: ['!'],
		action: {type: 'open', popup: 'problems'},
		help: 'what is wrong in the notes, or worth a look',
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
		help: 'next quote; in another pane next match',
		command: 'next match',
	},
	{
		...look,
		keys: ['N'],
		action: {type: 'match', by: -1},
		help: 'quote before',
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
];
