import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dayNumber, isoDay} from '../../source/dossier/calendar.ts';
import {edtfFromTo, formatEdtf, formatEdtfShort, parseEdtf} from '../../source/dossier/edtf.ts';
import {edtfFault} from '../../source/dossier/edtf-reader.ts';

describe('a date is read as the days it may cover', () => {
	it.each([
		['2022-01-10', '2022-01-10', '2022-01-10'],
		['2022-01-10T09:30:00Z', '2022-01-10', '2022-01-10'],
		['2022-01-10T09:30:00+03:00', '2022-01-10', '2022-01-10'],
		['2022-01-10T23:30-05:00', '2022-01-10', '2022-01-10'],
		['2022-01-10T09:30:15.25', '2022-01-10', '2022-01-10'],
		['2021-12', '2021-12-01', '2021-12-31'],
		['2022-02', '2022-02-01', '2022-02-28'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2000-02-29', '2000-02-29', '2000-02-29'],
		['2021', '2021-01-01', '2021-12-31'],
		['0000', '0000-01-01', '0000-12-31'],
		['2022-01-10?', '2022-01-10', '2022-01-10'],
		['2022-01~', '2022-01-01', '2022-01-31'],
		['2022%', '2022-01-01', '2022-12-31'],
		['2022-01-XX', '2022-01-01', '2022-01-31'],
		['2021-XX', '2021-01-01', '2021-12-31'],
		['2021-XX-XX', '2021-01-01', '2021-12-31'],
		['202X', '2020-01-01', '2029-12-31'],
		['202X-XX', '2020-01-01', '2029-12-31'],
		['202X-XX-XX', '2020-01-01', '2029-12-31'],
		['-004X', '-0049-01-01', '-0040-12-31'],
		['-0044', '-0044-01-01', '-0044-12-31'],
		['-0044-03-15', '-0044-03-15', '-0044-03-15'],
		['-0004-02', '-0004-02-01', '-0004-02-29'],
		['-0001-24', '-0001-12-01', '0000-02-29'],
		['Y12000', '+12000-01-01', '+12000-12-31'],
		['Y-17000~', '-17000-01-01', '-17000-12-31'],
		['Y170000002', '+170000002-01-01', '+170000002-12-31'],
		['Y999999999999', '+999999999999-01-01', '+999999999999-12-31'],
		['-0044/0014', '-0044-01-01', '0014-12-31'],
		['2022-01-10T23:00-05:00/2022-01-11T09:30+03:00', '2022-01-10', '2022-01-11'],
		['2022-01-11T00:30+03:00/2022-01-10T23:00Z', '2022-01-10', '2022-01-11'],
		['20XX', '2000-01-01', '2099-12-31'],
		['2022-21', '2022-03-01', '2022-05-31'],
		['2022-22', '2022-06-01', '2022-08-31'],
		['2022-23', '2022-09-01', '2022-11-30'],
		['2021-24', '2021-12-01', '2022-02-28'],
		['2023-24', '2023-12-01', '2024-02-29'],
		['9999-24', '9999-12-01', '+10000-02-29'],
		['2021-12-20/2021-12-26', '2021-12-20', '2021-12-26'],
		['2021-12/2022-01-10', '2021-12-01', '2022-01-10'],
		['2022-01-10/2022-01', '2022-01-10', '2022-01-31'],
		['2021~/2022-01-XX?', '2021-01-01', '2022-01-31'],
		['2022-01-12/..', '2022-01-12', 'open'],
		['../2022-01-12', 'open', '2022-01-12'],
		['2022-01-12/', '2022-01-12', 'open'],
		['/2022-01-12', 'open', '2022-01-12'],
	])('%s', (text, start, end) => {
		expect(daysOf(text)).toEqual([start, end]);
	});
});

describe('what is no date, or an impossible one, is refused', () => {
	it.each([
		'',
		' 2022',
		'2022-02-30',
		'2022-02-29',
		'1900-02-29',
		'2022-04-31',
		'2022-13',
		'2022-00',
		'2022-01-00',
		'2022-01-32',
		'2022-20',
		'2022-25',
		'2022-21-01',
		'22-01-10',
		'2022-1-10',
		'2022/01/10/11',
		'2022-01-12/2022-01-10',
		'2022-06/2022-05-31',
		'../..',
		'/',
		'..',
		'2022-01-10/yesterday',
		'202X-05',
		'2021-XX-10',
		'X022',
		'?2022',
		'2022??',
		'10 January 2022',
		'2022-01-10T24:00:00',
		'2022-01-10T10:60:00',
		'2022-01-10T9',
		'2022-01-XXT10:00',
		'2022-01T10:00',
		'2022-01-10T10',
		'2022-01-10T10:00+24:00',
		'2022-01-10T10:00+03:60',
		'2022-01-10T10:00:61',
		'2022-01-10T10:00Z/2022-01-10T11:00+03:00',
		'Y2022',
		'Y12000-01',
		'Y012000',
		'-44',
		'-0000',
		'12000',
		'+12000',
		'/..',
		`Y${'9'.repeat(13)}`,
		'2022-01-1０',
		`2022${'0'.repeat(100_000)}`,
		'/'.repeat(100_000),
	])('%s', text => {
		expect(parseEdtf(text)).toBeUndefined();
	});
});

it('agrees with the calendar of JavaScript on every day and on none that is not', () => {
	const number = (max: number) => fc.integer({min: 0, max});
	fc.assert(
		fc.property(number(9999), number(19), number(39), (year, month, day) => {
			const text = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
			const date = new Date(`${text}T00:00:00Z`);
			const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
			expect(parseEdtf(text)).toEqual(
				isReal ? expect.objectContaining({start: date.getTime() / 86_400_000}) : undefined,
			);
		}),
	);
});

it('agrees with the calendar of JavaScript on years of any sign', () => {
	const days = 100_000_000;
	fc.assert(
		fc.property(fc.integer({min: -days, max: days}), day => {
			const [, sign, year, rest] =
				/^([+-]?)0*(\d{4,})(.*)T/.exec(new Date(day * 86_400_000).toISOString()) ?? [];
			expect(isoDay(day)).toBe(`${sign}${year}${rest}`);
		}),
		{numRuns: 2000},
	);
	expect(isoDay(dayNumber(999_999_999_999, 12, 31))).toBe('+999999999999-12-31');
	expect(isoDay(dayNumber(-999_999_999_999, 1, 1) - 1)).toBe('-1000000000000-12-31');
});

it('never throws, never ends before it starts, and says why where it is none', () => {
	const unit = fc.constantFrom(...'0123456789-/.?~%XTY:Z+');
	fc.assert(
		fc.property(fc.string({unit, maxLength: 30}), text => {
			const extent = parseEdtf(text);
			expect(edtfFault(text) === undefined).toBe(extent !== undefined);
			if (extent !== undefined) {
				expect(extent.start <= extent.end).toBe(true);
				expect(extent.first <= extent.last).toBe(true);
			}
			expect(typeof formatEdtf(text)).toBe('string');
		}),
		{numRuns: 5000},
	);
});

it('orders times by their moment, as JavaScript does, and a day before its hours', () => {
	const two = (max: number) => fc.integer({min: 0, max}).map(number => String(number).padStart(2, '0'));
	const zone = fc.oneof(
		fc.constantFrom('Z', '+00:00', '+05:45', '-03:30'),
		fc.tuple(fc.constantFrom('+', '-'), two(14)).map(([sign, hours]) => `${sign}${hours}:00`),
	);
	const time = fc
		.tuple(fc.integer({min: 10, max: 13}), two(23), two(59), fc.constantFrom('', ':00', ':59', ':00.5'), zone)
		.map(([day, hour, minute, second, zone]) => `2022-01-${day}T${hour}:${minute}${second}${zone}`);
	fc.assert(
		fc.property(time, time, (a, b) => {
			const [first, second] = [parseEdtf(a)?.first ?? Number.NaN, parseEdtf(b)?.first ?? Number.NaN];
			expect(Math.sign(first - second)).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
		}),
		{numRuns: 2000},
	);
	expect(parseEdtf('2022-01-13')?.first).toBe(parseEdtf('2022-01-13T00:00')?.first);
	expect(parseEdtf('2022-01-13')?.last).toBe(parseEdtf('2022-01-14T00:00Z')?.first);
});

describe('what is no date is refused with the reason', () => {
	it.each([
		['2022-02-30', 'day'],
		['2022-13', 'month'],
		['2022-25', 'level-2'],
		['2022-01-10T25:00', 'time'],
		['2022-01-10T10:00+25:00', 'zone'],
		['2022-01-12/2022-01-10', 'backwards'],
		['../..', 'no-date'],
		['/..', 'no-date'],
		['Y2022', 'short-year'],
		[`Y${'1'.repeat(200)}`, 'far-year'],
		['-0000', 'year-minus-zero'],
		['[2021,2022]', 'level-2'],
		['{2021..2022}', 'level-2'],
		['Y17E7', 'level-2'],
		['1950S2', 'level-2'],
		['2022-~01', 'level-2'],
		['2022?-01', 'level-2'],
		['XXXX-01', 'level-2'],
		['202X-05', 'level-2'],
		['soon', 'form'],
		['2022-1-1', 'form'],
	])('%s: %s', (text, why) => {
		expect(edtfFault(text)).toBe(why);
	});
});

describe('from one date to another', () => {
	it.each([
		['2021-12-27', '2021-12-28', '27–28 Dec 2021', '27–28 Dec'],
		['2021-12-27/2021-12-28', '2021-12-29', '27–29 Dec 2021', '27–29 Dec'],
		['2021-12', '2022-01-13', 'Dec 2021 – 13 Jan 2022', 'Dec – 13 Jan'],
		['2021-12', '2022-01-10/2022-01-12', 'Dec 2021 – 12 Jan 2022', 'Dec – 12 Jan'],
		['2021', '2022', '2021–2022', '2021–2022'],
		['../2021-12', '2022-01-13', 'until 13 Jan 2022', 'until 13 Jan'],
		['2021-12', '2022-01-12/..', 'from Dec 2021', 'from Dec'],
		['2021-12~', '2022-01-13?', 'about Dec 2021 – 13 Jan 2022?', '~Dec – 13 Jan?'],
	])('%s to %s is %s, in short %s', (first, last, long, short) => {
		expect(formatEdtf(edtfFromTo(first, last))).toBe(long);
		expect(formatEdtfShort(edtfFromTo(first, last))).toBe(short);
	});
});

describe('people read', () => {
	it.each([
		['2022-01-10', '10 Jan 2022', '10 Jan'],
		['2022-01-05', '5 Jan 2022', '5 Jan'],
		['2021-12', 'Dec 2021', 'Dec'],
		['2021', '2021', '2021'],
		['2021-XX', '2021', '2021'],
		['2021-12-XX', 'Dec 2021', 'Dec'],
		['201X', '2010s', '2010s'],
		['20XX', '2000–2099', '2000–2099'],
		['2022-21', 'spring 2022', 'spring'],
		['2021-24', 'winter 2021', 'winter'],
		['2022-01-10?', '10 Jan 2022?', '10 Jan?'],
		['2022-01-10~', 'about 10 Jan 2022', '~10 Jan'],
		['2022-01%', 'about Jan 2022?', '~Jan?'],
		['2021-12-20/2021-12-26', '20–26 Dec 2021', '20–26 Dec'],
		['2021-12-28/2022-01-03', '28 Dec 2021 – 3 Jan 2022', '28 Dec – 3 Jan'],
		['2022-01-30/2022-02-02', '30 Jan – 2 Feb 2022', '30 Jan – 2 Feb'],
		['2021-11/2021-12', 'Nov–Dec 2021', 'Nov–Dec'],
		['2021/2022', '2021–2022', '2021–2022'],
		['2022-01-10/2022-01-10', '10 Jan 2022', '10 Jan'],
		['2022-01-10~/2022-01-12', 'about 10 Jan 2022 – 12 Jan 2022', '~10 Jan – 12 Jan'],
		['2022-01-12/..', 'from 12 Jan 2022', 'from 12 Jan'],
		['../2022-01-12', 'until 12 Jan 2022', 'until 12 Jan'],
		['2022-01-12/', 'from 12 Jan 2022, end unknown', 'from 12 Jan, end unknown'],
		['/2022-01-12', 'until 12 Jan 2022, start unknown', 'until 12 Jan, start unknown'],
		['2022-01-13T10:30', '13 Jan 2022, 10:30', '13 Jan 10:30'],
		['2022-01-13T10:30:00Z', '13 Jan 2022, 10:30 UTC', '13 Jan 10:30'],
		['2022-01-13T10:30:15+03:00', '13 Jan 2022, 10:30:15 UTC+3', '13 Jan 10:30:15'],
		['2022-01-13T10:30-05:30~', 'about 13 Jan 2022, 10:30 UTC-5:30', '~13 Jan 10:30'],
		['2022-01-13T10:30/2022-01-13T12:00', '13 Jan 2022, 10:30–12:00', '13 Jan 10:30–12:00'],
		[
			'2022-01-13T23:30Z/2022-01-14T01:00Z',
			'13 Jan 2022, 23:30 UTC – 14 Jan 2022, 01:00 UTC',
			'13 Jan 23:30 – 14 Jan 01:00',
		],
		['-0044-03-15', '15 Mar 45 BC', '15 Mar'],
		['0000', '1 BC', '1 BC'],
		['0033', '33', '33'],
		['Y12000', '12000', '12000'],
		['Y-17000?', '17001 BC?', '17001 BC?'],
		['-0044/0014', '45 BC–14', '45 BC–14'],
		['-004X', '50 BC–41 BC', '50 BC–41 BC'],
		['-0043-21', 'spring 44 BC', 'spring'],
		['201X-XX', '2010s', '2010s'],
		['2022-02-30', '2022-02-30', '2022-02-30'],
		['soon', 'soon', 'soon'],
	])('%s as "%s", or in short "%s"', (text, long, short) => {
		expect(formatEdtf(text)).toBe(long);
		expect(formatEdtfShort(text)).toBe(short);
	});
});

function daysOf(text: string): readonly string[] {
	const extent = parseEdtf(text);
	if (extent === undefined) throw new Error(`${text} is no date`);
	return [extent.start, extent.end].map(day => (Number.isFinite(day) ? isoDay(day) : 'open'));
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
