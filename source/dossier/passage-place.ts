/** Where a passage stands in the article at hand: where the dossier says, else where its words stand now. */
import {escapePattern} from '../text/escape-pattern.ts';
import type {TextRange} from '../text/range.ts';
import type {Digest} from './articles.ts';
import {ClauseSearch, type SoughtClause} from './clause-search.ts';
import type {Locator, Passage} from './types.ts';

/** Stretches of an article, `[start, end)` in UTF-16 units. */
export type PassagePlace =
	/** Its words stand at its offsets. */
	| {readonly found: 'by-offset'; readonly stretches: readonly TextRange[]}
	/** They stand elsewhere, perhaps broken into lines otherwise. */
	| {readonly found: 'by-words'; readonly stretches: readonly TextRange[]}
	/** They were not found; by their digest, where the dossier has no more of them. */
	| {readonly found: 'not'; readonly isDigest: boolean};

export function placeOfPassage(passage: Passage, article: string, digest: Digest): PassagePlace {
	if (passage.kind === 'reported') return placeOfClauses(passage.segments, article, digest);
	const {segments} = passage;
	if (segments.every(({start, end, exact}) => article.slice(start, end) === exact))
		return {found: 'by-offset', stretches: segments};
	const stretches: TextRange[] = [];
	for (const {exact, start} of segments) {
		const from = stretches.at(-1)?.end ?? 0;
		const found = nearest(exact, article, start, from);
		if (found === undefined) return {found: 'not', isDigest: false};
		stretches.push(found);
	}
	return {found: 'by-words', stretches};
}

export function placeOfLocator(locator: Locator, article: string, digest: Digest): PassagePlace {
	return placeOfClauses([locator], article, digest);
}

/** So much is hashed at most in search of the clauses of one passage: a tenth of a second. */
const searchEffort = 4_000_000;

function placeOfClauses(clauses: readonly SoughtClause[], article: string, digest: Digest): PassagePlace {
	if (clauses.every(({start, end, sha256}) => digest(article.slice(start, end)) === sha256))
		return {found: 'by-offset', stretches: clauses};
	const search = new ClauseSearch(digest, searchEffort);
	const stretches: TextRange[] = [];
	for (const clause of clauses) {
		const found = search.find(clause, article, stretches.at(-1)?.end ?? 0);
		if (found === undefined) return {found: 'not', isDigest: true};
		stretches.push({start: found.start, end: found.end});
	}
	return {found: 'by-words', stretches};
}

/** The words where they stand nearest to an offset, not before another; spaces and line ends are alike. */
function nearest(words: string, article: string, wanted: number, from: number): TextRange | undefined {
	const pattern = words.split(/\s+/).map(escapePattern).join('\\s+');
	let best: TextRange | undefined;
	for (const match of article.matchAll(new RegExp(pattern, 'gu'))) {
		const start = match.index;
		if (start < from) continue;
		if (best === undefined || Math.abs(start - wanted) < Math.abs(best.start - wanted))
			best = {start, end: start + match[0].length};
		// They come in order: farther on none is nearer.
		if (start >= wanted) break;
	}
	return best;
}
