/** What to say of names that nobody has, or several. */
import {listValues, quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {NotesProblem} from './problems.ts';
import {writtenAsList} from './without-brackets.ts';
import {meant} from './wording-parts.ts';

export function wordsForName(
	problem: Extract<NotesProblem, {readonly code: 'unknown-name' | 'several-names' | 'missing-section'}>,
): Words {
	if (problem.code === 'several-names')
		return words(
			`${quoteValue(problem.found)} is the name of ${listValues(problem.ids, 'and')}`,
			'a name of one of them',
			'Use the id.',
		);
	if (problem.code === 'missing-section') return wordsForSection(problem);
	const {kind, found, known, near} = problem;
	return words(
		`there is no ${kind} ${quoteValue(found)}${problem.instead === undefined ? '' : `, which is the name of ${article(problem.instead)}`}${problem.others === undefined ? '' : `, here and in ${count(problem.others, 'other place')}`}${problem.leaves === undefined ? '' : `, so ${quoteValue(problem.leaves)} is left out, with every statement of this person`}`,
		known.length === 0 ? `${article(kind)}, of which the notes have none yet` : listValues(known),
		problem.unparted !== undefined
			? `Write a comma between them: [${sanitize(problem.unparted.join(', '))}].`
			: problem.asList !== undefined
				? `Write several as a list: ${sanitize(writtenAsList(problem.asList.key, problem.asList.parts))}.`
				: meant(near, todoForUnknown(problem)),
	);
}

function todoForUnknown({kind, found}: Extract<NotesProblem, {readonly code: 'unknown-name'}>): string {
	const correct = `Correct the name, or add the ${kind}.`;
	if (/\S#/.test(found)) return 'A comment has a blank before its #.';
	if (found.includes(', ')) return `One alone can stand here. ${correct}`;
	const isRole = kind === 'person or party' && /^(?:an?|one|some|several)\s/i.test(found);
	return isRole ? `Of somebody without a name write {role: ${sanitize(found)}}.` : correct;
}

function article(kind: string): string {
	return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** How an entry of each is written. */
const entries = {
	issues: (id: string, found: string) => `${id}: ${found}`,
	parties: (id: string, found: string) => `${id}: ${found}`,
	people: (id: string, found: string) => `${id}: {name: ${found}, party: the id of a party}`,
	rounds: () => '- {date: 2025-03-03, place: Port Vell, present: [the id of a party]}',
} as const;

function wordsForSection({
	section,
	found,
	id,
	count: places,
}: Extract<NotesProblem, {readonly code: 'missing-section'}>): Words {
	const others =
		places === 1 ? '' : `, nor what ${count(places - 1, 'other place names', 'other places name')}`;
	return words(
		`there is no "${section}" in these notes to define ${quoteValue(found)}${others}`,
		`"${section}"`,
		`Add ${section}: on a line of its own, and below it, indented by two spaces, ${sanitize(entries[section](id, found))}.`,
	);
}
