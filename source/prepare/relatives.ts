/** Of whom a “who” is: whoever is named right before it. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';

type Printed = {readonly words: readonly Word[]; readonly mentions: readonly Mention[]};

/** “Lee, who …”, “the head of the mission, who …”: who is named right before. Of a question it is nobody. */
export function relativeOf({words, mentions}: Printed, pronoun: Mention): Mention | undefined {
	const isApart = /^[,(–—-]$/.test(words[pronoun.from - 1]?.text ?? '');
	const end = isApart ? pronoun.from - 1 : pronoun.from;
	let found: Mention | undefined;
	for (let at = pronoun.index - 1, to = end; at >= 0; at--) {
		const earlier = mentions[at];
		if (earlier === undefined || earlier.to < to || earlier.sentence !== pronoun.sentence) break;
		// “It was Lee, not Tamm, who said”, “a friend, no names, who said”
		if (words[earlier.from - 1]?.lower === 'not' || words[earlier.from]?.lower === 'no') {
			to = words[earlier.from - 2]?.text === ',' ? earlier.from - 2 : earlier.from - 1;
			continue;
		}
		found = earlier;
		// “The daughter of a sailor who told her”: he did.
		const isNearest =
			!isApart && earlier.kind !== 'body' && /^(?:an?|one)$/.test(words[earlier.from]?.lower ?? '');
		if (isNearest || !/^(?:of|for|at|to|in|from)$/.test(words[earlier.from - 1]?.lower ?? '')) break;
		to = earlier.from - 1;
	}
	return found === undefined ? oneOf({words, mentions}, pronoun, end) : besideName({words, mentions}, found);
}

/** “One of them, who would not be named”: those of whom it is one are no mention. */
function oneOf({words, mentions}: Printed, pronoun: Mention, end: number): Mention | undefined {
	const isOfThem =
		words[end - 2]?.lower === 'of' && /^(?:them|these|those)$/.test(words[end - 1]?.lower ?? '');
	const earlier = mentions[pronoun.index - 1];
	return isOfThem && earlier?.kind === 'indefinite' && earlier.to === end - 2 ? earlier : undefined;
}

/** “Ann Lee, the chairman’s mother and a retired librarian, who …”: of what one is besides, whoever it is. */
function besideName({words, mentions}: Printed, role: Mention): Mention {
	const [before, name] = [mentions[role.index - 1], mentions[role.index - 2]];
	const isBoth =
		role.kind === 'role' &&
		words[role.from - 1]?.lower === 'and' &&
		before?.to === role.from - 1 &&
		before.kind === 'role' &&
		words[before.from - 1]?.text === ',';
	const isNamed = isBoth && name?.kind === 'full-name' && name.to === before.from - 1;
	return isNamed ? name : role;
}
