/** The words of an article with their parts of speech, of which wink's English model tells (Universal Dependencies). */

import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import {endOfLetter} from '../text/fold.ts';
import type {TextRange} from '../text/range.ts';
import {isGivenName} from './given-names.ts';
import {hyphenatedNames} from './hyphenated-names.ts';
import {composed, isReadable, onLetter, readable, withBreaths} from './readable-letters.ts';
import {cueStrength} from './words.ts';

export type WordToken = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly lower: string;
	/** Such as NOUN, PROPN, PRON, VERB, AUX, DET, ADP, PUNCT. */
	readonly pos: string;
	/** Where it stands, which is found out once and written here: a copy of each word would take longer than the rest. */
	index: number;
	paragraph: number;
	sentence: number;
	span: number;
};

/** Made when the first text is read: where threads read them all, nobody else needs the model. */
let made: ReturnType<typeof winkNLP> | undefined;
const readerOf = () => (made ??= winkNLP(model, ['pos']));

/**
 * What the reader takes for a word of its own or not, by what it happened to read before: parted beforehand, an article is
 * always read alike.
 */
const genitive = /(\p{L})(['’]s)(?!\p{L})/gu;

/**
 * Markdown around words: emphasis, the signs of links with where they lead, of quoted lines and headings. Nothing that is
 * said, and to the reader of words no more than blanks.
 */
const markup =
	/\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|(?<=^\s*)(?:>\s?|#{1,6}\s)|!?\[(?=[^[\]]{1,300}\]\()|\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)/gu;

/** What every such sign has: most texts have none, which is sooner seen. */
const anyMarkup = /[*~`_>#[\]]/;

/** A text as Markdown shows it. */
export function withoutMarkdown(text: string): string {
	return anyMarkup.test(text) ? text.replace(markup, '') : text;
}

/** Names that are prepositions with a small letter; a name follows: Per Lind. */
const givenNames: ReadonlySet<string> = new Set(['Per', 'Till']);

/** Letters read at once: what is longer has no sentences anyway, and is read in parts. */
const most = 8000;

/** The words of some ranges of a text, in order. */
export function tokensOf(text: string, ranges: readonly TextRange[]): readonly WordToken[] {
	const parts = ranges.flatMap(range => partsOf(text, range));
	const [only] = parts;
	// Nearly all paragraphs are read at once, and copying their words would take a fiftieth of the time of all.
	if (only !== undefined && parts.length === 1) return tokensOfPart(text, only);
	return parts.flatMap(part => tokensOfPart(text, part));
}

function partsOf(text: string, {start, end}: TextRange): readonly TextRange[] {
	if (end - start <= most) return [{start, end}];
	const parts: TextRange[] = [];
	for (let from = start; from < end; ) {
		const blank = text.lastIndexOf(' ', from + most);
		const to = from + most >= end ? end : blank > from ? blank : from + most;
		parts.push({start: from, end: to});
		from = to;
	}
	return parts;
}

const beforeNames = /^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Sir|Dame|Lord|Lady)\.?$/;

/** Mr Parry, Giles Parry said: names that are verbs with a small letter. */
function isNameLikeVerb(values: readonly string[], tags: readonly string[], index: number): boolean {
	const value = values[index] ?? '';
	if (!/^(?:VERB|ADJ)$/.test(tags[index] ?? '') || !/^\p{Lu}\p{M}*\p{Ll}/u.test(value)) return false;
	const [before = '', after = ''] = [values[index - 1], values[index + 1]];
	// “David French of the mill”, and not “David French ships”
	if (tags[index] === 'ADJ')
		return isGivenName(before) && !/^(?:NOUN|PROPN|ADJ)$/.test(tags[index + 1] ?? '');
	// “Ted Lund said”
	if (isGivenName(value) && /^\p{Lu}\p{M}*\p{Ll}/u.test(after)) return true;
	if (beforeNames.test(before)) return true;
	// “The councillor Ted Lund”, “said Bill Lund”
	const isGiven =
		/^\p{Ll}/u.test(before) &&
		/^(?:NOUN|VERB)$/.test(tags[index - 1] ?? '') &&
		/^\p{Lu}\p{M}*\p{Ll}/u.test(after) &&
		tags[index + 1] === 'PROPN';
	if (isGiven) return true;
	const isName = tags[index - 1] === 'PROPN' && /^\p{Lu}\p{M}*\p{Ll}/u.test(before);
	// “Said Oak Falls board member Ann Lee”, “in Oak Falls to vote”, and not “Mayor Backs School Bill”
	if (isName && isRunning(values)) return true;
	const isEnd =
		/^[,.;)]$/.test(after) ||
		// “Ann Lie of the Tribune”, and not “Union Warns of Strike”
		(after === 'of' && !cueStrength.has(value.toLowerCase())) ||
		(/^\p{Ll}/u.test(after) && /^(?:VERB|AUX)$/.test(tags[index + 1] ?? ''));
	return isName && isEnd;
}

/** “Lee dislikes both”, and not “Monday talks the”. */
function isVerbLikeNoun(values: readonly string[], tags: readonly string[], index: number): boolean {
	if (index === 0 || tags[index] !== 'NOUN' || tags[index - 1] !== 'PROPN') return false;
	const [name = '', noun = '', next = ''] = values.slice(index - 1, index + 2);
	if (!/^\p{Ll}+(?<!s)s$/u.test(noun) || !/^\p{Lu}\p{M}*\p{Ll}+$/u.test(name) || /days?$/.test(name))
		return false;
	return /^(?:both|the|an?|his|her|their|him|them|it)$/.test(next);
}

/** Words of this many letters and more are written with a capital in a title, whatever they are. */
const longWord = /^\p{L}{5,}$/u;

/** Whether it is no title, in which words have capitals that are no names. */
function isRunning(values: readonly string[]): boolean {
	const long = values.filter(value => longWord.test(value));
	const small = long.filter(value => /^\p{Ll}/u.test(value));
	return small.length > 1 && small.length * 3 > long.length;
}

/** A word that a line of a column broke: “per-” at its end, “mission” in the next. With its hyphen first it is soon looked for. */
const brokenWord = /-(?<=\p{Ll}-)[^\S\r\n]*\r?\n[^\S\r\n]*(?=\p{Ll})/gu;

/** Of what the reader cannot take as it is: also what stands on letters. */
const notRead = new RegExp(`${brokenWord.source}|${onLetter.source}`, 'gu');

/** Words as they are printed, but that none is broken by a line and all stand in one. */
export function inOneLine(words: string): string {
	return words.replace(brokenWord, '').replace(/\s+/g, ' ');
}

/** A text without some of it, and where each unit of the rest stood. */
function without(
	text: string,
	gone: RegExp,
): {readonly rest: string; readonly placeOf: (unit: number) => number} {
	const matches = gone === brokenWord && !text.includes('\n') ? [] : [...text.matchAll(gone)];
	if (matches.length === 0) return {rest: text, placeOf: unit => unit};
	const origin: number[] = [];
	let from = 0;
	for (const {0: match, index} of [...matches, {0: '', index: text.length}]) {
		for (let unit = from; unit < index; unit++) origin.push(unit);
		from = index + match.length;
	}
	return {rest: text.replace(gone, ''), placeOf: unit => origin[unit] ?? text.length};
}

function tokensOfPart(text: string, {start, end}: TextRange): readonly WordToken[] {
	const original = text.slice(start, end);
	const plain = anyMarkup.test(original)
		? original.replace(markup, signs => ' '.repeat(signs.length))
		: original;
	const isPlain = isReadable(plain);
	const {rest, placeOf} = without(plain, isPlain ? brokenWord : notRead);
	const part = withBreaths(isPlain ? rest : readable(rest));
	const reader = readerOf();
	const {its} = reader;
	const tokens = reader.readDoc(part.replace(genitive, '$1 $2')).tokens();
	const values = tokens.out(its.value) as readonly string[];
	const tags = tokens.out(its.pos) as readonly string[];
	const found: WordToken[] = [];
	const push = (from: number, to: number, pos: string) => {
		const [first, last] = [placeOf(from), placeOf(to - 1)];
		const behind = isPlain ? last + 1 : endOfLetter(plain, last);
		const word = isPlain
			? rest.slice(from, to)
			: composed(plain.slice(first, behind).replace(brokenWord, ''));
		found.push({
			start: start + first,
			end: start + behind,
			text: word,
			lower: word.toLowerCase(),
			pos,
			index: 0,
			paragraph: 0,
			sentence: 0,
			span: -1,
		});
	};
	let at = 0;
	for (const [index, value] of values.entries()) {
		const next = values[index + 1] ?? '';
		const isGiven = givenNames.has(value) && /^\p{Lu}\p{M}*\p{Ll}/u.test(next);
		const isName = isGiven || isNameLikeVerb(values, tags, index);
		const isVerb = isVerbLikeNoun(values, tags, index);
		const pos = isName ? 'PROPN' : isVerb ? 'VERB' : (tags[index] ?? 'X');
		if (pos === 'SPACE') continue;
		// The reader leaves out blanks, and nothing else; what it changed is passed over.
		const here = part.indexOf(value, at);
		if (here < 0 || here - at > 400) continue;
		at = here + value.length;
		if (value.endsWith('.') && wordAndStop.test(value) && !/^[\p{Ll}\p{N}]/u.test(next)) {
			push(here, at - 1, value === 'in.' ? 'ADP' : pos);
			push(at - 1, at, 'PUNCT');
		} else push(here, at, pos);
	}
	return hyphenatedNames(found);
}

/** Words that are short for others with a stop after them, and are more often the end of a sentence: “Lee cut in. He left.” */
const wordAndStop = /^(?:in|no|sat|sun|art|fig|add|co)\.$/;
