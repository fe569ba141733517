/** What tells that somebody speaks, and who that is by the build of the sentence. */
import {firstWhere} from '../text/halve.ts';
import type {ParsedArticle, Word} from './article.ts';
import {strengthOf} from './article.ts';
import type {Mention} from './mentions.ts';
import {Phrases} from './phrases.ts';
import {agentOf, isPassive, relativeTo} from './voice.ts';
import {speechNouns} from './words.ts';

type Relation =
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

export type Cue = {
	readonly word: Word;
	readonly strength: 1 | 2 | 3;
	readonly isNoun: boolean;
	readonly isParticiple: boolean;
	/** By the index of a mention. */
	readonly subjects: ReadonlyMap<number, Relation>;
};

export function cuesOf(article: ParsedArticle, mentions: readonly Mention[]): readonly Cue[] {
	const {words} = article;
	const phrases = new Phrases(words, mentions);
	const cues: Cue[] = [];
	for (const word of words) {
		if (word.span >= 0) continue;
		const next = words[word.index + 1];
		const named = speakerIs(words, phrases, word);
		if (named !== undefined)
			cues.push({
				word,
				strength: 3,
				isNoun: false,
				isParticiple: false,
				subjects: new Map([[named.index, 'beside']]),
			});
		const plain = strengthOf(word, next);
		if (plain > 0) {
			const isParticiple = word.lower.endsWith('ing');
			const subjects = speakersBy(words, phrases, word, isParticiple);
			const isLead =
				plain === 1 && [...subjects.values()].some(each => each !== 'far') && callsSo(words, word);
			const strength = isLead ? 2 : (plain as 1 | 2 | 3);
			cues.push({word, strength, isNoun: false, isParticiple, subjects});
		} else if (speechNouns.has(word.lower)) {
			const owner = ownerOf(words, mentions, word);
			cues.push({word, strength: 1, isNoun: true, isParticiple: false, subjects: owner});
		}
	}
	return relayed(cues, mentions);
}

/** What tells of words only where it leads to them: “dismissed it as “late””. */
const calling =
	/^(?:call|describ|dismiss|denounc|condemn|label|brand|dub|characteri[sz]|prais|hail|derid|decr[iy]|mock|tout|reject|slam|ridicul|term|portray)/;
/** Words between such a verb and what it leads to, at most. */
const callReach = 10;

/** “Lee dismissed the offer as a “trap””. */
function callsSo(words: readonly Word[], {index, lower, sentence}: Word): boolean {
	if (!calling.test(lower)) return false;
	for (let at = index + 1; at <= index + callReach; at++) {
		const word = words[at];
		if (word === undefined || word.sentence !== sentence || /^[,;:.–—]$/.test(word.text)) return false;
		if (word.span >= 0) return words.slice(Math.max(index, at - 3), at).some(each => each.lower === 'as');
	}
	return false;
}

/** Who speaks by a verb of saying, whatever is built around it. */
function speakersBy(
	words: readonly Word[],
	phrases: Phrases,
	cue: Word,
	isParticiple: boolean,
): ReadonlyMap<number, Relation> {
	if (cue.lower === 'according') return accordingTo(words, phrases, cue);
	const quoted = quotedAs(words, phrases, cue);
	if (quoted !== undefined) return only(quoted);
	if (isPassive(words, phrases, cue)) return only(agentOf(words, phrases, cue));
	const relative = isParticiple ? undefined : relativeTo(words, phrases, cue);
	return relative === undefined ? subjectsOf(words, phrases, cue, isParticiple) : only(relative.antecedent);
}

function only(mention: Mention | undefined, relation: Relation = 'beside'): ReadonlyMap<number, Relation> {
	return new Map(mention === undefined ? [] : [[mention.index, relation]]);
}

/** “…,” Lee told reporters, according to the Tribune: who relays it does not say it where somebody else does. */
function relayed(cues: readonly Cue[], mentions: readonly Mention[]): readonly Cue[] {
	const told = new Set(cues.filter(cue => isBySomebody(cue, mentions)).map(({word}) => word.sentence));
	return cues.map(cue =>
		cue.word.lower === 'according' && told.has(cue.word.sentence) ? {...cue, subjects: new Map()} : cue,
	);
}

