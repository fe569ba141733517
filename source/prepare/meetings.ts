/** Meetings that an article dates and places: rounds that a person may take over. */
import {type ParsedArticle, sentenceEnd, type Word} from './article.ts';
import {type CountedFrom, daysAfter, daysIn} from './dates.ts';
import {type DaySpan, spansIn} from './day-spans.ts';
import {clausesOf} from './meeting-clauses.ts';
import {placeOf} from './places.ts';
import {cueStrength} from './words.ts';

export type Meeting = {
	/** YYYY-MM-DD, the same where it is of one day. */
	readonly day: string;
	readonly until: string;
	/** Empty where it is a round of which no more than the day is told. */
	readonly place: string;
	/** What the article calls it, such as talks. */
	readonly called: string;
	/** Which round it is, where the article says so. */
	readonly round: number | undefined;
	readonly because: string;
	readonly isWeekday: boolean;
	/** What the sentence names with a capital, word by word and together, for states and parties among it. */
	readonly named: readonly string[];
	/** The sentence, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
};

const noPlace =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|Europe|Asia|Africa|America)$/;

type Filed = {readonly place: string; readonly day: string | undefined; readonly end: number};

export function meetingsOf({text, words}: ParsedArticle, published: string | undefined): readonly Meeting[] {
	const found: Meeting[] = [];
	let filed: Filed | undefined;
	for (let from = 0; from < words.length; ) {
		const first = words[from];
		const to = sentenceEnd(words, from);
		if (first !== undefined) {
			filed ??= datelineIn(text.slice(first.start, first.start + 120), first.start, published);
			const sentence = words.slice(from, to).filter(({start}) => start >= (filed?.end ?? 0));
			found.push(...inSentence(text, sentence, published, filed));
		}
		from = to;
	}
	return found;
}

/** PORT VELL, March 4 (Reuters) –; PORT VELL, March 4. /Corran/ */
function datelineIn(lead: string, start: number, published: string | undefined): Filed | undefined {
	const match =
		/^(\p{Lu}{2,}(?:[ -]\p{Lu}{2,})*)\b([^!?“"«:;]{0,70}?)\s?(?:(?:[-–—]|--)\s|\/[^/\n]{2,40}\/\.?\s+(?:\([^)\n]{2,40}\)\s+)?)/u.exec(
			lead,
		);
	if (match === null) return undefined;
	const [{length}, name = '', rest = ''] = match;
	const place = name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase());
	const day = daysIn(rest, published)[0]?.iso;
	// Nothing is filed after it was published: the year is another.
	const isAfter = day !== undefined && published !== undefined && day > daysAfter(published, 1);
	return {place, day: isAfter ? undefined : day, end: start + length};
}

type Placed = {
	readonly name: string;
	readonly at: number;
	readonly isHere: boolean;
	readonly because: string;
};

function inSentence(
	text: string,
	words: readonly Word[],
	published: string | undefined,
	filed: Filed | undefined,
): readonly Meeting[] {
	const [start, end] = [words[0]?.start, words.at(-1)?.end];
	if (start === undefined || end === undefined || end - start > 900) return [];
	const outside = words.filter(({span}) => span < 0);
	const from: CountedFrom = {published, filed: filed?.day};
	const found = clausesOf(outside).flatMap(({words: clause, called, round}): readonly Meeting[] => {
		const [first, last] = [clause[0], clause.at(-1)];
		if (first === undefined || last === undefined) return [];
		const printed = text.slice(first.start, last.end);
		const isLead = filed !== undefined && start - filed.end < 4 && isDone.test(printed);
		const places = placesIn(clause, filed);
		if (places.length === 0 && isLead) places.push(placeFiled(filed, first.start));
		if (places.length === 0 && round === undefined) return [];
		const spans = spansIn(printed, from);
		const told = spans.length > 0 ? spans : opensWhenFiled(printed, places, filed);
		return told.flatMap(({from: day, to, because, isWeekday, at}): readonly Meeting[] => {
			if (isOfSaying(printed.slice(Math.max(0, at - 40), at)) || isToldOf(printed.slice(at))) return [];
			const near = isLead && places.length === 1 ? places[0] : nearest(places, first.start + at);
			if (near === undefined && round === undefined) return [];
			const place = near ?? {name: '', because: 'nowhere'};
			const named = namesIn(outside).filter(name => !place.name.split(' ').includes(name));
			const where =
				place.name === ''
					? `It is a round of which the clause tells no place.`
					: `The clause places the ${called} ${place.because}.`;
			const why = `${because} ${where}`;
			return [{day, until: to, place: place.name, called, round, because: why, isWeekday, named, start, end}];
		});
	});
	return wholeOf(found, outside.map(({lower}) => lower).join(' '));
}

/** “The talks, which began in Ansel on 3 March, ended on 6 March” are one. */
function wholeOf(found: readonly Meeting[], sentence: string): readonly Meeting[] {
	const [first, last, ...others] = found;
	if (first === undefined || last === undefined || others.length > 0) return found;
	const isWhole =
		/\b(?:began|opened|started)\b.*\b(?:ended|closed|concluded|finished)\b/.test(sentence) &&
		first.until < last.day &&
		first.called === last.called &&
		first.round === last.round &&
		(last.place === first.place || last.place === '');
	if (!isWhole || Date.parse(last.until) - Date.parse(first.day) > longest) return found;
	return [{...first, until: last.until, because: `${first.because} ${last.because}`}];
}

/** A meeting goes on for a month, at most. */
const longest = 31 * 86_400_000;

/** Words with a capital, and those of several that stand together: Sarn, Commission, Sarn Commission. */
function namesIn(words: readonly Word[]): readonly string[] {
	const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text);
	const found = new Set<string>();
	for (const [at, word] of words.entries()) {
		if (!isCapital(word)) continue;
		found.add(word.text);
		let end = at + 1;
		while (isCapital(words[end]) && words[end]?.index === word.index + end - at) end++;
		if (end > at + 1 && !isCapital(words[at - 1]))
			found.add(
				words
					.slice(at, end)
					.map(({text}) => text)
					.join(' '),
			);
	}
	return [...found];
}

