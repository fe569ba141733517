/** What every screen must hold to, whatever is on it: its size, straight borders, nothing that is no text. */
import {expect} from 'vitest';
import {arrange, inset, type Rect} from '../../source/state/layout.ts';
import {layoutFacts} from '../../source/state/move.ts';
import type {PaneName} from '../../source/state/parts.ts';
import type {State} from '../../source/state/state.ts';
import type {Workspace} from '../../source/state/workspace.ts';
import {width} from '../../source/text/cells.ts';
import {graphemes} from '../../source/text/characters.ts';
import {type Glyphs, unicode} from '../../source/view/glyphs.ts';
import type {Pane} from '../../source/view/view-props.ts';

type Drawn = {
	readonly workspace: Workspace<Pane>;
	readonly state: () => State;
	readonly screen: () => readonly string[];
	readonly frame: () => string;
};

/** Holds a screen to all of it. */
export function expectSoundScreen(drawn: Drawn, glyphs: Glyphs = unicode): void {
	const {columns, rows} = drawn.state().size;
	const lines = drawn.screen();
	expect(lines).toHaveLength(rows);
	const tooWide = lines.filter(line => width(line) > columns);
	expect(tooWide, `wider than ${columns}`).toEqual([]);
	expectHarmless(drawn.frame());
	const wrong = lines.filter(line => /\bundefined\b|\bNaN\b|\[object/.test(line));
	expect(wrong).toEqual([]);
	const cells = lines.map(cellsOf);
	for (const rect of framesOf(drawn)) expect(faultsOf(cells, rect, glyphs)).toEqual([]);
}

/** Nothing but colours may reach the terminal as a control, and no mark that turns the direction of text. */
export function expectHarmless(frame: string): void {
	const text = frame.replace(/\u001b\[[\d;:]*m/g, '').replaceAll('\n', '');
	const control = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.exec(text);
	expect(control?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
	expect(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)).toBe(false);
}

/** Where frames must stand, by the layout. */
function framesOf({workspace, state}: Drawn): readonly Rect[] {
	const layout = arrange(layoutFacts(workspace, state()));
	if (layout.kind === 'too-small') return [];
	return state().popup === undefined ? layout.panes.map(({rect}) => rect) : [layout.body];
}

/** What is wrong with the frame that should stand there, by place. */
function faultsOf(cells: readonly (readonly string[])[], rect: Rect, {frame}: Glyphs): readonly string[] {
	const [left, right] = [rect.x, rect.x + rect.columns - 1];
	const [top, bottom] = [rect.y, rect.y + rect.rows - 1];
	const faults: string[] = [];
	const hold = (x: number, y: number, wanted: string) => {
		const found = cells[y]?.[x];
		if (found !== wanted) faults.push(`${wanted} at ${x},${y}, not ${found}: ${cells[y]?.join('')}`);
	};
	hold(left, top, frame.topLeft);
	hold(right, top, frame.topRight);
	hold(left, bottom, frame.bottomLeft);
	hold(right, bottom, frame.bottomRight);
	for (let x = left + 1; x < right; x++) hold(x, bottom, frame.bottom);
	for (let y = top + 1; y < bottom; y++) {
		hold(left, y, frame.left);
		hold(right, y, frame.right);
		// A blank between the frame and the text on both sides; a text may not run into it.
		hold(left + 1, y, ' ');
		hold(right - 1, y, ' ');
	}
	return faults;
}

/** The text inside an open pane's frame, or inside the popup's, as one line: what stands there, however it is wrapped. */
export function paneText(drawn: Drawn, pane: PaneName): string {
	return paneLines(drawn, pane).join(' ').replace(/\s+/g, ' ').trim();
}

/** The lines of an open pane, its title first, without the frame. */
export function paneLines({workspace, state, screen}: Drawn, pane: PaneName): readonly string[] {
	const layout = arrange(layoutFacts(workspace, state()));
	if (layout.kind === 'too-small') return [];
	const rect = state().popup ? layout.body : layout.panes.find(placed => placed.pane === pane)?.rect;
	if (rect === undefined) return [];
	return screen()
		.slice(rect.y, rect.y + rect.rows - 1)
		.map(line =>
			cellsOf(line)
				.slice(rect.x + inset.x, rect.x + rect.columns - inset.x)
				.join('')
				.trimEnd(),
		);
}

/** The line cell by cell: a wide character stands in its first cell and leaves the next one empty. */
export function cellsOf(line: string): readonly string[] {
	return graphemes(line).flatMap(character => {
		const wide = width(character);
		return wide === 0 ? [] : [character, ...Array.from({length: wide - 1}, () => '')];
	});
}
