/** Narrowing the quotes to what is selected elsewhere: always as terms in the filter line, the single truth. */
import {hasKey, hasTerm, setTerms} from '../query/edit.ts';
import {selectEvent} from './selectors.ts';
import type {State} from './state.ts';
import {editInput} from './update-filter.ts';
import type {World} from './world.ts';

/** Narrows to the selected event or cell; the same choice again takes it away. */
export function narrow(world: World, state: State): State {
	const terms = termsFor(world, state);
	const none = Object.fromEntries(Object.keys(terms).map(key => [key, undefined]));
	return setFilter(state, setTerms(state.query, isNarrowed(world, state) ? none : terms));
}

type Terms = Readonly<Record<string, string | undefined>>;

/** Whether the quotes are narrowed to the selected event or cell: what it asks for is there, and nothing that it would replace. */
export function isNarrowed(world: World, state: State): boolean {
	const {query} = state;
	const terms = Object.entries(termsFor(world, state));
	return (
		terms.length > 0 &&
		terms.every(([key, value]) => (value === undefined ? !hasKey(query, key) : hasTerm(query, key, value)))
	);
}

/** The terms that stand for what is selected; none where nothing is. */
function termsFor(world: World, state: State): Terms {
	if (state.subject === 'schedule') {
		const event = selectEvent(world, state);
		if (event === undefined) return {};
		return event.round === undefined
			? {event: event.id, round: undefined}
			: {round: String(event.round), event: undefined};
	}
	const {party, issue} = state.cell;
	return {party: party ?? undefined, issue: issue ?? undefined};
}

function setFilter(state: State, text: string): State {
	return editInput(state, {text, cursor: text.length});
}
