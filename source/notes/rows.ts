/** Lines of notes as they are moved: how far in they stand, and what they say. */

export type Row = {readonly start: number; readonly column: number; readonly text: string};

/** Where the line begins that is so many above a place. */
export function startAbove(text: string, place: number, lines: number): number {
	let start = place;
	for (let left = lines; left >= 0 && start > 0; left--) start = text.lastIndexOf('\n', start - 1);
	return start < 0 ? 0 : start === 0 ? 0 : start + 1;
}

/** Where the line of a place begins. */
export function lineAt(text: string, place: number): number {
	return startAbove(text, place, 0);
}

/** Where the line ends that is so many below a place. */
export function endBelow(text: string, place: number, lines: number): number {
	let end = place;
	for (let left = lines; left >= 0 && end >= 0; left--) end = text.indexOf('\n', end + 1);
	return end < 0 ? text.length : end;
}

/** The lines that say something. */
export function rowsIn(text: string, from: number, to: number): readonly Row[] {
	let start = from;
	return text
		.slice(from, to)
		.split('\n')
		.map((line): Row => {
			const words = line.trimStart();
			const row = {start, column: line.length - words.length, text: words.trimEnd()};
			start += line.length + 1;
			return row;
		})
		.filter(({text: words}) => words !== '' && !words.startsWith('#'));
}

/** Columns at which a line may stand: those of the lines around it, and two behind those that open something. */
export function placesFor(rows: readonly Row[], index: number): readonly number[] {
	const row = rows[index];
	if (row === undefined) return [];
	const near = rows.slice(Math.max(0, index - 10), index + 6).filter(each => each !== row);
	const columns = near.flatMap(({column, text}) => {
		const item = column + (/^(?:- +)*/.exec(text)?.[0].length ?? 0);
		return /:(?: +#.*)?$/.test(text) ? [column, item, item + 2] : [column, item];
	});
	return [...new Set([0, ...columns])].filter(column => column !== row.column);
}

/** The line alone; of an item all of it; with what stands farther in below it; with what stands beside it, too. */
export function blocksAt(rows: readonly Row[], index: number): readonly (readonly Row[])[] {
	const row = rows[index];
	if (row === undefined) return [];
	const below = rows.slice(index + 1);
	const until = (isOut: (each: Row) => boolean) => {
		const end = below.findIndex(isOut);
		return [row, ...(end < 0 ? below : below.slice(0, end))];
	};
	const blocks = [
		[row],
		...(row.text.startsWith('- ')
			? [until(({column, text}) => column < row.column + (text.startsWith('- ') ? 3 : 2))]
			: []),
		until(({column}) => column <= row.column),
		until(({column}) => column < row.column),
	];
	return blocks.filter((block, at) => blocks.findIndex(({length}) => length === block.length) === at);
}

/** Lines that do not stand two columns behind what they hang on. */
export function irregular(rows: readonly Row[]): number {
	const above: number[] = [];
	let count = 0;
	for (const {column} of rows) {
		while ((above.at(-1) ?? -1) >= column) above.pop();
		if (above.length > 0 && column - (above.at(-1) ?? 0) !== 2) count++;
		above.push(column);
	}
	return count;
}
