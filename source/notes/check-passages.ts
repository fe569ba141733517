/**
 * Every passage of a dossier held against the articles at hand: whether its words stand where it says, elsewhere, in
 * other words, or nowhere; what of the articles is quoted in no statement; and which positions have lost all evidence.
 */

import type {Articles, Digest} from '../dossier/articles.ts';
import {ClauseSearch, type SoughtClause} from '../dossier/clause-search.ts';
import type {Path} from '../dossier/problems.ts';
import type {Dossier, Passage, Source} from '../dossier/types.ts';
import {gather} from '../text/gather.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import {findWords, linesIn, type SearchedArticle, searchedArticle} from './find-words.ts';
import {placeAt} from './lines.ts';
import {mostComparisons, type Nearest, nearestWithin} from './nearest-words.ts';
import {quotedSpans} from './quoted-spans.ts';

export type Status = 'exact' | 'moved' | 'changed' | 'missing' | 'no copy';

export type CheckedSpan = {
	/** Where it stands in the dossier. */
	readonly path: Path;
	/** The statement, event or discrepancy that it belongs to. */
	readonly of: string;
	readonly source: string;
	readonly start: number;
	readonly end: number;
	readonly status: Status;
	/** Whether its words are held, and not only their digest. */
	readonly isQuoted: boolean;
	/** Of what is missing, whether the whole article was held against its words, and has nothing like them. */
	readonly isUnlike?: true;
	/** Whether other words stand around it than the dossier says. */
	readonly isContextWrong?: boolean;
	/** Of what has moved, where it is; of what has changed, where the nearest wording is. */
	readonly found?: TextRange;
	/** The same as line and column of the article. */
	readonly at?: string;
	/** The nearest wording, what differs in brackets. */
	readonly marked?: string;
	/** Whether what has moved can be nowhere else. */
	readonly isCertain?: boolean;
};

export type Unaccounted = {
	readonly source: string;
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly at: string;
	readonly words: string;
};

type BaselessPosition = {
	readonly party: string;
	readonly issue: string;
	readonly evidence: readonly string[];
};

/** A source of which another copy is at hand, with the digest and length of that. */
type OtherCopy = {
	readonly source: string;
	readonly file: string;
	readonly sha256: string;
	readonly length: number;
};

export type Checked = {
	readonly spans: readonly CheckedSpan[];
	readonly unaccounted: readonly Unaccounted[];
	readonly baseless: readonly BaselessPosition[];
	readonly copies: readonly OtherCopy[];
};

/** What is hashed in search of clauses of which only the digest is known, for one dossier. */
const hashingLimit = 120_000_000;

export function checkPassages(dossier: Dossier, texts: Articles, digest: Digest): Checked {
	const checking = new Checking(dossier, texts, digest);
	const spans = checking.spans();
	return {
		spans,
		unaccounted: checking.unaccounted(spans),
		baseless: baselessPositions(dossier, spans),
		copies: checking.copies(),
	};
}

class Checking {
	private readonly articles: ReadonlyMap<string, SearchedArticle>;
	private readonly search: ClauseSearch;
	private readonly lookups = {comparisons: mostComparisons};

	constructor(
		private readonly dossier: Dossier,
		texts: Articles,
		private readonly digest: Digest,
	) {
		this.search = new ClauseSearch(digest, hashingLimit);
		this.articles = new Map(
			[...texts].flatMap(([id, text]) => (text === undefined ? [] : [[id, searchedArticle(text)] as const])),
		);
	}

	spans(): readonly CheckedSpan[] {
		const {statements, events, discrepancies, unspoken} = this.dossier;
		return [
			...statements.flatMap(({id, passages}, at) =>
				passages.flatMap((passage, place) =>
					this.passage(id, passage, ['statements', at, 'passages', place]),
				),
			),
			...events.flatMap(({id, passages}, at) =>
				passages.map((each, place) => this.clause(id, each.source, each, ['events', at, 'passages', place])),
			),
			...discrepancies.flatMap(({id, versions}, at) =>
				versions.flatMap(({passages}, version) =>
					passages.map((each, place) =>
						this.clause(id, each.source, each, ['discrepancies', at, 'versions', version, 'passages', place]),
					),
				),
			),
			...unspoken.map((each, at) => this.clause('not speech', each.source, each, ['unspoken', at])),
		];
	}

	private passage(of: string, passage: Passage, path: Path): readonly CheckedSpan[] {
		return passage.segments.map((segment, at) => {
			const place = [...path, 'segments', at];
			return 'exact' in segment
				? this.words(of, passage.source, segment, place)
				: this.clause(of, passage.source, segment, place);
		});
	}

