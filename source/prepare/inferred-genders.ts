/** Whether persons are told of as he or as she, by pronouns that can mean but one. */
import {isPronoun, type Mention} from './mentions.ts';

type Gendered = {gender: Mention['gender']};

/**
 * “Lee came late. She was tired.”: where one person alone is told of in the sentence of a pronoun and the one before it, it
 * is that one. Who is called he here and she there is left open.
 */
export function inferGenders(
	mentions: readonly Mention[],
	byMention: ReadonlyMap<number, Gendered>,
): ReadonlyMap<Gendered, Mention['gender']> {
	const votes = new Map<Gendered, Set<Mention['gender']>>();
	for (const pronoun of mentions) {
		if (pronoun.kind !== 'he-she') continue;
		const only = onlyPerson(mentions, byMention, pronoun);
		if (only === undefined) continue;
		const known = votes.get(only);
		if (known === undefined) votes.set(only, new Set([pronoun.gender]));
		else known.add(pronoun.gender);
	}
	const found = new Map<Gendered, Mention['gender']>();
	for (const [person, [first, ...others]] of votes)
		if (person.gender === undefined && others.length === 0) found.set(person, first);
	return found;
}

/** Mentions that are looked at before a pronoun, at most. */
const most = 30;

function onlyPerson(
	mentions: readonly Mention[],
	byMention: ReadonlyMap<number, Gendered>,
	pronoun: Mention,
): Gendered | undefined {
	let found: Gendered | undefined;
	for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - most); at--) {
		const mention = mentions[at];
		if (mention === undefined || mention.sentence < pronoun.sentence - 1) break;
		if (mention.paragraph < pronoun.paragraph - 1) break;
		const person = byMention.get(at);
		if (person === undefined) {
			const isName = mention.kind === 'surname' || mention.kind === 'full-name';
			// A name of nobody after a preposition is one of a place.
			const mayBeOne = mention.kind === 'role' || (isName && !mention.isAfterPreposition);
			// Of whom a pronoun tells before, of those may this one tell too.
			const isOther = isPronoun(mention) && mention.kind === 'he-she' && mention.gender === pronoun.gender;
			if ((mayBeOne && !mention.isPlural) || isOther) return undefined;
		} else if (found !== undefined && found !== person) return undefined;
		else found = person;
	}
	return found;
}
