/** Dates as people write them in notes: EDTF, "3 March 2025", a weekday before either, or a weekday alone. */
import {isoDay, weekdays} from '../dossier/calendar.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import {monthNamed} from '../dossier/month-names.ts';
import {nearDate} from './near-date.ts';
import type {Complaint} from './problems.ts';

export type ReadDate =
	| {
			readonly ok: true;
			readonly edtf: string;
			/** The weekday that alone was written, where the date follows from it. */
			readonly weekday?: string;
	  }
	| {readonly ok: false; readonly complaint: Complaint};

/**
 * Reads a date.
 *
 * @param published - EDTF of the day on which the article was published; a weekday alone is the last such day up to
 * then.
 */
export function readDate(text: string, published?: string): ReadDate {
	const {weekday, rest} = splitWeekday(text.trim());
	if (rest === '') return weekday === undefined ? fault(text) : fromWeekday(text, weekday, published);
	const edtf = edtfOf(rest);
	if (edtf === undefined) return fault(text);
	const day = dayOf(edtf);
	if (weekday === undefined || day === undefined || weekdayOf(day) === weekday) return {ok: true, edtf};
	const [found, right] = [weekdays[weekday] ?? '', weekdays[weekdayOf(day)] ?? ''];
	const near = isoDay(nearestOf(weekday, day));
	const inOtherYear = inYearBeside(edtf, weekday);
	return {
		ok: false,
		complaint: {
			code: 'wrong-weekday',
			found,
			date: edtf,
			day: right,
			near,
			...(inOtherYear === undefined ? {} : {inOtherYear}),
		},
	};
}

/** The same date a year before or after, where that is the weekday. */
function inYearBeside(edtf: string, weekday: number): string | undefined {
	return [-1, 1]
		.map(by => `${Number(edtf.slice(0, 4)) + by}${edtf.slice(4)}`)
		.find(date => {
			const day = /^\d{4}-/.test(date) ? dayOf(date) : undefined;
			return day !== undefined && weekdayOf(day) === weekday;
		});
}

/** A date without a weekday. */
function edtfOf(text: string): string | undefined {
	const edtf = parseEdtf(text) === undefined ? fromWords(text) : text;
	return edtf === undefined || parseEdtf(edtf) === undefined ? undefined : edtf;
}

function fault(found: string): ReadDate {
	// What is near is not asked again what is near it.
	const {near = [], readings} = nearDate(found.trim(), text => edtfOf(text) !== undefined);
	// Of equally near weekdays that of the date is the one that was meant.
	const fitting = near.filter(each => splitWeekday(each).rest !== '' && readDate(each).ok);
	const meant = fitting.length > 0 ? fitting : near;
	return {
		ok: false,
		complaint: {
			code: 'no-date',
			found,
			...(meant.length === 0 ? {} : {near: meant}),
			...(readings === undefined ? {} : {readings}),
		},
	};
}

type Split = {readonly weekday: number | undefined; readonly rest: string};

function splitWeekday(text: string): Split {
	const match = /^([A-Za-z]{2,9})\.?(?:,\s*|\s+|$)(.*)$/s.exec(text);
	const name = match?.[1]?.toLowerCase() ?? '';
	const weekday = weekdays.findIndex(day => isShortFor(name, day.toLowerCase()));
	return match === null || weekday < 0 ? {weekday: undefined, rest: text} : {weekday, rest: match[2] ?? ''};
}

function isShortFor(name: string, whole: string): boolean {
	return name.length >= 3 && whole.startsWith(name);
}

/** "3 March 2025", "March 3, 2025", "March 2025" as EDTF; undefined for anything else. */
function fromWords(text: string): string | undefined {
	const match =
		/^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?(?:\s+of)?\s+(?<month>[A-Za-z]+)\.?,?\s+(?<year>\d{4})$/.exec(text) ??
		/^(?<month>[A-Za-z]+)\.?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{4})$/.exec(text);
	const {day, month: name = '', year} = match?.groups ?? {};
	const month = monthNamed(name);
	if (year === undefined || month === 0) return undefined;
	const start = `${year}-${String(month).padStart(2, '0')}`;
	return day === undefined ? start : `${start}-${day.padStart(2, '0')}`;
}

function fromWeekday(text: string, weekday: number, published: string | undefined): ReadDate {
	const last = published === undefined ? undefined : dayOf(published);
	if (last === undefined) return {ok: false, complaint: {code: 'weekday-alone', found: text}};
	const day = last - ((weekdayOf(last) - weekday + 7) % 7);
	return {ok: true, edtf: isoDay(day), weekday: weekdays[weekday] ?? ''};
}

/** The nearest such day, three days away at most. */
function nearestOf(weekday: number, day: number): number {
	return day + ((weekday - weekdayOf(day) + 10) % 7) - 3;
}

/** The day that a date is; undefined where it may be several. */
export function dayOf(edtf: string): number | undefined {
	const extent = parseEdtf(edtf);
	return extent === undefined || extent.start !== extent.end ? undefined : extent.start;
}

/** From 0 for Sunday; day 0 was a Thursday. */
function weekdayOf(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** The number of a weekday by its whole name, from 0 for Sunday; -1 where it is none. */
export function weekdayNamed(name: string): number {
	return weekdays.indexOf(name);
}

/** The weekday of a day by its number. */
export function weekdayOfDay(day: number): {readonly index: number; readonly name: string} {
	const index = weekdayOf(day);
	return {index, name: weekdays[index] ?? ''};
}
