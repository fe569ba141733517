/** Where a place of a text is in another version of it: what stands in lines that are the same in both has only moved. */
import type {TextRange} from '../text/range.ts';

export type Moved = (range: TextRange) => TextRange | undefined;

/** More pairs of lines than these are not compared: what lies between the first and last change counts as changed then. */
const pairLimit = 4_000_000;

/** @returns undefined for a place of which the other version has changed something. */
export function movedLines(before: string, after: string): Moved {
	if (before === after) return range => range;
	const [a, b] = [linesOf(before), linesOf(after)];
	const to = sameLines(a, b);
	const [startsA, startsB] = [startsOf(a), startsOf(b)];
	return ({start, end}) => {
		const first = lineAt(startsA, start);
		const last = end > start ? lineAt(startsA, end - 1) : first;
		const from = to[first];
		const isStart = start === startsA[first];
		if (from === undefined || from < 0) {
			// Between two lines it is behind the one before.
			const previous = end === start && isStart ? to[first - 1] : undefined;
			if (previous === undefined || previous < 0) return undefined;
			const at = startsB[previous + 1] ?? after.length;
			return {start: at, end: at};
		}
		for (let line = first; line <= last; line++) if (to[line] !== from + line - first) return undefined;
		const shift = (startsB[from] ?? 0) - (startsA[first] ?? 0);
		return {start: start + shift, end: end + shift};
	};
}

/** Each with its line end. The last is empty where the text ends with one. */
function linesOf(text: string): readonly string[] {
	return text.split(/(?<=\n)/).concat(text === '' || text.endsWith('\n') ? [''] : []);
}

function startsOf(lines: readonly string[]): readonly number[] {
	let at = 0;
	const starts = lines.map(line => {
		const start = at;
		at += line.length;
		return start;
	});
	return [...starts, at];
}

function lineAt(starts: readonly number[], offset: number): number {
	let [low, high] = [0, starts.length - 2];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Of each line of the first the place of the same in the second, -1 for none: a longest common subsequence. */
function sameLines(a: readonly string[], b: readonly string[]): Int32Array {
	const to = new Int32Array(a.length).fill(-1);
	const most = Math.min(a.length, b.length);
	let head = 0;
	while (head < most && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	for (let line = 0; line < head; line++) to[line] = line;
	for (let line = 1; line <= tail; line++) to[a.length - line] = b.length - line;
	const [rows, columns] = [a.length - tail - head, b.length - tail - head];
	if (rows * columns > pairLimit || rows === 0 || columns === 0) return to;
	const width = columns + 1;
	const longest = new Uint16Array((rows + 1) * width);
	for (let row = rows - 1; row >= 0; row--)
		for (let column = columns - 1; column >= 0; column--)
			longest[row * width + column] =
				a[head + row] === b[head + column]
					? (longest[(row + 1) * width + column + 1] ?? 0) + 1
					: Math.max(longest[(row + 1) * width + column] ?? 0, longest[row * width + column + 1] ?? 0);
	for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
		if (a[head + row] === b[head + column]) to[head + row++] = head + column++;
		else if ((longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0)) row++;
		else column++;
	}
	return to;
}
