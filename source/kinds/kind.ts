/** What a kind of document has: everything that the program knows of it beside the document itself. */
import type {FilterFields} from '../fields/field.ts';
import type {ExportFormat, Listing} from '../print/formats.ts';
import type {QuoteColumns} from '../view/quote-columns.ts';
import type {Pane} from '../view/view-props.ts';

export type Kind = {
	/** What its documents say of themselves, under `format`. */
	readonly format: string;
	/** In the order of their numbers and of Tab. */
	readonly panes: readonly Pane[];
	/** What can be asked for by name in the filter. */
	readonly fields: FilterFields;
	/** The columns of a list of quotes. */
	readonly quoteColumns: QuoteColumns;
	/** What of it can be printed. */
	readonly listings: readonly Listing[];
	/** How it can be printed and exported. */
	readonly formats: readonly ExportFormat[];
};
