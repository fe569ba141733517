/** A listing as rows with the ways to show them; the writers of the formats know no listing. */
import type {Glyphs} from '../view/glyphs.ts';

/** A column of CSV; null is an empty cell. */
export type Field<Item> = {
	readonly name: string;
	readonly value: (record: Item) => string | number | null;
};

/** A column of the table for people. */
export type Column<Row> = {
	readonly head: string;
	readonly text: (row: Row, glyphs: Glyphs) => string;
	/** Whether it holds sentences: such columns share half of the room at least, and are shortened first. */
	readonly isLong?: boolean;
	/** Cells below which it is not shortened while another can be; 8 unless told. */
	readonly least?: number;
	/** The table's width in cells from which on it is shown; where no width is given it always is. */
	readonly from?: number;
};

/** `Row` is what the dossier has, `Item` the record made of it. */
export type ListingTable<Row, Item extends object> = {
	readonly rows: readonly Row[];
	readonly record: (row: Row) => Item;
	readonly fields: readonly Field<Item>[];
	readonly columns: readonly Column<Row>[];
	/** A line below the table that says what its marks mean; empty where there are none. */
	readonly legend?: (glyphs: Glyphs) => string;
	/** In pieces, where there may be many. */
	readonly markdown: () => Iterable<string>;
	/** The row as a CSL-JSON item, where it can be cited. */
	readonly reference?: (row: Row) => object;
	/** All rows as one page of Web Annotations, where they point into texts. */
	readonly annotations?: () => object;
};

/** Several values in one cell. */
export function list(values: readonly (string | number)[]): string {
	return values.join('; ');
}
