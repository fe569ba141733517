/** What tells that somebody speaks, and who that is by the build of the sentence. */
import type {Article, Word} from './article.ts';
import {strengthOf} from './article.ts';
import type {Mention} from './mentions.ts';
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

export function cuesOf(article: Article, mentions: readonly Mention[]): readonly Cue[] {
	const {words} = article;
	const starts = new Map(mentions.map(mention => [mention.from, mention]));
	const ends = new Map(mentions.map(mention => [mention.to, mention]));
	const cues: Cue[] = [];
	for (const word of words) {
		if (word.span >= 0) continue;
		const next = words[word.index + 1];
		const strength = strengthOf(word, next);
		if (strength > 0) {
			const isParticiple = word.lower.endsWith('ing');
			const subjects =
				word.lower === 'according'
					? accordingTo(words, starts, word)
					: subjectsOf(words, starts, ends, word, isParticiple);
			cues.push({word, strength: strength as 1 | 2 | 3, isNoun: false, isParticiple, subjects});
		} else if (speechNouns.has(word.lower)) {
			const owner = ownerOf(words, mentions, word);
			cues.push({word, strength: 1, isNoun: true, isParticiple: false, subjects: owner});
		}
	}
	return cues;
}

function accordingTo(
	words: readonly Word[],
	starts: ReadonlyMap<number, Mention>,
	word: Word,
): ReadonlyMap<number, Relation> {
	for (let at = word.index + 2; at < Math.min(words.length, word.index + 5); at++) {
		const mention = starts.get(at);
		if (mention !== undefined) return new Map([[mention.index, 'according']]);
	}
	return new Map();
}

/** Who is told of in the phrase that a noun of speech belongs to, or right before it. */
function ownerOf(
	words: readonly Word[],
	mentions: readonly Mention[],
	word: Word,
): ReadonlyMap<number, Relation> {
	const within = mentionAt(mentions, word.index);
	if (within === undefined) return new Map();
	const previous = mentions[within.index - 1];
	const of = words[within.to];
	const next = mentions[within.index + 1];
	if (/^(?:of|from|by)$/.test(of?.lower ?? '') && next !== undefined && next.from <= within.to + 2)
		return new Map([[next.index, 'owner']]);
	// The phrase names its owner itself: Venn’s statement.
	if (words.slice(within.from, within.to).some(({text}) => /^['’]s?$/.test(text)))
		return new Map([[within.index, 'owner']]);
	return previous !== undefined && previous.sentence === word.sentence && within.from - previous.to < 4
		? new Map()
		: new Map();
}

/** By halving: mentions stand in order. */
function mentionAt(mentions: readonly Mention[], word: number): Mention | undefined {
	let [low, high] = [0, mentions.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const mention = mentions[middle];
		if (mention === undefined) return undefined;
		if (word < mention.from) high = middle - 1;
		else if (word >= mention.to) low = middle + 1;
		else return mention;
	}
	return undefined;
}

/** How many words back a subject is looked for. */
const reach = 40;

function subjectsOf(
	words: readonly Word[],
	starts: ReadonlyMap<number, Mention>,
	ends: ReadonlyMap<number, Mention>,
	cue: Word,
	isParticiple: boolean,
): ReadonlyMap<number, Relation> {
	const found = new Map<number, Relation>();
	const inverted = isParticiple ? undefined : invertedSubject(words, starts, cue);
	if (inverted !== undefined) found.set(inverted.index, 'inverted');
	let isBeside = true;
	let at = cue.index - 1;
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
		const mention = ends.get(at + 1);
		if (mention !== undefined) {
			const chained = chainStart(words, ends, mention);
			const relation: Relation = isBeside && !isParticiple ? 'beside' : found.size === 0 ? 'apart' : 'far';
			if (!found.has(chained.index)) found.set(chained.index, relation);
			if (relation === 'beside' && /^[,(–—-]+$/.test(words[chained.from - 1]?.text ?? '') === false) break;
			// What is put in between with commas stands for who is named before it.
			at = chained.from - 1;
			isBeside = false;
			if (found.size >= 4) break;
			continue;
		}
		if (
			word.pos === 'AUX' ||
			word.pos === 'ADV' ||
			word.pos === 'PART' ||
			/^(?:has|have|had|also|then|later|who)$/.test(word.lower)
		) {
			at--;
			continue;
		}
		if (word.pos === 'PUNCT') isBeside = false;
		else if (word.pos === 'VERB') isBeside = false;
		else isBeside = false;
		at--;
	}
	return found;
}

/** The first of “a spokesman for the ministry of trade”. */
function chainStart(words: readonly Word[], ends: ReadonlyMap<number, Mention>, mention: Mention): Mention {
	let first = mention;
	for (let links = 0; links < 4; links++) {
		const word = words[first.from - 1];
		if (word === undefined || !/^(?:of|for|at|in|from|with|to|on|and)$/.test(word.lower) || word.span >= 0)
			break;
		const earlier = ends.get(first.from - 1);
		if (earlier === undefined || earlier.sentence !== mention.sentence) break;
		first = earlier;
	}
	return first;
}

function invertedSubject(
	words: readonly Word[],
	starts: ReadonlyMap<number, Mention>,
	cue: Word,
): Mention | undefined {
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
		const mention = starts.get(at);
		if (mention !== undefined && mention.sentence === cue.sentence) return mention;
	}
	return undefined;
}
