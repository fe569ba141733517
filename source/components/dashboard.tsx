import {Box, Text, useIsScreenReaderEnabled} from 'ink';
import {type Rect, smallest} from '../state/layout.ts';
import {messageLines} from '../state/message-lines.ts';
import type {State} from '../state/state.ts';
import {frameOf} from '../view/frame.ts';
import type {Line} from '../view/spans.ts';
import {viewSpoken} from '../view/spoken-view.ts';
import type {ViewProps} from '../view/view-props.ts';
import {useAppearance} from './appearance.tsx';
import {At, PaneFrame} from './pane.tsx';

type Props = {
	readonly workspace: ViewProps['workspace'];
	readonly state: State;
};

/** The whole screen, drawn from the state alone. */
export function Dashboard({workspace, state}: Props) {
	const {glyphs} = useAppearance();
	const {columns, rows} = state.size;
	const props: ViewProps = {workspace, state, glyphs};
	const isSpoken = useIsScreenReaderEnabled();
	if (isSpoken) return <Text>{viewSpoken(props, columns, rows).join('\n')}</Text>;
	const frame = frameOf(props);
	if (frame.kind === 'too-small') return <TooSmall state={state} />;
	const {popup} = frame;
	return (
		<Box width={columns} height={rows}>
			{frame.panes.map(placed => (
				<PaneFrame key={placed.pane} {...placed} />
			))}
			{popup === undefined ? undefined : <PaneFrame key="popup" {...popup} />}
			{frame.bars.map(({rect, line}) => (
				<Bar key={`${rect.x} ${rect.y}`} rect={rect} line={line} />
			))}
		</Box>
	);
}

function Bar({rect, line}: {readonly rect: Rect; readonly line: Line}) {
	const {paint} = useAppearance();
	return <At rect={rect}>{paint.line(line)}</At>;
}

function TooSmall({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const {columns: least, rows: leastRows} = smallest;
	const size = `${least}x${leastRows}`;
	const forms = [
		`Roundtable needs ${size}; this is ${columns}x${rows}.`,
		`Roundtable needs ${size}.`,
		`needs ${size}`,
	];
	const shown = forms.find(text => text.length <= columns) ?? size.slice(0, columns);
	return (
		<Box width={columns} height={rows}>
			<Text wrap="truncate-end">{[shown, ...messageLines(state)].slice(0, rows).join('\n')}</Text>
		</Box>
	);
}
