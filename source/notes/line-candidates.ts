/**
 * What a line may have been meant as: without the same line above it, with its colon, its dash, or its indentation, in
 * the place of the one below it, or below one that is not there.
 */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {keysOfFormat} from './known-keys.ts';
import {isSection, placesFor} from './moves.ts';
import {idsBelow, unknownIdsIn} from './referred-ids.ts';
import {endBelow, type TextRow} from './rows.ts';
import type {Slip, SyntaxFault} from './syntax.ts';

/** A slip, and the lines with it mended. */
export type LineCandidate = {readonly slip: Slip; readonly after: readonly TextRow[]};

/** The likelier ones first. */
export function lineCandidates(
	rows: readonly TextRow[],
	at: number,
	text: string,
	schema: JsonSchema,
): readonly LineCandidate[] {
	const row = rows[at];
	if (row === undefined) return [];
	return [
		...twice(rows, at, row),
		...withColon(rows, at, row),
		...withDash(rows, at, row, schema),
		...(isSection(row, schema) ? [] : moved(rows, at, row)),
		...swapped(rows, at, text),
		...belowId(rows, at, text, schema),
	];
}

function faultAt(row: TextRow, code: SyntaxFault['code'], more: Partial<SyntaxFault> = {}): SyntaxFault {
	const start = row.start + row.column;
	return {code, start, end: start + row.text.length, found: row.text, ...more};
}

function twice(rows: readonly TextRow[], at: number, row: TextRow): readonly LineCandidate[] {
	const above = rows[at - 1];
	if (above?.text !== row.text || above.column !== row.column) return [];
	const start = row.start + row.column;
	return [
		{
			slip: {
				fault: faultAt(row, 'line-twice'),
				edits: [{start, end: start + row.text.length, text: '#'.padEnd(row.text.length)}],
			},
			after: rows.toSpliced(at, 1),
		},
	];
}

/** `renn` above the keys of what has that id. */
function withColon(rows: readonly TextRow[], at: number, row: TextRow): readonly LineCandidate[] {
	const [name] = /^[a-z0-9-]+(?= *(?:#.*)?$)/.exec(row.text) ?? [];
	if (name === undefined || (rows[at + 1]?.column ?? 0) <= row.column) return [];
	const end = row.start + row.column + name.length;
	return [
		{
			slip: {
				fault: faultAt({...row, text: name}, 'no-colon'),
				edits: [{start: end, end, text: ':'}],
			},
			after: rows.with(at, {...row, text: `${name}:`}),
		},
	];
}

/** `date: ...` in the place of `- date: ...`, with or without the blank of its dash. */
function withDash(
	rows: readonly TextRow[],
	at: number,
	row: TextRow,
	schema: JsonSchema,
): readonly LineCandidate[] {
	const {start, column, text} = row;
	const [key] = /^[a-z-]+(?=:(?: |$))/.exec(text) ?? [];
	if (key === undefined || column < 2 || !keysOfFormat(schema).keys.has(key)) return [];
	// Words that stand twice are no other statement.
	if (ofWords.test(text)) return [];
	const above = rows[at - 1];
	const isFirst = above !== undefined && above.column < column && above.text.endsWith(':');
	// Where the dash alone was taken out, one blank less stands before it.
	const dash = column - (column % 2 === 0 ? 2 : 1);
	return [
		{
			slip: {
				fault: faultAt(row, 'no-dash', {isFirst}),
				edits: [{start: start + dash, end: start + column, text: '- '}],
			},
			after: rows.with(at, {...row, column: dash, text: `- ${text}`}),
		},
	];
}

function moved(rows: readonly TextRow[], at: number, row: TextRow): readonly LineCandidate[] {
	const {start, column: found} = row;
	return placesFor(rows, at)
		.filter(column => Math.abs(column - found) <= 2)
		.map(column => ({
			slip: {
				fault: faultAt(row, 'indentation', {indents: {found, expected: [column]}}),
				edits: [{start, end: start + found, text: ' '.repeat(column)}],
			},
			after: rows.with(at, {...row, column}),
		}));
}

const ofWords = /^(?:quotes|reports|terms|passages):/;

/** Two neighbours, each in the place of the other. */
function swapped(rows: readonly TextRow[], at: number, text: string): readonly LineCandidate[] {
	const [row, next] = [rows[at], rows[at + 1]];
	if (row === undefined || next === undefined || row.text === next.text) return [];
	// What a statement has twice may be words of its own.
	if (ofWords.test(row.text) && !row.text.endsWith(':') && next.text.startsWith('- ')) return [];
	const [end, nextEnd] = [endBelow(text, row.start, 0), endBelow(text, next.start, 0)];
	return [
		{
			slip: {
				fault: faultAt(row, 'swapped', {key: next.text}),
				edits: [
					{start: row.start, end, text: text.slice(next.start, nextEnd)},
					{start: next.start, end: nextEnd, text: text.slice(row.start, end)},
				],
			},
			after: rows.with(at, next).with(at + 1, row),
		},
	];
}

/** Keys of something whose id is not above them, a source without `quotes`, passages without theirs. */
function belowId(
	rows: readonly TextRow[],
	at: number,
	text: string,
	schema: JsonSchema,
): readonly LineCandidate[] {
	const row = rows[at];
	if (row === undefined || at === 0 || row.column < 4) return [];
	const section = rows
		.slice(0, at)
		.findLast(({column}) => column === 0)
		?.text.replace(/:.*$/, '');
	const keyword = keywordAbove(row, rows.slice(0, at), text, section);
	const [key] = /^[a-z0-9-]+(?=:(?: |$))/.exec(row.text) ?? [];
	if (keyword === undefined && (key === undefined || !keysOfFormat(schema).keys.has(key))) return [];
	const wanted = keyword ?? lackingId(text, section);
	// Of what nobody names nothing is made up, but whose words are below is known by them.
	if (wanted === undefined && section !== 'statements') return [];
	const put = `${wanted ?? 'unnamed'}:`;
	const column = row.column - 2;
	const isKey = keyword !== undefined;
	return [
		{
			slip: {
				fault: faultAt(row, 'no-entry', {isKey, ...(wanted === undefined ? {} : {wanted})}),
				edits: [{start: row.start, end: row.start, text: `${' '.repeat(column)}${put}\n`}],
			},
			after: rows.toSpliced(at, 0, {start: row.start, column, text: put}),
		},
	];
}

/** The key that a line like this stands below, wherever it stands. */
function keywordAbove(
	row: TextRow,
	above: readonly TextRow[],
	text: string,
	section: string | undefined,
): string | undefined {
	const [, item] = /^- \{?(in|says):/.exec(row.text) ?? [];
	if (item !== undefined)
		return section === 'statements' && item === 'in'
			? 'passages'
			: section === 'discrepancies' && item === 'says'
				? 'versions'
				: undefined;
	const [id = ''] = /^[a-z0-9-]+(?=:(?: |$))/.exec(row.text) ?? [];
	if (section === 'sources' || !idsBelow(text, 'sources').has(id)) return undefined;
	if (section !== 'statements') return 'where';
	const begun = above.findLastIndex(each => each.text.startsWith('- '));
	return above.slice(begun).some(each => each.text.startsWith('gloss:')) ? 'reports' : 'quotes';
}

function lackingId(text: string, section: string | undefined): string | undefined {
	const [only, another] = unknownIdsIn(text, section);
	return another === undefined ? only : undefined;
}
