import {Box, Text, useIsScreenReaderEnabled} from 'ink';
import {arrange, type Rect, smallest} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import type {Pane as PaneName} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import type {World} from '../state/world.ts';
import {truncate, width} from '../text/cells.ts';
import {printable} from '../text/harmless.ts';
import {paneNote, paneTitle, viewHeader, viewHints} from '../view/bars-view.ts';
import {viewDetail} from '../view/detail-view.ts';
import {viewPopup} from '../view/popup-view.ts';
import {viewPositions} from '../view/positions-view.ts';
import {viewQuotes} from '../view/quotes-view.ts';
import type {Scene} from '../view/scene.ts';
import {viewSchedule} from '../view/schedule-view.ts';
import {justify, type Line, line, span, windowed} from '../view/spans.ts';
import {viewSpoken} from '../view/spoken-view.ts';
import {useAppearance} from './appearance.tsx';
import {At, frameSize, Pane} from './pane.tsx';
import {RoundsTable} from './rounds-table.tsx';

type Props = {
	readonly world: World;
	readonly state: State;
};

/** The whole screen, drawn from the state alone. */
export function Dashboard({world, state}: Props) {
	const {glyphs} = useAppearance();
	const {columns, rows} = state.size;
	const scene: Scene = {world, state, glyphs};
	const layout = arrange(layoutFacts(world, state));
	const isSpoken = useIsScreenReaderEnabled();
	if (isSpoken) return <Text>{viewSpoken(scene, columns, rows).join('\n')}</Text>;
	if (layout.kind === 'too-small') return <TooSmall columns={columns} rows={rows} />;
	const {popup} = state;
	return (
		<Box width={columns} height={rows}>
			<Bar rect={{x: 0, y: 0, columns, rows: 1}} line={viewHeader(scene, columns)} />
			{popup === undefined ? (
				<>
					{layout.panes.map(({pane, rect}) => (
						<OpenPane key={pane} scene={scene} pane={pane} rect={rect} />
					))}
					{layout.lines.map(({pane, rect}) => (
						<ShrunkPane key={pane} scene={scene} pane={pane} rect={rect} />
					))}
				</>
			) : (
				<PopupPane scene={scene} rect={layout.body} />
			)}
			<Bar rect={{x: 0, y: rows - 1, columns, rows: 1}} line={viewHints(scene, columns)} />
		</Box>
	);
}

function Bar({rect, line}: {readonly rect: Rect; readonly line: Line}) {
	const {paint} = useAppearance();
	return <At rect={rect}>{paint.line(line)}</At>;
}

type PaneProps = {readonly scene: Scene; readonly pane: PaneName; readonly rect: Rect};

function OpenPane({scene, pane, rect}: PaneProps) {
	const columns = rect.columns - frameSize.columns;
	const rows = rect.rows - frameSize.rows;
	const isFocused = scene.state.focus === pane;
	if (pane === 'detail') {
		const {title, lines, place} = viewDetail(scene, columns, rows);
		return <Pane rect={rect} title={`4 ${title}`} note={place} isFocused={isFocused} lines={lines} />;
	}
	const frame = {rect, title: paneTitle(pane), note: paneNote(scene, pane), isFocused};
	switch (pane) {
		case 'schedule': {
			const {table, tableRows, lines} = viewSchedule(scene, columns, rows);
			const head = tableRows === 0 ? undefined : {node: <RoundsTable rows={table} />, rows: tableRows};
			return <Pane {...frame} lines={lines} head={head} />;
		}
		case 'positions':
			return <Pane {...frame} lines={viewPositions(scene, columns, rows)} />;
		case 'quotes':
			return <Pane {...frame} lines={viewQuotes(scene, columns, rows).lines} />;
	}
}

/** A pane for which there is no room: its title and what it holds, on one line. */
function ShrunkPane({scene, pane, rect}: PaneProps) {
	const {top: horizontal} = scene.glyphs.frame;
	const title = span(` ${horizontal} ${paneTitle(pane)} `, 'strong');
	const filter = pane === 'quotes' && scene.state.filter.text !== '' ? `/ ${scene.state.filter.text}` : '';
	const note =
		pane === 'detail'
			? ''
			: [truncate(printable(filter), rect.columns - 50, scene.glyphs.ellipsis), paneNote(scene, pane)]
					.filter(part => part !== '')
					.join('   ');
	const rule = horizontal.repeat(Math.max(0, rect.columns - width(title.text) - width(note) - 3));
	const drawn = justify(
		line(title, span(rule, 'muted')),
		line(span(` ${note} `, 'muted')),
		rect.columns,
		scene.glyphs.ellipsis,
	);
	return <Bar rect={rect} line={drawn} />;
}

function PopupPane({scene, rect}: {readonly scene: Scene; readonly rect: Rect}) {
	const {popup} = scene.state;
	if (popup === undefined) return null;
	const {title, lines} = viewPopup(
		scene,
		popup,
		rect.columns - frameSize.columns,
		rect.rows - frameSize.rows,
	);
	const rows = rect.rows - frameSize.rows;
	return <Pane rect={rect} title={title} note="Esc closes" isFocused lines={windowed(lines, 0, rows)} />;
}

function TooSmall({columns, rows}: {readonly columns: number; readonly rows: number}) {
	const {columns: least, rows: leastRows} = smallest;
	const text = `Roundtable needs ${least}x${leastRows}; this is ${columns}x${rows}.`;
	const shown = text.length <= columns ? text : `${least}x${leastRows}`.slice(0, columns);
	return (
		<Box width={columns} height={rows}>
			<Text wrap="truncate-end">{shown}</Text>
		</Box>
	);
}
