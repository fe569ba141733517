/** Names of papers and agencies, as lines of a page print them. */
import type {PrintedDay} from './dates.ts';
import {isSection} from './head-lines.ts';
import {placeOf} from './places.ts';
import {bodies} from './words.ts';

/** What ends or begins such names. */
const paper =
	/^(?:gazette|gazeta|zeitung|times|post|news|newspaper|herald|courier|tribune|press|agency|agence|agencia|agenzia|daily|journal|guardian|observer|independent|telegraph|chronicle|standard|mail|mirror|review|weekly|wire|radio|broadcasting|today|bulletin|monitor|examiner|inquirer|dispatch|globe|ledger|sentinel|echo|argus|mercury|packet|advertiser|star|voice|register|messenger|reuters|interfax|xinhua|bloomberg)$/i;
const name = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Words of such a name, at most. */
const most = 6;

/** The outlet that a line names and nothing besides: The Harbour Herald, TASS. */
export function outletIn(line: string): string | undefined {
	const plain = withoutMarks(line.trim());
	if (/^\p{Lu}{2,10}$/u.test(plain)) return plain;
	const words = wordsOf(plain);
	const isPaper = paper.test(words[0] ?? '') || paper.test(words.at(-1) ?? '');
	return isName(words) && ((isPaper && words.length > 1) || isOffice(words)) ? plain : undefined;
}

/** “"Harbour Courier" (Ostland)”, “Agence Nordique (AN)”: the name, and not what stands around it. */
function withoutMarks(part: string): string {
	const plain = part.replace(/(?<=\S)\s+\([^()]{1,30}\)$/, '');
	return /^["“„«]([^"“”„«»]+)["”“»]$/.exec(plain)?.[1]?.trim() ?? plain;
}

/** “Published by the press service of the Lakes Council.” */
export function publisherIn(line: string): string | undefined {
	const named =
		/^(?:published|issued|released|distributed) by (?:the )?(?:press \p{L}+ of (?:the )?)?(\p{Lu}[^.,;()|]{2,60})(?:[.,;]|$)/iu
			.exec(line)?.[1]
			?.trim();
	const isOne = named !== undefined && isName(wordsOf(named));
	return isOne && (isBody(named) || outletIn(named) !== undefined) ? named : undefined;
}

/** “© 2025 The Harbour Herald. All rights reserved” */
export function outletOfCopyright(line: string): string | undefined {
	const named = /^(?:copyright|©|\(c\))[\s©]*(?:\d{4}[\s,]*)?(?:by )?(\p{Lu}[^.,;()|\d]{2,50})/iu.exec(
		line,
	)?.[1];
	return named === undefined ? undefined : outletIn(named);
}

/** “By Ann Lee, The Harbour Courier”, “Posted by Ann Lee on Salt & Paper, 8 May”. */
export function outletOfByline(line: string): string | undefined {
	const [, ...parts] = line.split(/\s*[,|·]\s*/);
	const posted = /^posted by .{3,60}? on ((?:the )?\p{Lu}[^,]{2,40}),/iu.exec(line)?.[1];
	const isOne = posted !== undefined && isName(wordsOf(posted)) && !/day\b|\d/.test(posted);
	return isOne ? posted : parts.find(part => part.includes(' ') && outletIn(part) !== undefined);
}

/** “Ministry of Fisheries of Ostland”: a body, and what it is of, and nothing that it does. */
function isOffice(words: readonly string[]): boolean {
	const [first = '', link = ''] = words;
	const after = words.slice(1).join(' ');
	return (
		bodies.has(first.toLowerCase()) &&
		/^(?:of|for)$/.test(link) &&
		/^(?:(?:of|for|and)(?: the)? \p{Lu}\S*\s?)+$/u.test(after)
	);
}

/** The paper that a title names last: “Talks end - Harbour Post”. */
export function outletBeside(line: string): string | undefined {
	const parts = line.split(/\s+[-–—|]\s+/);
	const last = parts.at(-1) ?? '';
	return parts.length > 1 && last.includes(' ') ? outletIn(last) : undefined;
}

function wordsOf(plain: string): readonly string[] {
	return plain.replace(/^the /i, '').split(/\s+/);
}

