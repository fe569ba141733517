/** What a value of `date:` means in a dossier, and how that is said where it is not written whole. */
import {dateOf, daysInMonth, isoDay} from '../dossier/calendar.ts';
import type {Dated} from '../dossier/dated.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {inSeries} from '../text/in-series.ts';
import {besides, type DateValue, type Sign} from './date-value.ts';
import {type Fitting, fittingIn} from './partial-date.ts';

export type AskedDays = Extract<DateValue, {type: 'days' | 'partial'}>;

/** Any of these days is asked for; `words` says which they are, where that is not written. */
export type MeantDays = {readonly spans: readonly DayRange[]; readonly words?: string | undefined};

/** @param dated - what the dossier has dates for; undefined where there is none. */
export function daysMeant(value: AskedDays, dated: Dated | undefined): MeantDays {
	if (value.type === 'days')
		return {spans: [value.days], words: value.isInferred ? inWords(value.days) : undefined};
	if (dated === undefined) return {spans: []};
	const fitting = fittingIn(value, dated);
	const {spans} = fitting;
	const {sign} = value;
	return {
		spans: sign === '' || spans.length === 0 ? spans : [besides(spans, sign)],
		words: wordsFor(fitting, sign),
	};
}

/** So many of the days that fit are named. */
const mostNamed = 3;

function wordsFor({spans, isNearest}: Fitting, sign: Sign): string {
	if (spans.length === 0) return 'no day, since nothing here is dated';
	const nearest = isNearest ? '; nothing here is dated so, and that is the nearest' : '';
	if (sign === '' || spans.length === 1) return sided(joined(spans), sign) + nearest;
	// Of several any may be meant: the first has most behind it, the last most before it.
	const isFirst = sign === '>' || sign === '>=';
	const bound = isFirst ? spans[0] : spans.at(-1);
	return `${sided(bound === undefined ? '' : inWords(bound), sign)}, the ${isFirst ? 'first' : 'last'} of ${spans.length} that fit`;
}

function joined(spans: readonly DayRange[]): string {
	const named = spans.slice(0, mostNamed).map(inWords);
	const left = spans.length - named.length;
	if (left > 0) return `${named.join(', ')} or one of ${left} more`;
	return inSeries(named, ' or ');
}

function sided(days: string, sign: Sign): string {
	return {
		'': days,
		'>': `after ${days}`,
		'>=': `from ${days} on`,
		'<': `before ${days}`,
		'<=': `up to ${days}`,
	}[sign];
}

/** As the screen prints dates: `13 Jan 2022`, `Jan 2022`, `28 Dec 2021 – 3 Jan 2022`. */
function inWords({start, end}: DayRange): string {
	if (!Number.isFinite(end)) return `from ${formatEdtf(isoDay(start))} on`;
	if (!Number.isFinite(start)) return `up to ${formatEdtf(isoDay(end))}`;
	const last = dateOf(end);
	const isOfMonths = dateOf(start).day === 1 && last.day === daysInMonth(last.year, last.month);
	const name = (day: number) => (isOfMonths ? isoDay(day).slice(0, -3) : isoDay(day));
	return formatEdtf(`${name(start)}/${name(end)}`);
}

/** The same days as spans of which none touches the next, in order. */
function joinedSpans(spans: readonly DayRange[]): readonly DayRange[] {
	const found: {start: number; end: number}[] = [];
	for (const {start, end} of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = found.at(-1);
		if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
		else found.push({start, end});
	}
	return found;
}

/** Whether something said within a span of days was said on a day that is asked for, whichever it was. */
export function isSurelyOn(said: DayRange, asked: readonly DayRange[]): boolean {
	return joinedSpans(asked).some(({start, end}) => start <= said.start && said.end <= end);
}

/** The days of a span that are asked for, where they follow one another and have an end; undefined where they do not. */
export function daysAsked(said: DayRange, asked: readonly DayRange[]): DayRange | undefined {
	const shared = joinedSpans(asked).flatMap(({start, end}) => {
		const both = {start: Math.max(start, said.start), end: Math.min(end, said.end)};
		return both.start > both.end ? [] : [both];
	});
	const [only, ...others] = shared;
	const isKnown = only !== undefined && Number.isFinite(only.end - only.start);
	return isKnown && others.length === 0 ? only : undefined;
}
