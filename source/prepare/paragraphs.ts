/** Paragraphs and sentences of an article, in UTF-16 units; linear in its length. */

export type Range = {readonly start: number; readonly end: number};

/** Lines broken by a width of paper end anywhere; those of a page end where paragraphs do. */
function isWrapped(lines: readonly string[]): boolean {
	const full = lines.filter(line => line.trim() !== '');
	if (full.length < 6 || full.some(line => line.length > 130)) return false;
	const open = full.filter(line => line.length > 45 && !/[.!?:”"»’')\]]\s*$/.test(line));
	return open.length > full.length * 0.4;
}

/** Paragraphs without the blanks around them; empty ones are none. */
export function paragraphsOf(text: string): readonly Range[] {
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

/** What ends with a stop and is no end of a sentence. */
const shortened =
	/(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Cmdr|Adm|Amb|Pres|St|Jr|Sr|No|vs|etc|approx|ca|cf|Inc|Ltd|Co|Corp|Bros|Mt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m|i\.e|e\.g|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/;

/**
 * Sentences of a paragraph. One that ends within marks and goes on after them (“Why?” she asked) is one.
 * @param inMarks - whether a place lies between quotation marks.
 */
export function sentencesOf(text: string, {start, end}: Range): readonly Range[] {
	const found: Range[] = [];
	let from = start;
	const pattern = /[.!?…]+["”»’')\]]*(?=\s|$)/g;
	pattern.lastIndex = start;
	for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
		const stop = match.index + match[0].length;
		if (stop > end) break;
		const rest = text.slice(stop, Math.min(end, stop + 40)).trimStart();
		if (rest !== '' && !/^["“”«„‘'([\p{Lu}\p{N}\p{Pd}]/u.test(rest)) continue;
		if (match[0].startsWith('.') && shortened.test(text.slice(Math.max(from, stop - 14), match.index + 1)))
			continue;
		found.push({start: from, end: stop});
		from = stop;
		while (from < end && /\s/.test(text[from] ?? '')) from++;
	}
	if (from < end) found.push({start: from, end});
	return found;
}
