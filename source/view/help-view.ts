/** The help, made from the table of keys and the filter's own list of keys. */

import {signedFlags} from '../dossier/flags.ts';
import {type FilterFields, flagsKey, keysOf} from '../fields/field.ts';
import type {Binding, KeyGroup} from '../state/binding.ts';
import {displayKey} from '../state/key-names.ts';
import {fit, width} from '../text/cells.ts';
import type {Glyphs} from './glyphs.ts';
import type {Scene} from './scene.ts';
import {blank, type Line, line, longestLine, span, wrapLine} from './spans.ts';

const groups: readonly KeyGroup[] = ['Review', 'Look', 'Move', 'Filter', 'Take away', 'Program'];

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

const capitalsHelp: Row = {
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

type Row = {readonly keys: string; readonly help: string};

const otherKeyboards: readonly Row[] = [
	{
		keys: 'о й, κ λ',
		help: 'with a Russian, Ukrainian or Greek layout a key does what stands on it in Latin letters; . is /, and , is ?',
	},
];

export function viewHelp({glyphs, world}: Scene, typed: string, columns: number): readonly Line[] {
	const wanted = typed.toLowerCase();
	const matches = (row: Row) => `${row.keys} ${row.help}`.toLowerCase().includes(wanted);
	const marks: readonly Row[] = [
		...Object.entries(glyphs.stances).map(([stance, glyph]) => ({keys: glyph, help: `stance: ${stance}`})),
		...signedFlags.map(flag => ({keys: glyphs.flags[flag], help: flagHelp(world.engine.fields, flag)})),
		{keys: glyphs.marked, help: 'is:marked, by Space'},
		{keys: glyphs.noted, help: 'with a note of yours, by m'},
		{
			keys: `${glyphs.openQuote}${glyphs.closeQuote}`,
			help: 'quoted words; without these marks a row shows a summary of ours',
		},
	];
	const sections: readonly {readonly title: string; readonly rows: readonly Row[]}[] = [
		...groups.map(title => ({title, rows: keyRows(world.bindings, title, glyphs)})),
		{title: 'Other keyboards', rows: otherKeyboards},
		{title: 'What one can write in the filter', rows: filterRows(world.engine.fields)},
		{title: 'Glyphs', rows: marks},
		{title: 'Words', rows: glossary.map(([keys, help]) => ({keys, help}))},
	];
	const found = sections
		.map(section => ({
			...section,
			rows: section.title.toLowerCase().includes(wanted) ? section.rows : section.rows.filter(matches),
		}))
		.filter(section => section.rows.length > 0);
	if (found.length === 0) return [line(span('Nothing about that here.', 'muted'))];
	const keyColumns = Math.max(...found.flatMap(section => section.rows.map(row => width(row.keys)))) + 2;
	return found.flatMap(section => [
		line(span(section.title, 'accent')),
		...section.rows.flatMap(row =>
			wrapLine(
				line(span(fit(`  ${row.keys}`, keyColumns + 2, glyphs), 'strong'), row.help),
				Math.min(columns, keyColumns + 2 + longestLine),
				keyColumns + 2,
			),
		),
		blank,
	]);
}

/** A row for every field of the filter, in their order, after what is no field. */
function filterRows(fields: FilterFields): readonly Row[] {
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

function keyRows(bindings: readonly Binding[], group: KeyGroup, glyphs: Glyphs): readonly Row[] {
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
