/**
 * Edits between two texts: letters put in, taken out or exchanged, and neighbours swapped, each edit counting
 * one. This is the optimal string alignment distance (Damerau 1964; Boytsov 2011, "Indexing methods for
 * approximate dictionary searching", section 2.1).
 */

/**
 * The distances from one text to every beginning of another: to the empty one first, to the whole one last.
 * Letters are what the texts hold: of strings UTF-16 units, of lists of characters those.
 *
 * By hand, since one table serves both the name that was meant (the last distance) and words that begin nearly
 * so (the least): packages for Levenshtein's distance know neither swaps nor beginnings.
 *
 * @param limit - greater distances do not matter, and may be wrong as long as they are greater.
 * @returns nothing where all are greater: most pairs of words are given up after their first letters.
 */
export function editDistances(
	from: ArrayLike<string>,
	to: ArrayLike<string>,
	limit: number,
): readonly number[] {
	let before: number[] = [];
	let above = Array.from({length: to.length + 1}, (_, column) => column);
	let leastAbove = 0;
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		let least = row;
		const [letter, previous] = [from[row - 1], from[row - 2]];
		for (let column = 1; column <= to.length; column++) {
			const other = to[column - 1];
			let edits = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (letter === other ? 0 : 1),
			);
			const isSwap = row > 1 && column > 1 && letter === to[column - 2] && previous === other;
			if (isSwap) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
			current.push(edits);
			least = Math.min(least, edits);
		}
		// The next row rests on this one, and by a swap, for one edit more, on the one above.
		if (least > limit && leastAbove + 1 > limit) return [];
		leastAbove = least;
		before = above;
		above = current;
	}
	return above;
}
