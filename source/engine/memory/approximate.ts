/** Approximate words: those that begin nearly as one that was asked for. */
import {editDistances} from '../../text/edit-distance.ts';

/** How many edits an approximate word forgives: none under 3 letters, 1 up to 5, 2 from 6 on. */
export function edits(word: string): number {
	// No more of them are looked at: the words that are asked for may have hundreds of thousands.
	const letters = [...word.slice(0, 12)].length;
	return letters < 3 ? 0 : letters < 6 ? 1 : 2;
}

/** Whether a word, or its beginning, is within the edits forgiven to `needle`. */
export function isNear(needle: string, word: string): boolean {
	const most = edits(needle);
	if (most === 0) return word.startsWith(needle);
	// Neither a far shorter word nor the tail of a longer one can change the answer.
	if (word.length < needle.length - 2 * most) return false;
	const beginnings = editDistances([...needle], [...word.slice(0, needle.length + 2 * most)], most);
	return beginnings.some(distance => distance <= most);
}
