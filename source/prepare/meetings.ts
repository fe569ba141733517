/** Meetings that an article dates and places: rounds that a person may take over. */
import {type ParsedArticle, sentenceEnd, type Word} from './article.ts';
import {daysIn} from './dates.ts';
import {placeOf} from './places.ts';
import {cueStrength} from './words.ts';

export type Meeting = {
	/** YYYY-MM-DD. */
	readonly day: string;
	readonly place: string;
	/** What the article calls it, such as talks. */
	readonly called: string;
	readonly because: string;
	readonly isWeekday: boolean;
	/** States and alliances that the sentence names. */
	readonly named: readonly string[];
	/** The sentence, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
};

const nouns =
	/^(?:talks|meeting|meetings|negotiations?|consultations?|summit|session|round|conference|hearing|hearings|council)$/;
const noPlace =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|Europe|Asia|Africa|America)$/;

export function meetingsOf({text, words}: ParsedArticle, published: string | undefined): readonly Meeting[] {
	const found: Meeting[] = [];
	for (let from = 0; from < words.length; ) {
		const first = words[from];
		const to = sentenceEnd(words, from);
		if (first !== undefined) found.push(...inSentence(text, words.slice(from, to), published));
		from = to;
	}
	return found;
}

function inSentence(text: string, words: readonly Word[], published: string | undefined): readonly Meeting[] {
	const outside = words.filter(({span}) => span < 0);
	const noun = outside.find(({lower, pos}) => nouns.test(lower) && pos !== 'VERB');
	const [start, end] = [words[0]?.start, words.at(-1)?.end];
	if (noun === undefined || start === undefined || end === undefined || end - start > 900) return [];
	const places = outside.flatMap((word, at) => {
		const place = /^(?:in|at)$/.test(word.lower) ? placeAfter(outside, at + 1) : undefined;
		return place === undefined ? [] : [{...place, at: word.start}];
	});
	if (places.length === 0) return [];
	const sentence = text.slice(start, end);
	const named = [
		...new Set(outside.flatMap(({text}) => (/^\p{Lu}/u.test(text) ? (placeOf(text) ?? []) : []))),
	];
	return daysIn(sentence, published).flatMap((day): readonly Meeting[] => {
		if (isOfSaying(sentence.slice(Math.max(0, day.at - 40), day.at))) return [];
		const at = start + day.at;
		// The place nearest to the day: “in Geneva on Monday and in Brussels on Wednesday”.
		const [place] = places.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
		if (place === undefined || Math.abs(place.at - at) > 120) return [];
		return [
			{
				day: day.iso,
				place: place.name,
				called: noun.lower,
				because: `${day.because} The sentence places ${noun.lower} in ${place.name}.`,
				isWeekday: day.isWeekday,
				named: named.filter(name => name !== place.name),
				start,
				end,
			},
		];
	});
}

/** “Lee said on Monday that the talks would be in Vienna”: no talks were on Monday. */
function isOfSaying(before: string): boolean {
	const words = before
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(word => word !== '');
	const verb = words.findLast(word => !/^(?:on|late|early|reporters|journalists)$/.test(word));
	return (cueStrength.get(verb ?? '') ?? 0) >= 2;
}

function placeAfter(words: readonly Word[], from: number): {readonly name: string} | undefined {
	const names: string[] = [];
	for (let at = from; at < Math.min(words.length, from + 4); at++) {
		const word = words[at];
		if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.text) || noPlace.test(word.text)) break;
		names.push(word.text);
	}
	const next = words[from + names.length];
	// “in Vienna’s old town”, “in Russian hands” are no places of meetings.
	if (
		names.length === 0 ||
		next?.text.startsWith('’') === true ||
		next?.text === "'s" ||
		next?.pos === 'NOUN'
	)
		return undefined;
	return {name: names.join(' ')};
}
