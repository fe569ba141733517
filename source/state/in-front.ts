/** What the detail tells after an action: the story that one steps through, or what is selected; and where it begins. */
import {sayWhatHappened} from '../dossier/story-words.ts';
import type {Action} from './actions.ts';
import {isSeen, movedPane} from './move.ts';
import {paneNamed, paneNumber, subjectOf} from './panes.ts';
import {detailPane, type PaneName} from './parts.ts';
import type {State} from './state.ts';
import {isSameTelling, selectChapter, selectToldInFront} from './story.ts';
import type {Workspace} from './workspace.ts';

/** What selects something, or asks for what is selected. */
const selecting: ReadonlySet<Action['type']> = new Set([
	'select',
	'passage',
	'match',
	'mark',
	'mark-all',
	'write-note',
	'other-view',
	'enter',
	'filter',
] satisfies Action['type'][]);

/** The state after an action, in which the detail tells of what is selected again once something was. */
export function followSelection(workspace: Workspace, before: State, after: State, action: Action): State {
	// On a slide nothing is selected.
	return after.isStoryInFront && !after.isSlide && isSelection(workspace, before, after, action)
		? {...after, isStoryInFront: false}
		: after;
}

function isSelection(workspace: Workspace, before: State, after: State, {type}: Action): boolean {
	const isList = (name: PaneName) => paneNamed(workspace, name).role === 'list';
	switch (type) {
		case 'move':
			return isList(movedPane(before));
		case 'focus':
		case 'focus-next':
			// Whoever goes to the detail goes on reading what it tells.
			return isList(after.focus);
		default:
			return selecting.has(type);
	}
}

/** The story at the foot of the screen where there is no detail that tells it. */
export function sayWhereUnseen(workspace: Workspace, state: State): State {
	if (state.message !== undefined || state.isSlide || isSeen(workspace, state, detailPane)) return state;
	const chapter = selectChapter(workspace, state);
	const text =
		chapter === undefined
			? `The end; ${paneNumber(workspace, detailPane)} tells who demanded, got and refused what.`
			: `Round ${chapter.round.round}: ${sayWhatHappened(workspace.catalogue, chapter)}`;
	return {...state, message: {tone: 'plain', text, untilSeen: detailPane}};
}

/** A detail that tells something else begins at its top. */
export function scrolledToTop(workspace: Workspace, before: State, after: State): State {
	const isSameSelected =
		before.subject === after.subject && subjectOf(workspace, after).isSame(before, after);
	const [told, tells] = [selectToldInFront(workspace, before), selectToldInFront(workspace, after)];
	const isSame = tells === undefined ? told === undefined && isSameSelected : isSameTelling(told, tells);
	return isSame ? after : {...after, scroll: 0, readAt: undefined};
}
