/** “Lee, the envoy, sums it up: “…””: whom a sentence tells of that ends in a colon before the words, with no verb of saying. */
import {firstWhere} from '../text/halve.ts';
import {sentenceStart, type Word} from './article.ts';
import {ownerOfWords} from './documents.ts';
import {isToldOfOther} from './doubted-clauses.ts';
import {doubtsOfWords} from './doubted-words.ts';
import {mostWith} from './doubts.ts';
import {subjectOfCue} from './frames.ts';
import type {Mention} from './mentions.ts';
import {familyOf, joined, surnamesIn} from './person-names.ts';
import type {ReadSpan, SpanView} from './span-view.ts';
import {cueStrength, speechNouns} from './words.ts';

/** Words of a label before its colon, at most. */
const longestLabel = 24;

/** How sure it is where nobody else is told of, and where somebody is. */
const [alone, amongOthers] = [0.85, 0.7];

export type Led = {
	readonly mention: Mention;
	readonly confidence: number;
	/** Nothing but whose words they are stands before the colon. */
	readonly isLabel?: true;
};

export class ColonReader {
	private readonly families: ReadonlySet<string>;

	constructor(private readonly read: ReadSpan) {
		this.families = surnamesIn(read.mentions);
	}

	/** Who is told of before the colon; undefined where none stands there, or the words are no sentence. */
	ledBy(view: SpanView): Led | undefined {
		const led = this.toldBefore(view);
		if (led === undefined) return undefined;
		const most = mostWith(doubtsOfWords(this.read, view, led.mention));
		return {...led, confidence: Math.min(led.confidence, most)};
	}

	private toldBefore(view: SpanView): Led | undefined {
		const {span, startsLower, cues} = view;
		const {words} = this.read.article;
		const colon = words[span.from - 1];
		const reply = this.askedFor(view);
		if (reply !== undefined) return {mention: reply, confidence: alone, isLabel: true};
		if (colon?.text !== ':' || colon.span >= 0 || startsLower || span.words < fewest) return undefined;
		if (colon.sentence !== span.sentence || isOfThing(words, colon)) return undefined;
		const by = this.labelledBy(colon);
		if (by !== undefined) return {mention: by, confidence: alone, isLabel: true};
		const here = this.before(colon);
		const told = this.toldBy(colon, cues[0]);
		if (told !== undefined) return {mention: told, confidence: amongOthers};
		const topic = here.find(mention => isTopic(words, mention));
		const mention = topic ?? here.findLast(each => isVerb(words[each.to]));
		const verb = words[mention?.to ?? -1];
		if (mention === undefined || verb === undefined || isToldOfOther(this.read, view, verb, mention))
			return undefined;
		const others = here.filter(each => each !== mention && !isBeside(words, mention, each));
		return {mention, confidence: others.length === 0 ? alone : amongOthers};
	}

	/** “Her reply? “…””: a sentence that is nothing but what the words are. */
	private askedFor({span, startsLower}: SpanView): Mention | undefined {
		const {words} = this.read.article;
		const {mentions} = this.read;
		const mark = words[span.from - 1];
		if (mark?.text !== '?' || mark.span >= 0 || mark.paragraph !== span.paragraph || startsLower)
			return undefined;
		const reply = mentions[firstWhere(mentions.length, at => (mentions[at]?.to ?? 0) >= mark.index)];
		const isAlone = reply?.to === mark.index && sentenceStart(words, mark.index) >= reply.from - 1;
		const isOwn = /^(?:his|her|their|its)$/.test(words[reply?.from ?? 0]?.lower ?? '');
		return isAlone && isOwn && speechNouns.has(words[reply.head]?.lower ?? '') ? reply : undefined;
	}

	/** “Lee, who chairs it, said that the owner, Tamm, had told her at the table: “…””: whose verb stands last. */
	private toldBy(colon: Word, best: SpanView['cues'][number] | undefined): Mention | undefined {
		const {article, mentions} = this.read;
		if (
			best === undefined ||
			!/before$/.test(best.place) ||
			best.cue.isNoun ||
			best.cue.isParticiple ||
			best.cue.strength < 3
		)
			return undefined;
		const {word} = best.cue;
		if (article.words.slice(word.index + 1, colon.index).some(each => isVerb(each) || each.span >= 0))
			return undefined;
		const subject = subjectOfCue(mentions, best.cue);
		return subject !== undefined && !subject.isAfterPreposition && this.isSomebody(subject)
			? subject
			: undefined;
	}

	/** “Tweet by Lee:”, “Post on the site by the mayor, Ann Lee:”, “Statement from the Harbour Board:”: no verb. */
	private labelledBy(colon: Word): Mention | undefined {
		const {words} = this.read.article;
		const {mentions} = this.read;
		const from = sentenceStart(words, colon.index);
		if (colon.index - from > longestLabel) return undefined;
		const all = words.slice(from, colon.index);
		if (all.some((word, at) => (at > 0 && isVerb(word)) || word.span >= 0)) return undefined;
		const noun = all.findIndex(
			({lower}) => speechNouns.has(lower) || /^(?:status|reaction|quote)$/.test(lower),
		);
		const by = all.findIndex(({lower}, at) => at > noun && /^(?:by|from)$/.test(lower));
		if (noun < 0 || by < 0) return undefined;
		const mention = mentions[firstWhere(mentions.length, at => (mentions[at]?.from ?? 0) > from + by)];
		return mention !== undefined &&
			mention.from <= from + by + 2 &&
			mention.from < colon.index &&
			/^(?:full-name|surname|role|body)$/.test(mention.kind)
			? mention
			: undefined;
	}

	/** Persons and roles of the sentence that a colon ends, no objects of a preposition. */
	private before(colon: Word): readonly Mention[] {
		const {article, mentions} = this.read;
		const from = sentenceStart(article.words, colon.index);
		const first = firstWhere(mentions.length, at => (mentions[at]?.from ?? 0) >= from);
		const end = firstWhere(mentions.length, at => (mentions[at]?.from ?? 0) >= colon.index);
		return mentions
			.slice(first, end)
			.filter(mention => !mention.isAfterPreposition && this.isSomebody(mention));
	}

	private isSomebody(mention: Mention): boolean {
		const {kind, name} = mention;
		return (
			ownerOfWords(this.read.article.words, mention) !== undefined ||
			kind === 'full-name' ||
			kind === 'role' ||
			kind === 'he-she' ||
			(kind === 'surname' && this.families.has(familyOf(joined(name))))
		);
	}
}

/** “Lee passed a slip that said: “…””: the words are those of the slip. */
function isOfThing(words: readonly Word[], {index, sentence}: Word): boolean {
	const [link, verb] = [words[index - 2], words[index - 1]];
	return (
		link?.sentence === sentence && /^(?:that|which)$/.test(link.lower) && cueStrength.has(verb?.lower ?? '')
	);
}

/** Words of a sentence that somebody says, at least. */
const fewest = 4;

function isVerb(word: Word | undefined): boolean {
	return word?.pos === 'VERB' || word?.pos === 'AUX';
}

/** Before any verb of its sentence. */
function isTopic(words: readonly Word[], {from, sentence}: Mention): boolean {
	for (let at = from - 1; words[at]?.sentence === sentence; at--)
		if (isVerb(words[at]) || (words[at]?.span ?? 0) >= 0) return false;
	return true;
}

/** “The envoy, Ann Lee,”: what one is besides. */
function isBeside(words: readonly Word[], topic: Mention, other: Mention): boolean {
	const [first, last] = topic.from < other.from ? [topic, other] : [other, topic];
	return !words.slice(first.to, last.from).some(isVerb);
}
