/** What can be decided in review where one is: about a quote, about a round or an event, or about all. */
import type {Action} from './actions.ts';
import {paneNumber} from './panes.ts';
import {type KeyVerb, type LineVerb, positionsPane, quotesPane, schedulePane} from './parts.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

const ofAll: ReadonlySet<string> = new Set<KeyVerb | LineVerb>(['undo', 'accept-all']);
const ofEvents: ReadonlySet<string> = new Set<KeyVerb | LineVerb>([
	'accept',
	'reject',
	'date',
	'round',
	'facts',
]);

export function isDecidedHere({subject}: Pick<State, 'subject'>, verb: KeyVerb | LineVerb): boolean {
	if (ofAll.has(verb)) return true;
	if (subject === quotesPane) return verb !== 'round';
	// Where a position stands one is written.
	return subject === positionsPane ? verb === 'position' : subject === schedulePane && ofEvents.has(verb);
}

/** Why what is asked for cannot be decided where one is; undefined where it can, or nothing is to be decided. */
export function sayNotHere(workspace: Workspace, state: State, action: Action): string | undefined {
	if (action.type !== 'decide' && action.type !== 'review-line') return undefined;
	// A line that is open is about what it was opened for.
	if (state.popup?.kind === 'review' || isDecidedHere(state, action.verb)) return undefined;
	if (action.verb === 'round')
		return `Rounds and events are in the schedule: go there (${paneNumber(workspace, schedulePane)}).`;
	return state.subject === schedulePane
		? 'That is decided about a quote; of a round or an event the keys are below.'
		: 'A decision is about a quote, a round or an event: go to the quotes or to the schedule.';
}
