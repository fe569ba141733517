/** Whom a pronoun stands for, and how sure that is. */
import {type Antecedent, antecedentOf, type ReadMentions, sureBy} from './antecedents.ts';
import {sentenceStart, type Word} from './article.ts';
import {onlyOneOf} from './distant-antecedents.ts';
import type {Mention} from './mentions.ts';
import {type NamedPerson, nameOf, type Who} from './who.ts';

type ReadPersons = Omit<ReadMentions, 'byMention' | 'owners'> & {
	readonly text: string;
	readonly byMention: ReadonlyMap<number, NamedPerson>;
	readonly owners: ReadonlyMap<number, NamedPerson>;
	/** Who is named in the words that are said: another says them. */
	readonly named: ReadonlySet<object>;
};

/**
 * @param previous - the mention of who spoke last.
 * @param whoIs - what a mention that is no pronoun stands for.
 */
export function referentOf(
	read: ReadPersons,
	pronoun: Mention,
	previous: Mention | undefined,
	whoIs: (mention: Mention) => Who,
): Who {
	const {words, text, byMention, owners} = read;
	const printed = text.slice(pronoun.start, pronoun.end);
	const isNamed = (person: object) => read.named.has(person);
	const best = antecedentOf(read, pronoun, previous, isNamed) ?? onlyOneOf(read, pronoun, isNamed);
	if (best === undefined) return {kind: 'unknown', because: `Whom “${printed}” means is not told nearby.`};
	const owner = best.isOwner === true ? owners.get(best.mention.index) : undefined;
	const who: Who =
		owner === undefined
			? whoIs(best.mention)
			: {kind: 'person', person: owner, because: `The article tells of what is ${owner.name}’s.`};
	if (who.kind === 'unknown') return who;
	// Who is told of before is nearer to nothing: “Lee, the envoy, left” begins no sentence with a verb behind her.
	const last = best.nearest;
	const nearest = last !== undefined && last.index > best.mention.index ? whoIs(last) : who;
	// “1. The Heights. It is a place”: a name that nothing is told of.
	const isNoSubject = pronoun.kind === 'it' && !/^(?:VERB|AUX)$/.test(words[best.mention.to]?.pos ?? '');
	const isDoubtful = who.kind === 'role' || nearest.kind === 'role';
	// “Lee met Tamm. “…,” she said”: of two whom a sentence tells of, who did not speak before.
	const goesOn =
		previous !== undefined && byMention.get(previous.index) === byMention.get(best.mention.index);
	const isOpen = best.hasRival && !goesOn;
	// “He wore a shirt. It says”: what the paragraph tells of before.
	const isThing =
		/^(?:it|they)$/.test(pronoun.kind) &&
		(isPastOthers(words, best.mention, pronoun) || isOfLetter(words, best.mention, pronoun));
	const atMost = isThing
		? 0.45
		: isDoubtful
			? isPlainlyMeant(words, best, pronoun)
				? 0.75
				: 0.55
			: isNoSubject
				? 0.6
				: Math.min(isOpen ? 0.75 : 1, sureBy(best.lead));
	return {
		...who,
		meant: best.mention,
		atMost: Math.min(atMost, who.atMost ?? 1),
		because: `“${printed}” is read as ${nameOf(who)}, the likeliest of those named before.`,
	};
}

/** “A senior official was gloomier. “…,” he said”: whom the paragraph begins with, and nobody else is told of. */
function isPlainlyMeant(
	words: readonly Word[],
	{mention, nearest, lead, hasRival}: Antecedent,
	pronoun: Mention,
): boolean {
	const begins = words[mention.from - 1]?.paragraph !== mention.paragraph;
	return (
		begins &&
		!hasRival &&
		lead >= 0.9 &&
		mention.paragraph === pronoun.paragraph &&
		(nearest === undefined || nearest === mention)
	);
}

/** “The League has written. In his letter its treasurer is cross. “…,” it goes on”: the letter does. */
function isOfLetter(words: readonly Word[], meant: Mention, {kind, from, to, paragraph}: Mention): boolean {
	const [verb, particle] = [words[to]?.lower ?? '', words[to + 1]?.lower ?? ''];
	const goesOn =
		/^(?:reads?|continue[sd]?|conclude[sd]?|end(?:s|ed)|beg[ia]ns?)$/.test(verb) ||
		(/^(?:goes|went)$/.test(verb) && particle === 'on');
	if (kind !== 'it' || !goesOn || documentNoun.test(words[meant.head]?.lower ?? '')) return false;
	return words
		.slice(Math.max(meant.to, from - letterReach), from)
		.some(({lower, span, paragraph: at}) => span < 0 && at === paragraph && documentNoun.test(lower));
}

const letterReach = 60;
const documentNoun =
	/^(?:letter|statement|report|email|e-mail|message|note|memo|post|tweet|petition|text|article|essay|editorial)$/;

/** Whether a sentence of the pronoun’s paragraph goes before it, and none of them tells of what is meant. */
function isPastOthers(words: readonly Word[], meant: Mention, {from, sentence, paragraph}: Mention): boolean {
	const before = words[sentenceStart(words, from) - 1];
	return before?.paragraph === paragraph && before.sentence !== sentence && meant.paragraph !== paragraph;
}
