/** What makes it doubtful by its verb of saying that somebody says what stands between marks. */
import {firstWhere} from '../text/halve.ts';
import {isOfClause} from './antecedent-places.ts';
import type {Word} from './article.ts';
import type {Cue} from './cues.ts';
import {type Doubt, mostBetween, none, unsure} from './doubt.ts';
import {isAnothersThought, isOfText, isToldBehind, isToldOfOther} from './doubted-clauses.ts';
import type {Mention} from './mentions.ts';
import type {ReadSpan, SpanView} from './span-view.ts';

export const unsaid = 'the verb does not say that it was said';

type Own = SpanView['cues'][number];

/** @param own - the verb of saying whose subject the mention is. */
export function doubtsOfVerb(read: ReadSpan, view: SpanView, mention: Mention, own: Own): readonly Doubt[] {
	const {words} = read.article;
	const {cue} = own;
	const found: Doubt[] = [];
	const doubt = (what: string, atMost: number = unsure) => found.push({what, atMost});
	const [best] = view.cues;
	const nearer = nearerCue(view, cue, mention);
	if (nearer !== undefined) {
		const isLead =
			nearer.place.startsWith('right') && (nearer.cue.strength > 1 || calls.test(nearer.cue.word.lower));
		doubt(
			'another verb of saying is nearer',
			view.isShort || isLead || isSaidTo(words, view, nearer.cue) ? none : unsure,
		);
	} else if (own !== best && !cue.isNoun && best !== undefined && !isOwnToo(read, best.cue, mention))
		doubt(
			'another verb of saying goes better with the words',
			best.place.startsWith('right') && best.cue.subjects.size > 0 ? none : unsure,
		);
	if (isPassedBy(read, view, cue, mention)) doubt('another is told to have said it', none);
	if (isAfterPlace(words, mention)) doubt('a name after a preposition', none);
	if (isTogether(read, mention, cue)) doubt('two say it together');
	if (isParted(read, cue, mention))
		doubt('another stands between the name and the verb', isOvertaken(read, cue, mention) ? none : unsure);
	if (isOfWhose(words, cue, mention)) doubt('the verb is that of “whose …”', none);
	if (isOfAnother(words, cue, mention)) doubt('the verb belongs to what stands right before it');
	if (isInFrontOf(words, view, cue)) {
		// “Of the day when Tamm spoke of “late nets”, Lee recalled”: he leads to them.
		const isLed = view.cues.some(
			each =>
				each.place === 'right before' && each.cue.subjects.size > 0 && !each.cue.subjects.has(mention.index),
		);
		doubt('the verb has words of its own after it', view.isShort || isLed ? none : unsure);
	}
	if (isAnothersThought(words, view, cue)) doubt('a claim that is told of leads to the words', none);
	if (isPassedOn(read, view, own, mention)) doubt('another is told of between');
	if (cue.strength === 1 && !own.place.startsWith('right'))
		doubt('a verb that need not be of saying, at some distance', own.place === 'after' ? none : unsure);
	if (isToldOfOther(read, view, cue.word, mention))
		doubt('the clause before the words is about another', none);
	if (isToldBehind(read, view, cue.word, mention))
		doubt('the clause behind the words is about another', none);
	if (isOfText(words, view, cue)) doubt('what the words stand in is told between', none);
	if (view.isShort && cue.word.lower === 'according' && !own.place.startsWith('right'))
		doubt('a word or two far from “according to”');
	if (isInLaterClause(read, view, own, mention)) doubt('the sentence of the words tells of another', none);
	const had = hasOwnWords(read, view, cue, mention);
	if (had !== undefined)
		doubt('the verb has had its words', cue.strength === 1 || had === 'told of another' ? none : unsure);
	if (isRefusedOrIf(words, cue)) doubt(unsaid, none);
	return found;
}

/** “She says soldiers told her cousin that it opens “when …””: a plain verb that has that, and the words, behind it. */
function isSaidTo(words: readonly Word[], {span}: SpanView, {word, strength}: Cue): boolean {
	const between = words.slice(word.index + 1, span.from);
	return strength > 2 && word.index < span.from && between.some(({lower}) => lower === 'that');
}

/** What leads to a name for something as said does to words. */
const calls = /^(?:call|dub|brand|label|describ|term|nam)/;

