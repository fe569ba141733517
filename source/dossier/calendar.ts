/**
 * Days of the Gregorian calendar, carried backwards and forwards without an end, as ISO 8601 has it: a day is a
 * number, 0 is 1 January 1970. There is a year 0, which is 1 BC. JavaScript's own dates end in the year 275760.
 */

/** The years whose days a double tells apart lie within this, before 0 and behind it. */
export const farthestYear = 1_000_000_000_000;

/** The number of a day; month and day count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
	let days = daysBeforeYear(year) + day - 1;
	for (let before = 1; before < month; before++) days += daysInMonth(year, before);
	return days;
}

/** Days of a month. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Which year, month and day of the month a day is, all as people count them. */
export function dateOf(day: number): {readonly year: number; readonly month: number; readonly day: number} {
	const year = yearOf(day);
	let rest = day - daysBeforeYear(year);
	let month = 1;
	for (; rest >= daysInMonth(year, month); month++) rest -= daysInMonth(year, month);
	return {year, month, day: rest + 1};
}

/** A day as ISO 8601 writes it: `2022-01-13`, `-0044-03-15`, `+12000-01-01`. */
export function isoDay(day: number): string {
	const {year, month, day: rest} = dateOf(day);
	const digits = String(Math.abs(year)).padStart(4, '0');
	const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
	return `${sign}${digits}-${two(month)}-${two(rest)}`;
}

function yearOf(day: number): number {
	// One off at most, since a year may be as short as 365 days.
	const near = 1970 + Math.floor(day / 365.2425);
	if (daysBeforeYear(near) > day) return near - 1;
	return daysBeforeYear(near + 1) > day ? near : near + 1;
}

/** Days from 1 January 1970 to that of a year. */
function daysBeforeYear(year: number): number {
	const past = year - 1;
	const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
	return past * 365 + leapDays - 719_162;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** As `Date` numbers them. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
