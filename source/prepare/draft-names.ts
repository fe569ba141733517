/** Names of one person over articles: which are alike, and which counts. */
import {editDistances} from '../text/edit-distance.ts';
import {fold} from '../text/fold.ts';

/** A name as it is compared. */
type Compared = {
	/** Its words without capitals and accents. */
	readonly words: readonly string[];
	/** These as they are where a scanner took letters for others. */
	readonly scanned: readonly string[];
	/** A letter stands for its first word. */
	readonly isByInitial: boolean;
};

/** Each is compared with those of hundreds of people. */
const made = new Map<string, Compared>();
const mostKept = 20_000;

function compared(name: string): Compared {
	const known = made.get(name);
	if (known !== undefined) return known;
	if (made.size > mostKept) made.clear();
	const plain = givenOfHonour(name) ?? name;
	const words = fold(plain).split(' ');
	const one = {words, scanned: scanned(plain).split(' '), isByInitial: /^\p{L}\.?$/u.test(words[0] ?? '')};
	made.set(name, one);
	return one;
}

/** Ann of “Dame Ann”, which may be her first name or her last. */
export function givenOfHonour(name: string): string | undefined {
	return /^(?:sir|dame|lord|lady) (\S+)$/i.exec(name)?.[1];
}

/** Whether one is called by a given name with a title, and the other has it in a whole name: Dame Ann, Ann Lee. */
export function isByHonour(a: string, b: string): boolean {
	const [first, second] = [givenOfHonour(a), givenOfHonour(b)];
	if ((first === undefined) === (second === undefined)) return false;
	const [given, whole] = first === undefined ? [second ?? '', a] : [first, b];
	const {words} = compared(whole);
	return words.length > 1 && words[0] === fold(given);
}

/** The first letters of the first and last name: what is alike but for a letter has them in common. */
export function initialsKey(name: string): string {
	const parts = compared(name).scanned;
	return `${parts.length > 1 ? (parts[0]?.[0] ?? '') : ''} ${parts.at(-1)?.[0] ?? ''}`;
}

/** The last word of a name, without capitals and accents. */
export function familyIn(name: string): string | undefined {
	return compared(name).words.at(-1);
}

/** Whether two names with one family name are one person's: Ann Lee, Lee. */
export function areOneFamily(a: string, b: string): boolean {
	const [{words: first}, {words: second}] = [compared(a), compared(b)];
	return first.length < 2 || second.length < 2 || first[0] === second[0];
}

/** A. Lee and Ann Lee. */
export function isByInitial(a: string, b: string): boolean {
	const [first, second] = [compared(a), compared(b)];
	const isInitial = first.isByInitial || second.isByInitial;
	return (
		isInitial &&
		(first.words[0] ?? '')[0] === (second.words[0] ?? '')[0] &&
		first.words.at(-1) === second.words.at(-1)
	);
}

/** Sergei Ryabkov and Sergei Riabkov: the first names alike, the last but for a letter, as scanners read them, too. */
export function isLikeName(a: string, b: string): boolean {
	const [{scanned: first}, {scanned: second}] = [compared(a), compared(b)];
	const [family = '', other = ''] = [first.at(-1), second.at(-1)];
	if (family.length < 5 || first.length !== second.length || !isOneLetterApart(family, other)) return false;
	const [given = '', otherGiven = ''] = [first[0], second[0]];
	return given === otherGiven || (given.length > 4 && isOneLetterApart(given, otherGiven));
}

function isOneLetterApart(a: string, b: string): boolean {
	if (a === b) return true;
	return Math.abs(a.length - b.length) <= 1 && (editDistances(a, b, 1).at(-1) ?? 2) <= 1;
}

/** As it is where a scanner took letters for others: rn for m, a nought for o. */
function scanned(name: string): string {
	return fold(name)
		.replace(/rn/g, 'm')
		.replace(/vv/g, 'w')
		.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o')
		.replace(/(?<=\p{L})1|1(?=\p{L})/gu, 'l');
}

/** The names by which articles print one person. */
export class NamesOfPerson {
	/** In how many articles each. */
	private readonly printed = new Map<string, number>();
	private best: string | undefined;

	add(name: string, times = 1): void {
		this.printed.set(name, (this.printed.get(name) ?? 0) + times);
		this.best = undefined;
	}

	addAll(other: NamesOfPerson): void {
		for (const [name, times] of other.printed) this.add(name, times);
	}

	/** Each once, in the order in which they are met. */
	all(): Iterable<string> {
		return this.printed.keys();
	}

	/** The one that counts. */
	name(): string {
		this.best ??= nameOfAll(this.printed);
		return this.best;
	}
}

/**
 * The name that most articles print, of a whole name before a part of it, of the first in a draw; and the longest that has
 * all of its words, for some leave a middle name out.
 *
 * @param printed - by name in how many articles.
 */
function nameOfAll(printed: ReadonlyMap<string, number>): string {
	const isWhole = (name: string) =>
		name.includes(' ') && !/^\p{L}\.? /u.test(name) && givenOfHonour(name) === undefined;
	const [best = ''] = [...printed]
		.toSorted(([a, many], [b, more]) => Number(isWhole(b)) - Number(isWhole(a)) || more - many)
		.map(([name]) => name);
	const {words} = compared(best);
	const longer = [...printed.keys()].filter(name => {
		const {words: all} = compared(name);
		return (
			all.length > words.length && all.at(-1) === words.at(-1) && words.every(word => all.includes(word))
		);
	});
	return longer.toSorted((a, b) => b.length - a.length)[0] ?? best;
}
