/** Looks for a clause of which only the digest is known, in an article that has changed. */
import type {TextRange} from '../text/range.ts';
import type {Digest} from './articles.ts';

export type SoughtClause = TextRange & {readonly sha256: string};

/** What may still be hashed, in units; a hash counts for its length and for the trouble of it. */
export type Effort = {left: number};

/** What the trouble of a hash is worth, in units hashed. */
const perHash = 64;

export type FoundClause = TextRange & {
	/** Whether its spaces and line ends are others than they were. */
	readonly isFolded: boolean;
};

/**
 * The stretch with the digest of a clause that is nearest to where it was, as it stood; else one that differs from it in
 * nothing but where lines end, as long as it was in one line before. Nothing is found once the effort is used up.
 *
 * @param least - the stretch does not begin before this.
 */
export function findClause(
	clause: SoughtClause,
	article: string,
	{digest, effort, least = 0}: {readonly digest: Digest; readonly effort: Effort; readonly least?: number},
): FoundClause | undefined {
	const {start, end, sha256} = clause;
	const length = end - start;
	const has = (text: string, at: number) => {
		effort.left -= length + perHash;
		return digest(text.slice(at, at + length)) === sha256;
	};
	const isLeft = () => effort.left > 0;
	for (const at of outward(start, least, article.length - length)) {
		if (!isLeft()) return undefined;
		if (has(article, at)) return {start: at, end: at + length, isFolded: false};
	}
	const {text, places} = unfolded(article);
	const near = places.findLastIndex(place => place <= start);
	const first = places.findIndex(place => place >= least);
	for (const at of outward(Math.max(0, near), first, text.length - length)) {
		if (!isLeft()) return undefined;
		const [from, last] = [places[at], places[at + length - 1]];
		if (from !== undefined && last !== undefined && has(text, at))
			return {start: from, end: last + 1, isFolded: true};
	}
	return undefined;
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

/** A text whose spaces and line ends, however many in a row, are one space; and where each of its units stands in the text. */
function unfolded(article: string): {readonly text: string; readonly places: readonly number[]} {
	const places: number[] = [];
	let [text, at] = ['', 0];
	for (const part of article.split(/(\s+)/)) {
		const isSpace = part !== '' && part.trim() === '';
		text += isSpace ? ' ' : part;
		const units = isSpace ? 1 : part.length;
		for (let unit = 0; unit < units; unit++) places.push(at + unit);
		at += part.length;
	}
	return {text, places};
}
