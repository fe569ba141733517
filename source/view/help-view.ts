/** The help, made from the table of keys and the filter's own list of keys. */

import {signedFlags} from '../dossier/flags.ts';
import {type FilterFields, flagsKey, keysOf} from '../fields/field.ts';
import type {Binding, KeyGroup} from '../state/binding.ts';
import {displayKey} from '../state/key-names.ts';
import {fit, width} from '../text/cells.ts';
import type {Glyphs} from './glyphs.ts';
import {blank, fitLine, type Line, line, longestLine, span, wrapLine} from './spans.ts';
import type {ViewProps} from './view-props.ts';

const groups: readonly KeyGroup[] = ['Look', 'Move', 'Filter', 'Take away', 'Program'];
const lastGroup: KeyGroup = 'Typing';

/** What can be written in the filter line beside fields; the grammar is in query/parse.ts. */
const filterHelp: readonly (readonly [string, string])[] = [
	[
		'veto guarant',
		'words anywhere in the quote, its speaker, party, place, outlet, issue, event; all must be there',
	],
	['"open door"', 'these words together'],
	['-carrier !carrier', 'not this'],
	['veto | threat', 'either'],
	['-(veto threat)', 'parentheses group, up to a hundred in each other'],
	['^russia  door$', 'at the beginning, at the end of the quoted words'],
	['/secur\\w+/', 'a regular expression'],
	['~garantees', 'nearly this word'],
];

const capitalsHelp: HelpRow = {
	keys: 'Capitals',
	help: 'a capital in a word makes it mind capitals; accents never matter',
};

/** The words of the screen that a newcomer may not know. */
const glossary: readonly (readonly [string, string])[] = [
	['quote', 'a statement: one thought, said once, however many sources print it'],
	['passage', 'a place where a source prints it'],
	['direct', 'a sentence or more in quotation marks'],
	['partial', "a fragment in quotation marks, in a reporter's sentence"],
	['term', "a set phrase in quotation marks that is nobody's sentence"],
	['reported', 'without quotation marks; the words shown are a summary of ours'],
	['garbled', 'a source whose text was damaged after it was written'],
	['out-of-order', 'a source whose sentences stand in the wrong order'],
	['posture', 'forces in Europe and commitments to defend it'],
	['inference', 'follows from the articles, though none says so'],
	['outside', 'known from elsewhere; the articles do not say it'],
];

export type HelpRow = {readonly keys: string; readonly help: string};

const otherKeyboards: readonly HelpRow[] = [
	{
		keys: 'о й, κ λ',
		help: 'with a Russian, Ukrainian or Greek layout a key does what stands on it in Latin letters; . is /, and , is ?',
	},
];

/**
 * What one can do here, then all keys, and what can be written in the filter; in as many columns as there is room for.
 *
 * @param here - the keys that matter where the help was opened.
 */
export function viewHelp(
	{glyphs, workspace}: ViewProps,
	typed: string,
	columns: number,
	here: readonly HelpRow[],
): readonly Line[] {
	const wanted = typed.toLowerCase();
	const matches = (row: HelpRow) => `${row.keys} ${row.help}`.toLowerCase().includes(wanted);
	const marks: readonly HelpRow[] = [
		...Object.entries(glyphs.stances).map(([stance, glyph]) => ({keys: glyph, help: `stance: ${stance}`})),
		...(workspace.review === undefined
			? []
			: [{keys: glyphs.unwritten, help: 'a cell with statements, and no position written yet (P)'}]),
		...signedFlags.map(flag => ({keys: glyphs.flags[flag], help: flagHelp(workspace.engine.fields, flag)})),
		{keys: glyphs.marked, help: 'is:marked, by Space'},
		{keys: glyphs.noted, help: 'with a note of yours, by m'},
		{
			keys: `${glyphs.openQuote}${glyphs.closeQuote}`,
			help: 'quoted words; without these marks a row shows a summary of ours',
		},
	];
	const group = (title: KeyGroup) => ({title, rows: keyRows(workspace.bindings, title, glyphs)});
	const sections: readonly {readonly title: string; readonly rows: readonly HelpRow[]}[] = [
		// Below a review stand only those of its keys for which there is room.
		group('Review'),
		{title: 'Here', rows: here},
		...groups.map(group),
		{title: 'What one can write in the filter', rows: filterRows(workspace.engine.fields)},
		{title: 'Glyphs', rows: marks},
		{title: 'Words', rows: glossary.map(([keys, help]) => ({keys, help}))},
		group(lastGroup),
		{title: 'Other keyboards', rows: otherKeyboards},
	];
	const found = sections
		.map(section => ({
			...section,
			rows: section.title.toLowerCase().includes(wanted) ? section.rows : section.rows.filter(matches),
		}))
		.filter(section => section.rows.length > 0);
	if (found.length === 0) return [line(span('Nothing about that here.', 'muted'))];
	// What was searched for is read line by line.
	const most = wanted === '' ? Math.max(1, Math.floor((columns + gap) / (narrowest + gap))) : 1;
	return found.flatMap(({title, rows}) => {
		const beside = Math.min(most, rows.length);
		const wide = Math.floor((columns + gap) / beside) - gap;
		const below = [...inColumns(written(rows, wide, glyphs), beside, wide), blank];
		// All keys of a review are seen at once in the smallest of usual terminals: they need no heading to be found.
		return title === 'Review' && wanted === '' ? below : [line(span(title, 'accent')), ...below];
	});
}

