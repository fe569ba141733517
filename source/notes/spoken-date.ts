/** Dates as one says them of an article whose day is known: "yesterday", "two days ago", "on Tuesday", "20 May". */
import {isoDay} from '../dossier/calendar.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import {dayOf, type ReadDate, readDate} from './dates.ts';

/**
 * Reads a date as it is said. Whatever notes understand as it stands is that; a day without its year is in the year
 * nearest to the publication.
 *
 * @param published - EDTF of the day on which the article was published.
 * @returns with the date as notes are to have it.
 */
export function readSpokenDate(text: string, published?: string): ReadDate & {readonly written: string} {
	const plain = text.trim();
	const read = readDate(plain, published);
	if (read.ok || read.complaint.code !== 'no-date') return {...read, written: plain};
	const bare = plain.replace(/^(?:(?:on|last|late|early|the)\s+)+/i, '').replace(/\bof\s+/i, '');
	const again = readDate(bare, published);
	if (again.ok) return {...again, written: bare};
	const last = published === undefined ? undefined : dayOf(published);
	const ago = daysAgo(bare.toLowerCase());
	const day = ago === undefined || last === undefined ? dayNearest(bare, published) : isoDay(last - ago);
	if (day !== undefined) return {ok: true, edtf: day, written: day};
	// What an article's day would tell.
	const isOpen = last === undefined && (ago !== undefined || dayNearest(bare, '2024-02-29') !== undefined);
	return isOpen
		? {ok: false, complaint: {code: 'weekday-alone', found: plain}, written: plain}
		: {...read, written: plain};
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many days before the publication. */
function daysAgo(text: string): number | undefined {
	const named = ['today', 'yesterday', 'day before yesterday'].indexOf(text);
	if (named >= 0) return named;
	const [, number = '', unit = ''] = /^(\S+)\s+(day|week)s?\s+(?:ago|before|earlier)$/.exec(text) ?? [];
	const word = /^an?$/.test(number) ? 1 : numbers.indexOf(number);
	const amount = word > 0 ? word : /^\d{1,3}$/.test(number) ? Number(number) : undefined;
	return amount === undefined ? undefined : amount * (unit === 'week' ? 7 : 1);
}

/** In days: farther off another year is nearer. */
const halfYear = 185;

/** A day without its year, in the year in which it lies nearest to the publication. */
export function dayNearest(day: string, published: string | undefined): string | undefined {
	const issued = published === undefined ? undefined : parseEdtf(published)?.start;
	const [, year] = /^(\d{4})-/.exec(published ?? '') ?? [];
	if (issued === undefined || year === undefined || /\d{4}/.test(day)) return undefined;
	const found = [-1, 0, 1].flatMap(by => {
		const read = readDate(`${day} ${Number(year) + by}`);
		const at = read.ok ? dayOf(read.edtf) : undefined;
		const apart = at === undefined ? halfYear : Math.abs(at - issued);
		// A weekday that fits another year alone was meant for none.
		return read.ok && apart < halfYear ? [{edtf: read.edtf, apart}] : [];
	});
	return found.toSorted((a, b) => a.apart - b.apart)[0]?.edtf;
}
