/** Where rounds and events stand in notes. */
import {isPlainMap, textIn} from '../notes/plain.ts';
import {firstWhere} from '../text/halve.ts';
import type {Book} from './book.ts';
import type {EventPlace} from './decision.ts';

const lists = ['rounds', 'events'] as const;

/** @param starts - where the notes of each begin, by its id. */
export function eventPlaces(
	book: Book,
	starts: ReadonlyMap<string, number>,
): ReadonlyMap<string, EventPlace> {
	const begins = {rounds: book.startsOfItems('rounds'), events: book.startsOfItems('events')};
	const startOf = ({list, index}: EventPlace) => begins[list][index] ?? 0;
	return new Map(
		[...starts].flatMap(([id, start]) => {
			const [place] = lists
				.map(list => ({list, index: lastNotAbove(begins[list], start)}))
				.filter(({index}) => index >= 0)
				.toSorted((a, b) => startOf(b) - startOf(a));
			return place === undefined ? [] : [[id, place] as const];
		}),
	);
}

/** Why one that nobody has looked at was proposed; undefined where it is no proposal. */
export function eventDraft(book: Book, {list, index}: EventPlace): string | undefined {
	const value = book.list(list)[index];
	if (!isPlainMap(value) || value.draft === undefined) return undefined;
	return textIn(value.draft, 'because') ?? 'No reason is given.';
}

/** The last of rising numbers that is not above one; -1 where there is none. */
export function lastNotAbove(numbers: readonly number[], most: number): number {
	return firstWhere(numbers.length, at => (numbers[at] ?? 0) > most) - 1;
}
