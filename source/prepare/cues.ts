/** What tells that somebody speaks, and who that is by the build of the sentence. */
import {firstWhere} from '../text/halve.ts';
import type {ParsedArticle, Word} from './article.ts';
import {strengthOf} from './article.ts';
import type {Mention} from './mentions.ts';
import {Phrases} from './phrases.ts';
import {type Relation, subjectsOf} from './subjects.ts';
import {agentOf, isPassive, relativeTo} from './voice.ts';
import {speechNouns} from './words.ts';

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
		const plainest = {word, strength: 3, isNoun: false, isParticiple: false} as const;
		const named = speakerIs(words, phrases, word);
		if (named !== undefined) cues.push({...plainest, subjects: only(named)});
		const plain = isNounOf(words, word) ? 0 : strengthOf(word, next);
		const withWords = withWordsOf(words, phrases, word);
		if (withWords !== undefined)
			cues.push({word, strength: 3, isNoun: false, isParticiple: false, subjects: withWords});
		const inWords = inWordsOf(words, phrases, word);
		if (inWords !== undefined) cues.push({...plainest, subjects: only(inWords, 'according')});
		else if (plain > 0) {
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

/** “The plan”, “his hope”: a noun that looks like a verb of saying. */
function isNounOf(words: readonly Word[], {index, pos, lower}: Word): boolean {
	const before = words[index - 1];
	// “To keep her hopes alive”, whatever it looks like.
	if (lower.endsWith('s') && /^(?:his|her|its|their|my|our)$/.test(before?.lower ?? '')) return true;
	const isWhose = /^(?:his|her|its|their|my|our|['’]s?)$/.test(before?.lower ?? '');
	return pos === 'NOUN' && before !== undefined && (before.pos === 'DET' || isWhose);
}

/** “In the words of Lee” */
function inWordsOf(words: readonly Word[], phrases: Phrases, {index, lower}: Word): Mention | undefined {
	const [first, article, of] = [words[index - 2], words[index - 1], words[index + 1]];
	if (lower !== 'words' || first?.lower !== 'in' || article?.lower !== 'the' || of?.lower !== 'of')
		return undefined;
	return phrases.from(index + 2);
}

/** “Lee opened it with the words “…””: whoever does what leads to them. */
function withWordsOf(
	words: readonly Word[],
	phrases: Phrases,
	{index, lower, sentence}: Word,
): ReadonlyMap<number, Relation> | undefined {
	if (lower !== 'words' || words[index - 1]?.lower !== 'the' || words[index - 2]?.lower !== 'with')
		return undefined;
	const next = words[index + 1]?.text === ':' ? words[index + 2] : words[index + 1];
	if ((next?.span ?? -1) < 0) return undefined;
	for (let at = index - 3; at > index - wordsReach && words[at]?.sentence === sentence; at--) {
		const verb = words[at];
		if (verb === undefined || verb.span >= 0) return undefined;
		if (verb.pos === 'VERB')
			return isPassive(words, phrases, verb) ? undefined : subjectsOf(words, phrases, verb, false);
	}
	return undefined;
}

/** Words from the verb to “with the words”, at most. */
const wordsReach = 9;

/** What tells of words only where it leads to them: “dismissed it as “late””. */
const calling =
	/^(?:call|describ|dismiss|denounc|condemn|label|brand|dub|characteri[sz]|prais|hail|derid|decr[iy]|mock|tout|reject|slam|ridicul|term|portray)/;
/** Of these, what leads to them without “as”. */
const namesSo = /^(?:call|label|brand|dub|term)/;
/** Words between such a verb and what it leads to, at most. */
const callReach = 10;

/** “Lee dismissed the offer as a “trap””. */
function callsSo(words: readonly Word[], {index, lower, sentence}: Word): boolean {
	if (!calling.test(lower)) return false;
	for (let at = index + 1; at <= index + callReach; at++) {
		const word = words[at];
		if (word === undefined || word.sentence !== sentence || /^[,;:.–—]$/.test(word.text)) return false;
		if (word.span >= 0)
			return (
				namesSo.test(lower) || words.slice(Math.max(index, at - 3), at).some(each => each.lower === 'as')
			);
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
	// “Her father used to say”: whose habit it is; who likes to quote says nothing.
	const [habit, to] = [words[cue.index - 2], words[cue.index - 1]];
	const isSaid = /^(?:say|tell|ask|call|write|joke)$/.test(cue.lower) && to?.lower === 'to';
	if (isSaid && habit !== undefined && /^(?:used|like[sd]?|love[sd]?)$/.test(habit.lower))
		return subjectsOf(words, phrases, habit, false);
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
		if (mention !== undefined) return only(mention, 'according');
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
		return only(next, 'owner');
	// The phrase names its owner itself: Venn’s statement.
	if (words.slice(within.from, within.to).some(({text}) => /^['’]s?$/.test(text)))
		return only(within, 'owner');
	return new Map();
}

function mentionAt(mentions: readonly Mention[], word: number): Mention | undefined {
	const mention = mentions[firstWhere(mentions.length, at => (mentions[at]?.to ?? 0) > word)];
	return mention !== undefined && mention.from <= word ? mention : undefined;
}
