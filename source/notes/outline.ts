/**
 * Slips in what notes are made of as a whole: a line that belongs nowhere, words that a line above promises and that stand
 * too far out, a section without its line, an item without its dash. Only a text in which something is wrong is looked
 * through.
 */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {nearest} from '../text/nearest.ts';
import {type KnownNames, keysOfFormat, shortKeys, usedIds} from './known-keys.ts';
import {dashesIn} from './outline-dashes.ts';
import {itemsTooEarly, linesTooEarly} from './outline-early.ts';
import {itemsIn, type OutlineSection, sectionsOf} from './outline-items.ts';
import {entryElsewhere, itemsOfOthers} from './outline-sections.ts';
import {rowsIn, type TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

export function outlineSlips(text: string, schema: JsonSchema): readonly Slip[] {
	const written = rowsIn(text, 0, text.length);
	const {sections} = keysOfFormat(schema);
	const lines = new Map([...loneMarks(written, sections), ...linesTooFarIn(written, sectionsOf(schema))]);
	const meant = written.map(row => lines.get(row.start)?.row ?? row);
	const early = [...linesTooEarly(text, meant, sectionsOf(schema)), ...itemsTooEarly(text, meant)];
	const rows = swapped(meant, new Set(early.map(({start}) => start)));
	const blocks = textsTooFarOut(rows);
	const words = new Set(blocks.flatMap(({rows: own}) => own));
	const built = rows.filter(row => !words.has(row));
	const names = {...keysOfFormat(schema), used: usedIds(text)};
	const twice = twiceAtOnce(built, names.sections);
	const strays = built.filter((row, at) => isStray(row, built, at, text, names));
	const stray = new Set([...strays, ...twice.map(({row}) => row)]);
	const slips = [
		...[...lines.values(), ...early].map(({slip}) => slip),
		...blocks.map(({slip}) => slip),
		...strays.map(strayLine),
		...twice.map(({slip}) => slip),
		...inSections(
			built.filter(row => !stray.has(row)),
			schema,
		),
	];
	return slips.toSorted((a, b) => a.fault.start - b.fault.start);
}

/** `sources:"`, by the places of the lines, with the line as it was meant. */
function loneMarks(rows: readonly TextRow[], sections: ReadonlySet<string>) {
	return new Map(
		rows.flatMap((row, at): readonly [number, {readonly row: TextRow; readonly slip: Slip}][] => {
			const [, lead = '', name = ''] = /^(([a-z-]+): *)["']$/.exec(row.text) ?? [];
			if (row.column > 0 || !sections.has(name) || (rows[at + 1]?.column ?? 0) === 0) return [];
			const start = row.start + lead.length;
			const fault = {code: 'too-many' as const, start, end: start + 1, found: '"'};
			const slip = {fault, edits: [{start, end: start + 1, text: ''}]};
			return [[row.start, {row: {...row, text: lead.trimEnd()}, slip}]];
		}),
	);
}

/** The lines with each of those, by where they begin, above the one before it. */
function swapped(rows: readonly TextRow[], moved: ReadonlySet<number>): readonly TextRow[] {
	return rows.map((row, at) => {
		const next = rows[at + 1];
		if (next !== undefined && moved.has(next.start)) return next;
		return moved.has(row.start) ? (rows[at - 1] ?? row) : row;
	});
}

/** `  statements:` with its items right below it, where no other line is that of the section: by the places of the lines. */
function linesTooFarIn(rows: readonly TextRow[], sections: readonly OutlineSection[]) {
	return new Map(
		rows.flatMap((row, at): readonly [number, {readonly row: TextRow; readonly slip: Slip}][] => {
			const {start: line, column, text} = row;
			const below = rows[at + 1];
			const section = sections.find(({name, isList}) => isList && text === `${name}:`);
			if (section === undefined || column === 0 || below?.text.startsWith('- ') !== true) return [];
			if (below.column > column || rows.some(each => each !== row && keyOf(each) === section.name)) return [];
			const start = line + column;
			const indents = {found: column, expected: [0]};
			const fault = {code: 'indentation' as const, start, end: start + text.length, found: text, indents};
			return [
				[line, {row: {...row, column: 0}, slip: {fault, edits: [{start: line, end: start, text: ''}]}}],
			];
		}),
	);
}

/** The line of a section right below the same line. */
function twiceAtOnce(
	rows: readonly TextRow[],
	sections: ReadonlySet<string>,
): readonly {readonly row: TextRow; readonly slip: Slip}[] {
	return rows.flatMap((row, at) => {
		const [above, {start, text}] = [rows[at - 1], row];
		const found = keyOf(row);
		if (above?.text !== text || row.column > 0 || text !== `${found}:` || !sections.has(found)) return [];
		return [
			{
				row,
				slip: {
					fault: {code: 'key-twice', start, end: start + found.length, found, first: above.start},
					edits: [{start, end: start + 1, text: '#'}],
				},
			},
		];
	});
}

type Block = {readonly rows: readonly TextRow[]; readonly slip: Slip};

/** Whether a line is built of YAML: a key, an item, the end of something. */
function isBuilt({text}: TextRow): boolean {
	return /^(?:- |[\w-]+:(?: |$)|---|\.\.\.$|[}\]])/.test(text);
}

