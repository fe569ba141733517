/** “The mayor, Ann Lee,” are two mentions of one: what is thought of either is thought of her. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';

/** The mention next to one with a comma between, where one is a role and the other a name. */
export function apposedTo(
	words: readonly Word[],
	mentions: readonly Mention[],
	mention: Mention,
): Mention | undefined {
	const [earlier, later] = [mentions[mention.index - 1], mentions[mention.index + 1]];
	if (earlier !== undefined && isOne(words, earlier, mention)) return earlier;
	return later !== undefined && isOne(words, mention, later) ? later : undefined;
}

function isOne(words: readonly Word[], first: Mention, second: Mention): boolean {
	const isBeside =
		second.from === first.to + 1 && words[first.to]?.text === ',' && first.sentence === second.sentence;
	const isRoleOfName = first.kind === 'role' ? isName(second) : isName(first) && second.kind === 'role';
	return isBeside && isRoleOfName && !first.isPlural && !second.isPlural;
}

function isName({kind}: Mention): boolean {
	return kind === 'full-name' || kind === 'surname';
}
