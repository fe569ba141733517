/**
 * Approximate words: edit distance to the beginning of a word, with transpositions of neighbours as one edit: the optimal string alignment distance
 * (Damerau 1964; Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.1).
 */

/** The least distance between a text and any beginning of a word, the empty and the whole one included. */
function distanceToBeginning(text: string, word: string): number {
	const [a, b] = [[...text], [...word]];
	let before: number[] = [];
	let above: number[] = Array.from({length: b.length + 1}, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let best = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (isSwap) best = Math.min(best, (before[column - 2] ?? 0) + 1);
			current.push(best);
		}
		before = above;
		above = current;
	}
	// The last row holds the distance to every beginning, the shortest first.
	return Math.min(...above);
}

/** How many edits an approximate word forgives: none under 3 letters, 1 up to 5, 2 from 6 on. */
function forgiven(word: string): number {
	const letters = [...word].length;
	return letters < 3 ? 0 : letters < 6 ? 1 : 2;
}

/** Whether a word, or its beginning, is within the edits forgiven to `needle`. */
export function isNear(needle: string, word: string): boolean {
	const edits = forgiven(needle);
	if (edits === 0) return word.startsWith(needle);
	// Neither a far shorter word nor the tail of a longer one can change the answer.
	if (word.length < needle.length - 2 * edits) return false;
	return distanceToBeginning(needle, word.slice(0, needle.length + 2 * edits)) <= edits;
}
