/** Whom an article mentions outside its quotations: pronouns and noun phrases, with what they are. */

import {isParticle} from '../text/name-particles.ts';
import type {ParsedArticle, Word} from './article.ts';
import {isPersonInCapitals, type SmallForms, smallFormsIn} from './capital-names.ts';
import {bodyWithin, isHyphen, isName, isWithinName, nameStart} from './name-words.ts';
import {isGenitive, isOwner, isTimeAfterName, phraseEnd} from './phrase-ends.ts';
import {bodies, female, indefinite, male, pronouns, roles, titles} from './words.ts';

type PronounKind = 'he-she' | 'they' | 'it' | 'i-we' | 'who';

type MentionKind = PronounKind | 'full-name' | 'surname' | 'role' | 'body' | 'indefinite' | 'other';

export type Mention = {
	readonly index: number;
	/** Words from and up to. */
	readonly from: number;
	readonly to: number;
	/** The word that names: the last of a name, the noun of a role. */
	readonly head: number;
	readonly start: number;
	readonly end: number;
	readonly kind: MentionKind;
	readonly isPlural: boolean;
	/** After a preposition, or with an apostrophe and s. */
	readonly isAfterPreposition: boolean;
	readonly isPossessive: boolean;
	readonly gender: 'male' | 'female' | undefined;
	/** The words of a name, without titles and roles; empty for what has none. */
	readonly name: readonly string[];
	readonly paragraph: number;
	readonly sentence: number;
	/** What those have in common that name the same one. */
	readonly key: string;
};

export function isPronoun({kind}: Mention): boolean {
	return /^(?:he-she|they|it|i-we|who)$/.test(kind);
}

/** @param unread - where words begin that are no part of what is told. */
export function mentionsOf(
	{words, text}: ParsedArticle,
	unread: ReadonlySet<number> = new Set(),
): readonly Mention[] {
	const found: Mention[] = [];
	const small = smallFormsIn(words);
	let at = 0;
	while (at < words.length) {
		const word = words[at];
		if (word === undefined) break;
		if (word.span >= 0 || unread.has(word.start)) {
			at++;
			continue;
		}
		// “Lee last night said”
		if (isTimeAfterName(words, at)) {
			at += 2;
			continue;
		}
		const end = phraseEnd(words, at);
		if (end > at) {
			const mention = phrase({text, words, small}, at, end, found.length);
			if (mention !== undefined) found.push(mention);
			at = end;
		} else {
			const isOther = word.lower === 'the' && isOtherOfTwo(words, at);
			if (isOther) found.push({...alone(words, word, 'other', found.length), ...behind(words, at + 2)});
			const form =
				isAccordingTo(words, at) || isQuoted(words, at)
					? (subjectForms[word.lower] ?? word.lower)
					: word.lower;
			if (pronouns.has(form) || indefinite.has(form)) found.push(alone(words, word, form, found.length));
			at++;
		}
	}
	return found;
}

/** “One of them smiled. The other said”: no noun follows. */
function isOtherOfTwo(words: readonly Word[], at: number): boolean {
	const [other, next] = [words[at + 1], words[at + 2]];
	return (
		other?.lower === 'other' &&
		other.span < 0 &&
		(next === undefined || next.span >= 0 || /^(?:VERB|AUX|ADV)$/.test(next.pos) || /^[,.]$/.test(next.text))
	);
}

/** Up to where a mention goes that ends before a word. */
function behind(words: readonly Word[], to: number): Pick<Mention, 'to' | 'head' | 'end'> {
	return {to, head: to - 1, end: words[to - 1]?.end ?? 0};
}

/** “According to her” she says it; nowhere else does who stands in that form. */
const subjectForms: Readonly<Record<string, string>> = {him: 'he', her: 'she', them: 'they'};

/** “The paper quoted him as saying”: he says it. */
function isQuoted(words: readonly Word[], at: number): boolean {
	return /^(?:quot|cit)(?:e|es|ed|ing)$/.test(words[at - 1]?.lower ?? '') && words[at + 1]?.lower === 'as';
}

/** Whether “according to” goes before a word. */
export function isAccordingTo(words: readonly Word[], at: number): boolean {
	return words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
}

/** @param form - the word as it is where it is the subject. */
function alone(words: readonly Word[], word: Word, form: string, index: number): Mention {
	const kinds: Readonly<Record<string, MentionKind>> = {
		he: 'he-she',
		she: 'he-she',
		they: 'they',
		it: 'it',
		i: 'i-we',
		we: 'i-we',
		who: 'who',
	};
	const kind = kinds[form] ?? 'indefinite';
	return {
		index,
		from: word.index,
		to: word.index + 1,
		head: word.index,
		start: word.start,
		end: word.end,
		kind,
		isPlural: kind === 'they',
		isAfterPreposition: words[word.index - 1]?.pos === 'ADP',
		isPossessive: false,
		gender: form === 'he' ? 'male' : form === 'she' ? 'female' : undefined,
		name: [],
		paragraph: word.paragraph,
		sentence: word.sentence,
		key: form,
	};
}

