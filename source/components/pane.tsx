import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {Rect} from '../state/layout.ts';
import {truncate, width} from '../text/cells.ts';
import {printable} from '../text/harmless.ts';
import {fitLine, type Line} from '../view/spans.ts';
import {type Appearance, useAppearance} from './appearance.tsx';

type Props = {
	/** Where it stands, its frame included, in cells from the top left of the screen. */
	readonly rect: Rect;
	readonly title: string;
	/** What stands at the right end of the top line. */
	readonly note?: string;
	readonly isFocused: boolean;
	/** As many as there is height for inside the frame; longer ones are cut, shorter ones filled. */
	readonly lines: readonly Line[];
	/** Drawn above the lines, its height given; the lines are then that many fewer. */
	readonly head?: {readonly node: ReactNode; readonly rows: number} | undefined;
};

/** Cells that the frame and its padding take from a pane's width and height. */
export const frameSize = {columns: 4, rows: 2};

/** A frame with a title in its top line; the focused one stands out. All of it is one text, but for the head. */
export function Pane({rect, title, note = '', isFocused, lines, head}: Props) {
	const appearance = useAppearance();
	const {theme, glyphs, paint} = appearance;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const edge = paint.text(glyphs.frame.left, style);
	const inner = rect.columns - frameSize.columns;
	const framed = (line: Line) => `${edge} ${paint.line(fitLine(line, inner, glyphs.ellipsis))} ${edge}`;
	const bottom =
		glyphs.frame.bottomLeft + glyphs.frame.bottom.repeat(rect.columns - 2) + glyphs.frame.bottomRight;
	const headRows = head?.rows ?? 0;
	const top = topLine(appearance, {rect, title, note, isFocused});
	const rest = [...lines.map(framed), paint.text(bottom, style)].join('\n');
	if (head === undefined) return <At rect={rect}>{`${top}\n${rest}`}</At>;
	const side = Array.from({length: headRows}, () => edge).join('\n');
	return (
		<>
			<At rect={{...rect, rows: 1}}>{top}</At>
			<At rect={{x: rect.x, y: rect.y + 1, columns: 1, rows: headRows}}>{side}</At>
			<Box position="absolute" marginLeft={rect.x + 2} marginTop={rect.y + 1} width={inner} height={headRows}>
				{head.node}
			</Box>
			<At rect={{x: rect.x + rect.columns - 1, y: rect.y + 1, columns: 1, rows: headRows}}>{side}</At>
			<At rect={{...rect, y: rect.y + 1 + headRows, rows: rect.rows - 1 - headRows}}>{rest}</At>
		</>
	);
}

/** Painted text at a place; it must fit there. */
export function At({rect, children}: {readonly rect: Rect; readonly children: string}) {
	return (
		<Box position="absolute" marginLeft={rect.x} marginTop={rect.y} width={rect.columns} height={rect.rows}>
			<Text wrap="truncate-end">{children}</Text>
		</Box>
	);
}

type Top = Pick<Props, 'rect' | 'title' | 'isFocused'> & {readonly note: string};

function topLine({theme, glyphs, paint}: Appearance, {rect, title, note, isFocused}: Top): string {
	const {topLeft, topRight, top} = glyphs.frame;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const right = note === '' || width(note) > rect.columns - 14 ? '' : ` ${printable(note)} ${top}`;
	const room = rect.columns - 5 - width(right);
	const left = ` ${truncate(printable(title), room - 1, glyphs.ellipsis)} `;
	const rule = top.repeat(Math.max(0, rect.columns - 3 - width(left) - width(right)));
	return [
		// Which pane has the focus is seen without colours too.
		paint.text(topLeft + (isFocused ? glyphs.cursor : top), style),
		paint.text(left, isFocused ? theme.tones.accent : theme.tones.strong),
		paint.text(rule, style),
		paint.text(right, theme.tones.muted),
		paint.text(topRight, style),
	].join('');
}
