/** What must be written to turn one row of the screen into another. */
import type {CellWriter} from './cell-writer.ts';
import {agreementOf, widestReach} from './clusters.ts';
import type {ScreenRow} from './frame.ts';
import {plainStyle} from './style.ts';

/** A longer stretch of equal cells is never cheaper to write again than to jump over. */
const longestGap = 5;
/** Erasing and moving on costs about ten bytes; so many spaces are cheaper written. */
const shortestErasure = 11;
const shortestEraseToEnd = 4;

/**
 * Writes the cells in which a row differs from the one that is on the screen.
 *
 * @param before - undefined where nobody knows what the screen shows; every cell is written then.
 */
export function paintRow(
	writer: CellWriter,
	y: number,
	before: ScreenRow | undefined,
	after: ScreenRow,
): void {
	if (before === after) return;
	const dirty = changedCells(before, after);
	const last = dirty.lastIndexOf(1);
	if (last < 0) return;
	const blankFrom = startOfBlankEnd(after);
	let x = dirty.indexOf(1);
	while (x <= last) {
		if (dirty[x] !== 1 || after.texts[x] === '') {
			x += 1;
		} else if (x >= blankFrom && last - x + 1 >= shortestEraseToEnd) {
			writer.moveTo(x, y);
			writer.eraseToEnd();
			return;
		} else {
			x += paintCells(writer, x, y, after, last);
		}
	}
}

/** Writes one cluster, or blanks a long stretch; returns how many cells that were. */
function paintCells(writer: CellWriter, x: number, y: number, row: ScreenRow, last: number): number {
	const blanks = blanksFrom(row, x, last);
	if (blanks >= shortestErasure) {
		writer.moveTo(x, y);
		writer.erase(blanks);
		return blanks;
	}
	const text = row.texts[x] ?? ' ';
	const style = row.styles[x] ?? plainStyle;
	const agreement = row.isNarrow ? 'narrow' : agreementOf(text);
	if (agreement === 'narrow') {
		bridge(writer, x, y, row);
		writer.moveTo(x, y);
		writer.use(style);
		writer.put(text, 1);
		return 1;
	}
	const cells = cellsOf(row, x);
	writer.use(style);
	if (agreement === 'agreed') writer.putAgreed(text, cells, x, y);
	else writer.putDisputed(text, cells, x, y);
	return cells;
}

/** Where a few equal cells lie between the cursor and `x`, writes them again if that is shorter than a movement. */
function bridge(writer: CellWriter, x: number, y: number, row: ScreenRow): void {
	const from = writer.columnIn(y);
	if (from < 0 || x <= from || x - from > longestGap) return;
	let gap = '';
	for (let cell = from; cell < x; cell++) {
		const text = row.texts[cell] ?? '';
		const isSame = writer.isDrawing(row.styles[cell] ?? plainStyle);
		if (!isSame || agreementOf(text) !== 'narrow' || text === '') return;
		gap += text;
	}
	if (Buffer.byteLength(gap) <= writer.movement(x, y).length) writer.put(gap, x - from);
}

/** One entry for each cell: 1 where it must be written. */
function changedCells(before: ScreenRow | undefined, after: ScreenRow): Uint8Array {
	const columns = after.texts.length;
	const dirty = new Uint8Array(columns);
	if (before === undefined) return dirty.fill(1);
	for (let x = 0; x < columns; x++) {
		const isSame = before.texts[x] === after.texts[x] && before.styles[x]?.key === after.styles[x]?.key;
		if (!isSame) dirty[x] = 1;
	}
	if (!after.isNarrow) spread(dirty, after);
	return dirty;
}

/** A disputed character that is written may run over the cells behind it: these must be written after it. */
function spread(dirty: Uint8Array, row: ScreenRow): void {
	for (let x = 0; x < dirty.length; x++) {
		const text = row.texts[x] ?? '';
		if (dirty[x] !== 1 || text === '' || agreementOf(text) !== 'disputed') continue;
		dirty.fill(1, x, x + Math.max(cellsOf(row, x), widestReach(text)));
	}
}

function cellsOf(row: ScreenRow, x: number): number {
	let cells = 1;
	while (row.texts[x + cells] === '') cells += 1;
	return cells;
}

function isBlank(row: ScreenRow, x: number): boolean {
	return row.texts[x] === ' ' && row.styles[x]?.key === '';
}

/** The column from which the row is plain blanks to its end. */
function startOfBlankEnd(row: ScreenRow): number {
	let x = row.texts.length;
	while (x > 0 && isBlank(row, x - 1)) x -= 1;
	return x;
}

function blanksFrom(row: ScreenRow, x: number, last: number): number {
	let end = x;
	while (end <= last && isBlank(row, end)) end += 1;
	return end - x;
}
