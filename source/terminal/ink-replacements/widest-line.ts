/** Stands in for `widest-line` in the bundle: the same answer, without taking colours apart character by character. */
import {measuredLines} from './measured-lines.ts';

export default function widestLine(text: string): number {
	let widest = 0;
	for (const {cells} of measuredLines(text)) widest = Math.max(widest, cells);
	return widest;
}
