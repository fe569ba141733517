/** A mention with what belongs to it: “the head of the mission, Ann Lee,” is one. */
import {type ParsedArticle, sentenceStart, type Word} from './article.ts';
import {isPronoun, type Mention} from './mentions.ts';
import type {Phrases} from './phrases.ts';
import {placeOf} from './places.ts';
import {inOneLine} from './read-words.ts';
import {roleBetween} from './role-phrases.ts';

export type Extent = {
	/** As printed: the phrase with the name where there is one, else the whole phrase. */
	readonly start: number;
	readonly end: number;
	/** The mention whose name counts. */
	readonly named: Mention;
	/** Phrases that say what somebody is. */
	readonly roles: readonly string[];
	/** For whom a clause says that somebody speaks: “for Carvane” of “Lee, who mediates for Carvane”. */
	readonly speaksFor?: string | undefined;
	/** Where a sentence says first that it is: Carvane of “In Carvane, President Lee”. */
	readonly within?: string | undefined;
};

type Around = {
	readonly article: ParsedArticle;
	readonly phrases: Phrases;
	/** Where the name of a person's mention begins, past titles and roles, by its index. */
	readonly nameStarts: ReadonlyMap<number, number>;
};

export function extentOf(around: Around, mention: Mention): Extent {
	if (isPronoun(mention)) return {start: mention.start, end: mention.end, named: mention, roles: []};
	return mention.kind === 'full-name' || mention.kind === 'surname'
		? ofName(around, mention)
		: ofPhrase(around, mention);
}

/** “US Ambassador Ann Lee”, “Ann Lee, the head of the mission,” and the other way round. */
function ofName({article: {text, words}, phrases, nameStarts}: Around, mention: Mention): Extent {
	const roles: string[] = [];
	const first = nameStarts.get(mention.index) ?? mention.to - mention.name.length;
	const nameStart = words[first]?.start ?? mention.start;
	const chained = phrases.firstOf(mention);
	const isInRole = chained !== mention && chained.kind === 'role' && first > mention.from;
	const start = isInRole ? chained.start : mention.start;
	roles.push(roleBetween(text, start, nameStart));
	const comma = words[mention.from - 1];
	const last = comma !== undefined && setsApart.test(comma.text) ? phrases.until(comma.index) : undefined;
	const before = last === undefined ? undefined : phrases.firstOf(last);
	if (
		before !== undefined &&
		last !== undefined &&
		before.sentence === mention.sentence &&
		(setsApart.test(words[mention.to]?.text ?? '') || !isObject(words, before)) &&
		!isRelayedBy(words, before, mention) &&
		(before.kind === 'role' || before.kind === 'body')
	)
		roles.push(roleBetween(text, before.start, last.end));
	const mark = words[mention.to];
	const after = mark !== undefined && setsApart.test(mark.text) ? phrases.from(mark.index + 1) : undefined;
	if (after?.kind === 'role' && after.sentence === mention.sentence)
		roles.push(roleBetween(text, after.start, phrases.endOfRole(after).end));
	return {
		start,
		end: mention.end,
		named: mention,
		roles: roles.filter(role => role !== ''),
		speaksFor: speaksFor(text, words, phrases, mention),
		within: placeBefore(words, start === mention.start ? mention.from : chained.from),
	};
}

