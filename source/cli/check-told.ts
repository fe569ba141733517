/** What is told of a file that is checked, of notes and of a dossier alike. */
import {formatPath} from '../dossier/path.ts';
import type {Problem} from '../dossier/problems.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordProblem} from '../dossier/wording.ts';
import type {Checked} from '../notes/check-passages.ts';
import type {Fixed} from '../notes/fix-dossier.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {CheckHow} from './options.ts';
import type {ReadFile} from './read-dossier.ts';
import {writeFileAt} from './write-file-at.ts';

/** A file to be checked, of notes or of a dossier. */
export type ToCheck = {
	readonly file: string;
	/** The folder of its articles, where one is named. */
	readonly articles: string | undefined;
	readonly how: CheckHow;
	/** What has been read, of standard input. */
	readonly input?: ReadFile;
};

/** What is told of one file; `lines` go to standard output, `complaints` to standard error. */
export type Told = {
	readonly status: number;
	readonly complaints: readonly string[];
	readonly lines: readonly string[];
	readonly json: object;
};

export function countContents({statements, positions, discrepancies}: Dossier): string {
	return `${count(statements.length, 'statement')}, ${count(positions.length, 'position')}, ${count(discrepancies.length, 'discrepancy', 'discrepancies')}`;
}

/** What --fix did to a file in which nothing is wrong. */
export function soundBefore(shown: string, {isFixing}: CheckHow): readonly string[] {
	return isFixing ? [`${shown}: nothing is wrong in it that --fix could put right; it was not written.`] : [];
}

export function nothingFixed(file: string): string {
	return `${sanitize(file)}: nothing of this is certain enough to be put right here.`;
}

/** Writes what has been put right, where anything has. */
export async function writeFixed(
	file: string,
	{text, done}: Fixed,
): Promise<{readonly said: readonly string[]; readonly isWritten: boolean}> {
	const shown = sanitize(file);
	if (done.length === 0) return {said: [nothingFixed(file)], isWritten: false};
	const written = await writeFileAt(file, text, {isNew: false});
	if (!written.ok) return {said: [`${shown} was not written: ${written.reason}.`], isWritten: false};
	const said = done.map(
		({line, column, said: what}) => `${shown}:${line}:${column}: put right: ${sanitize(what)}`,
	);
	return {said, isWritten: true};
}

export function asJson({spans, unaccounted, baseless, copies}: Checked): object {
	return {
		passages: spans.map(({path, ...rest}) => ({path: formatPath(path), ...rest})),
		unaccounted,
		positionsWithoutEvidence: baseless,
		otherCopies: copies,
	};
}

export function problemsAsJson(problems: readonly Problem[], file: string): readonly object[] {
	return problems.map(problem => ({
		...problem.place,
		path: formatPath(problem.path),
		code: problem.code,
		message: wordProblem(problem, file),
	}));
}
