/** Whether a dossier fits the articles it was drawn from: every digest, every offset, every quoted word. */
import {type Digested, restore} from './article-copies.ts';
import type {Articles, Digest} from './articles.ts';
import type {ArticleProblem, Path} from './problems.ts';
import type {Dossier, Locator, Passage, Source} from './types.ts';

/**
 * All places where the dossier says something else than the articles; paths are those of the dossier. An article that
 * was rewritten in another form (line ends, a byte-order mark ...) is one problem, and is then read without that.
 */
export function checkAgainstArticles(
	dossier: Dossier,
	found: Articles,
	digest: Digest,
): readonly ArticleProblem[] {
	const {articles, rewritings} = restoreArticles(dossier, found, digest);
	const located = (locator: Locator, path: Path) =>
		checkDigest(locator, locator.source, path, articles, digest);
	return [
		...rewritings,
		...dossier.sources.flatMap((source, index) => checkSource(source, ['sources', index], articles, digest)),
		...dossier.events.flatMap(({passages}, index) =>
			passages.flatMap((locator, place) => located(locator, ['events', index, 'passages', place])),
		),
		...dossier.statements.flatMap(({passages}, index) =>
			passages.flatMap((passage, place) =>
				checkPassage(passage, ['statements', index, 'passages', place, 'segments'], articles, digest),
			),
		),
		...dossier.unspoken.flatMap((span, index) =>
			checkDigest(span, span.source, ['unspoken', index], articles, digest),
		),
		...dossier.discrepancies.flatMap(({versions}, index) =>
			versions.flatMap(({passages}, version) =>
				passages.flatMap((locator, place) =>
					located(locator, ['discrepancies', index, 'versions', version, 'passages', place]),
				),
			),
		),
	];
}

/** The articles with undone what a program has rewritten of their form, and a problem for each of which it has. */
export function restoreArticles(
	dossier: Dossier,
	found: Articles,
	digest: Digest,
): {readonly articles: Articles; readonly rewritings: readonly ArticleProblem[]} {
	const articles = new Map(found);
	const rewritings: ArticleProblem[] = [];
	for (const [index, source] of dossier.sources.entries()) {
		const text = found.get(source.id);
		if (text === undefined || digest(text) === source.sha256) continue;
		const restored = restore(dossier, source, text, digest);
		if (restored === undefined) continue;
		const {rewritten, isWhole} = restored;
		articles.set(source.id, restored.text);
		const path = ['sources', index, 'file'];
		rewritings.push({code: 'article-rewritten', path, source: source.id, rewritten, isWhole});
	}
	return {articles, rewritings};
}

function checkSource(
	source: Source,
	path: Path,
	articles: Articles,
	digest: Digest,
): readonly ArticleProblem[] {
	const text = articles.get(source.id);
	if (text === undefined) return [];
	const problems: ArticleProblem[] = [];
	const found = digest(text);
	const where = {source: source.id};
	if (found !== source.sha256)
		problems.push({
			code: 'article-digest',
			path: [...path, 'sha256'],
			...where,
			found,
			expected: source.sha256,
		});
	if (text.length !== source.length)
		problems.push({
			code: 'article-length',
			path: [...path, 'length'],
			...where,
			found: text.length,
			expected: source.length,
		});
	return problems;
}

function checkPassage(
	passage: Passage,
	path: Path,
	articles: Articles,
	digest: Digest,
): readonly ArticleProblem[] {
	const {source} = passage;
	if (passage.kind === 'reported')
		return passage.segments.flatMap((clause, index) =>
			checkDigest(clause, source, [...path, index], articles, digest),
		);
	const text = articles.get(source);
	if (text === undefined) return [];
	return passage.segments.flatMap(({start, end, exact, prefix, suffix}, index) => {
		const compared = [
			{field: 'exact', found: text.slice(start, end), expected: exact},
			{field: 'prefix', found: text.slice(Math.max(0, start - prefix.length), start), expected: prefix},
			{field: 'suffix', found: text.slice(end, end + suffix.length), expected: suffix},
		];
		return compared.flatMap(({field, found, expected}): readonly ArticleProblem[] =>
			found === expected
				? []
				: [{code: 'words-differ', path: [...path, index, field], source, found, expected}],
		);
	});
}

function checkDigest(
	{start, end, sha256}: Digested,
	source: string,
	path: Path,
	articles: Articles,
	digest: Digest,
): readonly ArticleProblem[] {
	const text = articles.get(source);
	if (text === undefined || digest(text.slice(start, end)) === sha256) return [];
	return [{code: 'digest-differs', path: [...path, 'sha256'], source, start, end}];
}
