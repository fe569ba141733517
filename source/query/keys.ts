/** The keys of the filter language, in the order in which they are offered. */

export const filterKeys = [
	'party',
	'speaker',
	'issue',
	'round',
	'event',
	'place',
	'source',
	'kind',
	'lang',
	'date',
	'asof',
	'is',
] as const;

export type FilterKey = (typeof filterKeys)[number];

/** Their values are days; those of the others are chosen from a list. */
export type DayKey = 'date' | 'asof';

export function isDayKey(key: FilterKey): key is DayKey {
	return key === 'date' || key === 'asof';
}

/** The key that a word names, whatever its case; undefined where it names none. */
export function readKey(word: string): FilterKey | undefined {
	const lower = word.toLowerCase();
	return filterKeys.find(key => key === lower);
}
