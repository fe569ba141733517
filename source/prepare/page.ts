/** What an article says of itself: title, outlet, days, address, language; and what of the page is no article. */

import {addressAlone} from '../text/address.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import {dayIn, pageDay, pageMonth} from './dates.ts';
import {isSection} from './head-lines.ts';
import {agencyIn, outletIn, outletOfCopyright, outletWithDay} from './outlets.ts';
import {type Head, headOf} from './page-head.ts';
import {withoutMarkdown} from './read-words.ts';

export type Page = {
	readonly title: string | undefined;
	/** Where the article begins, past what the file says of itself. */
	readonly begins: number;
	/** Where the title stands in the text, if it does. */
	readonly heading: TextRange | undefined;
	readonly outlet: string | undefined;
	readonly url: string | undefined;
	/** YYYY-MM-DD. */
	readonly published: string | undefined;
	/** The day of publication as the page prints it without a year, where no year is known. */
	readonly dayWithoutYear: string | undefined;
	/** The year that was told for it, in which it has another weekday than is printed with it. */
	readonly otherWeekdayIn: number | undefined;
	/** YYYY-MM, where the page has no day. */
	readonly month: string | undefined;
	readonly firstPublished: string | undefined;
	readonly furniture: readonly (TextRange & {readonly why: string})[];
	/** How each was found. */
	readonly reasons: readonly string[];
};

