/** What an article itself says beside quoted words: which day, and who said them, where that is plain. */

import {escapePattern} from '../text/escape-pattern.ts';
import {fold, foldWithOrigin} from '../text/fold.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import {withMarksMended} from './damaged-marks.ts';
import {perArticle} from './find-words.ts';
import {quotedSpans} from './quoted-spans.ts';
import {turnsOf} from './turns.ts';

/** An article whose paragraphs and quotations have been looked for. */
export type MarkedArticle = {
	readonly text: string;
	readonly spans: readonly TextRange[];
	/** The text with blanks in the place of all quoted words, the marks about them kept. */
	readonly unquoted: string;
	readonly paragraphs: readonly TextRange[];
	/** What is set apart as said though no marks need stand about it: turns of a transcript, and blocks that > begins. */
	readonly setApart: readonly TextRange[];
};

export function markedArticle(printed: string): MarkedArticle {
	const text = withMarksMended(printed);
	// It mends the marks itself, and the places are the same.
	const spans = quotedSpans(printed);
	const paragraphs = paragraphsOf(text);
	let [unquoted, at] = ['', 0];
	for (const {start, end} of spans) {
		unquoted += text.slice(at, start) + ' '.repeat(end - start);
		at = end;
	}
	return {
		text,
		spans,
		unquoted: unquoted + text.slice(at),
		paragraphs,
		setApart: [...turnsOf(text, paragraphs), ...paragraphs.filter(({start}) => text[start] === '>')],
	};
}

export const markedIn = perArticle(({text}) => markedArticle(text));

export function isSetApartByMarks({setApart}: MarkedArticle, {start, end}: TextRange): boolean {
	return setApart.some(each => each.start <= start && end <= each.end);
}

/** Whether quotation marks stand about some of it, or beside it. */
export function isMarked({text, spans}: MarkedArticle, words: TextRange): boolean {
	const {start, end} = words;
	const edges = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2);
	return /["“”„‟«»‹›‘‚「」『』]|''|``/.test(edges) || spans.some(span => overlaps(span, words));
}

const sentenceEnd = /[.!?](?=\s)/;
const weekdays = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
/** “before Friday”, “published on Monday”: a day on which nothing need have been said. */
const otherDays =
	/\b(?:before|after|until|till|by|since|next|(?:publish|print|air|broadcast|post)\w*(?: \w+)? on)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** The one weekday that the sentence about the words names as that of what it tells, outside quotations. */
export function weekdayBeside(article: MarkedArticle, words: readonly TextRange[]): string | undefined {
	const sentence = sentenceAbout(article, words);
	const [only, another] = new Set(sentence?.join(' ').replace(otherDays, '').match(weekdays));
	return another === undefined ? only : undefined;
}

