/** The positions: a cell of the matrix of issues and parties, or a head of it, is selected. */

import {hasKey} from '../../query/edit.ts';
import {framed, insideOf} from '../../state/layout.ts';
import {selectEvent, selectFacing, selectPositions} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {selectDay, selectEvidence, selectStanding} from '../../state/story.ts';
import type {Exported, Workspace} from '../../state/workspace.ts';
import {count} from '../../text/count.ts';
import {unicode} from '../../view/glyphs.ts';
import {partyCodes} from '../../view/names.ts';
import {sayNoPosition} from '../../view/no-position.ts';
import {sayReserve} from '../../view/position-dates.ts';
import type {ListPane, ViewProps} from '../../view/view-props.ts';
import {mostRows} from '../../view/view-text.ts';
import {dayOfEvent} from '../schedule/schedule.ts';
import {inState} from './in-state.ts';
import {moveCell, moveFacing} from './move-cell.ts';
import {describePositions} from './position-detail.ts';
import {
	positionRows,
	positionsHeld,
	positionsHeldInBrief,
	positionsPane,
	viewPositions,
} from './positions-view.ts';

/** From each view the next, and how the hint line calls it. */
const nextView = {
	matrix: {view: 'reading', word: 'in sentences'},
	reading: {view: 'facing', word: 'side by side'},
	facing: {view: 'matrix', word: 'as a matrix'},
} as const;

export const positions: ListPane = {
	name: positionsPane,
	holds: 'positions',
	role: 'list',
	title: 'Positions',
	goTo: {help: 'positions', command: 'go to the positions'},
	// Heads and a row an issue, and in the column the legend; the matrix is no use without its last rows.
	room({catalogue}, {size, subject, positionsView}) {
		const {length} = catalogue.dossier.issues;
		const isRead = subject === positionsPane && positionsView !== 'matrix';
		// Sentences take what they can get while they are read.
		if (isRead) return {place: 'left', most: 8 * length + 6, detailRows: 6};
		const rows = framed(1 + length);
		// The signs are told in some hundred letters, below a blank line.
		const legend = 1 + Math.ceil(125 / Math.max(1, insideOf(size).columns));
		return {place: 'left', most: rows + legend, mostInColumn: rows + 3, detailRows: 6};
	},
	isSame: (before, after) => before.cell === after.cell,
	isWide: true,
	move: (workspace, state, motion) =>
		state.positionsView === 'facing'
			? moveFacing(workspace, state, motion)
			: {...state, cell: moveCell(workspace, state, motion)},
	...inState,
	pageRows(workspace, state, rect) {
		if (rect === undefined) return 1;
		const {columns, rows} = insideOf(rect);
		// Signs are as wide in every terminal.
		return positionRows({workspace, state, glyphs: unicode}, columns, rows);
	},
	terms: (_workspace, {cell: {party, issue}}) => ({party: party ?? undefined, issue: issue ?? undefined}),
	sayIdle({catalogue}, state) {
		const {party, issue} = state.cell;
		// As of an earlier day what a round shows may be of later ones.
		const day = hasKey(state.query, 'round') ? Number.POSITIVE_INFINITY : selectDay(state);
		const {quoted, reported} = catalogue.spokenOn(party, issue, day);
		return quoted + reported > 0
			? undefined
			: `${sayNoPosition(catalogue, party, issue, day)} There is nothing to show.`;
	},
	otherView: (_workspace, state) => ({...state, positionsView: nextView[state.positionsView].view}),
	hints: ({state}) => [{action: {type: 'other-view'}, word: nextView[state.positionsView].word}],
	moveWord: ({state, workspace}) =>
		state.positionsView === 'facing' && selectFacing(workspace, state).rival !== undefined
			? 'issue, other party'
			: undefined,
	// A position has many days; the round selected beside it has one, and need not be seen.
	day: dayOfEvent,
	dayOf: (workspace, state) => selectEvent(workspace, state)?.name,
	exported,
	note: positionsHeld,
	noteInBrief: positionsHeldInBrief,
	draw: viewPositions,
	describe: describePositions,
	copied(props, columns) {
		const {positionsView} = props.state;
		if (positionsView === 'matrix') return {...describePositions(props, columns), what: whatIsCopied(props)};
		const {lines} = viewPositions(props, columns, mostRows);
		const what = positionsView === 'facing' ? 'the two parties side by side' : 'the positions';
		return {title: '', lines, what};
	},
	speak: props => ['You are in the positions.', `Selected: ${sayCell(props)}.`, ...sayRival(props)],
};

/** The positions as they are shown; whoever writes them is told as of which day. */
function exported(workspace: Workspace, state: State): Exported {
	const {catalogue} = workspace;
	const positions = selectStanding(workspace, state);
	const shown = {...catalogue, dossier: {...catalogue.dossier, positions}};
	return {listing: 'positions', noun: 'position', count: positions.length, shown};
}

/** What is told of a cell, or of a whole row or column of them: positions, or that there are none. */
function whatIsCopied({state, workspace}: ViewProps): string {
	const {party, issue} = state.cell;
	const place =
		party === null
			? issue === null
				? 'all cells'
				: 'this row'
			: issue === null
				? 'this column'
				: 'this cell';
	return selectPositions(workspace, state).length === 0
		? `that ${place} has no position`
		: `the positions of ${place}`;
}

function sayCell({state, workspace}: ViewProps): string {
	const {catalogue} = workspace;
	const {party, issue} = state.cell;
	const who = party === null ? 'every party' : (catalogue.parties.get(party)?.name ?? party);
	const what = issue === null ? 'every issue' : (catalogue.issues.get(issue)?.name ?? issue);
	const stances = selectPositions(workspace, state).map(position =>
		[
			`${partyCodes(catalogue, [position.party])} ${position.stance}`,
			count(selectEvidence(workspace, state, position).known.length, 'quote'),
			sayReserve(catalogue, position, selectDay(state)),
		]
			.filter(part => part !== '')
			.join(', '),
	);
	return `${who} on ${what}: ${stances.length === 0 ? 'none stated' : stances.join('; ')}`;
}

/** Where two stand side by side, what the other says on the same. */
function sayRival(props: ViewProps): readonly string[] {
	const {state, workspace} = props;
	if (state.positionsView !== 'facing') return [];
	const {rival} = selectFacing(workspace, state);
	if (rival === undefined) return ['It takes two parties to stand side by side.'];
	const other = {...state, cell: {...state.cell, party: rival}};
	const sentences = selectPositions(workspace, other).map(({sentence}) => sentence);
	return [[`Beside it: ${sayCell({...props, state: other})}.`, ...sentences].join(' ')];
}
