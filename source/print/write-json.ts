/** JSON and JSON lines in which no character can do anything to a terminal, and which lose nothing. */

/**
 * Control and format characters (C1, direction marks, zero-width ones, tags), line separators, and what harmless.ts
 * holds to be suspicious beyond them. JSON.stringify escapes C0 and lone surrogates itself; the line feeds
 * between the lines of indented JSON are its own.
 */
const raw = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2060-\u206f]/gu;

/** An array, indented by two spaces. */
export function writeJson(records: readonly unknown[]): string {
	return `${escapeRaw(JSON.stringify(records, undefined, 2))}\n`;
}

/** One record a line. */
export function writeJsonLines(records: readonly unknown[]): string {
	return records.map(record => `${escapeRaw(JSON.stringify(record))}\n`).join('');
}

/** These characters stand only inside strings, where `\uXXXX` means the same. */
function escapeRaw(json: string): string {
	return json.replace(raw, character => {
		let escaped = '';
		for (let unit = 0; unit < character.length; unit++)
			escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
		return escaped;
	});
}