/** What has been: in the first sentence of an article it was where that was filed. */
const isDone =
	/\b(?:ended|began|opened|closed|concluded|resumed|suspended|broke|met|held|started|finished|wrapped|returned to the)\b/i;

function placeFiled({place}: Filed, at: number): Placed {
	return {name: place, at, isHere: true, because: `in ${place}, where it was filed`};
}

/** “Lee yesterday informed the house about the talks in Vienna”: the day is that of telling. */
function isToldOf(after: string): boolean {
	const words = after.slice(0, 60).split(/[^\p{L}]+/u);
	const verb = words.find(word => (cueStrength.get(word) ?? 0) >= 2);
	if (verb === undefined) return false;
	const behind = after.slice(after.indexOf(verb) + verb.length);
	return /^[^,.;:]{0,40}\b(?:about|of|on|over)\b[^,.;:]{0,40}\b(?:talks|meetings?|negotiations?|consultations?|rounds?|summit|session)\b/.test(
		behind,
	);
}

/** “As talks opened in this town”, of which the dateline has the day. */
function opensWhenFiled(
	clause: string,
	places: readonly Placed[],
	filed: Filed | undefined,
): readonly DaySpan[] {
	const isNow = /\b(?:open|began|begin|start|end|clos|conclud|resum)(?:ed|s|e|es|d)?\b/i.test(clause);
	if (filed?.day === undefined || !isNow || !places.some(({isHere}) => isHere)) return [];
	const because = `${filed.day} is the day of the dateline.`;
	return [{from: filed.day, to: filed.day, because, isWeekday: false, at: 0}];
}

/** Of places that a clause names, the nearest to a day: “in Geneva on Monday and in Brussels on Wednesday”. */
function nearest(places: readonly Placed[], at: number): Placed | undefined {
	// A day stands behind its place more often than before it.
	const apart = (place: Placed) => (place.at < at ? at - place.at : (place.at - at) * 1.5);
	const [place] = places.toSorted((a, b) => apart(a) - apart(b));
	return place === undefined || Math.abs(place.at - at) > 120 ? undefined : place;
}

function placesIn(clause: readonly Word[], filed: Filed | undefined): Placed[] {
	return clause.flatMap((word, at): Placed | readonly Placed[] => {
		const isHere =
			word.lower === 'here' ||
			(word.lower === 'this' && clause.slice(at + 1, at + 4).some(({lower}) => towns.test(lower)));
		if (isHere && filed !== undefined)
			return {name: filed.place, at: word.start, isHere, because: `in ${filed.place}, where it was filed`};
		const isLink = /^(?:in|at)$/.test(word.lower) || isOfTown(clause, at) || isReturn(clause, at);
		const name = isLink ? placeAfter(clause, at + 1) : undefined;
		return name === undefined ? [] : {name, at: word.start, isHere, because: `in ${name}`};
	});
}

const towns = /^(?:town|city|capital|port|village|resort|island|suburb|township)$/;

/** “At the lakeside town of Ansel” */
function isOfTown(clause: readonly Word[], at: number): boolean {
	return clause[at]?.lower === 'of' && towns.test(clause[at - 1]?.lower ?? '');
}

/** “Delegates return to Ansel on 4 April for a third session” */
function isReturn(clause: readonly Word[], at: number): boolean {
	return clause[at]?.lower === 'to' && /^return(?:s|ed)?$/.test(clause[at - 1]?.lower ?? '');
}

/** “Lee said on Monday that the talks would be in Vienna”: no talks were on Monday. */
function isOfSaying(before: string): boolean {
	const words = before
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(word => word !== '');
	const verb = words.findLast(word => !/^(?:on|late|early|reporters|journalists)$/.test(word));
	// “The talks concluded on Friday”
	const isOfTalks = /^(?:conclude|continue)[sd]?$/.test(verb ?? '');
	return !isOfTalks && (cueStrength.get(verb ?? '') ?? 0) >= 2;
}

function placeAfter(words: readonly Word[], from: number): string | undefined {
	const names: string[] = [];
	for (let at = from; at < Math.min(words.length, from + 4); at++) {
		const word = words[at];
		if (word === undefined || !/^\p{Lu}\p{M}*\p{Ll}/u.test(word.text) || noPlace.test(word.text)) break;
		names.push(word.text);
	}
	const next = words[from + names.length];
	// “in Vienna’s old town”, “in Russian hands” are no places of meetings.
	const isOther = next?.text.startsWith('’') === true || next?.text === "'s" || next?.pos === 'NOUN';
	return names.length === 0 || isOther ? undefined : names.join(' ');
}

/** States and alliances among names. */
export function statesIn(named: readonly string[]): readonly string[] {
	return [...new Set(named.flatMap(name => placeOf(name) ?? []))];
}
