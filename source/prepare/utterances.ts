/**
 * The same utterance over articles: near-duplicates and other translations, by the cosine of their groups of four letters.
 * Only groups that few have are looked up, so that a thousand articles take time in proportion.
 */
import {markedSpans} from '../notes/marks.ts';
import {paragraphsOf} from '../notes/paragraphs.ts';
import {fold} from '../text/fold.ts';
import {firstWhere} from '../text/halve.ts';

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

type Profile = {
	readonly counts: ReadonlyMap<string, number>;
	readonly norm: number;
	readonly words: number;
	/** Words without marks, with a blank before and after each. */
	readonly letters: string;
	/** Three words after each other, as figures that hardly any others share. */
	readonly triples: Uint32Array;
};

export function joinUtterances(utterances: readonly Utterance[]): Joined {
	const profiles = utterances.map(({text}) => profileOf(text));
	const parents = utterances.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		while (parents[root] !== root) root = parents[root] ?? root;
		parents[index] = root;
		return root;
	};
	const retold = new Retold();
	const proposed: Pair[] = [];
	const contradictions: Pair[] = [];
	for (const pair of likePairs(profiles, at => utterances[at]?.article)) {
		const [a, b] = [utterances[pair.first], utterances[pair.second]];
		const [first, second] = [profiles[pair.first], profiles[pair.second]];
		if (a === undefined || b === undefined || first === undefined || second === undefined) continue;
		const isSame = a.speaker !== undefined && a.speaker === b.speaker;
		const isDescribed = a.isDescribed === true || b.isDescribed === true;
		const isOther = a.speaker !== undefined && b.speaker !== undefined && !isSame && !isDescribed;
		const words = Math.min(first.words, second.words);
		const isNear = daysApart(a.day, b.day) <= 3;
		const isAlike =
			words >= long ? pair.likeness >= joins : words >= 2 && pair.likeness >= joins && isNear && isSame;
		const isOne = isAlike && !areTwoDays(a.date, b.date) && (isSame || !retold.has(a.text, b.text));
		if (isOne) {
			parents[rootOf(pair.second)] = rootOf(pair.first);
			if (isOther) contradictions.push(pair);
		} else if (words >= (pair.likeness >= proposes ? 3 : within) && (isSame || words >= long))
			proposed.push(pair);
	}
	const groups = new Map<number, number[]>();
	for (const index of utterances.keys()) {
		const root = rootOf(index);
		groups.set(root, [...(groups.get(root) ?? []), index]);
	}
	return {groups: [...groups.values()].filter(group => group.length > 1), proposed, contradictions};
}

/**
 * “He said, ‘We did not come to sell it.’ No. He sold it” beside “We did not come to sell it”: who tells what another said
 * does not say it. What both have between marks is no such.
 */
class Retold {
	/** Texts without what they tell of others; what many print is in as many pairs, and is read once. */
	private readonly own = new Map<string, string>();

