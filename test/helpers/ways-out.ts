/** How a program in a terminal is left, and what it must leave behind. */
import type {Pty} from './pty.ts';

export const asFound = {
	isAlternate: false,
	isCursorShown: true,
	wraps: true,
	pastesInBrackets: false,
	mouse: 'none',
};

/** Each with the status that the shell is told. */
export const waysOut: readonly (readonly [string, (pty: Pty) => void, number])[] = [
	['q', pty => pty.press('q'), 0],
	['Ctrl-c', pty => pty.press('ctrl-c'), 0],
	['SIGINT', pty => pty.kill('SIGINT'), 130],
	['SIGTERM', pty => pty.kill('SIGTERM'), 143],
	['SIGHUP', pty => pty.kill('SIGHUP'), 129],
	['SIGQUIT', pty => pty.kill('SIGQUIT'), 131],
];
