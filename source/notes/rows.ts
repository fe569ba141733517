/** Lines of notes as they are moved: how far in they stand, and what they say. */

export type TextRow = {readonly start: number; readonly column: number; readonly text: string};

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
export function rowsIn(text: string, from: number, to: number): readonly TextRow[] {
	let start = from;
	return text
		.slice(from, to)
		.split('\n')
		.map((line): TextRow => {
			const words = line.trimStart();
			const row = {start, column: line.length - words.length, text: words.trimEnd()};
			start += line.length + 1;
			return row;
		})
		.filter(({text: words}) => words !== '' && !words.startsWith('#'));
}
