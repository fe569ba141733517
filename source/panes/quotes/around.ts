/** What stands around quoted words where they are printed: as much of it as is known, within their paragraph. */
import {beginsIn, endsIn} from '../../text/sentence-starts.ts';

/** Words between one pair of marks, and what is known of the text before and after them. */
export type Segment = {
	readonly start: number;
	readonly end: number;
	readonly prefix: string;
	readonly suffix: string;
	/** The quoted words themselves, by whose ends one sees whether a sentence begins or ends with them. */
	readonly exact?: string;
};

export type SentenceAround = {
	/** For each stretch of quoted words what the page prints before it since the last one, and its marks. */
	readonly pieces: readonly {
		readonly before: string;
		readonly open: string | undefined;
		readonly close: string | undefined;
	}[];
	/** What follows the last of them. */
	readonly after: string;
};

// A mark may have a space between itself and its words, but stands in their line.
const markAtEnd = /["'\p{Pi}\p{Pf}„‟][^\S\n]*$/u;
// A sign of the sentence may stand between them too.
const markAtStart = /^(?:[^\S\n]*["'\p{Pi}\p{Pf}]|[.,;:!?…]+(?:["'\p{Pi}\p{Pf}]|[^\S\n]+\p{Pf}))/u;
const signs = /^[.,;:!?…]*/;

/**
 * The sentences in which the words stand, as the page prints them, as far as they are known; the marks beside the words
 * apart, none where the page has none there.
 *
 * @param known - how many characters of the text around a segment are known; fewer than that, and the text begins or
 * ends there.
 */
export function around(
	segments: readonly Segment[],
	known: number,
	ellipsis: string,
	cue?: string,
): SentenceAround {
	const cutBefore = (text: string, {prefix, exact = ''}: Segment): string => {
		const line = lastLine(text);
		const begin = sentenceBefore(/\S$/.test(line) ? `${line} ` : line, exact, cue);
		if (begin !== undefined) return line.slice(begin);
		const isCut = !prefix.includes('\n') && prefix.length >= known;
		return isCut ? ellipsis + line.replace(/^\S*/, '').trimStart() : line.trimStart();
	};
	const cutAfter = (close: string, {suffix, exact = ''}: Segment): string => {
		const line = firstLine(suffix.slice(close.length));
		const [own = ''] = signs.exec(close) ?? [];
		const end = sentenceAfter(own + line, exact, cue);
		if (end !== undefined) return line.slice(0, Math.max(0, end - own.length)).trimEnd();
		const isCut = !suffix.includes('\n') && suffix.length >= known;
		return isCut ? line.replace(/\s*\S*$/, '') + ellipsis : line.trimEnd();
	};
	const closes = segments.map(({suffix}) => markAtStart.exec(suffix)?.[0]);
	const marked = (text: string) => {
		const open = markAtEnd.exec(text)?.[0];
		return {text: open === undefined ? text : text.slice(0, -open.length), open};
	};
	const before = segments.map((segment, place) => {
		const last = segments[place - 1];
		const {text, open} = marked(segment.prefix);
		if (last === undefined) return {before: cutBefore(text, segment), open};
		const close = closes[place - 1] ?? '';
		const gap = segment.start - last.end;
		if (gap >= 0 && gap <= last.suffix.length) {
			const between = marked(last.suffix.slice(close.length, gap));
			return {before: oneLine(between.text), open: between.open};
		}
		const [told, next] = [cutAfter(close, last), cutBefore(text, segment)];
		const isSaid = told.endsWith(ellipsis) || next.startsWith(ellipsis);
		return {before: isSaid ? `${told} ${next}` : `${told} ${ellipsis} ${next}`, open};
	});
	const end = segments.at(-1);
	return {
		pieces: before.map((piece, place) => ({...piece, close: closes[place]})),
		after: end === undefined ? '' : cutAfter(closes.at(-1) ?? '', end),
	};
}

/** Where the sentence of the words begins in what stands before them; the one before it where that has the cue. */
function sentenceBefore(line: string, exact: string, cue: string | undefined): number | undefined {
	const begins = beginsIn(line, exact);
	const begin = begins.at(-1);
	if (begin === undefined || line.slice(begin).trim() !== '' || cue === undefined) return begin;
	const other = begins.at(-2) ?? 0;
	return begins.length > 1 && line.slice(other).includes(cue) ? other : begin;
}

/** Where the sentence of the words ends in what stands behind them; the one after it where that has the cue. */
function sentenceAfter(line: string, exact: string, cue: string | undefined): number | undefined {
	const [end, next] = endsIn(exact, line);
	if (end === undefined || line.slice(0, end).trim() !== '' || cue === undefined) return end;
	return next !== undefined && line.slice(0, next).includes(cue) ? next : end;
}

/** So much of a page is looked through on each side of a clause for where its sentence begins and ends. */
const farthest = 400;

/** What stands around a clause of a text in its sentence, within its paragraph; where that is far off an ellipsis. */
export function sentenceAround(
	text: string,
	{start, end}: {readonly start: number; readonly end: number},
	ellipsis: string,
): {readonly before: string; readonly after: string} {
	const before = text.slice(Math.max(0, start - farthest), start);
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const words = text.slice(start, end);
	const begin = beginsIn(line, words).at(-1) ?? 0;
	const isCutBefore = begin === 0 && line.length === before.length && start > farthest;
	const [after = ''] = text.slice(end, end + farthest).split('\n', 1);
	const [ending] = endsIn(words, after);
	const isCutAfter = ending === undefined && after.length === farthest;
	return {
		before: oneLine(isCutBefore ? ellipsis + line.replace(/^\S*\s/, '') : line.slice(begin)).trimStart(),
		after: oneLine(isCutAfter ? after.replace(/\s*\S*$/, '') + ellipsis : after.slice(0, ending)).trimEnd(),
	};
}

function lastLine(text: string): string {
	return oneLine(text.slice(text.lastIndexOf('\n') + 1));
}

function firstLine(text: string): string {
	const end = text.indexOf('\n');
	return oneLine(end < 0 ? text : text.slice(0, end));
}

/** As it is printed, but for the ends of lines, with the blanks beside them. */
function oneLine(text: string): string {
	return text.replace(/[\t\v\f\r\n\u0085\u2028\u2029]+/g, '\r').replace(/ *\r[ \r]*/g, ' ');
}
