/** The articles that notes name, as they were found. */

import type {Problem} from '../dossier/problems.ts';
import type {TextRange} from '../text/range.ts';
import {type SearchedArticle, searchedArticle} from './find-words.ts';
import {comparableWords} from './nearest-words.ts';
import type {Notes} from './types.ts';

/** An article that was asked for, or why there is none. */
export type ArticleResult =
	| {readonly text: string}
	| {
			readonly problem: Problem;
			readonly near?: string | undefined;
			/** Where none of the articles is there. */
			readonly folder?: FolderFault | undefined;
	  };

/** The folder of the articles, as the notes name it, where none of them is in it. */
export type FolderFault = {
	/** Nothing, where it is that of the notes. */
	readonly found: string;
	readonly is: 'missing' | 'file' | 'folder';
	/** How many articles the notes name. */
	readonly count: number;
	/** The folder that has them all; nothing, where that is the one of the notes. */
	readonly near?: string;
	/** It is the one of --articles. */
	readonly isGiven?: boolean;
};

/** A source with its digest and length can do without its article, if its words have their offsets. */
export function needsArticle(notes: Notes, source: string): boolean {
	const {sha256, length} = notes.sources[source] ?? {};
	return sha256 === undefined || length === undefined;
}

/** What YAML takes for a comment behind a text that has no marks of its own. */
export function commentBehind(text: string, span: TextRange | undefined): string | undefined {
	if (span === undefined || /["'|>]/.test(text.charAt(span.start))) return undefined;
	const comment = /^[^\S\n]*(#[^\r\n]*)/.exec(text.slice(span.end, span.end + 1000))?.[1];
	return comment?.trim();
}

/** Whether what an article prints goes on with such a comment: with its sign, or with the first words behind that. */
export function goesOnWith(printed: string, comment: string): boolean {
	const words = comparableWords(comment).slice(0, 3);
	const next = comparableWords(printed.slice(0, 2 * comment.length + 40));
	return /^\s*#/.test(printed) || (words.length > 0 && words.every(({text}, at) => text === next[at]?.text));
}

/** By the ids of their sources. */
export type GivenArticles = ReadonlyMap<string, ArticleResult>;

/** An article of which nothing is left has been emptied by mistake: none of its words has to be told. */
export function withoutEmpty(given: GivenArticles): GivenArticles {
	return new Map(
		[...given].map(([id, article]) => {
			const isEmpty = 'text' in article && article.text.trim() === '';
			return [id, isEmpty ? {problem: {code: 'empty', path: []}} : article];
		}),
	);
}

export function textsOf(articles: GivenArticles): ReadonlyMap<string, SearchedArticle> {
	return new Map([...printedTexts(articles)].map(([id, text]) => [id, searchedArticle(text)]));
}

/** The texts of those that could be read. */
export function printedTexts(articles: GivenArticles): ReadonlyMap<string, string> {
	return new Map([...articles].flatMap(([id, article]) => ('text' in article ? [[id, article.text]] : [])));
}

/** Whether they have the same texts; why one cannot be read does not matter. */
export function isSameGiven(a: GivenArticles, b: GivenArticles): boolean {
	const [texts, others] = [printedTexts(a), printedTexts(b)];
	return a.size === b.size && [...a.keys()].every(id => texts.get(id) === others.get(id));
}
