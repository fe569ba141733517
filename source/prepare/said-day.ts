/** The day on which something was said, where the words around it name one and no other. */
import type {ParsedArticle, Word} from './article.ts';
import {type Day, daysIn} from './dates.ts';
import type {FoundUtterance} from './found.ts';
import {cueStrength} from './words.ts';

/** The day that the clause around a quotation names, as far as no semicolon parts it. */
export function saidAround(
	article: ParsedArticle,
	{from, to}: {readonly from: number; readonly to: number},
	clause: {readonly from: number; readonly to: number},
	published: string | undefined,
): FoundUtterance['said'] {
	const {words} = article;
	let [start, end] = [clause.from, clause.to];
	for (let place = start; place < end; place++) {
		if (words[place]?.text !== ';' || (words[place]?.span ?? 0) >= 0) continue;
		if (place < from) start = place + 1;
		else if (place >= to) end = place;
	}
	// In “Lee, who argued on Sunday that it was “late”, said” the clause itself is what is told.
	const who = words.slice(start, from).find(({lower}) => lower === 'who');
	const isRelative = who !== undefined && end === to && words[to]?.text === ',';
	const within = clauseWithin(words.slice(start, from));
	return saidIn(article, {from: isRelative ? who.index + 1 : (within ?? start), to: end}, published);
}

/** “Berg called for calm on Friday after Lund compared them to “gulls””: when he did is not told. */
function clauseWithin(before: readonly Word[]): number | undefined {
	const verb = before.findLast(({pos}) => pos === 'VERB');
	const led = before.findLast(({lower}) => /^(?:after|before|since|when)$/.test(lower));
	const isLedBy = verb !== undefined && led !== undefined && verb.index > led.index;
	// “Berg said on Friday after Lund had left that “it rains””
	const isApart = isLedBy && !/^(?:that|[,:])$/.test(before.at(-1)?.text ?? '');
	return isApart && !/ing$/.test(verb.lower) ? led.index + 1 : undefined;
}

/** The day that some words name, those between marks left out. */
export function saidIn(
	{text, words}: ParsedArticle,
	{from, to}: {readonly from: number; readonly to: number},
	published: string | undefined,
): FoundUtterance['said'] {
	let part = '';
	let end = -1;
	for (let at = from; at < to; at++) {
		const word = words[at];
		if (word === undefined || word.span >= 0) {
			end = -1;
			continue;
		}
		part += `${end < 0 || end < word.start ? ' ' : ''}${text.slice(word.start, word.end)}`;
		end = word.end;
	}
	const frame = withoutClauses(part);
	const days = daysIn(frame, published).filter(day => !isOfThing(frame, day));
	const [only] = days;
	return days.length === 1 && only !== undefined
		? {day: only.iso, because: only.because, isWeekday: only.isWeekday}
		: undefined;
}

/**
 * The day of a transcript; of an interview that on which those met who speak, where its beginning says so: it is printed
 * later.
 *
 * @param lead - what stands before the first turn.
 * @param isOfPaper - whether the paper itself asks.
 */
export function daySpokenOn(
	lead: string,
	published: string | undefined,
	isOfPaper: boolean,
): FoundUtterance['said'] {
	if (published === undefined) return undefined;
	for (const sentence of lead.split(/(?<=[.!?])\s|\n/)) {
		const days = occasion.test(sentence) ? daysIn(sentence, published) : [];
		const [day] = days;
		if (day !== undefined && days.length === 1)
			return {day: day.iso, because: `${day.because} They met then.`, isWeekday: day.isWeekday};
	}
	return isOfPaper || /\binterview/i.test(lead)
		? undefined
		: {day: published, because: 'The transcript is of that day.', isWeekday: false};
}

/** “We met on Sunday”, “The conversation took place on 3 May”. */
const occasion =
	/\b(?:we|I)\b(?:\s\p{L}+){0,2}\s(?:met|meet|spoke|talked|sat)\b|\b(?:interview|conversation)\b[^.]{0,60}\b(?:was|were|took place|held|recorded|conducted)\b/iu;

/** “After the January 12 talks”, “Tuesday’s talks”: the day of what was before. */
function isOfThing(frame: string, {at, printed}: Day): boolean {
	const before = frame.slice(Math.max(0, at - 12), at);
	const after = frame.slice(at + printed.length, at + printed.length + 12);
	return (
		/^\s?['’]s\b/.test(after) ||
		/\b(?:published|printed|aired|broadcast|posted|released|issued|dated|signed)\s+(?:on\s+)?$/i.test(
			before,
		) ||
		(/\b(?:the|an?|this|that|his|her|its|their|our)\s+$/.test(before) && /^\s+\p{L}/u.test(after))
	);
}

/** What is told of another time than that of saying: who had arrived on Monday; after she had tabled it on 13 May. */
function withoutClauses(sentence: string): string {
	// “…, who told reporters on Monday” tells of the saying itself.
	return sentence
		.replace(content, ' ')
		.replace(subordinate, clause =>
			/^,/.test(clause) && clause.split(/\s+/).some(word => cueStrength.get(word) === 3) ? clause : ' ',
		);
}

/** Up to the comma that ends it, or the sentence. */
const subordinate =
	/(?:,\s*(?:who|whom|whose|which|where)\b|\b(?:after|before|since|until|when|because|although|though|unless|if)\s+(?:he|she|it|they|the|an?|his|her|its|their|both|\p{Lu}[\p{L}\p{M}]{1,40}(?:\s\p{Lu}[\p{L}\p{M}]+){0,4}\s+(?:had|has|was|were|is))\b(?=[^,.;:]{0,200}\b(?:had|has|have|was|were|is|are|would|will|\p{L}+ed|came|went|met|left|began|took|gave|made)\b))[^,.;:–—]*/gu;

/** What is said, or told of a thing: that it would rain on Monday; the draft that both signed on 13 May. */
const content =
	/\bthat\s+(?=(?:he|she|it|they|we|I|the|an?|his|her|its|their|both|some|all|no|\p{Lu}[\p{L}\p{M}]{1,40})(?![\p{L}\p{M}]))[^,.;:–—]{0,400}/gu;
