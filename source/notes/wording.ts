/** Problems of notes as messages for people: where, what stands there, what is expected, what to do. */
import {describeCharacter, listValues, quoteValue} from '../dossier/described.ts';
import {formatPath} from '../dossier/path.ts';
import type {Problem} from '../dossier/problems.ts';
import {type Words, wordsFor} from '../dossier/words-for.ts';
import {harmless} from '../text/harmless.ts';
import {type Lines, placeAt} from './lines.ts';
import type {NotesProblem} from './problems.ts';
import type {SyntaxFault} from './syntax.ts';

/** How many problems a report spells out before it only counts, unless all are asked for. */
const reportLimit = 20;

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

function quoteName(file: string): string {
	return harmless(file.slice(0, 1024));
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
		case 'unknown-key':
			return words(
				`there is no key ${quoteValue(problem.found)} here`,
				problem.known.length === 0 ? 'no key' : listValues(problem.known),
				meant(problem.near, 'Take it out or correct it.'),
			);
		case 'missing-key':
			return words(`${quoteValue(problem.key)} is missing here`, '', `Add ${problem.key}.`);
		case 'wrong-kind':
			return words(`this is ${problem.found}`, problem.expected.join(' or '), 'Write it like that.');
		case 'wrong-value':
			return words(
				`found ${quoteValue(problem.found)}`,
				listValues(problem.expected),
				meant(problem.near, 'Use one of these.'),
			);
		case 'wrong-form':
			return words(`found ${quoteValue(problem.found)}`, problem.expected, meant(problem.near, 'Change it.'));
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
			return wordsForBroken(problem.problem, problem.firstLine);
		case 'unknown-name':
		case 'several-names':
			return wordsForName(problem);
		case 'no-date':
		case 'wrong-weekday':
		case 'weekday-alone':
			return wordsForDate(problem);
		default:
			return wordsForPlace(problem);
	}
}

function wordsForName(
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
		known.length === 0 ? `a ${kind}, of which the notes have none yet` : listValues(known),
		meant(near, `Correct the name, or add the ${kind}.`),
	);
}

type DateProblem = Extract<NotesProblem, {readonly code: 'no-date' | 'wrong-weekday' | 'weekday-alone'}>;

function wordsForDate(problem: DateProblem): Words {
	switch (problem.code) {
		case 'no-date':
			return words(
				`${quoteValue(problem.found)} is no date`,
				'a date such as 2025-03-03, Monday 2025-03-03, 3 March 2025 or 2025-03',
				'Check day and month.',
			);
		case 'wrong-weekday':
			return words(
				`${problem.date} is a ${problem.day}, not a ${problem.found}`,
				'',
				`Write ${problem.day} ${problem.date}, or correct the date.`,
			);
		case 'weekday-alone':
			return words(
				`${quoteValue(problem.found)} alone is no date here`,
				'a date, or an article with its day of publication',
				'Add the date, or "published" to the source.',
			);
	}
}

type PlaceProblem = Exclude<
	NotesProblem,
	| DateProblem
	| {
			readonly code:
				| 'syntax'
				| 'newer-version'
				| 'not-notes'
				| 'unknown-key'
				| 'missing-key'
				| 'wrong-kind'
				| 'wrong-value'
				| 'wrong-form'
				| 'empty'
				| 'no-stance'
				| 'two-stances'
				| 'no-evidence'
				| 'no-since'
				| 'no-passage'
				| 'no-reason'
				| 'rule'
				| 'unknown-name'
				| 'several-names';
	  }
>;

function wordsForPlace(problem: PlaceProblem): Words {
	switch (problem.code) {
		case 'outside-folder':
			return words(
				`${quoteValue(problem.found)} leads out of the folder of the notes, so it is not read`,
				'an article beside the notes or below',
				'Move the article there; or say where they all are with --articles DIR.',
			);
		case 'article': {
			const {found, expected, todo} = wordsFor(problem.problem);
			const near = problem.near === undefined ? todo : `Did you mean ${quoteValue(problem.near)}?`;
			return words(`the article ${quoteValue(problem.file)}: ${found}`, expected, near);
		}
		case 'other-copy':
			return words(
				`${quoteValue(problem.file)} is another copy: its SHA-256 is ${problem.found}`,
				'the one that the notes name',
				'Put the right copy there, or take sha256 out.',
			);
		case 'words-missing':
			return wordsForMissing(problem);
		case 'words-several': {
			const places = problem.places.map(({at, before}) => `${at} (after "${harmless(before)}")`).join(', ');
			return words(
				`${quoteValue(problem.words)} stands several times in ${quoteValue(problem.file)}: ${places}`,
				'words that stand there once',
				'Write more of the words, or say which: {words: "...", nth: 2} or {words: "...", after: "words before it"}.',
			);
		}
		case 'words-too-few':
			return words(
				`${quoteValue(problem.words)} stands ${problem.count === 1 ? 'once' : `${problem.count} times`} in ${quoteValue(problem.file)}`,
				`nth from 1 to ${problem.count}`,
				'Correct nth.',
			);
		case 'offsets-outside':
			return words(
				`${quoteValue(problem.found)} lies outside ${quoteValue(problem.file)}, which has ${problem.length} units`,
				'offsets within it',
				'Give the words instead.',
			);
		case 'other-words':
			return words(
				`${quoteValue(problem.file)} has other words at these offsets`,
				'the words, or their digest, as noted',
				'Give the words without "at" and "sha256"; they are looked for then.',
			);
		case 'place-unsaid':
			return words('nothing says which words are meant', '"words", or "from" and "to"', 'Add them.');
		case 'no-article':
			return words(
				`${quoteValue(problem.file)} is not there to look the words up in`,
				'the article',
				'Put it there, or give "at" too.',
			);
	}
}

