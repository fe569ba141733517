/** What was found, what was expected and what to do, for every problem; wording.ts makes sentences of them. */

import {describe, listValues, quoteValue, shorten} from './described.ts';
import type {FileProblem, JsonType, LossProblem, Problem, ShapeProblem} from './problems.ts';
import {type Words, words} from './words.ts';
import {wordsForArticle, wordsForRule, wordsForSpan} from './words-for-rules.ts';
import {wordsForText} from './words-for-text.ts';

export function wordsFor(problem: Problem): Words {
	switch (problem.code) {
		case 'no-such-file':
		case 'dead-link':
		case 'directory':
		case 'no-such-directory':
		case 'not-a-directory':
		case 'no-permission':
		case 'special-file':
		case 'too-large':
		case 'unreadable':
			return wordsForFile(problem);
		case 'empty':
		case 'not-utf8':
		case 'not-json':
		case 'too-deep':
			return wordsForText(problem);
		case 'duplicate-name':
		case 'bent-number':
		case 'half-character':
			return wordsForLoss(problem);
		case 'newer-version':
		case 'not-an-object':
		case 'not-a-dossier':
		case 'wrong-type':
		case 'missing-field':
		case 'missing-one-of':
		case 'unknown-field':
		case 'wrong-value':
		case 'wrong-form':
		case 'empty-list':
		case 'too-long':
		case 'no-evidence':
			return wordsForShape(problem);
		case 'empty-span':
		case 'span-length':
		case 'span-outside':
		case 'span-order':
		case 'context-length':
		case 'quoted-twice':
			return wordsForSpan(problem);
		case 'article-digest':
		case 'article-rewritten':
		case 'article-length':
		case 'words-differ':
		case 'digest-differs':
			return wordsForArticle(problem);
		default:
			return wordsForRule(problem);
	}
}

/** Of a longer chain of links the first ones tell enough. */
const linksTold = 5;

const linkEnds = {'in-circle': 'and so on in a circle', 'too-many': 'and so on, too many times'} as const;

function wordsForFile(problem: FileProblem): Words {
	switch (problem.code) {
		case 'no-such-file':
			return words('no such file', 'a file that exists', 'Check the name and the directory.');
		case 'dead-link': {
			const {file, link, targets, ends} = problem;
			const what = link === file ? 'this' : quoteValue(link);
			const chain = targets.slice(0, linksTold).map(quoteValue).join(', which is a link to ');
			return words(
				`${what} is a link to ${chain}, ${ends === 'nowhere' ? 'which does not exist' : linkEnds[ends]}`,
				'a link that leads somewhere',
				'Correct the link, or name what it should lead to.',
			);
		}
		case 'directory':
			return words('this is a directory', 'a file', 'Name a file in it.');
		case 'no-such-directory':
			return words('no such folder', 'a folder of articles', 'Check its name and where it lies.');
		case 'not-a-directory':
			return words('this is a file', 'a folder of articles', 'Name the folder that holds them.');
		case 'no-permission':
			return words(
				'no permission to read it',
				'a readable file',
				'Check its permissions and those of its directories.',
			);
		case 'special-file':
			return words(
				'this is a device, a socket or a pipe',
				'an ordinary file',
				'Copy its contents to a file, or use "-" to read standard input.',
			);
		case 'too-large':
			return words(
				`the file has ${megabytes(problem.bytes)}`,
				`at most ${megabytes(problem.limit)}`,
				'Split it into several dossiers.',
			);
		case 'unreadable':
			return words(
				`reading failed with ${quoteValue(problem.reason)}`,
				'a file that can be read to its end',
				'Check the disk or the connection, then try again.',
			);
	}
}

function wordsForLoss(problem: LossProblem): Words {
	switch (problem.code) {
		case 'duplicate-name': {
			const {firstPlace: at} = problem;
			const where = at === undefined ? '' : `, as at ${at.line}:${at.column}`;
			return words(
				`the name ${quoteValue(String(problem.path.at(-1)))} again${where}`,
				'every name once in its object, since only the last would count',
				'Take one of the two out, or rename it.',
			);
		}
		case 'bent-number':
			return words(
				`the number ${shorten(problem.found)} would be read as ${problem.read}`,
				'a number that is read as it is written',
				'Correct it, or write it as a string where a string is wanted.',
			);
		case 'half-character':
			return words(
				`the escape ${problem.found} is half a character`,
				'both halves of a surrogate pair, or the character itself',
				'Add the other half, or take it out.',
			);
	}
}

const types: Readonly<Record<JsonType, string>> = {
	string: 'a string',
	integer: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'an array',
	object: 'an object',
	null: 'null',
};

const checkFile = 'Check that this is the file you meant; data/dossier.schema.json describes the format.';

function wordsForShape(problem: ShapeProblem): Words {
	switch (problem.code) {
		case 'newer-version':
			return words(
				`format version ${quoteValue(problem.found)}`,
				`version ${problem.known} or older, the newest that this roundtable knows`,
				'Install a newer roundtable to open it.',
			);
		case 'not-an-object':
			return words(
				`the document is ${types[problem.found]}`,
				'an object with the fields of a dossier',
				checkFile,
			);
		case 'not-a-dossier':
			return words(
				'the document has nothing of a dossier',
				'an object with "format": "roundtable-dossier" and the fields of the format',
				checkFile,
			);
		case 'wrong-type':
			return words(`found ${describe(problem.found)}`, types[problem.expected], 'Change the value.');
		case 'missing-field':
			return words(
				'the field is missing',
				`${quoteValue(String(problem.path.at(-1)))} here`,
				'Add it; data/dossier.schema.json describes every field.',
			);
		case 'missing-one-of':
			return words('a field is missing', `one of ${listValues(problem.fields)}`, 'Add one of them.');
		case 'unknown-field':
			return words(
				`unknown field ${quoteValue(String(problem.path.at(-1)))}`,
				problem.known.length === 0 ? 'no field' : listValues(problem.known),
				meant(problem.near, 'Take it out or correct its name.'),
			);
		case 'wrong-value':
			return words(
				`found ${describe(problem.found)}`,
				listValues(problem.expected),
				meant(problem.near, 'Use one of these.'),
			);
		case 'wrong-form':
			return words(`found ${describe(problem.found)}`, problem.expected, 'Change the value.');
		case 'empty-list':
			return words('found an empty array', 'at least one element', 'Add one.');
		case 'too-long':
			return words(
				`found an array of more than ${problem.limit} elements in it`,
				'fewer elements',
				'Check what wrote the file.',
			);
		case 'no-evidence':
			return words(
				'a position without evidence',
				'the id of at least one statement that bears it out',
				'Add the statements or take the position out.',
			);
	}
}

function meant(near: string | undefined, otherwise: string): string {
	return near === undefined ? otherwise : `Did you mean ${quoteValue(near)}?`;
}

function megabytes(bytes: number): string {
	return `${Math.ceil(bytes / 1_000_000)} MB`;
}
