/** Rectangles of a screen, in cells, from 0. */

export type Rect = {readonly x: number; readonly y: number; readonly columns: number; readonly rows: number};

/** The frame of a pane and its padding, in cells: what is inside begins below and to the right of it. */
export const inset = {x: 2, y: 1};

/** What a pane of that size has room for inside. */
export function insideOf({columns, rows}: Pick<Rect, 'columns' | 'rows'>): {
	readonly columns: number;
	readonly rows: number;
} {
	return {columns: columns - 2 * inset.x, rows: rows - 2 * inset.y};
}

/** How many rows a pane has that holds so many lines. */
export function framed(lines: number): number {
	return lines + 2 * inset.y;
}

/** A rectangle cut into an upper one of so many rows and the rest. */
export function splitRows(rect: Rect, rows: number): readonly [Rect, Rect] {
	return [
		{...rect, rows},
		{...rect, y: rect.y + rows, rows: rect.rows - rows},
	];
}

/** The value within its limits; of limits that cross the most counts. */
export function clamp(value: number, least: number, most: number): number {
	return Math.max(Math.min(value, most), Math.min(least, most));
}
