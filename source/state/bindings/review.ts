/** Keys of a review, which are there only in one. None of them does anything else in the panes. */
import type {Binding} from '../binding.ts';
import type {KeyVerb, LineVerb} from '../parts.ts';

const review = {group: 'Review', contexts: ['panes']} as const;

function key(keys: readonly string[], verb: KeyVerb, hint: string, help: string): Binding {
	return {...review, keys, action: {type: 'decide', verb}, help, hint, command: `review: ${hint}`};
}

function line(keys: readonly string[], verb: LineVerb, hint: string, help: string): Binding {
	return {...review, keys, action: {type: 'review-line', verb}, help, hint, command: `review: ${hint}`};
}

export const reviewBindings: readonly Binding[] = [
	key(['c'], 'accept', 'accept', 'it is right, with whom and what it shows: accept it and go on'),
	key(['X'], 'reject', 'reject', 'take it out of the notes and go on'),
	key(['b'], 'skip', 'skip', 'not now: go on, and come back to it when nothing else is left'),
	key(['backspace', 'ctrl-h'], 'undo', 'undo', 'take back the last decision, as far as one likes'),
	key(['f'], 'flag', 'flag', 'to be looked at again; once more, and it is not'),
	key(
		['W'],
		'first',
		'first',
		'which wording leads where several articles print it: the one shown, then the next',
	),
	line(
		['w'],
		'speaker',
		'who',
		'who says it: NAME; a new one: NAME, PARTY, ROLE; a role: a spokesperson, PARTY',
	),
	line(
		['i'],
		'issue',
		'issue',
		'an issue it is about, with those that are marked, or a new one; one that all have is taken away',
	),
	line(['I'], 'gloss', 'in short', 'what it comes to in your own words, as of what is only reported'),
	line(
		['t'],
		'date',
		'date',
		'when it was said or held, with those that are marked: 3 March, Monday, yesterday',
	),
	key(
		['R'],
		'round',
		'round or event',
		'in the schedule: make an event one of the rounds, or a round an event',
	),
	line(
		['e'],
		'occasion',
		'event',
		'the event at which it was said, with those that are marked; a new one: NAME, DATE',
	),
	line(
		['J'],
		'join',
		'join',
		'the same as another statement, the likeliest first, or as those that are marked',
	),
	line(
		['E'],
		'words',
		'words',
		'where a quotation begins and ends: a word more or less, or its words typed anew',
	),
	line(['C'], 'split', 'cut', 'cut in two: a passage, a segment, or before words that are typed'),
	line(
		['P'],
		'position',
		'position',
		'where its party stands on its issue, and by their numbers what bears it out',
	),
	line(['M'], 'note', 'note', 'a note in the file; m writes one that stays with you'),
	line(
		['A'],
		'accept-all',
		'all',
		'accept all that are at least so sure, but flagged ones; others: what no statement has shown',
	),
];
