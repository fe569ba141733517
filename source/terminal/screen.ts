/** The screen as it was last written, and the fewest bytes that turn it into the newest frame. */
import {CellWriter, position} from './cell-writer.ts';
import {paintRow} from './diff.ts';
import {parseFrame, type ScreenRow} from './frame.ts';
import {createPacer} from './pacing.ts';
import {plainStyle} from './style.ts';
import type {Timer} from './timer.ts';

/** A cell, counted from 0 at the top left. */
type Point = {readonly x: number; readonly y: number};

export type ScreenOptions = {
	/** Takes bytes for the terminal; false says that it is slow: no frame is written until `drained` is called. */
	readonly write: (text: string) => boolean;
	readonly columns: number;
	readonly rows: number;
	/** Wraps what is written in DEC private mode 2026, so that terminals which know it show it at once. */
	readonly synchronised?: boolean;
	/** Shows one ASCII character for anything else: for terminals whose bytes are not UTF-8. */
	readonly ascii?: boolean;
	/** Passes on http(s) links of the frame (OSC 8). */
	readonly links?: boolean;
	/** Asks the terminal now and then how far it has come, and waits with frames while a slow line is full. */
	readonly paced?: boolean;
	/** The clock of the pacing. */
	readonly clock?: Timer;
	/** Runs a function after the current tick; frames that come in between are never written. */
	readonly later?: (run: () => void) => void;
};

export type Screen = {
	readonly columns: number;
	readonly rows: number;
	/** Takes a whole frame, its lines joined by line feeds. Written soon; of several only the newest. */
	readonly frame: (text: string) => void;
	/** Puts the real cursor there and shows it; undefined hides it. Written together with the frame. */
	readonly setCaret: (caret: Point | undefined) => void;
	/** A new size: what the terminal shows is unknown from here on, and everything is written anew. */
	readonly resize: (columns: number, rows: number) => void;
	/** Writes everything anew, at once. */
	readonly repaint: () => void;
	/** Writes what waits, at once, unless the terminal is slow. */
	readonly flush: () => void;
	/** The terminal has taken what was written. */
	readonly drained: () => void;
	/** The terminal has answered `CSI 5 n`; false where nothing was ever asked. */
	readonly acknowledged: () => boolean;
	/** Whether an answer of the terminal is on its way. */
	readonly isAsking: boolean;
	/** Stops writing: the terminal belongs to somebody else. Frames are still taken. `repaint` ends it. */
	readonly pause: () => void;
};

/**
 * The diffing screen. It needs a terminal that does not wrap lines (`?7l`), and never writes anything that scrolls,
 * clears the whole screen or touches the scrollback.
 */
export function createScreen(options: ScreenOptions): Screen {
	const synchronised = options.synchronised ?? true;
	const later = options.later ?? setImmediate;
	const parsing = {ascii: options.ascii ?? false, links: options.links ?? true};
	let {columns, rows} = options;
	let newest: string | undefined;
	/** What the terminal shows; undefined while that is unknown. */
	let shown: readonly ScreenRow[] | undefined;
	let parsed: readonly ScreenRow[] = [];
	let caret: Point | undefined;
	/** What the terminal does with its cursor; undefined while that is unknown. */
	let cursor: Point | 'hidden' | undefined;
	let isScheduled = false;
	let isSlow = false;
	let isPaused = false;
	const pacer = options.paced ? createPacer(() => flush(), options.clock) : undefined;

	const flush = (): void => {
		if (newest === undefined || isSlow || isPaused || pacer?.mayWrite() === false) return;
		parsed = parseFrame(newest, columns, rows, parsed, parsing);
		const body = paint(parsed, shown, columns);
		const target = visibleCaret(caret, columns, rows);
		const text = batch(body, cursor, target, synchronised);
		shown = parsed;
		cursor = target ?? 'hidden';
		if (text !== '') isSlow = !options.write(text + (pacer?.wrote(text.length) ?? ''));
	};

	const request = (): void => {
		if (isScheduled) return;
		isScheduled = true;
		later(() => {
			isScheduled = false;
			flush();
		});
	};

	const forget = (): void => {
		shown = undefined;
		cursor = undefined;
	};

	return {
		get columns() {
			return columns;
		},
		get rows() {
			return rows;
		},
		frame(text) {
			newest = text;
			request();
		},
		setCaret(point) {
			caret = point;
			request();
		},
		resize(newColumns, newRows) {
			columns = newColumns;
			rows = newRows;
			forget();
			request();
		},
		repaint() {
			isPaused = false;
			isSlow = false;
			pacer?.forget();
			forget();
			flush();
		},
		flush,
		drained() {
			isSlow = false;
			flush();
		},
		acknowledged() {
			return pacer?.acknowledged() ?? false;
		},
		get isAsking() {
			return pacer?.isAsking ?? false;
		},
		pause() {
			isPaused = true;
		},
	};
}

function paint(
	rows: readonly ScreenRow[],
	before: readonly ScreenRow[] | undefined,
	columns: number,
): string {
	const writer = new CellWriter(columns);
	rows.forEach((row, y) => {
		paintRow(writer, y, before?.[y], row);
	});
	writer.use(plainStyle);
	return writer.written;
}

function visibleCaret(caret: Point | undefined, columns: number, rows: number): Point | undefined {
	if (caret === undefined || caret.y < 0 || caret.y >= rows || caret.x < 0) return undefined;
	return {x: Math.min(caret.x, columns - 1), y: caret.y};
}

/** What goes out in one write: the changed cells, with the cursor hidden while it wanders, and the caret. */
function batch(
	body: string,
	cursor: Point | 'hidden' | undefined,
	target: Point | undefined,
	synchronised: boolean,
): string {
	const isShown = cursor !== 'hidden';
	if (body === '') {
		if (target === undefined) return isShown ? '\u001b[?25l' : '';
		const isThere =
			cursor !== undefined && cursor !== 'hidden' && cursor.x === target.x && cursor.y === target.y;
		if (isThere) return '';
		return position(target.x, target.y) + (isShown && cursor !== undefined ? '' : '\u001b[?25h');
	}
	const hide = isShown ? '\u001b[?25l' : '';
	const show = target === undefined ? '' : `${position(target.x, target.y)}\u001b[?25h`;
	const text = hide + body + show;
	return synchronised ? `\u001b[?2026h${text}\u001b[?2026l` : text;
}
