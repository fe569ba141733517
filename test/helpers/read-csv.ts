/** A plain reader of RFC 4180, for holding what was written against what was meant. */

/** Rows of cells; a line feed ends a row, also the last one. */
export function readCsv(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if (isQuoted) {
			if (character !== '"') cell += character;
			else if (text[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (character === '"' && cell === '') isQuoted = true;
		else if (character === ',' || character === '\n') {
			row.push(cell);
			cell = '';
			if (character === '\n') {
				rows.push(row);
				row = [];
			}
		} else cell += character;
	}
	return rows;
}

/** The same with the head line's names as keys. */
export function readCsvRecords(text: string): readonly Readonly<Record<string, string>>[] {
	const [head = [], ...rows] = readCsv(text);
	return rows.map(cells => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ''])));
}
