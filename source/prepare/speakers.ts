/** Who says what stands between the marks of an article: one linear model, read twice. */

import {isInitials, turnsOf} from '../notes/turns.ts';
import {sameAs} from './apposed.ts';
import {articleOf, type ParsedArticle, type QuotedSpan, sentenceEnd, type Word} from './article.ts';
import {cuesOf} from './cues.ts';
import {datelineWords} from './datelines.ts';
import {doubtsOf, mostWith} from './doubts.ts';
import {
	type FeatureAnswer,
	type Features,
	featuresOf,
	nobodyFeatures,
	type Surroundings,
} from './features.ts';
import {ColonReader} from './led-by-colon.ts';
import type {Mention} from './mentions.ts';
import {mentionsOf} from './mentions.ts';
import {pointedTo} from './pointed-to.ts';
import {type ReadSpan, type SpanView, spanViewOf} from './span-view.ts';
import {toldApart} from './told-apart.ts';
import {weights} from './weights.ts';
import {cueStrength} from './words.ts';

export type ChosenSpeaker = {
	readonly span: QuotedSpan;
	/** The words of the clause that it stands in. */
	readonly clause: SpanView['clause'];
	readonly mention: Mention | undefined;
	/** Between 0 and 1: how likely it is this one, by whatever mention. */
	readonly confidence: number;
	/** A verb of saying is its own. */
	readonly isSubject: boolean;
	/** What decided, strongest first. */
	readonly reasons: readonly string[];
};

/** Less sure than this, what stands before a colon tells. */
const leastByColon = 0.8;
const beforeColon = 'its sentence tells of whom, and ends in a colon before the words';

export type SpeakerChoice = {readonly mention: Mention | undefined; readonly features: Features};

export function readSpeakers(text: string): {readonly article: ParsedArticle; readonly read: ReadSpan} {
	const article = articleOf(text);
	// “AB: Who told you?”: initials before what is said are nobody who is told of.
	const labels = turnsOf(text, article.paragraphs).filter(({label}) => isInitials.test(label));
	const mentions = mentionsOf(article, new Set(labels.map(({begins}) => begins)));
	const cues = cuesOf(article, mentions);
	return {article, read: {article, mentions, cues, datelines: datelineWords(article)}};
}

/** Who may have said a quotation, nobody last, each with what speaks for it. */
export function choicesOf(read: ReadSpan, view: SpanView, around: Surroundings): readonly SpeakerChoice[] {
	const {span} = view;
	let [before, after] = [0, 0];
	// Who was thought to speak before and after may speak here, however far the words go on.
	const carried = [around.previous?.mention, around.next?.mention].filter(
		(mention): mention is Mention => mention !== undefined && !view.candidates.includes(mention),
	);
	const choices: SpeakerChoice[] = [...view.candidates, ...new Set(carried)].map(mention => {
		const place = mention.start < span.outerStart ? before++ : after++;
		return {mention, features: featuresOf(read, view, mention, {place}, around)};
	});
	choices.push({mention: undefined, features: nobodyFeatures(read, view, around)});
	return choices;
}

export function likelihoods(
	choices: readonly SpeakerChoice[],
	by: ReadonlyMap<string, number>,
): readonly number[] {
	const scores = choices.map(({features}) => {
		let score = 0;
		for (const [name, value] of features) score += (by.get(name) ?? 0) * value;
		return score;
	});
	const most = Math.max(...scores);
	const parts = scores.map(score => Math.exp(score - most));
	const sum = parts.reduce((total, part) => total + part, 0);
	return parts.map(part => part / sum);
}

const known = new Map(Object.entries(weights));

/** The answer, with shares by key of who is meant. */
export function answerOf(choices: readonly SpeakerChoice[], likely: readonly number[]): FeatureAnswer {
	const shares = new Map<string, number>();
	for (const [index, {mention}] of choices.entries()) {
		if (mention === undefined) continue;
		shares.set(mention.key, (shares.get(mention.key) ?? 0) + (likely[index] ?? 0));
	}
	let best = choices.length - 1;
	for (const [at, share] of likely.entries()) if (share > (likely[best] ?? 0)) best = at;
	return {shares, mention: choices[best]?.mention};
}

export function speakersOf(text: string, by: ReadonlyMap<string, number> = known): readonly ChosenSpeaker[] {
	const {article, read} = readSpeakers(text);
	return speakersIn(article, read, by);
}

