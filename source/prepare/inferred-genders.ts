/** Whether persons are told of as he or as she, by pronouns that can mean but one. */
import {gatherOnce} from '../text/gather.ts';
import type {Word} from './article.ts';
import {isPronoun, type Mention} from './mentions.ts';

type Gendered = {
	gender: Mention['gender'];
	/** What the given name tells. */
	readonly genderByName?: Mention['gender'];
};

/**
 * “Lee came late. She was tired.”: where one person alone is told of in the sentence of a pronoun and the one before it, it
 * is that one. Who is called he here and she there is left open.
 */
export function inferGenders(
	words: readonly Word[],
	mentions: readonly Mention[],
	byMention: ReadonlyMap<number, Gendered>,
	unsure: ReadonlySet<number>,
): ReadonlyMap<Gendered, Mention['gender']> {
	const votes = new Map<Gendered, Set<Mention['gender']>>();
	const meant = new Map<number, Mention>();
	for (const mention of mentions) {
		const pronoun = pronounOf(words, mention);
		if (pronoun === undefined) continue;
		const named = onlyPerson({words, mentions, byMention, unsure, meant}, pronoun);
		const only = named === undefined ? undefined : byMention.get(named.index);
		if (named === undefined || only === undefined || tellsOfAnother(words, pronoun, named)) continue;
		if (pronoun === mention) meant.set(pronoun.index, named);
		gatherOnce(votes, only, pronoun.gender);
	}
	const found = new Map<Gendered, Mention['gender']>();
	for (const [person, [first, ...others]] of votes) {
		// “No,” Paul said. – “Yes,” she said.: another.
		const isOther = person.genderByName !== undefined && person.genderByName !== first;
		if (person.gender === undefined && others.length === 0 && !isOther) found.set(person, first);
	}
	return found;
}

/** A pronoun, or that with which “her husband” begins. */
function pronounOf(words: readonly Word[], mention: Mention): Mention | undefined {
	if (mention.kind === 'he-she') return mention;
	const first = words[mention.from];
	if (mention.kind !== 'role' || first === undefined || !kin.test(words[mention.head]?.lower ?? ''))
		return undefined;
	const gender = first.lower === 'his' ? 'male' : first.lower === 'her' ? 'female' : undefined;
	const begins = words[mention.from - 1]?.sentence !== mention.sentence;
	return gender === undefined || !begins
		? undefined
		: {...mention, kind: 'he-she', gender, to: mention.from + 1};
}

const kin = /^(?:husband|wife|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece)$/;

const owners = {male: /^his$/, female: /^her$/};
const objects = {male: /^him$/, female: /^hers$/};

/** “His minister, Ann Lee, sat by him. “…,” he said”: of whom a he was told before, of those may this one tell. */
function tellsOfAnother(words: readonly Word[], {from, sentence, gender}: Mention, named: Mention): boolean {
	if (gender === undefined) return false;
	for (let at = from - 1; at >= 0 && (words[at]?.sentence ?? 0) >= sentence - 1; at--) {
		const word = words[at];
		if (word === undefined || word.span >= 0) continue;
		// “Lee raised his hand” tells of Lee's.
		if (objects[gender].test(word.lower) || (at <= named.from && owners[gender].test(word.lower)))
			return true;
	}
	return false;
}

/** Mentions that are looked at before a pronoun, at most. */
const most = 30;

/** “Ann Lee, the envoy,”, “the envoy, Ann Lee,” */
function isBesideName(
	words: readonly Word[],
	mentions: readonly Mention[],
	byMention: ReadonlyMap<number, Gendered>,
	{index, from, to}: Mention,
): boolean {
	const [before, after] = [mentions[index - 1], mentions[index + 1]];
	const isAfter = byMention.has(index - 1) && before?.to === from - 1 && words[from - 1]?.text === ',';
	return isAfter || (byMention.has(index + 1) && after?.from === to + 1 && words[to]?.text === ',');
}

type Read = {
	readonly words: readonly Word[];
	readonly mentions: readonly Mention[];
	readonly byMention: ReadonlyMap<number, Gendered>;
	readonly unsure: ReadonlySet<number>;
	/** Whom pronouns mean that can mean but one. */
	readonly meant: ReadonlyMap<number, Mention>;
};

function onlyPerson(
	{words, mentions, byMention, unsure, meant}: Read,
	pronoun: Mention,
): Mention | undefined {
	let found: Mention | undefined;
	for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - most); at--) {
		const printed = mentions[at];
		if (printed === undefined || printed.sentence < pronoun.sentence - 1) break;
		const mention = meant.get(at) ?? printed;
		// “Lee, who claimed that she had”: of nobody else is told between.
		if (printed.kind === 'who' && found === undefined && printed.sentence === pronoun.sentence)
			return byMention.has(at - 1) && mentions[at - 1]?.to === printed.from - 1
				? mentions[at - 1]
				: undefined;
		if (printed !== mention) {
			if (found !== undefined && byMention.get(found.index) !== byMention.get(mention.index))
				return undefined;
			found = mention;
			continue;
		}
		if (mention.paragraph < pronoun.paragraph - 1) break;
		const person = byMention.get(at);
		if (unsure.has(at)) return undefined;
		if (person === undefined) {
			if (mention.kind === 'role' && isBesideName(words, mentions, byMention, mention)) continue;
			// A name of nobody after a preposition is one of a place; a single word that is no title's and nobody's, of a country.
			const mayBeOne =
				mention.kind === 'role' || (mention.kind === 'full-name' && !mention.isAfterPreposition);
			// Of whom a pronoun tells before, of those may this one tell too.
			const isOther = isPronoun(mention) && mention.kind === 'he-she' && mention.gender === pronoun.gender;
			if ((mayBeOne && !mention.isPlural) || isOther) return undefined;
		} else if (found !== undefined && byMention.get(found.index) !== person) return undefined;
		else found = mention;
	}
	return found;
}
