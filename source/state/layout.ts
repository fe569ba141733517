/**
 * Where each pane stands, from the size of the terminal and a few facts; all in cells, from 0. Room goes to the pane
 * in use.
 *
 * - From 170 columns: the lists of the left (schedule, positions) under each other, the list of the middle (quotes) and
 *   the panes by the list (the detail) side by side.
 * - From 110 columns: those of the left on the left, that of the middle over the detail on the right; while one reads in
 *   the middle, it and the detail side by side, the others a line each. Panes that stand apart (the article) are beside both.
 * - Below: one list is large, with the detail under it where there is height; the others are a line each.
 * - With few rows, or where a long message takes them, what is not in use goes first, then the header.
 */
import type {PaneName} from './parts.ts';
import {clamp, type Rect, splitRows} from './rect.ts';
import {isAt, isByListShown, type PlacedRect, placeSides, type SideFacts, sidesAt} from './sides.ts';

export {framed, inset, insideOf, type Rect} from './rect.ts';

/** How much room a list has a use for; rows with its frame. */
export type Room = {
	/** On a wide screen: in the column on the left, under each other, or in the middle, one at a time, where one reads. */
	readonly place: 'left' | 'middle';
	/** The most rows above the detail: it holds no more. */
	readonly most: number;
	/** The same in the column on the left, where that is another number; of the first there it does not count. */
	readonly mostInColumn?: number;
	/** The rows that it leaves the detail below it; a good third unless told. */
	readonly detailRows?: number;
	/** From how many rows on the two share, the detail stands below it; 16 unless told. */
	readonly sharedFrom?: number;
	/** Whether it selects nothing that a pane apart could tell of, and the detail has a use for that room. */
	readonly isAlone?: boolean;
};

export type Facts = SideFacts & {
	readonly columns: number;
	readonly rows: number;
	/** The lists in their order. */
	readonly lists: readonly (Room & {readonly pane: PaneName})[];
	readonly subject: PaneName;
	readonly zoom: PaneName | undefined;
	/** How many lines stand at the foot, 1 unless told: a message may need more than the hints. */
	readonly footRows?: number;
	/** Whether the filter is being typed: then no pane moves. */
	readonly isTyping?: boolean;
	/** From how many rows on a list that is not in use is a line; where not told, as soon as there is any height for it. */
	readonly linedFrom?: number;
};

type Listed = Facts['lists'][number];

export type Layout =
	| {readonly kind: 'too-small'}
	| {
			readonly kind: 'panes';
			/** The open panes with their frames, from top left to bottom right. */
			readonly panes: readonly PlacedRect[];
			/** Panes shrunk to a line. */
			readonly lines: readonly PlacedRect[];
			/** Everything between the header, where there is room for one, and the hints. */
			readonly body: Rect;
	  };

export const smallest = {columns: 30, rows: 6};
const wide = 110;
export const widest = 170;
/** How many letters of a quote tell what it says in a list of many; on a large screen there is room for more. */
export function tellingLetters(columns: number): number {
	return columns >= widest ? 100 : 60;
}

/** From so many rows on there is a header. */
const headed = 10;
/** With so many rows besides one a list, lists that are not in use are a line each. */
const lined = 10;
/** With fewer rows than that two lines share one, from so many columns on. */
const few = 32;
const paired = 72;
/** From so many rows on two panes stand above each other in a column. */
const stacked = 20;
/** The fewest rows of a list over the detail, where that wants many: a row of it with its words. */
const leastOfList = 5;
/** The fewest rows of a list in the column on the left, and of the first of them. */
const leastInColumn = 6;
const leastOfFirst = 9;

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
	if (sidesAt(facts, 'apart').length > 0 && columns >= wide) return arrangeOne(facts, body);
	const middle = inMiddle(facts);
	const hasLeft = facts.lists.some(({place}) => place === 'left');
	if (middle === undefined || !hasLeft || !isTall || columns < wide) return arrangeOne(facts, body);
	if (columns >= widest) return arrangeThree(facts, middle, body);
	return middle.pane === subject ? arrangeOne(facts, body) : arrangeTwo(facts, middle, body);
}

/** The list that stands in the middle of a wide screen: the one in use, or the first. */
function inMiddle({lists, subject}: Facts): Listed | undefined {
	const middle = lists.filter(({place}) => place === 'middle');
	return middle.find(({pane}) => pane === subject) ?? middle[0];
}