export function speakersIn(
	article: ParsedArticle,
	read: ReadSpan,
	by: ReadonlyMap<string, number> = known,
): readonly ChosenSpeaker[] {
	const nothing: Surroundings = {previous: undefined, next: undefined};
	const colons = new ColonReader(read);
	const views = article.spans.map(span => spanViewOf(read, span));
	const first = views.map(view => {
		const choices = choicesOf(read, view, nothing);
		return answerOf(choices, likelihoods(choices, by));
	});
	let previous: FeatureAnswer | undefined;
	let earlier: (ChosenSpeaker & {readonly answered: boolean}) | undefined;
	const choose = (view: SpanView, index: number): ChosenSpeaker => {
		const {span} = view;
		const choices = choicesOf(read, view, {previous, next: first[index + 1]});
		const likely = likelihoods(choices, by);
		const answer = answerOf(choices, likely);
		previous = answer;
		const told = toldApart(read, views, index);
		if (told !== undefined) return {span, clause: view.clause, confidence: 0.95, isSubject: true, ...told};
		const pointed = pointedTo(article, read.mentions, span);
		if (pointed?.maker !== undefined)
			return {
				span,
				clause: view.clause,
				mention: pointed.maker,
				confidence: 0.85,
				isSubject: true,
				reasons: ['the words of what somebody read or wrote'],
			};
		const {mention} = answer;
		const share = mention === undefined ? likely.at(-1) : shareOf(read, {choices, likely}, mention);
		const isDoubled = mention !== undefined && hasTwoFrames(article, span);
		const isBack = isTakenBack(article, view);
		const isUnsaid = mention !== undefined && (isBack || isDeniedOrToCome(article, view, mention));
		const isNotSaid = isBack || (isUnsaid && isDenied(article.words, view.cues[0]?.cue.word));
		const most = isNotSaid ? 0.45 : isUnsaid || pointed !== undefined ? 0.6 : 1;
		const likelihood = Math.min(most, share ?? 0) * (isDoubled ? 0.5 : 1);
		const doubts = mention === undefined ? [] : doubtsOf(read, view, mention, earlier);
		const confidence = Math.min(likelihood, mostWith(doubts));
		const mayBeLed = confidence < leastByColon && !isDoubled && !isUnsaid;
		const led = mayBeLed && !leadsByVerb(article, view, mention) ? colons.ledBy(view) : undefined;
		// Who is surer than what stands before a colon is only made surer by it.
		const isLed = likelihood < leastByColon || led?.isLabel || led?.mention.key === mention?.key;
		if (led !== undefined && isLed && led.confidence > confidence)
			return {
				span,
				clause: view.clause,
				mention: led.mention,
				confidence: led.confidence,
				isSubject: true,
				reasons: [beforeColon],
			};
		const features = choices.find(choice => choice.mention === mention)?.features;
		const reasons = reasonsOf(features, by);
		return {
			span,
			clause: view.clause,
			mention,
			confidence,
			isSubject:
				features?.some(
					([name]) => name === 'subject of the best cue' || name === 'subject of another cue',
				) === true,
			reasons: [
				...(isDoubled ? ['two are said to say it, which is damage'] : []),
				...(isUnsaid ? ['the verb tells of words that are yet to be said, or were not'] : []),
				...doubts.map(({what}) => `not surely, for ${what}`),
				...reasons,
			],
		};
	};
	return views.map((view, index) => {
		const chosen = choose(view, index);
		const {span, mention} = chosen;
		// Two speak in turn where each has a paragraph.
		const answered =
			earlier?.mention !== undefined &&
			mention !== undefined &&
			view.startsParagraph &&
			views[index - 1]?.startsParagraph === true &&
			earlier.mention.key !== mention.key &&
			earlier.span.paragraph === span.paragraph - 1;
		earlier = {
			...chosen,
			answered: answered || (earlier?.answered === true && earlier.span.paragraph === span.paragraph),
		};
		return chosen;
	});
}

/** “…, and Lee told us: “…””: who does what the sentence begins with says nothing. */
function leadsByVerb(
	{words}: ParsedArticle,
	{span, cues: [best]}: SpanView,
	mention: Mention | undefined,
): boolean {
	if (best === undefined || mention === undefined) return false;
	const {word, isNoun, strength, subjects} = best.cue;
	// “Lee was asked by Tamm: “…””
	const isAgent = best.place === 'before' && mention.from > word.index;
	// “Lee said that Tamm had told her at the table: “…””
	const isLast =
		best.place === 'before' &&
		!words.slice(word.index + 1, span.from).some(({pos, span: inside}) => pos === 'VERB' || inside >= 0);
	const leads = isAgent || isLast || best.place === 'right before';
	return !isNoun && strength > 2 && subjects.has(mention.index) && leads;
}

