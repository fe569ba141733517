/** JSON and JSON lines in which no character can do anything to a terminal, and which lose nothing. */
import {harmless} from '../text/harmless.ts';

/** An array, indented by two spaces. */
export function writeJson(records: readonly unknown[]): string {
	return `${escapeHarmful(JSON.stringify(records, undefined, 2))}\n`;
}

/** One record a line. */
export function writeJsonLines(records: readonly unknown[]): string {
	return records.map(record => `${escapeHarmful(JSON.stringify(record))}\n`).join('');
}

/**
 * Escapes whatever harmless.ts would replace: it stands only inside strings, where `\uXXXX` means the same. Only the
 * two joiners, which words and emoji are written with, are escaped beyond that, since they are not seen either.
 */
function escapeHarmful(json: string): string {
	return json.split('\n').map(escapeLine).join('\n');
}

function escapeLine(line: string): string {
	const shown = harmless(line);
	if (shown === line && !joiners.test(line)) return line;
	let escaped = '';
	for (let unit = 0; unit < line.length; unit++) {
		const isWell = shown[unit] === line[unit] && !joiners.test(line[unit] ?? '');
		escaped += isWell ? line[unit] : `\\u${line.charCodeAt(unit).toString(16).padStart(4, '0')}`;
	}
	// A mark that stood on what has been escaped now stands on nothing.
	return harmless(escaped) === escaped ? escaped : escapeLine(escaped);
}

const joiners = /[\u200c\u200d]/;
