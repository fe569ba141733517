/** A column of a list of quotes: what it says of a quote, how wide it is, and from what width on it is shown. */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import type {FieldName} from '../engine/fields.ts';
import type {TextRange} from '../text/range.ts';
import type {Glyphs} from './glyphs.ts';
import type {Line, Tone} from './spans.ts';

/** A quote as a column sees it. */
export type Quote = {
	readonly catalogue: Catalogue;
	readonly entry: Entry;
	/** The passage that stands for it. */
	readonly passage: Passage;
	/** Whether the reader has marked it. */
	readonly isMarked: boolean;
	/** Whether there is a note of the person's own on it. */
	readonly isNoted: boolean;
};

export type QuoteColumn = {
	/** In CSV and JSON: in small letters, with `_` between words. */
	readonly name: string;
	/** Above it in a printed table. */
	readonly head: string;
	/** What it says of a quote wherever it is not told otherwise below; empty where there is nothing to say. */
	readonly text: (quote: Quote, glyphs: Glyphs) => string;
	/** In the list on the screen; else it is not there. */
	readonly list?: ListPart;
	/** In a printed table; else it is not there. */
	readonly table?: TablePart;
	/** In the list as it is spoken; else it is not there. */
	readonly spoken?: (quote: Quote) => string;
};

export type ListPart = {
	/** It is as wide as the widest text that there is (`all`), or as this where nobody knows, and no wider. */
	readonly most: number;
	readonly all?: (catalogue: Catalogue) => readonly string[];
	/** The list's width in cells from which on it is shown. */
	readonly from?: number;
	/** Where the words stand below: the least it is shortened to, or `rest` for all the room that the others leave. */
	readonly above?: number | 'rest';
	/** What is said here, where that is not the `text` of all. */
	readonly text?: (quote: Quote) => string;
	/** How it is drawn, where that is not as a text in a quiet tone. */
	readonly draw?: (quote: Quote, drawing: ColumnDrawing) => Line;
};

/** How a column is drawn in the list. */
export type ColumnDrawing = {
	readonly glyphs: Glyphs;
	/** The column's width. */
	readonly cells: number;
	readonly tone: Tone;
	/** Where the filter's words were found in a text of the quote. */
	readonly found: (field: FieldName, text: string) => readonly TextRange[];
};

/** In a table for people; see print/listing-table.ts. */
type TablePart = {
	/** Whether it holds sentences: such columns share half of the room at least, and are shortened first. */
	readonly isLong?: boolean;
	/** Cells below which it is not shortened while another can be; 8 unless told. */
	readonly least?: number;
	/** The table's width in cells from which on it is shown; where no width is given it always is. */
	readonly from?: number;
};
