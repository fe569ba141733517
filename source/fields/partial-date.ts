/** Dates without a year, `13 Jan`, `Jan` or `13`, and the days that they may be. */
import {dateOf, dayNumber, daysInMonth} from '../dossier/calendar.ts';
import type {Dated} from '../dossier/dated.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {touches} from './field.ts';

/** A day of any month, a month of any year, or a day of that month; at least one of the two, both from 1. */
export type PartialDate = {readonly month?: number; readonly day?: number};

/** From one to the other; both are the same where one date is written. */
export type PartialRange = {readonly from: PartialDate; readonly to: PartialDate};

/** A range without a year as a dossier makes it plain. */
export type Fitting = {
	/** In order; none where nothing at all is dated. */
	readonly spans: readonly DayRange[];
	/** Whether nothing is dated so, and it is the nearest to what is dated. */
	readonly isNearest: boolean;
};

/** It recurs every month where it names none, else every year; one turn of either. */
type Turn = number;

/** In so many days every day of a month and of a year recurs: which one is meant they do not say. */
const longest = 800;
/** A 29th of February is eight years from the next at most. */
const mostYears = 8;

/**
 * The days that are meant: those on which statements were surely made; where there are none, those of events; then
 * those on which something may have been said; at last the nearest to all that is dated.
 */
export function fittingIn(range: PartialRange, {said, events}: Dated): Fitting {
	const within = (span: DayRange, dated: DayRange) => span.start <= dated.start && dated.end <= span.end;
	const ways = [() => fittingAmong(range, said, within), () => fittingAmong(range, events, within)];
	for (const way of [...ways, () => fittingAmong(range, said, touches)]) {
		const spans = way();
		if (spans.length > 0) return {spans, isNearest: false};
	}
	const [dated] = [said, events].map(spans => spans.filter(isTelling)).filter(spans => spans.length > 0);
	const nearest = dated === undefined ? undefined : nearestTo(range, dated);
	return {spans: nearest === undefined ? [] : [nearest], isNearest: true};
}

function isTelling({start, end}: DayRange): boolean {
	return end - start <= longest;
}

function fittingAmong(
	range: PartialRange,
	dated: readonly DayRange[],
	fits: (span: DayRange, dated: DayRange) => boolean,
): readonly DayRange[] {
	const found = new Map<Turn, DayRange>();
	for (const days of dated.filter(isTelling)) {
		// One turn more on both sides: days from December to January begin in one year and end in the other.
		for (let turn = turnOf(range, days.start) - 1; turn <= turnOf(range, days.end) + 1; turn++) {
			const span = found.has(turn) ? undefined : spanIn(range, turn);
			if (span !== undefined && fits(span, days)) found.set(turn, span);
		}
	}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

function nearestTo(range: PartialRange, dated: readonly DayRange[]): DayRange | undefined {
	// Tens of thousands are no arguments of one call.
	const start = dated.reduce((least, days) => Math.min(least, days.start), Number.POSITIVE_INFINITY);
	const end = dated.reduce((most, days) => Math.max(most, days.end), Number.NEGATIVE_INFINITY);
	const distance = (span: DayRange) => Math.max(start - span.end, span.start - end);
	const [first, last] = [turnOf(range, start), turnOf(range, end)];
	let nearest: DayRange | undefined;
	for (let turn = first - mostYears; turn <= last + mostYears; turn++) {
		const span = spanIn(range, turn);
		if (span !== undefined && (nearest === undefined || distance(span) < distance(nearest))) nearest = span;
	}
	return nearest;
}

/** The first such day or month that does not end before a day. */
export function firstFrom(date: PartialDate, day: number): DayRange | undefined {
	const turn = turnOf({from: date, to: date}, day);
	for (let at = turn; at <= turn + mostYears; at++) {
		const span = dateIn(date, at);
		if (span !== undefined && span.end >= day) return span;
	}
	return undefined;
}

/** The last such day or month that does not begin after a day. */
export function lastUpTo(date: PartialDate, day: number): DayRange | undefined {
	const turn = turnOf({from: date, to: date}, day);
	for (let at = turn; at >= turn - mostYears; at--) {
		const span = dateIn(date, at);
		if (span !== undefined && span.start <= day) return span;
	}
	return undefined;
}

function turnOf(range: PartialRange, day: number): Turn {
	const {year, month} = dateOf(day);
	return isMonthly(range) ? year * 12 + month - 1 : year;
}

function isMonthly({from, to}: PartialRange): boolean {
	return from.month === undefined && to.month === undefined;
}

/** The range as it is in a month or a year: the one in which the end lies that names a month. */
function spanIn(range: PartialRange, turn: Turn): DayRange | undefined {
	const {from, to} = range;
	if (isMonthly(range)) return inMonth(range, turn);
	if (from.month === undefined) {
		const last = inYear(to, turn);
		const first = last && lastUpTo(from, last.end);
		return first && {start: first.start, end: last.end};
	}
	const first = inYear(from, turn);
	const last = first && firstFrom(to, first.start);
	return last && {start: first.start, end: last.end};
}

/** A date as it is in a month or a year. */
function dateIn(date: PartialDate, turn: Turn): DayRange | undefined {
	return date.month === undefined ? inMonth({from: date, to: date}, turn) : inYear(date, turn);
}

function inMonth({from, to}: PartialRange, turn: Turn): DayRange | undefined {
	const year = Math.floor(turn / 12);
	const month = turn - year * 12 + 1;
	const most = daysInMonth(year, month);
	const start = from.day ?? 1;
	if (start > most) return undefined;
	return {
		start: dayNumber(year, month, start),
		end: dayNumber(year, month, Math.min(to.day ?? most, most)),
	};
}

/** Of a date that names a month. */
function inYear({month = 1, day}: PartialDate, year: number): DayRange | undefined {
	const most = daysInMonth(year, month);
	// The 29th of February is not in every year.
	if ((day ?? 1) > most) return undefined;
	return {start: dayNumber(year, month, day ?? 1), end: dayNumber(year, month, day ?? most)};
}
