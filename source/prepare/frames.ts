/**
 * The clauses of a sentence that tell of speakers of their own: “Lee said that it was late, and Tamm said that it was not”
 * has two, and what stands in one is not said by whom the other names.
 */
import {type ParsedArticle, sentenceEnd, sentenceStart, type Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';

/** Who says it; of “Lee, who says” Lee. */
export function subjectOfCue(mentions: readonly Mention[], cue: Cue): Mention | undefined {
	let found: Mention | undefined;
	for (const [index, relation] of cue.subjects) {
		const mention = mentions[index];
		if (mention === undefined) continue;
		const isSubject = relation === 'beside' || relation === 'according' || relation === 'apart';
		// Past “who” it is whoever stands next.
		if (found === undefined && !isSubject) continue;
		const isWho = found === undefined && mention.kind === 'who';
		found = mention;
		if (!isWho) break;
	}
	return found === undefined || found.kind === 'other' || found.kind === 'i-we' ? undefined : found;
}

/** “…, and she said that”: where what is said of another speaker begins; undefined where it is part of the clause. */
export function frameStart(
	words: readonly Word[],
	mentions: readonly Mention[],
	cue: Cue,
): number | undefined {
	const subject = subjectOfCue(mentions, cue);
	if (cue.isNoun || cue.strength < 2 || cue.isParticiple || subject === undefined) return undefined;
	const link = words[wholeStart(words, mentions, subject) - 1];
	if (link === undefined || !/^(?:and|but|while|whereas|;)$/.test(link.lower)) return undefined;
	const before = words[link.index - 1];
	// A comma within the marks before it parts nothing.
	const comma = before?.text === ',' && before.span < 0;
	const after = words.slice(cue.word.index + 1, cue.word.index + 6);
	const says = after.some(({lower, span}) => lower === 'that' || span >= 0);
	return says || ((comma || (before?.span ?? -1) >= 0) && cue.strength > 2)
		? comma
			? link.index - 1
			: link.index
		: undefined;
}

/** Where a name begins with what it is set beside: “her counterpart in Brenn, Tomas Wyle”. */
function wholeStart(words: readonly Word[], mentions: readonly Mention[], subject: Mention): number {
	let first = subject;
	for (let steps = 0; steps < 4; steps++) {
		const link = words[first.from - 1];
		const before = mentions[first.index - 1];
		if (link === undefined || before?.to !== link.index || !/^(?:,|of|in|for|at|to|from)$/.test(link.lower))
			break;
		first = before;
	}
	return first.from;
}

type SentencePart = {
	readonly from: number;
	readonly to: number;
	readonly sentence: number;
};

/** The words of the clause that a quotation stands in: its sentence, or less where another speaks in the rest of it. */
export function clauseAround(
	{words}: ParsedArticle,
	mentions: readonly Mention[],
	cues: readonly Cue[],
	span: SentencePart,
): {readonly from: number; readonly to: number} {
	let from = sentenceStart(words, Math.min(span.from, words.length - 1));
	let to = isToldOfNext(words, span) ? span.to : sentenceEnd(words, Math.min(span.from, words.length - 1));
	for (const [at, cue] of cues.entries()) {
		if (cue.word.index >= span.to) {
			const start = frameStart(words, mentions, cue);
			if (start !== undefined && start >= span.to) {
				to = start;
				break;
			}
		} else {
			const start = frameStart(words, mentions, cue);
			const inner = start === undefined ? innerStart(words, mentions, cues[at - 1], cue, span) : undefined;
			if (start !== undefined) from = Math.max(from, subjectOfCue(mentions, cue)?.from ?? from);
			else if (inner !== undefined) {
				from = Math.max(from, inner);
				// “Lee, who argued that it was “late”, said on Monday”: the clause is over at the comma.
				if (isRelative(mentions, cue) && words[span.to]?.text === ',') to = span.to;
			}
		}
	}
	return {from, to};
}

/** “Lee called it “late”, a word that Tamm said was “early””: the rest tells of the words. */
function isToldOfNext(words: readonly Word[], {to, sentence}: SentencePart): boolean {
	// “Lee called it “late”, to which Tamm said: “Early.””
	const here = words.slice(to, to + 3).filter(({text, span}) => text !== ',' && span < 0);
	if (here[0]?.lower === 'to' && /^(?:which|whom)$/.test(here[1]?.lower ?? '')) return true;
	const [comma, article, ...next] = words.slice(to, to + 5).filter(word => word.sentence === sentence);
	const isApart = comma?.text === ',' && comma.span < 0 && /^(?:an?|the)$/.test(article?.lower ?? '');
	const noun = next.findIndex(({lower, span}) => span < 0 && wordings.test(lower));
	return isApart && noun >= 0 && /^(?:that|which)$/.test(next[noun + 1]?.lower ?? '');
}

const wordings =
	/^(?:words?|phrase|term|remark|claim|comment|description|line|slogan|expression|charge|accusation|comparison|statement|label|sentence|formula|formulation)$/;

/**
 * “Lee said that Tamm had written that …”, “Lee said that Tamm, who had argued that …”: whose words the marks are around, as
 * Lee tells it; undefined where a verb leads to them otherwise.
 */
function innerStart(
	words: readonly Word[],
	mentions: readonly Mention[],
	outer: Cue | undefined,
	cue: Cue,
	span: SentencePart,
): number | undefined {
	const subject = subjectOfCue(mentions, cue);
	if (subject === undefined || cue.isNoun || cue.isParticiple || cue.strength < 2) return undefined;
	const between = words.slice(cue.word.index + 1, span.from);
	// The clause goes on to the words, and nothing is set beside it.
	const leads =
		between.length < 20 &&
		between.slice(0, 6).some(({lower}) => lower === 'that') &&
		!between.some(({text, lower, span: inside}) => inside >= 0 || /^[,;:]$/.test(text) || lower === 'and');
	const who = isRelative(mentions, cue);
	const isHad = /^ha[ds]$/.test(words[cue.word.index - 1]?.lower ?? '');
	const isInner =
		outer !== undefined &&
		outer.strength > 1 &&
		outer.word.sentence === cue.word.sentence &&
		subject.from > outer.word.index;
	return leads && (who || (isInner && isHad)) ? subject.from : undefined;
}

/** Whether it is the verb of “who …”. */
function isRelative(mentions: readonly Mention[], cue: Cue): boolean {
	return [...cue.subjects].some(([at, relation]) => relation === 'beside' && mentions[at]?.kind === 'who');
}
