/** Dates as spans of days, and as people read them: '10 Jan 2022', 'Dec 2021', '20–26 Dec 2021', '45 BC'. */
import {type DayExtent, dayExtentOf, type EdtfDate, isDate, readEdtf} from './edtf-reader.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** `long` has the year, words and the zone of a time; `short` leaves the year out wherever a month is given. */
type DateStyle = 'long' | 'short';

/**
 * Reads a date or an interval as the days it may cover, and the moments; both are infinite at an end that is open
 * or unknown.
 *
 * @returns undefined for what is not EDTF of level 0 or 1 and for impossible dates, see edtf-reader.ts.
 */
export function parseEdtf(text: string): DayExtent | undefined {
	const edtf = readEdtf(text);
	return edtf === undefined ? undefined : dayExtentOf(edtf);
}

/** `parseEdtf` for many dates: it reads each text once, since thousands of statements share some hundreds of days. */
export function edtfParser(): typeof parseEdtf {
	const extents = new Map<string, DayExtent | undefined>();
	return text => {
		const known = extents.get(text);
		if (known !== undefined || extents.has(text)) return known;
		const extent = parseEdtf(text);
		extents.set(text, extent);
		return extent;
	};
}

/** The year in which all ends lie that are known; undefined where they lie in several. */
export function yearOf(text: string): number | undefined {
	const edtf = readEdtf(text);
	if (edtf === undefined) return undefined;
	const dates = edtf.kind === 'date' ? [edtf.date] : [edtf.from, edtf.to].filter(isDate);
	const years = new Set(dates.flatMap(({year, lastYear}) => [year, lastYear]));
	return years.size === 1 ? dates[0]?.year : undefined;
}

/**
 * A date or interval in words: '10 Jan 2022', 'Dec 2021', '28 Dec 2021 – 3 Jan 2022', 'from 12 Jan 2022',
 * '13 Jan 2022, 10:30 UTC+3'. An uncertain date ends in a question mark, an approximate one begins with 'about'. What
 * is not EDTF is given back as it is.
 */
export function formatEdtf(text: string): string {
	return formatOnce(text, 'long');
}

/** The same without the year wherever a month is given, and with '~' for 'about': '10 Jan', '~8 May', '2021'. */
export function formatEdtfShort(text: string): string {
	return formatOnce(text, 'short');
}

/** The interval in which both of these lie, of which the first begins first and the last ends last, as EDTF. */
export function edtfFromTo(first: string, last: string): string {
	const [from = ''] = first.split('/');
	return `${from}/${last.split('/').at(-1) ?? ''}`;
}

/** What was written before: every frame writes the same few dates. */
const written = {long: new Map<string, string>(), short: new Map<string, string>()};
const mostWritten = 10_000;

function formatOnce(text: string, style: DateStyle): string {
	const known = written[style];
	const before = known.get(text);
	if (before !== undefined) return before;
	if (known.size >= mostWritten) known.clear();
	const now = format(text, style);
	known.set(text, now);
	return now;
}

function format(text: string, style: DateStyle): string {
	const edtf = readEdtf(text);
	if (edtf === undefined) return text;
	if (edtf.kind === 'date') return qualified(edtf.date, style);
	const {from, to} = edtf;
	if (isDate(from)) {
		if (isDate(to)) return interval(from, to, style);
		return `from ${qualified(from, style)}${to === 'unknown' ? ', end unknown' : ''}`;
	}
	const until = isDate(to) ? `until ${qualified(to, style)}` : text;
	return `${until}${from === 'unknown' ? ', start unknown' : ''}`;
}

function interval(from: EdtfDate, to: EdtfDate, style: DateStyle): string {
	if (isQualified(from) || isQualified(to)) return `${qualified(from, style)} – ${qualified(to, style)}`;
	const isSameYear = from.year === to.year;
	const isSameMonth = isSameYear && from.month === to.month;
	if (from.time !== undefined || to.time !== undefined) {
		const isSameDay = isSameMonth && from.day === to.day && from.time?.zone === to.time?.zone;
		const isShort = isSameDay && from.time !== undefined && to.time !== undefined;
		if (!isShort) return `${plain(from, style)} – ${plain(to, style)}`;
		if (from.time.clock === to.time.clock) return plain(from, style);
		return plain({...from, time: {...from.time, clock: `${from.time.clock}–${to.time.clock}`}}, style);
	}
	if (from.start === to.start && from.precision === to.precision) return plain(from, style);
	if (from.precision === 'day' && to.precision === 'day' && isSameMonth)
		return `${from.day}–${plain(to, style)}`;
	if (from.precision === 'year' && to.precision === 'year')
		return `${plain(from, style)}–${plain(to, style)}`;
	if (from.precision === 'month' && to.precision === 'month' && isSameYear)
		return `${plain(from, 'short')}–${plain(to, style)}`;
	const isShortStart = isSameYear && hasMonth(from) && hasMonth(to);
	return `${plain(from, isShortStart ? 'short' : style)} – ${plain(to, style)}`;
}

function qualified(date: EdtfDate, style: DateStyle): string {
	const about = style === 'long' ? 'about ' : '~';
	return `${date.approximate ? about : ''}${plain(date, style)}${date.uncertain ? '?' : ''}`;
}

function plain(date: EdtfDate, style: DateStyle): string {
	const withYear = (words: string) => (style === 'long' ? `${words} ${yearInWords(date.year)}` : words);
	switch (date.precision) {
		case 'time': {
			const {clock, zone} = date.time ?? {clock: '', zone: undefined};
			if (style === 'short') return `${date.day} ${monthOf(date)} ${clock}`;
			return `${withYear(`${date.day} ${monthOf(date)}`)}, ${clock}${zone === undefined ? '' : ` ${zone}`}`;
		}
		case 'day':
			return withYear(`${date.day} ${monthOf(date)}`);
		case 'month':
			return withYear(monthOf(date));
		case 'season':
			return withYear(seasons[date.season - 1] ?? '');
		case 'year':
			return yearInWords(date.year);
		case 'decade':
			if (date.year > 0) return `${date.year}s`;
			return `${yearInWords(date.year)}–${yearInWords(date.lastYear)}`;
		case 'century':
			return `${yearInWords(date.year)}–${yearInWords(date.lastYear)}`;
	}
}

/** There is no year 0 in words: 0 is 1 BC, -44 is 45 BC. */
function yearInWords(year: number): string {
	return year > 0 ? String(year) : `${1 - year} BC`;
}

function isQualified(date: EdtfDate): boolean {
	return date.uncertain || date.approximate;
}

function hasMonth(date: EdtfDate): boolean {
	return date.precision === 'day' || date.precision === 'month';
}

function monthOf(date: EdtfDate): string {
	return months[date.month - 1] ?? '';
}

/** By the moment at which it begins, then by that at which it ends; what is unknown comes last. */
export function compareExtents(a: DayExtent | undefined, b: DayExtent | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return compareMoments(a.first, b.first) || compareMoments(a.last, b.last);
}

/** Moments, and days, may be infinite, and a difference of two of those is no number. */
export function compareMoments(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
