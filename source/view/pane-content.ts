/** What every pane and popup gives to the frame of the screen. */
import type {Action} from '../state/actions.ts';
import type {Line} from './spans.ts';

/** Cells from the top left of whatever it is a point of. */
export type Point = {readonly x: number; readonly y: number};

/** A row of the table of rounds, as ink-table takes it: the keys are the column heads. */
export type RoundRow = Readonly<Partial<Record<'#' | 'Date' | 'Place' | 'Between' | 'Format', string>>>;

/** What is drawn inside the frame of a pane, and what lies under it. */
export type PaneContent = {
	/** What is seen, where that is not the name of the pane. */
	readonly title?: string | undefined;
	/** What stands at the right end of the top line, where that is not the note of the pane. */
	readonly note?: string | undefined;
	/** What is seen, below the table: as many as there is height for; where there are fewer, nothing stands below them. */
	readonly lines: readonly Line[];
	/** A table that takes the first lines, and how many it takes. */
	readonly table?: {readonly rows: readonly RoundRow[]; readonly height: number};
	/** Where the terminal's own cursor belongs while one types. */
	readonly caret?: Point | undefined;
	/** What a click at a place does, beside giving the focus; undefined for nothing. */
	readonly actionsAt?: (point: Point) => readonly Action[] | undefined;
	/** How far it can be scrolled from where it begins: up, in negative numbers, and down. */
	readonly scroll?: {readonly least: number; readonly most: number};
};

/** Something told whole: a title for the frame and lines for the pane. */
export type Described = {readonly title: string; readonly lines: readonly Line[]};
