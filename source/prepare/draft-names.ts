/** Names of one person over articles: which are alike, and which counts. */
import {editDistances} from '../text/edit-distance.ts';
import {fold} from '../text/fold.ts';

/** The first letters of the first and last name: what is alike but for a letter has them in common. */
export function initialsOf(name: string): string {
	const parts = scanned(name).split(' ');
	return `${parts.length > 1 ? (parts[0]?.[0] ?? '') : ''} ${parts.at(-1)?.[0] ?? ''}`;
}

/** Whether two names with one family name are one person's: Ann Lee, Lee. */
export function areOneFamily(a: string, b: string): boolean {
	const [first, second] = [fold(a).split(' '), fold(b).split(' ')];
	return first.length < 2 || second.length < 2 || first[0] === second[0];
}

/** A. Lee and Ann Lee. */
function isByInitial(a: string, b: string): boolean {
	const [first = '', second = ''] = [fold(a).split(' ')[0], fold(b).split(' ')[0]];
	const isInitial = /^\p{L}\.?$/u.test(first) || /^\p{L}\.?$/u.test(second);
	return isInitial && first[0] === second[0] && fold(a).split(' ').at(-1) === fold(b).split(' ').at(-1);
}

/** Sergei Ryabkov and Sergei Riabkov: the first names alike, the last but for a letter, as scanners read them, too. */
export function isLikeName(a: string, b: string): boolean {
	const [first, second] = [scanned(a).split(' '), scanned(b).split(' ')];
	const [family = '', other = ''] = [first.at(-1), second.at(-1)];
	const [given = '', otherGiven = ''] = [first[0], second[0]];
	const isGivenAlike = given === otherGiven || (given.length > 4 && isOneLetterApart(given, otherGiven));
	return (
		family.length >= 5 && isGivenAlike && first.length === second.length && isOneLetterApart(family, other)
	);
}

function isOneLetterApart(a: string, b: string): boolean {
	return (editDistances(a, b, 1).at(-1) ?? 2) <= 1;
}

/** As it is where a scanner took letters for others: rn for m, a nought for o. */
function scanned(name: string): string {
	return fold(name)
		.replace(/rn/g, 'm')
		.replace(/vv/g, 'w')
		.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o')
		.replace(/(?<=\p{L})1|1(?=\p{L})/gu, 'l');
}

/**
 * The name that most articles print, of a whole name before a part of it, of the first in a draw; and the longest that has
 * all of its words, for some leave a middle name out.
 *
 * @param printed - by name in how many articles.
 */
export function nameOfAll(printed: ReadonlyMap<string, number>): string {
	const isWhole = (name: string) => name.includes(' ') && !/^\p{L}\.? /u.test(name);
	const [best = ''] = [...printed]
		.toSorted(([a, many], [b, more]) => Number(isWhole(b)) - Number(isWhole(a)) || more - many)
		.map(([name]) => name);
	const words = fold(best).split(' ');
	const longer = [...printed.keys()].filter(name => {
		const all = fold(name).split(' ');
		return (
			all.length > words.length && all.at(-1) === words.at(-1) && words.every(word => all.includes(word))
		);
	});
	return longer.toSorted((a, b) => b.length - a.length)[0] ?? best;
}

/** Who alone may be meant by a name of which an initial stands for the first. */
export function onlyByInitial<T extends {readonly names: ReadonlyMap<string, number>}>(
	alike: readonly T[],
	name: string,
): T | undefined {
	const [only, ...others] = new Set(
		alike.filter(({names}) => [...names.keys()].some(each => isByInitial(each, name))),
	);
	return others.length === 0 ? only : undefined;
}
