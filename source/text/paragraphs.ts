/** Paragraphs of an article, in UTF-16 units; linear in its length. */
import type {TextRange} from './range.ts';

/** Letters of a line of the narrowest column. */
const narrowest = 26;
/** Lines wider than this are broken by no width. */
const widest = 130;

/** Lines broken by a width of paper end anywhere; those of a page end where paragraphs do. */
function isWrapped(lines: readonly string[]): boolean {
	const full = lines.map(line => line.trim()).filter(line => line !== '');
	if (full.some(line => line.length > widest)) return false;
	// Of a newspaper's column most lines are nearly as wide as it is.
	const width = full.map(line => line.length).toSorted((a, b) => a - b)[Math.floor(full.length * 0.9)] ?? 0;
	const least = Math.min(46, Math.max(narrowest, width * 0.75));
	const open = full.filter(line => line.length >= least && !ended.test(line));
	return (full.length >= 6 && open.length > full.length * 0.4) || isWrappedInside(lines);
}

const ended = /[.!?:”"»’')\]]$/;

/** Where empty lines part the paragraphs, only lines with another right below them tell; short last lines and titles do not. */
function isWrappedInside(lines: readonly string[]): boolean {
	const trimmed = lines.map(line => line.trim());
	if (!trimmed.some((line, at) => at > 0 && line === '' && at < trimmed.length - 1)) return false;
	const inner = trimmed.flatMap((line, at) => {
		const next = trimmed[at + 1] ?? '';
		return line === '' || next === '' ? [] : [{line, next}];
	});
	const goingOn = inner.filter(
		({line, next}) => line.length >= narrowest && !ended.test(line) && /^["'\p{Pi}]?\p{Ll}/u.test(next),
	);
	return goingOn.length > 0 && goingOn.length >= inner.length * 0.4;
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
		// Between two paragraphs there is nothing but blanks.
		if (wrapped && last !== undefined && !hasEmptyLine(text.slice(last.end, range.start)))
			last.end = range.end;
		else {
			last = range;
			found.push(last);
		}
	}
	return found;
}

/** Whether of blanks some are a line of their own. */
function hasEmptyLine(blanks: string): boolean {
	return blanks.indexOf('\n') !== blanks.lastIndexOf('\n');
}

/** A line that ends so ends within its sentence, whatever follows. */
const goesOn = /[,;–—-]$/u;
/**
 * A text of the same length in which no line ends within a paragraph: where one did a carriage return stands, which is a
 * blank. Besides the paragraphs of a text broken by a width, what plainly goes on in the next line is joined, too.
 *
 * @param least - a line shorter than this is one of a list or a poem.
 */
export function withLinesJoined(text: string, least = narrowest): string {
	const paragraphs = paragraphsOf(text);
	const width = text.split(/[\n\r]/).reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
	let [joined, at] = ['', 0];
	for (const {start, end} of paragraphs) {
		const gap = text.slice(at, start);
		const isNext = at > 0 && /^[^\S\n]*\n[^\S\n]*$/.test(gap);
		const line = lineAt(text, at);
		const isJoined = isNext && line.length >= least && goesOnIn(line, text.slice(start, end), width);
		joined += (isJoined ? gap.replace('\n', '\r') : gap) + text.slice(start, end).replaceAll('\n', '\r');
		at = end;
	}
	return joined + text.slice(at);
}

/** The line that ends at a place. */
function lineAt(text: string, end: number): string {
	return text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

/**
 * Whether a line's sentence goes on in the next: by its end, by the small letter there, or as the first word there had no
 * room in it.
 */
function goesOnIn(line: string, next: string, width: number): boolean {
	if (goesOn.test(line) || (line.endsWith(':') && /^["'\p{Pi}]/u.test(next))) return true;
	if (/[.!?…:]$/u.test(line)) return false;
	if (/^\p{Ll}/u.test(next)) return true;
	const [word = ''] = /^\S+/.exec(next) ?? [];
	return (
		width >= narrowest &&
		width <= widest &&
		!/[.!?…:]["'\p{Pe}\p{Pf}]+$/u.test(line) &&
		line.length + 1 + word.length > width
	);
}
