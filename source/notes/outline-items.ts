/** Sections of notes and their items, as the lines show them, whatever YAML makes of those. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {isSchema} from '../dossier/schema-parts.ts';
import type {Row} from './rows.ts';
import type {Slip} from './slips-in-braces.ts';

export type Section = {
	readonly name: string;
	readonly isList: boolean;
	/** Those that an item may have. */
	readonly keys: ReadonlySet<string>;
	/** Whether an item may be a text alone. */
	readonly takesTexts: boolean;
};

export type Item = {
	readonly row: Row;
	readonly isList: boolean;
	/** Undefined where it is a text. */
	readonly keys: readonly string[] | undefined;
};

/** In the order of the format. */
export function sectionsOf({properties = {}}: JsonSchema): readonly Section[] {
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
type Begun = {readonly row: Row; readonly isList: boolean; readonly column: number; readonly rows: Row[]};

/** What stands below the line of a section, with what lacks its dash. */
export function itemsIn(
	rows: readonly Row[],
	section: Section | undefined,
	known: ReadonlySet<string>,
): {readonly items: readonly Item[]; readonly slips: readonly Slip[]} {
	const column = rows[0]?.column ?? 0;
	const begun: Begun[] = [];
	const slips: Slip[] = [];
	for (const [at, row] of rows.entries()) {
		const last = begun.at(-1);
		const lead = /^- +/.exec(row.text)?.[0].length ?? 0;
		// A dash that stands a little too far in or out begins an item all the same.
		const isBeginning = lead > 0 ? row.column < column + 2 : row.column === column && !known.has(keyAt(row));
		if (isBeginning) begun.push({row, isList: lead > 0, column: column + lead, rows: []});
		else if (last !== undefined && section?.isList === true && lacksDash(last, row, rows.slice(at + 1))) {
			slips.push(withDash(row));
			begun.push({...last, row, rows: [row]});
		} else last?.rows.push(row);
	}
	return {items: begun.map(itemOf), slips};
}

/** Where an item's keys begin anew: the next item, if more than one of them comes again. */
function lacksDash(item: Begun, row: Row, below: readonly Row[]): boolean {
	const own = keysOf(item);
	if (!item.isList || item.row.text.startsWith('- {') || row.column !== item.column || own.length < 2)
		return false;
	// An item that stands too far in has its dash.
	const isBegun = item.rows.some(
		({text}) => /^- /.test(text) && own.includes(keyIn(text.replace(/^- +/, ''))),
	);
	if (isBegun || !own.includes(keyAt(row))) return false;
	const end = below.findIndex(each => each.column < item.column);
	const next = [row, ...(end < 0 ? below : below.slice(0, end))].filter(each => each.column === item.column);
	return next.filter(each => own.includes(keyAt(each))).length > 1;
}

function withDash({start, column, text}: Row): Slip {
	const at = start + column;
	return {
		fault: {code: 'no-dash', start: at, end: at + text.length, found: text},
		edits: [{start: at - 2, end: at, text: '- '}],
	};
}

function itemOf(begun: Begun): Item {
	const {row, isList} = begun;
	const value = isList ? row.text.replace(/^- +/, '') : row.text.replace(/^[^:]*: */, '');
	if (value.startsWith('{'))
		return {row, isList, keys: keysInBraces([value, ...begun.rows.map(({text}) => text)].join(' '))};
	const isText = !isList && value !== '' && !value.startsWith('#');
	return {row, isList, keys: isText ? undefined : keysOf(begun)};
}

function keysOf({row, isList, column, rows}: Begun): readonly string[] {
	const inside = isList ? column : Math.min(...rows.map(each => each.column));
	const first = isList && row.text.startsWith('- ') ? [keyIn(row.text.replace(/^- +/, ''))] : [];
	return [...first, ...rows.filter(each => each.column === inside).map(keyAt)].filter(key => key !== '');
}

function keyAt({text}: Row): string {
	return keyIn(text);
}

function keyIn(text: string): string {
	return /^([a-z-]+):(?: |$)/.exec(text)?.[1] ?? '';
}

/** The keys between the outer braces. */
function keysInBraces(text: string): readonly string[] {
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
