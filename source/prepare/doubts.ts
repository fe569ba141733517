/**
 * What makes a speaker doubtful whom the weights are sure of: builds of sentences that often mislead. Each says how sure a
 * speaker may be at most, and why in words.
 */
import {firstWhere} from '../text/halve.ts';
import {apposedTo} from './apposed.ts';
import type {QuotedSpan, Word} from './article.ts';
import {type Doubt, mostBetween, none, unsure} from './doubt.ts';
import {doubtsOfVerb, unsaid} from './doubted-verbs.ts';
import {doubtsOfWords, isInCapitals} from './doubted-words.ts';
import type {Mention} from './mentions.ts';
import type {ReadSpan, SpanView} from './span-view.ts';

/** Who was thought to say the quotation before. */
type Earlier =
	| {
			readonly span: QuotedSpan;
			readonly mention: Mention | undefined;
			/** Another spoke in the paragraph before. */
			readonly answered?: boolean;
	  }
	| undefined;

/** How sure a speaker may be of whom so much is doubtful. */
export function mostWith(doubts: readonly Doubt[]): number {
	return doubts.length > 1 ? none : (doubts[0]?.atMost ?? 1);
}

export function doubtsOf(
	read: ReadSpan,
	view: SpanView,
	mention: Mention,
	earlier: Earlier,
): readonly Doubt[] {
	const found = doubtsOfWords(read, view, mention);
	// “Her colleague, Ann Lee, said”: what is so of her name is so of her.
	const apposed = mention.kind === 'role' ? apposedTo(read.article.words, read.mentions, mention) : undefined;
	const named = apposed !== undefined && ownOf(view, apposed).length > 0 ? apposed : mention;
	const own = ownOf(view, named);
	if (own.length > 0) {
		// “Lee has called it “late” and wants another”: of two verbs the one that leads to the words.
		const each = own.map(cue => doubtsOfVerb(read, view, named, cue));
		const least = Math.max(...each.map(mostWith));
		const isUnsaid = (doubts: readonly Doubt[]) => doubts.some(({what}) => what === unsaid);
		return [...found, ...(each.find(isUnsaid) ?? each.find(doubts => mostWith(doubts) === least) ?? [])];
	}
	if (isSupposed(read.article.words, view, mention))
		return [
			...found,
			{what: 'no verb of saying is its own, in what may be or would have been', atMost: none},
		];
	if (isInCapitals(read.article, view.span) && view.span.words > 2)
		return [...found, {what: 'no verb of saying is its own, and it may be a title', atMost: none}];
	if (isCalled(read.article.words, view, mention))
		return [...found, {what: 'no verb of saying is its own, and it is told what somebody is', atMost: none}];
	if (isFoundOut(read.article.words, view, mention))
		return [...found, {what: 'no verb of saying is its own, and it is told who found it out', atMost: none}];
	if (mayTakeTurns(view, mention, earlier))
		return [...found, {what: 'no verb of saying is its own, and two speak in turn', atMost: none}];
	const why = carried(read, view, mention, earlier);
	return why === undefined
		? found
		: [
				...found,
				{what: why, atMost: isOther(read, view, mention, earlier) || isWordOrTwo(read, view) ? none : unsure},
			];
}

/** “To Tamm, Lee is “a woman of straw”” */
function isCalled(words: readonly Word[], {span}: SpanView, {to}: Mention): boolean {
	const isBe = /^(?:is|are|was|were|remains?|remained)$/.test(words[to]?.lower ?? '');
	const between = words.slice(to + 1, span.from);
	return (
		isBe && to < span.from && between.length < 3 && between.every(({pos}) => /^(?:ADV|DET|PART)$/.test(pos))
	);
}

/** “The Tribune understands that the offer was “late””, “it has learned that …”: somebody told it so. */
function isFoundOut(words: readonly Word[], {span}: SpanView, {to, sentence}: Mention): boolean {
	if (sentence !== span.sentence || to > span.from) return false;
	const verb = words.slice(to, to + 3).find(({pos}) => pos === 'VERB');
	return verb !== undefined && verb.index < span.from && findsOut.test(verb.lower);
}

const findsOut =
	/^(?:understands?|understood|learn(?:s|ed|t)?|hears?|heard|gathers?|gathered|obtained|seen)$/;

/** ““Late,” Lee said. ¶ “Not yet,” Tamm answered. ¶ “Then go.””: who answered last does not go on in a paragraph of words alone. */
function mayTakeTurns({isWhole, span}: SpanView, mention: Mention, earlier: Earlier): boolean {
	const before = earlier?.mention;
	return (
		isWhole &&
		earlier !== undefined &&
		before !== undefined &&
		before.key === mention.key &&
		!earlier.span.continues &&
		earlier.span.paragraph === span.paragraph - 1 &&
		earlier.answered === true
	);
}

