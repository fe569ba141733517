/** The lines above an article: its title, who prints it, where it was filed. */
import {beginsAsAddress} from '../text/address.ts';
import type {TextRange} from '../text/range.ts';
import {pageDay, pageMonth} from './dates.ts';
import {type HeadKind, isByline, isDayOnly, isNote, isSection} from './head-lines.ts';
import {outletBeside, outletOfByline, outletOfLine, outletWithDay, publisherIn} from './outlets.ts';
import {withoutMarkdown} from './read-words.ts';
import {bodies} from './words.ts';

export type Head = {
	readonly title?: string;
	/** The paragraph of the title; -1 where none is. */
	readonly index: number;
	readonly outlet?: string | undefined;
	/** What stands above the title. */
	readonly passed: readonly HeadKind[];
};

type Line = {
	readonly line: string;
	readonly kind: HeadKind;
	readonly outlet?: string | undefined;
	/** Markdown's first heading. */
	readonly isHeading: boolean;
	/** Whether no empty line parts it from the one before. */
	readonly isNext: boolean;
};

/** Paragraphs of a head, at most. */
const most = 12;

/** The title is the first line that is short and no sentence, past outlets, sections, days and who wrote it. */
export function headOf(text: string, paragraphs: readonly TextRange[]): Head {
	const lines = linesOf(text, paragraphs);
	const letterhead = letterheadIn(lines);
	const after = letterhead?.length ?? 0;
	const candidates = lines.flatMap(({kind}, at) => (kind === 'title' && at >= after ? [at] : []));
	const outlet = letterhead?.outlet ?? lines.find(line => line.outlet !== undefined)?.outlet;
	// A paper, a section or a line with a day alone at the head is the title where no other line is.
	const isDayOf = ({line, kind, outlet}: Line, words: RegExp) =>
		kind === 'a day' && outlet === undefined && (line.match(words)?.length ?? 0) >= 3;
	const named = lines.findIndex(
		({line, kind}) => (kind === 'an outlet' || kind === 'a section') && line.length >= 8,
	);
	const plain = lines.findIndex(line => isDayOf(line, /(?<!\p{L})\p{Ll}{3,}/gu));
	const dayed = lines.findIndex(line => isDayOf(line, /\p{Ll}{3,}/gu));
	const alone = plain >= 0 || named < 0 ? Math.max(plain, dayed) : dayed < 0 ? named : Math.min(named, dayed);
	const heading = candidates.find(at => lines[at]?.isHeading === true);
	const index =
		paragraphs.length < 2 ? -1 : (heading ?? candidates.find(isNoKicker(lines, candidates)) ?? alone);
	if (index < 0) return {index: -1, outlet, passed: []};
	const title = index === alone ? withoutDay(titleFrom(lines, index)) : titleFrom(lines, index);
	const passed = lines.slice(0, index).map(({kind}, at) => (at < after ? 'an outlet' : kind));
	return {title, index, outlet: index === named ? undefined : outlet, passed: [...new Set(passed)]};
}

/** “Evening bulletin, Monday 1 December 2025” */
function withoutDay(line: string): string {
	const day = pageDay(line);
	const isLast = day !== undefined && line.slice(day.at + day.printed.length).trim() === '';
	const rest = isLast ? line.slice(0, day.at).replace(/\b\p{L}+day\s*$/u, '') : line;
	return /,\s*$/.test(rest) ? rest.replace(/,\s*$/, '') : line;
}

/** A title in capitals may go on in the next line; a nought between capitals is a scanner's O. */
function titleFrom(lines: readonly Line[], index: number): string {
	const isCapitals = (at: number) => !/\p{Ll}/u.test(lines[at]?.line ?? 'x');
	const parts = [lines[index]?.line ?? ''];
	for (let at = index + 1; lines[at]?.kind === 'title' && lines[at]?.isNext === true; at++) {
		// “JOINT STATEMENT / of the two envoys”: a sentence that goes on.
		const goesOn = /^\p{Ll}/u.test(lines[at]?.line ?? '');
		if (!goesOn && (!isCapitals(index) || !isCapitals(at))) break;
		parts.push(lines[at]?.line ?? '');
	}
	const title = parts.join(' ').replace(/(?<=\p{Lu})0(?=\p{Lu})/gu, 'O');
	// “INTERVIEW | A day at sea”, “A day at sea - Harbour Post”, “A DAY AT SEA.”
	const [label = '', rest = ''] = title.split(/\s*\|\s*(.+)/);
	const named = rest.split(' ').length > 2 && isSection(label) ? rest : title;
	const beside = outletBeside(named);
	const plain =
		beside === undefined ? named : named.slice(0, named.lastIndexOf(beside)).replace(/\s*[-–—|]\s*$/, '');
	return isCapitals(index) ? plain.replace(/\.$/, '') : plain;
}

