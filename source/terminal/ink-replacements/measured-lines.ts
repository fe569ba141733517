/**
 * The lines of painted texts with how many cells each takes. Ink asks it of each text three times a frame: laying it
 * out, fitting it, and writing it; and of most texts the next frame asks the same.
 */
import {width} from '../../text/cells.ts';
import {withoutMarkup} from './without-markup.ts';

type MeasuredLine = {readonly text: string; readonly cells: number};

/** The texts of a few frames. More would fill the memory in an evening: a pane is one text, a new one at nearly every key. */
const mostRemembered = 64;
const remembered = new Map<string, readonly MeasuredLine[]>();

export function measuredLines(text: string): readonly MeasuredLine[] {
	const known = remembered.get(text);
	if (known !== undefined) return known;
	const lines = text.split('\n').map(line => ({text: line, cells: width(withoutMarkup(line))}));
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(text, lines);
	return lines;
}
