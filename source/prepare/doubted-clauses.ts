/** What stands between a verb of saying and the words, and has them: a claim of another, a report, a clause about another. */
import {firstWhere} from '../text/halve.ts';
import type {Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';
import type {ReadSpan, SpanView} from './span-view.ts';
import {cueStrength} from './words.ts';

const thoughts =
	/^(?:conclusion|claim|finding|accusation|allegation|suggestion|argument|belief|assertion|complaint|contention|insistence|charge|idea|notion)s?$/;
/** Of these only what is somebody’s: “Lee said in a statement that” is no such. */
const ofSomebody = /^(?:view|demand|warning|promise|pledge|statement|remark|comment|letter|report|speech)s?$/;

/** “Lee was hurt by Tamm’s claim that it was “late””. */
export function isAnothersThought(words: readonly Word[], {span}: SpanView, {word}: Cue): boolean {
	if (word.index >= span.from) return false;
	return words.slice(word.index + 1, span.from).some(({lower, index, span: inside}) => {
		if (inside >= 0 || words[index + 1]?.lower !== 'that') return false;
		const isOwn = words
			.slice(Math.max(word.index + 1, index - 3), index)
			.some(each => /^(?:['’]s?|his|her|their|its)$/.test(each.lower));
		return thoughts.test(lower) || (ofSomebody.test(lower) && isOwn);
	});
}

/**
 * “Lee said that Tamm had radioed them with the words: “…””, “he said Tamm had looked at him and said: “…””: the clause that
 * ends before the words has a subject of its own.
 */
export function isToldOfOther(
	{mentions, article: {words}}: ReadSpan,
	{span, startsLower}: SpanView,
	verb: Word,
	{key}: Mention,
): boolean {
	const mark = words[span.from - 1];
	if (verb.index >= span.from || startsLower || !/^[:,]$/.test(mark?.text ?? '')) return false;
	const at = words[verb.index + 1]?.lower === 'that' ? verb.index + 2 : verb.index + 1;
	const first = mentions[firstWhere(mentions.length, each => (mentions[each]?.from ?? 0) >= at)];
	const isOther = first?.from === at && first.key !== key && /^(?:full-name|surname|role)$/.test(first.kind);
	return isOther && /^(?:had|has)$/.test(words[first.to]?.lower ?? '');
}

/** ““…,” Lee said Tamm had told her”: Tamm’s words, as Lee tells it. */
export function isToldBehind(
	{mentions, article: {words}}: ReadSpan,
	{span}: SpanView,
	verb: Word,
	{key}: Mention,
): boolean {
	if (verb.index < span.to || verb.sentence !== span.sentence) return false;
	const at = words[verb.index + 1]?.lower === 'that' ? verb.index + 2 : verb.index + 1;
	const other = mentions[firstWhere(mentions.length, each => (mentions[each]?.from ?? 0) >= at)];
	const isOther =
		other?.from === at && other.key !== key && /^(?:full-name|surname|role|he-she)$/.test(other.kind);
	const isHad = /^(?:had|has)$/.test(words[other?.to ?? -1]?.lower ?? '');
	return isOther && isHad && (cueStrength.get(words[other.to + 1]?.lower ?? '') ?? 0) > 1;
}

/** “Lee said the report found “…””, “Lee said that under the plan boats would “…””: words of what is told of. */
function saysItself(words: readonly Word[], noun: number): boolean {
	const [earlier, before, word, next] = [words[noun - 2], words[noun - 1], words[noun], words[noun + 1]];
	if (word === undefined || !texts.test(word.lower) || before?.pos !== 'DET') return false;
	const verb = next?.pos === 'ADV' || next?.lower === 'also' ? words[noun + 2] : next;
	return earlier?.lower === 'under' || (verb !== undefined && has.test(verb.lower));
}

const texts =
	/^(?:plan|proposal|draft|report|text|treaty|pact|accord|agreement|deal|contract|lease|law|bill|statute|constitution|charter|letter|memo|document|statement|study|survey|audit|paper|resolution|ruling|judgment|verdict|article|clause|annex|minutes|terms|offer|communiqu[eé])$/;
const has =
	/^(?:says?|said|found|finds?|calls?|called|speaks?|spoke|states?|stated|provides?|provided|stipulates?|stipulated|demands?|demanded|requires?|required|contains?|contained|describes?|described|reads?|lists?|listed|refers?|referred|concludes?|concluded|defines?|defined|mentions?|mentioned)$/;

/** “Lee read out the pact, under which boats “shall be counted””. */
export function isOfText(words: readonly Word[], {span}: SpanView, {word}: Cue): boolean {
	return words
		.slice(word.index + 1, Math.max(word.index + 1, span.from))
		.some(
			({lower, index}) =>
				(lower === 'which' && /^(?:under|by|in|through)$/.test(words[index - 1]?.lower ?? '')) ||
				saysItself(words, index),
		);
}
