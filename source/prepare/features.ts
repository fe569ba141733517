/**
 * What speaks for a mention as the speaker of a quotation: features without a word in them, of place, build of the
 * sentence, kind of mention, and of the quotations around. Their weights are in weights.ts.
 */
import type {Article, Span, Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';

/** Names of those that hold; one may be given with a number. */
export type Features = Map<string, number>;

export type Read = {
	readonly article: Article;
	readonly mentions: readonly Mention[];
	readonly cues: readonly Cue[];
};

/** The answers for the quotation before and after: keys of who is thought to speak, and how surely. */
export type Around = {
	readonly previous: Answer | undefined;
	readonly next: Answer | undefined;
};

/** Who is thought to say a quotation: by key, how likely, and the likeliest mention. */
export type Answer = {
	readonly shares: ReadonlyMap<string, number>;
	readonly mention: Mention | undefined;
};

const [mentionsBefore, mentionsAfter] = [16, 8];
const [paragraphsBefore, paragraphsAfter] = [3, 1];

/** Mentions near a quotation, nearest last before it, nearest first after it. */
function candidatesOf({mentions}: Read, span: Span): readonly Mention[] {
	const split = firstAfter(mentions, span.outerStart);
	const found: Mention[] = [];
	for (let at = split - 1; at >= 0 && found.length < mentionsBefore; at--) {
		const mention = mentions[at];
		if (mention === undefined || mention.paragraph < span.paragraph - paragraphsBefore) break;
		found.push(mention);
	}
	const before = found.length;
	for (let at = split; at < mentions.length && found.length - before < mentionsAfter; at++) {
		const mention = mentions[at];
		if (mention === undefined || mention.paragraph > span.paragraph + paragraphsAfter) break;
		found.push(mention);
	}
	return found;
}

function firstAfter(mentions: readonly Mention[], offset: number): number {
	let [low, high] = [0, mentions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What is the same for all candidates of a quotation. */
export type SpanView = {
	readonly span: Span;
	readonly candidates: readonly Mention[];
	/** Cues of its sentence and next to it, by how likely they go with it, best first. */
	readonly cues: readonly {readonly cue: Cue; readonly place: CuePlace; readonly score: number}[];
	readonly isShort: boolean;
	readonly isWhole: boolean;
	readonly startsParagraph: boolean;
	readonly endsParagraph: boolean;
	readonly startsLower: boolean;
	readonly follows: boolean;
};

type CuePlace = 'right after' | 'after' | 'right before' | 'before' | 'previous sentence' | 'next sentence';

export function viewOf(read: Read, span: Span): SpanView {
	const {article} = read;
	const range = article.paragraphs[span.paragraph];
	const startsParagraph =
		range !== undefined && article.text.slice(range.start, span.outerStart).trim() === '';
	const endsParagraph =
		range !== undefined && /^[\s.,;]*$/.test(article.text.slice(span.outerEnd, range.end));
	const previous = article.spans[span.index - 1];
	return {
		span,
		candidates: candidatesOf(read, span),
		cues: cuesNear(read, span),
		isShort: span.words < 4,
		isWhole: startsParagraph && endsParagraph,
		startsParagraph,
		endsParagraph,
		startsLower: /^\p{Ll}/u.test(article.text.slice(span.start, span.start + 2)),
		follows: previous?.paragraph === span.paragraph,
	};
}

function cuesNear({article, cues}: Read, span: Span): SpanView['cues'] {
	const {words} = article;
	const found: {cue: Cue; place: CuePlace; score: number}[] = [];
	let at = firstCue(cues, span.outerStart);
	const endIndex = span.from + wordsWithin(words, span);
	for (let back = at - 1; back >= 0 && back > at - 7; back--) {
		const cue = cues[back];
		if (cue === undefined || cue.word.paragraph !== span.paragraph || cue.word.sentence < span.sentence - 1)
			break;
		const distance = outsideWords(words, cue.word.index + 1, span.from);
		const place: CuePlace =
			cue.word.sentence < span.sentence ? 'previous sentence' : distance <= 2 ? 'right before' : 'before';
		found.push({cue, place, score: scoreOf(cue, place, distance, words, span)});
	}
	for (; at < cues.length && found.length < 14; at++) {
		const cue = cues[at];
		if (cue === undefined || cue.word.paragraph !== span.paragraph || cue.word.sentence > span.sentence + 1)
			break;
		const distance = outsideWords(words, endIndex, cue.word.index);
		const place: CuePlace =
			cue.word.sentence > span.sentence ? 'next sentence' : distance <= 5 ? 'right after' : 'after';
		found.push({cue, place, score: scoreOf(cue, place, distance, words, span)});
	}
	return found.toSorted((a, b) => b.score - a.score).slice(0, 4);
}

function wordsWithin(words: readonly Word[], span: Span): number {
	let count = 0;
	while (words[span.from + count]?.span === span.index) count++;
	return count;
}

/** Words between two places, each quotation between counted as five. */
function outsideWords(words: readonly Word[], from: number, to: number): number {
	if (to - from > 60) return 60;
	let count = 0;
	let span = -1;
	for (let at = from; at < to; at++) {
		const word = words[at];
		if (word === undefined) continue;
		if (word.span < 0) {
			if (word.pos !== 'PUNCT') count++;
		} else if (word.span !== span) count += 5;
		span = word.span;
	}
	return count;
}

/** A first guess at which cue goes with a quotation; the weights judge it. */
function scoreOf(cue: Cue, place: CuePlace, distance: number, words: readonly Word[], span: Span): number {
	const next = words[cue.word.index + 1];
	const isFirst = next?.text === ':' || next?.text === ',' || next?.span === span.index;
	const leads = place === 'right before' && isFirst;
	const placed =
		place === 'right after'
			? 4
			: place === 'right before'
				? 3.2
				: place === 'before'
					? 2
					: place === 'after'
						? 1.5
						: 0;
	return (
		placed +
		cue.strength -
		distance * 0.12 +
		(leads ? 0.8 : 0) -
		(cue.isNoun ? 1.5 : 0) -
		(cue.subjects.size === 0 ? 0.5 : 0)
	);
}

function firstCue(cues: readonly Cue[], offset: number): number {
	let [low, high] = [0, cues.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cues[middle]?.word.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

export function featuresOf(
	read: Read,
	view: SpanView,
	mention: Mention,
	rank: Rank,
	around: Around,
): Features {
	const {article} = read;
	const {span} = view;
	const found: Features = new Map();
	const add = (name: string, value = 1) => found.set(name, (found.get(name) ?? 0) + value);
	const isBefore = mention.start < span.outerStart;
	const side = isBefore ? 'before' : 'after';
	// Place.
	const apart = isBefore ? span.paragraph - mention.paragraph : mention.paragraph - span.paragraph;
	if (apart > 0) add(apart === 1 ? `${side}: next paragraph` : `${side}: paragraphs away`);
	else if (mention.sentence === span.sentence) add(`${side}: same sentence`);
	else if (Math.abs(mention.sentence - span.sentence) === 1) add(`${side}: next sentence`);
	else add(`${side}: same paragraph`);
	if (apart > 1) add('paragraphs away', apart - 1);
	if (rank.place < (isBefore ? 3 : 2)) add(`${side}: rank ${rank.place}`);
	const distance = outsideWords(
		article.words,
		isBefore ? mention.to : span.from + span.words,
		isBefore ? span.from : mention.from,
	);
	add(`${side}: log distance`, Math.log2(1 + distance));
	if (apart === 0 && distance <= 2) add(`${side}: beside`);
	const between = isBefore
		? spansBetween(article, mention.end, span.index, -1)
		: spansBetween(article, mention.start, span.index, 1);
	if (between > 0) add(between === 1 ? `${side}: a quotation between` : `${side}: quotations between`);
	// Build of the sentence.
	let isSubject = false;
	for (const [order, {cue, place}] of view.cues.entries()) {
		const relation = cue.subjects.get(mention.index);
		if (relation === undefined) continue;
		if (isSubject) break;
		isSubject = true;
		const where = place.endsWith('sentence') ? 'other sentence' : place;
		if (
			where !== 'other sentence' ||
			relation === 'according' ||
			relation === 'apart' ||
			relation === 'far' ||
			relation === 'owner'
		)
			add(`${where}: ${relation}`);
		if (cue.isNoun) add('cue: noun');
		else if (cue.strength > 1) add(cue.strength > 2 ? 'cue: strong' : 'cue: plain');
		if (isLeading(article.words, cue, span)) add('cue leads into the words');
		if (order === 0) add('subject of the best cue');
		else add('subject of another cue');
		if (cue.isParticiple) add('subject of a participle');
	}
	// Kind.
	add(`kind: ${mention.kind}`);
	if (mention.isPlural) add('plural');
	if (mention.isAfterPreposition) add('after a preposition');
	if (mention.isPossessive) add('possessive');
	if (isBefore && startsSentence(article, mention)) add('begins a sentence');
	if (isBefore && isVerbNext(article, mention)) add('before a verb');
	if (!isSubject && isVerb(article.words[mention.from - 1], mention)) add('after a verb');
	if (isSubject) {
		if (mention.kind === 'role' || mention.kind === 'indefinite') add('subject: role');
		else if (mention.kind === 'body' || mention.kind === 'it') add('subject: body');
		else if (mention.kind === 'other') add('subject: other');
	}
	if (isBefore && mention.sentence === span.sentence && startsSentence(article, mention))
		add('begins this sentence');
	// Quotations around.
	const isPerson = mention.kind === 'full-name' || mention.kind === 'surname' || mention.kind === 'he-she';
	const {previous, next} = around;
	const chain = shareOf(previous?.shares, mention);
	if (chain > 0 && previous !== undefined) {
		const earlier = article.spans[span.index - 1];
		const near =
			earlier?.sentence === span.sentence
				? 'same sentence'
				: earlier?.paragraph === span.paragraph
					? 'same paragraph'
					: earlier?.paragraph === span.paragraph - 1
						? 'next paragraph'
						: 'far';
		add(`speaks before: ${near}`, chain);
		if (view.cues.length === 0 || (view.cues[0]?.score ?? 0) < 3) add('speaks before, no cue here', chain);
		if (earlier?.continues) add('speaks before, goes on', chain);
	}
	const later = shareOf(next?.shares, mention);
	if (later > 0) {
		const after = article.spans[span.index + 1];
		const near =
			after?.sentence === span.sentence
				? 'same sentence'
				: after?.paragraph === span.paragraph
					? 'same paragraph'
					: 'far';
		add(`speaks after: ${near}`, later);
		if (span.continues) add('speaks after, goes on', later);
	}
	if (view.startsParagraph && apart === 0 && !isBefore) add('paragraph starts with the words, after');
	if (view.isWhole && isPerson) add('person, words fill a paragraph');
	if (view.isShort && mention.sentence === span.sentence && isSubject) add('short, subject');
	return found;
}

/** Nothing but a colon or comma between. */
function isLeading(words: readonly Word[], cue: Cue, span: Span): boolean {
	const between = span.from - cue.word.index - 1;
	return between === 0 || (between === 1 && /^[:,]$/.test(words[cue.word.index + 1]?.text ?? ''));
}

/** Who nobody is: the quotation itself tells. */
export function nobodyFeatures({article}: Read, view: SpanView, {previous}: Around): Features {
	const found: Features = new Map([['nobody', 1]]);
	if (article.spans[view.span.index - 1]?.continues === true) found.set('nobody: goes on', 1);
	if (previous !== undefined && previous.mention === undefined && view.follows)
		found.set('nobody: nobody before', 1);
	if (view.isShort) found.set('nobody: short', 1);
	if (view.startsLower) found.set('nobody: lower case', 1);
	if (view.isWhole) found.set('nobody: fills a paragraph', 1);
	const best = view.cues[0];
	if (best === undefined) found.set('nobody: no cue', 1);
	if (best?.place.startsWith('right')) found.set('nobody: cue beside', 1);
	if (view.span.words > 12) found.set('nobody: long', 1);
	return found;
}

export type Rank = {readonly place: number};

function spansBetween(article: Article, offset: number, index: number, step: 1 | -1): number {
	let count = 0;
	for (let at = index + step; count < 3; at += step) {
		const span = article.spans[at];
		if (span === undefined) break;
		if (step < 0 ? span.outerStart < offset : span.outerStart > offset) break;
		count++;
	}
	return count;
}

function startsSentence({words}: Article, mention: Mention): boolean {
	const previous = words[mention.from - 1];
	return previous === undefined || previous.sentence !== mention.sentence;
}

function isVerbNext({words}: Article, mention: Mention): boolean {
	const next = words[mention.to];
	return (
		next !== undefined &&
		next.span < 0 &&
		next.sentence === mention.sentence &&
		(next.pos === 'VERB' || next.pos === 'AUX')
	);
}

function isVerb(word: Word | undefined, mention: Mention): boolean {
	return word !== undefined && word.span < 0 && word.sentence === mention.sentence && word.pos === 'VERB';
}

function shareOf(answers: ReadonlyMap<string, number> | undefined, mention: Mention): number {
	return answers?.get(mention.key) ?? 0;
}
