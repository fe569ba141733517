/** What is written to take the terminal over and to give it back. */
import {printable} from '../text/sanitize.ts';
import type {Capabilities} from './capabilities.ts';
import {asciiText} from './clusters.ts';

export type Taking = {
	readonly mouse: boolean;
	/** The window's title; undefined leaves it alone. */
	readonly title: string | undefined;
};

/** What is taken of a terminal that can do so much; a title goes into letters that it has. */
export function takingFor(
	{mouse = false, title}: {readonly mouse?: boolean; readonly title?: string},
	{titles, isUtf8}: Pick<Capabilities, 'titles' | 'isUtf8'>,
): Taking {
	if (!titles || title === undefined) return {mouse, title: undefined};
	return {mouse, title: isUtf8 ? title : asciiText(title)};
}

const mouseOn = '\u001b[?1000h\u001b[?1006h';
const mouseOff = '\u001b[?1006l\u001b[?1000l';

/**
 * Alternate screen (which clears it; once more for terminals that do not), no wrapping, no cursor, pastes in
 * brackets.
 *
 * @param isAgain - the terminal is ours already or was before: its own title is saved and must not be saved twice.
 */
export function takeTerminal({mouse, title}: Taking, isAgain: boolean): string {
	const save = isAgain ? '' : '\u001b[22;0t';
	const named = title === undefined ? '' : `${save}\u001b]2;${printable(title)}\u001b\\`;
	const clear = isAgain ? '' : '\u001b[m\u001b[H\u001b[2J';
	return `\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[?2004h${mouse ? mouseOn : ''}${named}${clear}`;
}

/**
 * Everything back, the title only at the end.
 *
 * @param isForGood - false where the terminal will be taken again, with the title saved as it is.
 */
export function giveTerminalBack({mouse, title}: Taking, isForGood: boolean): string {
	const modes = `\u001b[?2026l${mouse ? mouseOff : ''}\u001b[?2004l`;
	// Cleared, for terminals that have no other screen to go back to.
	const screen = '\u001b[m\u001b[H\u001b[J\u001b[?7h\u001b[?25h\u001b[?1049l';
	const named = title === undefined ? '' : isForGood ? '\u001b[23;0t' : '\u001b[23;0t\u001b[22;0t';
	return modes + screen + named;
}
