/**
 * The values of `date:`: a day, a month or a year, `a..b`, `..b` and `a..`; after `>`, `>=`, `<` or `<=` one of them;
 * and what a person says where the year is plain: `13`, `jan`, `13jan`, `12..13`.
 */
import {dateOf, dayNumber, daysIn} from '../dossier/calendar.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {fold} from '../text/fold.ts';
import {touches} from './field.ts';

/** A day of any month, a month of any year, or a day of that month; at least one of the two. */
type Recurring = {readonly month?: number; readonly day?: number};

export type DateValue =
	| {readonly type: 'days'; readonly days: DayRange}
	/** The days from one to the other, in every month or every year in which they occur. */
	| {readonly type: 'recurring'; readonly from: Recurring; readonly to: Recurring; readonly sign: Sign}
	/** Nothing typed yet. */
	| {readonly type: 'nothing'}
	| {readonly type: 'unreadable'}
	/** Days are asked for, and rows are not told apart by their hours. */
	| {readonly type: 'time'}
	| {readonly type: 'backwards'};

type Sign = '' | '>' | '>=' | '<' | '<=';

/** Reads a value. Each side may be anything that EDTF calls a date without a time; `a..b` runs to the last day of `b`. */
export function readDate(text: string): DateValue {
	// Dashes and digits of any shape: a day may have been pasted from a page.
	const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/s.exec(fold(text, false).trim()) ?? [];
	const value = readUnsigned(rest.trim());
	return sign === '' ? value : compared(value, sign as Sign);
}

function readUnsigned(trimmed: string): DateValue {
	const dots = trimmed.includes('/') ? -1 : trimmed.indexOf('..');
	if (trimmed === '' || trimmed === '..') return {type: 'nothing'};
	const [from, to] = dots < 0 ? [trimmed, trimmed] : [trimmed.slice(0, dots), trimmed.slice(dots + 2)];
	const recurring = readRecurring(from, to);
	if (recurring !== undefined) return recurring;
	const first = from === '' ? always : parseEdtf(from);
	const last = to === '' ? always : parseEdtf(to);
	if (first === undefined || last === undefined) return {type: 'unreadable'};
	if (trimmed.includes('T')) return {type: 'time'};
	const days = {start: first.start, end: last.end};
	return days.start > days.end ? {type: 'backwards'} : {type: 'days', days};
}

const always: DayRange = {start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY};

function compared(value: DateValue, sign: Sign): DateValue {
	if (value.type === 'recurring') return {...value, sign};
	if (value.type !== 'days') return value;
	const {start, end} = value.days;
	switch (sign) {
		case '>':
			return {type: 'days', days: {start: end + 1, end: always.end}};
		case '>=':
			return {type: 'days', days: {start, end: always.end}};
		case '<':
			return {type: 'days', days: {start: always.start, end: start - 1}};
		default:
			return {type: 'days', days: {start: always.start, end}};
	}
}

const monthNames = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** `12..13`, `jan`, `13jan..2feb`, `13..`; undefined where the sides are something else, or of two kinds. */
function readRecurring(from: string, to: string): DateValue | undefined {
	const [first, last] = [readPart(from), readPart(to)];
	const isMonthly = (first ?? last)?.month === undefined;
	if (first === undefined && from !== '') return undefined;
	if (last === undefined && to !== '') return undefined;
	if (first !== undefined && last !== undefined && (first.month === undefined) !== (last.month === undefined))
		return undefined;
	const start = first ?? (isMonthly ? {day: 1} : {month: 1});
	const end = last ?? (isMonthly ? {day: 31} : {month: 12});
	if (isMonthly && (start.day ?? 1) > (end.day ?? 31)) return {type: 'backwards'};
	return {type: 'recurring', from: start, to: end, sign: ''};
}

