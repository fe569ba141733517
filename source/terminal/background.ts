/** Whether the terminal's background is dark or light: asked by OSC 11 (xterm), or told by a variable. */
import type {Environment} from './capabilities.ts';

export type Background = 'dark' | 'light';

/** Asks for the background colour. A terminal that does not know the question does not answer it. */
export const backgroundQuery = '\u001b]11;?\u001b\\';
/** Asks for the primary device attributes, which every terminal answers: behind another query, it tells that none is to come. */
export const attributesQuery = '\u001b[c';

/** Above this relative luminance (WCAG 2) black has more contrast with the colour than white has. */
const middle = 0.179;

/**
 * The background in an OSC reply, its introducer and terminator left out.
 *
 * @returns undefined for any other reply and for colours that are not understood.
 */
export function backgroundOf(reply: string): Background | undefined {
	const match = /^11;(.*)$/s.exec(reply);
	const colour = parseColour(match?.[1] ?? '');
	if (colour === undefined) return undefined;
	const [red, green, blue] = colour;
	const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
	return luminance < middle ? 'dark' : 'light';
}

/** `COLORFGBG` (rxvt, Konsole): the numbers of the foreground and, last, the background among the sixteen colours. */
export function backgroundFromVariable(env: Environment): Background | undefined {
	const last = env.COLORFGBG?.split(';').at(-1) ?? '';
	if (!/^\d{1,2}$/.test(last)) return undefined;
	const number = Number(last);
	if (number > 15) return undefined;
	return number === 7 || number > 8 ? 'light' : 'dark';
}

type Colour = readonly [red: number, green: number, blue: number];

/** XParseColor's `rgb:` and `rgba:` with one to four digits each, and `#rgb` to `#rrrrggggbbbb`; parts from 0 to 1. */
function parseColour(text: string): Colour | undefined {
	const named = /^rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})(?:\/[0-9a-f]{1,4})?$/i.exec(text);
	if (named !== null) return [share(named[1]), share(named[2]), share(named[3])];
	const digits = /^#((?:[0-9a-f]{3}){1,4})$/i.exec(text)?.[1];
	if (digits === undefined) return undefined;
	const length = digits.length / 3;
	const part = (index: number) => share(digits.slice(index * length, (index + 1) * length));
	return [part(0), part(1), part(2)];
}

function share(hex = '0'): number {
	return Number.parseInt(hex, 16) / (16 ** hex.length - 1);
}

/** WCAG 2.2, relative luminance. */
function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
