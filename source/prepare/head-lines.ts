/** What the lines above an article are that are no title: days, sections, who wrote it, notes. */
import type {PrintedDay} from './dates.ts';

export type HeadKind =
	| 'title'
	| 'an outlet'
	| 'a section'
	| 'a day'
	| 'who wrote it'
	| 'an address'
	| 'a note';

/**
 * Whether a line has a day, a time, a page or number of an issue, and no words of an article.
 *
 * @param day - that the line prints.
 */
export function isDayOnly(line: string, day: PrintedDay | undefined): boolean {
	if (!/\d/.test(line)) return false;
	const rest = line
		.replace(day?.printed ?? '', '')
		.replace(
			/\b(?:\p{L}+day|jan\p{L}*|feb\p{L}*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:last )?(?:published|posted|updated|modified|issued|printed)|at|on|am|pm|a\.m\.?|p\.m\.?|gmt|utc|c?est|edt|pst|hours?|minutes?|mins?|ago|read|page|p|no|nr|vol(?:ume)?|issue|edition|price|[a-d](?=\d))\b/giu,
			'',
		);
	// A day in another language ends with its year.
	const isForeign = line.length <= 60 && /\b\d{1,2}\.? (?:de )?\p{L}{3,10} (?:de )?\d{4}$/u.test(line);
	return isForeign || !/\p{L}/u.test(rest);
}

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const wrote = new RegExp(
	String.raw`^(?:host|guest|presenter|interview|text|words|story|report|photographs?|photos?|pictures?)\s*:\s*(?:${name}(?:\s|$)|and\s|&\s){1,8}$`,
	'u',
);

export function isByline(line: string): boolean {
	return (
		/^by:?\s+(?:\p{Lu}|our\b|the\b|a\b)/iu.test(line) ||
		/^from\s+(?:our|a|the)\b.{0,60}\b(?:correspondent|reporter|writer|staff)/i.test(line) ||
		/^(?:our|a)\b.{0,40}\b(?:correspondent|reporter)s?\b.{0,40}$/i.test(line) ||
		/^(?:interview(?:ed)?|compiled|written|reported|reporting|story|text|words|analysis|translated|edited|transcribed|as told)\s+(?:by|to)\s+\p{Lu}/iu.test(
			line,
		) ||
		wrote.test(line.charAt(0).toLowerCase() + line.slice(1))
	);
}

/** Notes of the page in brackets, the kind of a release, what a paper says of itself. */
export function isNote(line: string): boolean {
	return (
		/^\[[^\]]*\]$|^\([^)]*\)$/.test(line) ||
		/^(?:translated|adapted|abridged|transcribed) from (?:the )?\p{Lu}[\p{L}\p{M}]+(?: original)?\.?$/u.test(
			line.charAt(0).toLowerCase() + line.slice(1),
		) ||
		/^(?:script|text|transcript|speech|remarks|address) as (?:broadcast|delivered|prepared|aired|issued|released|recorded)\b.{0,40}$|\bcheck against delivery\b/i.test(
			line,
		) ||
		/^(?:press|news|media)\s+(?:release|statement|communiqu\S+)\b.{0,40}$|^for immediate release\b/i.test(
			line,
		) ||
		/^(?:the |an? |your |our )?(?:independent |national |free |leading |oldest )*(?:daily|weekly|monthly|quarterly|fortnightly|newspaper|magazine|newsletter|journal|blog)\s+(?:newspaper |magazine |journal |review |paper )?(?:for|of|on|about|in)\b.{0,60}$/i.test(
			line,
		) ||
		/^press (?:service|office|cent(?:re|er)|department|room)$/i.test(line) ||
		/^(?:founded|established|est\.|since|vol\.|volume)\b.{0,10}\d/i.test(line) ||
		/^(?:photo(?:graph)?|image|picture|video|watch|listen|share|print)\s*(?:[:/]|$)/i.test(line)
	);
}

const sections: ReadonlySet<string> = new Set(
	`analysis opinion opinions comment commentary news world politics business interview interviews feature features
conversation conversations editorial national nation international local regional region foreign home economy sport sports culture environment
exclusive breaking explainer report reports reportage live video letters essay column columns perspective perspectives
viewpoint views view background dossier special latest top stories story front back page weekend society science
technology health education travel markets finance money law crime focus spotlight dispatch dispatches briefing factbox
timeline profile transcript urgent flash update updated alert correction corrected embargoed home obituary review reviews investigation section supplement desk affairs europe asia africa americas
q a and the in & p`
		.split(/\s+/)
		.filter(word => word !== ''),
);

/** “World | Water”, “Analysis”, “World news, page 17”: where in its paper an article stands. */
export function isSection(line: string): boolean {
	if (line.length > 60 || /[“”"?!]/.test(line)) return false;
	const parts = line.split(/\s*(?:[|/·•›»>,:]|\s[-–—]\s)\s*/).map(part => part.toLowerCase().split(/\s+/));
	const isKnown = (words: readonly string[]) =>
		words.every(
			word => sections.has(word) || /^(?:[a-d]?\d*|(?:sun|mon|tues|wednes|thurs|fri|satur)day)$/.test(word),
		);
	if (parts.every(isKnown)) return true;
	// A trail, of which the first is a section.
	const isTrail = /[|›»>]/.test(line) && parts.length > 1 && parts.every(words => words.length <= 2);
	return isTrail && isKnown(parts[0] ?? ['?']);
}
