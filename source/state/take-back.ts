/** Taking back what is the reader's own, and doing it again; both say what they changed. */
import {count} from '../text/count.ts';
import {type Own, ownOf, type State} from './state.ts';
import {editInput} from './update-filter.ts';

/** Goes to what was the reader's own before the last change, or forth again. */
export function takeBack(state: State, from: 'done' | 'undone'): State {
	const own = state[from].at(-1);
	if (own === undefined)
		return {
			...state,
			message: {
				tone: 'plain',
				text: from === 'done' ? 'There is nothing to take back.' : 'There is nothing to do again.',
			},
		};
	const to = from === 'done' ? 'undone' : 'done';
	const {filter, marked, notes} = own;
	const restored = editInput(state, {text: filter, cursor: filter.length});
	return {
		...restored,
		marked,
		notes,
		[from]: state[from].slice(0, -1),
		[to]: [...state[to], ownOf(state)],
		message: {
			tone: 'plain',
			text: `${from === 'done' ? 'Taken back' : 'Done again'}: ${sayOwn(ownOf(state), own)}.`,
		},
	};
}

/** @returns `a mark set`, `the filter is veto again`; several of them with commas. */
function sayOwn(before: Own, after: Own): string {
	const set = [...after.marked].filter(id => !before.marked.has(id)).length;
	const gone = [...before.marked].filter(id => !after.marked.has(id)).length;
	const ids = new Set([...before.notes.keys(), ...after.notes.keys()]);
	const notes = [...ids].filter(id => before.notes.get(id) !== after.notes.get(id)).length;
	return [
		...(set === 0 ? [] : [`${count(set, 'mark')} set again`]),
		...(gone === 0 ? [] : [`${count(gone, 'mark')} taken away`]),
		...(notes === 0 ? [] : [`${count(notes, 'note')} as before`]),
		...(before.filter === after.filter ? [] : [sayFilter(after.filter)]),
	].join(', ');
}

/** A filter longer than this is not said whole. */
const longest = 60;

function sayFilter(text: string): string {
	if (text.trim() === '') return 'the filter is empty again';
	return `the filter is again ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
}
