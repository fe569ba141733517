/** What can be printed, and in which formats. */

/** The printing commands, each named as it is called on the command line. */
export const listings = ['quotes', 'schedule', 'positions', 'discrepancies', 'sources'] as const;
export type Listing = (typeof listings)[number];

const everywhere = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type Format = (typeof everywhere)[number] | 'csl-json' | 'web-annotation';

const withReferences: readonly Format[] = [...everywhere, 'csl-json'];

/** The formats of a listing, the usual one first; what can be cited has CSL-JSON, what points into texts annotations. */
export function formatsOf(listing: Listing): readonly Format[] {
	if (listing === 'quotes') return [...withReferences, 'web-annotation'];
	return listing === 'sources' ? withReferences : everywhere;
}

export function isListing(name: string): name is Listing {
	return listings.some(listing => listing === name);
}
