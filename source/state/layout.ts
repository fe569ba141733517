/**
 * Where each pane stands, from the size of the terminal and a few facts; all in cells, from 0.
 *
 * - From 170 columns: schedule and positions, quotes, detail side by side.
 * - From 110 columns: schedule and positions on the left, quotes and detail on the right.
 * - Below: one pane is large, with the detail under it where there is height; the others are a line each.
 */
import type {ListPane, Pane} from './parts.ts';

export type Rect = {readonly x: number; readonly y: number; readonly columns: number; readonly rows: number};

export type Facts = {
	readonly columns: number;
	readonly rows: number;
	readonly focus: Pane;
	readonly subject: ListPane;
	readonly zoom: Pane | undefined;
	readonly isDetailShown: boolean;
	readonly issueCount: number;
};

export type Layout =
	| {readonly kind: 'too-small'}
	| {
			readonly kind: 'panes';
			readonly isWide: boolean;
			/** The open panes with their frames, from top left to bottom right. */
			readonly panes: readonly {readonly pane: Pane; readonly rect: Rect}[];
			/** Panes shrunk to a line. */
			readonly lines: readonly {readonly pane: Pane; readonly rect: Rect}[];
			/** Everything between the header and the hints. */
			readonly body: Rect;
	  };

export const smallest = {columns: 60, rows: 16};
const wide = 110;
const widest = 170;

export function arrange(facts: Facts): Layout {
	const {columns, rows, zoom} = facts;
	if (columns < smallest.columns || rows < smallest.rows) return {kind: 'too-small'};
	const body = {x: 0, y: 1, columns, rows: rows - 2};
	const isWide = columns >= wide;
	if (zoom !== undefined) return {kind: 'panes', isWide, body, panes: [{pane: zoom, rect: body}], lines: []};
	if (!isWide) return {kind: 'panes', isWide, body, ...arrangeNarrow(facts, body)};
	return {
		kind: 'panes',
		isWide,
		body,
		panes: columns >= widest ? arrangeThree(facts, body) : arrangeTwo(facts, body),
		lines: [],
	};
}

type Placed = {readonly pane: Pane; readonly rect: Rect};

function arrangeTwo(facts: Facts, body: Rect): readonly Placed[] {
	const left = clamp(Math.round(body.columns * 0.483), 53, 78);
	const right = {x: left, y: body.y, columns: body.columns - left, rows: body.rows};
	const share = facts.focus === 'detail' ? 0.7 : 0.52;
	const detailRows = facts.isDetailShown ? clamp(Math.round(body.rows * share), 9, body.rows - 9) : 0;
	const [quotes, detail] = splitRows(right, right.rows - detailRows);
	return [
		...leftColumn(facts, {...body, columns: left}),
		{pane: 'quotes', rect: quotes},
		...(facts.isDetailShown ? [{pane: 'detail' as const, rect: detail}] : []),
	];
}

function arrangeThree(facts: Facts, body: Rect): readonly Placed[] {
	const left = clamp(Math.round(body.columns * 0.3), 58, 76);
	const detail = facts.isDetailShown ? clamp(Math.round(body.columns * 0.28), 50, 84) : 0;
	const middle = body.columns - left - detail;
	return [
		...leftColumn(facts, {...body, columns: left}),
		{pane: 'quotes', rect: {...body, x: left, columns: middle}},
		...(detail > 0 ? [{pane: 'detail' as const, rect: {...body, x: left + middle, columns: detail}}] : []),
	];
}

function leftColumn(facts: Facts, column: Rect): readonly Placed[] {
	// Frame, column heads, a row an issue, and the legend where half of the height allows it.
	const wanted = facts.issueCount + 6;
	const positionRows = clamp(wanted, 6, Math.max(6, column.rows - 9));
	const [schedule, positions] = splitRows(column, column.rows - positionRows);
	return [
		{pane: 'schedule', rect: schedule},
		{pane: 'positions', rect: positions},
	];
}

function arrangeNarrow(facts: Facts, body: Rect): {panes: readonly Placed[]; lines: readonly Placed[]} {
	const {focus, subject, isDetailShown, issueCount} = facts;
	const lists: readonly ListPane[] = ['schedule', 'positions', 'quotes'];
	const large = focus === 'detail' ? undefined : subject;
	const shrunk = lists.filter(pane => pane !== large);
	const room = body.rows - shrunk.length;
	const hasDetail = large !== undefined && isDetailShown && room >= 16;
	const most = {schedule: 13, positions: issueCount + 4, quotes: 40}[large ?? 'quotes'];
	// The matrix is no use without its last rows and its legend, the other lists scroll.
	const least = large === 'positions' ? 6 : clamp(Math.round(room * 0.42), 7, room - 8);
	const detailRows = hasDetail ? Math.max(room - most, least) : 0;
	const panes: Placed[] = [];
	const lines: Placed[] = [];
	let y = body.y;
	const place = (target: Placed[], pane: Pane, rows: number) => {
		target.push({pane, rect: {...body, y, rows}});
		y += rows;
	};
	for (const pane of lists) {
		if (pane !== large) {
			place(lines, pane, 1);
			continue;
		}
		place(panes, pane, room - detailRows);
		if (hasDetail) place(panes, 'detail', detailRows);
	}
	if (large === undefined) place(panes, 'detail', room);
	return {panes, lines};
}

function splitRows(rect: Rect, rows: number): readonly [Rect, Rect] {
	return [
		{...rect, rows},
		{...rect, y: rect.y + rows, rows: rect.rows - rows},
	];
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(Math.min(value, most), Math.min(least, most));
}
