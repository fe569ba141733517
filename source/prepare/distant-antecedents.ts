/** Whom a pronoun means of whom nothing was told for a while: the one man, or the one woman, of the last paragraphs. */
import {isBesides, isByline, isSubject, isToldIn, mayBePerson} from './antecedent-places.ts';
import type {Antecedent, ReadMentions} from './antecedents.ts';
import type {Mention} from './mentions.ts';

/** Mentions and paragraphs back, at most. */
const [farthest, paragraphs] = [80, 8];

/**
 * @param isExcept - whether it cannot mean a person.
 * @returns the last mention of who alone of those named may be meant, where nobody else has come in since.
 */
export function onlyOneOf(
	{words, mentions, byMention}: ReadMentions,
	pronoun: Mention,
	isExcept: (person: object) => boolean,
): Antecedent | undefined {
	if (pronoun.kind !== 'he-she' || pronoun.gender === undefined) return undefined;
	let found: Mention | undefined;
	for (let at = pronoun.index - 1; at >= 0 && pronoun.index - at <= farthest; at--) {
		const each = mentions[at];
		if (each === undefined || pronoun.paragraph - each.paragraph > paragraphs) break;
		const person = byMention.get(at);
		const gender = person?.gender ?? person?.genderByName ?? each.gender;
		if ((gender !== undefined && gender !== pronoun.gender) || isByline(words, each)) continue;
		if (person === undefined) {
			// “The warden nodded”, “Farah laughed”: somebody who may be meant, and is told of later.
			const isSomebody = each.kind === 'role' || (each.kind === 'surname' && mayBePerson(words, each));
			if (found === undefined && isSomebody && !each.isPlural && isSubject(words, each)) return undefined;
			continue;
		}
		if (isExcept(person) || gender === undefined) return undefined;
		if (found === undefined && (isToldIn(words, each, pronoun) || isBesides(words, each, pronoun)))
			return undefined;
		if (found !== undefined && byMention.get(found.index) !== person) return undefined;
		found ??= each;
	}
	// As sure as is written, and no surer.
	return found === undefined ? undefined : {mention: found, nearest: found, lead: 1, hasRival: false};
}
