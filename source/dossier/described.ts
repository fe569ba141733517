/** Values from files as they may stand in a message: harmless, short, and never walked into. */
import {truncate} from '../text/cells.ts';
import {sanitize} from '../text/sanitize.ts';

/** Cells that a value may take in a message. */
const room = 60;

/** A text in quotation marks, harmless and truncated. */
export function quoteValue(text: string): string {
	return `"${shorten(text)}"`;
}

/** What a value is, in words: `the string "abc"`, `the number 5`, `an array of 3`, `an object`, `null`. */
export function describe(value: unknown): string {
	if (typeof value === 'string') return value === '' ? 'an empty string' : `the string ${quoteValue(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
	if (value === null || typeof value === 'boolean') return String(value);
	return value === undefined ? 'nothing' : 'an object';
}

/** One character as it may stand in a message; control characters by their code point. */
export function describeCharacter(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (character === '\n' || character === '\r') return 'a line break';
	if (character === '\t') return 'a tab';
	if (character === '"') return 'a quotation mark';
	if (sanitize(character) === character) return `"${character}"`;
	return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Texts as alternatives: `"a", "b" or "c"`; of many the first twelve. */
export function listValues(values: readonly string[], joint: 'or' | 'and' = 'or'): string {
	const shown = values.slice(0, 12).map(quoteValue);
	if (values.length > shown.length) return `${shown.join(', ')} …`;
	const last = shown.pop() ?? 'nothing';
	return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`;
}

/** A text without quotation marks, harmless and truncated. */
export function shorten(text: string): string {
	// Cut roughly first, so that a text of a hundred megabytes is not measured.
	return truncate(sanitize(text.slice(0, room * 8)), room);
}
