/**
 * The values of `date:`: a day, a month or a year, as EDTF or as the screen prints it, `13 Jan 2022`, `44 BC`; `a..b`, `..b` and
 * `a..`; after `>`, `>=`, `<` or `<=` one of them; and any of these without its year, or as the day of a month alone.
 */
import {daysInMonth} from '../dossier/calendar.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {monthNamed} from '../dossier/month-names.ts';
import {fold} from '../text/fold.ts';
import {firstFrom, lastUpTo, type PartialDate} from './partial-date.ts';

/** What stands before a value: on which side of it the days lie. */
export type Sign = '' | '>' | '>=' | '<' | '<=';

export type DateValue =
	/** `isInferred`: an end was not written whole, and lies in another month or year than what is. */
	| {readonly type: 'days'; readonly days: DayRange; readonly isInferred?: boolean}
	/** No year is written: which days it stands for depends on the dossier. Of one date both ends are the same. */
	| {readonly type: 'partial'; readonly from: PartialDate; readonly to: PartialDate; readonly sign: Sign}
	/** Nothing typed yet. */
	| {readonly type: 'nothing'}
	| {readonly type: 'unreadable'}
	/** Days are asked for, and rows are not told apart by their hours. */
	| {readonly type: 'time'}
	| {readonly type: 'backwards'};

/** Reads a value. Each side may be anything that EDTF calls a date without a time; `a..b` runs to the last day of `b`. */
export function readDateValue(text: string): DateValue {
	// Dashes and digits of any shape: a day may have been pasted from a page.
	// Two days with the dash that rows have between them are those days; 12-13 may be a month and a day.
	const ends = text.replace(/^\s*(\d{1,2})\s*–\s*(\d{1,2}(?:\p{L}{3,})?)\s*$/u, '$1..$2');
	const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/s.exec(fold(ends, false).trim()) ?? [];
	const value = readUnsigned(rest.trim());
	return sign === '' ? value : compared(value, sign as Sign);
}

function readUnsigned(trimmed: string): DateValue {
	if (trimmed === '' || trimmed === '..') return {type: 'nothing'};
	const [from, to] = endsOf(trimmed);
	const first = from === '' ? always : readSide(from);
	const last = to === '' ? always : readSide(to);
	if (first === undefined || last === undefined) return {type: 'unreadable'};
	if (/\dT\d/.test(trimmed)) return {type: 'time'};
	if (isWhole(first)) return isWhole(last) ? between(first, last) : upTo(first, last);
	return isWhole(last) ? since(first, last) : partial(first, last);
}

const always: DayRange = {start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY};

/** The two ends of what is asked for: of one date itself, twice. */
function endsOf(text: string): readonly [from: string, to: string] {
	const dots = text.includes('/') ? -1 : text.indexOf('..');
	if (dots >= 0) return [text.slice(0, dots).trim(), text.slice(dots + 2).trim()];
	const [, word, date = ''] = /^(from|until)\s+(.+)$/is.exec(text) ?? [];
	if (word !== undefined) return word.toLowerCase() === 'from' ? [date, ''] : ['', date];
	// As the screen prints them: 12–13 Jan 2022, Nov–Dec 2021, 28 Dec 2021 – 3 Jan 2022.
	const [, from, to] =
		/^(.*\S)\s+-\s+(\S.*)$/s.exec(text) ??
		/^(\d{1,2})-(\d{1,2}\s.*)$/s.exec(text) ??
		/^(\p{L}{3,})-(\p{L}{3,}.*)$/su.exec(text) ??
		[];
	return from === undefined || to === undefined ? [text, text] : [from, to];
}

function isWhole(side: DayRange | PartialDate): side is DayRange {
	return 'start' in side;
}

function between({start}: DayRange, {end}: DayRange): DateValue {
	return start > end ? {type: 'backwards'} : {type: 'days', days: {start, end}};
}

/** To the next such day or month: `2021-12-28..3jan`. */
function upTo(first: DayRange, last: PartialDate): DateValue {
	if (first === always) return {type: 'partial', from: last, to: last, sign: '<='};
	return isOddBeside(last, first) ? {type: 'unreadable'} : inferred(first, firstFrom(last, first.start));
}

/** From the last such day or month before: `28dec..2022-01-03`. */
function since(first: PartialDate, last: DayRange): DateValue {
	if (last === always) return {type: 'partial', from: first, to: first, sign: '>='};
	if (isOddBeside(first, last)) return {type: 'unreadable'};
	return inferred(lastUpTo(first, last.end), last);
}

