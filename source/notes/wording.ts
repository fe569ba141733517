/** Problems of notes as messages for people: where, what stands there, what is expected, what to do. */
import {listValues, quoteValue} from '../dossier/described.ts';
import {formatPath} from '../dossier/path.ts';
import {quoteName, reportLimit} from '../dossier/wording.ts';
import {type Words, words} from '../dossier/words.ts';
import {wordsFor} from '../dossier/words-for.ts';
import {sanitize} from '../text/sanitize.ts';
import {type Lines, placeAt} from './lines.ts';
import type {NotesProblem} from './problems.ts';
import {partsOfList, writtenAsList} from './without-brackets.ts';
import {wordsForDate} from './wording-dates.ts';
import {wordsForName} from './wording-names.ts';
import {meant, wordsForList} from './wording-parts.ts';
import {wordsForPlace} from './wording-places.ts';
import {wordsForRemark} from './wording-remarks.ts';
import {wordsForSyntax} from './wording-syntax.ts';

/** One problem on one line: `talks.yaml:12:5: there is no person "burg"; expected .... Did you mean "berg"?` */
export function wordNotesProblem(problem: NotesProblem, lines: Lines, file: string): string {
	const {line, column} = placeAt(lines, problem.start);
	return `${quoteName(file)}:${line}:${column}: ${sayNotesProblem(problem)}`;
}

/** The same without the place. */
export function sayNotesProblem(problem: NotesProblem): string {
	const {found, expected, todo} = wordsForNotes(problem);
	return `${found}${expected === '' ? '' : `; expected ${expected}`}. ${todo}`;
}

/** All problems, one a line, up to twenty or all; then how many more there are. No line end at the end. */
export function wordNotesReport(
	problems: readonly NotesProblem[],
	lines: Lines,
	{file, isAll = false}: {readonly file: string; readonly isAll?: boolean},
): string {
	const [only] = problems;
	if (only !== undefined && problems.length === 1) return wordNotesProblem(only, lines, file);
	const shown = isAll ? problems : problems.slice(0, reportLimit);
	const rest = problems.length - shown.length;
	return [
		`${quoteName(file)}: ${problems.length} problems`,
		...shown.map(problem => wordNotesProblem(problem, lines, file)),
		...(rest > 0 ? [`and ${rest} more; --all says them all`] : []),
	].join('\n');
}

/** What is worth a look, after a line that counts it, as many as of problems; nothing where there is nothing. */
export function wordRemarks(
	remarks: readonly NotesProblem[],
	lines: Lines,
	{file, isAll = false}: {readonly file: string; readonly isAll?: boolean},
): readonly string[] {
	if (remarks.length === 0) return [];
	const shown = isAll ? remarks : remarks.slice(0, reportLimit);
	const rest = remarks.length - shown.length;
	return [
		`Worth a look, though nothing is left out for it: ${remarks.length}`,
		...shown.map(remark => wordNotesProblem(remark, lines, file)),
		...(rest > 0 ? [`and ${rest} more; --all says them all`] : []),
	];
}

