/** Beside or above the words of a quote: its other columns, in their places. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import type {FieldName} from '../../engine/fields.ts';
import {selectLeading} from '../../state/selectors.ts';
import {fit, width} from '../../text/cells.ts';
import {shownField} from '../../text/shown-field.ts';
import type {ListPart, Quote, QuoteColumn} from '../../view/column.ts';
import type {Glyphs} from '../../view/glyphs.ts';
import type {QuoteColumns} from '../../view/quote-columns.ts';
import {fitLine, type Line, lineWidth, span} from '../../view/spans.ts';
import {matchesIn, type QuotesProps} from '../../view/view-props.ts';

/** A column with its width in cells. */
export type PlacedColumn = QuoteColumn & {readonly list: ListPart; readonly cells: number};

type HeadForm = {
	/** The list's width. */
	readonly columns: number;
	readonly shown: readonly PlacedColumn[];
	/** Whether the words stand beside them, or below. */
	readonly isBeside: boolean;
};

/** The columns shown in a list of that width, each as wide as it is in every row. */
export function placeColumns(
	table: QuoteColumns,
	catalogue: Catalogue,
	columns: number,
): readonly PlacedColumn[] {
	return table.flatMap(column => {
		const {list} = column;
		if (list === undefined || columns < (list.from ?? 0)) return [];
		return [{...column, list, cells: widthOf(list, catalogue)}];
	});
}

function widthOf({most, all}: ListPart, catalogue: Catalogue): number {
	if (all === undefined) return most;
	const widest = all(catalogue).reduce((widest, text) => Math.max(widest, width(text, most)), 1);
	return Math.min(most, widest);
}

/** Who said it for whom, when, and the signs: all columns but the words. */
export function viewHead(props: QuotesProps, form: HeadForm, entry: Entry, isSelected: boolean): Line {
	const {workspace, state, glyphs} = props;
	const {catalogue} = workspace;
	const {id} = entry.statement;
	const isMarked = state.marked.has(id);
	const isNoted = state.notes.has(id);
	const passage = selectLeading(workspace, state, entry);
	const quote: Quote = {catalogue, entry, passage, isMarked, isNoted};
	const sign = isMarked ? glyphs.marked : isNoted ? glyphs.noted : ' ';
	const found = (field: FieldName, text: string) => matchesIn(props, entry, field, text);
	const tone = isSelected ? 'strong' : 'plain';
	const draw = (column: PlacedColumn, cells: number, isFilled: boolean): Line => {
		if (column.list.draw === undefined) {
			const text = fit(textOf(column, quote, glyphs), cells, glyphs);
			return [span(isFilled ? `${text} ` : text, isSelected ? 'strong' : 'muted')];
		}
		const drawn = column.list.draw(quote, {glyphs, cells, tone, found});
		return isFilled ? [...fitLine(drawn, cells, glyphs.ellipsis), span(' ')] : drawn;
	};
	return [
		span(isSelected ? glyphs.cursor : ' ', 'accent'),
		span(sign, 'accent'),
		...(form.isBeside
			? form.shown.flatMap((column, place) => draw(column, column.cells, place < form.shown.length - 1))
			: viewAbove(form, column => width(textOf(column, quote, glyphs), form.columns), draw)),
	];
}

/** Above the words one column takes what the others leave, and those behind it are not filled up. */
function viewAbove(
	{columns, shown}: HeadForm,
	widthIn: (column: PlacedColumn) => number,
	draw: (column: PlacedColumn, cells: number, isFilled: boolean) => Line,
): Line {
	const restAt = shown.findIndex(({list}) => list.above === 'rest');
	const end = restAt < 0 ? shown.length : restAt;
	const before = shown.slice(0, end).flatMap(column => {
		const {list} = column;
		const {above: least} = list;
		// In a narrow list the room belongs to who says it.
		const few =
			typeof least === 'number' ? Math.min(least, column.cells, Math.floor(columns / 5)) : column.cells;
		const wanted = Math.max(few, widthIn(column));
		// A long one may take a quarter of the line.
		const most = Math.max(column.cells, list.above === undefined ? 0 : Math.floor(columns / 4));
		return draw(column, Math.min(most, wanted), true);
	});
	const behind = shown
		.slice(end + 1)
		.flatMap(column => [
			span(' '),
			...draw(column, Math.max(1, Math.min(column.cells, widthIn(column))), false),
		]);
	const rest = shown[end];
	if (rest === undefined) return before;
	return [
		...before,
		...draw(rest, Math.max(1, columns - 2 - lineWidth(before) - lineWidth(behind)), false),
		...behind,
	];
}

function textOf({list, text}: PlacedColumn, quote: Quote, glyphs: Glyphs): string {
	return shownField(list.text?.(quote) ?? text(quote, glyphs));
}
