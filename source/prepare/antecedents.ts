/** Whom a pronoun means: of those mentioned before it the one that answers to it best. */
import {
	hasVerb,
	isAfterClause,
	isAskedAbout,
	isBesides,
	isByline,
	isClauseAbout,
	isOfClause,
	isPresented,
	isSubject,
	isToldIn,
	isTopic,
	mayBePerson,
} from './antecedent-places.ts';
import type {Word} from './article.ts';
import {isAccordingTo, type Mention} from './mentions.ts';
import {relativeOf} from './relatives.ts';

type GenderedPerson = {
	readonly gender: Mention['gender'];
	/** What the given name tells, where the article does not. */
	readonly genderByName?: Mention['gender'];
};

export type ReadMentions = {
	readonly words: readonly Word[];
	readonly mentions: readonly Mention[];
	/** Persons by the index of a mention. */
	readonly byMention: ReadonlyMap<number, GenderedPerson>;
	/** Of whom a mention tells that is of something of theirs: “Lee’s good humour”. */
	readonly owners?: ReadonlyMap<number, GenderedPerson>;
};

/** Mentions and paragraphs back, at most. */
const [farthest, paragraphs] = [80, 3];
/** Who answers worse is nobody. */
const least = -4;

export type Antecedent = {
	readonly mention: Mention;
	/** What was told of last, where the pronoun may mean that. */
	readonly nearest: Mention | undefined;
	/** By how much it answers better than the best of the others. */
	readonly lead: number;
	/** Another whom it may mean is told of in the same sentence or after it. */
	readonly hasRival: boolean;
	/** The mention tells of something of theirs, as nothing else before the pronoun tells of them: “Lee’s card”. */
	readonly isOwner?: boolean;
};

/**
 * @param previous - the mention of who spoke last.
 * @param isExcept - whether it cannot mean a person.
 */
export function antecedentOf(
	read: ReadMentions,
	pronoun: Mention,
	previous: Mention | undefined,
	isExcept: (person: object) => boolean = () => false,
): Antecedent | undefined {
	if (pronoun.kind === 'who') {
		const mention = relativeOf(read, pronoun);
		return mention === undefined ? undefined : {mention, nearest: mention, lead: -least, hasRival: false};
	}
	let nearest: Mention | undefined;
	let best: Mention | undefined;
	let most = least;
	let ofOwner: Mention | undefined;
	const scores = new Map<object, number>();
	const nearestOf = new Map<object, number>();
	for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - farthest); at--) {
		const earlier = read.mentions[at];
		if (earlier === undefined || pronoun.paragraph - earlier.paragraph > paragraphs) break;
		const person = read.byMention.get(at);
		const owner = person === undefined ? read.owners?.get(at) : undefined;
		if (owner !== undefined && isOfGender(earlier, pronoun, owner)) {
			nearestOf.set(owner, Math.max(nearestOf.get(owner) ?? 0, earlier.sentence));
			ofOwner ??= earlier;
		}
		if ((person !== undefined && isExcept(person)) || !canBe(read.words, earlier, pronoun, person)) continue;
		if (person === undefined ? !isPlain(read.words, earlier) : isByline(read.words, earlier)) continue;
		if (isSubject(read.words, earlier)) nearest ??= earlier;
		const score = scoreOf(read, earlier, pronoun, previous);
		const one = person ?? earlier;
		scores.set(one, Math.max(score, scores.get(one) ?? score));
		if (person !== undefined && !nearestOf.has(person)) nearestOf.set(person, earlier.sentence);
		if (score > most) [best, most] = [earlier, score];
	}
	if (ofOwner !== undefined && pronoun.kind === 'he-she' && isOfOwner(read.words, ofOwner, pronoun, best))
		return {mention: ofOwner, nearest: undefined, lead: 1, hasRival: nearestOf.size > 1, isOwner: true};
	if (best === undefined) return undefined;
	const {sentence} = best;
	const meant = read.byMention.get(best.index) ?? best;
	scores.delete(meant);
	return {
		mention: best,
		nearest,
		lead: most - Math.max(least, ...scores.values()),
		hasRival: [...nearestOf].some(([person, last]) => person !== meant && last >= sentence),
	};
}

/** “Lee’s card had one word on it. She laughed”: nobody else is told of, or not in the paragraph. */
function isOfOwner(
	words: readonly Word[],
	{from, sentence, paragraph}: Mention,
	pronoun: Mention,
	best: Mention | undefined,
): boolean {
	if (best === undefined) return true;
	const begins = words[from - 1]?.sentence !== sentence;
	return begins && paragraph === pronoun.paragraph && best.paragraph < paragraph;
}