/** Whether a plain verb of saying has a person or a role as its subject. */
function isBySomebody({word, strength, isNoun, subjects}: Cue, mentions: readonly Mention[]): boolean {
	return (
		!isNoun &&
		strength > 2 &&
		word.lower !== 'according' &&
		[...subjects.keys()].some(at => /^(?:full-name|surname|he-she|role)$/.test(mentions[at]?.kind ?? ''))
	);
}

/** “The speaker is Lee, the envoy, and the whole sentence goes”: whose words they are, told in so many words. */
function speakerIs(words: readonly Word[], phrases: Phrases, {index, lower}: Word): Mention | undefined {
	if (!/^(?:speaker|author)$/.test(lower) || !/^(?:is|was)$/.test(words[index + 1]?.lower ?? ''))
		return undefined;
	const named = phrases.from(index + 2);
	return named?.kind === 'full-name' || named?.kind === 'surname' ? named : undefined;
}

/** What has words and says none: “the full sentence goes”. */
const wordings = /^(?:sentence|line|quotation|quote|phrase|passage|wording|version|motto|slogan|proverb)s?$/;

/** “The Tribune quoted an envoy as saying that”: who is quoted says it, and not who quotes. */
function quotedAs(words: readonly Word[], phrases: Phrases, cue: Word): Mention | undefined {
	if (!/^(?:quot|cit)(?:e|es|ed|ing)$/.test(cue.lower)) return undefined;
	const object = phrases.from(cue.index + 1);
	const as = object === undefined ? undefined : words[phrases.lastOf(object).to];
	// “The Tribune quoted an envoy: “…””
	const isColon = as?.text === ':' && (words[as.index + 1]?.span ?? -1) >= 0;
	return isColon || (as?.lower === 'as' && words[as.index + 1]?.lower.endsWith('ing')) ? object : undefined;
}

/** Whom the words are according to: the mention that begins right after, or nearly. */
function accordingTo(words: readonly Word[], phrases: Phrases, word: Word): ReadonlyMap<number, Relation> {
	// “The envoy, according to whom it was late”
	if (/^(?:whom|which)$/.test(words[word.index + 2]?.lower ?? ''))
		return only(
			phrases.until(words[word.index - 1]?.text === ',' ? word.index - 1 : word.index),
			'according',
		);
	for (let at = word.index + 2; at < Math.min(words.length, word.index + 5); at++) {
		const mention = phrases.from(at);
		if (mention !== undefined) return new Map([[mention.index, 'according']]);
	}
	return new Map();
}

/** Who is told of in the phrase that a noun of speech belongs to. */
function ownerOf(
	words: readonly Word[],
	mentions: readonly Mention[],
	word: Word,
): ReadonlyMap<number, Relation> {
	const within = mentionAt(mentions, word.index);
	if (within === undefined) return new Map();
	const of = words[within.to];
	const next = mentions[within.index + 1];
	if (/^(?:of|from|by)$/.test(of?.lower ?? '') && next !== undefined && next.from <= within.to + 2)
		return new Map([[next.index, 'owner']]);
	// The phrase names its owner itself: Venn’s statement.
	if (words.slice(within.from, within.to).some(({text}) => /^['’]s?$/.test(text)))
		return new Map([[within.index, 'owner']]);
	return new Map();
}

function mentionAt(mentions: readonly Mention[], word: number): Mention | undefined {
	const mention = mentions[firstWhere(mentions.length, at => (mentions[at]?.to ?? 0) > word)];
	return mention !== undefined && mention.from <= word ? mention : undefined;
}

/** How many words back a subject is looked for. */
const reach = 40;

function subjectsOf(
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
			if (relation === 'beside' && !/^[,(–—-]+$/.test(words[chained.from - 1]?.text ?? '')) break;
			// What is put in between with commas stands for who is named before it.
			at = chained.from - 1;
			isBeside = false;
			if (found.size >= most) break;
			continue;
		}
		const isOfVerb =
			/^(?:AUX|ADV|PART)$/.test(word.pos) || /^(?:has|have|had|also|then|later|who)$/.test(word.lower);
		if (!isOfVerb) isBeside = false;
		at--;
	}
	return found;
}

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
