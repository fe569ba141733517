/** Where the terminal's cursor and pen are, and the shortest way to bring them elsewhere. */
import {type CellStyle, plainStyle, transition} from './style.ts';

const csi = '\u001b[';

/**
 * Collects what is to be written. The position is known only as far as terminals agree about the text written so
 * far; where they may not, the next movement names its column.
 */
export class CellWriter {
	written = '';
	private x = -1;
	private y = -1;
	private style: CellStyle = plainStyle;
	/** Terminals agree on how far the cursor went, but perhaps not on where it drew: name the column soon. */
	private isDoubtful = false;

	private readonly columns: number;

	constructor(columns: number) {
		this.columns = columns;
	}

	/** The cell that the next character falls on in this row, or -1 where that is not known. */
	columnIn(row: number): number {
		return this.y === row && !this.isDoubtful ? this.x : -1;
	}

	isDrawing(style: CellStyle): boolean {
		return this.style.key === style.key;
	}

	moveTo(x: number, y: number): void {
		if (this.y === y && this.x === x && !this.isDoubtful) return;
		this.written += this.movement(x, y);
		this.x = x;
		this.y = y;
		this.isDoubtful = false;
	}

	/** The cheapest movement; columns and rows are counted from 0, in the terminal from 1. */
	movement(x: number, y: number): string {
		if (this.y !== y) return position(x, y);
		const absolute = `${csi}${x === 0 ? '' : x + 1}G`;
		const ahead = this.columnIn(y) < 0 ? 0 : x - this.x;
		if (ahead <= 0) return absolute;
		const relative = `${csi}${ahead === 1 ? '' : ahead}C`;
		return relative.length <= absolute.length ? relative : absolute;
	}

	use(style: CellStyle): void {
		this.written += transition(this.style, style);
		this.style = style;
	}

	/** Text of which every terminal makes `cells` cells. */
	put(text: string, cells: number): void {
		this.written += text;
		// At the last column terminals differ: some stay on it, some stand behind it until the next character.
		this.x = this.x + cells >= this.columns || this.x < 0 ? -1 : this.x + cells;
	}

	/** As `put`, for text that a terminal may reorder. Between two of these no column needs to be named. */
	putAgreed(text: string, cells: number, x: number, y: number): void {
		if (!(this.isDoubtful && this.x === x && this.y === y)) this.moveTo(x, y);
		this.put(text, cells);
		this.isDoubtful = true;
	}

	/**
	 * Text of which nobody knows how many cells a terminal makes. Its cells are blanked first, for terminals that use
	 * fewer, and the cursor is taken as lost.
	 */
	putDisputed(text: string, cells: number, x: number, y: number): void {
		this.moveTo(x, y);
		if (cells > 1) this.written += `${' '.repeat(cells)}${csi}${x + 1}G`;
		this.written += text;
		this.x = -1;
	}

	/** Blanks the next cells, plainly, without moving. */
	erase(cells: number): void {
		this.use(plainStyle);
		this.written += `${csi}${cells}X`;
	}

	eraseToEnd(): void {
		this.use(plainStyle);
		this.written += `${csi}K`;
	}
}

/** CUP in its shortest form. */
export function position(x: number, y: number): string {
	if (x > 0) return `${csi}${y + 1};${x + 1}H`;
	return y > 0 ? `${csi}${y + 1}H` : `${csi}H`;
}
