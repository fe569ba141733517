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

/** In the order in which they are needed: below a review those stand for which there is room, and all of them in the help. */
export const reviewBindings: readonly Binding[] = [
	key(['c'], 'accept', 'accept', 'it is right, with whom and what it shows; goes on'),
	key(['X'], 'reject', 'reject', 'take it out of the notes; goes on'),
	key(['b'], 'skip', 'skip', 'not now: it comes back when nothing else is left'),
	line(['w'], 'speaker', 'who', 'who says it: NAME; somebody new: NAME, PARTY, ROLE'),
	line(['i'], 'issue', 'issue', 'what it is, or all marked are, about; once more: not'),
	key(['backspace', 'ctrl-h'], 'undo', 'undo', 'take back the last decision, back to when you began'),
	line(['t'], 'date', 'date', 'when it was, or all marked were, said: 3 March, Monday'),
	line(['P'], 'position', 'position', 'the position of its party: demands, offers, rejects …'),
	line(['e'], 'occasion', 'event', 'the event at which it was, or all marked were, said'),
	line(['J'], 'join', 'join', 'it is the same as another, or as those marked'),
	line(['E'], 'words', 'words', 'where its words begin and end in the article'),
	line(['Q'], 'add', 'add', 'a quotation of its article that was not proposed'),
	key(['f'], 'flag', 'flag', 'to be looked at again; once more, and it is not'),
	line(['A'], 'accept-all', 'all', 'accept all so sure, or what no statement has shown'),
	line(['I'], 'gloss', 'in short', 'what it comes to in your own words'),
	line(['F'], 'facts', 'facts', 'outlet, title, day of its article; of a round, outcome'),
	line(['C'], 'split', 'cut', 'cut in two: a passage, a segment, before some words'),
	line(['M'], 'note', 'note', 'a note in the file; m writes one that stays with you'),
	key(['W'], 'first', 'first', 'which of several wordings leads: this, then the next'),
	key(['R'], 'round', 'round', 'in the schedule: an event a round, or a round an event'),
];
