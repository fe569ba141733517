/**
 * Dates in EDTF, levels 0 and 1 (Library of Congress, Extended Date/Time Format Specification, 2019; now part
 * of ISO 8601-2), as far as years of four digits go:
 *
 *     date     = (day | month | season | year) [qualifier]
 *     day      = YYYY-MM-DD | YYYY-MM-DD "T" time | YYYY-MM-XX | YYYY-XX-XX
 *     month    = YYYY-MM | YYYY-XX
 *     season   = YYYY-21 .. YYYY-24        spring, summer, autumn, winter
 *     year     = YYYY | YYYX | YYXX
 *     qualifier = "?" uncertain | "~" approximate | "%" both
 *     interval = date "/" date | date "/.." | "../" date      an empty end is read as an open one
 *
 * Seasons are the meteorological ones of the northern half, and a winter runs into the next year:
 * 2021-24 is 1 December 2021 to 28 February 2022. A time of day is checked and then left aside.
 */

/** First and last day, as ISO days. */
export type Span = {readonly start: string; readonly end: string};

/** The last day that four digits can write. */
export const lastDay = '9999-12-31';

/** How exactly a date is given; `decade` and `century` come from unspecified digits. */
type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One date of an expression, with what is needed to show it. */
export type EdtfDate = Span & {
	readonly precision: Precision;
	readonly uncertain: boolean;
	readonly approximate: boolean;
};

/** A date alone, or an interval of which one end may be open. */
export type Edtf =
	| {readonly kind: 'date'; readonly date: EdtfDate}
	| {
			readonly kind: 'interval';
			readonly from: EdtfDate | undefined;
			readonly to: EdtfDate | undefined;
	  };

const shape =
	/^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?([?~%])?$/;
const time = /T(\d\d):(\d\d):(\d\d)/;

/** No date that is one is longer: two with times and qualifiers. */
const longest = 90;

/**
 * Reads a date or an interval with its precision and qualifiers.
 *
 * @returns undefined for what is not EDTF of level 0 or 1, and for impossible dates: 30 February, month 13,
 * an interval that ends before it starts.
 */
export function readEdtf(text: string): Edtf | undefined {
	if (text.length > longest) return undefined;
	const slash = text.indexOf('/');
	if (slash < 0) {
		const date = readDate(text);
		return date === undefined ? undefined : {kind: 'date', date};
	}
	const ends = [text.slice(0, slash), text.slice(slash + 1)].map(end =>
		end === '' || end === '..' ? 'open' : readDate(end),
	);
	const [from, to] = ends;
	if (from === undefined || to === undefined || (from === 'open' && to === 'open')) return undefined;
	if (from !== 'open' && to !== 'open' && to.end < from.start) return undefined;
	return {
		kind: 'interval',
		from: from === 'open' ? undefined : from,
		to: to === 'open' ? undefined : to,
	};
}

function readDate(text: string): EdtfDate | undefined {
	const match = shape.exec(text);
	if (match === null || !hasPossibleTime(text)) return undefined;
	const [, year = '', month, day, qualifier] = match;
	const span = spanOf(year, month, day);
	if (span === undefined) return undefined;
	return {
		...span,
		uncertain: qualifier === '?' || qualifier === '%',
		approximate: qualifier === '~' || qualifier === '%',
	};
}

function hasPossibleTime(text: string): boolean {
	const match = time.exec(text);
	if (match === null) return true;
	const [, hour, minute, second] = match;
	return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}

type Dated = Span & {readonly precision: Precision};

function spanOf(year: string, month: string | undefined, day: string | undefined): Dated | undefined {
	if (year.endsWith('X')) {
		if (month !== undefined) return undefined;
		return {
			start: `${year.replaceAll('X', '0')}-01-01`,
			end: `${year.replaceAll('X', '9')}-12-31`,
			precision: year.endsWith('XX') ? 'century' : 'decade',
		};
	}
	if (month === undefined || month === 'XX') {
		if (day !== undefined && day !== 'XX') return undefined;
		return {start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year'};
	}
	const number = Number(month);
	if (number >= 21 && number <= 24) return day === undefined ? season(year, number) : undefined;
	if (number < 1 || number > 12) return undefined;
	const days = daysIn(Number(year), number);
	if (day === undefined || day === 'XX')
		return {start: `${year}-${month}-01`, end: `${year}-${month}-${days}`, precision: 'month'};
	if (Number(day) < 1 || Number(day) > days) return undefined;
	const iso = `${year}-${month}-${day}`;
	return {start: iso, end: iso, precision: 'day'};
}

function season(year: string, number: number): Dated {
	const first = (number - 20) * 3;
	const start = `${year}-${two(first)}-01`;
	if (number < 24) {
		const days = daysIn(Number(year), first + 2);
		return {start, end: `${year}-${two(first + 2)}-${days}`, precision: 'season'};
	}
	const next = Number(year) + 1;
	if (next > 9999) return {start, end: lastDay, precision: 'season'};
	return {start, end: `${String(next).padStart(4, '0')}-02-${daysIn(next, 2)}`, precision: 'season'};
}

/** Days of a month in the Gregorian calendar carried backwards, as ISO 8601 has it. */
function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
