/**
 * What makes a speaker doubtful whom the weights are sure of: builds of sentences that often mislead. Each says how sure a
 * speaker may be at most, and why in words.
 */
import {firstWhere} from '../text/halve.ts';
import {type ParsedArticle, type QuotedSpan, sentenceEnd, sentenceStart, type Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';
import type {ReadSpan, SpanView} from './span-view.ts';

export type Doubt = {readonly what: string; readonly atMost: number};

/** Who was thought to say the quotation before. */
type Earlier = {readonly span: QuotedSpan; readonly mention: Mention | undefined} | undefined;

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
	const {words} = read.article;
	const own = view.cues.find(({cue}) => cue.subjects.has(mention.index));
	const found: Doubt[] = [];
	const doubt = (what: string, atMost = unsure) => found.push({what, atMost});
	if (isOpen(read.article, view))
		doubt('marks that have no end: what stands after the words may be told of them', none);
	if (isTitle(read.article, view)) doubt('perhaps a title', none);
	if (isCommonName(words, view)) doubt('a name that is in common use', none);
	if (isInQuestion(words, view)) doubt('it is asked whether it was said', none);
	if (isInSet(words, view, own?.cue)) doubt('a word or two within a phrase');
	if (own === undefined) {
		const why = carried(read, view, mention, earlier);
		if (why !== undefined) doubt(why, isSaidOtherwise(view, mention) ? none : unsure);
		return found;
	}
	const {cue} = own;
	const isFirst = own === view.cues[0];
	if (nearerCue(view, cue, mention) !== undefined)
		doubt('another verb of saying is nearer', view.isShort ? none : unsure);
	else if (!isFirst && !cue.isNoun) doubt('another verb of saying goes better with the words');
	if (isParted(read, cue, mention)) doubt('another stands between the name and the verb');
	if (isOfAnother(words, cue, mention)) doubt('the verb belongs to what stands right before it');
	if (isInFrontOf(words, view, cue))
		doubt('the verb has words of its own after it', view.isShort ? none : unsure);
	if (isAnothersThought(words, view, cue)) doubt('a claim that is told of leads to the words', none);
	if (isPassedOn(read, view, own, mention)) doubt('another is told of between');
	if (cue.strength === 1 && !own.place.startsWith('right'))
		doubt('a verb that need not be of saying, at some distance');
	if (hasOwnWords(words, view, cue)) doubt('the verb has had its words', cue.strength === 1 ? none : unsure);
	if (isUnsaid(words, cue)) doubt('the verb does not say that it was said', none);
	return found;
}

/** Less than what is given as sure; and less than what is given at all. */
const [unsure, none] = [0.75, 0.45];

