/** Sections of notes and their items, as the lines show them, whatever YAML makes of those. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {isSchema} from '../dossier/schema-parts.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

export type OutlineSection = {
	readonly name: string;
	readonly isList: boolean;
	/** Those that an item may have. */
	readonly keys: ReadonlySet<string>;
	/** Whether an item may be a text alone. */
	readonly takesTexts: boolean;
};

export type OutlineItem = {
	readonly row: TextRow;
	readonly isList: boolean;
	/** Undefined where it is a text. */
	readonly keys: readonly string[] | undefined;
};

/** In the order of the format. */
export function sectionsOf({properties = {}}: JsonSchema): readonly OutlineSection[] {
	return Object.entries(properties).flatMap(([name, value]) => {
		const {items, additionalProperties} = isSchema(value) ? value : {};
		const inside = isSchema(items) ? items : additionalProperties;
		if (!isSchema(inside)) return [];
		const branches = (inside.anyOf ?? [inside]).filter(isSchema);
		const keys = new Set(branches.flatMap(branch => Object.keys(branch.properties ?? {})));
		const takesTexts = branches.some(branch => branch.properties === undefined);
		return [{name, isList: isSchema(items), keys, takesTexts}];
	});
}

/** An item while its lines are read. */
type Begun = {
	readonly row: TextRow;
	readonly isList: boolean;
	readonly column: number;
	readonly rows: TextRow[];
	/** Those at its column so far, in their order, and each once. */
	readonly keys: string[];
	readonly known: Set<string>;
};

/** What stands below the line of a section, with what lacks its dash. */
export function itemsIn(
	rows: readonly TextRow[],
	section: OutlineSection | undefined,
	known: ReadonlySet<string>,
): {readonly items: readonly OutlineItem[]; readonly slips: readonly Slip[]} {
	const column = rows[0]?.column ?? 0;
	const begun: Begun[] = [];
	const slips: Slip[] = [];
	for (const [at, row] of rows.entries()) {
		const last = begun.at(-1);
		const lead = /^- +/.exec(row.text)?.[0].length ?? 0;
		// A dash that stands a little too far in or out begins an item all the same.
		const isBeginning = lead > 0 ? row.column < column + 2 : row.column === column && !known.has(keyAt(row));
		if (isBeginning) {
			const item = beginning(row, column + lead, lead > 0);
			if (item.isList) addKey(item, keyIn(row.text.slice(lead)));
			begun.push(item);
		} else if (last !== undefined && section?.isList === true && lacksDash(last, rows, at)) {
			slips.push(withDash(row, last.column));
			const item = beginning(row, last.column, last.isList);
			addRow(item, {...row, column: last.column});
			begun.push(item);
		} else if (
			last !== undefined &&
			section?.isList === true &&
			isWithDash(last, row, section, rows[at - 1])
		) {
			slips.push(withoutDash(row));
			addRow(last, {...row, text: row.text.replace(/^- +/, '')});
		} else if (last !== undefined) addRow(last, row);
	}
	const items = begun.map(itemOf);
	const split = section?.isList === true ? splitItems(items, section) : [];
	// The second half of an item is none of its own.
	const halves = new Set(split.flatMap(({fault}) => (fault.code === 'extra-dash' ? [fault.start] : [])));
	return {
		items: items.filter(({row}) => !halves.has(row.start + row.column)),
		slips: [...slips, ...split],
	};
}

function beginning(row: TextRow, column: number, isList: boolean): Begun {
	return {row, isList, column, rows: [], keys: [], known: new Set()};
}

function addRow(item: Begun, row: TextRow): void {
	item.rows.push(row);
	if (row.column === item.column) addKey(item, keyAt(row));
}

function addKey({keys, known}: Begun, key: string): void {
	if (key === '') return;
	keys.push(key);
	known.add(key);
}

/** Where an item's keys begin anew: the next item, if more than one of them comes again. */
function lacksDash(
	{row: first, isList, column, rows: own, keys, known}: Begun,
	rows: readonly TextRow[],
	at: number,
): boolean {
	const isOwn = (row: TextRow | undefined) => row?.column === column && known.has(keyAt(row));
	// Where the dash alone was taken out, one blank less stands before it.
	const isBegun = (row: TextRow | undefined) => row?.column === column - 1 && known.has(keyAt(row));
	if (!isList || first.text.startsWith('- {') || keys.length < 2 || !(isOwn(rows[at]) || isBegun(rows[at])))
		return false;
	// An item that stands too far in has its dash.
	if (own.some(({text}) => /^- /.test(text) && known.has(keyIn(text.replace(/^- +/, ''))))) return false;
	for (let next = at + 1; (rows[next]?.column ?? -1) >= column; next++) if (isOwn(rows[next])) return true;
	return false;
}

