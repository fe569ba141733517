/** The numbers at the end of the line of a position: `+1 3-5`. */

/** So many statements are offered. */
export const mostOffered = 200;

/** Numbers at the end, behind a plus sign that follows a blank; `2-5` are four. */
export const numbersAtEnd = /(?:^|\s)\+\s*(\d{1,4}(?:(?:[\s,+]+|-)\d{1,4})*)?\s*$/;

export function readNumbers(text: string): readonly number[] {
	const all = [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last]) => {
		const [from, to] = [Number(first), Number(last ?? first)];
		return Array.from({length: Math.max(0, Math.min(to - from + 1, mostOffered))}, (_, at) => from + at);
	});
	return [...new Set(all)];
}

/** The numbers as they stand at the end of a line, those that follow each other in short. */
export function wordNumbers(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	const words = runs.map(([from, to]) =>
		to > from + 1 ? `${from}-${to}` : to > from ? `${from} ${to}` : `${from}`,
	);
	return words.length === 0 ? '' : ` +${words.join(' ')}`;
}
