import {Box, Text} from 'ink';
import {inset, insideOf, type Rect} from '../state/layout.ts';
import {truncate, width} from '../text/cells.ts';
import {shownField} from '../text/shown-field.ts';
import type {PlacedPane} from '../view/frame.ts';
import {fitLine, type Line} from '../view/spans.ts';
import {aroundTopLine, besideTitle, besideTitleAndNote, leastOfTitle} from '../view/top-line.ts';
import {type Appearance, useAppearance} from './appearance.tsx';
import {RoundsTable} from './rounds-table.tsx';

/** A frame with a title in its top line; the focused one stands out. All of it is one text, but for a table. */
export function PaneFrame({rect, title, note, isFocused, lines, table}: PlacedPane) {
	const appearance = useAppearance();
	const {theme, glyphs, paint} = appearance;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const edge = paint.text(glyphs.frame.left, style);
	const inner = insideOf(rect).columns;
	const framed = (line: Line) => `${edge} ${paint.line(fitLine(line, inner, glyphs.ellipsis))} ${edge}`;
	const bottom =
		glyphs.frame.bottomLeft + glyphs.frame.bottom.repeat(rect.columns - 2) + glyphs.frame.bottomRight;
	const top = topLine(appearance, {rect, title, note, isFocused});
	const rest = [...lines.map(framed), paint.text(bottom, style)].join('\n');
	if (table === undefined) return <At rect={rect}>{`${top}\n${rest}`}</At>;
	const {height} = table;
	const side = Array.from({length: height}, () => edge).join('\n');
	return (
		<>
			<At rect={{...rect, rows: inset.y}}>{top}</At>
			<At rect={{x: rect.x, y: rect.y + inset.y, columns: 1, rows: height}}>{side}</At>
			<Box
				position="absolute"
				marginLeft={rect.x + inset.x}
				marginTop={rect.y + inset.y}
				width={inner}
				height={height}
			>
				<RoundsTable rows={table.rows} />
			</Box>
			<At rect={{x: rect.x + rect.columns - 1, y: rect.y + inset.y, columns: 1, rows: height}}>{side}</At>
			<At rect={{...rect, y: rect.y + inset.y + height, rows: rect.rows - inset.y - height}}>{rest}</At>
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

type Top = Pick<PlacedPane, 'rect' | 'title' | 'note' | 'isFocused'>;

function topLine({theme, glyphs, paint}: Appearance, {rect, title, note, isFocused}: Top): string {
	const {topLeft, topRight, top} = glyphs.frame;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const right =
		note === '' || width(note) > rect.columns - besideTitleAndNote - leastOfTitle
			? ''
			: ` ${shownField(note)} ${top}`;
	const room = rect.columns - besideTitle - width(right);
	const left = ` ${truncate(shownField(title), room - 1, glyphs.ellipsis)} `;
	const rule = top.repeat(Math.max(0, rect.columns - aroundTopLine - width(left) - width(right)));
	return [
		// Which pane has the focus is seen without colours too.
		paint.text(topLeft + (isFocused ? glyphs.cursor : top), style),
		paint.text(left, isFocused ? theme.tones.accent : theme.tones.strong),
		paint.text(rule, style),
		paint.text(right, theme.tones.muted),
		paint.text(topRight, style),
	].join('');
}
