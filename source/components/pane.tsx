import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {Rect} from '../state/layout.ts';
import {truncate, width} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';
import {useAppearance} from './appearance.tsx';
import {textProps} from './styled-line.tsx';

type Props = {
	/** Where it stands, its frame included, in cells from the top left of the screen. */
	readonly rect: Rect;
	readonly title: string;
	/** What stands at the right end of the top line. */
	readonly note?: string;
	readonly isFocused: boolean;
	readonly children: ReactNode;
};

/** Cells that the frame and its padding take from a pane's width and height. */
export const frameSize = {columns: 4, rows: 2};

/** A frame with a title in its top line. The focused one is bold, in the accent, and its title in capitals' place. */
export function Pane({rect, title, note = '', isFocused, children}: Props) {
	const {theme, glyphs} = useAppearance();
	const {topLeft, topRight, top} = glyphs.frame;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const right = note === '' || width(note) > rect.columns - 14 ? '' : ` ${harmless(note)} ${top}`;
	const room = rect.columns - 5 - width(right);
	const left = ` ${truncate(harmless(title), room - 1, glyphs.ellipsis)} `;
	const rule = top.repeat(Math.max(0, rect.columns - 3 - width(left) - width(right)));
	return (
		<Box
			position="absolute"
			marginLeft={rect.x}
			marginTop={rect.y}
			width={rect.columns}
			height={rect.rows}
			flexDirection="column"
		>
			<Text wrap="truncate-end">
				<Text {...textProps(style)}>{topLeft + top}</Text>
				<Text {...textProps(isFocused ? theme.tones.accent : theme.tones.strong)}>{left}</Text>
				<Text {...textProps(style)}>{rule}</Text>
				<Text {...textProps(theme.tones.muted)}>{right}</Text>
				<Text {...textProps(style)}>{topRight}</Text>
			</Text>
			<Box
				flexDirection="column"
				flexShrink={0}
				height={rect.rows - 1}
				borderTop={false}
				borderStyle={glyphs.frame}
				{...(style.color === undefined ? {} : {borderColor: style.color})}
				borderDimColor={style.dim === true}
				paddingX={1}
				overflow="hidden"
			>
				{children}
			</Box>
		</Box>
	);
}
