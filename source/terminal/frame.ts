/** A frame as Ink hands it over, taken apart into cells. */
import {isNarrow, width} from '../text/cells.ts';
import {graphemes} from '../text/characters.ts';
import {asciiOf, showable} from './clusters.ts';
import {type CellStyle, plainStyle, transition, withLink, withSgr} from './style.ts';

/** One line of the screen, cell by cell. Rows are compared by identity first, so an unchanged line costs nothing. */
export type ScreenRow = {
	/** The line it was made from. */
	readonly source: string;
	/** What each cell shows; empty in the second cell of a wide character. As many as the screen has columns. */
	readonly texts: readonly string[];
	readonly styles: readonly CellStyle[];
	/** Whether every cell is one that all terminals give one cell. */
	readonly isNarrow: boolean;
};

export type FrameOptions = {
	/** Shows one ASCII character for everything else. */
	readonly ascii: boolean;
	/** Keeps http(s) links; false drops them. */
	readonly links: boolean;
};

// Only SGR and OSC 8 are understood, exactly those which Ink understands too: it gives every other character, an
// escape included, a cell of its own, and so do we, or all that follows would stand in the wrong column.
const markup = /\u001b\[([0-9;]*)m|\u001b\]8;[^;\u0007\u001b]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/g;

const aloneVowel = /^[\p{Mc}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const inkAtEnd = /[^\s\u2500-\u259f]$/u;
const markedFrame = /^[\u2500-\u257f][\p{M}\u200c\u200d]/u;

/**
 * Takes one line apart. Each line begins in the plain style, as Ink's lines do. What is wider than the screen is
 * cut; a wide character of which only half would fit becomes a space.
 *
 * @param columns - width of the screen, in cells.
 */
export function parseLine(line: string, columns: number, options: FrameOptions): ScreenRow {
	const texts: string[] = [];
	const styles: CellStyle[] = [];
	let style = plainStyle;
	let narrow = true;
	let at = 0;
	const put = (text: string): void => {
		if (text === '') return;
		const isPlain = isNarrow(text);
		if (!isPlain) narrow = false;
		for (const cluster of isPlain ? text.split('') : inkClusters(text)) {
			if (texts.length >= columns) return;
			putCluster(texts, styles, cluster, isPlain ? 1 : Math.max(1, width(cluster)), style, columns, options);
		}
	};
	for (const match of line.matchAll(markup)) {
		put(line.slice(at, match.index));
		at = match.index + match[0].length;
		if (match[1] !== undefined) style = withSgr(style, match[1]);
		else if (options.links) style = withLink(style, match[2] ?? '');
	}
	put(line.slice(at));
	while (texts.length < columns) {
		texts.push(' ');
		styles.push(plainStyle);
	}
	return {source: line, texts, styles, isNarrow: narrow};
}

/**
 * The clusters to which Ink gave cells. A mark that begins a text is one of them, though here it joins the frame. Some
 * vowel signs, as those of Myanmar, and stray pieces of Hangul are characters of their own, and drawn in the cell before them by some terminals:
 * they are sent together with their letter.
 */
function inkClusters(text: string): readonly string[] {
	const clusters: string[] = [];
	for (const cluster of graphemes(text)) {
		const before = clusters.at(-1);
		if (before !== undefined && aloneVowel.test(cluster) && inkAtEnd.test(before))
			clusters[clusters.length - 1] = before + cluster;
		else if (markedFrame.test(cluster)) clusters.push(cluster.slice(0, 1), cluster.slice(1));
		else clusters.push(cluster);
	}
	return clusters;
}

function putCluster(
	texts: string[],
	styles: CellStyle[],
	cluster: string,
	cells: number,
	style: CellStyle,
	columns: number,
	options: FrameOptions,
): void {
	const fits = cells <= columns - texts.length;
	const shown = options.ascii ? asciiOf(cluster) : showable(cluster);
	const isWhole = fits && !options.ascii && shown !== '\ufffd';
	texts.push(fits ? shown : ' ');
	styles.push(style);
	for (let cell = 1; cell < cells && texts.length < columns; cell++) {
		texts.push(isWhole ? '' : ' ');
		styles.push(style);
	}
}

/** A frame's lines, as many as the screen has rows; a line that is the same as in the frame before is not parsed again. */
export function parseFrame(
	frame: string,
	columns: number,
	rows: number,
	before: readonly ScreenRow[],
	options: FrameOptions,
): readonly ScreenRow[] {
	const lines = frame.split('\n', rows);
	return Array.from({length: rows}, (_, y) => {
		const line = lines[y] ?? '';
		const known = before[y];
		return known?.source === line && known.texts.length === columns
			? known
			: parseLine(line, columns, options);
	});
}

/** The cells as one line again, in the plain style at its end. */
export function serialiseRow(texts: readonly string[], styles: readonly CellStyle[]): string {
	let line = '';
	let style = plainStyle;
	texts.forEach((text, cell) => {
		const next = styles[cell] ?? plainStyle;
		line += transition(style, next) + text;
		style = next;
	});
	return line + transition(style, plainStyle);
}
