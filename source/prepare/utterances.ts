/**
 * The same utterance over articles: near-duplicates and other translations, by the cosine of their groups of four letters.
 * Only groups that few have are looked up, so that a thousand articles take time in proportion.
 */
import {markedSpans} from '../notes/marks.ts';
import {gather} from '../text/gather.ts';
import {firstWhere} from '../text/halve.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import {GroupIndex, LetterGroups, type Profile} from './letter-groups.ts';

export type Utterance = {
	readonly text: string;
	readonly article: string;
	/** Who is thought to say it, as a key that is the same for the same person or body; undefined where nobody is. */
	readonly speaker: string | undefined;
	/** A role without a name, which contradicts no name. */
	readonly isDescribed?: boolean;
	/** YYYY-MM-DD. */
	readonly day: string | undefined;
	/** The day on which it was said by a date that the article prints. */
	readonly date?: string | undefined;
};

type Container = {readonly is: 'first' | 'second'; readonly isWhole: boolean};

export type Pair = {
	readonly first: number;
	readonly second: number;
	/** Between 0 and 1. */
	readonly likeness: number;
	/** Which has the words of the other, all one after another or most, and as many again. */
	readonly container?: Container | undefined;
};

export type Joined = {
	/** Places of utterances that are one, each in its order; those alone are left out. */
	readonly groups: readonly (readonly number[])[];
	/** Those that may be one, for a person to say. */
	readonly proposed: readonly Pair[];
	/** Those that are one by their words, and are given to different speakers. */
	readonly contradictions: readonly Pair[];
};

/** Of long utterances, of those that are proposed, and of short ones by the same speaker. */
const [joins, proposes] = [0.57, 0.5];
const long = 8;
/** Words of one that stands within another, at least. */
const within = 5;
/** How much of it another has that has most of it. */
const most = 0.8;
/** A group of letters that more have is looked up for none. */
const common = 60;
/** How many of its groups of letters that not many have are those of another, at least, where it may be like it. */
const leastShared = 0.15;

export function joinUtterances(utterances: readonly Utterance[]): Joined {
	const letterGroups = new LetterGroups();
	const profiles = utterances.map(({text}) => letterGroups.profileOf(text));
	const parents = utterances.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		while (parents[root] !== root) root = parents[root] ?? root;
		parents[index] = root;
		return root;
	};
	const retold = new Retold(letterGroups);
	const proposed: Pair[] = [];
	const contradictions: Pair[] = [];
	for (const pair of likePairs(profiles, letterGroups, at => utterances[at]?.article)) {
		const [a, b] = [utterances[pair.first], utterances[pair.second]];
		const [first, second] = [profiles[pair.first], profiles[pair.second]];
		if (a === undefined || b === undefined || first === undefined || second === undefined) continue;
		const isSame = a.speaker !== undefined && a.speaker === b.speaker;
		const isDescribed = a.isDescribed === true || b.isDescribed === true;
		const isOther = a.speaker !== undefined && b.speaker !== undefined && !isSame && !isDescribed;
		const words = Math.min(first.words, second.words);
		const isAlike =
			pair.likeness >= joins && (words >= long || (words >= 2 && isSame && daysApart(a.day, b.day) <= 3));
		const isOne = isAlike && !areTwoDays(a.date, b.date) && (isSame || !retold.has(a.text, b.text));
		if (isOne) {
			parents[rootOf(pair.second)] = rootOf(pair.first);
			if (isOther) contradictions.push(pair);
		} else if (words >= (pair.likeness >= proposes ? 3 : within) && (isSame || words >= long))
			proposed.push(pair);
	}
	const groups = new Map<number, number[]>();
	for (const index of utterances.keys()) gather(groups, rootOf(index), index);
	return {groups: [...groups.values()].filter(group => group.length > 1), proposed, contradictions};
}

/**
 * “He said, ‘We did not come to sell it.’ No. He sold it” beside “We did not come to sell it”: who tells what another said
 * does not say it. What both have between marks is no such.
 */
class Retold {
	/** Texts without what they tell of others; what many print is in as many pairs, and is read once. */
	private readonly own = new Map<string, string>();

	constructor(private readonly groups: LetterGroups) {}

	has(first: string, second: string): boolean {
		const [one, other] = [this.ownOf(first), this.ownOf(second)];
		if ((one === first) === (other === second)) return false;
		const [a, b] = [this.groups.profileOf(one), this.groups.profileOf(other)];
		return this.groups.likeness(a, b) < joins;
	}

	private ownOf(text: string): string {
		const own = this.own.get(text) ?? withoutTold(text);
		this.own.set(text, own);
		return own;
	}
}

