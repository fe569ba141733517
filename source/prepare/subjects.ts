/** Whose verb of saying it is, by where somebody is named around it. */
import type {Word} from './article.ts';
import {isPronoun, type Mention} from './mentions.ts';
import {isTimeAfterName} from './phrase-ends.ts';
import type {Phrases} from './phrases.ts';

export type Relation =
	/** Right before the verb: Venn said. */
	| 'beside'
	/** Past adverbs, auxiliaries, what is put in between: Venn, a doctor, has often said. */
	| 'apart'
	/** Of an earlier verb of the sentence: Venn met them and said. */
	| 'far'
	/** After the verb: said Venn. */
	| 'inverted'
	/** According to Venn. */
	| 'according'
	/** Whose words they are: Venn’s statement, her remark. */
	| 'owner';

/** What has words and says none: “the full sentence goes”. */
const wordings = /^(?:sentence|line|quotation|quote|phrase|passage|wording|version|motto|slogan|proverb)s?$/;

/** How many words back a subject is looked for. */
const reach = 40;

export function subjectsOf(
	words: readonly Word[],
	phrases: Phrases,
	cue: Word,
	isParticiple: boolean,
): ReadonlyMap<number, Relation> {
	const found = new Map<number, Relation>();
	const inverted = isParticiple ? undefined : invertedSubject(words, phrases, cue);
	if (inverted !== undefined) found.set(inverted.index, 'inverted');
	// “Quoted the envoy as saying”: nobody before the envoy says it.
	const most = isParticiple && words[cue.index - 1]?.lower === 'as' ? 1 : 4;
	let isBeside = true;
	let isOfWho = false;
	let at = beforeClause(words, cue) - 1;
	if (at < cue.index - 1) isBeside = false;
	let steps = 0;
	while (at >= 0 && steps < reach) {
		steps++;
		const word = words[at];
		if (word === undefined || word.sentence !== cue.sentence) break;
		if (word.span >= 0) {
			// Only a short quotation within the sentence is passed over.
			isBeside = false;
			let length = 0;
			while (at >= 0 && words[at]?.span === word.span && length < 25) {
				at--;
				length++;
			}
			if (length >= 25) break;
			continue;
		}
		const mention = phrases.until(at + 1);
		if (mention !== undefined) {
			const chained = phrases.firstOf(mention);
			// “A draft seen by the Tribune says”: the draft does.
			if (words[chained.from - 1]?.lower === 'by' && words[chained.from - 2]?.pos === 'VERB') {
				at = chained.from - 2;
				isBeside = false;
				continue;
			}
			if (
				/^(?:goes|went|reads?|runs?|ran)$/.test(cue.lower) &&
				wordings.test(words[mention.head]?.lower ?? '')
			)
				return new Map();
			// “A pilot who died off Skerry Head had told them”: a place is passed over where somebody stands before it.
			if (
				found.size === 0 &&
				!isParticiple &&
				isInPlace(words, chained) &&
				hasOtherBefore(words, phrases, chained)
			) {
				at = chained.from - 2;
				isBeside = false;
				continue;
			}
			const relation: Relation = isBeside && !isParticiple ? 'beside' : found.size === 0 ? 'apart' : 'far';
			// “Talks went on with the envoy saying”: nobody but the envoy says it.
			if (isParticiple && isBeside) {
				const own = ownOfWith(words, phrases, mention);
				if (own !== undefined) return new Map([[own.index, 'beside']]);
			}
			if (!found.has(chained.index)) found.set(chained.index, relation);
			// “Lee thanked Tamm, who said”: Tamm does.
			if (isOfWho) break;
			isOfWho = chained.kind === 'who';
			// “A pause, she said, was “late””: what stands before her is told, and no more of her.
			const isWhole = isPronoun(chained) && chained.kind !== 'who';
			// “Lee was, an aide said, “late””: nobody is named right before the comma.
			const before = words[chained.from - 2];
			const isAfterVerb = before !== undefined && before.span < 0 && /^(?:VERB|AUX)$/.test(before.pos);
			const isApposed =
				/^[,(–—-]+$/.test(words[chained.from - 1]?.text ?? '') && !isWhole && (isParticiple || !isAfterVerb);
			if (relation === 'beside' && !isApposed) break;
			// What is put in between with commas stands for who is named before it.
			at = chained.from - 1;
			isBeside = false;
			if (found.size >= most) break;
			continue;
		}
		// “Lee last night said”
		if (isTimeAfterName(words, at - 1)) {
			at -= 2;
			continue;
		}
		const isOfVerb =
			/^(?:AUX|ADV|PART)$/.test(word.pos) || /^(?:has|have|had|also|then|later|who)$/.test(word.lower);
		if (!isOfVerb) isBeside = false;
		at--;
	}
	return found;
}

/** Whether a preposition of place or time stands before it, which is no part of the phrase before. */
function isInPlace(words: readonly Word[], {from}: Mention): boolean {
	return /^(?:off|on|near|outside|inside|behind|beside|under|over|around|across|along|against|into|through|during|aboard)$/.test(
		words[from - 1]?.lower ?? '',
	);
}

/** Whether a person or role stands before it in its sentence, and not after a preposition. */
function hasOtherBefore(words: readonly Word[], phrases: Phrases, {from, sentence}: Mention): boolean {
	for (
		let at = from - 1;
		at > from - passed && words[at]?.sentence === sentence && (words[at]?.span ?? 0) < 0;
		at--
	) {
		const mention = phrases.until(at);
		const isSomebody = mention !== undefined && /^(?:full-name|surname|role|he-she)$/.test(mention.kind);
		if (isSomebody && !phrases.firstOf(mention).isAfterPreposition) return true;
	}
	return false;
}

/** Words before a place among which somebody is looked for. */
const passed = 14;

/** The mention that “with” introduces, of those that hang together up to one. */
function ownOfWith(words: readonly Word[], phrases: Phrases, last: Mention): Mention | undefined {
	let first: Mention | undefined = last;
	for (let steps = 0; first !== undefined && steps < mostLinks; steps++) {
		const link: Word | undefined = words[first.from - 1];
		if (link?.lower === 'with') return first;
		const isLink: boolean = link !== undefined && /^(?:of|for|at|from|in|and)$/.test(link.lower);
		first = link !== undefined && isLink ? phrases.until(link.index) : undefined;
	}
	return undefined;
}

/** “The campaign of the former senator from Brenn” has two. */
const mostLinks = 4;

/** Where a clause begins that a comma right before the verb ends: Venn, who has seen it, said. The verb itself if there is none. */
function beforeClause(words: readonly Word[], cue: Word): number {
	if (!/^[,–—-]$/.test(words[cue.index - 1]?.text ?? '')) return cue.index;
	let hasVerb = false;
	for (let at = cue.index - 2; at > cue.index - clauseReach; at--) {
		const [mark, word] = [words[at - 1], words[at]];
		if (word === undefined || word.sentence !== cue.sentence || word.span >= 0) break;
		if (/^(?:VERB|AUX)$/.test(word.pos)) hasVerb = true;
		if (!/^(?:who|which|whose|whom)$/.test(word.lower) || !/^[,–—-]$/.test(mark?.text ?? '')) continue;
		// “Lee, whose husband, a doctor, said”: he does. “Lee, who chairs the board, said”: a verb comes first, whatever it looks like.
		return hasVerb || (word.lower === 'who' && at < cue.index - 3) ? at - 1 : cue.index;
	}
	return cue.index;
}

/** Words that such a clause has, at most. */
const clauseReach = 30;

function invertedSubject(words: readonly Word[], phrases: Phrases, cue: Word): Mention | undefined {
	// “Lee, the envoy, told the Tribune”: who is told says nothing.
	if (/^(?:tell|tells|told|inform(?:s|ed)?|assur(?:e|es|ed)|notif(?:y|ies|ied))$/.test(cue.lower))
		return undefined;
	const previous = words[cue.index - 1];
	const isFree =
		previous === undefined ||
		previous.span >= 0 ||
		previous.sentence !== cue.sentence ||
		/^[,"”“'’–—]$/.test(previous.text) ||
		previous.lower === 'as' ||
		((previous.pos === 'ADV' || previous.lower === 'then') &&
			((words[cue.index - 2]?.span ?? 0) >= 0 || /^[,"”“'’–—]$/.test(words[cue.index - 2]?.text ?? '')));
	if (!isFree) return undefined;
	for (let at = cue.index + 1; at <= cue.index + 2; at++) {
		const mention = phrases.from(at);
		if (mention !== undefined && mention.sentence === cue.sentence)
			return isObject(words, mention, previous) ? undefined : mention;
		// “said on Tuesday”, “said that she would”: nobody who says it.
		if (/^(?:ADP|SCONJ)$/.test(words[at]?.pos ?? '')) return undefined;
	}
	return undefined;
}

/** Whether what follows a verb is what is said: “Lee, a doctor, said it was late”. After a quotation it is who says it. */
function isObject(words: readonly Word[], mention: Mention, previous: Word | undefined): boolean {
	const next = words[mention.to];
	// “Lee, who chairs it, said a deal “would end” it”
	const isPlain = next !== undefined && (next.span < 0 || /^\p{Ll}/u.test(next.text));
	const isVerb = isPlain && (next.pos === 'VERB' || next.pos === 'AUX');
	return isVerb && previous !== undefined && previous.span < 0 && !/^["”“'’]$/.test(previous.text);
}
