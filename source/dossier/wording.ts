/** Problems as messages for people: where, what was found, what was expected, what to do. */
import {sanitize} from '../text/sanitize.ts';
import {formatPath} from './path.ts';
import type {Problem} from './problems.ts';
import {wordsFor} from './words-for.ts';

/** How many problems a report spells out before it only counts. */
export const reportLimit = 20;

/** How to word a report: the name of the dossier's file, and whether the problems are all there are. */
export type ReportOptions = {readonly file: string; readonly isComplete?: boolean};

/** One problem as one line without its end: `talks.json:12:5: statements[3].first: found …; expected …. Do …` */
export function wordProblem(problem: Problem, file: string): string {
	const {found, expected, todo} = wordsFor(problem);
	const path = formatPath(problem.path);
	const where = [formatPlace(problem, file), path, articleOf(problem)].filter(part => part !== '').join(': ');
	return `${where}: ${found}; expected ${expected}. ${todo}`;
}

/** All problems, one a line, up to twenty; then how many more there are. No line end at the end. */
export function wordReport(problems: readonly Problem[], {file, isComplete = true}: ReportOptions): string {
	const [only] = problems;
	if (only !== undefined && problems.length === 1 && isComplete) return wordProblem(only, file);
	const count = isComplete ? `${problems.length}` : `at least ${problems.length}`;
	const lines = [`${quoteName(file)}: ${count} problems`];
	for (const problem of problems.slice(0, reportLimit)) lines.push(wordProblem(problem, file));
	const rest = problems.length - reportLimit;
	if (rest > 0) lines.push(isComplete ? `and ${rest} more` : `and at least ${rest} more`);
	return lines.join('\n');
}

/** The file, line and column; only a problem without a path is one of the file itself. */
function formatPlace(problem: Problem, dossierFile: string): string {
	const own = problem.path.length === 0 && 'file' in problem ? problem.file : undefined;
	const file = quoteName(own ?? dossierFile);
	return problem.place === undefined ? file : `${file}:${problem.place.line}:${problem.place.column}`;
}

/** The file of an article, where the problem lies in it and the path is where the dossier names it. */
function articleOf(problem: Problem): string {
	if (problem.path.length === 0 || !('file' in problem)) return '';
	return quoteName(problem.file ?? '');
}

/** A file's name, harmless but hardly ever cut, so that an editor can follow it. */
export function quoteName(file: string): string {
	return sanitize(file.slice(0, 1024));
}