/** A day of no month beside what is no day: `13..2022`; or anything beside what has no end. */
function isOddBeside({month}: PartialDate, {start, end}: DayRange): boolean {
	return !Number.isFinite(end - start) || (month === undefined && start !== end);
}

function inferred(first: DayRange | undefined, last: DayRange | undefined): DateValue {
	if (first === undefined || last === undefined || first.start > last.end) return {type: 'unreadable'};
	return {type: 'days', days: {start: first.start, end: last.end}, isInferred: true};
}

function partial(from: PartialDate, to: PartialDate): DateValue {
	// A day and a month that has none: nobody says such a thing.
	const isUneven = (a: PartialDate, b: PartialDate) => a.month === undefined && b.day === undefined;
	if (isUneven(from, to) || isUneven(to, from)) return {type: 'unreadable'};
	const isMonthly = from.month === undefined && to.month === undefined;
	if (isMonthly && (from.day ?? 1) > (to.day ?? 31)) return {type: 'backwards'};
	return {type: 'partial', from, to, sign: ''};
}

function compared(value: DateValue, sign: Sign): DateValue {
	// Of what has no end there is nothing behind it.
	if (value.type === 'partial') return value.sign === '' ? {...value, sign} : {type: 'unreadable'};
	return value.type === 'days' ? {...value, days: besides([value.days], sign)} : value;
}

/** The days on that side of any of these, of which there is one at least; without a sign all between them. */
export function besides(spans: readonly DayRange[], sign: Sign): DayRange {
	const starts = spans.map(({start}) => start);
	const ends = spans.map(({end}) => end);
	return {
		'': {start: Math.min(...starts), end: Math.max(...ends)},
		'>': {start: Math.min(...ends) + 1, end: always.end},
		'>=': {start: Math.min(...starts), end: always.end},
		'<': {start: always.start, end: Math.max(...starts) - 1},
		'<=': {start: always.start, end: Math.max(...ends)},
	}[sign];
}

/** One date: whole, or without its year; undefined for what is none. */
function readSide(text: string): DayRange | PartialDate | undefined {
	return parseEdtf(text) ?? readBefore(text) ?? readWords(text);
}

/** As the screen prints years before our count: `44 BC`, `Mar 44 BC`, `15 Mar 44 BC`; EDTF has a year 0. */
function readBefore(text: string): DayRange | undefined {
	const [, words, years] = /^(?:(.*\S)\s+)?(\d{1,4})\s*bce?$/isu.exec(text) ?? [];
	if (years === undefined || Number(years) === 0) return undefined;
	const before = Number(years) - 1;
	const year = `${before === 0 ? '' : '-'}${String(before).padStart(4, '0')}`;
	const date = words === undefined ? {} : readWords(words);
	if (date === undefined || isWhole(date)) return undefined;
	const {month, day} = date;
	if (day !== undefined && month === undefined) return undefined;
	const parts = [month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0'));
	return parseEdtf([year, ...parts].join('-'));
}

/** `13`, `jan`, `13jan`, `Jan 13`, `13 January 2022`, `January 13th, 2022`, `jan2022`. */
function readWords(text: string): DayRange | PartialDate | undefined {
	if (!/^[\p{L}\d]+(?:[-\s.,]{1,3}[\p{L}\d]+)*\.?$/u.test(text)) return undefined;
	const plain = text.replace(/(\d)(?:st|nd|rd|th)(?!\p{L})/giu, '$1');
	const words = plain.match(/\p{L}+/gu) ?? [];
	const numbers = plain.match(/\d+/g) ?? [];
	const [year, ...moreYears] = numbers.filter(number => number.length === 4);
	const [day, ...moreDays] = numbers.filter(number => number.length < 3);
	const [name, ...moreNames] = words;
	const isOdd = numbers.some(number => number.length === 3 || number.length > 4);
	if (isOdd || moreYears.length + moreDays.length + moreNames.length > 0) return undefined;
	const month = name === undefined ? undefined : monthNamed(name);
	if (month === 0 || (month === undefined && (day === undefined || year !== undefined))) return undefined;
	// A leap year: without one the 29th of February may be meant.
	const most = month === undefined ? 31 : daysInMonth(2000, month);
	if (day !== undefined && (Number(day) < 1 || Number(day) > most)) return undefined;
	if (year === undefined || month === undefined)
		return {...(month && {month}), ...(day && {day: Number(day)})};
	const two = (number: number) => String(number).padStart(2, '0');
	return parseEdtf(`${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`);
}