/** A verb of saying between the words and the one whose subject speaks, which has another subject. */
function nearerCue({span, cues}: SpanView, own: Cue, {index}: Mention): SpanView['cues'][number] | undefined {
	const isBefore = own.word.index < span.from;
	return cues.find(
		({cue: {word, isNoun, subjects}}) =>
			word !== own.word &&
			!isNoun &&
			subjects.size > 0 &&
			!subjects.has(index) &&
			(isBefore
				? word.index > own.word.index && word.index < span.from
				: word.index < own.word.index && word.index >= span.to),
	);
}

/** “Lee said it was late. “…?” Lee said.”: the same by another mention, which is no pronoun. */
function isOwnToo({mentions}: ReadSpan, {subjects}: Cue, {index, key, kind}: Mention): boolean {
	const isNamed = kind === 'full-name' || kind === 'surname';
	return (
		subjects.has(index) || (isNamed && [...subjects.keys()].some(subject => mentions[subject]?.key === key))
	);
}

/** “Lee said it had been put to her by Tamm as “late””: a verb between has its own who. */
function isPassedBy(
	{mentions, article: {words}}: ReadSpan,
	{span}: SpanView,
	{word}: Cue,
	{key}: Mention,
): boolean {
	if (words[span.from - 1]?.lower !== 'as' || word.index >= span.from) return false;
	const end = span.from - 1;
	const last = mentions[firstWhere(mentions.length, at => (mentions[at]?.to ?? 0) >= end)];
	const agent = last?.to === end ? last : undefined;
	const link = words[(agent?.from ?? 0) - 1];
	return agent !== undefined && agent.key !== key && link?.lower === 'by' && link.index > word.index;
}

/** Another person or body stands between a mention and a verb that is not beside it. */
function isParted({mentions, article: {words}}: ReadSpan, cue: Cue, mention: Mention): boolean {
	if (!/^(?:far|apart)$/.test(cue.subjects.get(mention.index) ?? '')) return false;
	// “Lee, who met Tamm, said”: what is told of Lee.
	const isClause = words[mention.to]?.text === ',' && words[mention.to + 1]?.lower === 'who';
	if (isClause && words[cue.word.index - 1]?.text === ',') return false;
	return mentions.slice(mention.index + 1, mention.index + 1 + mostBetween).some(
		each =>
			each.from < cue.word.index &&
			(isSomebody(each) || (cue.isParticiple && isWhoDid(words, each))) &&
			each.key !== mention.key &&
			// “Lee’s spokesman, Ann Ray, said”: who that is.
			!isBeside(words, mention, each),
	);
}

/** “He heard that Ann Lee had called it “late””: a name is nearer to the verb than a pronoun. */
function isOvertaken({mentions}: ReadSpan, {subjects}: Cue, {index, kind}: Mention): boolean {
	const isNearer = [...subjects].some(
		([at, relation]) => relation !== 'far' && at > index && mentions[at]?.kind === 'full-name',
	);
	return kind === 'he-she' && subjects.get(index) === 'far' && isNearer;
}