function wordsForMissing(problem: Extract<NotesProblem, {readonly code: 'words-missing'}>): Words {
	const {file, nearest, elsewhere} = problem;
	const found = `${quoteValue(file)} does not print ${quoteValue(problem.words)}`;
	if (elsewhere.length > 0)
		return words(
			found,
			'words of the article',
			`They stand in ${listValues(elsewhere, 'and')}: name that source.`,
		);
	if (nearest === undefined)
		return words(found, 'words of the article', 'Copy them from it; nothing there is like them.');
	const differences = nearest.differences
		.slice(0, 6)
		.map(({wanted, printed}) => difference(wanted, printed))
		.join('; ');
	return words(
		found,
		`what stands at ${file}:${nearest.at}, "${shorten(harmless(nearest.marked))}"`,
		`Different: ${differences}.`,
	);
}

function difference(wanted: string | undefined, printed: string | undefined): string {
	if (wanted === undefined) return `${quoteValue(printed ?? '')} is left out`;
	if (printed === undefined) return `${quoteValue(wanted)} is not printed`;
	return `${quoteValue(wanted)} is printed ${quoteValue(printed)}`;
}

/** Cells of an article's wording in a message. */
const room = 400;

function shorten(text: string): string {
	return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

/** A rule of the dossier; what it collides with is said by its line in the notes. */
function wordsForBroken(problem: Problem, firstLine: number | undefined): Words {
	const said = wordsFor(problem);
	if (!('first' in problem) || firstLine === undefined) return said;
	return {...said, found: said.found.replace(formatPath(problem.first), `line ${firstLine}`)};
}

function wordsForSyntax(fault: SyntaxFault): Words {
	const found = fault.found ?? '';
	switch (fault.code) {
		case 'alias':
			return words(
				'this refers to something named elsewhere (*)',
				'the text itself',
				'Write it out; a text that begins with * stands in quotation marks.',
			);
		case 'anchor':
			return words(
				`the name &${harmless(found)} is given here`,
				'the text itself',
				'Take it out; a text that begins with & stands in quotation marks.',
			);
		case 'tag':
			return words(
				`the tag ${quoteValue(found)}`,
				'no tags',
				'Take it out; a text that begins with ! stands in quotation marks.',
			);
		case 'merge':
			return words('keys are merged in here (<<)', 'the keys themselves', 'Write them out.');
		case 'key-twice':
			return words(
				`the key ${quoteValue(found)} stands here a second time`,
				'each key once',
				'Take one of the two out, or make one of both.',
			);
		case 'no-key':
			return words('this is no key', 'a key and a colon', 'Write key: value.');
		case 'second-document':
			return words('a second document begins here (---)', 'one', 'Take the line out.');
		case 'too-deep':
			return words(
				'brackets or lists nested too deep',
				'notes, which are never nested so deep',
				'Check that this is the right file.',
			);
		case 'tab':
			return words('a tab indents this line', 'spaces', 'Replace it; YAML takes no tabs.');
		case 'indentation': {
			const expected = fault.indents?.expected ?? [];
			return words(
				`${quoteValue(found)} is indented by ${spaces(fault.indents?.found ?? 0)}`,
				expected.length === 1 ? spaces(expected[0] ?? 0) : `${expected.join(' or ')} spaces`,
				'Indent it like the lines that it belongs beside.',
			);
		}
		case 'open-quote':
			return words(
				'a quotation mark opens here that never closes',
				'the same mark at the end',
				'Close it; a mark within is written \\".',
			);
		case 'open-bracket':
			return words(
				`${quoteValue(found)} opens here and is not closed`,
				found === '{' ? '"}"' : '"]"',
				'Close it.',
			);
		case 'colon':
			return words(
				'a colon and a space in a text that has no marks',
				'one key and its value on a line',
				'Put the text in quotation marks.',
			);
		case 'comma':
			return words(
				`a comma in a text that has no marks, before ${quoteValue(found)}`,
				'one text',
				'Put the text in quotation marks: {herald: "first, second"}.',
			);
		case 'no-colon':
			return words(
				`${quoteValue(found)} has no colon behind it`,
				'key: value',
				'Add the colon and the value.',
			);
		case 'reserved':
			return words(
				`a text cannot begin with ${describeCharacter(found)}`,
				'quotation marks about it',
				'Put it in quotation marks.',
			);
		case 'after-value':
			return words(
				`${quoteValue(found)} stands behind the end of a value`,
				'the end of the line',
				"A quotation mark within a text is written \\\", or the text stands in '...'.",
			);
		case 'other':
			return words(`no YAML: ${quoteValue(found)}`, 'key: value', 'Correct the line.');
	}
}

function spaces(count: number): string {
	return count === 1 ? '1 space' : `${count} spaces`;
}

function meant(near: string | undefined, otherwise: string): string {
	return near === undefined ? otherwise : `Did you mean ${quoteValue(near)}?`;
}

function words(found: string, expected: string, todo: string): Words {
	return {found, expected, todo};
}