/** Each row as its lines, what the keys do in a column of its own. */
function written(rows: readonly HelpRow[], wide: number, glyphs: Glyphs): readonly (readonly Line[])[] {
	const before = Math.max(fewestKeyCells, ...rows.map(({keys}) => width(keys))) + 4;
	return rows.map(({keys, help}) =>
		wrapLine(
			line(span(fit(`  ${keys}`, before, glyphs), 'strong'), help),
			Math.min(wide, before + longestLine),
			before,
		),
	);
}

/** Cells for the keys, so that short ones stand alike in all sections. */
const fewestKeyCells = 9;
/** Cells that a column of the help has at least, and between two of them. */
const narrowest = 56;
const gap = 3;

/** Blocks of lines in columns, each read down, about as long as the others. */
function inColumns(blocks: readonly (readonly Line[])[], beside: number, wide: number): readonly Line[] {
	const high = Math.ceil(blocks.flat().length / beside);
	const columns: Line[][] = Array.from({length: beside}, () => []);
	let at = 0;
	for (const block of blocks) {
		columns[Math.min(beside - 1, Math.floor(at / high))]?.push(...block);
		at += block.length;
	}
	const length = Math.max(...columns.map(lines => lines.length));
	return Array.from({length}, (_, row) =>
		joined(
			columns.map(lines => lines[row] ?? blank),
			wide,
		),
	);
}

function joined(cells: readonly Line[], wide: number): Line {
	const last = cells.findLastIndex(cell => cell.length > 0);
	return cells.slice(0, last + 1).flatMap((cell, at) => (at === last ? cell : fitLine(cell, wide + gap)));
}

/** A row for every field of the filter, in their order, after what is no field. */
function filterRows(fields: FilterFields): readonly HelpRow[] {
	return [
		...filterHelp.map(([keys, help]) => ({keys, help})),
		...keysOf(fields).map(({name, help}) => ({keys: `${name}:`, help})),
		...fields.flatMap(field =>
			field.kind === 'flag' && !hasSign(field.name)
				? [{keys: `${flagsKey}:${field.name}`, help: field.help}]
				: [],
		),
		capitalsHelp,
	];
}

/** Whether it is told among the glyphs. */
function hasSign(flag: string): boolean {
	return flag === 'marked' || signedFlags.some(signed => signed === flag);
}

function flagHelp(fields: FilterFields, flag: string): string {
	const help = fields.find(field => field.kind === 'flag' && field.name === flag)?.help;
	return `${flagsKey}:${flag}${help === undefined ? '' : `: ${help}`}`;
}

function keyRows(bindings: readonly Binding[], group: KeyGroup, glyphs: Glyphs): readonly HelpRow[] {
	const rows = bindings
		.filter(binding => binding.group === group)
		.map(({keys, help}) => ({keys: keys.map(key => keyLabel(key, glyphs)).join(' '), help}));
	// Keys that do another thing in another place are told once.
	const helps = new Map<string, string>();
	for (const {keys, help} of rows) {
		const known = helps.get(keys);
		helps.set(keys, known === undefined ? help : `${known}; ${help}`);
	}
	return Array.from(helps, ([keys, help]) => ({keys, help}));
}

/** As `displayKey`, in words where the terminal has no arrows. */
export function keyLabel(key: string, glyphs: Glyphs): string {
	return displayKey(key).replace(/[↑↓←→]$/, arrow => glyphs.arrowKeys[arrow] ?? arrow);
}
