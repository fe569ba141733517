/** Quotations that other programs have found: BBC Citron and Stanford CoreNLP, as JSON. */

import {quotedSpans} from './quoted-spans.ts';
import type {FoundQuote} from './records.ts';

/** @returns undefined for what is neither. */
export function readAnnotations(value: unknown): readonly FoundQuote[] | undefined {
	const quotes = fieldOf(value, 'quotes');
	if (!Array.isArray(quotes)) return undefined;
	if (quotes.some(quote => Array.isArray(fieldOf(quote, 'contents')))) return quotes.flatMap(fromCitron);
	if (quotes.some(quote => typeof fieldOf(quote, 'text') === 'string')) {
		const file = textIn(value, 'docId');
		return quotes.flatMap(quote => fromCoreNlp(quote, file));
	}
	return quotes.length === 0 ? [] : undefined;
}

/** Pronouns and the like, for which Citron gives the person in the coreferences. */
const pronouns = /^(?:he|she|they|it|i|we|who|him|her|them)$/i;

function fromCitron(quote: unknown): readonly FoundQuote[] {
	const texts = (name: string) => {
		const spans = fieldOf(quote, name);
		return Array.isArray(spans)
			? spans.map(span => textIn(span, 'text') ?? '').filter(text => text !== '')
			: [];
	};
	const contents = texts('contents');
	if (contents.length === 0) return [];
	const named = [...texts('sources'), ...texts('coreferences')].find(text => !pronouns.test(text));
	const words = contents.flatMap(withinMarks);
	const cue = textIn(fieldOf(quote, 'cue'), 'text');
	const base = {...(named === undefined ? {} : {speaker: named}), ...(cue === undefined ? {} : {cue})};
	return [words.length > 0 ? {...base, words} : {...base, words: contents, isReported: true}];
}

function fromCoreNlp(quote: unknown, file: string | undefined): readonly FoundQuote[] {
	const text = textIn(quote, 'text');
	if (text === undefined) return [];
	const speaker = textIn(quote, 'canonicalSpeaker') ?? textIn(quote, 'speaker');
	const marked = withinMarks(text);
	return [
		{
			words: marked.length > 0 ? marked : [text],
			...(speaker === undefined ? {} : {speaker}),
			...(file === undefined ? {} : {file}),
		},
	];
}

/** The words between marks, where there are any. */
function withinMarks(text: string): readonly string[] {
	return quotedSpans(text).map(({start, end}) => text.slice(start, end));
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown, name: string): string | undefined {
	const text = fieldOf(value, name);
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