/** How sure a pronoun may be, by how much better one answers to it than the others. */
export function sureBy(lead: number): number {
	return lead < 0.3 ? 0.45 : lead < 0.7 ? 0.6 : lead < 1.6 ? 0.75 : 1;
}

function isOfGender(earlier: Mention, {gender}: Mention, person: GenderedPerson | undefined): boolean {
	const known = person?.gender ?? person?.genderByName ?? earlier.gender;
	return known === undefined || gender === undefined || known === gender;
}

/** Whether number, gender and kind allow it. */
function canBe(
	words: readonly Word[],
	earlier: Mention,
	pronoun: Mention,
	person: GenderedPerson | undefined,
): boolean {
	if (/^(?:any|every)$/.test(words[earlier.from]?.lower ?? '')) return false;
	if (earlier.kind === 'he-she' || earlier.kind === 'other' || earlier.kind === 'who') return false;
	if (
		!isOfGender(earlier, pronoun, person) ||
		isToldIn(words, earlier, pronoun) ||
		isBesides(words, earlier, pronoun)
	)
		return false;
	switch (pronoun.kind) {
		case 'it':
			// A name that is nobody's is that of a place: Carvane said; it added.
			if (earlier.isPlural && /^\p{Ll}/u.test(words[earlier.head]?.text ?? '')) return false;
			// “Two Ostlanders”
			if (words[earlier.from]?.pos === 'NUM' && words[earlier.head]?.lower.endsWith('s') === true)
				return false;
			return person === undefined && (earlier.kind === 'body' || earlier.kind === 'surname');
		case 'they':
			return earlier.isPlural;
		case 'he-she':
			return (
				!earlier.isPlural &&
				(person !== undefined ||
					earlier.kind === 'role' ||
					(earlier.kind === 'surname' && mayBePerson(words, earlier)) ||
					isOneOf(words, earlier))
			);
		default:
			return person !== undefined || earlier.kind === 'role';
	}
}

/** “One of the mill’s own fitters was gloomy.”: whom a paragraph begins with. */
function isOneOf(words: readonly Word[], {kind, from, to, paragraph}: Mention): boolean {
	const isOf = /^(?:one|another)$/.test(words[from]?.lower ?? '') && words[to]?.lower === 'of';
	return kind === 'indefinite' && isOf && words[from - 1]?.paragraph !== paragraph;
}

/** A name that is nobody's tells of a place or body only within a sentence: no label before a colon, no dateline. */
function isPlain(words: readonly Word[], {kind, from, to, paragraph}: Mention): boolean {
	if (kind !== 'surname' && kind !== 'body') return true;
	if (isAccordingTo(words, from)) return true;
	const next = words[to];
	const isLine = words[from - 1]?.paragraph !== paragraph && next?.pos === 'PUNCT';
	return !isLine && (kind === 'body' || next?.pos !== 'PUNCT');
}

/** Whether a verb has another person as its subject between a mention and a pronoun: not in “Lee thanked Tamm, and she said”. */
function hasOtherSubject(
	words: readonly Word[],
	byMention: ReadMentions['byMention'],
	mentions: readonly Mention[],
	first: Mention,
	pronoun: Mention,
): boolean {
	return mentions
		.slice(first.index + 1, pronoun.index)
		.some(each => isSubject(words, each) && (byMention.has(each.index) || each.kind === 'role'));
}

/** “When Tamm opened it, Lee looked at it.”: Tamm, where a sentence is about another behind its clause. */
function isInClauseBefore({words, mentions, byMention}: ReadMentions, {index, sentence}: Mention): boolean {
	for (let at = index + 1; at <= index + mostAfter && mentions[at]?.sentence === sentence; at++) {
		const later = mentions[at];
		const isOther = byMention.has(at) && byMention.get(at) !== byMention.get(index);
		if (later !== undefined && isOther && isAfterClause(words, later)) return true;
	}
	return false;
}

/** Mentions of its sentence behind one, at most. */
const mostAfter = 6;

