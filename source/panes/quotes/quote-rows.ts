/**
 * The rows of the list of quotes: who and when, and the words. Each is shown whole where there is room for all;
 * else so much of each that it can be told what it says, and the selected one whole.
 */
import {type Entry, passageText} from '../../dossier/catalogue.ts';
import type {Row} from '../../engine/engine.ts';
import {tellingLetters} from '../../state/layout.ts';
import {selectAnswer, selectLeading, selectPlace} from '../../state/selectors.ts';
import {leastLines} from '../../text/cells.ts';
import {itemsAround, type ListItem} from '../../view/items-around.ts';
import type {QuoteColumns} from '../../view/quote-columns.ts';
import {quotedWords} from '../../view/quoted-words.ts';
import {
	blank,
	cutAfter,
	endedAfter,
	type Line,
	line,
	lineWidth,
	longestLine,
	span,
	wrapLine,
} from '../../view/spans.ts';
import {matchesInPassage, type QuotesProps} from '../../view/view-props.ts';
import {type PlacedColumn, placeColumns, viewHead} from './quote-head.ts';
import {startFor, viewWhy} from './why-here.ts';

export type QuoteRows = {
	/** As many as there is height for. */
	readonly lines: readonly Line[];
	/** The place in the list of the row that each line belongs to, for the mouse; undefined for none. */
	readonly placeAt: readonly (number | undefined)[];
};

type Form = {
	readonly columns: number;
	readonly shown: readonly PlacedColumn[];
	/** Whether the words stand beside who and when, or under them. */
	readonly isBeside: boolean;
	/** Cells before the words. */
	readonly indent: number;
	readonly wordColumns: number;
	/** Lines of words that an unselected row takes where not all can be shown whole. */
	readonly brief: number;
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
		// Who says something, without any of it, is no row.
		shorten: ({lines}, less) =>
			less === 1 && !form.isBeside ? [] : endedAfter(lines, less, form.columns, props.glyphs.ellipsis),
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

function viewAt(
	props: QuotesProps,
	form: Form,
	place: number,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	const [row] = selectAnswer(props.workspace, props.state).page(place, 1);
	return viewRow(props, form, row, isSelected, most);
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
	const [row] = selectAnswer(props.workspace, props.state).page(place, 1);
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

/** A match within so many cells of as many is seen without leaving out what comes before it. */
function seenFromStart(cells: number): number {
	return Math.floor(cells * 0.8);
}

/** @param most - lines of words at most; a row that is cut ends in an ellipsis. */
function viewRow(
	props: QuotesProps,
	form: Form,
	row: Row | undefined,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	const {glyphs} = props;
	// On its way from wherever the rows are kept.
	if (row === undefined) return [line(span(`  ${glyphs.ellipsis}`, 'muted'))];
	const {entry} = row;
	const head = viewHead(props, form, entry, isSelected);
	const why = viewWhy(props, entry, {
		columns: form.wordColumns,
		hasParties: form.shown.some(({name}) => name === 'parties'),
		isRoomy: isSelected || most > form.brief,
	});
	// The words come first, and what is said of them has its lines.
	const taken = (form.isBeside ? 0 : 1) + Math.min(why.length, Math.floor(most / 3));
	const words = viewPassageWords(
		props,
		form,
		entry,
		isSelected,
		isSelected ? Math.max(1, most - taken) : most,
	);
	const indent = span(' '.repeat(form.indent));
	if (!form.isBeside) return [head, ...[...words, ...why].map(each => [indent, ...each])];
	const [first = blank, ...others] = [...words, ...why];
	const gap = span(' '.repeat(Math.max(0, form.indent - lineWidth(head))));
	return [[...head, gap, ...first], ...others.map(each => [indent, ...each])];
}

/** The words of the row's passage, from where the first match can be seen; a summary has no quotation marks. */
function viewPassageWords(
	props: QuotesProps,
	form: Form,
	entry: Entry,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	const passage = selectLeading(props.workspace, props.state, entry);
	const {glyphs} = props;
	const isQuoted = passage.kind !== 'reported';
	const ranges = matchesInPassage(props, entry, passage);
	const room = most * form.wordColumns;
	const text = passageText(passage);
	const start = startFor(text, ranges[0]?.start ?? 0, ranges[0]?.end ?? 0, seenFromStart(room));
	// More than can be shown is not laid out: there may be a hundred thousand letters of it.
	const end = Math.min(text.length, start + 2 * room + 80);
	const tone = isSelected ? 'strong' : isQuoted ? 'plain' : 'muted';
	const words: Line = [
		...(start > 0 ? [span(glyphs.ellipsis, 'muted')] : []),
		...quotedWords(passage, glyphs, {ranges, tone, start, end}),
	];
	const lines = wrapLine(words, form.wordColumns);
	// The selected one may take all lines there are, and no more.
	return isSelected
		? cutAfter(lines, most, form.wordColumns, glyphs.ellipsis)
		: shortened(lines, form.wordColumns, most, glyphs.ellipsis);
}

const fewLetters = 20;

/** The first lines, the last of them ending in an ellipsis where lines are left out. */
function shortened(lines: readonly Line[], columns: number, most: number, ellipsis: string): readonly Line[] {
	const next = lines[most] ?? blank;
	// A last word or two are worth a line.
	if (most > 0 && lines.length === most + 1 && lineWidth(next) <= fewLetters) return lines;
	return cutAfter(lines, most, columns, ellipsis);
}
