/** Looks for a clause of which only the digest is known, in an article that has changed. */
import type {TextRange} from '../text/range.ts';
import type {Digest} from './articles.ts';

export type SoughtClause = TextRange & {readonly sha256: string};

/** What the trouble of a hash is worth, in units hashed. */
const perHash = 64;

/** So far on either side a clause is looked for whose lines end elsewhere; few pages are longer. */
const reach = 100_000;

export type FoundClause = TextRange & {
	/** Whether its spaces and line ends are others than they were. */
	readonly isFolded: boolean;
};

/** Several searches, which end together. */
export class ClauseSearch {
	private last: Unfolded | undefined;

	/** @param left - what may be hashed, in units; a hash counts for its length and for the trouble of it. */
	constructor(
		private readonly digest: Digest,
		private left: number,
	) {}

	/**
	 * The stretch with the digest of a clause that is nearest to where it was, wherever lines end now, as long as it was
	 * in one line before; else just as it stood. Nothing is found once as much has been hashed as may be.
	 *
	 * @param least - the stretch does not begin before this.
	 */
	find({start, end, sha256}: SoughtClause, article: string, least = 0): FoundClause | undefined {
		const length = end - start;
		const has = (text: string, at: number) => {
			this.left -= length + perHash;
			return this.digest(text.slice(at, at + length)) === sha256;
		};
		const from = Math.max(least, start - reach);
		const {text, places} = this.unfolded(article.slice(from, end + reach));
		const near = places.findLastIndex(place => from + place <= start);
		for (const at of outward(Math.max(0, near), 0, text.length - length)) {
			if (this.left <= 0) return undefined;
			if (!has(text, at)) continue;
			const found = {start: from + (places[at] ?? 0), end: from + (places[at + length - 1] ?? 0) + 1};
			return {...found, isFolded: article.slice(found.start, found.end) !== text.slice(at, at + length)};
		}
		for (const at of outward(start, least, article.length - length)) {
			if (this.left <= 0) return undefined;
			if (has(article, at)) return {start: at, end: at + length, isFolded: false};
		}
		return undefined;
	}

	private unfolded(article: string): Unfolded {
		if (this.last?.article !== article) this.last = unfold(article);
		return this.last;
	}
}

/** Places from the least to the most, the nearest to one first. */
function* outward(from: number, least: number, most: number): Generator<number> {
	if (least < 0) return;
	for (let distance = 0; distance <= Math.max(from - least, most - from); distance++) {
		const [before, behind] = [from - distance, from + distance];
		if (before >= least && before <= most) yield before;
		if (distance > 0 && behind >= least && behind <= most) yield behind;
	}
}

type Unfolded = {
	readonly article: string;
	/** Its text with one space for all spaces and line ends in a row. */
	readonly text: string;
	/** Where each unit of that stands in the article. */
	readonly places: Int32Array;
};

function unfold(article: string): Unfolded {
	const text = article.replace(/\s+/g, ' ');
	const places = new Int32Array(text.length);
	let [unit, at] = [0, 0];
	const fillTo = (end: number) => {
		while (at < end) places[unit++] = at++;
	};
	for (const {index, 0: run} of article.matchAll(/\s+/g)) {
		fillTo(index + 1);
		at = index + run.length;
	}
	fillTo(article.length);
	return {article, text, places};
}
