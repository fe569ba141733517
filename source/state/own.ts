/** Marks and notes as several programs write them: what has changed between two times, and how changes come together. */
import type {Own, State} from './state.ts';

/** What is the reader's own and is kept. */
export type MarksAndNotes = Pick<State, 'marked' | 'notes'>;

/** By the ids of statements: whether a mark was set or taken away, and what a note is now; undefined where it is gone. */
export type OwnChange = {
	readonly marked: ReadonlyMap<string, boolean>;
	readonly notes: ReadonlyMap<string, string | undefined>;
};

export function changeBetween(before: MarksAndNotes, after: MarksAndNotes): OwnChange {
	const marks = [...before.marked, ...after.marked];
	const notes = [...before.notes.keys(), ...after.notes.keys()];
	return {
		marked: new Map(
			marks.flatMap(id => {
				const isSet = after.marked.has(id);
				return isSet === before.marked.has(id) ? [] : [[id, isSet] as const];
			}),
		),
		notes: new Map(
			notes.flatMap(id => {
				const note = after.notes.get(id);
				return note === before.notes.get(id) ? [] : [[id, note] as const];
			}),
		),
	};
}

export function isNoChange({marked, notes}: OwnChange): boolean {
	return marked.size === 0 && notes.size === 0;
}

/** After a change: what it does not touch is the same value as before. */
export function changed<T extends MarksAndNotes>(own: T, {marked, notes}: OwnChange): T {
	const nextMarks = new Set(own.marked);
	for (const [id, isSet] of marked) {
		if (isSet) nextMarks.add(id);
		else nextMarks.delete(id);
	}
	const nextNotes = new Map(own.notes);
	for (const [id, note] of notes) {
		if (note === undefined) nextNotes.delete(id);
		else nextNotes.set(id, note);
	}
	return {
		...own,
		marked: marked.size === 0 ? own.marked : nextMarks,
		notes: notes.size === 0 ? own.notes : nextNotes,
	};
}

/** Said where others have changed the note that is changed here. */
export const noteOfOthers = 'Another program has changed this note meanwhile: what it wrote is kept, too.';

const between = ' / ';

/**
 * A note that two have changed since both read it: of two texts both, and a text rather than none. What is in both of
 * them stands once.
 */
export function bothNotes(
	before: string | undefined,
	mine: string | undefined,
	theirs: string | undefined,
): string | undefined {
	if (theirs === before || mine === theirs) return mine;
	if (mine === before || mine === undefined) return theirs;
	if (theirs === undefined || mine.startsWith(theirs)) return mine;
	if (theirs.startsWith(mine)) return theirs;
	return [...new Set([...theirs.split(between), ...mine.split(between)])].join(between);
}

/**
 * What others have changed, in a state: it is taken back by no `u`, as if it had always been so; a step that would then
 * change nothing is none.
 *
 * @param now - what is the reader's own now, with what they have changed.
 */
export function withOthers(state: State, now: MarksAndNotes, theirs: OwnChange): State {
	if (isNoChange(theirs)) return {...state, marked: now.marked, notes: now.notes};
	const steps = (owns: readonly Own[]) =>
		owns
			.map(own => changed(own, theirs))
			.filter((own, place, all) => !isSame(own, all[place + 1] ?? {...now, filter: state.filter.text}));
	const {done, undone, typedFrom} = state;
	return {
		...state,
		marked: now.marked,
		notes: now.notes,
		done: steps(done),
		undone: steps(undone),
		typedFrom: typedFrom === undefined ? undefined : changed(typedFrom, theirs),
	};
}

function isSame(one: Own, other: Own): boolean {
	return one.filter === other.filter && isNoChange(changeBetween(one, other));
}
