/** The lines above an article: its title, who prints it, where it was filed. */
import type {TextRange} from '../text/range.ts';
import {pageDay} from './dates.ts';
import {placeOf} from './places.ts';

/** What ends or begins the names of papers and agencies. */
const paper =
	/^(?:gazette|times|post|news|herald|courier|tribune|press|agency|daily|journal|guardian|observer|independent|telegraph|chronicle|standard|mail|mirror|review|weekly|wire|radio|broadcasting|today|bulletin|monitor|examiner|inquirer|dispatch|globe|ledger|sentinel|echo|argus|mercury|reuters|interfax|xinhua|bloomberg)$/i;
const name = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Words of such a name, at most. */
const most = 6;

/** The outlet that a line names and nothing besides: The Harbour Herald, TASS. */
export function outletIn(line: string): string | undefined {
	const plain = line.trim();
	if (/^\p{Lu}{2,10}$/u.test(plain)) return plain;
	const words = plain.replace(/^the /i, '').split(/\s+/);
	const isName = words.length <= most && words.every(word => name.test(word) || /^(?:of|and|&)$/.test(word));
	const isPaper = paper.test(words[0] ?? '') || paper.test(words.at(-1) ?? '');
	return isName && isPaper ? plain : undefined;
}

/** The agency of a dateline: KYIV (AP) – …, MOSCOW, March 18. /TASS/. … */
export function agencyIn(line: string): string | undefined {
	const found =
		/^\p{Lu}[^!?“"«:;]{1,80}?\s\((\p{Lu}\p{L}{1,20})\)\s*(?:[-–—]|--)\s/u.exec(line)?.[1] ??
		/^\p{Lu}[^!?“"«:;]{1,60}?\s\/(\p{Lu}{3,12})\//u.exec(line)?.[1];
	return found === undefined || placeOf(found) !== undefined ? undefined : found;
}

/** Whether a line has a day and its time and no words of an article. */
function isDay(line: string): boolean {
	const day = pageDay(line);
	const rest = line
		.replace(day?.printed ?? '', '')
		.replace(/\b(?:\p{L}+day|published|posted|updated|at|on|am|pm|gmt|utc|c?est)\b/giu, '');
	return day !== undefined && !/\p{L}/u.test(rest);
}

const isByline = (line: string) => /^by\s+(?:\p{Lu}|our\b|the\b)/iu.test(line);

export type Title = {readonly title?: string; readonly index: number};

/** The first line that is short and no sentence, past outlets, days, addresses and who wrote it. */
export function titleIn(text: string, paragraphs: readonly TextRange[]): Title {
	const lines = paragraphs.slice(0, 6).map(({start, end}) =>
		text
			.slice(start, Math.min(end, start + 400))
			.replace(/^#+\s*/, '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	const candidates: number[] = [];
	for (const [index, line] of lines.entries()) {
		if (/^https?:/.test(line) || isDay(line) || isByline(line)) continue;
		const isShort = line.length >= 8 && line.length <= 160;
		const isSentence = /[.!]["”’]?$/.test(line) || /[,;:]$/.test(line);
		const isTitle =
			isShort && !line.startsWith('>') && !isSentence && pageDay(line) === undefined && paragraphs.length > 1;
		if (!isTitle && outletIn(line) === undefined) break;
		candidates.push(index);
	}
	// A paper alone at the head is the title where no other line is.
	const index =
		candidates.find(at => outletIn(lines[at] ?? '') === undefined) ??
		candidates.find(at => (lines[at] ?? '').length >= 8);
	return index === undefined ? {index: -1} : {title: lines[index] ?? '', index};
}
