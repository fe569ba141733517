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
	'is',
] as const;

export type FilterKey = (typeof filterKeys)[number];

/** The key that a word names, whatever its case; undefined where it names none. */
export function readKey(word: string): FilterKey | undefined {
	const lower = word.toLowerCase();
	return filterKeys.find(key => key === lower);
}
