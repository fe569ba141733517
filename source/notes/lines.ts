/** Lines and columns of offsets in a text, as editors count them. */
import type {Place} from '../dossier/problems.ts';

export type Lines = {readonly text: string; readonly starts: readonly number[]};

/** Lines end at a line feed, a carriage return, or both together. */
export function linesOf(text: string): Lines {
	const starts = [0];
	for (const {index, 0: end} of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
	return {text, starts};
}

/** Line and column, both from 1; columns count characters (code points). */
export function placeAt({text, starts}: Lines, offset: number): Place {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const before = text.slice(starts[low] ?? 0, offset);
	// Editors do not show the mark at the beginning of a file.
	const mark = before.startsWith('\ufeff') ? 1 : 0;
	return {line: low + 1, column: Array.from(before).length + 1 - mark};
}

/** The start of the line in which an offset lies. */
export function lineStart(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}