function arrangeTwo(facts: Facts, middle: Listed, body: Rect): Arranged {
	const left = clamp(Math.round(body.columns * 0.483), 53, 78);
	const right = {x: left, y: body.y, columns: body.columns - left, rows: body.rows};
	const share = isAt(facts, 'by-list') ? 0.7 : 0.46;
	const detailRows = isByListShown(facts) ? clamp(Math.round(body.rows * share), 7, body.rows - 9) : 0;
	const [list, detail] = splitRows(right, right.rows - detailRows);
	const {panes, lines} = leftColumn(facts, middle, {...body, columns: left});
	return {
		panes: [...panes, {pane: middle.pane, rect: list}, ...placeSides(facts, 'by-list', detail)],
		lines,
	};
}

function arrangeThree(facts: Facts, middle: Listed, body: Rect): Arranged {
	const left = clamp(Math.round(body.columns * 0.33), 53, 76);
	const rest = {...body, x: left, columns: body.columns - left};
	const {panes, lines} = leftColumn(facts, middle, {...body, columns: left});
	return {panes: [...panes, ...beside(facts, middle, rest)], lines};
}

/** The lists of the left under each other; one line each of those for which there is no height, and of other middles. */
function leftColumn({lists, subject}: Facts, middle: Listed, column: Rect): Arranged {
	const others = lists.filter(({pane}) => pane !== middle.pane);
	const isOpen = openIn(others, subject, column.rows);
	const open = others.filter(isOpen);
	let left = column.rows - (others.length - open.length);
	const rowsOf = new Map<PaneName, number>();
	for (const [place, {pane, most, mostInColumn = most}] of open.entries()) {
		if (place === 0) continue;
		const kept = leastOfFirst + leastInColumn * (open.length - 1 - place);
		const rows = clamp(mostInColumn, leastInColumn, Math.max(leastInColumn, left - kept));
		rowsOf.set(pane, rows);
		left -= rows;
	}
	let {y} = column;
	const placed = others.map(list => {
		const rows = list === open[0] ? left : (rowsOf.get(list.pane) ?? 1);
		const rect = {...column, y, rows};
		y += rows;
		return {pane: list.pane, rect, isOpen: isOpen(list)};
	});
	const chosen = (isWanted: boolean) =>
		placed.filter(each => each.isOpen === isWanted).map(({pane, rect}) => ({pane, rect}));
	return {panes: chosen(true), lines: chosen(false)};
}

/** Which lists of the column are open: that in use, then the first for which there is height. */
function openIn(others: readonly Listed[], subject: PaneName, rows: number): (list: Listed) => boolean {
	const left = others.filter(({place}) => place === 'left');
	const most = 1 + Math.max(0, Math.floor((rows - leastOfFirst - others.length + 1) / (leastInColumn - 1)));
	const first = [...left].sort((a, b) => Number(b.pane === subject) - Number(a.pane === subject));
	const open = new Set(first.slice(0, most));
	return list => open.has(list);
}

/** One pane is large; the others are a line each where there are rows for that. */
function arrangeOne(facts: Facts, body: Rect): Arranged {
	const {focus, subject, columns, rows} = facts;
	const lists = facts.lists.map(({pane}) => pane);
	// On a narrow screen what one reads is alone.
	const isAlone = !lists.includes(focus) && columns < wide;
	const large = isAlone ? focus : subject;
	const least = Math.max(lined + lists.length, facts.linedFrom ?? 0);
	const others = rows < least ? [] : lists.filter(pane => pane !== large);
	const isAbove = (pane: PaneName) => isAlone || lists.indexOf(pane) < lists.indexOf(subject);
	const inRows = (isWanted: boolean) =>
		lineRows(
			facts,
			others.filter(pane => isAbove(pane) === isWanted),
		);
	const [above, below] = [inRows(true), inRows(false)];
	const room = {...body, y: body.y + above.length, rows: body.rows - above.length - below.length};
	const lines = [...placeLines(above, body), ...placeLines(below, {...body, y: room.y + room.rows})];
	return {panes: arrangeLarge(facts, large, room), lines};
}

/** Lists that are lines, row by row: where rows are few and there is width for it, two of the left share one. */
function lineRows(
	{columns, rows, lists}: Facts,
	panes: readonly PaneName[],
): readonly (readonly PaneName[])[] {
	const isLeft = (pane: PaneName | undefined) =>
		lists.some(list => list.pane === pane && list.place === 'left');
	const [first, second, ...others] = panes;
	if (first === undefined || second === undefined) return panes.map(pane => [pane]);
	const isShared = rows < few && columns >= paired && isLeft(first) && isLeft(second);
	return isShared ? [[first, second], ...others.map(pane => [pane])] : panes.map(pane => [pane]);
}

