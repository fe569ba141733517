/** What the popups are made of: a line to type in, lists that are searched, and what is chosen in them told whole. */
import {inset} from '../../state/layout.ts';
import type {EditedLine} from '../../state/parts.ts';
import {isBeside, sharedRows} from '../../state/popup-page.ts';
import {fit, truncate, width} from '../../text/cells.ts';
import {shownField} from '../../text/shown-field.ts';
import {
	blank,
	cutAfter,
	firstShown,
	fitLine,
	type Line,
	line,
	longestLine,
	span,
	windowed,
	wrapLine,
} from '../spans.ts';
import {besideTitle} from '../top-line.ts';
import {typedLine} from '../typed-line.ts';
import type {ViewProps} from '../view-props.ts';

export type PopupView = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly caret?: {readonly x: number; readonly y: number} | undefined;
	/** The largest scroll that shows a line more; of what scrolls. */
	readonly most?: number;
	/** A list as it is read aloud: each item once, whatever lines it takes on the screen. */
	readonly aloud?: ListAloud;
};

type ListAloud = {
	/** What is said before all. */
	readonly above?: readonly Line[];
	readonly items: readonly BrowsedItem[];
	readonly index: number;
	/** What is told of the selected one, or of the list, or why it is empty. */
	readonly below: readonly Line[];
};

/** Lines that can be scrolled, below a line that one types into. */
export function withInput(
	{glyphs}: ViewProps,
	title: string,
	input: EditedLine,
	lines: readonly Line[],
	scroll: number,
	columns: number,
	rows: number,
): PopupView {
	const {head, shown, caret} = typedLine(input, '>', columns, glyphs);
	return {
		title,
		lines: [
			input.text === ''
				? line(span('> ', 'accent'), span('type to search', 'muted'))
				: line(span(head, 'accent'), span(shown, 'strong')),
			...windowed(lines, scroll, rows - 1),
		],
		caret: {x: caret, y: 0},
		most: Math.max(0, lines.length - (rows - 1)),
	};
}

/** An item of a list, with a sign at the end of its line. */
export type BrowsedItem = {
	readonly text: string;
	readonly sign?: string;
	/** Cells before its second line and those after it. */
	readonly indent?: number;
	/** What stands above it: the name of the group that it begins. */
	readonly heading?: string;
};

export function listLines(
	{glyphs}: ViewProps,
	items: readonly BrowsedItem[],
	index: number,
	columns: number,
): readonly Line[] {
	return items.flatMap(({text, sign = '', heading}, place) => {
		const isSelected = place === index;
		const room = columns - 2 - (sign === '' ? 0 : width(sign) + 1);
		const shown = shownField(text);
		const item = line(
			span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
			span(
				sign === '' ? truncate(shown, room, glyphs.ellipsis) : fit(shown, room, glyphs),
				isSelected ? 'strong' : 'plain',
			),
			span(sign === '' ? '' : ` ${sign}`, 'warning'),
		);
		return heading === undefined ? [item] : [headingLine(heading, columns, glyphs.ellipsis), item];
	});
}

function headingLine(heading: string, columns: number, ellipsis: string): Line {
	return fitLine(line(span(heading, 'muted')), columns, ellipsis);
}

/** So many lines of an item are shown at most. */
const mostLines = 3;

/** The items around the selected one, each in as many lines as it needs. */
export function wrappedLines(
	{glyphs}: ViewProps,
	items: readonly BrowsedItem[],
	index: number,
	columns: number,
	rows: number,
): readonly Line[] {
	const from = Math.max(0, index - rows);
	const shown = items
		.slice(from, index + rows + 1)
		.map(({text, sign = '', indent = 0, heading}, place): readonly Line[] => {
			const isSelected = from + place === index;
			// What would leave little room beside it stands below.
			const isSignBeside = sign !== '' && width(sign) + 1 <= (columns - 2) / 2;
			const room = Math.max(1, columns - 2 - (isSignBeside ? width(sign) + 1 : 0));
			const wrapped = wrapLine(
				line(span(text.slice(0, mostLines * room), isSelected ? 'strong' : 'plain')),
				room,
				columns < 36 ? Math.min(indent, 3) : indent,
			);
			const most = Math.max(1, Math.min(mostLines, rows));
			const [first = blank, ...others] = cutAfter(wrapped, most, room, glyphs.ellipsis);
			const cursor = span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent');
			const head = isSignBeside
				? [...fitLine(first, room, glyphs.ellipsis), span(` ${sign}`, 'warning')]
				: first;
			const below =
				sign === '' || isSignBeside
					? []
					: wrapLine(line(span(sign, 'warning')), room).map(each => [span('  '), ...each]);
			const above = heading === undefined ? [] : [headingLine(heading, columns, glyphs.ellipsis)];
			const own = [[cursor, ...head], ...others.map(each => [span('  '), ...each]), ...below];
			return [...above, ...own.slice(0, Math.max(1, rows))];
		});
	const before = shown.slice(0, index - from).flat().length;
	const all = shown.flat();
	const height = shown[index - from]?.length ?? 1;
	const first = Math.max(0, Math.min(before - Math.floor((rows - height) / 2), all.length - rows));
	return windowed(all, first, rows);
}