function isName(words: readonly string[]): boolean {
	return words.length <= most && words.every(word => name.test(word) || /^(?:of|for|the|and|&)$/.test(word));
}

/** “The Harbour Herald - English service”: the outlet with what belongs to it beside it. */
export function outletOfLine(line: string): string | undefined {
	const [first = '', ...others] = partsOf(line);
	const isBeside = others.every(part => part.split(/\s+/).length <= 3);
	const [beforeDay = '', ...dayParts] = line.split(/\s*,\s+/);
	if (dayParts.length > 0 && dayParts.every(part => dayWithoutYear.test(part))) return nameIn(beforeDay);
	// “The Herring | Opinion”
	const isInSection = others.length > 0 && others.every(isSection);
	if (isInSection && /^The\s/.test(first) && isName(wordsOf(first)) && first.split(' ').length < 6)
		return first;
	return isBeside ? nameIn(first) : undefined;
}

/** “Saturday”, “Saturday 22 January”, “Jan. 22” */
const dayWithoutYear =
	/^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day)?\s*(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}[\p{L}\p{M}]{2,8}|\p{Lu}[\p{L}\p{M}]{2,8}\.? \d{1,2})?$/iu;

/** The outlet that a part of a line names, without the marks around it. */
function nameIn(part: string): string | undefined {
	// “Quay & Town magazine”
	const kind = /^(.+) (?:magazine|newspaper|newsletter|journal|weekly|blog)$/.exec(part)?.[1];
	if (kind !== undefined && isName(wordsOf(kind))) return kind;
	const found = outletIn(part);
	return found === undefined ? undefined : withoutMarks(found);
}

function partsOf(line: string): readonly string[] {
	return line.split(/\s+[-–—]\s+|\s*[|·•/]\s*/).map(part => part.trim());
}

/**
 * The outlet that a line names beside a day: “The Harbour Herald, Friday 5 May 2021”, “Reef, a blog about work, 5 May 2021”.
 *
 * @param day - that the line prints.
 */
export function outletWithDay(line: string, day: PrintedDay | undefined): string | undefined {
	const own =
		/^((?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,5}),\s+(?:an?|the)\s[^,.]{0,30}?\b(?:blog|newsletter|newspaper|magazine|journal|weekly|daily)\b/u;
	const self = own.exec(line)?.[1];
	if (self !== undefined) return self;
	if (day === undefined) return undefined;
	const around = [line.slice(0, day.at), line.slice(day.at + day.printed.length)];
	const parts = around
		.flatMap(part => part.replace(/\b\p{L}+day\b/gu, ' ').split(/\s+[-–—]\s+|\s*[|·•/,;]\s*|\.\s+/))
		.map(part => part.replace(/\s+\d+$/, '').trim());
	const named = parts.flatMap(part =>
		/^(?:GMT|UTC|C?EST|AM|PM|No)$/.test(part) ? [] : (nameIn(part) ?? []),
	);
	return (
		named.find(part => part.includes(' ')) ??
		named[0] ??
		parts.find(part => isName(wordsOf(part)) && wordsOf(part).length > 1 && isBody(part)) ??
		// “The Ledger · 13 May 2025”: before its day a page has its own name, whatever that tells.
		parts
			.slice(0, 1)
			.find(part => /^The\s+\p{Lu}/u.test(part) && isName(wordsOf(part).slice(1)) && part.length <= 40)
	);
}

/** “Office of the Joint Envoy” */
function isBody(part: string): boolean {
	const words = wordsOf(part);
	return [words[0], words.at(-1)].some(word => bodies.has((word ?? '').toLowerCase()));
}

/** The agency of a dateline: KYIV (AP) – …, MOSCOW, March 18. /TASS/. … */
export function agencyIn(line: string): string | undefined {
	const found =
		/^\p{Lu}[^!?“"«:;]{1,80}?\s\((\p{Lu}[\p{L}\p{M}]{1,20}(?:\s\p{Lu}[\p{L}\p{M}]{1,20}){0,3})\)\.?\s*(?:[-–—]|--)\s/u.exec(
			line,
		)?.[1] ?? /^\p{Lu}[^!?“"«:;]{1,60}?\s\/(\p{Lu}\p{L}{2,20})\//u.exec(line)?.[1];
	return found === undefined || placeOf(found) !== undefined ? undefined : found;
}
