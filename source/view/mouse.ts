/** What a click or the wheel means where it happened. Only with `--mouse`. */
import type {Action} from '../state/actions.ts';
import {inset, type Rect} from '../state/layout.ts';
import {frameOf} from './frame.ts';
import type {Point} from './pane-content.ts';
import type {ViewProps} from './view-props.ts';

/** A place on the screen and what was done there. */
export type MouseReport = Point & {
	readonly action: 'press' | 'release' | 'move' | 'wheel-up' | 'wheel-down';
	readonly button: 'left' | 'middle' | 'right' | 'none';
};

export function actionsForMouse(props: ViewProps, mouse: MouseReport): readonly Action[] {
	const wheel = mouse.action === 'wheel-up' ? 'up' : mouse.action === 'wheel-down' ? 'down' : undefined;
	const frame = frameOf(props);
	if (frame.kind === 'too-small') return [];
	if (frame.popup !== undefined) return wheel === undefined ? [] : [{type: 'move', motion: wheel}];
	const open = frame.panes.find(({rect}) => holds(rect, mouse));
	const pane = open?.pane ?? frame.bars.find(({rect}) => holds(rect, mouse))?.pane;
	if (pane === undefined) return [];
	const focus: Action = {type: 'focus', pane};
	if (wheel !== undefined)
		return [...(pane === props.state.focus ? [] : [focus]), {type: 'move', motion: wheel}];
	if (mouse.action !== 'press' || mouse.button !== 'left') return [];
	if (open?.actionsAt === undefined) return [focus];
	const point = {x: mouse.x - open.rect.x - inset.x, y: mouse.y - open.rect.y - inset.y};
	return [focus, ...(open.actionsAt(point) ?? [])];
}

function holds(rect: Rect, {x, y}: Point): boolean {
	return x >= rect.x && x < rect.x + rect.columns && y >= rect.y && y < rect.y + rect.rows;
}
