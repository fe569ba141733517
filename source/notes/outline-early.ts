/** The line of a section that stands a line too early: the last of what belongs above it stands right below it. */
import {nearest} from '../text/nearest.ts';
import type {OutlineSection} from './outline-items.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';

export type EarlyLine = {
	/** Where the line begins that belongs above that of the section. */
	readonly start: number;
	readonly slip: Slip;
};

export function linesTooEarly(
	text: string,
	rows: readonly TextRow[],
	sections: readonly OutlineSection[],
): readonly EarlyLine[] {
	let above: OutlineSection | undefined;
	return rows.flatMap((head, at): readonly EarlyLine[] => {
		const section = head.column > 0 ? undefined : sections.find(({name}) => head.text === `${name}:`);
		if (section === undefined) return [];
		const before = above;
		above = section;
		const [last, first, next] = [rows[at - 1], rows[at + 1], rows[at + 2]];
		if (before === undefined || last === undefined || first === undefined || next === undefined) return [];
		if (last.column === 0 || next.column === 0 || first.column === 0) return [];
		return isOfAbove(first, {next, last, before, section}) ? [moved(text, head, first)] : [];
	});
}

const wordsKey = /^(?:quotes|reports|terms|passages):/;

/** `- who: berg` above the words of the statement before, which has none without them. */
export function itemsTooEarly(text: string, rows: readonly TextRow[]): readonly EarlyLine[] {
	return rows.flatMap((head, at): readonly EarlyLine[] => {
		const [lead] = /^- +(?=[a-z-]+: )/.exec(head.text) ?? [];
		const [first, next] = [rows[at + 1], rows[at + 2]];
		if (lead === undefined || first === undefined || next === undefined) return [];
		const column = head.column + lead.length;
		const isWords = (row: TextRow) => row.column === column && wordsKey.test(row.text);
		if (!isWords(first) || next.column > column) return [];
		let end = at + 2;
		while ((rows[end]?.column ?? -1) > head.column) end++;
		const own = rows.slice(at + 2, end);
		if (!own.some(row => isWords(row) && row.text !== first.text)) return [];
		let begun = at - 1;
		while ((rows[begun]?.column ?? -1) > head.column) begun--;
		const before = rows[begun];
		if (before?.column !== head.column || !before.text.startsWith('- ') || begun === at - 1) return [];
		return rows.slice(begun + 1, at).some(isWords) ? [] : [moved(text, head, first)];
	});
}

type Around = {
	/** The line below. */
	readonly next: TextRow;
	/** The line above that of the section. */
	readonly last: TextRow;
	readonly before: OutlineSection;
	readonly section: OutlineSection;
};

/** Whether a line is of the section above, and cannot be of the one below whose line it stands. */
function isOfAbove({column, text}: TextRow, {next, last, before, section}: Around): boolean {
	const isItem = text.startsWith('- ');
	if (isItem && !before.isList) return false;
	// The next item begins where this one would.
	if (section.isList !== next.text.startsWith('- ')) return false;
	const [key = ''] = /^[a-z0-9-]+(?=: +\S)/.exec(text) ?? [];
	if (before.keys.has(key)) return column > next.column && !(section.isList && section.keys.has(key));
	const inBraces = keysInBraces(text);
	if (inBraces !== undefined)
		return (
			isItem === before.isList &&
			next.column === column &&
			inBraces.every(key => before.keys.has(key)) &&
			inBraces.some(key => !section.keys.has(key))
		);
	if (isItem) return false;
	const isEntry = key !== '' && !before.isList && before.takesTexts && column === last.column;
	return isEntry && section.isList && nearest(key, [...section.keys]) === undefined;
}

/** The keys of `{a: b, c: {d: e}}` behind what leads to it, without those farther in. */
function keysInBraces(text: string): readonly string[] | undefined {
	const inside = /^(?:- +|[a-z0-9-]+: +)\{(.*)\}$/.exec(text)?.[1];
	if (inside === undefined) return undefined;
	const flat = inside.replace(/\{[^{}]*\}/g, '').replace(/"[^"]*"/g, '');
	return [...flat.matchAll(/(?:^|,) *([a-z-]+): /g)].map(([, key = '']) => key);
}

function moved(text: string, head: TextRow, first: TextRow): EarlyLine {
	const at = first.start + first.column;
	const [end, below] = [head.start, first.start].map(start => {
		const found = text.indexOf('\n', start);
		return found < 0 ? text.length : found + 1;
	});
	const line = text.slice(head.start, end);
	return {
		start: first.start,
		slip: {
			fault: {
				...{code: 'stray', start: at, end: at + first.text.length},
				...{found: first.text, key: head.text},
			},
			edits: [
				{start: head.start, end: end ?? head.start, text: ''},
				{start: below ?? at, end: below ?? at, text: line},
			],
		},
	};
}
