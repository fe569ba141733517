/** Stands in for `widest-line` in the bundle: the same answer, without taking colours apart character by character. */
import {width} from '../../text/cells.ts';
import {withoutMarkup} from './without-markup.ts';

export default function widestLine(text: string): number {
	let widest = 0;
	for (const line of withoutMarkup(text).split('\n')) widest = Math.max(widest, width(line));
	return widest;
}
