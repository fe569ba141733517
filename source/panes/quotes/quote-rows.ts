/**
 * The rows of the list of quotes: who and when, and the words. Each is shown whole where there is room for all;
 * else so much of each that it can be told what it says, and the selected one whole.
 */
import {passageText} from '../../dossier/catalogue.ts';
import type {Row} from '../../engine/engine.ts';
import {tellingLetters} from '../../state/layout.ts';
import {selectAnswer, selectLeading, selectPlace} from '../../state/selectors.ts';
import {leastLines} from '../../text/cells.ts';
import {itemsAround, type ListItem} from '../../view/items-around.ts';
import type {QuoteColumns} from '../../view/quote-columns.ts';
import {blank, endedAfter, type Line, lineWidth, longestLine} from '../../view/spans.ts';
import {matchesInPassage, type QuotesProps} from '../../view/view-props.ts';
import {placeColumns} from './quote-head.ts';
import {type Form, seenFromStart, viewRow, viewShortened} from './quote-row.ts';

export type QuoteRows = {
	/** As many as there is height for. */
	readonly lines: readonly Line[];
	/** The place in the list of the row that each line belongs to, for the mouse; undefined for none. */
	readonly placeAt: readonly (number | undefined)[];
};

/** @param table - the columns; those that have room stand beside the words, or above them. */
export function viewQuoteRows(
	props: QuotesProps,
	columns: number,
	rows: number,
	table: QuoteColumns,
): QuoteRows {
	const {total} = selectAnswer(props.workspace, props.state);
	const selected = Math.max(0, selectPlace(props.workspace, props.state) ?? 0);
	const form = formFor(props, columns, rows, table);
	return fill(
		viewAll(props, form, total, selected, rows) ?? viewAround(props, form, total, selected, rows),
		rows,
	);
}

/** All rows, whole or with as many lines each as there is room for; none where not all can have more than briefly. */
function viewAll(
	props: QuotesProps,
	form: Form,
	total: number,
	selected: number,
	rows: number,
): readonly ListItem[] | undefined {
	if (total > rows) return undefined;
	for (const most of [rows, form.brief + 4, form.brief + 2, form.brief + 1]) {
		const items = viewEach(props, form, total, selected, rows, most);
		if (items !== undefined) return items;
	}
	return undefined;
}

/** All rows in so many lines of words at most, where they fit, with a blank line between them where that fits too. */
function viewEach(
	props: QuotesProps,
	form: Form,
	total: number,
	selected: number,
	rows: number,
	most: number,
): readonly ListItem[] | undefined {
	const mostOf = (place: number) => (place === selected ? rows : most);
	let least = 0;
	for (let place = 0; place < total && least <= rows; place++)
		least += leastLinesAt(props, form, place, place === selected, mostOf(place));
	if (least > rows) return undefined;
	const items: ListItem[] = [];
	let used = 0;
	for (let place = 0; place < total; place++) {
		const lines = viewAt(props, form, place, place === selected, mostOf(place));
		used += lines.length;
		if (used > rows) return undefined;
		items.push({place, lines});
	}
	const isAiry = used + total - 1 <= rows && !form.isBeside;
	return isAiry
		? items.map(({place, lines}) => ({place, lines: place < total - 1 ? [...lines, blank] : lines}))
		: items;
}

/** The selected row whole, and around it as many as there is room for, briefly; what lines are left go to the last of them. */
function viewAround(
	props: QuotesProps,
	form: Form,
	total: number,
	selected: number,
	rows: number,
): readonly ListItem[] {
	const items = itemsAround({
		total,
		selected,
		rows,
		linesOf(place, isSelected) {
			const lines = viewAt(props, form, place, isSelected, isSelected ? rows : form.brief);
			return isSelected ? cutSelected(props, form, lines, rows) : lines;
		},
		shorten: ({place}, less) => viewShortened(props, form, rowAt(props, place), less),
	});
	let left = rows - items.reduce((sum, {lines}) => sum + lines.length, 0);
	return items
		.toReversed()
		.map(item => {
			const longer = item.place === selected ? item : lengthened(props, form, item, left);
			left -= longer.lines.length - item.lines.length;
			return longer;
		})
		.toReversed();
}

/** Where there is no room for its words the selected row keeps who says it and all its signs. */
function cutSelected(
	{glyphs}: QuotesProps,
	form: Form,
	lines: readonly Line[],
	most: number,
): readonly Line[] {
	const isHead = most === 1 && !form.isBeside;
	if (isHead && lineWidth(lines[0] ?? blank) + 2 > form.columns) return lines.slice(0, 1);
	return endedAfter(lines, most, form.columns, glyphs.ellipsis);
}

/** The row with as many more lines as it has a use for, so many at most. */
function lengthened(props: QuotesProps, form: Form, item: ListItem, most: number): ListItem {
	for (let more = most; more > 0; more--) {
		const lines = viewAt(props, form, item.place, false, form.brief + more);
		if (lines.length > item.lines.length && lines.length <= item.lines.length + most)
			return {place: item.place, lines};
	}
	return item;
}

function fill(items: readonly ListItem[], rows: number): QuoteRows {
	const lines = items.flatMap(item => item.lines).slice(0, rows);
	const placeAt = items.flatMap(({place, lines}) => lines.map(() => place)).slice(0, rows);
	const rest = Array.from({length: Math.max(0, rows - lines.length)}, () => blank);
	return {lines: [...lines, ...rest], placeAt: [...placeAt, ...rest.map(() => undefined)]};
}

function formFor(props: QuotesProps, columns: number, rows: number, table: QuoteColumns): Form {
	const {workspace} = props;
	const letters = tellingLetters(props.state.size.columns);
	return workspace.remember('form', [columns, rows, letters, table], () => {
		const shown = placeColumns(table, workspace.catalogue, columns);
		// A cell for the cursor, one for the mark, and one behind each column.
		const beside = shown.reduce((sum, {cells}) => sum + cells + 1, 2);
		const isBeside = columns - beside >= letters + 2;
		const indent = isBeside ? beside : Math.min(4, Math.floor(columns / 12));
		const wordColumns = Math.max(1, Math.min(columns - indent, Math.max(longestLine, letters + 2)));
		const brief = Math.max(1, Math.min(Math.ceil((letters + 2) / wordColumns), rows - 1));
		return {columns, shown, isBeside, indent, wordColumns, brief};
	});
}

function rowAt({workspace, state}: QuotesProps, place: number): Row | undefined {
	return selectAnswer(workspace, state).page(place, 1)[0];
}

function viewAt(
	props: QuotesProps,
	form: Form,
	place: number,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	return viewRow(props, form, rowAt(props, place), isSelected, most);
}

/** As many lines as a row takes in any case: told by the length of its words, without laying them out. */
function leastLinesAt(
	props: QuotesProps,
	form: Form,
	place: number,
	isSelected: boolean,
	most: number,
): number {
	const head = form.isBeside ? 0 : 1;
	const row = rowAt(props, place);
	if (row === undefined) return 1;
	const passage = selectLeading(props.workspace, props.state, row.entry);
	const text = passageText(passage);
	// What is said of the words of the selected one may take a third.
	const room = isSelected ? Math.max(1, most - head - Math.floor(most / 3)) : most;
	// A long one begins where the first match can be seen.
	const isFromStart =
		text.length <= seenFromStart(room * form.wordColumns) ||
		matchesInPassage(props, row.entry, passage).length === 0;
	return head + (isFromStart ? Math.min(room, leastLines(text, form.wordColumns)) : 1);
}
