/**
 * How the cells of a frame's top line are shared: a corner and a sign, the title between blanks, a rule, the note
 * between blanks, a sign and a corner.
 */
import {inset} from '../state/layout.ts';
import {width} from '../text/cells.ts';
import {shownField} from '../text/shown-field.ts';

/** The corners and the sign. */
export const aroundTopLine = 3;
/** Those, and the blanks about the title. */
export const besideTitle = aroundTopLine + 2;
/** The blanks about the note, and the sign behind it. */
const besideNote = 3;
/** With a cell of the rule. */
export const besideTitleAndNote = besideTitle + besideNote + 1;
/** So much of a title is seen whatever the note. */
export const leastOfTitle = 5;

/** How many cells there are for a note beside a title that is to be seen whole, in a frame of so many columns. */
export function noteRoom(title: string, columns: number): number {
	return columns - width(shownField(title)) - besideTitleAndNote;
}

/** The same in a pane with so many columns inside its frame, with a cell to spare: of several notes the longest that fits. */
export function spareNoteRoom(title: string, columns: number): number {
	return noteRoom(title, columns + 2 * inset.x) - 1;
}
