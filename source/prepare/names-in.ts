/** Which words of a mention are the name of a person. */
import type {Word} from './article.ts';
import {inSmall} from './capital-names.ts';
import type {Mention} from './mentions.ts';
import {bodyWithin} from './name-words.ts';
import {joined} from './person-names.ts';
import {placeOf} from './places.ts';
import {office, roles, titles} from './words.ts';

/**
 * The words of a name that are a person's; undefined where they name a place or body.
 *
 * @param pairs - names of two words that the article prints, in small letters.
 */
export function personNameIn(
	words: readonly Word[],
	mention: Mention,
	places: ReadonlySet<string>,
	pairs: ReadonlySet<string>,
): {readonly name: string; readonly from: number} | undefined {
	let from = mention.to - mention.name.length;
	const genitive = mention.name.findLastIndex(word => /^['’]s?$/.test(word));
	if (genitive >= 0) from += genitive + 1;
	const body = bodyWithin(words.slice(from, mention.to));
	if (body >= 0) from += body + 1;
	for (let at = from; at < mention.to - 2; at++) if (isLead(words[at])) from = at + 1;
	// “Minister of the Republic of Carvane Ann Lee”, where Ann Lee is named elsewhere.
	const isAfterOf = words[from - 1]?.lower === 'of' && mention.to - from > 2;
	if (
		isAfterOf &&
		pairs.has(joined(words.slice(mention.to - 2, mention.to).map(({text}) => text)).toLowerCase())
	)
		from = mention.to - 2;
	// “Minister of Foreign Affairs Ann Lee”
	for (let at = from; at < mention.to - 2 && office.test(words[at]?.text ?? ''); at++)
		if (isInField(words, at)) from = at + 1;
	const printed = words.slice(from, mention.to).map(({text}) => text);
	// “ANN LEE” is Ann Lee; “BBC News” is what it is.
	const name = printed.every(word => inSmall(word) !== word) ? printed.map(inSmall) : printed;
	const text = joined(name);
	const [first = '', last = ''] = [name[0], name.at(-1)];
	if (name.length < 2 || text.length > 80 || placeOf(text) !== undefined) return undefined;
	// “Its Tall Weir”: a thing of theirs.
	if (/^(?:its|their|our)$/.test(words[from - 1]?.lower ?? '')) return undefined;
	if (places.has(text.toLowerCase())) return undefined;
	// Ann US, BBC News: no names of people.
	if (/^\p{Lu}{2,}$/u.test(last) !== /^\p{Lu}{2,}$/u.test(first)) return undefined;
	if (isLead(words[from]) && roles.has(words[from]?.lower ?? '')) return undefined;
	return {name: text, from};
}

/** Whether what somebody is minister of, or for, goes on up to a word: Affairs of “minister of Foreign Affairs”. */
function isInField(words: readonly Word[], at: number): boolean {
	let first = at;
	while (first > at - 4 && (office.test(words[first - 1]?.text ?? '') || words[first - 1]?.lower === 'and'))
		first--;
	return /^(?:of|for)$/.test(words[first - 1]?.lower ?? '');
}

/** A word before a name: of a place, a title, a role. */
function isLead(word: Word | undefined): boolean {
	return (
		word !== undefined &&
		(titles.has(word.lower) || roles.has(word.lower) || placeOf(word.text) !== undefined)
	);
}