function listColumns(columns: number): number {
	return Math.floor(columns * 0.42);
}

/** How much room there is for what is selected, told whole. */
export function detailColumns(columns: number, rows: number): number {
	const beside = isBeside(columns, rows - 1) ? listColumns(columns) + 3 : 0;
	return Math.min(longestLine, columns - beside);
}

/** Cells of the frame's top line that a title of a popup cannot have, less those beside what is inside. */
const besideTitleInside = besideTitle + 1 - 2 * inset.x;

/** A long title gives way to which one of how many is chosen. */
function withCount(title: string, index: number, items: number, columns: number, ellipsis: string): string {
	if (items === 0) return title;
	const counted = `: ${index + 1} of ${items}`;
	return truncate(title, columns - besideTitleInside - width(counted), ellipsis) + counted;
}

export type Browsing = {readonly input: EditedLine; readonly index: number; readonly scroll: number};

/** A list that is searched by typing, with the selected item told whole: beside it where there is width, else below. */
export function browse(
	props: ViewProps,
	title: string,
	items: readonly BrowsedItem[],
	{input, index, scroll}: Browsing,
	detail: readonly Line[],
	columns: number,
	allRows: number,
): PopupView {
	const rows = allRows - 1;
	const none = [line(span('  Nothing here holds all of these words.', 'muted'))];
	const counted = withCount(title, index, items.length, columns, props.glyphs.ellipsis);
	const aloud: ListAloud = {items, index, below: items.length === 0 ? none : detail.slice(scroll)};
	if (isBeside(columns, rows)) {
		const list = items.length === 0 ? none : wrappedLines(props, items, index, listColumns(columns), rows);
		const left = windowed(list, 0, rows);
		const right = windowed(detail, scroll, rows);
		const gap = span(` ${props.glyphs.frame.left} `, 'muted');
		const lines = left.map((each, place) => [
			...fitLine(each, listColumns(columns), props.glyphs.ellipsis),
			gap,
			...(right[place] ?? blank),
		]);
		return {
			...withInput(props, counted, input, lines, 0, columns, allRows),
			most: Math.max(0, detail.length - rows),
			aloud,
		};
	}
	const list = items.length === 0 ? none : listLines(props, items, index, columns);
	const {list: listRows, detail: room} = sharedRows(list.length, rows);
	if (room === 0) {
		const wrapped = items.length === 0 ? none : wrappedLines(props, items, index, columns, rows);
		return {...withInput(props, counted, input, wrapped, 0, columns, allRows), aloud};
	}
	const above = items.slice(0, index + 1).filter(({heading}) => heading !== undefined).length;
	const rule = line(span(props.glyphs.frame.top.repeat(columns), 'muted'));
	const lines = [
		...windowed(list, firstShown(index + above, list.length, listRows), listRows),
		rule,
		...windowed(detail, scroll, room),
	];
	return {
		...withInput(props, counted, input, lines, 0, columns, allRows),
		most: Math.max(0, detail.length - room),
		aloud,
	};
}

type Listing = {
	readonly title: string;
	readonly found: readonly BrowsedItem[];
	/** What is said where there is nothing to look for. */
	readonly none: string | undefined;
};

/** Lines of which the chosen one is told whole. */
export function listed(
	props: ViewProps,
	popup: Browsing,
	columns: number,
	rows: number,
	{title, found, none}: Listing,
): PopupView {
	if (none !== undefined)
		return {title: shownField(title), lines: wrapLine(line(span(none, 'muted')), columns)};
	// The list may have become shorter since it was moved in.
	const index = Math.max(0, Math.min(popup.index, found.length - 1));
	const shown = found[index]?.text;
	const detail = shown === undefined ? [] : wrapLine(line(span(shown)), detailColumns(columns, rows));
	return browse(props, shownField(title), found, {...popup, index}, detail, columns, rows);
}
