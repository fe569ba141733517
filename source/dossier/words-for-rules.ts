/** What was found, what was expected and what to do where a rule is broken or an article does not fit. */
import {wordAddressFault} from '../text/address.ts';
import {count} from '../text/count.ts';
import {listValues, quoteValue} from './described.ts';
import type {EdtfFault} from './edtf-reader.ts';
import {formatPath} from './path.ts';
import type {ArticleProblem, Rewriting, RuleProblem, SpanProblem} from './problems.ts';
import {type Words, words} from './words.ts';

export function wordsForRule(problem: RuleProblem): Words {
	switch (problem.code) {
		case 'duplicate-id':
			return words(
				`the id ${quoteValue(problem.found)} again, as at ${formatPath(problem.first)}`,
				`an id that no other ${problem.kind} has`,
				'Change one of the two.',
			);
		case 'duplicate-code':
			return words(
				`the code ${quoteValue(problem.found)} again, as at ${formatPath(problem.first)}`,
				'a code that no other party has',
				'Change one of the two.',
			);
		case 'duplicate-title':
			return words(
				`the short title ${quoteValue(problem.found)} again, as at ${formatPath(problem.first)}`,
				'a short title that tells the sources apart',
				'Change one of the two.',
			);
		case 'unknown-reference':
			return words(
				`there is no ${problem.kind} ${quoteValue(problem.found)}`,
				`the id of ${/^[aeiou]/.test(problem.kind) ? 'an' : 'a'} ${problem.kind} in this dossier`,
				problem.near === undefined
					? `Correct the id or add the ${problem.kind}.`
					: `Did you mean ${quoteValue(problem.near)}?`,
			);
		case 'not-its-passage':
			return words(
				`${quoteValue(problem.found)} is not a passage of this statement`,
				listValues(problem.expected),
				'Name one of its own passages.',
			);
		case 'round-twice':
			return words(
				`round ${problem.round} again, as at ${formatPath(problem.first)}`,
				'a number that no other round has',
				'Number the rounds anew.',
			);
		case 'round-incomplete':
			return words(
				`round ${problem.round} does not say this`,
				'date, place, format, participants, agenda and outcome of every round',
				'Fill the field, or take the round number out.',
			);
		case 'impossible-date':
		case 'dates-reversed':
		case 'no-reason':
		case 'not-accounted':
		case 'absent-yet-present':
		case 'not-a-file-name':
		case 'faulty-address':
			return wordsForField(problem);
	}
}

type FieldProblem = Extract<
	RuleProblem,
	{
		readonly code:
			| 'impossible-date'
			| 'dates-reversed'
			| 'no-reason'
			| 'not-accounted'
			| 'absent-yet-present'
			| 'not-a-file-name'
			| 'faulty-address';
	}
>;

function wordsForField(problem: FieldProblem): Words {
	switch (problem.code) {
		case 'impossible-date':
			return words(
				`${quoteValue(problem.found)} is no possible date: ${faultyDates[problem.why]}`,
				'a date or interval in EDTF, such as 2022-01-13, 2021-12 or 2021-12-20/2021-12-26',
				'Correct it.',
			);
		case 'dates-reversed':
			return words(
				`it ends on ${quoteValue(problem.end)}, before it starts on ${quoteValue(problem.start)}`,
				'an end after the start',
				'Correct one of the two.',
			);
		case 'no-reason':
			return words(reasons[problem.why](problem.basis ?? ''), 'the reason in "because"', 'Add a sentence.');
		case 'not-accounted':
			return words(
				`the source says neither ${quoteValue(problem.field)} nor why it is empty`,
				'the field itself, or a reason for it in "absent"',
				'Add one of the two.',
			);
		case 'absent-yet-present':
			return words(
				`${quoteValue(problem.field)} is said to be absent, yet it is there`,
				'one of the two',
				'Take one of them out.',
			);
		case 'not-a-file-name':
			return words(
				`${quoteValue(problem.found)} leads out of the directory of articles`,
				'the name of a file, without directories',
				'Give the name alone.',
			);
		case 'faulty-address':
			return words(
				`${quoteValue(problem.found)} is not opened: ${wordAddressFault(problem.why)}`,
				'an http or https address',
				'Correct it, or say in "absent" why there is none.',
			);
	}
}