/** “Lee said so. Tamm winces at it. “…,” he says”: the sentence right before the words begins with another. */
function isTakenOver(
	{words, mentions, byMention}: ReadMentions,
	previous: Mention,
	pronoun: Mention,
): boolean {
	return mentions.slice(Math.max(previous.index + 1, pronoun.index - farthest), pronoun.index).some(each => {
		const person = byMention.get(each.index);
		const begins = words[each.from - 1]?.sentence !== each.sentence;
		const isNear = each.paragraph === pronoun.paragraph && pronoun.sentence - each.sentence === 1;
		const isOther = person !== undefined && person !== byMention.get(previous.index);
		return isOther && begins && isNear && isSubject(words, each) && isOfGender(each, pronoun, person);
	});
}

/** Near, a subject, and best of all who spoke last. */
function scoreOf(
	read: ReadMentions,
	earlier: Mention,
	pronoun: Mention,
	previous: Mention | undefined,
): number {
	const {words, byMention, mentions} = read;
	const person = byMention.get(earlier.index);
	let score = -0.9 * (pronoun.sentence - earlier.sentence) - 0.02 * (pronoun.index - earlier.index);
	const isToldOf = isClauseAbout(words, earlier.to);
	const isNamedAsSpeaker = isAccordingTo(words, earlier.from);
	const isHidden =
		earlier.isAfterPreposition &&
		!isToldOf &&
		!isNamedAsSpeaker &&
		hasVerb(words, earlier) &&
		!isOfClause(words, earlier);
	if (isHidden) score -= 1.6;
	if (earlier.isPossessive) score -= 1.2;
	if (isAskedAbout(words, earlier, pronoun)) score -= 2.6;
	if (isInClauseBefore(read, earlier)) score -= 1.2;
	// “Lee said that Tamm had left, and she said”: Lee would have said it without a she.
	const isOther =
		/^(?:and|but|while|whereas|;)$/.test(words[pronoun.from - 1]?.lower ?? '') &&
		earlier.sentence === pronoun.sentence;
	const isFirst = words[earlier.from - 1]?.sentence !== earlier.sentence;
	if (isOther && isFirst && hasOtherSubject(words, byMention, mentions, earlier, pronoun)) score -= 2.6;
	const next = words[earlier.to];
	// “Her colleague, Ann Lee, is blunter.”
	const isApart = words[earlier.from - 1]?.text === ',' && next?.text === ',';
	const verb = isApart ? words[earlier.to + 1] : next;
	const isSame = earlier.paragraph === pronoun.paragraph;
	const begins =
		isTopic(words, earlier, isHidden) || isPresented(words, earlier) || isAfterClause(words, earlier);
	if (verb?.pos === 'VERB' || verb?.pos === 'AUX') score += isApart ? 1.6 : 1;
	else if (isNamedAsSpeaker && isSame) score += 1.6;
	// “Lee, the envoy, was blunter”; “Lee, who was blunter, left”.
	else if (next?.text === ',' && (begins || isToldOf)) score += 1;
	if (begins) score += 0.6;
	// A paragraph that names somebody speaks of them.
	if (isSame) score += isHidden ? 0.9 : 1.4;
	if (words[earlier.from - 1]?.pos === 'VERB' && (words[earlier.from - 2]?.span ?? -1) >= 0) score += 1;
	// “Lee met Tamm.”
	if (words[earlier.from - 1]?.pos === 'VERB' && (words[earlier.from - 2]?.span ?? -1) < 0) score -= 0.8;
	if (person?.gender === undefined && earlier.gender !== undefined && earlier.gender === pronoun.gender)
		score += 0.8;
	// Who spoke last is likeliest to go on speaking.
	const isPrevious =
		earlier === previous ||
		(person !== undefined && previous !== undefined && person === byMention.get(previous.index));
	// “A deal that his own minister had praised”: of whom another is told.
	if (person === undefined && !begins && /^(?:his|her)$/.test(words[earlier.from]?.lower ?? '')) score -= 0.8;
	if (person?.gender !== undefined && person.gender === pronoun.gender) score += 0.8;
	if (isPrevious)
		score += pronoun.paragraph !== previous?.paragraph ? 1.2 : isTakenOver(read, previous, pronoun) ? 0.4 : 2;
	// A paragraph that begins with one of several speaks of that one.
	if (isOneOf(words, earlier)) score += 2;
	// A name that is nobody's may be a place's, unless words are told of according to it.
	const isPlace = earlier.kind === 'surname' && pronoun.kind === 'he-she' && !isNamedAsSpeaker;
	if (person === undefined) score -= isPlace ? 1.5 : 0.4;
	return score;
}
