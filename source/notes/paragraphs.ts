/** Paragraphs of an article, in UTF-16 units; linear in its length. */
import type {TextRange} from '../text/range.ts';

/** Letters of a line of the narrowest column. */
const narrowest = 26;

/** Lines broken by a width of paper end anywhere; those of a page end where paragraphs do. */
function isWrapped(lines: readonly string[]): boolean {
	const full = lines.map(line => line.trim()).filter(line => line !== '');
	if (full.length < 6 || full.some(line => line.length > 130)) return false;
	// Of a newspaper's column most lines are nearly as wide as it is.
	const width = full.map(line => line.length).toSorted((a, b) => a - b)[Math.floor(full.length * 0.9)] ?? 0;
	const least = Math.min(46, Math.max(narrowest, width * 0.75));
	const open = full.filter(line => line.length >= least && !/[.!?:”"»’')\]]$/.test(line));
	return open.length > full.length * 0.4;
}

/** Paragraphs without the blanks around them; empty ones are none. */
export function paragraphsOf(text: string): readonly TextRange[] {
	const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
	const wrapped = isWrapped(lines);
	const found: {start: number; end: number}[] = [];
	const pattern = /[^\n\r\u2028\u2029]+/g;
	let last: {start: number; end: number} | undefined;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		const {0: line, index} = match;
		const lead = line.length - line.trimStart().length;
		const trail = line.length - line.trimEnd().length;
		if (lead === line.length) {
			last = undefined;
			continue;
		}
		const range = {start: index + lead, end: index + line.length - trail};
		const isNext = last !== undefined && /^[^\S\n]*\r?\n?[^\S\n]*$/.test(text.slice(last.end, range.start));
		if (wrapped && last !== undefined && isNext) last.end = range.end;
		else {
			last = range;
			found.push(last);
		}
	}
	return found;
}
