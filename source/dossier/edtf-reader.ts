/**
 * Dates in EDTF, levels 0 and 1 (Library of Congress, Extended Date/Time Format Specification, 2019; now part
 * of ISO 8601-2):
 *
 *     date     = (day | month | season | year) [qualifier]
 *     day      = year "-MM-DD" | year "-MM-DDT" time | year "-MM-XX" | year "-XX-XX"
 *     time     = hh:mm:ss [zone]            zone = "Z" | ("+" | "-") hh [":" mm]
 *     month    = year "-MM" | year "-XX"
 *     season   = year "-21" .. "-24"        spring, summer, autumn, winter
 *     year     = YYYY | "-" YYYY | "Y" ["-"] YYYYY... | YYYX | YYXX, these without a month or with "-XX"
 *     qualifier = "?" uncertain | "~" approximate | "%" both
 *     interval = date "/" date | date "/.." | "../" date | date "/" | "/" date      open and unknown ends
 *
 * Extensions of ours: the seconds of a time may be left out, or have a fraction of up to nine digits.
 *
 * Seasons are the meteorological ones of the northern half, and a winter runs into the next year:
 * 2021-24 is 1 December 2021 to 28 February 2022. A time belongs to the day that it is written with; where it has no
 * zone, it is ordered among others as if it were of UTC.
 */
import {dayNumber, daysInMonth, farthestYear} from './calendar.ts';

/** First and last day, see calendar.ts; infinite where it is open or unknown. */
export type DayRange = {readonly start: number; readonly end: number};

/** With the moments between which it lies, by which it is ordered: in days of UTC, parts of them as a fraction. */
export type DayExtent = DayRange & {readonly first: number; readonly last: number};

/** How exactly a date is given; `decade` and `century` come from unspecified digits. */
type Precision = 'time' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One date of an expression, with what is needed to show it. */
export type EdtfDate = DayExtent & {
	readonly precision: Precision;
	readonly year: number;
	/** Another than the first of a decade or a century. */
	readonly lastYear: number;
	/** From 1, of a month, a day or a time; so is the day. */
	readonly month: number;
	readonly day: number;
	/** 1 spring to 4 winter; else 0. */
	readonly season: number;
	readonly time: Time | undefined;
	readonly uncertain: boolean;
	readonly approximate: boolean;
};

/** A time as shown, seconds of 00 left out: `10:30`; and `UTC`, `UTC+3` or `UTC-5:30` where a zone is given. */
type Time = {readonly clock: string; readonly zone: string | undefined};

/** An end of an interval without a date: it goes on, or it is not known. */
type NoEnd = 'open' | 'unknown';

/** A date alone, or an interval of which one end may be without a date. */
export type Edtf =
	| {readonly kind: 'date'; readonly date: EdtfDate}
	| {readonly kind: 'interval'; readonly from: EdtfDate | NoEnd; readonly to: EdtfDate | NoEnd};

/** Why a text is no date or interval. */
export type EdtfFault =
	| 'form'
	| 'level-2'
	| 'month'
	| 'day'
	| 'time'
	| 'zone'
	| 'short-year'
	| 'far-year'
	| 'year-minus-zero'
	| 'no-date'
	| 'backwards';

