/** The values of `date:`, beside a plain reading of them day by day. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dateOf, dayNumber} from '../../source/dossier/calendar.ts';
import type {Dated} from '../../source/dossier/dated.ts';
import {parseEdtf} from '../../source/dossier/edtf.ts';
import type {DayRange} from '../../source/dossier/edtf-reader.ts';
import {daysAsked, daysMeant, isSurelyOn} from '../../source/fields/date-meant.ts';
import {readDateValue} from '../../source/fields/date-value.ts';
import {touches} from '../../source/fields/field.ts';
import type {PartialDate} from '../../source/fields/partial-date.ts';

const spansOf = (...dates: readonly string[]) => dates.flatMap(date => parseEdtf(date) ?? []);
/** The days of the talks. */
const talks: Dated = {
	said: spansOf('2022-01-12', '2022-01-13', '2021-12-28', '2021-12', '2021-12-27', '2022-01-10/2022-01-13'),
	events: spansOf('2014', '2021-06', '2022-01-10', '2021-12-14'),
};

function meant(text: string, dated: Dated = talks) {
	const value = readDateValue(text);
	return value.type === 'days' || value.type === 'partial' ? daysMeant(value, dated) : undefined;
}

const isSaidOn = (said: string, value: string, dated?: Dated) => {
	const days = parseEdtf(said);
	return meant(value, dated)?.spans.some(span => days !== undefined && touches(days, span));
};

describe.each([
	['13', ['2022-01-13', '2022-01-10/2022-01-14'], ['2022-01-12', '2021-12-13', '2021-12']],
	['jan', ['2022-01-13', '2022-01', '2021-12-28/2022-01-02'], ['2021-12-31', '2022-02', '1999-01']],
	['January', ['2022-01-13'], ['2022-06-13']],
	['12..13', ['2022-01-12', '2022-01-13'], ['2022-01-11', '2022-01-14', '2021-12-12']],
	['12–13', ['2022-01-12', '2022-01-13'], ['2022-01-11', '2022-01-14']],
	['12–13jan', ['2022-01-12', '2022-01-13'], ['2022-01-11', '2021-12-13']],
	['13jan', ['2022-01-13'], ['2022-02-13', '2022-01-12', '2021-01-13']],
	['jan-13', ['2022-01-13'], ['2022-02-13']],
	['13 Jan', ['2022-01-13'], ['2022-02-13']],
	['28dec..3jan', ['2021-12-28', '2022-01-03', '2021-12-31'], ['2022-01-04', '2021-12-27', '2022-12-30']],
	['28dec..12', ['2021-12-28', '2022-01-12'], ['2022-01-13', '2021-12-27']],
	['10..12jan', ['2022-01-10', '2022-01-12'], ['2022-01-13', '2022-01-09', '2021-12-28']],
	['nov..jan', ['2021-11-01', '2022-01-31', '2021-12'], ['2022-02-01', '2021-10-31', '2022-11-01']],
	['<jan', ['2021-12-28', '2014', '2021-12-31'], ['2022-01-01']],
	['>jan', ['2022-02-01', '2023'], ['2022-01-31', '2021-12-28']],
	['<10jan', ['2021-12-28', '2022-01-09'], ['2022-01-10', '2022-02']],
	['<dec', ['2021-11-30', '2014'], ['2021-12-01', '2022-01-13']],
	['dec..', ['2021-12-01', '2022-01-13', '2023'], ['2021-11-30']],
	['..dec', ['2021-12-31', '2014'], ['2022-01-01']],
	['>28dec', ['2021-12', '2021-12-29', '2022-01-13'], ['2021-12-28']],
	['>=11jan', ['2022-01-11', '2022-02'], ['2022-01-10', '2021-12-28']],
	['..12jan', ['2021-12-28', '2022-01-12'], ['2022-01-13']],
	['<13jan', ['2021-12-28', '2022-01-12'], ['2022-01-13']],
	['12..', ['2022-01-12', '2022-01-31', '2022-02-01'], ['2022-01-11', '2021-12-12']],
	['>10', ['2022-01-11'], ['2022-01-10', '2021-12-28']],
	['<feb', ['2022-01-31'], ['2022-02-01']],
	['>jun', ['2021-07-01', '2021-12'], ['2021-06-30']],
	['>2022-01-10', ['2022-01-11', '2023'], ['2022-01-10', '2021']],
	['>=2022-01', ['2022-01-01', '2023'], ['2021-12-31']],
	['<2022', ['2021-12-31'], ['2022-01-01']],
	['<=2022-01', ['2022-01-31'], ['2022-02-01']],
	['2022\u201101\u201013', ['2022-01-13'], ['2022-01-12']],
	['\u200b２０２２\u221201', ['2022-01-13'], ['2021-12-31']],
	['2021-12-28..3jan', ['2021-12-28', '2022-01-03'], ['2022-01-04', '2021-12-27']],
	['28dec..2022-01-03', ['2021-12-28', '2022-01-03'], ['2022-01-04', '2021-12-27']],
	// As the screen prints them, and people write them.
	['13 Jan 2022', ['2022-01-13'], ['2022-01-12', '2021-01-13']],
	['January 13th, 2022', ['2022-01-13'], ['2022-01-12']],
	['jan2022', ['2022-01-13', '2022-01'], ['2021-01', '2022-02']],
	['Jan 2022', ['2022-01-13'], ['2021-12-31']],
	['12–13 Jan 2022', ['2022-01-12', '2022-01-13'], ['2022-01-11', '2021-12-12']],
	['28 Dec 2021 – 3 Jan 2022', ['2021-12-28', '2022-01-03'], ['2022-01-04', '2021-12-27']],
	['28 Dec – 3 Jan 2022', ['2021-12-28', '2022-01-03'], ['2022-01-04', '2021-12-27']],
	['Nov–Dec 2021', ['2021-11-01', '2021-12-31'], ['2022-01-01', '2021-10-31']],
	['from 12 Jan 2022', ['2022-01-12', '2023'], ['2022-01-11']],
	['until 12 Jan 2022', ['2022-01-12', '2014'], ['2022-01-13']],
	['<13 Jan 2022', ['2022-01-12'], ['2022-01-13']],
])('%s', (value, holding, others) => {
	test.each(holding)('%s', said => expect(isSaidOn(said, value)).toBe(true));
	test.each(others)('not %s', said => expect(isSaidOn(said, value)).toBe(false));
});

