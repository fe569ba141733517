/** What a click or the wheel means where it happened. Only with `--mouse`. */
import type {Action} from '../state/actions.ts';
import {arrange, type Rect} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import {viewMatrixCell} from './positions-view.ts';
import {viewQuotes} from './quotes-view.ts';
import type {Scene} from './scene.ts';
import {viewSchedule} from './schedule-view.ts';

export type MouseReport = {
	readonly action: 'press' | 'release' | 'move' | 'wheel-up' | 'wheel-down';
	readonly button: 'left' | 'middle' | 'right' | 'none';
	/** Cells from the top left of the screen. */
	readonly x: number;
	readonly y: number;
};

export function actionsForMouse(scene: Scene, mouse: MouseReport): readonly Action[] {
	const {state, world} = scene;
	const wheel = mouse.action === 'wheel-up' ? 'up' : mouse.action === 'wheel-down' ? 'down' : undefined;
	const layout = arrange(layoutFacts(world, state));
	if (layout.kind === 'too-small') return [];
	if (state.popup !== undefined) return wheel === undefined ? [] : [{type: 'move', motion: wheel}];
	const placed = [...layout.panes, ...layout.lines].find(({rect}) => holds(rect, mouse));
	if (placed === undefined) return [];
	const focus: Action = {type: 'focus', pane: placed.pane};
	if (wheel !== undefined)
		return [...(placed.pane === state.focus ? [] : [focus]), {type: 'move', motion: wheel}];
	if (mouse.action !== 'press' || mouse.button !== 'left') return [];
	const column = mouse.x - placed.rect.x - 2;
	const row = mouse.y - placed.rect.y - 1;
	const columns = placed.rect.columns - 4;
	const rows = placed.rect.rows - 2;
	switch (placed.pane) {
		case 'schedule': {
			const event = viewSchedule(scene, columns, rows).eventAt[row];
			return event === undefined ? [focus] : [{type: 'select', pane: 'schedule', row: event}];
		}
		case 'positions': {
			const cell = viewMatrixCell(scene, columns, rows, column, row);
			return cell === undefined ? [focus] : [focus, {type: 'select-cell', cell}];
		}
		case 'quotes': {
			if (row === 0) return [{type: 'filter'}];
			const place = viewQuotes(scene, columns, rows).placeAt[row];
			return place === undefined ? [focus] : [{type: 'select', pane: 'quotes', row: place}];
		}
		case 'detail':
		case 'page':
			return [focus];
	}
}

function holds(rect: Rect, {x, y}: MouseReport): boolean {
	return x >= rect.x && x < rect.x + rect.columns && y >= rect.y && y < rect.y + rect.rows;
}
