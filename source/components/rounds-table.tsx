import {Text} from 'ink';
import {Table} from 'ink-table';
import type {PropsWithChildren} from 'react';
import type {RoundRow} from '../view/schedule-view.ts';
import {useAppearance} from './appearance.tsx';

type Props = {
	readonly rows: readonly RoundRow[];
};

/** The rounds as a table. The cursor is a value in the first column, since ink-table's cells know no row. */
export function RoundsTable({rows}: Props) {
	return <Table data={[...rows]} header={Heading} cell={Cell} skeleton={Skeleton} />;
}

// ink-table keeps these from its constructor, so they are components of this module and never change.

function Heading({children}: PropsWithChildren) {
	const {theme, paint} = useAppearance();
	return <Text>{paint.text(textOf(children), theme.tones.muted)}</Text>;
}

function Cell({children}: PropsWithChildren) {
	const {theme, glyphs, paint} = useAppearance();
	const text = textOf(children);
	const isCursor = text.trimStart().startsWith(glyphs.cursor);
	return <Text>{paint.text(text, isCursor ? theme.tones.accent : theme.tones.plain)}</Text>;
}

const asciiFrame: Readonly<Record<string, string>> = {'─': '-', '│': '|'};

function Skeleton({children}: PropsWithChildren) {
	const {theme, glyphs, paint} = useAppearance();
	const text = textOf(children);
	const isAscii = glyphs.frame.top === '-';
	const drawn = isAscii ? text.replace(/[^\s]/g, mark => asciiFrame[mark] ?? '+') : text;
	return <Text>{paint.text(drawn, theme.frame)}</Text>;
}

/** ink-table gives its cells their padding and value as several texts. */
function textOf(children: PropsWithChildren['children']): string {
	return [children]
		.flat()
		.filter(part => typeof part === 'string')
		.join('');
}
