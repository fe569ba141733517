import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatEdtf, formatEdtfShort, parseEdtf} from '../source/dossier/edtf.ts';

describe('a date is read as the days it may cover', () => {
	it.each([
		['2022-01-10', '2022-01-10', '2022-01-10'],
		['2022-01-10T09:30:00Z', '2022-01-10', '2022-01-10'],
		['2022-01-10T09:30:00+03:00', '2022-01-10', '2022-01-10'],
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
		['20XX', '2000-01-01', '2099-12-31'],
		['2022-21', '2022-03-01', '2022-05-31'],
		['2022-22', '2022-06-01', '2022-08-31'],
		['2022-23', '2022-09-01', '2022-11-30'],
		['2021-24', '2021-12-01', '2022-02-28'],
		['2023-24', '2023-12-01', '2024-02-29'],
		['9999-24', '9999-12-01', '9999-12-31'],
		['2021-12-20/2021-12-26', '2021-12-20', '2021-12-26'],
		['2021-12/2022-01-10', '2021-12-01', '2022-01-10'],
		['2022-01-10/2022-01', '2022-01-10', '2022-01-31'],
		['2021~/2022-01-XX?', '2021-01-01', '2022-01-31'],
		['2022-01-12/..', '2022-01-12', '9999-12-31'],
		['../2022-01-12', '0000-01-01', '2022-01-12'],
		['2022-01-12/', '2022-01-12', '9999-12-31'],
		['/2022-01-12', '0000-01-01', '2022-01-12'],
	])('%s', (text, start, end) => {
		expect(parseEdtf(text)).toEqual({start, end});
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
			expect(parseEdtf(text)).toEqual(isReal ? {start: text, end: text} : undefined);
		}),
	);
});

it('never throws, and never ends before it starts', () => {
	const unit = fc.constantFrom(...'0123456789-/.?~%XT:Z');
	fc.assert(
		fc.property(fc.string({unit, maxLength: 30}), text => {
			const span = parseEdtf(text);
			if (span !== undefined) expect(span.start <= span.end).toBe(true);
			expect(typeof formatEdtf(text)).toBe('string');
		}),
	);
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
		['2022-02-30', '2022-02-30', '2022-02-30'],
		['soon', 'soon', 'soon'],
	])('%s as "%s", or in short "%s"', (text, long, short) => {
		expect(formatEdtf(text)).toBe(long);
		expect(formatEdtfShort(text)).toBe(short);
	});
});

function two(number: number): string {
	return String(number).padStart(2, '0');
}
