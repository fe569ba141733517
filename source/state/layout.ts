/**
 * Where each pane stands, from the size of the terminal and a few facts; all in cells, from 0. Room goes to the pane
 * in use.
 *
 * - From 170 columns: schedule and positions, quotes, detail side by side.
 * - From 110 columns: schedule and positions on the left, quotes over the detail on the right; while one reads quotes,
 *   they and the detail side by side, the others a line each.
 * - Below: one pane is large, with the detail under it where there is height; the others are a line each.
 * - With few rows, or where a long message takes them, what is not in use goes first, then the header.
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
	readonly isPageShown: boolean;
	readonly issueCount: number;
	/** How many quotes the list has; what is still being counted counts as far as it is. */
	readonly quoteCount: number;
	/** Whether the round that is told stands in the detail, so that it is read rather than the list. */
	readonly isTold?: boolean;
	/** How many lines stand at the foot, 1 unless told: a message may need more than the hints. */
	readonly footRows?: number;
};

type Placed = {readonly pane: Pane; readonly rect: Rect};

export type Layout =
	| {readonly kind: 'too-small'}
	| {
			readonly kind: 'panes';
			/** The open panes with their frames, from top left to bottom right. */
			readonly panes: readonly Placed[];
			/** Panes shrunk to a line. */
			readonly lines: readonly {readonly pane: ListPane; readonly rect: Rect}[];
			/** Everything between the header, where there is room for one, and the hints. */
			readonly body: Rect;
	  };

export const smallest = {columns: 30, rows: 6};
const wide = 110;
const widest = 170;
/** How many letters of a quote tell what it says in a list of many; on a large screen there is room for more. */
export function tellingLetters(columns: number): number {
	return columns >= widest ? 100 : 60;
}

/** So few quotes leave most of their pane empty: the room is the detail's. */
const fewQuotes = 5;

/** From so many rows on there is a header. */
const headed = 10;
/** From so many rows on panes that are not in use are a line each. */
const lined = 13;
/** From so many rows on two panes stand above each other in a column. */
const stacked = 20;

export function arrange(facts: Facts): Layout {
	const {columns, footRows = 1} = facts;
	if (columns < smallest.columns || facts.rows < smallest.rows) return {kind: 'too-small'};
	const rows = facts.rows - footRows + 1;
	const y = rows < headed ? 0 : 1;
	const body = {x: 0, y, columns, rows: rows - 1 - y};
	return {kind: 'panes', body, ...arrangeBody({...facts, rows}, body)};
}

type Arranged = Omit<Extract<Layout, {kind: 'panes'}>, 'kind' | 'body'>;

function arrangeBody(facts: Facts, body: Rect): Arranged {
	const {columns, rows, zoom, subject} = facts;
	if (zoom !== undefined) return {panes: arrangeLarge(facts, zoom, body), lines: []};
	const isTall = rows >= stacked;
	if (facts.isPageShown && columns >= wide) return arrangeOne(facts, body);
	if (isTall && columns >= widest) return {panes: arrangeThree(facts, body), lines: []};
	if (isTall && columns >= wide && subject !== 'quotes') return {panes: arrangeTwo(facts, body), lines: []};
	return arrangeOne(facts, body);
}

function arrangeTwo(facts: Facts, body: Rect): readonly Placed[] {
	const left = clamp(Math.round(body.columns * 0.483), 53, 78);
	const right = {x: left, y: body.y, columns: body.columns - left, rows: body.rows};
	const share = facts.focus === 'detail' ? 0.7 : 0.46;
	const detailRows = facts.isDetailShown ? clamp(Math.round(body.rows * share), 7, body.rows - 9) : 0;
	const [quotes, detail] = splitRows(right, right.rows - detailRows);
	return [
		...leftColumn(facts, {...body, columns: left}),
		{pane: 'quotes', rect: quotes},
		...(facts.isDetailShown ? [{pane: 'detail' as const, rect: detail}] : []),
	];
}