/** Lines that pages have around articles; each says what it is. */
const furniture: readonly (readonly [pattern: RegExp, why: string])[] = [
	[/^leave a (?:reply|comment)\b/i, 'a form for comments'],
	[/^your e-?mail address will not be published/i, 'a form for comments'],
	[/^(?:copyright|©|\(c\)|all rights reserved)\b/i, 'a copyright line'],
	[/\brepublished with (?:the )?permission\b/i, 'a copyright line'],
	[
		/^(?:read (?:also|more|next|the column|our)|see also|also read|related(?: articles?| stories| posts?)?:?|more on this)\b/i,
		'a link to another page',
	],
	[
		/^(?:share (?:on|this)|tweet\b(?! (?:by|from)\b)|follow us|subscribe|sign up|newsletter|advertisement|sponsored|click here|print this|email this)\b/i,
		'a button',
	],
	[
		/^(?:source link|source:|by admin|posted (?:by|in)|filed under|tags?:|categories:|comments? \(?\d*|cookies?\b.*\b(?:accept|policy))/i,
		'a line of the page',
	],
	[/^(?:photo gallery|photo(?:graph)?|image|picture|video|watch|listen)\s*[:/]/i, 'a caption'],
	[/^we would love to (?:give thanks|thank)\b/i, 'thanks of a copying site'],
];

/** What a web page said of itself. */
export type GivenPage = Partial<Pick<Page, 'title' | 'outlet' | 'url' | 'published'>> & {
	readonly reasons?: readonly string[];
	/** The year of a day that the page prints without one. */
	readonly year?: number | undefined;
	/** The day that the file is named after, YYYY-MM-DD: that of the publication where the page tells none. */
	readonly fileDay?: string | undefined;
};

/** @param told - what goes before what the text looks like, but for the day of the file. */
export function readPage(
	text: string,
	all: readonly TextRange[] = paragraphsOf(text),
	told: GivenPage = {},
): Page {
	const reasons: string[] = [...(told.reasons ?? [])];
	const front = frontMatter(text);
	const paragraphs = all.filter(({start}) => start >= front.end);
	const lines = paragraphs.map(({start, end}) =>
		withoutMarkdown(text.slice(start, Math.min(end, start + 400))),
	);
	const found = paragraphs.flatMap((range, index) => {
		const why = furniture.find(([pattern]) => pattern.test(lines[index] ?? ''))?.[1];
		return why === undefined ? [] : [{...range, why}];
	});
	const pageHead = headOf(text, paragraphs);
	const {index: titleAt} = pageHead;
	const title = told.title ?? front.title ?? pageHead.title;
	if (told.title === undefined && front.title !== undefined)
		reasons.push('The title is that of the front matter.');
	else if (told.title === undefined && title !== undefined) reasons.push(whyTitle(pageHead));
	const head = lines.slice(0, 8).map((line, at) => ({line, at}));
	const tail = lines.slice(Math.max(8, lines.length - 5)).map((line, at) => ({line, at: at + 8}));
	let [published, firstPublished, url, month, dayedOutlet]: (string | undefined)[] = [
		told.published ?? front.published,
	];
	if (told.published === undefined && published !== undefined)
		reasons.push(`Published: the front matter gives ${published} as its date.`);
	// A day in the title counts where no other is.
	const titleLine = head.filter(({at}) => at === titleAt);
	for (const {line, at} of [...head.filter(({at}) => at !== titleAt), ...tail, ...titleLine]) {
		const address = addressAlone(line);
		if (address !== undefined) {
			url ??= address;
			continue;
		}
		const isFirst = /\b(?:originally|first) (?:published|appeared|posted)\b/i.test(line);
		const isPublished = /^\W*(?:published|posted|updated|last updated|date|issued)\b/i.test(line);
		if (line.length > 90 && !isFirst && !isPublished) {
			if (at < 7) published ??= dateline(line, reasons);
			continue;
		}
		// A copyright has the year of a page's frame.
		const isPosted = /^posted by\b/i.test(line) && at < 8;
		if (furniture.some(([pattern]) => pattern.test(line)) && !isFirst && !isPosted) continue;
		const day = pageDay(line);
		if (/[“"«]/.test(line) && (day === undefined || outletWithDay(line, day) === undefined)) continue;
		if (day === undefined) {
			if (published === undefined && at < 8) month ??= monthOf(line, reasons);
			continue;
		}
		if (
			/[.!?]["”’]?$/.test(line.trim()) &&
			!isFirst &&
			outletWithDay(line, day) === undefined &&
			!/^\W*(?:\w{3}\.)/.test(line.trim())
		)
			continue;
		if (isFirst) {
			firstPublished ??= day.iso;
			reasons.push(`First published: ${day.because}`);
		} else if (published === undefined) {
			published = day.iso;
			dayedOutlet = outletWithDay(line, day);
			reasons.push(`Published: ${day.because}`);
		}
	}
	if (told.outlet === undefined && front.outlet !== undefined)
		reasons.push('The outlet is that of the front matter.');
	const outlet = told.outlet ?? front.outlet ?? outletOf(lines, {...pageHead, dayedOutlet}, url, reasons);
	const bare = published === undefined ? dayWithoutYear(head, titleAt) : undefined;
	if (published === undefined && month === undefined) published = dayOfYear(bare, told, reasons);
	const heading = paragraphs[titleAt];
	return {
		title,
		begins: front.end,
		heading,
		outlet,
		url: told.url ?? url,
		published,
		month: published === undefined ? month : undefined,
		dayWithoutYear: published === undefined && month === undefined ? bare?.printed : undefined,
		otherWeekdayIn: published === undefined && bare !== undefined ? told.year : undefined,
		firstPublished,
		furniture: found,
		reasons,
	};
}

type Front = {
	readonly end: number;
	readonly title?: string | undefined;
	readonly outlet?: string | undefined;
	readonly published?: string | undefined;
};

function whyTitle({index, passed}: Head): string {
	return index === 0
		? 'The title is the first line, which is short and no sentence.'
		: `The title is the first line that is short and no sentence, past ${passed.join(', ')}.`;
}

/** What Markdown files say of themselves between two lines of hyphens at their beginning. */
function frontMatter(text: string): Front {
	const found = /^---[ \t]*\r?\n([\s\S]{0,3000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
	if (found === null) return {end: 0};
	const told = (name: string) =>
		new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*\r?$`, 'im')
			.exec(found[1] ?? '')?.[1]
			?.replace(/^["'](.*)["']$/, '$1');
	const date = told('date');
	return {
		end: found[0].length,
		title: told('title'),
		outlet: told('(?:outlet|publication|publisher|newspaper|blog|site|source)')?.split(/\s+[-–—|]\s+/)[0],
		published: date === undefined ? undefined : pageDay(date)?.iso,
	};
}

/** A magazine’s month, in a line that has no more than that and a name. */
function monthOf(line: string, reasons: string[]): string | undefined {
	const month = pageMonth(line);
	if (month === undefined || /[.!?]["”’]?$/.test(line.trim())) return undefined;
	const rest = line.replace(month.printed, '').replace(/[\s,|·]+$/, '');
	if (rest !== '' && outletWithDay(line, month) === undefined) return undefined;
	reasons.push(`Published: ${month.because} No day is.`);
	return month.iso;
}

type BareDay = {readonly printed: string; readonly line: string};

/** The first line of the head, or dateline, that prints a day without its year: that of the title last. */
function dayWithoutYear(
	head: readonly {readonly line: string; readonly at: number}[],
	titleAt: number,
): BareDay | undefined {
	const lines = [...head.filter(({at}) => at !== titleAt), ...head.filter(({at}) => at === titleAt)];
	for (const {line, at} of lines) {
		const isSaid = /^\W*(?:published|posted|updated|last updated|date|issued)\b/i.test(line);
		const isProse = line.length > 90 || (!isSaid && /[“"«]|[.!?]["”’]?$/.test(line.trim()));
		const place = isProse ? (at < 7 ? leadOf(line) : undefined) : line;
		const day = place === undefined ? undefined : dayIn(place, anyLeapYear);
		if (day !== undefined && place !== undefined && !/\d{4}/.test(place))
			return {printed: day.printed, line: place};
	}
	return undefined;
}

/** One that has every day. */
const anyLeapYear = 2024;

/** A day without its year in the year that is told or that of the file's name; else the day of that name. */
function dayOfYear(
	bare: BareDay | undefined,
	{year, fileDay}: GivenPage,
	reasons: string[],
): string | undefined {
	const known = year ?? (fileDay === undefined ? undefined : Number(fileDay.slice(0, 4)));
	const day = bare === undefined || known === undefined ? undefined : dayIn(bare.line, known);
	if (day !== undefined && known !== undefined && bare !== undefined) {
		const from = year === undefined ? 'the year of the file’s name' : 'the year that --year tells';
		if (day.isOtherWeekday)
			reasons.push(`“${bare.line.trim()}” has another weekday in ${known}, ${from}: it was not taken.`);
		else {
			reasons.push(`Published: “${bare.printed}” is printed, in ${known}, ${from}.`);
			return day.iso;
		}
	}
	if (fileDay !== undefined) reasons.push(`Published: the file’s name has ${fileDay}.`);
	return fileDay;
}

/** “March 4” of PORT VELL, March 4 (Reuters) - and of PORT VELL. March 4. /TASS/. */
function leadOf(line: string): string | undefined {
	const [, day, slashed] =
		/^(?:\p{Lu}[\p{L}\p{M} .,'’]{1,40}),\s+([^-–—]{4,24}?)\s*(?:\([^)]{1,20}\)\s*)?[-–—]|^\p{Lu}[\p{L}\p{M} '’-]{1,40}[.,]\s+([^-–—./]{4,24})\.?\s+\/\p{Lu}\p{L}{2,20}\//u.exec(
			line,
		) ?? [];
	return day ?? slashed;
}

/** PORT VELL, March 4, 2025 - */
function dateline(line: string, reasons: string[]): string | undefined {
	const lead = leadOf(line);
	const day = lead === undefined ? undefined : pageDay(lead);
	if (day !== undefined) reasons.push(`Published: ${day.because} It stands in the dateline.`);
	return day?.iso;
}

/** Who prints it: a line of the head, the dateline, or the host of the address. */
function outletOf(
	lines: readonly string[],
	{index, outlet, dayedOutlet}: Head & {readonly dayedOutlet: string | undefined},
	url: string | undefined,
	reasons: string[],
): string | undefined {
	const head = lines.slice(0, 6);
	const below =
		outlet ??
		head.find((line, at) => at !== index && !isSection(line) && outletIn(line) !== undefined)?.trim() ??
		dayedOutlet;
	if (below !== undefined) {
		reasons.push('The outlet stands in the lines above the article.');
		return below;
	}
	const host = url === undefined ? undefined : hostOf(url);
	if (host !== undefined) reasons.push('The outlet is the host of the address that the page prints.');
	const agency = host ?? head.map(agencyIn).find(found => found !== undefined);
	if (host === undefined && agency !== undefined) reasons.push('The outlet stands in the dateline.');
	const owner =
		agency ??
		lines
			.slice(-5)
			.map(outletOfCopyright)
			.find(found => found !== undefined);
	if (agency === undefined && owner !== undefined)
		reasons.push('The outlet stands in the line of copyright.');
	return owner;
}

function hostOf(url: string): string | undefined {
	try {
		return new URL(url).hostname.replace(/^www\./, '');
	} catch {
		return undefined;
	}
}
