/** “The mayor, Ann Lee,” are two mentions of one: what is thought of either is thought of her. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';

const links = /^(?:of|for|at|to|in|from)$/;
/** Links of a phrase, and mentions of one, at most. */
const most = 4;

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

/** All next to each other that tell of the same one: “the head of the mission, Ann Lee, who”, in their order. */
export function sameAs(
	words: readonly Word[],
	mentions: readonly Mention[],
	mention: Mention,
): readonly Mention[] {
	const found = [mention];
	for (let first = mention; found.length < most; ) {
		const before = beforeOf(words, mentions, first);
		if (before === undefined) break;
		found.unshift(before);
		first = before;
	}
	for (let last = mention; found.length < 2 * most; ) {
		const after = mentions[endOf(words, mentions, last).index + 1];
		if (after === undefined || beforeOf(words, mentions, after) !== last) break;
		found.push(after);
		last = after;
	}
	return found;
}

/** Who is told of right before a mention, and is the same one. */
function beforeOf(
	words: readonly Word[],
	mentions: readonly Mention[],
	mention: Mention,
): Mention | undefined {
	const isApart = words[mention.from - 1]?.text === ',';
	const end = isApart ? mention.from - 1 : mention.from;
	const last = mentions[mention.index - 1];
	if (last === undefined || last.to !== end || last.sentence !== mention.sentence) return undefined;
	const first = startOf(words, mentions, last);
	if (mention.kind === 'who') return first.isPlural ? undefined : first;
	return isApart && isPair(first, mention) ? first : undefined;
}

/** “The head of the mission” begins with the head. */
function startOf(words: readonly Word[], mentions: readonly Mention[], last: Mention): Mention {
	let first = last;
	for (let count = 0; count < most; count++) {
		const earlier = mentions[first.index - 1];
		if (earlier === undefined || earlier.to !== first.from - 1 || !isLink(words[earlier.to])) break;
		first = earlier;
	}
	return first;
}

function endOf(words: readonly Word[], mentions: readonly Mention[], first: Mention): Mention {
	let last = first;
	for (let count = 0; count < most; count++) {
		const later = mentions[last.index + 1];
		if (later === undefined || later.from !== last.to + 1 || !isLink(words[last.to])) break;
		last = later;
	}
	return last;
}

function isLink(word: Word | undefined): boolean {
	return word !== undefined && word.span < 0 && links.test(word.lower);
}

function isOne(words: readonly Word[], first: Mention, second: Mention): boolean {
	const isBeside =
		second.from === first.to + 1 && words[first.to]?.text === ',' && first.sentence === second.sentence;
	return isBeside && isPair(first, second);
}

function isPair(first: Mention, second: Mention): boolean {
	const isRoleOfName = first.kind === 'role' ? isName(second) : isName(first) && second.kind === 'role';
	return isRoleOfName && !first.isPlural && !second.isPlural;
}

function isName({kind}: Mention): boolean {
	return kind === 'full-name' || kind === 'surname';
}