/** “It printed that Lee had called it “late”. He had not.” */
function isTakenBack({words}: ParsedArticle, {span}: SpanView): boolean {
	const end = sentenceEnd(words, Math.max(0, span.to - 1));
	const next = words.slice(end, sentenceEnd(words, end)).map(({lower}) => lower);
	return words[end]?.paragraph === span.paragraph && takenBack.test(next.join(' '));
}

const takenBack =
	/^(?:he|she|they|it) (?:(?:had|did|has|have|was|were|is) ?(?:not|n['’]t|never)|never (?:did|had|was)) \.$/;

/** “Lee will say, “…””, “Lee never said “…””. */
function isDeniedOrToCome({words}: ParsedArticle, {cues}: SpanView, mention: Mention): boolean {
	const [best] = cues;
	// “Papers had Lee say that”: they, and not Lee.
	const maker = words[mention.from - 1];
	const isMade =
		/^(?:had|have|made|make|let)$/.test(maker?.lower ?? '') &&
		/^(?:say|tell|call)$/.test(best?.cue.word.lower ?? '');
	if (isMade) return true;
	if (best === undefined || !best.place.startsWith('right') || !best.cue.subjects.has(mention.index))
		return false;
	// “Lee insists on “order”, never admitting that it was late”
	if (best.cue.isParticiple && best.place === 'right after') return false;
	const before = words.slice(Math.max(mention.to, best.cue.word.index - 3), best.cue.word.index);
	return before.some(
		({lower, span}) => span < 0 && /^(?:will|['’]ll|might|may|not|n['’]t|never)$/.test(lower),
	);
}

/** “Lee never said “…””; not “Lee could not help adding “…””. */
function isDenied(words: readonly Word[], verb: Word | undefined): boolean {
	const [earlier, before] = [words[(verb?.index ?? 0) - 2], words[(verb?.index ?? 0) - 1]];
	const isNot = (word: Word | undefined) => /^(?:not|n['’]t|never)$/.test(word?.lower ?? '');
	return isNot(before) || (before?.pos === 'ADV' && isNot(earlier));
}

/** How likely it is somebody, by whatever mention: by the same name, or beside it. */
function shareOf(
	{article: {words}, mentions}: ReadSpan,
	{choices, likely}: {readonly choices: readonly SpeakerChoice[]; readonly likely: readonly number[]},
	mention: Mention,
): number {
	const same = sameAs(words, mentions, mention);
	// Another “who” is of somebody else.
	const keys = new Set(same.flatMap(({kind, key}) => (kind === 'who' ? [] : [key])));
	return choices.reduce((sum, {mention: each}, at) => {
		const isSame = each !== undefined && (keys.has(each.key) || same.includes(each));
		return isSame ? sum + (likely[at] ?? 0) : sum;
	}, 0);
}

/** “…,” Lee said. Ambassador Ann Lee said. – the second sentence says nothing, and is what is left of another. */
function hasTwoFrames({words}: ParsedArticle, span: QuotedSpan): boolean {
	const {to} = span;
	const end = sentenceEnd(words, to);
	const first = words.slice(to, end);
	if (words[to]?.sentence !== span.sentence || first.some(word => word.span >= 0)) return false;
	if (words[end]?.paragraph !== span.paragraph) return false;
	const second = words.slice(end, sentenceEnd(words, end));
	return isFrame(first) && isFrame(second);
}

/** A few words that end in a verb of saying. */
function isFrame(words: readonly Word[]): boolean {
	const plain = words.filter(({pos}) => pos !== 'PUNCT');
	const last = plain.at(-1);
	return (
		plain.length > 1 &&
		plain.length < 10 &&
		words.every(({span}) => span < 0) &&
		last !== undefined &&
		last.pos !== 'NOUN' &&
		(cueStrength.get(last.lower) ?? 0) >= 2
	);
}

function reasonsOf(features: Features | undefined, by: ReadonlyMap<string, number>): readonly string[] {
	if (features === undefined) return [];
	return [...features]
		.map(([name, value]) => [name, (by.get(name) ?? 0) * value] as const)
		.filter(([, weight]) => weight > 0.3)
		.toSorted((a, b) => b[1] - a[1])
		.slice(0, 4)
		.map(([name]) => name);
}
