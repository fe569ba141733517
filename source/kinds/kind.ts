/** What a kind of document has: everything that the program knows of it beside the document itself. */
import type {FilterFields} from '../fields/field.ts';
import type {ExportFormat, Listing} from '../print/formats.ts';
import type {QuoteColumns} from '../view/quote-columns.ts';
import type {DetailPane, ListPane, Pane, QuotesPane, SidePane} from '../view/view-props.ts';

/** @typeParam Format - what its documents say of themselves, under `format`; the schema says which are read. */
export type Kind<Format extends string = string> = {
	readonly format: Format;
	/** In the order of their numbers and of Tab, that of the quotes last. */
	readonly lists: readonly [...(readonly ListPane[]), QuotesPane];
	/** What stands beside them, the detail first, in which all that is selected is told. */
	readonly sides: readonly [DetailPane, ...(readonly SidePane[])];
	/** What can be asked for by name in the filter. */
	readonly fields: FilterFields;
	/** The columns of quotes where they are printed and exported. */
	readonly quoteColumns: QuoteColumns;
	/** What of it can be printed. */
	readonly listings: readonly Listing[];
	/** How it can be printed and exported, the usual one first. */
	readonly formats: readonly [ExportFormat, ...(readonly ExportFormat[])];
};

/** In the order of their numbers and of Tab. */
export function panesOf({lists, sides}: Pick<Kind, 'lists' | 'sides'>): readonly Pane[] {
	return [...lists, ...sides];
}
