/** Where a section is half a list and half keys, what stands there as the other half does. */
import type {OutlineSection} from './outline-items.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

/** A line as it was meant, and what is to be written for that. */
export type Meant = {readonly row: TextRow; readonly slip: Slip};

/** Lines that are looked at above and below one. */
const mostAround = 40;

/**
 * @param known - keys of the format; what else stands before a colon is an id.
 * @returns of each row, in their order, what was meant, where it stands as another kind does.
 */
export function mixedIn(
	rows: readonly TextRow[],
	section: OutlineSection | undefined,
	known: ReadonlySet<string>,
): readonly (Meant | undefined)[] {
	const top = rows.reduce((least, {column}) => Math.min(least, column), Number.POSITIVE_INFINITY);
	const items = section?.isList === true ? rows.filter(row => row.column === top && isItem(row)) : [];
	const leads = new Set(items.flatMap(({text}) => leadOf(text) ?? []));
	return rows.map((row, at) => {
		if (section?.isList !== true || row.column !== top) return amongKeys(rows, at, known);
		if (isItem(row) || items.length === 0) return undefined;
		return withoutDash(rows, at, leads) ?? asKey(rows, at, section, {leads, known});
	});
}

function isItem({text}: TextRow): boolean {
	return text.startsWith('- ');
}

function leadOf(text: string): string | undefined {
	return /^- +\{? *([a-z-]+):(?: |$)/.exec(text)?.[1];
}

/** `who: berg` where the dashes of the others stand, and its own keys below stand farther in. */
function withoutDash(rows: readonly TextRow[], at: number, leads: ReadonlySet<string>): Meant | undefined {
	const [row, next] = [rows[at], rows[at + 1]];
	const [, key = ''] = /^([a-z-]+):(?: |$)/.exec(row?.text ?? '') ?? [];
	if (row === undefined || !leads.has(key)) return undefined;
	const {start, column, text} = row;
	if (next !== undefined && next.column !== column + 2 && !(next.column === column && isItem(next)))
		return undefined;
	const here = start + column;
	return {
		row: {start, column, text: `- ${text}`},
		slip: {
			fault: {code: 'no-dash', start: here, end: here + text.length, found: text, isFirst: at === 0},
			edits: [{start: here, end: here, text: '- '}],
		},
	};
}

/** `ostland: {on: quota}` and `ostland:` with keys below it, beside `- {party: norvania, on: quota}`. */
function asKey(
	rows: readonly TextRow[],
	at: number,
	section: OutlineSection,
	{leads, known}: {readonly leads: ReadonlySet<string>; readonly known: ReadonlySet<string>},
): Meant | undefined {
	const row = rows[at];
	const [, name = '', braces] = /^([\w-]+):(?: +(\{) *)?/.exec(row?.text ?? '') ?? [];
	if (row === undefined || name === '' || known.has(name)) return undefined;
	const {start, column, text} = row;
	if (braces === undefined && text !== `${name}:`) return undefined;
	const own = braces === undefined ? keysBelow(rows, at) : text;
	const has = (key: string) => new RegExp(`(?:^|[{,\\s])${key}:`).test(own);
	const key = [...leads, ...(section.keys.has('id') ? ['id'] : [])].find(each => !has(each));
	if (key === undefined) return undefined;
	const lead = braces === undefined ? `- ${key}: ${name}` : `- {${key}: ${name}, `;
	const [, old = ''] = /^([\w-]+:(?: +\{ *)?)/.exec(text) ?? [];
	const here = start + column;
	return {
		row: {start, column, text: lead + text.slice(old.length)},
		slip: {
			fault: {
				code: 'no-dash',
				start: here,
				end: here + text.length,
				found: text,
				isFirst: at === 0,
				wanted: lead + (braces === undefined ? '' : '…'),
			},
			edits: [{start: here, end: here + old.length, text: lead}],
		},
	};
}

function keysBelow(rows: readonly TextRow[], at: number): string {
	const {column = 0} = rows[at] ?? {};
	const below = rows.slice(at + 1, at + 1 + mostAround);
	const end = below.findIndex(each => each.column <= column);
	return (end < 0 ? below : below.slice(0, end)).map(({text}) => text).join('\n');
}

/** `- berg: {...}` beside `tamm: {...}`. */
function amongKeys(rows: readonly TextRow[], at: number, known: ReadonlySet<string>): Meant | undefined {
	const row = rows[at];
	const [, lead = '', name = ''] = /^(- +)([a-z0-9-]+):(?: |$)/.exec(row?.text ?? '') ?? [];
	if (row === undefined || name === '' || known.has(name)) return undefined;
	if (!hasKeyBeside(rows, at, 1, known) && !hasKeyBeside(rows, at, -1, known)) return undefined;
	const {start, column, text} = row;
	const here = start + column;
	return {
		row: {start, column, text: text.slice(lead.length)},
		slip: {
			fault: {
				code: 'extra-dash',
				start: here,
				end: here + text.length,
				found: text.slice(lead.length),
				isAmongKeys: true,
			},
			edits: [{start: here, end: here + lead.length, text: ''}],
		},
	};
}

/** Whether above or below it an id stands without a dash, as far in. */
function hasKeyBeside(
	rows: readonly TextRow[],
	at: number,
	step: 1 | -1,
	known: ReadonlySet<string>,
): boolean {
	const column = rows[at]?.column ?? 0;
	for (let next = at + step, left = mostAround; left > 0; next += step, left--) {
		const row = rows[next];
		if (row === undefined || row.column < column) return false;
		if (row.column > column || isItem(row)) continue;
		const [, name] = /^([a-z0-9-]+):(?: |$)/.exec(row.text) ?? [];
		return name !== undefined && !known.has(name);
	}
	return false;
}
