/**
 * Quotation marks, dashes and apostrophes of UTF-8 that were read as Windows-1252 or Latin-1 once: “ as â€œ. Such an
 * article is read as what it was, at the same places, and kept as it is.
 */

/** What the third of the three signs was. */
const marks: Readonly<Record<string, string>> = {
	œ: '“',
	'\u009c': '“',
	'\u009d': '”',
	'™': '’',
	'\u0099': '’',
	'˜': '‘',
	'\u0098': '‘',
	ž: '„',
	'\u009e': '„',
	'“': '–',
	'\u0093': '–',
	'”': '—',
	'\u0094': '—',
	'¦': '…',
};

const damaged = /â(?:€|\u0080)([œ\u009c\u009d™\u0099˜\u0098ž\u009e“\u0093”\u0094¦]?)|Â([«»])/g;

/** Prints nothing, and keeps all that follows at its place. */
export const markPad = '\u2060';

/** The text with the marks that were meant, just as long. */
export function withMarksMended(text: string): string {
	if (!/â[€\u0080]|Â[«»]/.test(text)) return text;
	return text.replace(damaged, (whole: string, third?: string, angled?: string) => {
		// Of the closing mark most programs have lost the last of the three.
		const mark = angled ?? marks[third ?? ''] ?? '”';
		const pads = markPad.repeat(whole.length - 1);
		return /[“‘„«–—]/.test(mark) ? pads + mark : mark + pads;
	});
}

/** How many marks are damaged, and the first of them as it is printed. */
export function damagedMarks(text: string): {readonly count: number; readonly first: string} | undefined {
	const found = [...text.matchAll(damaged)];
	const [first] = found;
	return first === undefined ? undefined : {count: found.length, first: first[0]};
}