/** “Lee would have known it, with its “late starts””, “it may rule where there is “harm”” */
function isSupposed(words: readonly Word[], {span}: SpanView, {to, sentence}: Mention): boolean {
	if (sentence !== span.sentence || to > span.from) return false;
	return words
		.slice(to, Math.min(span.from, to + 3))
		.some(({lower, pos, span: inside}) => inside < 0 && pos === 'AUX' && modal.test(lower));
}

const modal = /^(?:would|may|might|could|should|must|can|shall|will)$/;

/** Why it is not plain that who spoke goes on; undefined where it is. */
function carried(
	{mentions, article: {words}}: ReadSpan,
	view: SpanView,
	mention: Mention,
	earlier: Earlier,
): string | undefined {
	const {span} = view;
	const isGoing =
		earlier?.mention !== undefined &&
		earlier.mention.key === mention.key &&
		(earlier.span.paragraph === span.paragraph || earlier.span.continues);
	if (!isGoing) return 'no verb of saying is its own';
	const isNew = view.cues.some(
		({cue, place}) => !place.endsWith('sentence') && !cue.isNoun && cue.subjects.size > 0,
	);
	if (isNew || isTaken(mentions, view, mention, earlier)) return 'a verb of saying is another’s';
	const after = firstWhere(mentions.length, at => (mentions[at]?.start ?? 0) > earlier.span.outerEnd);
	const isOtherTold = mentions
		.slice(after, after + mostBetween)
		.some(
			({start, kind, key, sentence, isAfterPreposition}) =>
				sentence === span.sentence &&
				start < span.outerStart &&
				/^(?:full-name|surname|role)$/.test(kind) &&
				!isAfterPreposition &&
				key !== mention.key,
		);
	if (isOtherTold) return 'another is told of between';
	return span.from > 0 &&
		words[span.from - 1]?.sentence === span.sentence &&
		words[span.from - 1]?.span === -1
		? 'no verb leads to the words'
		: undefined;
}

/** “Lee, who is the “facilitator”, left”: a word or two within a sentence that no verb of saying leads to. */
function isWordOrTwo({article: {words}}: ReadSpan, {span, startsLower}: SpanView): boolean {
	const before = words[span.from - 1];
	const isLed = before?.pos === 'DET' || /^(?:as|word|term)$/.test(before?.lower ?? '');
	return (
		span.words <= (before?.pos === 'DET' ? 3 : 2) &&
		startsLower &&
		isLed &&
		before?.sentence === span.sentence
	);
}

function isOther(read: ReadSpan, view: SpanView, mention: Mention, earlier: Earlier): boolean {
	return (
		isSaidOtherwise(view, mention) ||
		isAnswer(read, view, earlier) ||
		(earlier !== undefined && isTaken(read.mentions, view, mention, earlier))
	);
}

/** ““…,” Lee said. Ann Tamm argued that it was late. “…””: by name another argues last. */
function isTaken(
	mentions: readonly Mention[],
	{span, cues}: SpanView,
	{key}: Mention,
	{span: {to}}: {readonly span: QuotedSpan},
): boolean {
	return cues.some(({cue: {word, isNoun, strength, subjects}, place}) => {
		if (place !== 'previous sentence' || isNoun || strength < 2 || word.index < to || word.index >= span.from)
			return false;
		const named = [...subjects.keys()].map(index => mentions[index]);
		return named.some(each => each?.kind === 'full-name' && each.from >= to && each.key !== key);
	});
}

/** A verb of saying of the sentence is another’s, or who may have said it stands only in the next paragraph. */
function isSaidOtherwise({span, cues}: SpanView, {paragraph}: Mention): boolean {
	const isAnothers = cues.some(
		({cue, place}) =>
			/before$|^right/.test(place) && !cue.isNoun && [...cue.subjects.values()].includes('beside'),
	);
	return isAnothers || cues[0]?.place === 'right before' || paragraph > span.paragraph;
}

/** “Do you sign?” Lee asked. – “I do.”: somebody else. */
function isAnswer({article: {text}}: ReadSpan, {span}: SpanView, earlier: Earlier): boolean {
	return earlier?.span.paragraph === span.paragraph - 1 && text[earlier.span.end - 1] === '?';
}

/** The verbs of saying whose subject somebody is, those that are nearest to the name. */
function ownOf({cues}: SpanView, {index}: Mention): SpanView['cues'] {
	const own = cues.filter(({cue}) => cue.subjects.has(index));
	const near = own.filter(({cue}) => cue.subjects.get(index) !== 'far');
	return near.length > 0 ? near : own;
}
