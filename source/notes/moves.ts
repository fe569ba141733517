/** The move of a line, or of those that hang on it, after which less is wrong: each near by is tried. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {holdsItems} from '../dossier/schema-parts.ts';
import type {Splice} from '../text/range.ts';
import {type Reader, weigh} from './fitted-tree.ts';
import {endBelow, rowsIn, startAbove, type TextRow} from './rows.ts';
import type {SyntaxFault} from './syntax.ts';

/** How many lines are moved around each place. */
const linesAround = 20;
/** Units of these lines, at most: what is longer nobody wrote by hand. */
const mostUnits = 8000;

type Move = {readonly edits: readonly Splice[]; readonly fault: SyntaxFault};

type Candidate = {
	readonly rows: readonly TextRow[];
	readonly column: number;
	/** All lines with it. */
	readonly after: readonly TextRow[];
	/** How it stands, the less the better where no less is wrong with another. */
	readonly order: readonly number[];
};

/** The one move of a line, or of those that hang on it, after which less is wrong than before. */
export function moveFor(
	text: string,
	place: number,
	reader: Reader,
	trials: {left: number},
): Move | undefined {
	const {rows, head} = rowsAround(text, place);
	if (rows.reduce((sum, row) => sum + row.text.length, 0) > mostUnits) return undefined;
	const at = rows.findLastIndex(({start}) => start <= place);
	trials.left--;
	const now = trials.left < 0 ? Number.POSITIVE_INFINITY : wrongIn([...head, ...rows], reader);
	if (!Number.isFinite(now)) return undefined;
	const candidates = [at, at - 1, at + 1]
		.filter(index => !isSection(rows[index], reader.schema))
		.flatMap((index, distance) => placesFor(rows, index).map(column => ({index, distance, column})))
		.flatMap(({index, distance, column}) =>
			blocksAt(rows, index).map((block, size): Candidate => {
				const by = column - (block[0]?.column ?? 0);
				const moved = rows.map(row =>
					block.includes(row) ? {...row, column: Math.max(0, row.column + by)} : row,
				);
				const after = [...head, ...moved];
				return {rows: block, column, after, order: [irregular(after), Math.abs(by), size, distance]};
			}),
		);
	const read = candidates.slice(0, Math.max(0, trials.left)).toSorted(byOrder);
	trials.left -= candidates.length;
	let [best, least]: [Candidate | undefined, number] = [undefined, now];
	for (const candidate of read) {
		const wrong = wrongIn(candidate.after, reader);
		if (wrong >= least) continue;
		[best, least] = [candidate, wrong];
		// Of those with which all is right it is the first.
		if (wrong === 0) break;
	}
	return best === undefined ? undefined : asMove(best);
}

/** A section at the margin stands where all of them do, be it there twice. */
export function isSection(row: TextRow | undefined, schema: JsonSchema): boolean {
	const key = row?.column === 0 ? /^([a-z-]+):/.exec(row.text)?.[1] : undefined;
	return key !== undefined && holdsItems(schema, key);
}

function byOrder(a: Candidate, b: Candidate): number {
	const at = a.order.findIndex((each, index) => each !== b.order[index]);
	return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
}

function asMove({rows, column}: Candidate): Move | undefined {
	const [first] = rows;
	if (first === undefined) return undefined;
	const by = column - first.column;
	const edits = rows.map(({start, column: was}) => ({
		start,
		end: start + was,
		text: ' '.repeat(Math.max(0, was + by)),
	}));
	const start = first.start + first.column;
	const indents = {found: first.column, expected: [column]};
	const found = first.text;
	return {
		edits,
		fault: {code: 'indentation', start, end: start + found.length, found, indents, isMended: true},
	};
}

/** Lines that say something, around a place, and the line of the section above them where that is farther away. */
export function rowsAround(
	text: string,
	place: number,
): {readonly rows: readonly TextRow[]; readonly head: readonly TextRow[]} {
	const from = startAbove(text, place, linesAround);
	const rows = rowsIn(text, from, endBelow(text, place, linesAround));
	if (from === 0) return {rows, head: []};
	const section = text
		.slice(0, from)
		.match(/^[a-z-]+:[ \t]*(?:#.*)?$/gm)
		?.at(-1);
	// An item that is cut would be wrong whatever is moved.
	const first = rows.findIndex(
		({column, text: words}) => column === 0 || (column <= 2 && words.startsWith('- ')),
	);
	const whole = first < 0 ? rows : rows.slice(first);
	return {
		rows: whole,
		head: section === undefined || whole[0]?.column === 0 ? [] : [{start: 0, column: 0, text: section}],
	};
}

/** More than a few lines can have wrong with them. */
const severe = 1000;

/**
 * How much is wrong with the lines: of the YAML, and of what stands where it may not. A key that opens a section and has
 * nothing below it takes all that stood there with it, though it is told once: no line is moved for that.
 */
function wrongIn(rows: readonly TextRow[], reader: Reader): number {
	const text = rows.map(({column, text: words}) => `${' '.repeat(column)}${words}\n`).join('');
	const tree = reader.read(text);
	const emptied = (tree.fitted?.problems ?? []).filter(({code}) => code === 'not-indented');
	return weigh(tree, reader.schema) + emptied.length * severe;
}

/** Columns at which a line may stand: those of the lines around it, and two behind those that open something. */
export function placesFor(rows: readonly TextRow[], index: number): readonly number[] {
	const row = rows[index];
	if (row === undefined) return [];
	const near = rows.slice(Math.max(0, index - 10), index + 6).filter(each => each !== row);
	const columns = near.flatMap(({column, text}) => {
		const item = column + (/^(?:- +)*/.exec(text)?.[0].length ?? 0);
		return /:(?: +#.*)?$/.test(text) ? [column, item, item + 2] : [column, item];
	});
	return [...new Set([0, ...columns])].filter(column => column !== row.column);
}

/** The line alone; of an item all of it; with what stands farther in below it; with what stands beside it, too. */
function blocksAt(rows: readonly TextRow[], index: number): readonly (readonly TextRow[])[] {
	const row = rows[index];
	if (row === undefined) return [];
	const below = rows.slice(index + 1);
	const until = (isOut: (each: TextRow) => boolean) => {
		const end = below.findIndex(isOut);
		return [row, ...(end < 0 ? below : below.slice(0, end))];
	};
	const blocks = [
		[row],
		...(row.text.startsWith('- ')
			? [until(({column, text}) => column < row.column + (text.startsWith('- ') ? 3 : 2))]
			: []),
		until(({column}) => column <= row.column),
		until(({column}) => column < row.column),
	];
	return blocks.filter((block, at) => blocks.findIndex(({length}) => length === block.length) === at);
}

/** Lines that do not stand two columns behind what they hang on. */
function irregular(rows: readonly TextRow[]): number {
	const above: number[] = [];
	let count = 0;
	for (const {column} of rows) {
		while ((above.at(-1) ?? -1) >= column) above.pop();
		if (above.length > 0 && column - (above.at(-1) ?? 0) !== 2) count++;
		above.push(column);
	}
	return count;
}