/** `herald: >` and below it words that do not stand in from it. */
function textsTooFarOut(rows: readonly TextRow[]): readonly Block[] {
	return rows.flatMap((row, at): readonly Block[] => {
		const [lead] = /^(?:- +)*(?=[\w-]+: +[>|][+-]?(?: +#.*)?$)/.exec(row.text) ?? [];
		const first = rows[at + 1];
		const column = row.column + (lead?.length ?? 0);
		if (lead === undefined || first === undefined || first.column > column || isBuilt(first)) return [];
		const below = rows.slice(at + 1, at + 1 + mostRows);
		const end = below.findIndex(each => isBuilt(each) || each.column > column);
		const own = end < 0 ? below : below.slice(0, end);
		const start = first.start + first.column;
		const indents = {found: first.column, expected: [column + 2]};
		return [
			{
				rows: own,
				slip: {
					fault: {code: 'indentation', start, end: start + first.text.length, found: first.text, indents},
					edits: own.map(each => ({
						start: each.start,
						end: each.start + each.column,
						text: ' '.repeat(column + 2),
					})),
				},
			},
		];
	});
}

/** Lines of words below one key, at most. */
const mostRows = 40;

/** What git writes into a file where two versions meet. */
const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** A line that is no key, and that nothing stands below nor goes on into. */
function isStray(
	row: TextRow,
	rows: readonly TextRow[],
	at: number,
	text: string,
	{sections, keys, used}: Pick<KnownNames, 'sections' | 'keys'> & {readonly used: ReadonlySet<string>},
): boolean {
	if (isBuilt(row)) return false;
	if (row.column === 0 && conflict.test(row.text)) return true;
	const [above, below] = [rows[at - 1], rows[at + 1]];
	const [word = ''] = /^[\w-]+/.exec(row.text) ?? [];
	const isKey = /^[\w-]+ *[:=;{[]/.test(row.text) || nearest(word, sections) !== undefined;
	const isNamed = keys.has(word) || (/^[\w-]+ +\S/.test(row.text) && used.has(word));
	if (isKey || isNamed || !/^[\p{L}\d]/u.test(row.text)) return false;
	// Nothing above it goes on there.
	if (above === undefined && row.column > 0) return below === undefined || isBuilt(below);
	// An id with a blank in it has its colon farther on.
	if (row.column > 0) return !/:(?: |$)/.test(row.text) && isInTheWay(row, above, below);
	if (isInTheWay(row, above, below)) return true;
	if (below !== undefined && !(below.column === 0 && /^[a-z-]+:(?: |$)/.test(below.text))) return false;
	const end = above === undefined ? 0 : above.start + above.column + above.text.length;
	const isNext = above !== undefined && /^[^\n]*\n$/.test(text.slice(end, row.start));
	// A text goes on over lines, if it does not end before.
	return !isNext || above.column === 0 || /[}\]"']$/.test(above.text);
}

/** A line between a key and what stands below that, or behind what is whole or of a few words. */
function isInTheWay({column}: TextRow, above: TextRow | undefined, below: TextRow | undefined): boolean {
	if (above === undefined) return false;
	const said = above.text.replace(/\s+#.*$/, '');
	const isNext = below === undefined || isBuilt(below);
	const [item = ''] = /^(?:- +)*/.exec(said) ?? [];
	const key = above.column + item.length;
	if (/[}\]"']$/.test(said))
		return isNext && column <= key && ((below?.column ?? 0) <= column || below?.column === key);
	const [, name = '', value] = /^([\w-]+):(?: +(.*))?$/.exec(said.slice(item.length)) ?? [];
	if (value !== undefined)
		return isNext && shortKeys.has(name) && (column <= key || !/^[>|["'{]/.test(value));
	if (name === '' || below === undefined || !isNext) return false;
	return column <= key ? below.column > key : below.column === column;
}

function strayLine({start: line, column, text}: TextRow): Slip {
	const start = line + column;
	return {
		fault: {code: conflict.test(text) ? 'conflict' : 'stray', start, end: start + text.length, found: text},
		edits: [{start, end: start + 1, text: '#'}],
	};
}

/** Of each section: items without their dash, and where another begins whose line is missing. */
function inSections(rows: readonly TextRow[], schema: JsonSchema): readonly Slip[] {
	const sections = sectionsOf(schema);
	const heads = rows.flatMap((row, at) => (row.column === 0 && !row.text.startsWith('- ') ? [at] : []));
	const present = namedIn(rows, sections);
	return heads.flatMap((at, index) => {
		const head = rows[at];
		const key = keyOf(head);
		const section = sections.find(({name}) => name === key);
		// Below what is no section stands nothing; a misspelt one is told as such.
		if (head === undefined || (section === undefined && !keysOfFormat(schema).sections.has(key))) return [];
		const all = rows.slice(at + 1, heads[index + 1]);
		const {keys} = keysOfFormat(schema);
		const entries = all.map(row => entryElsewhere(row, section, sections, present));
		const below = all.filter((_, each) => entries[each] === undefined);
		const dashes = dashesIn(below, section, keys);
		const {items, slips: others} = itemsIn(dashes.rows, section, keys);
		const slips = [...entries.flatMap(slip => slip ?? []), ...dashes.slips, ...others];
		// What stands below a section line that is indented wrongly is that section's.
		if (below.some(row => namedIn([row], sections).size > 0)) return slips;
		return [...slips, ...itemsOfOthers({head, section, items, rows: dashes.rows}, sections, present)];
	});
}

/** Sections of which the line is there, be it misspelt or indented wrongly. */
function namedIn(rows: readonly TextRow[], sections: readonly OutlineSection[]): Set<string> {
	const names = sections.map(({name}) => name);
	return new Set(
		rows.flatMap(row => {
			const key = row.column === 0 || /^[a-z-]+:(?: +#.*)?$/.test(row.text) ? keyOf(row) : '';
			return nearest(key, names) ?? [];
		}),
	);
}

function keyOf(row: TextRow | undefined): string {
	return /^([a-z-]+):/.exec(row?.text ?? '')?.[1] ?? '';
}