/** “We wait, said Lee. The end. */
function isOpen({text}: ParsedArticle, {span}: SpanView): boolean {
	const end = text.slice(span.end, span.outerEnd);
	return !span.continues && span.isBroken && !/[\p{P}`]/u.test(end);
}

const small = /^(?:a|an|the|of|for|in|on|and|to|with|at|by|is|from|or|vs|de|la)$/;
/** “On ABC’s “Good Morning”,”, “the film “Late Herring”” */
function isTitle({text, words}: ParsedArticle, {span, clause}: SpanView): boolean {
	const inside = words.slice(span.from, span.to).filter(({text: word}) => /[\p{L}\p{N}]/u.test(word));
	if (inside.length === 0 || inside.length > 9) return false;
	const isCapital = (word: Word) => /^[\p{Lu}\p{N}]/u.test(word.text) || /^['’]/.test(word.text);
	const [first, ...rest] = inside;
	const isInCapitals =
		first !== undefined && isCapital(first) && rest.every(word => isCapital(word) || small.test(word.lower));
	if (!isInCapitals || /[.!?]$/.test(text.slice(span.start, span.end).replace(/[.,]$/, ''))) return false;
	const [before, earlier] = [words[span.from - 1], words[span.from - 2]];
	const after = words[span.to];
	const isHere = before !== undefined && before.index >= clause.from && before.sentence === span.sentence;
	const isNamed =
		isHere &&
		(/^(?:['’]s?|on|titled|entitled|named|in|of|with|told|tells|play(?:s|ed|ing)?|s[aiu]ngs?|perform(?:s|ed)?)$/.test(
			before.lower,
		) ||
			works.test(before.lower) ||
			(before.text === ',' && works.test(earlier?.lower ?? '')));
	const isNoun = after?.span === -1 && works.test(after.lower);
	return isNamed || isNoun;
}

const works =
	/^(?:show|programme?|podcast|film|movie|song|book|novel|album|series|play|poem|painting|documentary|memoir|poster|flag|shirt|magazine|newspaper|trawler|ship|boat|vessel|ferry|yacht|game|award|prize|host|star|hat|banner|sign|placard|label|brand|restaurant|pub|band|column|exhibition|exhibit|musical|opera|app|channel|project|operation)s?$/;

/** “The so-called “big two””, “known as “the line”” */
function isCommonName(words: readonly Word[], {span}: SpanView): boolean {
	const [first, second, third] = [words[span.from - 3], words[span.from - 2], words[span.from - 1]];
	const before = `${first?.lower ?? ''} ${second?.lower ?? ''} ${third?.lower ?? ''}`;
	return /(?:\bso (?:-|called) ?called|so-called|\b(?:known|remembered|advertised) as|nicknamed(?: the)?|\b(?:titled|entitled|named|christened|marked|labelled|labeled|inscribed))$/.test(
		before.trim(),
	);
}

/** “Did she say “…”?” */
function isInQuestion(words: readonly Word[], {span}: SpanView): boolean {
	const from = sentenceStart(words, Math.min(span.from, words.length - 1));
	const last = words[sentenceEnd(words, Math.min(span.from, words.length - 1)) - 1];
	return last?.text === '?' && last.span < 0 && words[from]?.span !== span.index;
}

/** “The “big” offer”: a word or two before what they belong to, where no verb leads into them. */
function isInSet(words: readonly Word[], {span}: SpanView, own: Cue | undefined): boolean {
	const before = words[span.from - 1];
	const after = words[span.to];
	if (span.words > 3 || before === undefined || before.span >= 0 || before.sentence !== span.sentence)
		return false;
	const isLed = own !== undefined && own.word.index >= span.from - 3 && own.word.index < span.from;
	const isPhrase =
		/^(?:DET|ADJ|NUM)$/.test(before.pos) || /^(?:his|her|its|their|my|our|['’]s?)$/.test(before.lower);
	const isNoun = after?.span === -1 && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos);
	return !isLed && isPhrase && isNoun;
}

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
	if (isNew) return 'a verb of saying is another’s';
	const after = firstWhere(mentions.length, at => (mentions[at]?.start ?? 0) > earlier.span.outerEnd);
	const isOther = mentions
		.slice(after, after + mostBetween)
		.some(
			({start, kind, key, sentence, isAfterPreposition}) =>
				sentence === span.sentence &&
				start < span.outerStart &&
				/^(?:full-name|surname|role)$/.test(kind) &&
				!isAfterPreposition &&
				key !== mention.key,
		);
	if (isOther) return 'another is told of between';
	return span.from > 0 &&
		words[span.from - 1]?.sentence === span.sentence &&
		words[span.from - 1]?.span === -1
		? 'no verb leads to the words'
		: undefined;
}

/** A verb right before the words leads to them, or who may have said it stands only in the next paragraph. */
function isSaidOtherwise({span, cues: [best]}: SpanView, {paragraph}: Mention): boolean {
	return best?.place === 'right before' || paragraph > span.paragraph;
}

/** A verb of saying between the words and the one whose subject speaks, which has another subject. */
function nearerCue({span, cues}: SpanView, own: Cue, {index}: Mention): Cue | undefined {
	const isBefore = own.word.index < span.from;
	return cues
		.map(({cue}) => cue)
		.find(
			({word, isNoun, subjects}) =>
				word !== own.word &&
				!isNoun &&
				subjects.size > 0 &&
				!subjects.has(index) &&
				(isBefore
					? word.index > own.word.index && word.index < span.from
					: word.index < own.word.index && word.index >= span.to),
		);
}

/** Mentions after one that are looked at, at most. */
const mostBetween = 12;

/** Another person or body stands between a mention and a verb that is not beside it. */
function isParted({mentions}: ReadSpan, cue: Cue, mention: Mention): boolean {
	if (!/^(?:far|apart)$/.test(cue.subjects.get(mention.index) ?? '')) return false;
	return mentions
		.slice(mention.index + 1, mention.index + 1 + mostBetween)
		.some(each => each.from < cue.word.index && isSomebody(each) && each.key !== mention.key);
}

function isSomebody({kind, isAfterPreposition}: Mention): boolean {
	return !isAfterPreposition && /^(?:full-name|surname|he-she|they|body)$/.test(kind);
}

/** “Lee held up a sign saying”: no comma before what is added with -ing. */
function isOfAnother(words: readonly Word[], cue: Cue, {to}: Mention): boolean {
	const before = words[cue.word.index - 1];
	return (
		cue.isParticiple &&
		before !== undefined &&
		before.index >= to &&
		before.span < 0 &&
		/^(?:NOUN|PROPN|PRON)$/.test(before.pos)
	);
}

/** “To a question on the “open door”, Lee said it was shut”: what she says stands after the verb. */
function isInFrontOf(words: readonly Word[], {span, clause}: SpanView, {word, isNoun}: Cue): boolean {
	if (isNoun || word.index < span.to || word.lower === 'according') return false;
	const first = words[Math.max(clause.from, 0)];
	const next = words[word.index + 1];
	const hasLead =
		first !== undefined && first.index < span.from && words[span.from - 1]?.sentence === span.sentence;
	if (!hasLead || next === undefined || next.span >= 0 || next.sentence !== word.sentence) return false;
	return (
		/^(?:PRON|DET|NOUN|PROPN|AUX|SCONJ|ADJ|NUM|VERB)$/.test(next.pos) && !/^(?:tells?|told)$/.test(word.lower)
	);
}

const thoughts =
	/^(?:conclusion|claim|finding|accusation|allegation|suggestion|argument|belief|view|demand|warning|assertion|promise|pledge|statement|complaint|contention|insistence|remark|comment|charge|idea|notion)s?$/;

/** “Lee was hurt by Tamm’s claim that it was “late””. */
function isAnothersThought(words: readonly Word[], {span}: SpanView, {word}: Cue): boolean {
	if (word.index >= span.from) return false;
	return words
		.slice(word.index + 1, span.from)
		.some(
			({lower, index, span: inside}) =>
				inside < 0 && thoughts.test(lower) && words[index + 1]?.lower === 'that',
		);
}

/** ““…,” Lee said, and Tamm cut in. “…””: who comes after the verb, and does something. */
function isPassedOn(
	{mentions, article: {words}}: ReadSpan,
	{span}: SpanView,
	{cue, place}: SpanView['cues'][number],
	mention: Mention,
): boolean {
	if (place !== 'previous sentence') return false;
	const from = Math.max(cue.word.index, mention.to);
	return mentions
		.slice(mention.index + 1, mention.index + 1 + mostBetween)
		.some(
			({from: at, to, kind, isAfterPreposition, key}) =>
				at > from &&
				to <= span.from &&
				!isAfterPreposition &&
				key !== mention.key &&
				/^(?:full-name|surname|role|he-she)$/.test(kind) &&
				/^(?:VERB|AUX)$/.test(words[to]?.pos ?? ''),
		);
}

/** “Lee refused to say”, “she would have said”, “if he says”. */
function isUnsaid(words: readonly Word[], {word, isNoun}: Cue): boolean {
	if (isNoun) return false;
	return words
		.slice(Math.max(0, word.index - 4), word.index)
		.some(
			({lower, sentence, span}) =>
				span < 0 &&
				sentence === word.sentence &&
				/^(?:would|could|should|can|cannot|refused|declined|failed|if|unless|whether)$/.test(lower),
		);
}

/** “Lee wanted it “in ink”, and it was done: boats “with no lights””: the verb led to other words, and something was told after them. */
function hasOwnWords(words: readonly Word[], {span}: SpanView, {word}: Cue): boolean {
	if (word.index >= span.from || word.sentence !== span.sentence) return false;
	const between = words.slice(word.index + 1, span.from);
	const last = between.findLastIndex(({span: inside}) => inside >= 0);
	return (
		last >= 0 &&
		between.slice(last + 1).some(({pos, text}) => /^(?:VERB|AUX)$/.test(pos) || /^[:;]$/.test(text))
	);
}
