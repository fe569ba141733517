/**
 * What speaks for a mention as the speaker of a quotation: features without a word in them, of place, build of the
 * sentence, kind of mention, and of the quotations around. Their weights are in weights.ts.
 */
import type {ParsedArticle, QuotedSpan, Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';
import {outsideWords, type ReadSpan, type SpanView} from './span-view.ts';

/** Names of those that hold, each once; one may be given with a number. */
export type Features = readonly (readonly [name: string, value: number])[];

/** A name after what it is about, made once for all: naming them anew would take longer than all else. */
class Names {
	private readonly made = new Map<string, string>();

	constructor(private readonly about: string) {}

	of(what: string): string {
		const known = this.made.get(what);
		if (known !== undefined) return known;
		const name = `${this.about}: ${what}`;
		this.made.set(what, name);
		return name;
	}
}

const sides = {before: new Names('before'), after: new Names('after')};
const kinds = new Names('kind');
const wheres: Readonly<Record<string, Names>> = Object.fromEntries(
	['right after', 'after', 'right before', 'before', 'other sentence'].map(where => [
		where,
		new Names(where),
	]),
);
const earlierAt = new Names('speaks before');
const laterAt = new Names('speaks after');
const ranks = ['rank 0', 'rank 1', 'rank 2'];

/** The answers for the quotation before and after: keys of who is thought to speak, and how surely. */
export type Surroundings = {
	readonly previous: FeatureAnswer | undefined;
	readonly next: FeatureAnswer | undefined;
};

/** Who is thought to say a quotation: by key, how likely, and the likeliest mention. */
export type FeatureAnswer = {
	readonly shares: ReadonlyMap<string, number>;
	readonly mention: Mention | undefined;
};

export function featuresOf(
	read: ReadSpan,
	view: SpanView,
	mention: Mention,
	rank: Rank,
	around: Surroundings,
): Features {
	const {article} = read;
	const {span} = view;
	const found: (readonly [string, number])[] = [];
	const add = (name: string, value = 1) => found.push([name, value]);
	const isBefore = mention.start < span.outerStart;
	const side = isBefore ? sides.before : sides.after;
	// Place.
	const isHere =
		mention.sentence === span.sentence && mention.from >= view.clause.from && mention.from < view.clause.to;
	const apart = isBefore ? span.paragraph - mention.paragraph : mention.paragraph - span.paragraph;
	if (apart > 0) add(side.of(apart === 1 ? 'next paragraph' : 'paragraphs away'));
	else if (isHere) add(side.of('same sentence'));
	else if (Math.abs(mention.sentence - span.sentence) <= 1) add(side.of('next sentence'));
	else add(side.of('same paragraph'));
	if (apart > 1) add('paragraphs away', apart - 1);
	if (rank.place < (isBefore ? 3 : 2)) add(side.of(ranks[rank.place] ?? ''));
	const distance = outsideWords(
		article.words,
		isBefore ? mention.to : span.to,
		isBefore ? span.from : mention.from,
	);
	add(side.of('log distance'), Math.log2(1 + distance));
	if (apart === 0 && distance <= 2) add(side.of('beside'));
	const between = isBefore
		? spansBetween(article, mention.end, span.index, -1)
		: spansBetween(article, mention.start, span.index, 1);
	if (between > 0) add(side.of(between === 1 ? 'a quotation between' : 'quotations between'));
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
			add(wheres[where]?.of(relation) ?? '');
		if (cue.isNoun) add('cue: noun');
		else if (cue.strength > 1) add(cue.strength > 2 ? 'cue: strong' : 'cue: plain');
		if (isLeading(article.words, cue, span)) add('cue leads into the words');
		if (order === 0) add('subject of the best cue');
		else add('subject of another cue');
		if (cue.isParticiple) add('subject of a participle');
	}
	// Kind.
	add(kinds.of(mention.kind));
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
	if (isBefore && isHere && (startsSentence(article, mention) || mention.from === view.clause.from))
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
		add(earlierAt.of(near), chain);
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
		add(laterAt.of(near), later);
		if (span.continues) add('speaks after, goes on', later);
	}
	if (view.startsParagraph && apart === 0 && !isBefore) add('paragraph starts with the words, after');
	if (view.isWhole && isPerson) add('person, words fill a paragraph');
	if (view.isShort && isHere && isSubject) add('short, subject');
	return found;
}

/** Nothing but a colon or comma between. */
function isLeading(words: readonly Word[], cue: Cue, span: QuotedSpan): boolean {
	const between = span.from - cue.word.index - 1;
	return between === 0 || (between === 1 && /^[:,]$/.test(words[cue.word.index + 1]?.text ?? ''));
}

/** Who nobody is: the quotation itself tells. */
export function nobodyFeatures({article}: ReadSpan, view: SpanView, {previous}: Surroundings): Features {
	const found: (readonly [string, number])[] = [['nobody', 1]];
	if (article.spans[view.span.index - 1]?.continues === true) found.push(['nobody: goes on', 1]);
	if (previous !== undefined && previous.mention === undefined && view.follows)
		found.push(['nobody: nobody before', 1]);
	if (view.isShort) found.push(['nobody: short', 1]);
	if (view.startsLower) found.push(['nobody: lower case', 1]);
	if (view.isWhole) found.push(['nobody: fills a paragraph', 1]);
	const best = view.cues[0];
	if (best === undefined) found.push(['nobody: no cue', 1]);
	if (best?.place.startsWith('right')) found.push(['nobody: cue beside', 1]);
	if (view.span.words > 12) found.push(['nobody: long', 1]);
	return found;
}

export type Rank = {readonly place: number};

function spansBetween(article: ParsedArticle, offset: number, index: number, step: 1 | -1): number {
	let count = 0;
	for (let at = index + step; count < 3; at += step) {
		const span = article.spans[at];
		if (span === undefined) break;
		if (step < 0 ? span.outerStart < offset : span.outerStart > offset) break;
		count++;
	}
	return count;
}

function startsSentence({words}: ParsedArticle, mention: Mention): boolean {
	const previous = words[mention.from - 1];
	return previous === undefined || previous.sentence !== mention.sentence;
}

function isVerbNext({words}: ParsedArticle, mention: Mention): boolean {
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
