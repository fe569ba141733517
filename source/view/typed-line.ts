/** A line that is typed into, with its cursor in sight: a long one is shown from where the cursor can be seen. */
import type {EditedLine} from '../state/parts.ts';
import {truncate, width} from '../text/cells.ts';
import {charactersBefore} from '../text/characters.ts';
import {sanitize} from '../text/sanitize.ts';

export type TypedLine = {
	/** The sign before what is typed; where something is cut off there, with an ellipsis. */
	readonly head: string;
	readonly shown: string;
	/** Where in the text that begins, in UTF-16 units. */
	readonly offset: number;
	/** The cell of the cursor. */
	readonly caret: number;
};

/** @param sign - what stands before it, one cell wide. */
export function typedLine(
	input: EditedLine,
	sign: string,
	columns: number,
	{ellipsis}: {readonly ellipsis: string},
): TypedLine {
	const text = sanitize(input.text);
	const cut = `${sign}${ellipsis}`;
	// Before the cursor; behind that there is room for a sign that something is cut off there.
	const room = columns - width(cut) - width(ellipsis);
	// From the cursor back, as many characters as there is room for: their widths need not add up to that of the whole.
	let offset = input.cursor;
	let before = 0;
	for (const character of charactersBefore(text, input.cursor)) {
		const wide = width(character);
		if (before + wide > room) break;
		before += wide;
		offset -= character.length;
	}
	const head = offset > 0 ? cut : `${sign} `;
	return {
		head,
		shown: truncate(text.slice(offset), room + width(ellipsis), ellipsis),
		offset,
		caret: width(head) + before,
	};
}