function readPart(text: string): Recurring | undefined {
	const match = /^(\d{1,2})?[-\s]?(\p{L}{3,})?[-\s]?(\d{1,2})?$/u.exec(text.trim());
	if (match === null) return undefined;
	const [, before, name, after] = match;
	if (before !== undefined && after !== undefined) return undefined;
	const day = before ?? after;
	const month =
		name === undefined ? undefined : monthNames.findIndex(known => known.startsWith(name.toLowerCase())) + 1;
	if (month === 0 || (day === undefined && month === undefined)) return undefined;
	if (
		day !== undefined &&
		(Number(day) < 1 || Number(day) > (month === undefined ? 31 : daysIn(2000, month)))
	)
		return undefined;
	return {...(month === undefined ? {} : {month}), ...(day === undefined ? {} : {day: Number(day)})};
}

/** In so many days every day of a month and of a year recurs. */
const longest = 800;

/** Whether something said within a span of days may have been said on a day that the value stands for. */
export function isOn(said: DayRange | undefined, value: DateValue): boolean {
	if (said === undefined) return false;
	if (value.type === 'days') return touches(said, value.days);
	if (value.type !== 'recurring') return false;
	// In so many days every one recurs; and where an end is open, nobody knows.
	if (said.end - said.start > longest) return true;
	const first = dateOf(said.start);
	const last = dateOf(said.end);
	const isMonthly = value.from.month === undefined;
	// The years before and behind, since days from December to January begin in one and end in the other.
	const [from, to] = isMonthly
		? [first.year * 12 + first.month - 1, last.year * 12 + last.month - 1]
		: [first.year - 1, last.year + 1];
	for (let turn = from; turn <= to; turn++) {
		const span = isMonthly ? inMonth(value, Math.floor(turn / 12), (turn % 12) + 1) : inYear(value, turn);
		if (span !== undefined && touches(said, span)) return true;
	}
	return false;
}

/** Whether something said within a span of days was said on a day that one of the values stands for, whichever it was. */
export function isSurelyOn(said: DayRange, values: readonly DateValue[]): boolean {
	const holds = (span: DayRange) => values.some(value => isOn(span, value));
	const isWithin = (value: DateValue) =>
		value.type === 'days' && value.days.start <= said.start && said.end <= value.days.end;
	if (values.some(isWithin)) return true;
	if (said.end - said.start > longest) return false;
	for (let day = said.start; day <= said.end; day++) if (!holds({start: day, end: day})) return false;
	return true;
}

/** The days of a span for which one of the values stands, where they follow one another; undefined where they do not. */
export function daysAsked(said: DayRange, values: readonly DateValue[]): DayRange | undefined {
	if (!(said.end - said.start <= longest)) return undefined;
	let found: DayRange | undefined;
	for (let day = said.start; day <= said.end; day++) {
		if (!values.some(value => isOn({start: day, end: day}, value))) continue;
		if (found !== undefined && day > found.end + 1) return undefined;
		found = {start: found?.start ?? day, end: day};
	}
	return found;
}

type RecurringValue = Extract<DateValue, {type: 'recurring'}>;

function inMonth({from, to, sign}: RecurringValue, year: number, month: number): DayRange | undefined {
	const most = daysIn(year, month);
	const start = from.day ?? 1;
	if (start > most) return undefined;
	const span = {
		start: dayNumber(year, month, start),
		end: dayNumber(year, month, Math.min(to.day ?? most, most)),
	};
	return within(span, sign, {start: dayNumber(year, month, 1), end: dayNumber(year, month, most)});
}

function inYear({from, to, sign}: RecurringValue, year: number): DayRange | undefined {
	const [first, last] = [from.month ?? 1, to.month ?? 12];
	const most = daysIn(year, first);
	// The 29th of February is not in every year.
	if ((from.day ?? 1) > most) return undefined;
	const start = dayNumber(year, first, from.day ?? 1);
	const endIn = (of: number) => dayNumber(of, last, Math.min(to.day ?? 31, daysIn(of, last)));
	const span = {start, end: endIn(year) < start ? endIn(year + 1) : endIn(year)};
	return within(span, sign, {start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31)});
}

/** What of a whole lies before or behind a part of it. */
function within(part: DayRange, sign: Sign, whole: DayRange): DayRange | undefined {
	const span = {
		'': part,
		'>': {start: part.end + 1, end: whole.end},
		'>=': {start: part.start, end: whole.end},
		'<': {start: whole.start, end: part.start - 1},
		'<=': {start: whole.start, end: part.end},
	}[sign];
	return span.start > span.end ? undefined : span;
}