test.each([
	['29feb', ['2024-02-29', '2023-02-28'], '2024-02-29', '2023-03-01'],
	['31', ['2022-01-31', '2022-02-28'], '2022-01-31', '2022-02-28'],
	['<29feb', ['2021-05-05', '2021-06-06'], '2020-02-28', '2020-02-29'],
] as const)('%s where %s are dated', (value, dates, holding, other) => {
	const dated = {said: spansOf(...dates), events: []};
	expect(isSaidOn(holding, value, dated)).toBe(true);
	expect(isSaidOn(other, value, dated)).toBe(false);
});

test.each([
	'32',
	'0',
	'13x',
	'30feb',
	'13jan14',
	'ja',
	'12..jan',
	'13..2022',
	'january2022x',
	'>',
	'<=',
	'>13..',
])('%s is no date of that kind', value =>
	expect(['unreadable', 'nothing']).toContain(readDateValue(value).type),
);

test.each([
	['15 Mar 44 BC', '-0043-03-15'],
	['mar 44bc', '-0043-03'],
	['44 BCE', '-0043'],
	['1 BC', '0000'],
	['10–20 Mar 44 BC', '-0043-03-10/-0043-03-20'],
	['46 BC..44 BC', '-0045/-0043'],
])('%s is read as the screen prints it: %s', (text, edtf) => {
	const {start, end} = parseEdtf(edtf) ?? {};
	expect(start).toBeDefined();
	expect(readDateValue(text)).toMatchObject({type: 'days', days: {start, end}});
});

test.each(['0 BC', '15 44 BC', '30 Feb 44 BC', 'BC', '13 Jan 2022 44 BC'])('%s is none', text =>
	expect(readDateValue(text).type).toBe('unreadable'),
);

test('13..12 is the wrong way round', () => expect(readDateValue('13..12').type).toBe('backwards'));

describe('what is not written whole is said', () => {
	const years: Dated = {said: spansOf('2019-01-05', '2020-01-05', '2021-01-05', '2022-01-05'), events: []};
	test.each([
		['<10jan', talks, 'before 10 Jan 2022'],
		['dec..', talks, 'from Dec 2021 on'],
		['..12jan', talks, 'up to 12 Jan 2022'],
		['>jan', talks, 'after Jan 2022'],
		['13', talks, '13 Jan 2022'],
		['dec..jan', talks, 'Dec 2021 – Jan 2022'],
		['28dec..2022-01-03', talks, '28 Dec 2021 – 3 Jan 2022'],
		['feb', talks, 'Feb 2022; nothing here is dated so, and that is the nearest'],
		['5jan', years, '5 Jan 2019, 5 Jan 2020, 5 Jan 2021 or one of 1 more'],
		['>jan', years, 'after Jan 2019, the first of 4 that fit'],
		['<jan', years, 'before Jan 2022, the last of 4 that fit'],
		['jan', {said: [], events: []}, 'no day, since nothing here is dated'],
	] as const)('%s', (text, dated, words) => expect(meant(text, dated)?.words).toBe(words));

	test.each(['2022-01-13', 'jan2022', '13 Jan 2022', '2021..2022', '>2022-01'])('not of %s', text =>
		expect(meant(text)?.words).toBeUndefined(),
	);
});

