/** What date was probably meant by a text that is none, and why it is not taken as it stands. */
import {daysIn} from '../dossier/calendar.ts';
import {nearest} from '../text/nearest.ts';

export type NearDate =
	/** The one reading it has. */
	| {readonly near: string}
	/** Day and month can be exchanged. */
	| {readonly readings: readonly [string, string]};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
];

/** @param isDate - whether a text is a date as it stands. */
export function nearDate(text: string, isDate: (text: string) => boolean): NearDate | undefined {
	const [, from = '', to = ''] = /^(\S+)\s*(?:[-–—]|to|until)\s*(\d{4}\S+)$/.exec(text) ?? [];
	if (to !== '' && isDate(`${from}/${to}`)) return {near: `${from}/${to}`};
	const [, word = '', rest = ''] = /^([\p{L}]{3,12})\.?(?:,?\s+(.*))?$/u.exec(text) ?? [];
	const weekday = word === '' ? undefined : nearest(word, weekdays);
	if (weekday !== undefined && (rest === '' || isDate(rest)))
		return {near: rest === '' ? weekday : `${weekday} ${rest}`};
	const inner = weekday === undefined || rest === '' ? text : rest;
	const found = withNumbers(inner) ?? withMonth(inner, isDate);
	if (found === undefined || weekday === undefined || inner === text || 'readings' in found) return found;
	return {near: `${weekday} ${found.near}`};
}

/** `14.10.2024`, `14/10/2024`, `2024/10/14`, `2024-10-4`. */
function withNumbers(text: string): NearDate | undefined {
	const [, year = '', first = '', second = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
	if (year !== '') return one(iso(year, first, second));
	const [, a = '', b = '', last = ''] = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? [];
	if (last === '') return undefined;
	const [european, american] = [iso(last, b, a), iso(last, a, b)];
	// Nobody writes the month first between points.
	if (text.includes('.') && european !== undefined) return {near: european};
	if (european === undefined || american === undefined) return one(european ?? american);
	return european === american ? {near: european} : {readings: [european, american]};
}

function one(near: string | undefined): NearDate | undefined {
	return near === undefined ? undefined : {near};
}

function iso(year: string, month: string, day: string): string | undefined {
	const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
	if (!isDay || Number(day) > daysIn(Number(year), Number(month))) return undefined;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withMonth(text: string, isDate: (text: string) => boolean): NearDate | undefined {
	const word = /\p{L}{3,12}/u.exec(text)?.[0];
	const month = word === undefined ? undefined : nearest(word, months);
	if (word === undefined || month === undefined) return undefined;
	const near = text.replace(word, month);
	return isDate(near) ? {near} : undefined;
}
