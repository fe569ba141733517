/** Names of papers and agencies, as lines of a page print them. */
import type {Day} from './dates.ts';
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
	const plain = line.trim();
	if (/^\p{Lu}{2,10}$/u.test(plain)) return plain;
	const words = wordsOf(plain);
	const isPaper = paper.test(words[0] ?? '') || paper.test(words.at(-1) ?? '');
	return isName(words) && ((isPaper && words.length > 1) || isOffice(words)) ? plain : undefined;
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
	return isBeside ? outletIn(first) : undefined;
}

function partsOf(line: string): readonly string[] {
	return line.split(/\s+[-–—]\s+|\s*[|·•/]\s*/).map(part => part.trim());
}

/**
 * The outlet that a line names beside a day: “The Harbour Herald, Friday 5 May 2021”, “Reef, a blog about work, 5 May 2021”.
 *
 * @param day - that the line prints.
 */
export function outletWithDay(line: string, day: Day | undefined): string | undefined {
	const own =
		/^((?:\p{Lu}[\p{L}'’-]*\s?){1,5}),\s+(?:an?|the)\s[^,.]{0,30}?\b(?:blog|newsletter|newspaper|magazine|journal|weekly|daily)\b/u;
	const self = own.exec(line)?.[1];
	if (self !== undefined) return self;
	if (day === undefined) return undefined;
	const around = [line.slice(0, day.at), line.slice(day.at + day.printed.length)];
	const parts = around
		.flatMap(part => part.replace(/\b\p{L}+day\b/gu, ' ').split(/\s+[-–—]\s+|\s*[|·•/,;]\s*|\.\s+/))
		.map(part => part.replace(/\s+\d+$/, '').trim());
	const named = parts.filter(
		part => outletIn(part) !== undefined && !/^(?:GMT|UTC|C?EST|AM|PM|No)$/.test(part),
	);
	return (
		named.find(part => part.includes(' ')) ??
		named[0] ??
		parts.find(part => isName(wordsOf(part)) && wordsOf(part).length > 1 && isBody(part)) ??
		// “The Ledger · 13 May 2025”: before its day a page has its own name, whatever that tells.
		parts.slice(0, 1).find(part => /^The\s/.test(part) && isName(wordsOf(part).slice(1)) && part.length <= 40)
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
		/^\p{Lu}[^!?“"«:;]{1,80}?\s\((\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20}){0,3})\)\s*(?:[-–—]|--)\s/u.exec(
			line,
		)?.[1] ?? /^\p{Lu}[^!?“"«:;]{1,60}?\s\/(\p{Lu}{3,12})\//u.exec(line)?.[1];
	return found === undefined || placeOf(found) !== undefined ? undefined : found;
}
