/** Items of a list without their dash, or with one too many, where the lines around them show it. */
import type {OutlineSection} from './outline-items.ts';
import {mixedIn} from './outline-mixed.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

/**
 * The rows of a section with each such item as it was meant, and what is to be written for that.
 *
 * @param known - keys of the format.
 */
export function dashesIn(
	rows: readonly TextRow[],
	section: OutlineSection | undefined,
	known: ReadonlySet<string>,
): {readonly rows: readonly TextRow[]; readonly slips: readonly Slip[]} {
	const slips: Slip[] = [];
	const mixed = mixedIn(rows, section, known);
	const meant = rows.map((row, at) => {
		const other = mixed[at];
		if (other !== undefined) {
			slips.push(other.slip);
			return other.row;
		}
		const slip = twice(row, known) ?? lacking(rows, at, section, known);
		if (slip === undefined) return row;
		slips.push(slip);
		const [{start = 0, end = 0} = {}] = slip.edits;
		const words = slip.fault.code === 'too-many' ? row.text.slice(end - start) : `- ${row.text}`;
		return {...row, column: row.column - (slip.fault.code === 'too-many' ? 0 : end - start), text: words};
	});
	return {rows: meant, slips};
}

/** `-- who: berg`, `- - who: berg`. */
function twice({start, column, text}: TextRow, known: ReadonlySet<string>): Slip | undefined {
	const [, first = '', key = ''] = /^(- *)- +([a-z-]+):(?: |$)/.exec(text) ?? [];
	if (!known.has(key)) return undefined;
	const at = start + column;
	return {
		fault: {code: 'too-many', start: at, end: at + 1, found: '-'},
		edits: [{start: at, end: at + first.length, text: ''}],
	};
}

/** The first item of a section, or one in braces beside others. */
function lacking(
	rows: readonly TextRow[],
	at: number,
	section: OutlineSection | undefined,
	known: ReadonlySet<string>,
): Slip | undefined {
	const row = rows[at];
	if (row === undefined || row.text.startsWith('-')) return undefined;
	// A name in the place of a key is another slip.
	const [, name] = /^([\w-]+):$/.exec(row.text) ?? [];
	if (name !== undefined && !known.has(name)) return undefined;
	// What only items of another section have begins none of this one.
	const [key = ''] = /^[a-z-]+(?=:)/.exec(row.text) ?? [];
	if (at === 0 && section?.keys.has(key) === false && known.has(key)) return undefined;
	const dash = at === 0 && section?.isList === true ? firstDash(rows, row) : besideInBraces(rows, at);
	if (dash === undefined) return undefined;
	const {start, column, text} = row;
	const here = start + column;
	return {
		fault: {code: 'no-dash', start: here, end: here + text.length, found: text, isFirst: at === 0},
		edits: [{start: start + dash, end: here, text: '- '}],
	};
}

/** Where the other items have their dashes, if the first line stands there or as far in as their keys. */
function firstDash(rows: readonly TextRow[], {column, text}: TextRow): number | undefined {
	if (!/^(?:\{|[a-z-]+:(?: |$))/.test(text)) return undefined;
	const next = rows.find(each => each.text.startsWith('- ') && each.column <= column);
	if (next === undefined) return undefined;
	return isAt(column, next.column) ? next.column : undefined;
}

function isAt(column: number, dash: number): boolean {
	return column >= dash && column <= dash + 2;
}

/** `{says: twelve}` below or above `- {says: twenty}`. */
function besideInBraces(rows: readonly TextRow[], at: number): number | undefined {
	const {column = 0, text = ''} = rows[at] ?? {};
	const [above, below] = [rows[at - 1], rows[at + 1]];
	if (!/^\{.*\}$/.test(text)) return undefined;
	const isBeside = (each: TextRow | undefined) =>
		each !== undefined && /^- \{.*\}$/.test(each.text) && isAt(column, each.column);
	if (isBeside(above)) return above?.column;
	return isBeside(below) && /:$/.test(above?.text ?? ':') ? below?.column : undefined;
}
