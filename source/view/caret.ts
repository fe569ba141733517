/** Where the terminal's own cursor belongs: at the insertion point of whatever is being typed. */
import {arrange, type Rect} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import {viewPopup} from './popup-view.ts';
import {viewQuotes} from './quotes-view.ts';
import type {Scene} from './scene.ts';

export type Point = {readonly x: number; readonly y: number};

/** Cells from the top left of the screen; undefined while nothing is typed. */
export function viewCaret(scene: Scene): Point | undefined {
	const {state, world} = scene;
	if (state.popup === undefined && !state.isFiltering) return undefined;
	const layout = arrange(layoutFacts(world, state));
	if (layout.kind === 'too-small') return undefined;
	// A frame and a blank on each side, a frame above and below.
	const inside = (rect: Rect, caret: Point | undefined) =>
		caret === undefined ? undefined : {x: rect.x + 2 + caret.x, y: rect.y + 1 + caret.y};
	if (state.popup !== undefined) {
		const {body} = layout;
		return inside(body, viewPopup(scene, state.popup, body.columns - 4, body.rows - 2).caret);
	}
	const rect = layout.panes.find(placed => placed.pane === 'quotes')?.rect;
	return rect === undefined
		? undefined
		: inside(rect, viewQuotes(scene, rect.columns - 4, rect.rows - 2).caret);
}