function placeLines(rows: readonly (readonly PaneName[])[], {x, y, columns}: Rect): readonly PlacedRect[] {
	return rows.flatMap((panes, row) => {
		const edges = [...panes, undefined].map((_, place) => Math.floor((columns * place) / panes.length));
		return panes.map((pane, place) => {
			const [left = 0, right = columns] = [edges[place], edges[place + 1]];
			return {pane, rect: {x: x + left, y: y + row, columns: right - left, rows: 1}};
		});
	});
}

/** A pane with the detail beside it or under it, where it has one and there is room. */
function arrangeLarge(facts: Facts, pane: PaneName, room: Rect): readonly PlacedRect[] {
	const list = facts.lists.find(each => each.pane === pane);
	if (list === undefined) return [{pane, rect: room}];
	if (room.columns >= wide)
		return sidesAt(facts, 'apart').length > 0 ? besideApart(facts, list, room) : beside(facts, list, room);
	if (!isByListShown(facts)) return [{pane, rect: room}];
	return room.rows >= (list.sharedFrom ?? 16) ? above(facts, list, room) : [{pane, rect: room}];
}

/** Whether a list leaves most of a height empty; while one types nothing moves, whatever it holds. */
function isShort(facts: Facts, {most}: Listed, {rows}: Rect): boolean {
	return facts.isTyping !== true && isByListShown(facts) && rows >= stacked && most <= rows * 0.3;
}

/** What is in use has a little more. A list that would be almost empty stands over the detail, which has the width of both. */
function beside(facts: Facts, list: Listed, room: Rect): readonly PlacedRect[] {
	const {pane} = list;
	if (!isByListShown(facts)) return [{pane, rect: room}];
	if (isShort(facts, list, room)) return above(facts, list, room);
	const share = isAt(facts, 'by-list') ? 0.46 : 0.54;
	const columns = clamp(Math.round(room.columns * share), 50, room.columns - 46);
	return [
		{pane, rect: {...room, columns}},
		...placeSides(facts, 'by-list', {...room, x: room.x + columns, columns: room.columns - columns}),
	];
}

/**
 * The list, and beside it what stands by it over what stands apart; where there is room, all three side by side; and
 * where the list is short, it over the former, and beside them the latter.
 */
function besideApart(facts: Facts, listed: Listed, room: Rect): readonly PlacedRect[] {
	const {columns} = facts;
	const {pane} = listed;
	const isByList = isAt(facts, 'by-list');
	const share = isByList || isAt(facts, 'apart') ? 0.42 : 0.5;
	const left = clamp(Math.round(room.columns * (columns >= widest ? 0.36 : share)), 50, room.columns - 46);
	const list = {pane, rect: {...room, columns: left}};
	const right = {...room, x: room.x + left, columns: room.columns - left};
	if (isShort(facts, listed, room)) {
		const half = Math.round(room.columns / 2);
		const page = {...room, x: room.x + half, columns: room.columns - half};
		return [...above(facts, listed, {...room, columns: half}), ...placeSides(facts, 'apart', page)];
	}
	const isOne = room.rows < stacked && columns < widest;
	if (isOne && isByList) return [list, ...placeSides(facts, 'by-list', right)];
	if (isOne || !isByListShown(facts)) return [list, ...placeSides(facts, 'apart', right)];
	if (columns >= widest) {
		const middle = Math.round(right.columns * 0.46);
		return [
			list,
			...placeSides(facts, 'by-list', {...right, columns: middle}),
			...placeSides(facts, 'apart', {...right, x: right.x + middle, columns: right.columns - middle}),
		];
	}
	const [detail, page] = splitRows(right, Math.round(right.rows * (isByList ? 0.6 : 0.4)));
	return [list, ...placeSides(facts, 'by-list', detail), ...placeSides(facts, 'apart', page)];
}

/** The list over what stands by it. */
function above(facts: Facts, {pane, most, detailRows}: Listed, room: Rect): readonly PlacedRect[] {
	const least =
		detailRows === undefined
			? clamp(Math.round(room.rows * 0.36), 7, room.rows - 8)
			: clamp(detailRows, 1, room.rows - leastOfList);
	const [list, detail] = splitRows(room, room.rows - Math.max(room.rows - most, least));
	return [{pane, rect: list}, ...placeSides(facts, 'by-list', detail)];
}
