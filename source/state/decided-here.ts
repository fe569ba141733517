/** What can be decided in review where one is: about a quote, about a round or an event, about a position, or about all. */
import type {Action} from './actions.ts';
import {digitOfList, listHolding, subjectOf} from './panes.ts';
import {type KeyVerb, type LineVerb, quotesPane} from './parts.ts';
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

export function isDecidedHere(
	workspace: Pick<Workspace, 'panes'>,
	state: Pick<State, 'subject'>,
	verb: KeyVerb | LineVerb,
): boolean {
	if (ofAll.has(verb)) return true;
	if (state.subject === quotesPane) return verb !== 'round';
	const {holds} = subjectOf(workspace, state);
	// Where a position stands one is written.
	return holds === 'positions' ? verb === 'position' : holds === 'events' && ofEvents.has(verb);
}

/** Why what is asked for cannot be decided where one is; undefined where it can, or nothing is to be decided. */
export function sayNotHere(workspace: Workspace, state: State, action: Action): string | undefined {
	if (action.type !== 'decide' && action.type !== 'review-line') return undefined;
	// A line that is open is about what it was opened for.
	if (state.popup?.kind === 'review' || isDecidedHere(workspace, state, action.verb)) return undefined;
	const ofEvents = listHolding(workspace, 'events');
	if (ofEvents === undefined) return 'A decision is about a quote: go to the quotes.';
	if (action.verb === 'round')
		return `Rounds and events are in the ${ofEvents.name}: go there${digitOfList(workspace, 'events')}.`;
	return state.subject === ofEvents.name
		? 'That is decided about a quote; of a round or an event the keys are below.'
		: `A decision is about a quote, a round or an event: go to the quotes or to the ${ofEvents.name}.`;
}