type Read = {readonly text: string; readonly words: readonly Word[]; readonly small: SmallForms};

function phrase({text, words, small}: Read, from: number, to: number, index: number): Mention | undefined {
	const first = words[from];
	const head = words[to - 1];
	if (first === undefined || head === undefined) return undefined;
	// The name at the end of a phrase, without titles, roles and what has no capital.
	let begin = to;
	while (
		begin > from &&
		(isName(words[begin - 1]) ||
			(begin < to && (isHyphen(words, begin - 1) || isWithinName(words, begin - 1))))
	)
		begin--;
	begin = nameStart(words, from, begin, to);
	while (begin < to - 1 && (titles.has(words[begin]?.lower ?? '') || roles.has(words[begin]?.lower ?? '')))
		begin++;
	const name = words.slice(begin, to).map(word => word.text);
	const preceding = words[from - 1];
	const isTitled = titles.has(words[begin - 1]?.lower ?? '') && begin > from;
	const isPerson = isPersonInCapitals(words.slice(begin, to), small);
	const kind = isPerson ? 'full-name' : kindOf(words, from, begin, to, isTitled);
	const surname =
		name
			.at(-1)
			?.toLowerCase()
			.replace(/['’]s$/, '') ?? '';
	// “Her engineer” may be a man, and “Mr Lee’s widow” is none.
	const whose = words.slice(from, to).findLastIndex(isGenitive);
	const all = words.slice(
		whose >= 0 && whose < to - from - 1 ? from + whose + 1 : isOwner(first) ? from + 1 : from,
		to,
	);
	const gender = all.some(({lower}) => male.has(lower))
		? 'male'
		: all.some(({lower}) => female.has(lower))
			? 'female'
			: undefined;
	return {
		index,
		from,
		to,
		head: to - 1,
		start: first.start,
		end: head.end,
		kind,
		isPlural: kind !== 'full-name' && kind !== 'surname' && /[^s]s$|people$|men$/.test(head.lower),
		isAfterPreposition: preceding?.pos === 'ADP' && preceding.span < 0,
		isPossessive: isGenitive(words[to]),
		gender,
		name: kind === 'full-name' || kind === 'surname' ? name : [],
		paragraph: first.paragraph,
		sentence: first.sentence,
		key:
			kind === 'full-name' || kind === 'surname'
				? surname
				: text
						.slice(first.start, head.end)
						.toLowerCase()
						.replace(/^(?:the|an?) /, ''),
	};
}

function kindOf(
	words: readonly Word[],
	from: number,
	begin: number,
	to: number,
	isTitled: boolean,
): MentionKind {
	const head = words[to - 1];
	if (head === undefined) return 'other';
	const {lower} = head;
	// “No envoy came”: nobody.
	if (/^(?:no|neither)$/.test(words[from]?.lower ?? '') && from < to - 1) return 'other';
	const hyphens = words.slice(begin, to).filter(({text}) => text === '-').length;
	const small = words.slice(begin, to - 1).filter(({text}) => isParticle(text)).length;
	const names = to - begin - 2 * hyphens - small;
	if (names === 0) {
		if (roles.has(lower)) return 'role';
		if (bodies.has(lower)) return 'body';
		return indefinite.has(words[from]?.lower ?? '') ? 'indefinite' : 'other';
	}
	if (bodies.has(lower)) return 'body';
	if (roles.has(lower)) return 'role';
	// “to the United Nations Ann Lee”.
	if (bodyWithin(words.slice(begin, to)) >= 0) return 'full-name';
	// “The T-shirts”
	if (/^\p{Lu}$/u.test(head.text) && names === 1) return 'other';
	const isAcronym = /^\p{Lu}{2,}$|^(?:\p{Lu}\.)+$/u.test(head.text);
	if (isAcronym) return 'body';
	const article = words[from]?.pos === 'DET' && begin === from + 1;
	if (article) return 'body';
	// “Its Long Dam”: nobody is called so.
	if (/^(?:its|their|our)$/.test(words[from]?.lower ?? '') && begin === from + 1) return 'other';
	const previous = words[to - 2]?.lower ?? '';
	if (names > 1 && (titles.has(previous) || roles.has(previous))) return 'surname';
	if (isTitled) return names > 1 ? 'full-name' : 'surname';
	return names > 1 ? 'full-name' : 'surname';
}
