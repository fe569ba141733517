/** Words of a passage that lie within an article's quotation marks, and those of the reporter between them. */
import {overlaps, type TextRange} from '../text/range.ts';
import {perArticle, type SearchedArticle} from './find-words.ts';
import {comparableWords} from './nearest-words.ts';
import {quotedSpans} from './quoted-spans.ts';

/** Units between two quoted stretches, at most, that one may have left out. */
const widest = 600;

export type AcrossMarks = {
	/** The words as notes have them, with … for what stands between. */
	readonly offered: string;
	/** What stands between: the reporter's words. */
	readonly between: readonly string[];
	readonly start: number;
};

/** What stands between the marks of an article. */
export const spansIn = perArticle(({text}) => quotedSpans(text));

/** The words there, each with the stretch that it is of, and as lines. */
const quotedIn = perArticle(article => {
	const {text} = article;
	const spans = spansIn(article);
	const printed = spans.flatMap((span, at) =>
		comparableWords(text.slice(span.start, span.end)).map(word => ({
			text: word.text,
			at,
			start: span.start + word.start,
			end: span.start + word.end,
		})),
	);
	return {spans, printed, all: asLines(printed)};
});

function asLines(words: readonly {readonly text: string}[]): string {
	return `\n${words.map(each => each.text).join('\n')}\n`;
}

/**
 * Where words run over several quoted stretches of an article without what stands between them.
 *
 * @returns undefined where they do not.
 */
export function acrossMarks(article: SearchedArticle, words: string): AcrossMarks | undefined {
	const {text} = article;
	const wanted = comparableWords(words);
	if (wanted.length < 2) return undefined;
	const {spans, printed, all} = quotedIn(article);
	const offset = all.indexOf(asLines(wanted));
	if (offset < 0) return undefined;
	const first = all.slice(0, offset).split('\n').length - 1;
	const found = printed.slice(first, first + wanted.length);
	const parts = [...new Set(found.map(({at}) => at))].map((at, index, ats): TextRange => {
		const own = found.filter(each => each.at === at);
		const isLast = index === ats.length - 1;
		return {start: own[0]?.start ?? 0, end: (isLast ? own.at(-1)?.end : spans[at]?.end) ?? 0};
	});
	const gaps = parts.slice(1).map(({start}, at): TextRange => ({start: parts[at]?.end ?? start, end: start}));
	if (gaps.length === 0 || gaps.some(({start, end}) => end - start > widest)) return undefined;
	return {
		offered: parts.map(({start, end}) => text.slice(start, end)).join(' … '),
		between: gaps.map(gap => withoutEdges(text, gap)).map(({start, end}) => text.slice(start, end)),
		start: parts[0]?.start ?? 0,
	};
}

/** What of a stretch stands outside of all quotation marks, if marks stand about any of it; only what holds words. */
export function outsideMarks(
	text: string,
	spans: readonly TextRange[],
	words: TextRange,
): readonly TextRange[] {
	const {start, end} = words;
	const within = spans.filter(span => overlaps(span, words));
	if (within.length === 0) return [];
	const edges = [start, ...within.flatMap(span => [span.start, span.end]), end];
	const outside = edges.flatMap((edge, at): readonly TextRange[] => {
		const next = edges[at + 1];
		return at % 2 === 0 && next !== undefined && next > edge
			? [withoutEdges(text, {start: edge, end: next})]
			: [];
	});
	return outside.filter(range => /\p{L}/u.test(text.slice(range.start, range.end)));
}

/** A stretch without the signs and blanks at its ends. */
function withoutEdges(text: string, {start, end}: TextRange): TextRange {
	const whole = text.slice(start, end);
	const lead = /^[^\p{L}\p{N}]*/u.exec(whole)?.[0].length ?? 0;
	const words = whole.slice(lead).replace(/[^\p{L}\p{N}]*$/u, '');
	return {start: start + lead, end: start + lead + words.length};
}
