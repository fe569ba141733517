/** What an export is written of. */
import {quotesPane} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import {selectStanding} from './story.ts';
import type {World} from './world.ts';

/** Listings that are called like the lists they are written of. */
const otherListings = ['schedule', 'positions'] as const;

/** What a listing is written of, and how many rows it has. */
export type Taken = {
	readonly listing: 'quotes' | (typeof otherListings)[number];
	readonly count: number;
	readonly isMarked: boolean;
};

/** Marked quotes come before whatever is shown; undefined where nothing is written of the list that is read. */
export function selectTaken(world: World, state: State): Taken | undefined {
	const {marked, subject} = state;
	if (marked.size > 0) return {listing: 'quotes', count: marked.size, isMarked: true};
	if (subject === quotesPane)
		return {listing: 'quotes', count: selectAnswer(world, state).total, isMarked: false};
	const listing = otherListings.find(name => name === subject);
	if (listing === undefined) return undefined;
	const {chronology} = world.catalogue;
	const rows = listing === 'schedule' ? chronology : selectStanding(world, state);
	return {listing, count: rows.length, isMarked: false};
}
