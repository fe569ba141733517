/** Tables as people keep them: CSV, TSV (RFC 4180, any line ends), JSON lines. */

export type Table = {
	/** Headings, in their order. */
	readonly columns: readonly string[];
	/** One text for each column; missing ones are empty. */
	readonly rows: readonly (readonly string[])[];
};

/** @returns undefined for a text that has no row. */
export function readDelimited(text: string, delimiter: string): Table | undefined {
	const [columns, ...rows] = recordsOf(text.replace(/^\ufeff/, ''), delimiter);
	if (columns === undefined) return undefined;
	return {columns: columns.map(each => each.trim()), rows};
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
	const records: string[][] = [];
	let record: string[] = [];
	let field = '';
	let isQuoted = false;
	const endField = () => {
		record.push(field);
		field = '';
	};
	const endRecord = () => {
		endField();
		if (record.some(each => each.trim() !== '')) records.push(record);
		record = [];
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (isQuoted) {
			if (sign !== '"') field += sign;
			else if (text[at + 1] === '"') {
				field += '"';
				at++;
			} else isQuoted = false;
		} else if (sign === '"' && field === '') isQuoted = true;
		else if (sign === delimiter) endField();
		else if (sign === '\n' || sign === '\r') {
			if (sign === '\r' && text[at + 1] === '\n') at++;
			endRecord();
		} else field += sign;
	}
	endRecord();
	return records;
}

/** The semicolon of some countries' spreadsheets, a tab, or a comma: whichever the first line has most of. */
export function guessDelimiter(text: string): string {
	const [line = ''] = text.split(/\r?\n/, 1);
	const count = (sign: string) => line.split(sign).length;
	return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/**
 * JSON lines, each an object; values that are no texts are written as they are in JSON, nested ones are left out.
 *
 * @returns the line of the first that is no object, where there is one.
 */
export function readJsonLines(text: string): Table | {readonly line: number} {
	const columns: string[] = [];
	const rows: string[][] = [];
	for (const [index, line] of text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.entries()) {
		if (line.trim() === '') continue;
		const fields = objectIn(line);
		if (fields === undefined) return {line: index + 1};
		const row: string[] = [];
		for (const [name, value] of Object.entries(fields)) {
			const text =
				typeof value === 'string' ? value : value === null || typeof value === 'object' ? '' : String(value);
			if (!columns.includes(name)) columns.push(name);
			row[columns.indexOf(name)] = text;
		}
		rows.push(Array.from(row, value => value ?? ''));
	}
	return {columns, rows};
}

function objectIn(line: string): object | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