const day = fc.integer({min: dayNumber(2019, 1, 1), max: dayNumber(2023, 12, 31)});
const dates = fc.array(
	fc.tuple(day, fc.constantFrom(0, 0, 0, 1, 7, 40)).map(([start, length]) => ({start, end: start + length})),
	{minLength: 1, maxLength: 4},
);
const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ofMonth = fc.integer({min: 1, max: 12});
const ofDay = fc.integer({min: 1, max: 28});
const range: fc.Arbitrary<readonly [PartialDate, PartialDate]> = fc.oneof(
	fc.record({month: ofMonth, day: ofDay}).map(date => [date, date] as const),
	ofMonth.map(month => [{month}, {month}] as const),
	ofDay.map(one => [{day: one}, {day: one}] as const),
	fc.tuple(fc.record({month: ofMonth, day: ofDay}), fc.record({month: ofMonth, day: ofDay})),
	fc.tuple(fc.record({month: ofMonth, day: ofDay}), fc.record({day: ofDay})),
	fc.tuple(fc.record({day: ofDay}), fc.record({month: ofMonth, day: ofDay})),
	fc.tuple(fc.record({month: ofMonth}), fc.record({month: ofMonth, day: ofDay})),
);

/** All days and months in ten years that are so, looked for day by day. */
function plainSpans([from, to]: readonly [PartialDate, PartialDate]): readonly DayRange[] {
	const all = Array.from({length: 3650}, (_, at) => dayNumber(2016, 1, 1) + at);
	const isPart = (date: PartialDate, at: number) => {
		const {month, day: one} = dateOf(at);
		return (date.month ?? month) === month && (date.day ?? one) === one;
	};
	const begins = (at: number) => isPart(from, at) && (from.day !== undefined || dateOf(at).day === 1);
	const ends = (at: number) => isPart(to, at) && (to.day !== undefined || dateOf(at + 1).day === 1);
	const pairs =
		from.month === undefined && to.month !== undefined
			? all.filter(ends).map(end => ({start: all.findLast(at => at <= end && begins(at)), end}))
			: all.filter(begins).map(start => ({start, end: all.find(at => at >= start && ends(at))}));
	return pairs.flatMap(({start, end}) => (start === undefined || end === undefined ? [] : [{start, end}]));
}

const written = ({month, day: one}: PartialDate) =>
	`${one ?? ''}${month === undefined ? '' : (names[month - 1] ?? '')}`;

test('what fits is what is found day by day', () => {
	fc.assert(
		fc.property(range, dates, ([from, to], said) => {
			const isOne = from === to;
			const isBackwards =
				from.month === undefined && to.month === undefined && (from.day ?? 0) > (to.day ?? 0);
			fc.pre(!isBackwards);
			const text = isOne ? written(from) : `${written(from)}..${written(to)}`;
			const spans = plainSpans([from, to]);
			const within = spans.filter(span => said.some(one => span.start <= one.start && one.end <= span.end));
			const touched = spans.filter(span => said.some(one => touches(one, span)));
			const [first, last] = [Math.min(...said.map(one => one.start)), Math.max(...said.map(one => one.end))];
			const gap = (span: DayRange) => Math.max(first - span.end, span.start - last);
			const nearest = spans.toSorted((a, b) => gap(a) - gap(b)).slice(0, 1);
			const expected = [within, touched, nearest].find(found => found.length > 0);
			expect(meant(text, {said, events: []})?.spans).toEqual(expected);
		}),
		{numRuns: 300},
	);
});

test('a date is within what is said of it with an order, and what is before or after it is not', () => {
	fc.assert(
		fc.property(range, dates, day, ([from], said, at) => {
			const dated = {said, events: []};
			const one = written(from);
			const holds = (text: string) =>
				meant(text, dated)?.spans.some(({start, end}) => start <= at && at <= end);
			const spans = meant(one, dated)?.spans ?? [];
			expect(holds(`>=${one}`)).toBe(spans.some(({start}) => start <= at));
			expect(holds(`${one}..`)).toBe(holds(`>=${one}`));
			expect(holds(`<=${one}`)).toBe(spans.some(({end}) => at <= end));
			expect(holds(`..${one}`)).toBe(holds(`<=${one}`));
			expect(holds(`>${one}`)).toBe(spans.some(({end}) => end < at));
			expect(holds(`<${one}`)).toBe(spans.some(({start}) => at < start));
		}),
	);
});

test('what is said within some days was surely said on what is asked for where each of them is', () => {
	fc.assert(
		fc.property(day, fc.nat(40), dates, (start, length, asked) => {
			const said = {start, end: start + length};
			const days = Array.from({length: length + 1}, (_, at) => start + at);
			const isAsked = (one: number) => asked.some(span => span.start <= one && one <= span.end);
			expect(isSurelyOn(said, asked)).toBe(days.every(isAsked));
			const shared = days.filter(isAsked);
			const [first, last] = [shared[0], shared.at(-1)];
			const isOneRun = first !== undefined && last !== undefined && last - first + 1 === shared.length;
			expect(daysAsked(said, asked)).toEqual(isOneRun ? {start: first, end: last} : undefined);
		}),
	);
	const openEnded = meant('>=1970')?.spans ?? [];
	expect(isSurelyOn({start: 0, end: 100_000}, openEnded)).toBe(true);
	expect(daysAsked({start: 0, end: Number.POSITIVE_INFINITY}, openEnded)).toBeUndefined();
});