function wordsForNotes(problem: NotesProblem): Words {
	switch (problem.code) {
		case 'syntax':
			return wordsForSyntax(problem.fault);
		case 'newer-version':
			return words(
				`notes of version ${quoteValue(problem.found)}`,
				`version ${problem.known} or older, the newest that this roundtable knows`,
				'Install a newer roundtable to open them.',
			);
		case 'not-notes':
			return words(
				'this has nothing of notes',
				'keys such as sources, people and statements',
				'roundtable new FOLDER writes an example.',
			);
		case 'unknown-key': {
			const [, bare = ''] = /^([a-z-]+) +\{/.exec(problem.found) ?? [];
			if (problem.known.includes(bare))
				return wordsForSyntax({code: 'no-colon', start: 0, end: 0, found: bare});
			return words(
				`there is no key ${quoteValue(problem.found)} here`,
				problem.known.length === 0 ? 'no key' : listValues(problem.known),
				meant(problem.near, 'Take it out or correct it.'),
			);
		}
		case 'not-indented':
			return words(
				`${quoteValue(problem.found)} stands beside ${quoteValue(problem.under)}, which has nothing below it`,
				`${quoteValue(problem.found)} below it, indented by two spaces more`,
				'Indent it, and the lines that belong to it.',
			);
		case 'missing-key':
			return words(`${quoteValue(problem.key)} is missing here`, '', howToAdd(problem));
		case 'no-party':
			return words(
				'this person belongs to no party',
				problem.known.length === 0 ? 'a party, of which the notes have none yet' : listValues(problem.known),
				'Add party; who belongs to none of the parties has one of its own kind: write mediation: {name: Mediation, kind: group} under parties, and party: mediation here.',
			);
		case 'wrong-kind':
			return wordsForKind(problem);
		case 'wrong-value':
			return words(
				`found ${quoteValue(problem.found)}`,
				listValues(problem.expected),
				meant(problem.near, 'Use one of these.'),
			);
		case 'wrong-form':
			return words(
				`found ${quoteValue(problem.found)}`,
				problem.expected,
				meant(problem.near === undefined ? [] : [problem.near], 'Change it.'),
			);
		case 'empty':
			return words('nothing stands here', problem.what, 'Write it, or take the key out.');
		case 'no-stance':
			return words(
				'this position says no stance',
				listValues(problem.stances),
				'Write it so: rejects: A cut of more than a fifth.',
			);
		case 'two-stances':
			return words(
				`two stances in one position, ${listValues(problem.found, 'and')}`,
				'one',
				'Make two positions of it.',
			);
		case 'no-evidence':
			if (problem.last !== undefined)
				return words(
					`the position holds only from a day after the last statement of ${quoteValue(problem.party)} on ${quoteValue(problem.issue)}, of ${sanitize(problem.last)}`,
					`${sanitize(problem.last)} or before`,
					'Correct "since", or take it out: it is the day of the first statement then.',
				);
			return words(
				`no statement of ${quoteValue(problem.party)} is on ${quoteValue(problem.issue)}, so nothing bears this position out`,
				'at least one statement',
				'Note a statement, or name some in "evidence".',
			);
		case 'no-since':
			return words(
				'what bears this position out has no date',
				'"since", the day from which it holds',
				'Add since.',
			);
		case 'unread-key':
			return words(
				`"${sanitize(problem.key)}" stands beside "${sanitize(problem.beside)}", which alone is read`,
				'one of the two',
				`Put it into "${sanitize(problem.beside)}", or take it out.`,
			);
		case 'no-passage':
			return words(
				'this statement has no words',
				'"quotes" or "reports"',
				'Write it so: quotes: {source: "the words"}.',
			);
		case 'no-reason':
			return words(
				`the basis is ${quoteValue(problem.basis)} and no reason is given`,
				'the reason in "because"',
				'Add a sentence.',
			);
		case 'rule':
			return wordsForBroken(problem);
		case 'misspelt-id':
			return words(
				`nothing uses the ${problem.kind} ${quoteValue(problem.found)}, while ${quoteValue(problem.near)} is used ${problem.count === 1 ? 'once' : `${problem.count} times`} and defined nowhere`,
				'one spelling',
				meant([problem.near], ''),
			);
		case 'no-brackets':
			return wordsForList(problem.found, problem.key, problem.parts);
		case 'missing-section':
		case 'unknown-name':
		case 'several-names':
			return wordsForName(problem);
		case 'no-marks':
		case 'outside-marks':
		case 'said-after':
		case 'other-weekday':
		case 'other-cue':
		case 'no-who':
		case 'same-article':
		case 'damaged-article':
		case 'cut-text':
		case 'joined-names':
		case 'unlisted-spelling':
		case 'unprinted-name':
		case 'other-year':
		case 'published-early':
		case 'round-order':
		case 'other-round':
		case 'no-day':
		case 'blank-text':
		case 'no-issue':
		case 'no-summary':
		case 'same-name':
		case 'event-twice':
		case 'named-twice':
		case 'unused':
		case 'one-version':
		case 'same-version':
		case 'position-twice':
		case 'other-evidence':
		case 'two-parties':
		case 'other-party-then':
		case 'unspoken-twice':
		case 'marked-report':
		case 'word-left-out':
		case 'means-other':
		case 'unprinted-speaker':
		case 'far-event':
		case 'source-days':
			return wordsForRemark(problem);
		case 'no-date':
		case 'wrong-weekday':
		case 'weekday-alone':
			return wordsForDate(problem);
		default:
			return wordsForPlace(problem);
	}
}

/** Keys below which the source stands before the words. */
const ofSources: ReadonlySet<string> = new Set(['quotes', 'terms', 'reports', 'where']);

function wordsForKind({
	found,
	expected,
	key,
	text,
	example: written,
	takes,
}: Extract<NotesProblem, {readonly code: 'wrong-kind'}>): Words {
	const like = () => {
		if (written !== undefined) return written;
		if (ofSources.has(key)) return `${key}: {the source: "the words"}`;
		if (text !== undefined && takes === 'texts' && expected.includes('a list'))
			return writtenAsList(key, partsOfList(text));
		if (expected.includes('a list')) return `- before each, on lines of their own below ${key}`;
		if (found === 'a list' && expected.includes('keys and values'))
			return 'the id of each and a colon in the place of the dash';
		return undefined;
	};
	const example = like();
	return words(
		`this is ${found}`,
		expected.join(' or '),
		example === undefined ? 'Write it like that.' : `Write ${sanitize(example)}.`,
	);
}

/** What lacks, with an example where its name alone does not say how it is written. */
function howToAdd({key, of}: Extract<NotesProblem, {readonly code: 'missing-key'}>): string {
	if (key === 'sources')
		return 'Add sources: on a line of its own, and below it herald: {outlet: The Harbour Herald, published: 2025-03-04}; its article is herald.txt.';
	if (key === 'gloss' && of === 'reports')
		return 'Add gloss: in your own words, what they say; or write quotes in the place of reports, where the words stand between marks.';
	return `Add ${key}.`;
}

/** A rule of the dossier; what it collides with is said by its line in the notes. */
function wordsForBroken({problem, firstLine, twice}: Extract<NotesProblem, {readonly code: 'rule'}>): Words {
	const said = wordsFor(problem);
	if (!('first' in problem) || firstLine === undefined) return said;
	if (twice !== undefined)
		return words(
			`${quoteValue(twice.words)} at ${sanitize(twice.at)} is also quoted at line ${firstLine}`,
			'words that only one statement quotes',
			'Join the two; or, where somebody quotes somebody else, leave the inner words out of the outer with … in their place.',
		);
	return {...said, found: said.found.replace(formatPath(problem.first), `line ${firstLine}`)};
}
