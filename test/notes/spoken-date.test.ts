/** Dates as one says them of an article whose day is known. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/dossier/calendar.ts';
import {readDate} from '../../source/notes/dates.ts';
import {dayNearest, readSpokenDate} from '../../source/notes/spoken-date.ts';

const published = '2024-05-22';

/** The day and what the notes are to have; why not, else. */
function spoken(text: string, day: string | undefined): readonly string[] {
	const read = readSpokenDate(text, day);
	return read.ok ? [read.edtf, read.written] : [read.complaint.code];
}

test.each([
	['20 May', '2024-05-20', '2024-05-20'],
	['May 20', '2024-05-20', '2024-05-20'],
	['the 3rd of May', '2024-05-03', '2024-05-03'],
	['31 December', '2023-12-31', '2023-12-31'],
	['Monday 20 May', '2024-05-20', '2024-05-20'],
	['today', '2024-05-22', '2024-05-22'],
	['Yesterday', '2024-05-21', '2024-05-21'],
	['the day before yesterday', '2024-05-20', '2024-05-20'],
	['two days ago', '2024-05-20', '2024-05-20'],
	['a week ago', '2024-05-15', '2024-05-15'],
	// What notes understand themselves stays as it was said.
	['Tuesday', '2024-05-21', 'Tuesday'],
	['on Tuesday', '2024-05-21', 'Tuesday'],
	['20 May 2023', '2023-05-20', '20 May 2023'],
	['2024-05', '2024-05', '2024-05'],
])('“%s” of an article of 22 May 2024', (text, day, written) => {
	expect(spoken(text, published)).toEqual([day, written]);
});

describe('what says nothing', () => {
	test.each(['20 May', 'yesterday', 'Tuesday', 'two days ago'])(
		'without the day of the article: %s',
		text => {
			expect(spoken(text, undefined)).toEqual(['weekday-alone']);
		},
	);

	test.each(['soon', '31 May 31', 'Tuesday 20 May', '30 February', 'no days ago', '20', ''])(
		'with it: %s',
		text => {
			expect(spoken(text, published)).toEqual(['no-date']);
		},
	);
});

test('a day without its year is no farther off than half a year, and the same day in that year', () => {
	fc.assert(
		fc.property(
			fc.integer({min: 7000, max: 30_000}),
			fc.integer({min: 1, max: 28}),
			fc.integer({min: 0, max: 11}),
			(at, day, month) => {
				const names = [
					'Jan',
					'Feb',
					'March',
					'April',
					'May',
					'June',
					'July',
					'Aug',
					'Sept',
					'Oct',
					'Nov',
					'Dec',
				];
				const found = dayNearest(`${day} ${names[month]}`, isoDay(at)) ?? '';
				expect(found.slice(4)).toBe(`-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
				expect(Math.abs(Date.parse(found) / 86_400_000 - at)).toBeLessThanOrEqual(184);
			},
		),
	);
});

test('whatever is typed is answered', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.constantFrom(
					'20',
					'May',
					'Mai',
					'Monday',
					'of',
					'the',
					'2024',
					'ago',
					'days',
					'two',
					'.',
					'/',
					'last',
				),
				{maxLength: 6},
			),
			words => {
				const read = readSpokenDate(words.join(' '), published);
				if (read.ok) expect(readDate(read.written, published)).toMatchObject({ok: true, edtf: read.edtf});
				expect(typeof read.written).toBe('string');
			},
		),
	);
});
