/** What to say of dates. */
import {quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import type {NotesProblem} from './problems.ts';
import {meant} from './wording-parts.ts';

type DateProblem = Extract<NotesProblem, {readonly code: 'no-date' | 'wrong-weekday' | 'weekday-alone'}>;

export function wordsForDate(problem: DateProblem): Words {
	switch (problem.code) {
		case 'no-date':
			if (problem.readings !== undefined)
				return words(
					`${quoteValue(problem.found)} is ${problem.readings.join(' or ')}, as day or month comes first`,
					'a date that has one reading',
					'Write the one that it is.',
				);
			return words(
				`${quoteValue(problem.found)} is no date`,
				'a date such as 2025-03-03, Monday 2025-03-03, 3 March 2025, 2025-03 or 2025-03-03/2025-03-07',
				meant(problem.spoken === undefined ? problem.near : [problem.spoken], whatToCheck(problem.found)),
			);
		case 'wrong-weekday':
			return words(
				`${problem.date} is a ${problem.day}, not a ${problem.found}`,
				'',
				`Write ${[`${problem.day} ${problem.date}`, ...[problem.near, problem.inOtherYear].flatMap(day => (day === undefined ? [] : [`${problem.found} ${day}`]))].join(', or ')}.`,
			);
		case 'weekday-alone':
			return words(
				`${quoteValue(problem.found)} alone is no date here`,
				'a date, or an article with its day of publication',
				'Add the date, or "published" to the source.',
			);
	}
}

/** Of what is no date, nor near one. */
function whatToCheck(found: string): string {
	if (/\d[ T]+\d{1,2}[:.]\d{2}/.test(found)) return 'Leave the time of day out.';
	if (!/\d/.test(found)) return 'Write the day like one of these.';
	return /\d{4}/.test(found) ? 'Check day and month.' : 'Add the year.';
}