/** What of the sentence stands before, between and behind the words; undefined where they are in several paragraphs. */
function sentenceAbout(
	{text, unquoted, paragraphs}: MarkedArticle,
	words: readonly TextRange[],
): readonly string[] | undefined {
	const [first, last] = [words[0], words.at(-1)];
	const paragraph = paragraphs.find(
		({start, end}) => first !== undefined && start <= first.start && first.start < end,
	);
	if (first === undefined || last === undefined || paragraph === undefined || last.end > paragraph.end)
		return undefined;
	const before = unquoted.slice(paragraph.start, first.start).split(sentenceEnd).at(-1) ?? '';
	const between = words.slice(1).map(({start}, at) => unquoted.slice(words[at]?.end ?? start, start));
	const isEnded = /[.!?](?:["”’»]|'')?$/.test(text.slice(last.start, last.end + 2).trimEnd());
	const behind = unquoted.slice(last.end, paragraph.end);
	const goesOn = !isEnded || /^[.!?]?["”’»]?\s*\p{Ll}/u.test(behind);
	return [before, ...between, goesOn ? (behind.split(sentenceEnd)[0] ?? '') : ''];
}

const verbs = `(?:${[
	...['said', 'says', 'told', 'added', 'adds', 'asked', 'replied', 'answered', 'warned', 'wrote', 'writes'],
	...['stressed', 'insisted', 'explained', 'declared', 'announced', 'retorted', 'responded', 'countered'],
	...[
		'remarked',
		'commented',
		'argued',
		'claimed',
		'vowed',
		'acknowledged',
		'conceded',
		'admitted',
		'reiterated',
	],
].join('|')})`;
/** `had said`, `has also said`, `later told`. */
const auxiliary = '(?:(?:had|has|have|also|later|then|already|earlier|once|again)[^\\S\\n]+){0,2}';

/** A reporter's own words that name a speaker right behind the closing mark or right before the opening one. */
export type PlainCue = {readonly name: string; readonly cue: string; readonly start: number};

/** Names as they are looked for, with or without accents, the longest first. */
export type SoughtNames = readonly {
	readonly name: string;
	readonly folded: string;
	readonly saying: RegExp;
}[];

export function soughtNames(names: readonly string[]): SoughtNames {
	return names
		.map(name => {
			const folded = fold(name, false);
			return {name, folded, saying: new RegExp(`^${escapePattern(folded)}[^\\S\\n]+${auxiliary}${verbs}\\b`)};
		})
		.toSorted((a, b) => b.folded.length - a.folded.length);
}

/** @param names - of those who may be named; the longest that fits is taken. */
export function plainCue(
	{text}: MarkedArticle,
	words: readonly TextRange[],
	names: SoughtNames,
): PlainCue | undefined {
	for (const {end} of words.toReversed()) {
		const behind = text.slice(end, end + 200);
		const lead = /^[,.!?…]?["”’»][,.]?[^\S\n]*/.exec(behind)?.[0];
		const cue = lead === undefined ? undefined : cueBehind(behind.slice(lead.length), names);
		if (lead === undefined || cue === undefined) continue;
		const isOfNext = leadsOn(text.slice(end - 1, end) + lead, behind.slice(lead.length + cue.cue.length));
		if (!isOfNext) return {...cue, start: end + lead.length};
	}
	const before = text.slice(0, words[0]?.start ?? 0);
	return cueBefore(before, names) ?? cueLeading(before, names);
}

/** `….” Okoro said: “…`, `…”. Okoro said that …`: a sentence of its own behind one that has ended, of the words behind it. */
function leadsOn(ended: string, rest: string): boolean {
	if (/["”’»]\.\s*$/.test(ended)) return true;
	return /[.!?]["”’»]\s*$/.test(ended) && /^(?::|,?\s*["“„«‘]|[^\S\n]+that\b)/.test(rest);
}

/** `its spokesman`, `the commission's spokesman`, `the foreign minister of Mirevia`: nobody else's but who is named behind it. */
const role =
	"(?:(?:its|his|her|their|the|\\p{Lu}[\\p{L}-]*(?:'s|'))(?:[^\\S\\n](?!(?:of|to|for|from|with|by|at|in|on|and|who|that)\\b)[\\p{L}'-]+){1,5}(?:[^\\S\\n]of[^\\S\\n]\\p{Lu}[\\p{L}-]+)?)";
/** What people are who are spoken of by an office, as a pattern. */
export const offices = [
	...['spokes\\p{L}+', 'minister', 'president', 'envoy', 'negotiator', 'mediator', 'leader', 'chief', 'head'],
	...['chair\\p{L}*', 'commander', 'colonel', 'general', 'captain', 'secretary', 'ambassador', 'delegate'],
	...['official', 'director', 'governor', 'mayor', 'adviser', 'advisor', 'trader', 'farmer', 'elder'],
].join('|');
/** `FNA spokesman`, `retired colonel`, right before the name. */
const office = `(?:(?!(?:${verbs}|and|or|but|that|of|to|about|by|for|on|in|at|from|with|as|he|she|they|it)\\b)[\\p{L}][\\p{L}'-]*[^\\S\\n]+){0,4}(?:${offices})[^\\S\\n]+`;
const verbBefore = new RegExp(`^${verbs}[^\\S\\n]+(?:${role},[^\\S\\n]+)?(?:${office})?`, 'u');
const verbAfter = new RegExp(`^(?:,[^,."\\n]{1,80},)?[^\\S\\n]+${auxiliary}${verbs}\\b`);

/** `said Venn`, `Venn said`, `Venn, the minister, said`. */
function cueBehind(behind: string, names: SoughtNames): Omit<PlainCue, 'start'> | undefined {
	const {text, origin} = foldWithOrigin(behind, false);
	const verb = verbBefore.exec(text)?.[0] ?? '';
	const found = names.find(
		({folded}) => text.startsWith(folded, verb.length) && isWordEnd(text, verb.length + folded.length),
	);
	if (found === undefined) return undefined;
	const named = verb.length + found.folded.length;
	const rest = verbAfter.exec(text.slice(named))?.[0];
	const own = verb === '' ? rest : '';
	return own === undefined
		? undefined
		: {name: found.name, cue: behind.slice(0, origin[named + own.length] ?? 0)};
}

/** `Venn said: ` before the mark, at the beginning of its sentence. */
function cueBefore(before: string, names: SoughtNames): PlainCue | undefined {
	const lead = before.slice(-120);
	const sentence = /([^.!?"“”\n]*)[:,]\s*["“„«‘']$/.exec(lead)?.[1]?.trimStart() ?? '';
	const {text} = foldWithOrigin(sentence, false);
	const found = names.find(({saying}) => saying.test(text));
	if (found === undefined) return undefined;
	const start = before.length - lead.length + lead.lastIndexOf(sentence);
	return {name: found.name, cue: sentence.trim(), start};
}

const calling =
	'(?:described|describes|called|calls|denounced|dismissed|condemned|hailed|praised|branded|labelled|labeled)';
const calls = `[^\\S\\n]+${auxiliary}(?:${verbs}|${calling})\\b(?![^"]*\\b(?:${verbs}|${calling})\\b)[^,;:"]{0,80}[:,]?$`;
const leading = new RegExp(`^(?:,[^,"]{1,80},)?${calls}`);
/** Behind a role the name itself stands between commas. */
const leadingBesideRole = new RegExp(`^,${calls}`);
const frame = new RegExp(
	`^(?:(?:In|At|On|After|Before|During|Later|Earlier)\\b[^,]*,[^\\S\\n]+)?(${role},[^\\S\\n]+)?(?:${office})?$`,
	'iu',
);

const saidBehind = new RegExp(`^(?:,[^,"]{1,80},|,)?\\s+${auxiliary}[^\\s:,]+`);

/** `Its chairman, Venn, described it as ` before the mark: one who is named, and nobody else behind. */
function cueLeading(before: string, names: SoughtNames): PlainCue | undefined {
	const lead = before.slice(-300);
	const sentence = /([^.!?"“”\n]*)[^\S\n]["“„«‘']$/.exec(lead)?.[1]?.trimStart() ?? '';
	const {text, origin} = foldWithOrigin(sentence, false);
	for (const {name, folded} of names) {
		const at = text.indexOf(folded);
		const rest = text.slice(at + folded.length);
		const framed = at < 0 ? null : frame.exec(text.slice(0, at));
		if (framed === null || !(framed[1] === undefined ? leading : leadingBesideRole).test(rest)) continue;
		const others = text.slice(0, at) + rest;
		if (names.some(other => others.includes(other.folded) && other.folded !== folded)) return undefined;
		const own = saidBehind.exec(rest)?.[0] ?? '';
		const cue = sentence.slice(origin[at] ?? 0, origin[at + folded.length + own.length] ?? sentence.length);
		return {name, cue, start: before.length - lead.length + lead.lastIndexOf(sentence) + (origin[at] ?? 0)};
	}
	return undefined;
}

function isWordEnd(text: string, at: number): boolean {
	return !/[\p{L}\p{N}]/u.test(text.charAt(at));
}