	private words(of: string, source: string, segment: Words, path: Path): CheckedSpan {
		const {start, end, exact} = segment;
		const base = {path, of, source, start, end, isQuoted: true};
		const article = this.articles.get(source);
		if (article === undefined) return {...base, status: 'no copy'};
		const {text} = article;
		if (text.slice(start, end) === exact)
			return {
				...base,
				status: 'exact',
				...(hasContext(text, segment, segment) ? {} : {isContextWrong: true}),
			};
		const moved = literalPlaces(text, exact);
		if (moved.length > 0) {
			const fitting = moved.filter(found => hasContext(text, found, segment));
			const [found = moved[0]] = fitting;
			if (found !== undefined)
				return {
					...base,
					status: 'moved',
					...placed(article, found),
					isCertain: fitting.length === 1 || moved.length === 1,
				};
		}
		const [folded] = findWords(article, exact);
		const nearest = folded === undefined ? nearestWithin(this.lookups, article, exact) : undefined;
		if (folded !== undefined)
			return {
				...base,
				status: 'changed',
				...placed(article, folded),
				marked: oneLine(text.slice(folded.start, folded.end)),
			};
		if (nearest === 'not-looked') return {...base, status: 'missing'};
		if (nearest === undefined) return {...base, status: 'missing', isUnlike: true};
		return {...base, status: 'changed', ...placed(article, nearest.found), marked: markedIn(nearest)};
	}

	private clause(of: string, source: string, {start, end, sha256}: SoughtClause, path: Path): CheckedSpan {
		const base = {path, of, source, start, end, isQuoted: false};
		const article = this.articles.get(source);
		if (article === undefined) return {...base, status: 'no copy'};
		const {text} = article;
		if (this.digest(text.slice(start, end)) === sha256) return {...base, status: 'exact'};
		const found = this.search.find({start, end, sha256}, text);
		if (found === undefined) return {...base, status: 'missing'};
		const at = {start: found.start, end: found.end};
		return found.isFolded
			? {...base, status: 'changed', ...placed(article, at), marked: oneLine(text.slice(at.start, at.end))}
			: {...base, status: 'moved', ...placed(article, at), isCertain: true};
	}

	/** What stands between marks in the articles and in no statement, nor among what is nobody's speech. */
	unaccounted(checked: readonly CheckedSpan[]): readonly Unaccounted[] {
		const covered = new Map<string, TextRange[]>();
		for (const span of checked) {
			if (span.path[0] !== 'statements' && span.path[0] !== 'unspoken') continue;
			for (const place of this.places(span)) gather(covered, span.source, place);
		}
		return this.dossier.sources.flatMap(({id, file}) => {
			const article = this.articles.get(id);
			if (article === undefined) return [];
			const {text} = article;
			const spans = covered.get(id) ?? [];
			const lines = linesIn(article);
			return quotedSpans(text)
				.filter(quoted => !spans.some(span => overlaps(span, quoted)))
				.map(({start, end}) => {
					const {line, column} = placeAt(lines, start);
					return {
						source: id,
						file,
						start,
						end,
						at: `${line}:${column}`,
						words: oneLine(text.slice(start, end)),
					};
				});
		});
	}

	/** Where the words of a passage stand in the article at hand: of words that stand in several places, all of these. */
	private places({source, start, end, status, found, isCertain}: CheckedSpan): readonly TextRange[] {
		if (status === 'exact') return [{start, end}];
		if (found === undefined) return [];
		const text = this.articles.get(source)?.text ?? '';
		return status === 'moved' && isCertain !== true
			? literalPlaces(text, text.slice(found.start, found.end))
			: [found];
	}

	copies(): readonly OtherCopy[] {
		return this.dossier.sources.flatMap(({id, file, sha256, length}: Source) => {
			const text = this.articles.get(id)?.text;
			if (text === undefined) return [];
			const found = this.digest(text);
			return found === sha256 && text.length === length
				? []
				: [{source: id, file, sha256: found, length: text.length}];
		});
	}
}

type Words = TextRange & {readonly exact: string; readonly prefix: string; readonly suffix: string};

function literalPlaces(text: string, exact: string): readonly TextRange[] {
	const places: TextRange[] = [];
	for (let at = text.indexOf(exact); at >= 0 && places.length < 100; at = text.indexOf(exact, at + 1))
		places.push({start: at, end: at + exact.length});
	return places;
}

function hasContext(text: string, {start, end}: TextRange, {prefix, suffix}: Words): boolean {
	return (
		text.slice(Math.max(0, start - prefix.length), start) === prefix &&
		text.slice(end, end + suffix.length) === suffix
	);
}

function placed(
	article: SearchedArticle,
	found: TextRange,
): {readonly found: TextRange; readonly at: string} {
	const {line, column} = placeAt(linesIn(article), found.start);
	return {found, at: `${line}:${column}`};
}

function markedIn({marked}: Nearest): string {
	return oneLine(marked);
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, ' ');
}

/** Positions none of whose statements has a passage that still stands in its article, as far as there are articles. */
function baselessPositions(
	{positions, statements}: Dossier,
	spans: readonly CheckedSpan[],
): readonly BaselessPosition[] {
	const standing = new Set(
		spans
			.filter(({path, status}) => path[0] === 'statements' && status !== 'missing' && status !== 'changed')
			.map(({of}) => of),
	);
	const known = new Set(statements.map(({id}) => id));
	return positions
		.filter(({evidence}) => evidence.every(id => known.has(id) && !standing.has(id)))
		.map(({party, issue, evidence}) => ({party, issue, evidence}));
}