function arrangeThree(facts: Facts, body: Rect): readonly Placed[] {
	const left = clamp(Math.round(body.columns * 0.29), 53, 76);
	const rest = {...body, x: left, columns: body.columns - left};
	return [...leftColumn(facts, {...body, columns: left}), ...beside(facts, 'quotes', rest)];
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

/** One pane is large; the others are a line each where there are rows for that. */
function arrangeOne(facts: Facts, body: Rect): Arranged {
	const {focus, subject, columns, rows} = facts;
	const lists: readonly ListPane[] = ['schedule', 'positions', 'quotes'];
	// On a narrow screen what one reads is alone.
	const isAlone = (focus === 'detail' || focus === 'page') && columns < wide;
	const large: Pane = isAlone ? focus : subject;
	const others = rows < lined ? [] : lists.filter(pane => pane !== large);
	const above = others.filter(pane => isAlone || lists.indexOf(pane) < lists.indexOf(subject));
	const room = {...body, y: body.y + above.length, rows: body.rows - others.length};
	const lines = others.map((pane, place) => ({
		pane,
		rect: {...body, y: body.y + place + (place < above.length ? 0 : room.rows), rows: 1},
	}));
	return {panes: arrangeLarge(facts, large, room), lines};
}

/** A pane with the detail beside it or under it, where it has one and there is room. */
function arrangeLarge(facts: Facts, pane: Pane, room: Rect): readonly Placed[] {
	if (pane === 'detail' || pane === 'page') return [{pane, rect: room}];
	if (room.columns >= wide)
		return facts.isPageShown ? besidePage(facts, pane, room) : beside(facts, pane, room);
	if (!facts.isDetailShown) return [{pane, rect: room}];
	return room.rows >= 16 ? above(facts, pane, room) : [{pane, rect: room}];
}

/** Lines of some eighty letters are read with ease, longer ones are not: what is more goes to the pane in use. */
function beside({focus, isDetailShown, quoteCount}: Facts, pane: ListPane, room: Rect): readonly Placed[] {
	if (!isDetailShown) return [{pane, rect: room}];
	const isShort = pane === 'quotes' && quoteCount <= fewQuotes;
	const share = focus === 'detail' || isShort ? 0.46 : 0.58;
	const columns = clamp(Math.round(room.columns * share), 50, room.columns - 46);
	return [
		{pane, rect: {...room, columns}},
		{pane: 'detail', rect: {...room, x: room.x + columns, columns: room.columns - columns}},
	];
}

/** The list, and beside it the detail over the page; or, where there is room, all three side by side. */
function besidePage(facts: Facts, pane: ListPane, room: Rect): readonly Placed[] {
	const {focus, isDetailShown, columns} = facts;
	const share = focus === 'page' || focus === 'detail' ? 0.42 : 0.5;
	const left = clamp(Math.round(room.columns * (columns >= widest ? 0.36 : share)), 50, room.columns - 46);
	const list = {pane, rect: {...room, columns: left}};
	const right = {...room, x: room.x + left, columns: room.columns - left};
	const isOne = room.rows < stacked && columns < widest;
	if (isOne && focus === 'detail') return [list, {pane: 'detail', rect: right}];
	if (isOne || !isDetailShown) return [list, {pane: 'page', rect: right}];
	if (columns >= widest) {
		const middle = Math.round(right.columns * 0.46);
		return [
			list,
			{pane: 'detail', rect: {...right, columns: middle}},
			{pane: 'page', rect: {...right, x: right.x + middle, columns: right.columns - middle}},
		];
	}
	const [detail, page] = splitRows(right, Math.round(right.rows * (focus === 'detail' ? 0.6 : 0.4)));
	return [list, {pane: 'detail', rect: detail}, {pane: 'page', rect: page}];
}

function above(
	{issueCount, quoteCount, isTold = false}: Facts,
	pane: ListPane,
	room: Rect,
): readonly Placed[] {
	// A list has no use for more than it holds: frame and filter, and of a quote some lines.
	const most = {
		schedule: isTold ? 7 : 13,
		positions: issueCount + 3 + legendRows(room, issueCount),
		quotes: 4 + 4 * Math.max(1, quoteCount),
	}[pane];
	// The matrix is no use without its last rows and its legend, the other lists scroll.
	const least = pane === 'positions' ? 6 : clamp(Math.round(room.rows * 0.36), 7, room.rows - 8);
	const [list, detail] = splitRows(room, room.rows - Math.max(room.rows - most, least));
	return [
		{pane, rect: list},
		{pane: 'detail', rect: detail},
	];
}

/** Lines for what the signs of the matrix mean: one at least, all where the detail keeps ten. */
function legendRows({columns, rows}: Rect, issueCount: number): number {
	const whole = 1 + Math.ceil(125 / Math.max(1, columns - 4));
	return clamp(rows - issueCount - 13, 1, whole);
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