/** Without longer quotations within it. */
function withoutTold(text: string): string {
	const told = markedSpans(text, paragraphsOf(text)).filter(
		({start, end}) => text.slice(start, end).trim().split(/\s+/).length >= within,
	);
	return told.reduceRight(
		(left, {outerStart, outerEnd}) => `${left.slice(0, outerStart)} ${left.slice(outerEnd)}`,
		text,
	);
}

/** Days by which two articles tell of the same words as said on two: one of them may count from another place. */
export function areTwoDays(a: string | undefined, b: string | undefined): boolean {
	return daysApart(a, b) > 1;
}

function daysApart(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return 0;
	return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** Three words after each other, each once, as figures that hardly any others share. */
function triplesOf({letters}: Profile): Int32Array {
	const figures = new Int32Array(letters.length >> 1);
	let [count, words, one, two, figure] = [0, 0, 0, 0, offset];
	// Each word has a blank before and after it.
	for (let at = 1; at < letters.length; at++) {
		const unit = letters.charCodeAt(at);
		if (unit !== 32) {
			figure = Math.imul(figure ^ unit, 16_777_619);
			continue;
		}
		if (++words > 2)
			figures[count++] =
				Math.imul(Math.imul(one ^ (two >>> 7), 31) ^ two, 16_777_619) ^ figure ^ (figure << 11);
		[one, two, figure] = [two, figure, offset];
	}
	const found = figures.subarray(0, count).sort();
	let last = 0;
	for (const triple of found) if (found[last] !== triple) found[++last] = triple;
	return found.slice(0, last + 1);
}

/** Of a figure for a word, by Fowler, Noll and Vo. */
const offset = 2_166_136_261;

/** An answer of a hundred words is not half alike to a sentence of it: it contains it. */
function containerOf(
	first: Profile,
	second: Profile,
	groups: LetterGroups,
	isAlike: boolean,
): Pair['container'] {
	const [few, many] = first.words < second.words ? [first, second] : [second, first];
	if (few.words < within || many.words < 2 * few.words) return undefined;
	const isWhole = many.letters.includes(few.letters);
	// Of the many that are not alike, none is asked how much of the other it has.
	if (!isWhole && !isAlike) return undefined;
	const all = few.counts.reduce((sum, count) => sum + count, 0);
	if (!isWhole && groups.shared(first, second) / all < most) return undefined;
	return {is: many === first ? 'first' : 'second', isWhole};
}

/** Within an article nothing is joined. */
function likePairs(
	profiles: readonly Profile[],
	letterGroups: LetterGroups,
	articleAt: (at: number) => string | undefined,
): readonly Pair[] {
	const groups = new GroupIndex(profiles, letterGroups, common, leastShared);
	const triples = profiles.map(triplesOf);
	const byTriple = triplesIn(triples);
	const pairs: Pair[] = [];
	for (const [at, profile] of profiles.entries()) {
		const candidates = withTriples(triples[at], at, byTriple);
		groups.later(at, other => candidates.add(other));
		for (const other of candidates) {
			const second = articleAt(at) === articleAt(other) ? undefined : profiles[other];
			if (second === undefined) continue;
			const like = letterGroups.likeness(profile, second);
			const container = containerOf(profile, second, letterGroups, like >= proposes);
			if (like >= proposes || container !== undefined)
				pairs.push({first: at, second: other, likeness: like, container});
		}
	}
	// The likeliest first, and those as likely in the order of their places.
	return pairs.toSorted((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second);
}

type Triples = ReadonlyMap<number, readonly number[]>;

/** Which have three words in common. Most stand once, and need no place in it. */
function triplesIn(profiles: readonly Int32Array[]): Triples {
	const all = new Int32Array(profiles.reduce((sum, triples) => sum + triples.length, 0));
	let end = 0;
	for (const triples of profiles) {
		all.set(triples, end);
		end += triples.length;
	}
	all.sort();
	const several = new Set<number>();
	for (let at = 1; at < all.length; at++) if (all[at] === all[at - 1]) several.add(all[at] ?? 0);
	const index = new Map<number, number[]>();
	for (const [at, triples] of profiles.entries())
		for (const triple of triples) if (several.has(triple)) gather(index, triple, at);
	return index;
}

/**
 * Later ones with three words in common. Over a thousand articles hardly a group of letters is rare, and this is how what
 * they print alike is found; what very many print is told by the next of them.
 */
function withTriples(triples: Int32Array | undefined, at: number, index: Triples): Set<number> {
	const found = new Set<number>();
	for (const triple of triples ?? []) {
		const list = index.get(triple);
		if (list === undefined) continue;
		const from = firstWhere(list.length, place => (list[place] ?? 0) > at);
		const to = list.length > common ? from + 1 : list.length;
		for (let place = from; place < to; place++) {
			const other = list[place];
			if (other !== undefined) found.add(other);
		}
	}
	return found;
}