	has(first: string, second: string): boolean {
		const [one, other] = [this.ownOf(first), this.ownOf(second)];
		return (one === first) !== (other === second) && likeness(profileOf(one), profileOf(other)) < joins;
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

export function profileOf(text: string): Profile {
	const letters = ` ${fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
	const counts = new Map<string, number>();
	for (let at = 0; at + 4 <= letters.length; at++) {
		const group = letters.slice(at, at + 4);
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	let squares = 0;
	for (const count of counts.values()) squares += count * count;
	const words = letters.trim() === '' ? [] : letters.trim().split(' ');
	return {counts, norm: Math.sqrt(squares), words: words.length, letters, triples: triplesOf(words)};
}

function triplesOf(words: readonly string[]): Uint32Array {
	const figures = words.map(word => {
		let figure = 2_166_136_261;
		for (let at = 0; at < word.length; at++) figure = Math.imul(figure ^ word.charCodeAt(at), 16_777_619);
		return figure;
	});
	const triples = new Set<number>();
	for (let at = 2; at < figures.length; at++) {
		const [one = 0, two = 0, three = 0] = [figures[at - 2], figures[at - 1], figures[at]];
		triples.add(Math.imul(Math.imul(one ^ (two >>> 7), 31) ^ two, 16_777_619) ^ three ^ (three << 11));
	}
	return Uint32Array.from(triples);
}

export function likeness(a: Profile, b: Profile): number {
	const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
	let product = 0;
	for (const [group, count] of few.counts) product += count * (many.counts.get(group) ?? 0);
	return a.norm === 0 || b.norm === 0 ? 0 : product / (a.norm * b.norm);
}

/** An answer of a hundred words is not half alike to a sentence of it: it contains it. */
function containerOf(first: Profile, second: Profile, isAlike: boolean): Pair['container'] {
	const [few, many] = first.words < second.words ? [first, second] : [second, first];
	if (few.words < within || many.words < 2 * few.words) return undefined;
	const isWhole = many.letters.includes(few.letters);
	// Of the many that are not alike, none is asked how much of the other it has.
	if (!isWhole && (!isAlike || shareWithin(few, many) < most)) return undefined;
	return {is: many === first ? 'first' : 'second', isWhole};
}

/** How much of the groups of letters of one another has. */
function shareWithin(few: Profile, many: Profile): number {
	let [shared, all] = [0, 0];
	for (const [group, count] of few.counts) {
		all += count;
		shared += Math.min(count, many.counts.get(group) ?? 0);
	}
	return all === 0 ? 0 : shared / all;
}

/** Within an article nothing is joined. */
function likePairs(
	profiles: readonly Profile[],
	articleAt: (at: number) => string | undefined,
): readonly Pair[] {
	const groups = new Map<string, number[]>();
	for (const [at, {counts}] of profiles.entries())
		for (const group of counts.keys()) enter(groups, group, at);
	const triples = triplesIn(profiles);
	const pairs: Pair[] = [];
	for (const [at, profile] of profiles.entries()) {
		const shared = new Map<number, number>();
		for (const group of profile.counts.keys()) {
			const list = groups.get(group) ?? [];
			if (list.length > common) continue;
			for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1);
		}
		const candidates = withTriples(profile, at, triples);
		for (const [other, count] of shared)
			if (count >= Math.min(profile.counts.size, profiles[other]?.counts.size ?? 0) * 0.15)
				candidates.add(other);
		for (const other of candidates) {
			const second = articleAt(at) === articleAt(other) ? undefined : profiles[other];
			if (second === undefined) continue;
			const like = likeness(profile, second);
			const container = containerOf(profile, second, like >= proposes);
			if (like >= proposes || container !== undefined)
				pairs.push({first: at, second: other, likeness: like, container});
		}
	}
	// The likeliest first, and those as likely in the order of their places.
	return pairs.toSorted((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second);
}

function enter<Key>(index: Map<Key, number[]>, key: Key, at: number): void {
	const list = index.get(key);
	if (list === undefined) index.set(key, [at]);
	else list.push(at);
}

type Triples = ReadonlyMap<number, readonly number[]>;

/** Which have three words in common. Most stand once, and need no place in it. */
function triplesIn(profiles: readonly Profile[]): Triples {
	const all = new Uint32Array(profiles.reduce((sum, {triples}) => sum + triples.length, 0));
	let end = 0;
	for (const {triples} of profiles) {
		all.set(triples, end);
		end += triples.length;
	}
	all.sort();
	const several = new Set<number>();
	for (let at = 1; at < all.length; at++) if (all[at] === all[at - 1]) several.add(all[at] ?? 0);
	const index = new Map<number, number[]>();
	for (const [at, {triples}] of profiles.entries())
		for (const triple of triples) if (several.has(triple)) enter(index, triple, at);
	return index;
}

/**
 * Later ones with three words in common. Over a thousand articles hardly a group of letters is rare, and this is how what
 * they print alike is found; what very many print is told by the next of them.
 */
function withTriples({triples}: Profile, at: number, index: Triples): Set<number> {
	const found = new Set<number>();
	for (const triple of triples) {
		const list = index.get(triple) ?? [];
		const from = firstWhere(list.length, place => (list[place] ?? 0) > at);
		const to = list.length > common ? from + 1 : list.length;
		for (let place = from; place < to; place++) {
			const other = list[place];
			if (other !== undefined) found.add(other);
		}
	}
	return found;
}
