/** What was found, was expected and is to be done where a file is no text, or its text no JSON. */

import {describeCharacter} from './described.ts';
import type {JsonExpectation, TextProblem} from './problems.ts';
import {type Words, words} from './words.ts';

/** What to do with a file that is no text. */
const otherFormats = {
	PDF: 'This is a PDF. Copy its text into a file in UTF-8; pdftotext FILE.pdf FILE.txt does.',
	ZIP: 'This is a ZIP, as those of .docx, .xlsx and .odt are. Save the text of it as plain text in UTF-8.',
	picture: 'This is a picture. Write its words into a text file in UTF-8.',
} as const;

export function wordsForText(problem: TextProblem): Words {
	switch (problem.code) {
		case 'empty':
			return words(
				'the file is empty',
				'a dossier in JSON',
				'Check that it was saved, or that the command before the pipe wrote something.',
			);
		case 'not-utf8':
			return words(
				`byte 0x${problem.byte.toString(16).padStart(2, '0')} at offset ${problem.offset}${problem.line === undefined ? '' : ` on line ${problem.line}`} is not UTF-8`,
				'text in UTF-8',
				problem.format !== undefined
					? otherFormats[problem.format]
					: problem.isUtf16
						? utf16Advice
						: 'Save it as UTF-8; if it is of an older Windows, iconv -f WINDOWS-1252 -t UTF-8 converts it.',
			);
		case 'not-json':
			return wordsForJson(problem);
		case 'too-deep':
			return words(
				`brackets nested more than ${problem.limit} deep`,
				'a dossier, which is never nested so deep',
				'Check what wrote the file; it is no dossier.',
			);
	}
}

const expectations: Readonly<Record<JsonExpectation, string>> = {
	value: 'a value',
	'value-or-bracket': 'a value or "]"',
	key: 'a field name in double quotation marks',
	'key-or-brace': 'a field name in double quotation marks or "}"',
	colon: '":" after the field name',
	'comma-or-brace': '"," or "}"',
	'comma-or-bracket': '"," or "]"',
	digit: 'a digit',
	'string-closed': 'a closing quotation mark',
	'string-character': 'an escape such as \\n, or the closing quotation mark',
	escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000',
	end: 'nothing after the end of the document',
};

type NotJson = Extract<TextProblem, {readonly code: 'not-json'}>;

function wordsForJson({found, expected, isUtf16}: NotJson): Words {
	const what =
		expected === 'string-closed'
			? 'not JSON: a string begins here that never ends'
			: `not JSON: found ${found === undefined ? 'the end of the file' : describeCharacter(found)}`;
	return words(what, expectations[expected], isUtf16 === true ? utf16Advice : jsonAdvice(found, expected));
}

const utf16Advice = 'It looks like UTF-16: save it as UTF-8.';

function jsonAdvice(found: string | undefined, expected: JsonExpectation): string {
	if (expected === 'string-closed') return 'Add the quotation mark.';
	if (expected === 'string-character')
		return 'Write control characters and line breaks in a string as escapes.';
	if (found === undefined) return 'The file seems cut off: check that it is whole.';
	if (found === "'" || found === '“' || found === '”') return 'JSON takes only " as quotation mark.';
	if (found === '\u0000')
		return 'No text has such a character: the file is damaged there, or is no text at all.';
	if (found === '/' || found === '#') return 'JSON has no comments: take them out.';
	if (expected === 'escape') return 'Write a backslash itself as \\\\.';
	if (expected === 'key' && found === '}') return 'Take out the comma before it.';
	if (expected === 'value' && found === ']') return 'Take out the comma before it.';
	if (expected === 'comma-or-brace' || expected === 'comma-or-bracket')
		return 'A comma, a bracket or a quotation mark is missing here or just before.';
	return 'Correct the file here, or make it again with a program that writes JSON.';
}