const shape =
	/^(?:Y(-?\d+)|(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?)([?~%])?$/;

/** What level 2 has beside: sets, powers of ten, significant digits, qualified parts, other unspecified digits. */
const beyond = /^[[{]|^Y-?\d+E\d|^-?\d{4}S\d|S\d+$|[?~%](?=[-\d])|-[?~%]|^[?~%]|^-?[\dX]{4}(-[\dX]{2}){0,2}$/;

/** No date that is one is longer: two with times and qualifiers. */
const longest = 90;

/** Reads a date or an interval with its precision and qualifiers; undefined for what is none, see `edtfFault`. */
export function readEdtf(text: string): Edtf | undefined {
	const read = readExpression(text);
	return typeof read === 'string' ? undefined : read;
}

/** Why a text is not EDTF of level 0 or 1, or is no possible date; undefined where it is one. */
export function edtfFault(text: string): EdtfFault | undefined {
	const read = readExpression(text);
	return typeof read === 'string' ? read : undefined;
}

/** Between which days and moments it lies. */
export function dayExtentOf(edtf: Edtf): DayExtent {
	if (edtf.kind === 'date') return edtf.date;
	const from = isDate(edtf.from) ? edtf.from : undefined;
	const to = isDate(edtf.to) ? edtf.to : undefined;
	const start = from?.start ?? Number.NEGATIVE_INFINITY;
	const end = to?.end ?? Number.POSITIVE_INFINITY;
	return {
		// Of two times in two zones the later one may be on the earlier day.
		start: Math.min(start, end),
		end: Math.max(start, end),
		first: from?.first ?? Number.NEGATIVE_INFINITY,
		last: to?.last ?? Number.POSITIVE_INFINITY,
	};
}

export function isDate(end: EdtfDate | NoEnd): end is EdtfDate {
	return typeof end !== 'string';
}

function readExpression(text: string): Edtf | EdtfFault {
	if (text.length > longest) return /^Y-?\d+$/.test(text) ? 'far-year' : 'form';
	const slash = text.indexOf('/');
	if (slash < 0) {
		const date = readDate(text);
		return typeof date === 'string' ? date : {kind: 'date', date};
	}
	const from = readEnd(text.slice(0, slash));
	const to = readEnd(text.slice(slash + 1));
	if (isFault(from)) return from;
	if (isFault(to)) return to;
	if (!isDate(from) && !isDate(to)) return 'no-date';
	if (isDate(from) && isDate(to) && endsBefore(from, to)) return 'backwards';
	return {kind: 'interval', from, to};
}

function readEnd(text: string): EdtfDate | NoEnd | EdtfFault {
	return text === '' ? 'unknown' : text === '..' ? 'open' : readDate(text);
}

function isFault(end: EdtfDate | NoEnd | EdtfFault): end is EdtfFault {
	return typeof end === 'string' && end !== 'open' && end !== 'unknown';
}

function endsBefore(from: EdtfDate, to: EdtfDate): boolean {
	if (from.time !== undefined && to.time !== undefined) return to.last < from.first;
	return to.end < from.start;
}

function readDate(text: string): EdtfDate | EdtfFault {
	const match = shape.exec(text);
	if (match === null) return beyond.test(text) ? 'level-2' : 'form';
	const [, long, sign = '', digits = '', month, day, hour, minute, second, zone, qualifier] = match;
	const whole =
		long === undefined
			? digits.includes('X')
				? unspecified(sign, digits, month, day)
				: datedIn(`${sign}${digits}`, month, day)
			: longYear(long);
	if (typeof whole === 'string') return whole;
	const dated = hour === undefined ? whole : timed(whole, {hour, minute, second, zone});
	if (typeof dated === 'string') return dated;
	return {
		...dated,
		uncertain: qualifier === '?' || qualifier === '%',
		approximate: qualifier === '~' || qualifier === '%',
	};
}

type Dated = Omit<EdtfDate, 'uncertain' | 'approximate'>;

/** The first day of a date to its last one, whole days. */
function dated(precision: Precision, start: number, end: number, parts: Partial<Dated>): Dated {
	const {year = 0, lastYear = year, month = 0, day = 0, season = 0} = parts;
	const time = undefined;
	return {precision, start, end, first: start, last: end + 1, year, lastYear, month, day, season, time};
}

function wholeYears(precision: Precision, year: number, lastYear: number): Dated {
	return dated(precision, dayNumber(year, 1, 1), dayNumber(lastYear, 12, 31), {year, lastYear});
}

function longYear(digits: string): Dated | EdtfFault {
	if (digits.replace('-', '').length < 5) return 'short-year';
	const year = Number(digits);
	if (/^-?0/.test(digits)) return 'form';
	return Math.abs(year) < farthestYear ? wholeYears('year', year, year) : 'far-year';
}

/** Digits that are X, with nothing said of month and day. */
function unspecified(
	sign: string,
	digits: string,
	month: string | undefined,
	day: string | undefined,
): Dated | EdtfFault {
	if ((month !== undefined && month !== 'XX') || (day !== undefined && day !== 'XX')) return 'level-2';
	const ends = ['0', '9'].map(digit => Number(sign + digits.replaceAll('X', digit)));
	return wholeYears(digits.endsWith('XX') ? 'century' : 'decade', Math.min(...ends), Math.max(...ends));
}

function datedIn(digits: string, month: string | undefined, day: string | undefined): Dated | EdtfFault {
	if (digits === '-0000') return 'year-minus-zero';
	const year = Number(digits);
	if (month === undefined || month === 'XX')
		return day === undefined || day === 'XX' ? wholeYears('year', year, year) : 'level-2';
	const number = Number(month);
	if (number >= 21 && number <= 41 && day === undefined)
		return number <= 24 ? season(year, number - 20) : 'level-2';
	if (number < 1 || number > 12) return 'month';
	const first = dayNumber(year, number, 1);
	const days = daysInMonth(year, number);
	if (day === undefined || day === 'XX')
		return dated('month', first, first + days - 1, {year, month: number});
	const of = Number(day);
	if (of < 1 || of > days) return 'day';
	return dated('day', first + of - 1, first + of - 1, {year, month: number, day: of});
}

function season(year: number, number: number): Dated {
	const month = number * 3;
	const last = number < 4 ? ([year, month + 2] as const) : ([year + 1, 2] as const);
	const end = dayNumber(...last, daysInMonth(...last));
	return dated('season', dayNumber(year, month, 1), end, {year, season: number});
}

type Clock = {
	readonly hour: string;
	readonly minute: string | undefined;
	readonly second: string | undefined;
	readonly zone: string | undefined;
};

function timed(date: Dated, {hour, minute = '', second = '00', zone}: Clock): Dated | EdtfFault {
	if (date.precision !== 'day') return 'level-2';
	// A leap second is one of the minute that it ends.
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 61) return 'time';
	const [zoneHours = '0', zoneMinutes = '0'] = zone === undefined || zone === 'Z' ? [] : zone.split(':');
	if (Math.abs(Number(zoneHours)) > 23 || Number(zoneMinutes) > 59) return 'zone';
	const ahead = (Math.abs(Number(zoneHours)) * 60 + Number(zoneMinutes)) * (zone?.startsWith('-') ? -60 : 60);
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - ahead;
	// Carried as whole days, so that one moment is one number in every zone.
	const days = Math.floor(seconds / 86_400);
	const moment = date.start + days + (seconds - days * 86_400) / 86_400;
	const clock = /^0+(\.0+)?$/.test(second) ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
	const time = {clock, zone: zone === undefined ? undefined : zoneName(ahead / 60)};
	return {...date, precision: 'time', first: moment, last: moment, time};
}

/** A zone by the minutes that it is ahead. */
function zoneName(ahead: number): string {
	if (ahead === 0) return 'UTC';
	const minutes = Math.abs(ahead) % 60;
	const hours = (Math.abs(ahead) - minutes) / 60;
	return `UTC${ahead < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
