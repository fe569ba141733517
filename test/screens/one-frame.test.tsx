/** A state has one frame, which drawing, the caret, the mouse and the limits of scrolling all read. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import type {PaneName} from '../../source/state/parts.ts';
import {type Frame, frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {actionsForMouse} from '../../source/view/mouse.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {drawDashboard} from '../helpers/drawn-dashboard.tsx';
import {dossier as talks} from '../helpers/embedded.ts';
import {panes as usual} from '../helpers/usual-panes.ts';

const keys = [...new Set(bindingsFor(usual).flatMap(binding => binding.keys))];
const size = fc.constantFrom([120, 40], [200, 60], [80, 24], [60, 18]);

/** The panes, and how often each has been drawn. */
function countedPanes() {
	const drawn = new Map<PaneName, number>();
	const panes = usual.map(
		(pane): Pane => ({
			...pane,
			draw(...given) {
				drawn.set(pane.name, (drawn.get(pane.name) ?? 0) + 1);
				return pane.draw(...given);
			},
		}),
	);
	return {panes, drawn};
}

test.each([
	['3 j G g z z', 'a key in the list'],
	['/ v e t o left tab enter', 'a letter of the filter, with its caret'],
	['4 G down pagedown g', 'a scroll beyond the end'],
	[': escape ? G escape d G escape', 'a popup'],
	['] z ] ] ] - v 2 v l', 'a story'],
])('%s: no pane is drawn twice, clicked on or not: %s', journey => {
	for (const [columns, rows] of [
		[120, 40],
		[200, 60],
		[80, 24],
	] as const) {
		const {panes, drawn} = countedPanes();
		const driven = drawDashboard(talks, {columns, rows, panes});
		for (const key of journey.split(' ')) {
			drawn.clear();
			driven.press(key).draw();
			const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
			for (let y = 0; y < rows; y++)
				actionsForMouse(props, {action: 'press', button: 'left', x: y % columns, y});
			for (const [pane, times] of drawn) expect(times, `${pane}, after ${key}`).toBe(1);
		}
		driven.close();
	}
});

test('an open pane is drawn at all', () => {
	const {panes, drawn} = countedPanes();
	drawDashboard(talks, {columns: 200, rows: 60, panes}).press('3').close();
	expect([...drawn.keys()]).toEqual(expect.arrayContaining(['schedule', 'positions', 'quotes', 'detail']));
});

function seen(frame: Frame) {
	if (frame.kind === 'too-small') return frame;
	return {...frame, panes: frame.panes.map(({actionsAt, ...rest}) => rest)};
}

test('however far it was scrolled, the frame that is kept is the one that would be made anew', () => {
	const pressed = fc.oneof(
		fc.constantFrom('4', '5', 'G', 'pagedown', 'down', '?', 'd', 'S', 'z', ']', 'escape'),
		fc.constantFrom(...keys),
	);
	fc.assert(
		fc.property(fc.array(pressed, {maxLength: 25}), size, (journey, [columns, rows]) => {
			const driven = drawDashboard(talks, {columns, rows});
			for (const key of journey) {
				driven.press(key).draw();
				const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
				const anew = frameOf({...props, state: {...props.state}});
				expect(seen(frameOf(props))).toEqual(seen(anew));
			}
			driven.close();
		}),
		{numRuns: 40},
	);
});