/** Marks around what somebody is said to be. */
const setsApart = /^[,(–—]$|^--$/;

function placeBefore(words: readonly Word[], from: number): string | undefined {
	const [lead, place, comma] = words.slice(Math.max(0, from - 3), from);
	const isFirst = lead?.lower === 'in' && words[from - 4]?.sentence !== lead.sentence;
	return isFirst && comma?.text === ',' && /^\p{Lu}/u.test(place?.text ?? '') ? place?.text : undefined;
}

/** “According to a person in the room, Lee left”: Lee is somebody else. “According to the envoy, Lee, …” */
function isRelayedBy(words: readonly Word[], {from}: Mention, {to}: Mention): boolean {
	const isAccording = words[from - 1]?.lower === 'to' && words[from - 2]?.lower === 'according';
	return isAccording && /^(?:VERB|AUX|ADV)$/.test(words[to]?.pos ?? '');
}

/** “Asked whether she trusted her envoy, Lee paused”: Lee is none. */
function isObject(words: readonly Word[], {from, sentence}: Mention): boolean {
	const verb = words[from - 1];
	const isVerb = verb?.sentence === sentence && verb.pos === 'VERB' && verb.span < 0;
	return isVerb && subordinates.test(words[sentenceStart(words, from)]?.lower ?? '');
}

const subordinates =
	/^(?:asked|when|while|as|after|before|if|although|though|because|since|once|having|speaking|pressed)$/;

const speaksOf = /^(?:mediat|negotiat|speak|work|act)(?:e|es|ed|s|ing)?$|^spoke$/;
const leads = /^(?:represent|lead|head|chair|direct|govern)(?:s|ed)?$|^led$/;

/** “Lee of the Harbour Union”, “Lee, who mediates for Carvane”, “Lee, who will lead the Harbour Union”. */
function speaksFor(
	text: string,
	words: readonly Word[],
	phrases: Phrases,
	{to, sentence}: Mention,
): string | undefined {
	// “Lee (Liberals)”
	const [mark, name, end] = words.slice(to, to + 3);
	if (
		mark?.text === '(' &&
		/^[),]$/.test(end?.text ?? '') &&
		/^\p{Lu}(?:\p{Lu}+|\p{Ll}{3,}s)$/u.test(name?.text ?? '')
	)
		return `of ${name?.text}`;
	if (words[to]?.lower === 'of') {
		const next = phrases.from(to + 1);
		const name = next === undefined ? '' : text.slice(next.start, next.end);
		return next?.kind === 'body' || placeOf(name) !== undefined ? `of ${name}` : undefined;
	}
	const relative = relativeAfter(words, phrases, to);
	if (relative === undefined) return undefined;
	for (let at = relative; at < relative + 4; at++) {
		const verb = words[at];
		if (verb === undefined || verb.sentence !== sentence || verb.span >= 0) return undefined;
		const link = [1, 2, 3].map(by => words[at + by]?.lower).join(' ');
		const length = link === 'on behalf of' ? 3 : link.startsWith('for ') ? 1 : 0;
		const isFor = speaksOf.test(verb.lower) && length > 0;
		const first = isFor
			? phrases.from(at + 1 + length)
			: leads.test(verb.lower)
				? phrases.from(at + 1)
				: undefined;
		if (first !== undefined) {
			const last = phrases.lastOf(first);
			const start = isFor ? (words[at + 1]?.start ?? first.start) : first.start;
			return `${isFor ? '' : 'of '}${inOneLine(text.slice(start, last.end))}`;
		}
		if (!/^(?:AUX|ADV)$/.test(verb.pos)) return undefined;
	}
	return undefined;
}

/** The word after “who” in “Lee, who speaks for …” and “Lee, an envoy who speaks for …”. */
function relativeAfter(words: readonly Word[], phrases: Phrases, to: number): number | undefined {
	if (words[to]?.text !== ',') return undefined;
	const role = phrases.from(to + 1);
	const end = role?.kind === 'role' ? phrases.endOfRole(role).to : to;
	const at = words[end]?.text === ',' ? end + 1 : end;
	return words[at]?.lower === 'who' ? at + 1 : undefined;
}

/** “Deputy Ambassador to the United Nations Ann Lee”, “the head of the mission, Ann Lee,”, or no name at all. */
function ofPhrase({article: {text, words}, phrases, nameStarts}: Around, mention: Mention): Extent {
	const last = phrases.lastOf(mention);
	const {start} = mention;
	if (mention.kind !== 'role') return {start, end: last.end, named: mention, roles: []};
	const first = nameStarts.get(last.index);
	if (last !== mention && first !== undefined && first > last.from) {
		const role = roleBetween(text, start, words[first]?.start ?? last.end);
		return {start, end: last.end, named: last, roles: [role]};
	}
	const end = phrases.endOfRole(mention);
	const comma = words[end.to];
	const name = comma !== undefined && setsApart.test(comma.text) ? phrases.from(comma.index + 1) : undefined;
	const isNamed = name?.kind === 'full-name' || (name?.kind === 'surname' && name.gender !== undefined);
	if (
		name === undefined ||
		!isNamed ||
		isRelayedBy(words, mention, name) ||
		name.sentence !== mention.sentence
	)
		return {start, end: last.end, named: mention, roles: []};
	const role = roleBetween(text, start, end.end);
	return {start: name.start, end: name.end, named: name, roles: role === '' ? [] : [role]};
}
