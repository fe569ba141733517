/** What is said of articles that cannot be read: at each source, or once where none of them is in their folder. */
import {compact, type NotesContext} from './context.ts';
import {type GivenArticles, needsArticle} from './given-articles.ts';
import type {Notes} from './types.ts';

/** @param articles - those of sources of which an article can be expected. */
export function sayArticles({say, files}: NotesContext, notes: Notes, articles: GivenArticles): void {
	const missing = [...articles].flatMap(([source, article]) =>
		'problem' in article && needsArticle(notes, source) ? [{source, ...article}] : [],
	);
	const fault = missing.find(({folder}) => folder !== undefined)?.folder;
	if (fault !== undefined) {
		const isUnsaid = fault.found === '' || fault.isGiven === true;
		const key = isUnsaid ? 'sources' : 'articles';
		say({code: 'articles-folder', ...fault}, notes, key, isUnsaid ? 'key' : undefined);
		return;
	}
	for (const {source, problem, near} of missing) {
		const file = files.get(source) ?? source;
		say({code: 'article', file, problem, ...compact({near})}, notes.sources[source], 'file');
	}
}
