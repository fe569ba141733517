/** The values of `date:`, beside a plain reading of them day by day. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dateOf, dayNumber} from '../../source/dossier/calendar.ts';
import {parseEdtf} from '../../source/dossier/edtf.ts';
import {isOn, isSurelyOn, readDate} from '../../source/fields/date-value.ts';

const isSaidOn = (said: string, value: string): boolean => isOn(parseEdtf(said), readDate(value));

describe.each([
	[
		'13',
		['2022-01-13', '2021-12-13', '2021-12', '2022-01-10/2022-01-14'],
		['2022-01-12', '2022-01-01/2022-01-12'],
	],
	['jan', ['2022-01-13', '2022-01', '2021-12-28/2022-01-02', '1999-01'], ['2021-12-31', '2022-02']],
	['January', ['2022-01-13'], ['2022-06-13']],
	['12..13', ['2022-01-12', '2022-01-13', '2021-03-12'], ['2022-01-11', '2022-01-14']],
	['13jan', ['2022-01-13', '2021-01-13'], ['2022-02-13', '2022-01-12']],
	['jan-13', ['2022-01-13'], ['2022-02-13']],
	['13 Jan', ['2022-01-13'], ['2022-02-13']],
	['28dec..3jan', ['2021-12-28', '2022-01-03', '2021-12-31'], ['2022-01-04', '2021-12-27', '2022-06-01']],
	['nov..jan', ['2021-11-01', '2022-01-31', '2021-12'], ['2022-02-01', '2021-10-31']],
	['12..', ['2022-01-12', '2022-01-31'], ['2022-01-11']],
	['..12', ['2022-01-12', '2022-01-01'], ['2022-01-13']],
	['..jan', ['2022-01-31'], ['2022-02-01']],
	['>12', ['2022-01-13'], ['2022-01-12']],
	['>=12', ['2022-01-12'], ['2022-01-11']],
	['<12', ['2022-01-11'], ['2022-01-12']],
	['<=jan', ['2022-01-31'], ['2022-02-01']],
	['>jan', ['2022-02-01', '2022-12-31'], ['2022-01-31']],
	['>2022-01-10', ['2022-01-11', '2023'], ['2022-01-10', '2021']],
	['>=2022-01', ['2022-01-01', '2023'], ['2021-12-31']],
	['<2022', ['2021-12-31'], ['2022-01-01']],
	['<=2022-01', ['2022-01-31'], ['2022-02-01']],
	['2022\u201101\u201013', ['2022-01-13'], ['2022-01-12']],
	['\u200b２０２２\u221201', ['2022-01-13'], ['2021-12-31']],
	['29feb', ['2024-02-29'], ['2022-02-28', '2022-03-01']],
	['31', ['2022-01-31'], ['2022-02-28', '2022-04-30']],
])('%s', (value, holding, others) => {
	test.each(holding)('%s', said => expect(isSaidOn(said, value)).toBe(true));
	test.each(others)('not %s', said => expect(isSaidOn(said, value)).toBe(false));
});

test.each(['32', '0', '13x', '30feb', '13jan14', 'ja', '12..jan', '13..2022', 'january2022x', '>', '<='])(
	'%s is no date of that kind',
	value => expect(['unreadable', 'nothing']).toContain(readDate(value).type),
);

test('13..12 is the wrong way round', () => expect(readDate('13..12').type).toBe('backwards'));

test('what is said within some days may have been said on each of them', () => {
	fc.assert(
		fc.property(
			fc.integer({min: dayNumber(1999, 1, 1), max: dayNumber(2026, 1, 1)}),
			fc.nat(60),
			fc.integer({min: 1, max: 31}),
			fc.integer({min: 0, max: 12}),
			(start, length, day, month) => {
				const value =
					month === 0
						? `${day}`
						: `${day}${new Date(2000, month - 1, 1).toLocaleString('en', {month: 'short'})}`;
				const read = readDate(value);
				const days = Array.from({length: length + 1}, (_, after) => dateOf(start + after));
				const byHand = days.some(one => one.day === day && (month === 0 || one.month === month));
				if (read.type !== 'recurring') return day > 29;
				return isOn({start, end: start + length}, read) === byHand;
			},
		),
		{numRuns: 2000},
	);
});

test('what is said within some days was surely said on a value where each of them, taken alone, is on one', () => {
	const values = fc.constantFrom(
		'13',
		'12..13',
		'jan',
		'2022-01-13',
		'2022-01',
		'>2022-01-10',
		'<=12',
		'28dec..3jan',
	);
	fc.assert(
		fc.property(
			fc.integer({min: dayNumber(2021, 12, 1), max: dayNumber(2022, 2, 28)}),
			fc.nat(40),
			fc.array(values, {minLength: 1, maxLength: 3}),
			(start, length, texts) => {
				const read = texts.map(readDate);
				const days = Array.from({length: length + 1}, (_, at) => ({start: start + at, end: start + at}));
				expect(isSurelyOn({start, end: start + length}, read)).toBe(
					days.every(day => read.some(value => isOn(day, value))),
				);
			},
		),
	);
	expect(isSurelyOn({start: 0, end: 100_000}, [readDate('>=1970')])).toBe(true);
	expect(isSurelyOn({start: 0, end: 100_000}, [readDate('13')])).toBe(false);
});
