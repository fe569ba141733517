/** A label and a text, perhaps a link, the text's later lines under its first. */
import {type Line, line, span, wrapLine} from './spans.ts';

/** @returns no line where there is no text. */
export function labelled(
	label: string,
	text: string | undefined,
	columns: number,
	tone: 'plain' | 'muted' = 'plain',
	link?: string,
): readonly Line[] {
	if (text === undefined) return [];
	return wrapLine(line(span(`${label.padEnd(10)}`, 'muted'), span(text, tone, link)), columns, 10);
}
