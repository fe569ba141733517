/** What somebody is, from the words beside a name: “chief envoy”, and no time, place or praise. */
import {inOneLine} from './read-words.ts';

/** The role that a part of a text tells; empty where it tells none. */
export function roleBetween(text: string, start: number, end: number): string {
	// “The under-fire secretary”: of a word with a hyphen the phrase has the end.
	const isCut = /[\p{L}\p{N}][-–]$/u.test(text.slice(Math.max(0, start - 2), start));
	const printed = isCut ? text.slice(start, end).replace(/^\S+\s*/, '') : text.slice(start, end);
	// “the Tarn & Eastern director”
	const before =
		/(?:\p{Lu}[\p{L}\p{M}’'-]* )+& $/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
	return tidyRole(/^\p{Lu}/u.test(printed) ? before + printed : printed);
}

/** Titles behind a role are the name's: “retired judge Dame”, “army spokesman Brigadier”. */
const lastTitles =
	/\s+(?:mr|mrs|ms|mx|dr|sir|dame|lord|lady|prof)\.?$|(?<=\s(?:spokes\p{L}+|leader|chief|head|mediator|envoy|commander|minister|negotiator))\s+(?:brigadier|colonel|captain|major|admiral|professor|judge|ambassador|cllr|monsignor)\.?$/iu;
/** “£90,000-a-year”, “61-year-old”: no part of what somebody is. */
const amounts = /^[£$€]?\d[\d,.]*(?:-(?:an?-)?[\p{L}\p{M}-]+)?\s+/u;
/** When and where, and what says that somebody is a person. */
const noRole =
	/(?<!of the\s)(?<![^\s])(?:morning|afternoon|evening|night|day|week|month|year|time|today|\d\S*)$|^(?:\p{L}+ )*(?:man|woman|boy|girl|guy|lady|gentleman|person|figure|name|words?)$/iu;

function tidyRole(words: string): string {
	const role = inOneLine(words)
		.trim()
		.replace(/\s+(?=['’]s\s)/g, '')
		.replace(/^(?:the|an?) /i, '')
		.replace(amounts, '')
		.replace(/^(?:nick)?name (?=\S)/i, '')
		.replace(/[,;:]$/, '')
		.replace(lastTitles, '')
		.trim();
	return /^(?:its|his|her|their|our|my)(?: own)?$/i.test(role) || noRole.test(role) ? '' : role;
}

/** Kin and friends are so to somebody: “her father”. */
const relations =
	/(?<!\p{L})(?:father|mother|parent|son|daughter|brother|sister|wife|husband|widow(?:er)?|uncle|aunt|cousin|nephew|niece|grand\p{L}+|friend|neighbou?r|relative|colleague|partner|predecessor|successor|counterpart|rival|opponent)s?(?!\p{L})/iu;

/** “Its first chairman”, of whom the article leaves open whose, is a first chairman. */
export function roleAlone(role: string | undefined): string | undefined {
	return role === undefined || relations.test(role)
		? role
		: role.replace(/^(?:its|his|her|their|our|my) (?:own )?(?=\S)/i, '');
}
