/**
 * The screen of a state, made once: its lines in their places, the insertion point, what lies under every cell, and
 * how far each pane can be scrolled. Drawing, the caret, the mouse and the limits of scrolling all read it.
 */
import {arrange, inset, insideOf, type Rect} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import {listsOf, paneNamed} from '../state/panes.ts';
import {detailPane, type PaneName} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import {selectTelling} from '../state/story.ts';
import {truncate, width} from '../text/cells.ts';
import {shownField} from '../text/shown-field.ts';
import {viewFoot, viewHeader} from './bars-view.ts';
import type {PaneContent, Point} from './pane-content.ts';
import {viewPopup} from './popups/popup-view.ts';
import {viewSlide} from './slide-view.ts';
import {justify, type Line, line, span, windowed} from './spans.ts';
import {noteRoom} from './top-line.ts';
import {paneTitle, type ViewProps} from './view-props.ts';

/** A pane or a popup in its place, its frame included. */
export type PlacedPane = PaneContent & {
	readonly title: string;
	readonly note: string;
	readonly rect: Rect;
	readonly isFocused: boolean;
};

export type Frame =
	| {readonly kind: 'too-small'}
	| {
			readonly kind: 'whole';
			readonly panes: readonly (PlacedPane & {readonly pane: PaneName})[];
			/** Over the panes, which are not seen then. */
			readonly popup: PlacedPane | undefined;
			/** The header, the panes shrunk to a line, the hints or a message: a line each. */
			readonly bars: readonly {readonly rect: Rect; readonly line: Line; readonly pane?: PaneName}[];
			readonly caret: Point | undefined;
	  };

const made = new WeakMap<State, {readonly of: ViewProps; readonly frame: Frame}>();

/** The frame of what is to be drawn; the same one as long as the state is the same. */
export function frameOf(props: ViewProps): Frame {
	const before = made.get(props.state);
	if (before?.of.workspace === props.workspace && before.of.glyphs === props.glyphs) return before.frame;
	const frame = makeFrame(props);
	made.set(props.state, {of: props, frame});
	return frame;
}

/** The state with the same frame: how far beyond what there is it was scrolled is not seen. */
export function withFrameOf(props: ViewProps, state: State): State {
	made.set(state, {of: props, frame: frameOf(props)});
	return state;
}

function makeFrame(props: ViewProps): Frame {
	const {workspace, state} = props;
	const {columns, rows} = state.size;
	const layout = arrange(layoutFacts(workspace, state));
	if (layout.kind === 'too-small') return layout;
	const foot = viewFoot(props, columns);
	const popup = state.popup === undefined ? undefined : placePopup(props, state.popup, layout.body);
	const isCovered = popup !== undefined;
	const isSlide = state.isSlide && selectTelling(workspace, state) !== undefined;
	const panes = isCovered
		? []
		: isSlide
			? [placeSlide(props, layout.body)]
			: layout.panes.map(({pane, rect}) => placePane(props, pane, rect));
	const shrunk =
		isCovered || isSlide
			? []
			: layout.lines.map(({pane, rect}) => ({pane, rect, line: shrinkPane(props, pane, rect)}));
	return {
		kind: 'whole',
		panes,
		popup,
		bars: [
			...(layout.body.y > 0
				? [{rect: {x: 0, y: 0, columns, rows: 1}, line: viewHeader(props, columns)}]
				: []),
			...shrunk,
			...foot.map((line, place) => ({
				rect: {x: 0, y: rows - foot.length + place, columns, rows: 1},
				line,
			})),
		],
		caret: [...panes, ...(popup === undefined ? [] : [popup])]
			.map(caretIn)
			.find(caret => caret !== undefined),
	};
}

function caretIn({rect, caret}: PlacedPane): Point | undefined {
	return caret === undefined ? undefined : {x: rect.x + inset.x + caret.x, y: rect.y + inset.y + caret.y};
}

function placePane(props: ViewProps, name: PaneName, rect: Rect): PlacedPane & {readonly pane: PaneName} {
	const {workspace, state} = props;
	const pane = paneNamed(workspace, name);
	const {columns, rows} = insideOf(rect);
	const inside = pane.draw(props, columns, rows);
	const title = paneTitle(props, name, inside.title);
	return {
		...inside,
		lines: windowed(inside.lines, 0, rows - (inside.table?.height ?? 0)),
		title,
		note: pane.role === 'list' ? besides(title, inside.note ?? pane.note(props), rect) : (inside.note ?? ''),
		pane: name,
		rect,
		isFocused: state.focus === name,
	};
}

/** A note for which the title would have to be cut is left out; how far one has scrolled is worth that. */
function besides(title: string, note: string, rect: Rect): string {
	return width(shownField(note)) <= noteRoom(title, rect.columns) ? note : '';
}

function placeSlide(props: ViewProps, rect: Rect): PlacedPane & {readonly pane: PaneName} {
	const {columns, rows} = insideOf(rect);
	return {...viewSlide(props, columns, rows), pane: detailPane, rect, isFocused: true};
}

/** Of the rule between the title of a shrunk pane and its note so much stays. */
const leastRule = 2;

/** A pane for which there is no room: its title and what it holds, on one line. */
function shrinkPane(props: ViewProps, name: PaneName, rect: Rect): Line {
	const {frame, dot, ellipsis} = props.glyphs;
	const pane = listsOf(props.workspace).find(list => list.name === name);
	const title = span(` ${frame.top} ${paneTitle(props, name)} `, 'strong');
	// The note has two blanks before it and one behind it.
	const free = rect.columns - width(title.text) - 3;
	const room = free - leastRule;
	const whole = heldWithin(pane?.note(props) ?? '', room, dot);
	const held = width(whole) > room ? (pane?.noteInBrief?.(props) ?? whole) : whole;
	const between = '   ';
	const more = truncate(
		shownField(pane?.shrunk?.(props) ?? ''),
		room - width(held) - width(between),
		ellipsis,
	);
	const note = [more, held].filter(part => part !== '').join(between);
	const rule = frame.top.repeat(Math.max(0, free - width(note)));
	return justify(line(title, span(rule, 'muted')), line(span(` ${note} `, 'muted')), rect.columns, ellipsis);
}

/** What a pane holds, without the last of it where there is no room for all. */
function heldWithin(held: string, columns: number, dot: string): string {
	const parts = held.split(dot);
	while (parts.length > 1 && width(shownField(parts.join(dot))) > columns) parts.pop();
	return parts.join(dot);
}

function placePopup(props: ViewProps, popup: NonNullable<State['popup']>, rect: Rect): PlacedPane {
	const {columns, rows} = insideOf(rect);
	const {title, lines, caret, most = 0} = viewPopup(props, popup, columns, rows);
	return {
		title,
		note: besides(title, 'Esc closes', rect),
		lines: windowed(lines, 0, rows),
		caret,
		scroll: {least: 0, most},
		rect,
		isFocused: true,
	};
}

/** Where the terminal's own cursor belongs: at the insertion point of whatever is being typed. */
export function caretOf(frame: Frame): Point | undefined {
	return frame.kind === 'whole' ? frame.caret : undefined;
}
