/** Dates as spans of days, and as people read them: '10 Jan 2022', 'Dec 2021', '20–26 Dec 2021'. */
import {type EdtfDate, lastDay, readEdtf, type Span} from './edtf-reader.ts';

const firstDay = '0000-01-01';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons: Readonly<Record<string, string>> = {
	'03': 'spring',
	'06': 'summer',
	'09': 'autumn',
	'12': 'winter',
};

/** `long` has the year and words; `short` leaves the year out wherever a month is given. */
type DateStyle = 'long' | 'short';

/**
 * Reads a date or an interval as the days it may cover; an open end is '0000-01-01' or '9999-12-31', the first
 * and the last day that four digits can write.
 *
 * @returns undefined for what is not EDTF of level 0 or 1 and for impossible dates, see edtf-reader.ts.
 */
export function parseEdtf(text: string): Span | undefined {
	const edtf = readEdtf(text);
	if (edtf === undefined) return undefined;
	if (edtf.kind === 'date') return {start: edtf.date.start, end: edtf.date.end};
	return {start: edtf.from?.start ?? firstDay, end: edtf.to?.end ?? lastDay};
}

/** `parseEdtf` for many dates: it reads each text once, since thousands of statements share some hundreds of days. */
export function edtfParser(): typeof parseEdtf {
	const spans = new Map<string, Span | undefined>();
	return text => {
		const known = spans.get(text);
		if (known !== undefined || spans.has(text)) return known;
		const span = parseEdtf(text);
		spans.set(text, span);
		return span;
	};
}

/**
 * A date or interval in words: '10 Jan 2022', 'Dec 2021', '28 Dec 2021 – 3 Jan 2022', 'from 12 Jan 2022'. An
 * uncertain date ends in a question mark, an approximate one begins with 'about'. What is not EDTF is given
 * back as it is.
 */
export function formatEdtf(text: string): string {
	return formatOnce(text, 'long');
}

/** The same without the year wherever a month is given, and with '~' for 'about': '10 Jan', '~8 May', '2021'. */
export function formatEdtfShort(text: string): string {
	return formatOnce(text, 'short');
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
	if (from === undefined) return to === undefined ? text : `until ${qualified(to, style)}`;
	if (to === undefined) return `from ${qualified(from, style)}`;
	return interval(from, to, style);
}

function interval(from: EdtfDate, to: EdtfDate, style: DateStyle): string {
	if (isQualified(from) || isQualified(to)) return `${qualified(from, style)} – ${qualified(to, style)}`;
	if (from.start === to.start && from.precision === to.precision) return plain(from, style);
	const isSameYear = from.start.slice(0, 4) === to.start.slice(0, 4);
	const isSameMonth = from.start.slice(0, 7) === to.start.slice(0, 7);
	if (from.precision === 'day' && to.precision === 'day' && isSameMonth)
		return `${dayOf(from)}–${plain(to, style)}`;
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
	const year = String(Number(date.start.slice(0, 4)));
	const withYear = (words: string) => (style === 'long' ? `${words} ${year}` : words);
	switch (date.precision) {
		case 'day':
			return withYear(`${dayOf(date)} ${monthOf(date)}`);
		case 'month':
			return withYear(monthOf(date));
		case 'season':
			return withYear(seasons[date.start.slice(5, 7)] ?? '');
		case 'year':
			return year;
		case 'decade':
			return `${year}s`;
		case 'century':
			return `${year}–${Number(date.end.slice(0, 4))}`;
	}
}

function isQualified(date: EdtfDate): boolean {
	return date.uncertain || date.approximate;
}

function hasMonth(date: EdtfDate): boolean {
	return date.precision === 'day' || date.precision === 'month';
}

function dayOf(date: EdtfDate): string {
	return String(Number(date.start.slice(8)));
}

function monthOf(date: EdtfDate): string {
	return months[Number(date.start.slice(5, 7)) - 1] ?? '';
}
