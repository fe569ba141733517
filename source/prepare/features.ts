/**
 * What speaks for a mention as the speaker of a quotation: features without a word in them, of place, build of the
 * sentence, kind of mention, and of the quotations around. Their weights are in weights.ts.
 */
import type {Article, Span, Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';
import {outsideWords, type Read, type SpanView} from './span-view.ts';

/** Names of those that hold; one may be given with a number. */
export type Features = Map<string, number>;

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
		isBefore ? mention.to : span.to,
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