function withDash({start, column, text}: TextRow, keys: number): Slip {
	const at = start + column;
	return {
		fault: {code: 'no-dash', start: at, end: at + text.length, found: text},
		edits: [{start: start + keys - 2, end: at, text: '- '}],
	};
}

/** A key of an item that has a dash, and stands where those of the item do. */
function isWithDash(
	{row, column, known}: Begun,
	{column: own, text}: TextRow,
	section: OutlineSection,
	above: TextRow | undefined,
): boolean {
	const key = keyIn(text.replace(/^- +/, ''));
	const isOpen = /:(?: +#.*)?$/.test(above?.text ?? '');
	return (
		/^- /.test(text) &&
		own === column &&
		!row.text.startsWith('- {') &&
		section.keys.has(key) &&
		!known.has(key) &&
		!isOpen
	);
}

function withoutDash({start, column, text}: TextRow): Slip {
	const at = start + column;
	const lead = /^- +/.exec(text)?.[0].length ?? 0;
	return {
		fault: {code: 'extra-dash', start: at, end: at + text.length, found: text.slice(lead)},
		edits: [{start: at, end: at + lead, text: ''}],
	};
}

/**
 * An item whose second part has a dash, so that two halves come of it: they share no key, and all others begin with one
 * that the second half lacks. And one whose name stands in the place of its first key: `berg:` for `- who: berg`.
 */
function splitItems(items: readonly OutlineItem[], section: OutlineSection): readonly Slip[] {
	const leads = new Map<string | undefined, number>();
	for (const {keys} of items) leads.set(keys?.[0], (leads.get(keys?.[0]) ?? 0) + 1);
	// One of the others, one of the two halves each.
	if (leads.size > 3) return [];
	return items.flatMap((item, at): readonly Slip[] => {
		const before = items[at - 1];
		const own = item.keys ?? [];
		const besides = (lead: string | undefined) =>
			[item, ...(before === undefined ? [] : [before])].filter(({keys}) => keys?.[0] === lead).length;
		const [lead, ...all] = [...leads].flatMap(([each, count]) => (count > besides(each) ? [each] : []));
		if (lead === undefined || all.length > 0 || own.length === 0 || own.includes(lead)) return [];
		if (!own.every(key => section.keys.has(key)) || item.row.text.startsWith('- {')) return [];
		if (!item.isList) return section.name === 'statements' ? named(item.row, lead) : [];
		const above = before?.keys ?? [];
		const isHalf = above[0] === lead && !above.some(key => own.includes(key));
		if (!isHalf || before?.row.text.startsWith('- {') === true) return [];
		const slip = withoutDash(item.row);
		return [{...slip, edits: slip.edits.map(edit => ({...edit, text: ' '.repeat(edit.end - edit.start)}))}];
	});
}

function named({start, column, text}: TextRow, lead: string): readonly Slip[] {
	const [, name = ''] = /^([\w-]+):$/.exec(text) ?? [];
	if (name === '') return [];
	const at = start + column;
	const [end, wanted] = [at + text.length, `- ${lead}: ${name}`];
	return [
		{fault: {code: 'no-dash', start: at, end, found: text, wanted}, edits: [{start: at, end, text: wanted}]},
	];
}

function itemOf(begun: Begun): OutlineItem {
	const {row, isList} = begun;
	const value = isList ? row.text.replace(/^- +/, '') : row.text.replace(/^[^:]*: */, '');
	if (value.startsWith('{'))
		return {row, isList, keys: keysInBraces([value, ...begun.rows.map(({text}) => text)].join(' '))};
	const isText = !isList && value !== '' && !value.startsWith('#');
	return {row, isList, keys: isText ? undefined : keysOf(begun)};
}

function keysOf({isList, keys, rows}: Begun): readonly string[] {
	if (isList) return keys;
	const inside = rows.reduce((least, {column}) => Math.min(least, column), Number.POSITIVE_INFINITY);
	return rows
		.filter(each => each.column === inside)
		.map(keyAt)
		.filter(key => key !== '');
}

function keyAt({text}: TextRow): string {
	return keyIn(text);
}

function keyIn(text: string): string {
	return /^([a-z-]+):(?: |$)/.exec(text)?.[1] ?? '';
}

/** The keys between the outer braces. */
export function keysInBraces(text: string): readonly string[] {
	const keys: string[] = [];
	let depth = 0;
	for (const {0: sign, 1: key} of text.matchAll(/"(?:[^"\\]|\\.)*"|[{,]\s*([a-z-]+):\s|[{}[\],]/g)) {
		if (sign.startsWith('{') || sign === '[') depth++;
		else if (sign === '}' || sign === ']') depth--;
		if (key !== undefined && depth === 1) keys.push(key);
		if (depth === 0 && sign === '}') break;
	}
	return keys;
}
