/** Items that are of another section than the one below whose line they stand: its own is not there, or it is elsewhere. */
import {keysInBraces, type OutlineItem, type OutlineSection} from './outline-items.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

/** @param present - the sections that the notes have; what is found missing is added. */
function missingSections(
	items: readonly OutlineItem[],
	section: OutlineSection | undefined,
	sections: readonly OutlineSection[],
	present: Set<string>,
): readonly Slip[] {
	let current = section;
	return items.flatMap((item, at) => {
		if ((at === 0 && section !== undefined) || (current !== undefined && isAlike(item, current))) return [];
		const from = sections.findIndex(({name}) => name === current?.name) + 1;
		const open = [...sections.slice(from), ...sections.slice(0, from)].filter(({name}) => !present.has(name));
		const [meant] = open.filter(each => isOf(item, each));
		if (meant === undefined) return [];
		const {row} = item;
		const [start, found] = [row.start + row.column, meant.name];
		const under = current?.name;
		// A section that is there may have its line a little lower.
		const isOnly = sections.every(each => each === meant || each.name === under || !isOf(item, each));
		current = meant;
		present.add(found);
		const fault = {code: 'no-section' as const, start, end: start + row.text.length, found, isOnly};
		return [
			{
				fault: under === undefined ? fault : {...fault, key: under},
				edits: [{start: row.start, end: row.start, text: `${found}:\n`}],
			},
		];
	});
}

type Begun = {
	readonly head: TextRow;
	readonly section: OutlineSection;
	readonly items: readonly OutlineItem[];
	readonly rows: readonly TextRow[];
};

/** Among the items of a list an entry in braces, such as that of a person, with what is told of it. */
export function entryElsewhere(
	row: TextRow,
	section: OutlineSection | undefined,
	sections: readonly OutlineSection[],
	present: ReadonlySet<string>,
): Slip | undefined {
	const [, braces] = /^[\w-]+: +(\{.*\})$/.exec(row.text) ?? [];
	if (section?.isList !== true || braces === undefined || row.column > 2) return undefined;
	const keys = keysInBraces(braces);
	const item = {row, isList: false, keys};
	const [meant, ...others] = sections.filter(({name}) => present.has(name)).filter(each => isOf(item, each));
	if (keys.length < 2 || meant === undefined || others.length > 0) return undefined;
	const start = row.start + row.column;
	const fault = {code: 'wrong-section' as const, start, end: start + row.text.length};
	return {fault: {...fault, found: meant.name, key: section.name}, edits: [asComment(row)]};
}

/** What is told of the items below the line of a section that are of another. */
export function itemsOfOthers(
	begun: Omit<Begun, 'section'> & {readonly section: OutlineSection | undefined},
	sections: readonly OutlineSection[],
	present: Set<string>,
): readonly Slip[] {
	const {section, items} = begun;
	if (section === undefined) return missingSections(items, section, sections, present);
	const elsewhere = itemsElsewhere({...begun, section}, sections, present);
	const last = items.at(-1);
	// With its own behind it, it is a single one that has come there, and no section without its line.
	if (elsewhere.length > 0 && last !== undefined && isAlike(last, section)) return elsewhere;
	const begunAnew = new Set(present);
	const missing = missingSections(items, section, sections, begunAnew);
	// What may be of a section that is there needs no line of another, unless that comes next.
	const order = (name = '') => sections.findIndex(each => each.name === name);
	const isSure = missing.some(({fault}) => fault.isOnly === true || order(fault.found) > order(section.name));
	if (missing.length === 0 || (elsewhere.length > 0 && !isSure)) return elsewhere;
	for (const name of begunAnew) present.add(name);
	return missing;
}

/**
 * Items that can be of one section alone, of which the line is there, and stand below that of another: they are read as
 * comments, so that nothing else is told of them.
 */
function itemsElsewhere(
	{head, section, items, rows}: Begun,
	sections: readonly OutlineSection[],
	present: ReadonlySet<string>,
): readonly Slip[] {
	const slips = items.flatMap((item, at): readonly Slip[] => {
		const isIts = section.isList ? isAlike(item, section) : isOf(item, section);
		if (item.keys === undefined || item.keys.length < 2 || isIts) return [];
		const [meant, ...others] = sections
			.filter(({name}) => present.has(name))
			.filter(each => isOf(item, each));
		if (meant === undefined || others.length > 0) return [];
		const own = rowsOf(item, items[at + 1], rows);
		const [start, last] = [item.row.start + item.row.column, own.at(-1) ?? item.row];
		const end = last.start + last.column + last.text.length;
		const fault = {code: 'wrong-section' as const, start, end, found: meant.name, key: section.name};
		return [{fault, edits: own.map(asComment)}];
	});
	const [first, ...more] = slips;
	if (first === undefined || slips.length < items.length) return slips;
	// Nothing is left below the line of the section.
	return [{...first, edits: [asComment(head), ...first.edits]}, ...more];
}

/** Braces that close on their line end an item; what stands below belongs to the one above. */
function rowsOf({row}: OutlineItem, next: OutlineItem | undefined, rows: readonly TextRow[]) {
	if (/^(?:- +|[\w-]+: +)\{.*\}$/.test(row.text)) return [row];
	const end = next?.row.start ?? Number.POSITIVE_INFINITY;
	return rows.filter(({start}) => start >= row.start && start < end);
}

function asComment({start, column}: TextRow) {
	return {start: start + column, end: start + column + 1, text: '#'};
}

/** Whether at least half of it fits a section. */
function isAlike({isList, keys}: OutlineItem, section: OutlineSection): boolean {
	if (isList !== section.isList) return false;
	if (keys === undefined) return section.takesTexts;
	return 2 * keys.filter(key => section.keys.has(key)).length >= keys.length;
}

function isOf(item: OutlineItem, section: OutlineSection): boolean {
	return isAlike(item, section) && (item.keys ?? []).every(key => section.keys.has(key));
}
