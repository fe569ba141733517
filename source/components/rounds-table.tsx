import {Text} from 'ink';
import {Table} from 'ink-table';
import type {PropsWithChildren} from 'react';
import type {RoundRow} from '../view/schedule-view.ts';
import {useAppearance} from './appearance.tsx';
import {textProps} from './styled-line.tsx';

type Props = {
	readonly rows: readonly RoundRow[];
};

/** The rounds as a table. The cursor is a value in the first column, since ink-table's cells know no row. */
export function RoundsTable({rows}: Props) {
	return <Table data={[...rows]} header={Heading} cell={Cell} skeleton={Skeleton} />;
}

// ink-table keeps these from its constructor, so they are components of this module and never change.

function Heading({children}: PropsWithChildren) {
	const {theme} = useAppearance();
	return <Text {...textProps(theme.tones.muted)}>{children}</Text>;
}

function Cell({children}: PropsWithChildren) {
	const {theme, glyphs} = useAppearance();
	const isCursor = typeof children === 'string' && children.trimStart().startsWith(glyphs.cursor);
	return <Text {...textProps(isCursor ? theme.tones.accent : theme.tones.plain)}>{children}</Text>;
}

const asciiFrame: Readonly<Record<string, string>> = {'─': '-', '│': '|'};

function Skeleton({children}: PropsWithChildren) {
	const {theme, glyphs} = useAppearance();
	const text = typeof children === 'string' ? children : '';
	const isAscii = glyphs.frame.top === '-';
	const drawn = isAscii ? text.replace(/[^\s]/g, mark => asciiFrame[mark] ?? '+') : text;
	return <Text {...textProps(theme.frame)}>{drawn}</Text>;
}
