/** What `x` offers, and what is written then. */
import type {Action} from './actions.ts';
import {quotesPane} from './parts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import {selectStanding} from './story.ts';
import type {World} from './world.ts';

/** A format as far as it can be chosen; how it is written is not known here. */
export type FormatOffer = {
	readonly name: string;
	/** Of a file, without its first dot. */
	readonly extension: string;
	/** The listings that have it; all of them unless told. */
	readonly of?: readonly string[];
	/** How it is offered, as a command in words, and before which others: by place, those without one last. */
	readonly offered?: {readonly as: string; readonly place?: number};
};

type ExportChoice = {readonly name: string; readonly action: Action};

/** The view itself is no format of a listing, nor is what is seen, as copying takes it. */
export const viewFormat = 'view';
export const seenFormat = 'seen';

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

export function exportChoices(formats: readonly FormatOffer[]): readonly ExportChoice[] {
	const offered = formats
		.flatMap(({name, offered: offer}) => (offer === undefined ? [] : [{...offer, format: name}]))
		.sort((a, b) => (a.place ?? formats.length + 1) - (b.place ?? formats.length + 1));
	return [
		{name: 'copy the command that opens this view', action: {type: 'copy', what: 'command'}},
		...offered.map(({as, format}): ExportChoice => ({name: as, action: {type: 'export', format}})),
		{name: 'write a text file of what is copied', action: {type: 'export', format: seenFormat}},
		{name: 'write a file of this view', action: {type: 'export', format: viewFormat}},
	];
}
