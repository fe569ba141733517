/** What is marked, where a line of a review decides about all of that at once. */

import type {Asked, KeyVerb, LineVerb} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

type MarkedAsked = Pick<Asked, 'verb' | 'statement' | 'others' | 'marked'>;

const ofMarked: ReadonlySet<string> = new Set<KeyVerb | LineVerb>(['date', 'issue', 'occasion']);

/**
 * What is marked no longer once something is decided: what was joined, what bears out a position, and what is done with.
 * What was given a day may still be given an issue.
 *
 * @param done - what is marked and was left until then, and is so no more.
 */
export function usedMarks(
	{verb, statement, others, marked = []}: MarkedAsked,
	done: readonly string[],
): readonly string[] {
	if (verb !== 'position' && verb !== 'join') return done;
	const used = new Set([statement, ...others]);
	return marked.filter(id => used.has(id));
}

/** That marks stay, where a line was about what is marked: the next one will be, too. */
export function sayStillMarked({verb, statement = '', others, marked = []}: MarkedAsked): string {
	const meant = new Set([statement, ...others]);
	const isOfMarks = ofMarked.has(verb) && marked.some(id => meant.has(id));
	return isOfMarks ? ' They stay marked; * takes the marks away.' : '';
}

/** What is marked in the list as it is filtered: nothing is decided about what is not to be seen there. */
export function markedHere(workspace: Workspace, state: State): readonly string[] {
	if (state.marked.size === 0) return [];
	const answer = selectAnswer(workspace, state);
	const here = () => [...state.marked].filter(id => (answer.placeOf(id) ?? -1) >= 0);
	// Where an id stands is looked for among all rows, and this is asked several times a frame.
	return answer.isDone ? workspace.remember('marked here', [state.marked, answer], here) : here();
}

export function marksHere(workspace: Workspace, state: State): ReadonlySet<string> {
	return new Set(markedHere(workspace, state));
}

/** What is marked has the date, the issue, the event of the statement at hand too; undefined of other decisions. */
export function alsoDecided(
	workspace: Workspace,
	state: State,
	verb: KeyVerb | LineVerb,
	own: string | undefined,
): readonly string[] | undefined {
	if (!ofMarked.has(verb) || own === undefined) return undefined;
	return markedHere(workspace, state).filter(id => id !== own);
}

/**
 * The statement that a line is about: that at hand, but where others are marked and it is not, the first of those. Marking
 * goes on to the next row, about which nothing was said.
 */
export function decidedFirst(workspace: Workspace, state: State, verb: LineVerb, own: string): string {
	if (!ofMarked.has(verb) || state.marked.has(own)) return own;
	return markedHere(workspace, state)[0] ?? own;
}
