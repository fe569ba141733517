import {Text} from 'ink';
import {Table} from 'ink-table';
import {createContext, type PropsWithChildren, useContext} from 'react';
import {width} from '../text/cells.ts';
import type {RoundRow} from '../view/pane-content.ts';
import {useAppearance} from './appearance.tsx';

type Props = {
	readonly rows: readonly RoundRow[];
};

/**
 * The rounds as a table. The cursor is a value in the first column, since ink-table's cells know no row.
 *
 * ink-table measures by UTF-16 units. So each value goes in as a mark and as many blanks as make its width in cells,
 * and its cell puts the text in their place.
 */
export function RoundsTable({rows}: Props) {
	const texts: string[] = [];
	const marked = rows.map(row =>
		Object.fromEntries(
			Object.entries(row).map(([column, text]) => {
				const mark = String.fromCharCode(firstMark + texts.push(text) - 1);
				return [column, mark + ' '.repeat(Math.max(0, width(text) - 1))];
			}),
		),
	);
	return (
		<CellTexts value={texts}>
			<Table data={marked} header={Heading} cell={Cell} skeleton={Skeleton} />
		</CellTexts>
	);
}

/** The first of the characters for private use, which are in no value. */
const firstMark = 0xe000;
const CellTexts = createContext<readonly string[]>([]);

// ink-table keeps these from its constructor, so they are components of this module and never change.

function Heading({children}: PropsWithChildren) {
	const {theme, paint} = useAppearance();
	return <Text>{paint.text(textOf(children), theme.tones.muted)}</Text>;
}

function Cell({children}: PropsWithChildren) {
	const {theme, glyphs, paint} = useAppearance();
	const texts = useContext(CellTexts);
	const text = textOf(children).replace(/[\ue000-\uf8ff].*/, marked => {
		const value = texts[marked.charCodeAt(0) - firstMark] ?? '';
		return value + marked.slice(Math.max(1, width(value)));
	});
	const isCursor = text.trimStart().startsWith(glyphs.cursor);
	return <Text>{paint.text(text, isCursor ? theme.tones.accent : theme.tones.plain)}</Text>;
}

const asciiFrame: Readonly<Record<string, string>> = {'─': '-', '│': '|'};

function Skeleton({children}: PropsWithChildren) {
	const {theme, glyphs, paint} = useAppearance();
	const text = textOf(children);
	const drawn = glyphs.isAscii ? text.replace(/[^\s]/g, mark => asciiFrame[mark] ?? '+') : text;
	return <Text>{paint.text(drawn, theme.frame)}</Text>;
}

/** ink-table gives its cells their padding and value as several texts. */
function textOf(children: PropsWithChildren['children']): string {
	return [children]
		.flat()
		.filter(part => typeof part === 'string')
		.join('');
}
