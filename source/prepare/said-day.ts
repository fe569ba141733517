/** The day on which something was said, where the words around it name one and no other. */
import {type ParsedArticle, sentenceEnd, sentenceStart} from './article.ts';
import {daysIn} from './dates.ts';
import type {FoundUtterance} from './found.ts';
import {cueStrength} from './words.ts';

/** The day that the sentence around a quotation names, as far as no semicolon parts it. */
export function saidAround(
	article: ParsedArticle,
	{from, to}: {readonly from: number; readonly to: number},
	published: string | undefined,
): FoundUtterance['said'] {
	const {words} = article;
	const at = Math.min(from, words.length - 1);
	let [start, end] = [sentenceStart(words, at), sentenceEnd(words, at)];
	for (let place = start; place < end; place++) {
		if (words[place]?.text !== ';' || (words[place]?.span ?? 0) >= 0) continue;
		if (place < from) start = place + 1;
		else if (place >= to) end = place;
	}
	return saidIn(article, {from: start, to: end}, published);
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
	const days = daysIn(withoutClauses(part), published);
	const [only] = days;
	return days.length === 1 && only !== undefined
		? {day: only.iso, because: only.because, isWeekday: only.isWeekday}
		: undefined;
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
	/(?:,\s*(?:who|whom|whose|which|where)\b|\b(?:after|before|since|until|when|because|although|though|unless|if)\s+(?:he|she|it|they|the|an?|his|her|its|their|both|\p{Lu}\p{L}{1,40}(?:\s\p{Lu}\p{L}+){0,4}\s+(?:had|has|was|were|is))\b(?=[^,.;:]{0,200}\b(?:had|has|have|was|were|is|are|would|will|\p{L}+ed|came|went|met|left|began|took|gave|made)\b))[^,.;:–—]*/gu;

/** What is said, or told of a thing: that it would rain on Monday; the draft that both signed on 13 May. */
const content =
	/\bthat\s+(?=(?:he|she|it|they|we|I|the|an?|his|her|its|their|both|some|all|no|\p{Lu}\p{L}{1,40})\b)[^,.;:–—]{0,400}/gu;
