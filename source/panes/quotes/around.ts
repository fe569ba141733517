/** What stands around quoted words where they are printed: as much of it as is known, within their paragraph. */

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
	/** What to print before each stretch of quoted words: the text since the last one, marks left out. */
	readonly before: readonly string[];
	/** What follows the last of them. */
	readonly after: string;
};

// A mark may have a space on each side, but stands in the line of its words.
const markAtEnd = /[^\S\n]*["'\p{Pi}\p{Pf}„‟][^\S\n]*$/u;
// A sign of the sentence may stand before the mark, which is left out by itself then.
const markAtStart = /^(?:[^\S\n]*|([.,;:!?…]+))["'\p{Pi}\p{Pf}]/u;

/**
 * The sentences in which the words stand, as far as they are known.
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
	const cutBefore = ({prefix: text, exact = ''}: Segment): string => {
		const line = lastLine(text.replace(markAtEnd, ' '));
		const begin = sentenceBefore(line, exact, cue);
		if (begin !== undefined) return line.slice(begin);
		const isCut = !text.includes('\n') && text.length >= known;
		return isCut ? ellipsis + line.replace(/^\S*/, '').trimStart() : line.trimStart();
	};
	const cutAfter = ({suffix: text, exact = ''}: Segment): string => {
		const line = firstLine(text.replace(markAtStart, '$1'));
		const end = sentenceAfter(line, exact, cue);
		if (end !== undefined) return line.slice(0, end).trimEnd();
		const isCut = !text.includes('\n') && text.length >= known;
		return isCut ? line.replace(/\s*\S*$/, '') + ellipsis : line.trimEnd();
	};
	const before = segments.map((segment, place) => {
		const last = segments[place - 1];
		if (last === undefined) return cutBefore(segment);
		const gap = segment.start - last.end;
		if (gap >= 0 && gap <= last.suffix.length) return between(last.suffix.slice(0, gap));
		const [told, next] = [cutAfter(last), cutBefore(segment)];
		const isSaid = told.endsWith(ellipsis) || next.startsWith(ellipsis);
		return isSaid ? `${told} ${next}` : `${told} ${ellipsis} ${next}`;
	});
	const end = segments.at(-1);
	return {before, after: end === undefined ? '' : cutAfter(end)};
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

function between(text: string): string {
	const line = oneLine(text.replace(markAtEnd, ' ').replace(markAtStart, '$1')).trim();
	return /^[.,;:!?]/.test(line) ? `${line} ` : ` ${line} `;
}

/** So much of a page is looked through on each side of a clause for where its sentence begins and ends. */
const farthest = 400;

/** A stop, with what closes behind it, and the blank after it, before what may begin a sentence. */
const stop = /[.!?…]["'\p{Pe}\p{Pf}]*\s+(?=["'\p{Ps}\p{Pi}]*[\p{Lu}\p{N}])/gu;
const wordBefore = (words: string) => new RegExp(String.raw`(?:^|[\s\p{Ps}\p{Pi}"'])(?:${words})\s+$`, 'u');
/** A stop that ends no sentence, whatever follows: a title's, for a name follows. */
const title = wordBefore(
	String.raw`e\.g\.|i\.e\.|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|St|vs)\.`,
);
/** A stop that ends none before a number. */
const counted = wordBefore(
	String.raw`(?:Nos?|Arts?|[Pp]p?|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.`,
);
/** Initials and other words cut short in a name, as in `U.S. Army`: before a word of no name they end a sentence too. */
const inName = wordBefore(String.raw`(?:\p{Lu}\.)+|(?:Co|Corp|Inc|Ltd|Jr|Sr)\.`);
const opener =
	/^["'\p{Ps}\p{Pi}]*(?:A|After|All|Also|An|And|As|At|Because|Before|Both|But|By|Each|Earlier|Few|For|From|He|Her|His|How|However|I|If|In|It|Its|Last|Later|Many|Meanwhile|Moreover|My|Neither|No|Nobody|None|Nor|Not|Now|On|Once|One|Only|Or|Our|Others|She|Since|So|Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|To|Under|Until|We|What|When|Where|While|Who|Why|With|Without|Yet|You)(?![\p{L}\p{N}])/u;
/** So many letters on each side of a stop tell whether it ends a sentence. */
const telling = 40;

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

/** Where sentences begin in a line that goes on with the words: the last may begin with them. */
function beginsIn(line: string, words: string): readonly number[] {
	return stopsIn(line + words.slice(0, telling)).filter(at => at <= line.length);
}

/** Where sentences end in a line behind the words: the first may end with them. */
function endsIn(words: string, line: string): readonly number[] {
	const last = words.slice(-telling);
	return stopsIn(last + line)
		.map(at => at - last.length)
		.filter(at => at >= 0);
}

/** Where sentences begin behind a stop. */
function stopsIn(line: string): readonly number[] {
	return [...line.matchAll(stop)]
		.map(found => found.index + found[0].length)
		.filter(at => isEnd(line.slice(Math.max(0, at - telling), at), line.slice(at, at + telling)));
}

/** Whether a sentence ends with the stop that stands between two pieces of a text. */
function isEnd(before: string, after: string): boolean {
	if (title.test(before)) return false;
	if (counted.test(before)) return !/^\p{N}/u.test(after);
	return !inName.test(before) || opener.test(after);
}

function lastLine(text: string): string {
	return oneLine(text.slice(text.lastIndexOf('\n') + 1));
}

function firstLine(text: string): string {
	const end = text.indexOf('\n');
	return oneLine(end < 0 ? text : text.slice(0, end));
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
