/** What to say of names that nobody has, or several. */
import {listValues, quoteValue} from '../dossier/described.ts';
import type {Words} from '../dossier/words.ts';
import {sanitize} from '../text/sanitize.ts';
import type {NotesProblem} from './problems.ts';
import {writtenAsList} from './without-brackets.ts';
import {meant, words} from './wording-parts.ts';

export function wordsForName(
	problem: Extract<NotesProblem, {readonly code: 'unknown-name' | 'several-names'}>,
): Words {
	if (problem.code === 'several-names')
		return words(
			`${quoteValue(problem.found)} is the name of ${listValues(problem.ids, 'and')}`,
			'a name of one of them',
			'Use the id.',
		);
	const {kind, found, known, near} = problem;
	return words(
		`there is no ${kind} ${quoteValue(found)}`,
		known.length === 0
			? `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}, of which the notes have none yet`
			: listValues(known),
		problem.unparted !== undefined
			? `Write a comma between them: [${sanitize(problem.unparted.join(', '))}].`
			: problem.asList !== undefined
				? `Write several as a list: ${sanitize(writtenAsList(problem.asList.key, problem.asList.parts))}.`
				: meant(
						near,
						`${found.includes(', ') ? 'One alone can stand here. ' : ''}Correct the name, or add the ${kind}.`,
					),
	);
}
