/** JSON and JSON lines in which no character can do anything to a terminal, and which lose nothing. */
import {sanitize} from '../text/sanitize.ts';

/** Control and format characters of all kinds; the line feeds between the lines of indented JSON are its own. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2060-\u206f]/gu;

/** A value, indented by two spaces. */
export function writeJson(value: unknown): string {
	return `${escapeHarmful(JSON.stringify(value, undefined, 2))}\n`;
}

/** A list as `writeJson` writes it, in pieces. */
export function* writeJsonList(values: Iterable<unknown>): Generator<string> {
	let before = '[\n';
	for (const value of values) {
		// As the only one of its list, without the brackets around that.
		const written = JSON.stringify([value], undefined, 2).slice('[\n'.length, -'\n]'.length);
		yield before + escapeHarmful(written);
		before = ',\n';
	}
	yield before === ',\n' ? '\n]\n' : '[]\n';
}

/** One record a line, in pieces. */
export function* writeJsonLines(records: Iterable<unknown>): Generator<string> {
	for (const record of records) yield `${escapeHarmful(JSON.stringify(record))}\n`;
}

/**
 * Escapes what is not seen, and whatever else sanitize.ts would replace. All of it stands inside strings, where
 * the escape means the same.
 */
function escapeHarmful(json: string): string {
	return json
		.replace(unseen, character => character.split('').map(escapeUnit).join(''))
		.split('\n')
		.map(escapeLine)
		.join('\n');
}

function escapeLine(line: string): string {
	const shown = sanitize(line);
	if (shown === line) return line;
	const units = line.split('').map((unit, place) => (shown[place] === unit ? unit : escapeUnit(unit)));
	// A mark that stood on what has been escaped now stands on nothing.
	return escapeLine(units.join(''));
}

function escapeUnit(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
