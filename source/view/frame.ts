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
import {printable} from '../text/sanitize.ts';
import {viewFoot, viewHeader} from './bars-view.ts';
import type {PaneContent, Point} from './pane-content.ts';
import {viewPopup} from './popups/popup-view.ts';
import {paneTitle, type Scene} from './scene.ts';
import {justify, type Line, line, span, windowed} from './spans.ts';
import {viewSlide} from './story-view.ts';

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

const made = new WeakMap<State, {readonly of: Scene; readonly frame: Frame}>();

/** The frame of a scene; the same one as long as the state is the same. */
export function frameOf(scene: Scene): Frame {
	const before = made.get(scene.state);
	if (
		before?.of.world === scene.world &&
		before.of.glyphs === scene.glyphs &&
		before.of.quoteColumns === scene.quoteColumns
	)
		return before.frame;
	const frame = makeFrame(scene);
	made.set(scene.state, {of: scene, frame});
	return frame;
}

/** The state with the same frame: how far beyond what there is it was scrolled is not seen. */
export function withFrameOf(scene: Scene, state: State): State {
	made.set(state, {of: scene, frame: frameOf(scene)});
	return state;
}

function makeFrame(scene: Scene): Frame {
	const {world, state} = scene;
	const {columns, rows} = state.size;
	const layout = arrange(layoutFacts(world, state));
	if (layout.kind === 'too-small') return layout;
	const foot = viewFoot(scene, columns);
	const popup = state.popup === undefined ? undefined : placePopup(scene, state.popup, layout.body);
	const isCovered = popup !== undefined;
	const isSlide = state.isSlide && selectTelling(world, state) !== undefined;
	const panes = isCovered
		? []
		: isSlide
			? [placeSlide(scene, layout.body)]
			: layout.panes.map(({pane, rect}) => placePane(scene, pane, rect));
	const shrunk =
		isCovered || isSlide
			? []
			: layout.lines.map(({pane, rect}) => ({pane, rect, line: shrinkPane(scene, pane, rect)}));
	return {
		kind: 'whole',
		panes,
		popup,
		bars: [
			...(layout.body.y > 0
				? [{rect: {x: 0, y: 0, columns, rows: 1}, line: viewHeader(scene, columns)}]
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

function placePane(scene: Scene, name: PaneName, rect: Rect): PlacedPane & {readonly pane: PaneName} {
	const {world, state} = scene;
	const pane = paneNamed(world, name);
	const {columns, rows} = insideOf(rect);
	const inside = pane.draw(scene, columns, rows);
	const title = paneTitle(scene, name, inside.title);
	return {
		...inside,
		title,
		note: pane.role === 'list' ? besides(title, inside.note ?? pane.note(scene), rect) : (inside.note ?? ''),
		pane: name,
		rect,
		isFocused: state.focus === name,
	};
}

/** A note for which the title would have to be cut is left out; how far one has scrolled is worth that. */
function besides(title: string, note: string, rect: Rect): string {
	return width(printable(title)) + width(printable(note)) + 9 <= rect.columns ? note : '';
}

function placeSlide(scene: Scene, rect: Rect): PlacedPane & {readonly pane: PaneName} {
	const {columns, rows} = insideOf(rect);
	return {...viewSlide(scene, columns, rows), pane: detailPane, rect, isFocused: true};
}

/** A pane for which there is no room: its title and what it holds, on one line. */
function shrinkPane(scene: Scene, name: PaneName, rect: Rect): Line {
	const {top: horizontal} = scene.glyphs.frame;
	const pane = listsOf(scene.world).find(list => list.name === name);
	const title = span(` ${horizontal} ${paneTitle(scene, name)} `, 'strong');
	const held = pane?.note(scene) ?? '';
	const more = pane?.shrunk?.(scene) ?? '';
	// The title, the note, a rule of some cells and the blanks between them come first.
	const room = rect.columns - width(title.text) - width(held) - 8;
	const note = [truncate(printable(more), room, scene.glyphs.ellipsis), held]
		.filter(part => part !== '')
		.join('   ');
	const rule = horizontal.repeat(Math.max(0, rect.columns - width(title.text) - width(note) - 3));
	return justify(
		line(title, span(rule, 'muted')),
		line(span(` ${note} `, 'muted')),
		rect.columns,
		scene.glyphs.ellipsis,
	);
}

function placePopup(scene: Scene, popup: NonNullable<State['popup']>, rect: Rect): PlacedPane {
	const {columns, rows} = insideOf(rect);
	const {title, lines, caret, most = 0} = viewPopup(scene, popup, columns, rows);
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
