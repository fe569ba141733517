/** The fields whose values are days: when something was said, and what was known by then. */
import {isoDay} from '../dossier/calendar.ts';
import {type Dated, datedIn} from '../dossier/dated.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {fold} from '../text/fold.ts';
import {type AskedDays, daysAsked, daysMeant, isSurelyOn, type MeantDays} from './date-meant.ts';
import {type DateValue, readDateValue} from './date-value.ts';
import {type RangeField, type RangeReading, touches} from './field.ts';

/** @param datedHere - what the dossier has dates for; undefined where none is open yet. */
function dateFieldFor(datedHere: () => Dated | undefined): RangeField {
	const known = new Map<string, MeantDays>();
	function meant(text: string, value: AskedDays): MeantDays {
		const before = known.get(text);
		if (before !== undefined) return before;
		const now = daysMeant(value, datedHere());
		if (known.size >= mostKnown) known.clear();
		known.set(text, now);
		return now;
	}
	return {
		kind: 'range',
		name: 'date',
		noun: 'date',
		help: 'when: date:2022-01-13, date:"13 Jan 2022", date:2022-01, date:..2021-12-31, date:>2022-01-10, date:13, date:jan, date:12..13',
		read(text) {
			const value = readDateValue(text);
			if (value.type === 'nothing') return value;
			if (value.type !== 'days' && value.type !== 'partial') return wrong('date', value, text);
			const {spans, words} = meant(text, value);
			return {
				type: 'asks',
				span: spans.length === 1 ? spans[0] : undefined,
				holds: said => spans.some(span => touches(said, span)),
				...(words === undefined ? {} : {meant: {spans, says: `date:${text} is read as ${words}.`}}),
			};
		},
		spanOf: ({days}) => days,
		valuesFor: monthAndDay,
		doubt(texts) {
			const asked = texts.flatMap(text => {
				const value = readDateValue(text);
				return value.type === 'days' || value.type === 'partial' ? meant(text, value).spans : [];
			});
			// Many are dated alike, and all are asked.
			const doubts = new Map<string, string | undefined>();
			return ({days, statement: {said}}) => {
				if (days === undefined || said.edtf === null) return undefined;
				if (!doubts.has(said.edtf)) doubts.set(said.edtf, doubtOn(said.edtf, days, asked));
				return doubts.get(said.edtf);
			};
		},
		within(catalogue) {
			let dated: Dated | undefined;
			return dateFieldFor(() => {
				dated ??= datedIn(catalogue);
				return dated;
			});
		},
	};
}

/** So many values are kept with what they mean. */
const mostKnown = 1000;

export const dateField: RangeField = dateFieldFor(() => undefined);

/** Which of the days of a date are asked for, where that is not all of them for sure: `perhaps 13 Dec 2021: dated only Dec 2021`. */
function doubtOn(edtf: string, days: DayRange, asked: readonly DayRange[]): string | undefined {
	if (!/[?~%]/.test(edtf) && isSurelyOn(days, asked)) return undefined;
	const shared = daysAsked(days, asked);
	const when = shared === undefined ? 'then' : formatEdtf(`${isoDay(shared.start)}/${isoDay(shared.end)}`);
	return `perhaps ${when}: dated only ${formatEdtf(edtf)}`;
}

/**
 * Things as they stood at the end of a day, a month or a year; `asof:end`, after everything. Of rows it leaves what
 * may have been said by then; beside `round:` it leaves all that is said at that round or about it, whenever that was
 * said, and sets only the positions back.
 */
export const asOfField: RangeField = {
	kind: 'range',
	name: 'asof',
	noun: 'date',
	help: 'what was known by then: asof:2022-01-12, asof:2022-01, asof:end',
	read(text) {
		const end = readAsOf(text);
		if (end !== undefined) {
			const span = {start: Number.NEGATIVE_INFINITY, end};
			return {type: 'asks', span, holds: said => touches(said, span)};
		}
		const value = readDateValue(text);
		if (value.type === 'nothing') return value;
		return wrong('asof', value, text);
	},
	spanOf: ({days}) => days ?? onlyInTheEnd,
	valuesFor: monthAndDay,
	isEachNeeded: true,
	isIdleBeside: 'round',
};

/** What has no date is known in the end, and no sooner. */
const onlyInTheEnd: DayRange = {start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY};

/** The day until which `asof:` tells, as calendar.ts numbers days; infinite at the end of everything. */
export function readAsOf(text: string): number | undefined {
	if (fold(text).trim() === endOfStory) return Number.POSITIVE_INFINITY;
	const date = readDateValue(text);
	return date.type === 'days' && Number.isFinite(date.days.end) ? date.days.end : undefined;
}

/** What is typed after `asof:` for the end of everything. */
export const endOfStory = 'end';

/** The month and the day, where it is one known day. */
function monthAndDay({start, end}: DayRange): readonly string[] {
	if (start !== end || !Number.isFinite(start)) return [];
	const day = isoDay(start);
	return [day.slice(0, -3), day];
}

const asOfTakes = '2022-01-12, 2022-01, 2022, or end';
const dateTakes =
	'2022-01-13, 2022-01, 2022, "44 BC", "13 Jan 2022", 13, jan, 13jan, 201X (a decade), 2022-21 (spring; to 24, winter), two with .. between them, or one after > or <';

function wrong(key: string, {type}: DateValue, text: string): RangeReading {
	switch (type) {
		case 'unreadable':
			if (key === dateField.name && fold(text).trim() === 'none')
				return {type: 'wrong', why: '"none" is no date: is:undated finds what has none.'};
			return {
				type: 'wrong',
				why: `"${text}" is not a date yet; taken are ${key === asOfField.name ? asOfTakes : dateTakes}`,
			};
		case 'time':
			return {type: 'wrong', why: `"${text}" has a time; ${key}: asks for days alone.`};
		case 'backwards':
			return {type: 'wrong', why: `"${text}" ends before it begins.`};
		default:
			return {
				type: 'wrong',
				why: `${key}: takes a day or a month with its year, or a year, as 2022-01-12, or end; "${text}" is none.`,
			};
	}
}
