/** A table for people, aligned by cells. Where a width is given, sentences are folded in their column, the rest cut. */
import {truncate, width, wrap} from '../text/cells.ts';
import {printable} from '../text/sanitize.ts';
import {ascii, unicode} from '../view/glyphs.ts';
import type {Column, ListingTable} from './listing-table.ts';

export type TableOptions = {
	/** Room in cells; undefined, as for a pipe, shows every column, and every text whole on one line. */
	readonly columns?: number | undefined;
	/** Puts colour around a text, without changing its width; by default there is none. */
	readonly style?: ((text: string, as: 'head' | 'note') => string) | undefined;
	readonly ascii?: boolean | undefined;
};

const gap = '  ';
/** Cells that columns of sentences, and others, keep while there are others to shorten. */
const leastLong = 24;
const leastShort = 8;
/** A column narrower than this is cut: folded, it would be a word a line. */
const leastFolded = 16;

/** The table's lines, empty where there are no rows. */
export function writeTable<Row, Item extends object>(
	{rows, columns, legend}: ListingTable<Row, Item>,
	options: TableOptions,
): string {
	if (rows.length === 0) return '';
	const {columns: room, style = (text: string) => text} = options;
	const glyphs = options.ascii ? ascii : unicode;
	const shown = columns.filter(({from = 0}) => room === undefined || room >= from);
	const heads = shown.map(column => column.head);
	const body = rows.map(row => shown.map(column => printable(column.text(row, glyphs))));
	const natural = heads.map((head, place) =>
		body.reduce((most, cells) => Math.max(most, width(cells[place] ?? '')), width(head)),
	);
	const widths = room === undefined ? natural : fitWidths(natural, shown, room);
	// The words are what one came for: a long column goes on below, the others stand in the first line alone.
	const put = (cells: readonly string[]): readonly string[] => {
		const folded = widths.map((wide, place) => {
			const text = cells[place] ?? '';
			return shown[place]?.isLong && wide >= leastFolded
				? wrap(text, wide)
				: [cut(text, wide, glyphs.ellipsis)];
		});
		const height = Math.max(...folded.map(lines => lines.length));
		return Array.from({length: height}, (_, row) =>
			widths
				.map((wide, place) => cut(folded[place]?.[row] ?? '', wide, glyphs.ellipsis))
				.join(gap)
				.trimEnd(),
		);
	};
	const note = legend?.(glyphs) ?? '';
	const noteLines =
		note === '' ? [] : ['', ...wrap(note, room ?? width(note)).map(part => style(part, 'note'))];
	return [...put(heads).map(line => style(line, 'head')), ...body.flatMap(put), ...noteLines]
		.map(line => `${line}\n`)
		.join('');
}

function cut(text: string, cells: number, ellipsis: string): string {
	const kept = truncate(text, cells, cells > width(ellipsis) ? ellipsis : '');
	return kept + ' '.repeat(Math.max(0, cells - width(kept)));
}

/**
 * Widths that fit the room: long texts are shortened first, then the others, then all; columns that still have no
 * cell are left out from the right.
 */
function fitWidths<Row>(
	natural: readonly number[],
	columns: readonly Column<Row>[],
	room: number,
): readonly number[] {
	const shown = natural.slice(0, Math.max(1, Math.floor((room + gap.length) / (1 + gap.length))));
	const cells = Math.max(1, room - gap.length * (shown.length - 1));
	const longCount = columns.filter(column => column.isLong).length;
	const half = Math.max(leastLong, Math.floor(cells / 2 / Math.max(1, longCount)));
	const longOnly = columns.map(({isLong}) => (isLong ? half : Number.POSITIVE_INFINITY));
	const others = columns.map(({isLong, least = leastShort}) => (isLong ? half : least));
	const all = columns.map(() => 1);
	return [longOnly, others, all].reduce<readonly number[]>(
		(widths, least) => shorten(widths, least, cells),
		shown,
	);
}

/** The widths brought down to the highest cap that lets them fit, though none below its least. */
function shorten(widths: readonly number[], least: readonly number[], cells: number): readonly number[] {
	const capped = (cap: number) =>
		widths.map((wide, place) => Math.min(wide, Math.max(cap, least[place] ?? 1)));
	if (sum(widths) <= cells) return widths;
	let low = 0;
	let high = Math.max(...widths);
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (sum(capped(middle)) <= cells) low = middle;
		else high = middle - 1;
	}
	const fitted = capped(low);
	// One cap for all leaves a few cells over; the last text that is cut takes them.
	const last = fitted.findLastIndex((wide, place) => wide < (widths[place] ?? 0));
	const spare = Math.max(0, cells - sum(fitted));
	return fitted.map((wide, place) => (place === last ? Math.min(wide + spare, widths[place] ?? wide) : wide));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
