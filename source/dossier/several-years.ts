/** Whether the days of a dossier need their years to be told apart. */
import type {Catalogue} from './catalogue.ts';
import {edtfParser} from './edtf.ts';
import type {DayRange} from './edtf-reader.ts';

/** From the last day of a month to the first one of the same month a year later: nearer ones are never named alike. */
const nearestAlike = 335;

/**
 * Whether quotes, rounds and positions lie so far apart that two of their days may have one name without the year. What
 * has no end, or none that is known, counts with the end that it has.
 */
export function isOfSeveralYears(catalogue: Pick<Catalogue, 'dossier' | 'entryOf' | 'rounds'>): boolean {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const days of daysOf(catalogue))
		for (const end of [days?.start, days?.end]) {
			if (end === undefined || !Number.isFinite(end)) continue;
			[first, last] = [Math.min(first, end), Math.max(last, end)];
		}
	return last - first >= nearestAlike;
}

function* daysOf({
	dossier,
	entryOf,
	rounds,
}: Pick<Catalogue, 'dossier' | 'entryOf' | 'rounds'>): Generator<DayRange | undefined> {
	const parse = edtfParser();
	for (const {days} of entryOf.values()) yield days;
	for (const {date} of rounds) yield date.edtf === null ? undefined : parse(date.edtf);
	for (const {since} of dossier.positions) yield parse(since);
}
