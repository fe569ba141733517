/** The known name a person most probably meant: for unknown fields, ids, values, flags and filter keys. */
import {fold} from './fold.ts';

/** Longer names are not compared: they are not slips of the finger, and the cost grows with the square. */
const longest = 64;

/**
 * The known name nearest to the one given, by optimal string alignment distance (Levenshtein's with swapped
 * neighbours as one edit) after folding case and accents; of equals the first.
 *
 * @returns undefined where none is near: at most a third of the letters, and at least one, may differ.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	if (name.length > longest) return undefined;
	const wanted = fold(name);
	let best: string | undefined;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - wanted.length) >= least || candidate.length > longest) continue;
		const edits = distance(wanted, fold(candidate));
		if (edits < least) {
			least = edits;
			best = candidate;
		}
	}
	return best;
}

/** Optimal string alignment distance, in UTF-16 units. */
export function distance(from: string, to: string): number {
	let before: number[] = [];
	let previous = Array.from({length: to.length + 1}, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current[column] = Math.min(
				(previous[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(previous[column - 1] ?? 0) + (isSame ? 0 : 1),
				row > 1 && column > 1 && isSwap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		before = previous;
		previous = current;
	}
	return previous[to.length] ?? 0;
}
