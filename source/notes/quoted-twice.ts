/** Words that two statements quote, as their article prints them. */
import type {Problem} from '../dossier/problems.ts';
import type {NotesContext} from './context.ts';
import {linesOf, placeAt} from './lines.ts';
import type {QuotedTwice} from './problems.ts';

/** Nothing of any other rule. */
export function explainQuotedTwice(problem: Problem, {articles, files}: NotesContext): QuotedTwice {
	if (problem.code !== 'quoted-twice') return {};
	const {source, start, end} = problem;
	const text = articles.get(source)?.text;
	if (text === undefined) return {};
	const {line, column} = placeAt(linesOf(text), start);
	return {twice: {at: `${files.get(source) ?? source}:${line}:${column}`, words: text.slice(start, end)}};
}