function isBeside(words: readonly Word[], mention: Mention, other: Mention): boolean {
	const isRole = mention.kind === 'role' || other.kind === 'role' || /['’]s/.test(mention.key);
	return isRole && other.from === mention.to + 1 && words[mention.to]?.text === ',';
}

/** “One called it “late”, another “early””: whoever stands there says it. */
function isNoThing({kind}: Mention): boolean {
	return kind !== 'other' && kind !== 'it';
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
	// “…, as Lee put it”
	if (/^puts?$/.test(word.lower)) return false;
	// “Lee would say only that”
	const isOnly = words[word.index + 1]?.lower === 'only';
	const next = words[word.index + (isOnly ? 2 : 1)];
	const hasLead =
		first !== undefined && first.index < span.from && words[span.from - 1]?.sentence === span.sentence;
	if (!hasLead || next === undefined || next.span >= 0 || next.sentence !== word.sentence) return false;
	return (
		/^(?:PRON|DET|NOUN|PROPN|AUX|SCONJ|ADJ|NUM|VERB)$/.test(next.pos) && !/^(?:tells?|told)$/.test(word.lower)
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
function isRefusedOrIf(words: readonly Word[], {word, isNoun}: Cue): boolean {
	if (isNoun) return false;
	// “She would say only that”
	if (words[word.index + 1]?.lower === 'only' || words[word.index - 1]?.lower === 'only') return false;
	const isDenial = /^den(?:y|ies|ied|ying)$/.test(word.lower);
	if (isDenial && /^(?:having|ever|saying|calling|that)$/.test(words[word.index + 1]?.lower ?? ''))
		return true;
	return words
		.slice(Math.max(0, word.index - 4), word.index)
		.some(
			({lower, sentence, span}) =>
				span < 0 &&
				sentence === word.sentence &&
				/^(?:would|could|should|may|might|must|can|cannot|refused|declined|failed|if|unless|whether|den(?:y|ies|ied|ying))$/.test(
					lower,
				),
		);
}

/** “Lee wanted it “in ink”, and it was done: boats “with no lights””: the verb led to other words, and something was told after them. */
function hasOwnWords(
	{mentions, article: {words}}: ReadSpan,
	{span}: SpanView,
	{word}: Cue,
	{key}: Mention,
): 'told of another' | 'told of more' | undefined {
	if (word.index >= span.from || word.sentence !== span.sentence) return undefined;
	const between = words.slice(word.index + 1, span.from);
	const last = between.findLastIndex(({span: inside}) => inside >= 0);
	if (last < 0) return undefined;
	// “Lee spoke of “progress”, Tamm of “a wasted week””.
	const first = firstWhere(mentions.length, at => (mentions[at]?.from ?? 0) > word.index + last);
	const isOther = mentions
		.slice(first, first + mostBetween)
		.some(
			each =>
				each.to <= span.from &&
				(isSomebody(each) || each.to === span.from - 1) &&
				each.key !== key &&
				isNoThing(each),
		);
	if (isOther) return 'told of another';
	const isMore = between
		.slice(last + 1)
		.some(({pos, text}) => /^(?:VERB|AUX)$/.test(pos) || /^[:;]$/.test(text));
	return isMore ? 'told of more' : undefined;
}

/** “Lee left after the League had voted, calling it “late””: who did something right before. */
function isWhoDid(words: readonly Word[], mention: Mention): boolean {
	const isKnown = /^(?:full-name|surname|role|body)$/.test(mention.kind);
	return isKnown && mention.isAfterPreposition && isOfClause(words, mention);
}

/** “A board behind Lee read”: she does nothing. */
function isAfterPlace(words: readonly Word[], {from}: Mention): boolean {
	return /^(?:behind|beside|near|under|above|over|against|around|between|among|outside|inside|alongside)$/.test(
		words[from - 1]?.lower ?? '',
	);
}

/** “Lee and Tamm said” */
function isTogether({mentions, article: {words}}: ReadSpan, mention: Mention, {word}: Cue): boolean {
	const [before, after] = [mentions[mention.index - 1], mentions[mention.index + 1]];
	const isName = (each: Mention | undefined) => each?.kind === 'full-name' || each?.kind === 'surname';
	const isLater =
		words[mention.to]?.lower === 'and' && after?.from === mention.to + 1 && after.to <= word.index;
	const isEarlier =
		words[mention.from - 1]?.lower === 'and' && before?.to === mention.from - 1 && !before.isAfterPreposition;
	return isName(mention) && ((isLater && isName(after)) || (isEarlier && isName(before)));
}

/** “Lee, whose husband, a doctor, called it “late”, …”: he does. */
function isOfWhose(words: readonly Word[], {word}: Cue, {to}: Mention): boolean {
	const between = words.slice(to, Math.max(to, word.index));
	const whose = between.findLastIndex(({lower}) => lower === 'whose');
	return whose >= 0 && !between.slice(whose).some(({pos}) => pos === 'VERB' || pos === 'AUX');
}

/** “The union said so. The pact also binds it “to count in good faith””: words within a sentence that does not begin with them. */
function isInLaterClause({mentions}: ReadSpan, {span}: SpanView, {place, cue}: Own, {key}: Mention): boolean {
	if (place !== 'previous sentence' || cue.word.index >= span.from) return false;
	const first = firstWhere(mentions.length, at => (mentions[at]?.sentence ?? 0) >= span.sentence);
	return mentions
		.slice(first, first + mostBetween)
		.some(
			each =>
				each.to <= span.from &&
				each.sentence === span.sentence &&
				!each.isAfterPreposition &&
				each.key !== key &&
				each.kind !== 'he-she',
		);
}
