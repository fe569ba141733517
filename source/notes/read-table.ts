/** Tables as people keep them: CSV, TSV (RFC 4180, any line ends), JSON lines. */

export type Table = {
	/** Headings, in their order. */
	readonly columns: readonly string[];
	/** One text for each column; missing ones are empty. */
	readonly rows: readonly (readonly string[])[];
	/** Where each stands, as a spreadsheet numbers rows: headings and empty ones count; of JSON lines the line. */
	readonly numbers: readonly number[];
	/** What of the table is in no column, and what was likely not meant so. */
	readonly said: readonly string[];
};

type Numbered = {readonly cells: readonly string[]; readonly number: number};

/** @returns undefined for a text that has no row. */
export function readDelimited(text: string, delimiter: string): Table | undefined {
	const {records, unclosed} = recordsOf(text.replace(/^\ufeff/, ''), delimiter);
	const [headings, ...rows] = records;
	if (headings === undefined) return undefined;
	const columns = headings.cells.map(each => each.trim());
	return {
		columns,
		rows: rows.map(({cells}) => cells),
		numbers: rows.map(({number}) => number),
		said: [
			...(unclosed === undefined
				? []
				: [
						`Row ${unclosed} has a cell that begins with " and never ends: all that follows was taken for it.`,
					]),
			...saySurplus(rows, columns.length),
		],
	};
}

/** Cells below no heading, told of so many rows. */
const mostTold = 8;

function saySurplus(rows: readonly Numbered[], width: number): readonly string[] {
	const wide = rows.filter(({cells}) => cells.slice(width).some(each => each.trim() !== ''));
	const told = wide.slice(0, mostTold).map(({cells, number}) => {
		const left = cells.slice(width).join(', ').trim();
		return `Row ${number} has more cells than there are headings; "${left.slice(0, 80)}" was left out.`;
	});
	return wide.length > told.length ? [...told, `So do ${wide.length - told.length} rows more.`] : told;
}

function recordsOf(
	text: string,
	delimiter: string,
): {readonly records: readonly Numbered[]; readonly unclosed: number | undefined} {
	const records: Numbered[] = [];
	let record: string[] = [];
	let field = '';
	let isQuoted = false;
	let number = 1;
	const endField = () => {
		record.push(field);
		field = '';
	};
	const endRecord = () => {
		endField();
		if (record.some(each => each.trim() !== '')) records.push({cells: record, number});
		record = [];
		number++;
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
	const unclosed = isQuoted ? number : undefined;
	endRecord();
	return {records, unclosed};
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
	const numbers: number[] = [];
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
		numbers.push(index + 1);
	}
	return {columns, rows, numbers, said: []};
}

function objectIn(line: string): object | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
