/** What files are by their names and beginnings. */
import {sanitize} from '../text/sanitize.ts';
import type {ReadFile} from './read-dossier.ts';

/** Whether a file is notes, by its name. */
export function isNotesFile(path: string): boolean {
	return /\.ya?ml$/i.test(path);
}

/** Whether what came without a name is notes. */
export function isNotesInput(input: ReadFile): boolean {
	return looksLikeNotes(beginningOf(input));
}

/** Whether what was read is a dossier, as every program writes one. */
export function isDossierInput(input: ReadFile): boolean {
	const text = beginningOf(input);
	return /^\s*\{/.test(text) && /"format"\s*:\s*"roundtable-dossier"/.test(text);
}

/** As much of it as tells what it is; of what could not be read, nothing. */
function beginningOf(input: ReadFile): string {
	return input.ok ? new TextDecoder().decode(input.bytes.subarray(0, 65_536)) : '';
}

/** Whether a text begins as notes do and not as a dossier: a name that notes have, at the beginning of a line. */
export function looksLikeNotes(text: string): boolean {
	return !/^\s*[[{]/.test(text) && topName.test(text);
}

const topName =
	/^\ufeff?(?:version|id|title|description|language|articles|sources|parties|people|issues|rounds|events|statements|positions)[ \t]*:/m;

/**
 * What a file is by its name, where a command cannot use it; undefined where the name says nothing.
 *
 * @param file - as given.
 */
export function wordsForKind(file: string, command: 'check' | 'notes'): string | undefined {
	const shown = sanitize(file);
	if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(file))
		return `${shown} is a spreadsheet, which is not read. Save it as CSV: roundtable notes FILE.csv -o NOTES`;
	if (/\.(?:docx?|odt|rtf|pages|pdf)$/i.test(file))
		return `${shown} is a document of a word processor, which is not read. Save an article as plain text, a table as CSV.`;
	if (/\.(?:csv|tsv|tab|jsonl|ndjson)$/i.test(file) && command === 'check')
		return `${shown} is a table. roundtable notes ${shown} -o NOTES makes notes of it, which check takes.`;
	if (/\.(?:txt|md|markdown|html?)$/i.test(file))
		return command === 'check'
			? `${shown} is an article. check takes the notes or the dossier that name it: roundtable check NOTES --articles FOLDER`
			: `${shown} is an article. roundtable prepare ${shown} -o NOTES makes a draft of it.`;
	return undefined;
}
