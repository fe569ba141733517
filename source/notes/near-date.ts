/** What date was probably meant by a text that is none, and why it is not taken as it stands. */
import {daysInMonth, weekdays} from '../dossier/calendar.ts';
import {monthNames} from '../dossier/month-names.ts';
import {allNearest} from '../text/nearest.ts';

export type NearDate = {
	/** The readings that are equally near. */
	readonly near?: readonly string[];
	/** Day and month can be exchanged. */
	readonly readings?: readonly [string, string];
};

/** A week begins with Monday. */
const week = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

/** @param isDate - whether a text is a date as it stands. */
export function nearDate(text: string, isDate: (text: string) => boolean): NearDate {
	const [, from = '', to = ''] = /^(\S+)\s*(?:[-–—]|to|until)\s*(\d{4}\S+)$/.exec(text) ?? [];
	if (to !== '' && isDate(`${from}/${to}`)) return {near: [`${from}/${to}`]};
	const plain = withPlainNumbers(text);
	if (plain !== text && isDate(plain)) return {near: [plain]};
	const [, word = '', rest = ''] = /^([\p{L}]{3,12})\.?(?:,?\s+(.*))?$/u.exec(plain) ?? [];
	const days = word === '' ? [] : allNearest(word, week);
	if (days.length === 0) return nearDay(plain, isDate);
	if (rest === '') return {near: days};
	const meant = isDate(rest) ? {near: [rest]} : nearDay(rest, isDate);
	if (meant.near === undefined) return meant;
	return {near: days.flatMap(day => (meant.near ?? []).map(date => `${day} ${date}`))};
}

/** Long dashes between digits as hyphens, and the letters O, l and I among digits as what they look like. */
function withPlainNumbers(text: string): string {
	return text
		.replace(/(?<=\d)[‐‑‒–—−](?=[\dOolI])/g, '-')
		.replace(/(?<![\p{L}])[\dOolI]*\d[\dOolI]*(?![\p{L}])/gu, digits =>
			digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
		);
}

/** A day without its weekday. */
function nearDay(text: string, isDate: (text: string) => boolean): NearDate {
	return withNumbers(text) ?? withMonth(text, isDate);
}

/** `14.10.2024`, `14/10/2024`, `2024/10/14`, `2024-10-4`; undefined for anything else. */
function withNumbers(text: string): NearDate | undefined {
	const [, year = '', first = '', second = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
	if (year !== '') return one(iso(year, first, second));
	const [, a = '', b = '', last = ''] = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? [];
	if (last === '') return undefined;
	const [european, american] = [iso(last, b, a), iso(last, a, b)];
	// Nobody writes the month first between points.
	if (text.includes('.') && european !== undefined) return one(european);
	if (european === undefined || american === undefined) return one(european ?? american);
	return european === american ? one(european) : {readings: [european, american]};
}

function one(near: string | undefined): NearDate {
	return near === undefined ? {} : {near: [near]};
}

function iso(year: string, month: string, day: string): string | undefined {
	const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
	if (!isDay || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withMonth(text: string, isDate: (text: string) => boolean): NearDate {
	const word = /\p{L}{3,12}/u.exec(text)?.[0];
	if (word === undefined) return {};
	const near = allNearest(word, monthNames)
		.map(month => text.replace(word, month))
		.filter(isDate);
	return near.length === 0 ? {} : {near};
}
