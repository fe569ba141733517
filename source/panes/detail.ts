/** The detail: whatever the list focused last has selected, or the round that is told, told whole. */
import {asOf} from '../query/as-of.ts';
import {pageRows, step} from '../state/move.ts';
import {detailPane} from '../state/parts.ts';
import {isSubjectKnown} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {selectToldInFront} from '../state/story.ts';
import {flagWord, placeWord} from '../state/view-word.ts';
import type {Workspace} from '../state/workspace.ts';
import {describeInFront} from '../view/in-front.ts';
import type {PaneContent} from '../view/pane-content.ts';
import {scrolledText} from '../view/scrolled-text.ts';
import {column, indented} from '../view/spans.ts';
import type {DetailPane, ViewProps} from '../view/view-props.ts';

export const detail: DetailPane = {
	name: detailPane,
	role: 'side',
	place: 'by-list',
	title: 'Detail',
	goTo: {help: 'the detail, to scroll it', command: 'go to the detail'},
	isShown: state => state.isDetailShown,
	show: state => ({...state, isDetailShown: true}),
	words: [
		flagWord('nodetail', ({isDetailShown}) => !isDetailShown, {isDetailShown: false}),
		flagWord('selected', ({isStoryInFront, applied}) => !isStoryInFront && asOf(applied.root) !== undefined, {
			isStoryInFront: false,
		}),
		placeWord(
			'line',
			({scroll}) => scroll,
			scroll => ({scroll}),
		),
	],
	leave: state => ({...state, scroll: 0}),
	// A scroll beyond the end is cut when it is drawn: only then is it known how many lines there are.
	move: (workspace, state, motion) => ({
		...state,
		scroll: step(state.scroll, motion, 10_000, () => pageRows(workspace, state)),
	}),
	// How far it scrolls depends on what it tells.
	isMoveKnown: isTold,
	clampScroll: (workspace, state, {most}) =>
		// Of what is still being looked for nobody knows how long it is.
		(state.isSlide || isTold(workspace, state)) && state.scroll > most ? {...state, scroll: most} : state,
	draw: viewDetail,
	speak: () => ['You are in the detail.'],
};

function isTold(workspace: Workspace, state: State): boolean {
	return isSubjectKnown(workspace, state) || selectToldInFront(workspace, state) !== undefined;
}

export function viewDetail(props: ViewProps, columns: number, rows: number): PaneContent {
	const {state} = props;
	const text = column(columns);
	const {title, lines} = describeInFront(props, text.columns, rows);
	const seen = scrolledText(lines, state.scroll, rows);
	return {...seen, title, lines: indented(text.margin, seen.lines)};
}
