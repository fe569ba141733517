/**
 * CSV as RFC 4180 has it, with a head line, in UTF-8 without a byte-order mark, which `--bom` puts in front. Lines end in a line feed alone, as
 * the tools of a pipe expect. Two things change a cell's words; JSON is the format that changes none:
 * - control characters, direction overrides and what is only hidden are shown harmlessly, so that no cell holds a line break either;
 * - a cell that a spreadsheet would take for a formula, beginning with = + - or @ (also full-width, also behind
 *   blanks), gets an apostrophe in front (OWASP, "CSV Injection").
 */
import {copyable} from '../text/sanitize.ts';
import type {Field} from './listing-table.ts';

const formula = /^\s*[=+\-@＝＋－＠]/;

/** In pieces, a line each. */
export function* writeCsv<Row>(rows: Iterable<Row>, fields: readonly Field<Row>[]): Generator<string> {
	yield `${fields.map(field => field.name).join(',')}\n`;
	for (const row of rows) yield `${fields.map(field => cell(field.value(row))).join(',')}\n`;
}

/** Made harmless, and no formula for a program that takes the text for one. */
export function spreadsheetSafe(value: string): string {
	const shown = copyable(value);
	return formula.test(shown) ? `'${shown}` : shown;
}

function cell(value: string | number | null): string {
	if (typeof value !== 'string') return value === null ? '' : String(value);
	const guarded = spreadsheetSafe(value);
	return /[",]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
