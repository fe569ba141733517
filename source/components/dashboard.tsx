import {Box} from 'ink';
import {arrange, type Rect, smallest} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import type {Pane as PaneName, State} from '../state/state.ts';
import type {World} from '../state/world.ts';
import {paneNote, paneTitle, viewHeader, viewHints} from '../view/bars-view.ts';
import {viewDetail} from '../view/detail-view.ts';
import {viewPopup} from '../view/popup-view.ts';
import {viewPositions} from '../view/positions-view.ts';
import {viewQuotes} from '../view/quotes-view.ts';
import type {Scene} from '../view/scene.ts';
import {viewSchedule} from '../view/schedule-view.ts';
import {justify, line, span} from '../view/spans.ts';
import {useAppearance} from './appearance.tsx';
import {Lines} from './lines.tsx';
import {frameSize, Pane} from './pane.tsx';
import {RoundsTable} from './rounds-table.tsx';
import {StyledLine} from './styled-line.tsx';

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
	if (layout.kind === 'too-small') return <TooSmall columns={columns} rows={rows} />;
	const {popup} = state;
	return (
		<Box width={columns} height={rows} overflow="hidden">
			<Bar row={0} columns={columns}>
				<StyledLine line={viewHeader(scene, columns)} />
			</Bar>
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
			<Bar row={rows - 1} columns={columns}>
				<StyledLine line={viewHints(scene, columns)} />
			</Bar>
		</Box>
	);
}

function Bar({
	row,
	columns,
	children,
}: {
	readonly row: number;
	readonly columns: number;
	readonly children: React.ReactNode;
}) {
	return (
		<Box position="absolute" marginTop={row} width={columns} height={1}>
			{children}
		</Box>
	);
}

type PaneProps = {readonly scene: Scene; readonly pane: PaneName; readonly rect: Rect};

function OpenPane({scene, pane, rect}: PaneProps) {
	const columns = rect.columns - frameSize.columns;
	const rows = rect.rows - frameSize.rows;
	const isFocused = scene.state.focus === pane;
	switch (pane) {
		case 'schedule': {
			const {table, lines} = viewSchedule(scene, columns, rows);
			return (
				<Pane rect={rect} title={paneTitle(pane)} note={paneNote(scene, pane)} isFocused={isFocused}>
					{table.length > 0 && <RoundsTable rows={table} />}
					<Lines lines={lines} />
				</Pane>
			);
		}
		case 'positions':
			return (
				<Pane rect={rect} title={paneTitle(pane)} note={paneNote(scene, pane)} isFocused={isFocused}>
					<Lines lines={viewPositions(scene, columns, rows)} />
				</Pane>
			);
		case 'quotes':
			return (
				<Pane rect={rect} title={paneTitle(pane)} note={paneNote(scene, pane)} isFocused={isFocused}>
					<Lines lines={viewQuotes(scene, columns, rows).lines} />
				</Pane>
			);
		case 'detail': {
			const {title, lines, place} = viewDetail(scene, columns, rows);
			return (
				<Pane rect={rect} title={`4 ${title}`} note={place} isFocused={isFocused}>
					<Lines lines={lines} />
				</Pane>
			);
		}
	}
}

/** A pane for which there is no room: its title and what it holds, on one line. */
function ShrunkPane({scene, pane, rect}: PaneProps) {
	const {top: horizontal} = scene.glyphs.frame;
	const title = span(` ${horizontal} ${paneTitle(pane)} `, 'strong');
	const note = pane === 'detail' ? '' : paneNote(scene, pane);
	const rule = horizontal.repeat(Math.max(0, rect.columns - title.text.length - note.length - 4));
	const drawn = justify(line(title, span(rule, 'muted')), line(span(` ${note} `, 'muted')), rect.columns);
	return (
		<Box position="absolute" marginLeft={rect.x} marginTop={rect.y} width={rect.columns} height={1}>
			<StyledLine line={drawn} />
		</Box>
	);
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
	return (
		<Pane rect={rect} title={title} note="Esc closes" isFocused>
			<Lines lines={lines} />
		</Pane>
	);
}

function TooSmall({columns, rows}: {readonly columns: number; readonly rows: number}) {
	const {columns: least, rows: leastRows} = smallest;
	const text = `Roundtable needs ${least}x${leastRows}; this is ${columns}x${rows}.`;
	const shown = text.length <= columns ? text : `${least}x${leastRows}`.slice(0, columns);
	return (
		<Box width={columns} height={rows} overflow="hidden">
			<StyledLine line={line(shown)} />
		</Box>
	);
}