/** One word above a longer line is its section: Water. */
function isNoKicker(lines: readonly Line[], candidates: readonly number[]): (at: number) => boolean {
	const words = (at: number) => (lines[at]?.line ?? '').split(' ').length;
	return at => words(at) > 1 || candidates.every(other => words(other) < 2);
}

function linesOf(text: string, paragraphs: readonly TextRange[]): readonly Line[] {
	const found: Line[] = [];
	for (const [at, {start, end}] of paragraphs.slice(0, most).entries()) {
		const raw = text.slice(start, Math.min(end, start + 400));
		const line = withoutMarkdown(raw.replace(/^#+\s*/, ''))
			.replace(/\s+/g, ' ')
			.trim();
		const between = text.slice(paragraphs[at - 1]?.end ?? 0, start);
		const isNext = at > 0 && (between.match(/\r\n|\n|\r/g)?.length ?? 0) < 2;
		const read = readLine(line, raw);
		if (read === undefined) break;
		found.push({...read, line, isNext, isHeading: /^#\s/.test(raw)});
	}
	return found;
}

/** What a line of the head is; undefined where the article begins. */
function readLine(line: string, raw: string): Pick<Line, 'kind' | 'outlet'> | undefined {
	if (beginsAsAddress(line)) return {kind: 'an address'};
	if (raw.startsWith('>')) return undefined;
	const isShort = line.length <= 160;
	const day = pageDay(line) ?? (line.length <= 80 ? pageMonth(line) : undefined);
	const isPosted = /^posted by\b/i.test(line);
	if (isShort && (isByline(line) || isPosted))
		return {kind: 'who wrote it', outlet: outletWithDay(line, day) ?? outletOfByline(line)};
	const publisher = publisherIn(line);
	if (isShort && publisher !== undefined) return {kind: 'an outlet', outlet: publisher};
	if (isShort && isNote(line)) return {kind: 'a note'};
	const isSentence = /[.!]["”’]?$/.test(line) && line.split(' ').length > 3 && /\p{Ll}/u.test(line);
	const beside = line.length <= 110 ? outletWithDay(line, day) : undefined;
	const hasDay = isDayOnly(line, day) || (line.length <= 110 && day !== undefined);
	if (hasDay && (!isSentence || beside !== undefined)) return {kind: 'a day', outlet: beside};
	if (isSection(line)) return {kind: 'a section'};
	const [first = ''] = raw.split(/[\r\n]/);
	const outlet = outletOfLine(line) ?? (first.length < raw.length ? outletOfLine(first) : undefined);
	if (outlet !== undefined) return {kind: 'an outlet', outlet};
	if (/^[\w-]+(?:\.[\w-]+){1,3}$/.test(line) && /\p{L}/u.test(line)) return {kind: 'an outlet', outlet: line};
	const isCapitals = !/\p{Ll}/u.test(line);
	const isTitle =
		isShort &&
		line.length >= 4 &&
		!isSentence &&
		(isCapitals || !/[.!]["”’]?$/.test(line)) &&
		!/[,;:]["”’]?$/.test(line);
	return isTitle ? {kind: 'title', outlet: outletBeside(line)} : undefined;
}

/**
 * The lines at the very top that stand together and name who prints it, where the title comes after an empty line: the
 * ministry of a release, a paper whose name tells nothing, with its day below it.
 */
function letterheadIn(
	lines: readonly Line[],
): {readonly length: number; readonly outlet: string} | undefined {
	const end = lines.findIndex(({isNext}, at) => at > 0 && !isNext);
	const block = lines.slice(0, Math.max(0, end));
	const [first] = block;
	if (first === undefined || first.kind !== 'title' || block.length < 2) return undefined;
	if (!lines.slice(end).some(({kind, line}) => kind === 'title' && /\p{Ll}/u.test(line))) return undefined;
	const isCapitals = (line: string) => !/\p{Ll}/u.test(line.replace(/\bNo\.?/, ''));
	const named = block.filter(({kind}) => kind === 'title');
	const isName =
		first.line.split(' ').length <= 3 && first.line.split(' ').every(word => /^\p{Lu}/u.test(word));
	const isAllCapitals = named.every(({line}) => isCapitals(line));
	const hasDay = block.some(({kind}) => kind === 'a day' || kind === 'a section' || kind === 'a note');
	const body = named.find(({line}) => line.split(' ').some(word => bodies.has(word.toLowerCase())));
	const isShort = first.line.split(' ').length <= 3 && hasDay;
	const isLetterhead = isAllCapitals && (isShort || (body !== undefined && (hasDay || block.length > 1)));
	if (!isLetterhead && !(isName && hasDay && /^The /.test(first.line))) return undefined;
	return {length: end, outlet: (body ?? first).line};
}
