/** How rows and lines are said, for what is read aloud. */
import {type Line, lineText} from './spans.ts';

/** Of what is told whole so many rows are said. */
export const spokenRows = 200;
/** How many rows around the selected one are read. */
const rowsBefore = 1;
const rowsAfter = 3;

export function squeeze(text: string): string {
	return text.replace(/\u00a0/g, ' ').trim();
}

export function sayLines(lines: readonly Line[]): readonly string[] {
	return lines.map(line => squeeze(lineText(line)).replace(/ {2,}/g, ' ')).filter(text => text !== '');
}

/** The selected item, then those around it. */
export function sayAround(items: readonly string[], index: number): readonly string[] {
	return sayAroundIn(at => items[at], items.length, index);
}

/** The same of items that are asked for one by one. */
export function sayAroundIn(
	itemAt: (place: number) => string | undefined,
	count: number,
	index: number,
): readonly string[] {
	const say = (at: number) => [itemAt(at)].flatMap(item => (item === undefined ? [] : `${at + 1}: ${item}`));
	const before = Array.from({length: rowsBefore}, (_, back) => index - rowsBefore + back).filter(
		at => at >= 0,
	);
	const after = Array.from({length: rowsAfter}, (_, ahead) => index + 1 + ahead);
	return [
		`Selected, ${index + 1} of ${count}: ${itemAt(index) ?? 'nothing'}`,
		...before.flatMap(at => say(at)).map(item => `Before it, ${item}`),
		...after.flatMap(at => say(at)).map(item => `After it, ${item}`),
	];
}