const faultyDates: Readonly<Record<EdtfFault, string>> = {
	form: 'it is not written as EDTF writes one',
	'level-2': 'it takes level 2 of EDTF, and this format has levels 0 and 1',
	month: 'there is no such month, and no such season (21 to 24)',
	day: 'the month has no such day',
	time: 'there is no such time of day',
	zone: 'there is no such time zone',
	'short-year': 'after Y the year has five digits or more',
	'far-year': 'the year has more than twelve digits',
	'year-minus-zero': 'the year 0 has no sign',
	'no-date': 'neither end of the interval is a date',
	backwards: 'the interval ends before it starts',
};

const reasons = {
	basis: (basis: string) => `the basis is ${quoteValue(basis)} and no reason is given`,
	'no-date': () => 'there is no date and no reason is given',
	differs: () => 'the source differs on who speaks and no reason is given',
} as const;

export function wordsForSpan(problem: SpanProblem): Words {
	switch (problem.code) {
		case 'empty-span':
			return words(
				`it ends at ${problem.end} and starts at ${problem.start}`,
				'an end after the start',
				'Measure the offsets again, in UTF-16 units.',
			);
		case 'span-length':
			return words(
				`${count(problem.length, 'unit')} quoted, but ${problem.start} to ${problem.end} is ${problem.end - problem.start}`,
				'offsets as far apart as the words are long',
				'Measure again, in UTF-16 units.',
			);
		case 'span-outside':
			return words(
				`it ends at ${problem.end}, but ${quoteValue(problem.source)} is ${count(problem.length, 'unit')} long`,
				'offsets within the source',
				'Measure the offsets or the length of the source again.',
			);
		case 'span-order':
			return words(
				`it starts at ${problem.start}, before the segment before it ends at ${problem.previousEnd}`,
				'segments in order that do not overlap',
				'Put them in the order of the source.',
			);
		case 'context-length':
			return words(
				`a ${problem.field} of ${count(problem.found, 'unit')}, where the source has room for ${problem.room}`,
				`at most ${Math.min(32, problem.room)}`,
				'Copy it from the source again.',
			);
		case 'quoted-twice':
			return words(
				`${problem.start} to ${problem.end} of ${quoteValue(problem.source)} is also quoted at ${formatPath(problem.first)}`,
				'words that only one statement quotes',
				'Join the two statements, or divide the words between them.',
			);
	}
}

export function wordsForArticle(problem: ArticleProblem): Words {
	const article = `the article of ${quoteValue(problem.source)}`;
	switch (problem.code) {
		case 'article-digest':
			return words(
				`${article} has the SHA-256 ${problem.found.slice(0, 12)}…`,
				`${problem.expected.slice(0, 12)}…`,
				'Use the same copy of the article, or draw the passages from this one anew.',
			);
		case 'article-rewritten': {
			const {rewritten, isWhole} = problem;
			const had = rewritten.map(({what, found}) => wordsForRewriting[what](found)).join(', ');
			return words(
				`${article} has ${had}, ${isWhole ? 'and is the right one otherwise' : 'and more that differs'}`,
				rewritten.map(({what, expected}) => wordsForRewriting[what](expected)).join(', '),
				'Undo that, or take the original file; every place was held against the text with it undone.',
			);
		}
		case 'article-length':
			return words(
				`${article} is ${count(problem.found, 'unit')} long`,
				String(problem.expected),
				'Use the same copy of the article, or measure it again in UTF-16 units.',
			);
		case 'words-differ':
			return words(
				`${article} has ${quoteValue(problem.found)} there`,
				quoteValue(problem.expected),
				'Correct the offsets or the words.',
			);
		case 'digest-differs':
			return words(
				`${article} has other words from ${problem.start} to ${problem.end} than the digest was made of`,
				'words with this SHA-256',
				'Correct the offsets or make the digest again.',
			);
	}
}

const wordsForRewriting: Readonly<Record<Rewriting['what'], (how: string) => string>> = {
	encoding: how => `the encoding ${how}`,
	'byte-order mark': how => `${how} byte-order mark`,
	'normal form': how => `letters in the normal form ${how}`,
	spaces: how => `${how} spaces`,
	'final line breaks': how => `${how === '0' ? 'no' : how} line break${how === '1' ? '' : 's'} at its end`,
	'line ends': how => `${how} line ends`,
};
