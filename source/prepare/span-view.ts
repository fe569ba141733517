/** What is looked at for a quotation: who is mentioned near it, and what near it tells that somebody speaks. */
import {firstWhere} from '../text/halve.ts';
import type {ParsedArticle, QuotedSpan, Word} from './article.ts';
import type {Cue} from './cues.ts';
import {clauseAround} from './frames.ts';
import type {Mention} from './mentions.ts';

export type ReadSpan = {
	readonly article: ParsedArticle;
	readonly mentions: readonly Mention[];
	readonly cues: readonly Cue[];
	/** Words that tell where the article was filed, by their places. */
	readonly datelines: ReadonlySet<number>;
};

const [mentionsBefore, mentionsAfter] = [16, 8];
const [paragraphsBefore, paragraphsAfter] = [3, 1];

/** Mentions near a quotation, nearest last before it, nearest first after it. */
function candidatesOf({mentions, datelines}: ReadSpan, span: QuotedSpan): readonly Mention[] {
	const split = firstWhere(mentions.length, at => (mentions[at]?.start ?? 0) >= span.outerStart);
	const found: Mention[] = [];
	for (let at = split - 1; at >= 0 && found.length < mentionsBefore; at--) {
		const mention = mentions[at];
		if (mention === undefined || mention.paragraph < span.paragraph - paragraphsBefore) break;
		if (!datelines.has(mention.head)) found.push(mention);
	}
	const before = found.length;
	for (let at = split; at < mentions.length && found.length - before < mentionsAfter; at++) {
		const mention = mentions[at];
		if (mention === undefined || mention.paragraph > span.paragraph + paragraphsAfter) break;
		if (!datelines.has(mention.head)) found.push(mention);
	}
	return found;
}

/** What is the same for all candidates of a quotation. */
export type SpanView = {
	readonly span: QuotedSpan;
	readonly candidates: readonly Mention[];
	/** Cues of its sentence and next to it, by how likely they go with it, best first. */
	readonly cues: readonly {readonly cue: Cue; readonly place: CuePlace; readonly score: number}[];
	readonly isShort: boolean;
	readonly isWhole: boolean;
	readonly startsParagraph: boolean;
	readonly endsParagraph: boolean;
	readonly startsLower: boolean;
	readonly follows: boolean;
	/** The words of its clause. */
	readonly clause: {readonly from: number; readonly to: number};
};

type CuePlace = 'right after' | 'after' | 'right before' | 'before' | 'previous sentence' | 'next sentence';

export function spanViewOf(read: ReadSpan, span: QuotedSpan): SpanView {
	const {article} = read;
	const range = article.paragraphs[span.paragraph];
	const startsParagraph =
		range !== undefined && /^[\s>*_#]*$/.test(article.text.slice(range.start, span.outerStart));
	const endsParagraph =
		range !== undefined && /^[\s.,;]*$/.test(article.text.slice(span.outerEnd, range.end));
	const previous = article.spans[span.index - 1];
	const clause = clauseOf(read, span);
	return {
		span,
		clause,
		candidates: candidatesOf(read, span),
		cues: cuesNear(read, span, clause),
		isShort: span.words < 4,
		isWhole: startsParagraph && endsParagraph,
		startsParagraph,
		endsParagraph,
		startsLower: /^\p{Ll}/u.test(article.text.slice(span.start, span.start + 2)),
		follows: previous?.paragraph === span.paragraph,
	};
}

/** Of the cues of its sentence. */
function clauseOf({article, mentions, cues}: ReadSpan, span: QuotedSpan): SpanView['clause'] {
	const first = firstWhere(cues.length, at => (cues[at]?.word.sentence ?? 0) >= span.sentence);
	const end = firstWhere(cues.length, at => (cues[at]?.word.sentence ?? 0) > span.sentence);
	return clauseAround(article, mentions, cues.slice(first, Math.min(end, first + mostCues)), span);
}

/** Cues of a sentence that are looked at, at most. */
const mostCues = 24;

function cuesNear({article, cues}: ReadSpan, span: QuotedSpan, clause: SpanView['clause']): SpanView['cues'] {
	const {words} = article;
	const found: {cue: Cue; place: CuePlace; score: number}[] = [];
	let at = firstWhere(cues.length, each => (cues[each]?.word.start ?? 0) >= span.outerStart);
	for (let back = at - 1; back >= 0 && back > at - 7; back--) {
		const cue = cues[back];
		if (cue === undefined || cue.word.paragraph !== span.paragraph || cue.word.sentence < span.sentence - 1)
			break;
		const distance = outsideWords(words, cue.word.index + 1, span.from);
		const place: CuePlace =
			cue.word.sentence < span.sentence || cue.word.index < clause.from
				? 'previous sentence'
				: distance <= 2
					? 'right before'
					: 'before';
		found.push({cue, place, score: scoreOf(cue, place, distance, words, span)});
	}
	for (; at < cues.length && found.length < 14; at++) {
		const cue = cues[at];
		if (cue === undefined || cue.word.paragraph !== span.paragraph || cue.word.sentence > span.sentence + 1)
			break;
		const distance = outsideWords(words, span.to, cue.word.index);
		const place: CuePlace =
			cue.word.sentence > span.sentence || cue.word.index >= clause.to
				? 'next sentence'
				: distance <= 5
					? 'right after'
					: 'after';
		found.push({cue, place, score: scoreOf(cue, place, distance, words, span)});
	}
	return found.toSorted((a, b) => b.score - a.score).slice(0, 4);
}

/** Words between two places, each quotation between counted as five. */
export function outsideWords(words: readonly Word[], from: number, to: number): number {
	if (to - from > 60) return 60;
	let count = 0;
	let span = -1;
	for (let at = from; at < to; at++) {
		const word = words[at];
		if (word === undefined) continue;
		if (word.span < 0) {
			if (word.pos !== 'PUNCT') count++;
		} else if (word.span !== span) count += 5;
		span = word.span;
	}
	return count;
}

const nearness: Readonly<Record<CuePlace, number>> = {
	'right after': 4,
	'right before': 3.2,
	before: 2,
	after: 1.5,
	'previous sentence': 0,
	'next sentence': 0,
};

/** A first guess at which cue goes with a quotation; the weights judge it. */
function scoreOf(
	cue: Cue,
	place: CuePlace,
	distance: number,
	words: readonly Word[],
	span: QuotedSpan,
): number {
	const next = words[cue.word.index + 1];
	const isFirst = next?.text === ':' || next?.text === ',' || next?.span === span.index;
	const leads = place === 'right before' && isFirst;
	return (
		nearness[place] +
		cue.strength -
		distance * 0.12 +
		(leads ? 0.8 : 0) -
		(cue.isNoun ? 1.5 : 0) -
		(cue.subjects.size === 0 ? 0.5 : 0)
	);
}
