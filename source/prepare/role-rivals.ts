/** Whom “the minister” may mean besides who is named: somebody who came in without a name. */

import type {ReadMentions} from './antecedents.ts';
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';

/** Mentions before a role among which another is looked for. */
const mentionsBack = 40;

/**
 * “One minister was gloomy. “…,” the minister said”: somebody of that role who came in without a name is meant, or is as
 * likely where others were told of in between; so is somebody without a name of whom alone the paragraph tells.
 */
export function rivalOf<T extends {readonly mentions: readonly number[]}>(
	{words, mentions}: Pick<ReadMentions, 'words' | 'mentions'>,
	byMention: ReadonlyMap<number, T>,
	{index, head, paragraph}: Mention,
	person: T,
): 'meant' | 'likely' | undefined {
	const noun = words[head]?.lower ?? '';
	const last = person.mentions.findLast(at => at < index) ?? -1;
	for (let at = index - 1; at >= 0 && index - at <= mentionsBack; at--) {
		const each = mentions[at];
		if (each === undefined || byMention.has(at) || !isBroughtIn(words, each)) continue;
		if (words[each.head]?.lower === noun) return at > last ? 'meant' : 'likely';
		if (at > last && each.paragraph === paragraph && !each.isAfterPreposition) return 'likely';
	}
	return undefined;
}

/** “A member of the cabinet”, “one official”. */
function isBroughtIn(words: readonly Word[], {kind, isPlural, from}: Mention): boolean {
	return kind === 'role' && !isPlural && /^(?:an?|one|another)$/.test(words[from]?.lower ?? '');
}
