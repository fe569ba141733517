/** The last message as the lines at the foot of the screen. */
import {wrap} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';
import type {State} from './state.ts';

/** Rows that stay for the header and what the message is about; on a strip a line of it in its frame. */
function leastAbove(rows: number): number {
	return rows < 12 ? 3 : 6;
}

/** The message in lines that fit beside a margin of one cell, none of it left out; none where there is no message. */
export function messageLines({message, size}: Pick<State, 'message' | 'size'>): readonly string[] {
	if (message === undefined) return [];
	return wrap(harmless(message.text), size.columns - 1).slice(
		0,
		Math.max(1, size.rows - leastAbove(size.rows)),
	);
}
