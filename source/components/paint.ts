/**
 * Puts a line's spans into the theme's colours, by chalk, as Ink's own `Text` does. A whole pane is then one text
 * for Ink: a span each would cost a React element and a node of the layout for every word that stands out.
 */
import chalk, {type ChalkInstance} from 'chalk';
import {readAddress} from '../text/address.ts';
import {withPlainSigns} from '../text/plain-signs.ts';
import type {Line, StyledText, Tone} from '../view/spans.ts';
import type {Style, Theme} from '../view/theme.ts';

export type Paint = {
	readonly line: (line: Line) => string;
	readonly text: (text: string, style: Style) => string;
};

/**
 * @param hasLinks - whether addresses are written as links (OSC 8).
 * @param isAscii - whether signs beyond ASCII are written in it; letters stay as they are.
 */
export function createPaint(theme: Theme, hasLinks: boolean, isAscii = false): Paint {
	const chalks = new Map<Tone, ChalkInstance | undefined>();
	const chalkFor = (tone: Tone) => {
		if (!chalks.has(tone)) chalks.set(tone, chalkOf(theme.tones[tone]));
		return chalks.get(tone);
	};
	const paintSpan = ({text: drawn, tone, link}: StyledText) => {
		const text = isAscii ? withPlainSigns(drawn) : drawn;
		const paint = chalkFor(tone) ?? String;
		const painted = theme.tones[tone].underline ? paintWords(text, paint) : paint(text);
		const address = !hasLinks || link === undefined ? undefined : readAddress(link);
		if (!address?.ok) return painted;
		return `\u001b]8;;${address.href}\u0007${painted}\u001b]8;;\u0007`;
	};
	return {
		line: spans => spans.map(paintSpan).join(''),
		text: (drawn, style) => {
			const text = isAscii ? withPlainSigns(drawn) : drawn;
			return chalkOf(style)?.(text) ?? text;
		},
	};
}

/** Blanks at the ends are not underlined: they would look like words that are missing. */
function paintWords(text: string, paint: (text: string) => string): string {
	const words = text.trim();
	if (words === '') return text;
	const start = text.indexOf(words);
	return text.slice(0, start) + paint(words) + text.slice(start + words.length);
}

/** None where the style leaves the text as it is. */
function chalkOf({color, bold, dim, underline, strikethrough, inverse}: Style): ChalkInstance | undefined {
	let styled: ChalkInstance = chalk;
	if (color !== undefined)
		styled = color.startsWith('#') ? styled.ansi256(fixedColour(color)) : styled[namedColour(color)];
	if (bold) styled = styled.bold;
	if (dim) styled = styled.dim;
	if (underline) styled = styled.underline;
	if (strikethrough) styled = styled.strikethrough;
	if (inverse) styled = styled.inverse;
	return styled === chalk ? undefined : styled;
}

const steps = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff];

/**
 * The number among the 256 of a colour that is one of them. Chalk would take the steps of the cube for equal, and a
 * neighbour of many colours, which may be a good deal lighter.
 */
function fixedColour(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
	const isGrey = red === green && green === blue && !steps.includes(red);
	if (isGrey) return 232 + Math.round((red - 8) / 10);
	const step = (value: number) => {
		const above = steps.findIndex(each => each >= value);
		return above < 0 ? steps.length - 1 : above;
	};
	return 16 + 36 * step(red) + 6 * step(green) + step(blue);
}

function namedColour(name: string): 'magenta' | 'red' | 'cyan' | 'green' | 'yellow' | 'blue' {
	switch (name) {
		case 'red':
		case 'cyan':
		case 'green':
		case 'yellow':
		case 'blue':
			return name;
		default:
			return 'magenta';
	}
}
