/** The state, alliance or body that a role belongs to, as far as the words of the role and of the article tell. */
import {gather} from '../text/gather.ts';
import type {Word} from './article.ts';
import {isPlaceName} from './company-names.ts';
import {isAdjectiveOf, placeOf, stemOf} from './places.ts';
import {isLikeAdjective, standingNames} from './standing-names.ts';
import {WholeBodies} from './whole-bodies.ts';
import {bodies, noNames, office, roles, titles} from './words.ts';

/** A role or body that a phrase is about to name: Tull’s deputy foreign minister. */
function isOfficeNear(words: readonly Word[], from: number): boolean {
	for (let at = from; at < from + 5; at++) {
		const word = words[at];
		if (word === undefined || word.span >= 0 || !/^(?:ADJ|NOUN|PROPN|CCONJ)$/.test(word.pos)) return false;
		if (kin.test(word.lower)) return false;
		if (roles.has(word.lower) || bodies.has(word.lower)) return true;
	}
	return false;
}

/** Whose nephew somebody is makes them of no party. */
const kin =
	/^(?:father|mother|parent|son|daughter|brother|sister|wife|husband|widow|widower|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|friend|neighbou?r|relative)s?$/;

/** Words of offices and bodies, which are no places though a minister looks like one of Ministry. */
function isCommon(lower: string): boolean {
	return roles.has(lower) || bodies.has(lower) || titles.has(lower) || noNames.has(lower);
}

/** Letters after or before a name that are no body's. */
const ranks = /^(?:CEO|CFO|COO|CTO|PM|MP|MPs|MEP|MEPs|QC|KC|TV|DC|VP|EVP|HR|PR|OBE|CBE|MBE)$/;

export class PartyNames {
	/** Places by their adjectives: Norvania where the article also says Norvanian. */
	private readonly places = new Map<string, string>();

	/** What officials are said to be of, and is nobody's name, by its last word: Carvane’s minister, Tarn Energy’s head. */
	private readonly owners = new Map<string, string>();
	/** Names that stand for themselves. */
	private readonly standing: ReadonlySet<string>;
	private readonly wholes: WholeBodies;

	/**
	 * @param surnames - of the article's persons, without capitals.
	 * @param given - the other words of their names.
	 */
	constructor(words: readonly Word[], surnames: ReadonlySet<string>, given: ReadonlySet<string>) {
		this.standing = standingNames(words, new Set([...surnames, ...given]));
		this.wholes = new WholeBodies(words);
		for (const {text, index, span} of words) {
			if (span >= 0 || (text !== "'s" && text !== '’s')) continue;
			const [name, noun] = [words[index - 1], words[index + 1]];
			if (name === undefined || noun === undefined) continue;
			const isOwner =
				/^\p{Lu}[\p{L}\p{M}]{2,}$/u.test(name.text) && !noNames.has(name.lower) && !titles.has(name.lower);
			// The Harbour Fishermen’s Federation: a name that goes on.
			const isWithin = /(?:s|men|women|people)$/.test(name.lower) && bodies.has(noun.lower);
			// “Tarn Energy’s head”: no family is called so.
			const whole = ownerName(words, index - 1);
			const isPerson = surnames.has(name.lower) && !office.test(name.text) && !isPlaceName(whole.split(' '));
			// “The Foreign Ministry’s envoy”: what it is called in short is no party.
			const isBody = bodies.has(name.lower);
			if (isOwner && !isWithin && !isPerson && !isBody && isOfficeNear(words, index + 1))
				this.owners.set(name.text, whole);
		}
		const capitals = new Set<string>();
		for (const {text, lower, span} of words)
			if (
				span < 0 &&
				/^\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*$/u.test(text) &&
				text.length > 3 &&
				!isCommon(lower)
			)
				capitals.add(text);
		const names = [...capitals].map(name => ({name, lower: name.toLowerCase()}));
		// A stem has four letters at least.
		const byStart = new Map<string, typeof names>();
		for (const each of names) {
			const start = each.lower.slice(0, 4);
			gather(byStart, start, each);
		}
		for (const {name, lower} of names) {
			const stem = stemOf(lower);
			// What somebody is an official of is a place itself, and no adjective of one.
			if (stem === undefined || this.owners.has(name)) continue;
			// Of Tarsin and Tarsini the longer is the adjective.
			for (const other of byStart.get(stem.slice(0, 4)) ?? [])
				if (
					isAdjectiveOf(lower, other.lower) &&
					!(other.name.length > name.length && isAdjectiveOf(other.lower, lower))
				)
					this.places.set(lower, other.name);
		}
	}

	/** A word with a small letter, or the place whose adjective it is. */
	placeNamed(lower: string): string {
		return placeOf(lower) ?? this.places.get(lower)?.toLowerCase() ?? lower;
	}

	/** The state, alliance or body that a role belongs to. */
	partyIn(role: string): string | undefined {
		const words = role
			.split(/\s+/)
			.map(word => word.replace(/^[“"'(]+|[,;:”")]+$/g, '').replace(/['’]s?$/, ''));
		for (let at = 0; at < words.length; at++) {
			const [one = '', two = ''] = [words[at], words[at + 1]];
			const pair = placeOf(`${one} ${two}`);
			if (pair !== undefined && /^\p{Lu}/u.test(one)) return pair;
			if (!/^\p{Lu}/u.test(one)) continue;
			const place = placeOf(one) ?? this.places.get(one.toLowerCase());
			if (place !== undefined && !(isAdjective(one, place) && !ofState.test(role))) return place;
		}
		const owner = words.find(word => this.owners.has(word));
		if (owner !== undefined) return this.owners.get(owner);
		const acronym = words.find(word => /^\p{Lu}{2,6}$/u.test(word) && !ranks.test(word));
		if (acronym !== undefined) return acronym;
		const body = bodyAfterLink(role);
		const short = this.wholes.ofRole(role);
		if (short !== undefined && (body === undefined || !body.includes(' '))) return short;
		if (body !== undefined) return this.wholes.whole(body) ?? body;
		return bodyBefore(role) ?? this.nameBefore(role);
	}

	/** A state, or what others are officials of: no town. */
	stateCalled(name: string): string | undefined {
		const state = placeOf(name);
		return state?.toLowerCase() === name.toLowerCase() ? state : this.owners.get(name);
	}

	/** “Dorland energy minister”, “the Dorland side”, of which the article tells by that name, too. */
	private nameBefore(role: string): string | undefined {
		const [, name = '', rest = ''] = /^(?:the )?(\p{Lu}[\p{L}\p{M}]+) (.+)$/u.exec(role) ?? [];
		if (!this.standing.has(name) || isLikeAdjective(name)) return undefined;
		return ofState.test(rest) || /^(?:side|camp)$/.test(rest) ? name : undefined;
	}
}

/** “Sarn Rivers Commission spokesman”; what a ministry is of is no party. */
function bodyBefore(role: string): string | undefined {
	const [, name = '', head = ''] =
		/^(?:the )?((?:\p{Lu}[\p{L}\p{M}’'&-]*\s+)+(\p{Lu}[\p{L}\p{M}]+))\s+(?:(?:\p{L}+|-)\s+){0,2}\p{Ll}+$/u.exec(
			role,
		) ?? [];
	return bodies.has(head.toLowerCase()) && !office.test(name) && !office.test(head) ? name : undefined;
}

/** With the words of its name before the last: Tarn Energy of “Tarn Energy’s head”. */
function ownerName(words: readonly Word[], last: number): string {
	let from = last;
	while (from > last - 3) {
		const before = words[from - 1];
		const isOne =
			before !== undefined &&
			before.sentence === words[last]?.sentence &&
			before.pos === 'PROPN' &&
			/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(before.text) &&
			!isCommon(before.lower);
		if (!isOne) break;
		from--;
	}
	return words
		.slice(from, last + 1)
		.map(({text}) => text)
		.join(' ');
}

/** “The Danish envoy” may be anybody's envoy, and a Danish judge is nobody's: of a state is who holds an office of one. */
const ofState =
	/(?<!\p{L})(?:minist|ambassador|president|premier|chancellor|king|queen|negotiat|delegat|government|official|officer|army|navy|military|troop|soldier|general|command|spokes|secretar|embassy|mission|consul|attach|diplomat|representative|counterpart|side|team|leader|parliament|lawmaker|legislator|senator|mps?(?!\p{L})|commissioner|foreign|defen[cs]e|advis|admiral|police|authorit|guard|council|chief|head|deputy|state|cabinet|party|(?:envoy|mediator)s? (?:to|for) )/iu;

function isAdjective(word: string, place: string): boolean {
	return (
		word.toLowerCase() !== place.toLowerCase() &&
		/(?:\p{L}ans?|ese|ish|sh|ic|i|ch|ss|ek|ai)$/u.test(word) &&
		word !== 'Tehran'
	);
}

const linked =
	/\b(?:of|for|at|to|from) (?:the )?((?:\p{Lu}[\p{L}\p{M}’'-]+)(?:\s+(?:of |for |and )?\p{Lu}[\p{L}\p{M}’'-]+)*)/gu;

/** “for the Harbour Union”, “the Prime Minister of Carvane”; what a minister is of is no party: rivers and dams. */
function bodyAfterLink(role: string): string | undefined {
	for (const match of role.matchAll(linked)) {
		const [, name = ''] = match;
		const before = role.slice(0, match.index).trimEnd().toLowerCase();
		const isTown =
			/\b(?:town|city|village|port|district|island|province|suburb|valley|capital|hamlet)s?$/.test(before);
		const isField =
			/(?:^|\s)(?:minister|ministry|department|secretary)$/.test(before) &&
			!/\b(?:prime|foreign|first|general) \w+$/.test(before);
		// “The government of President Lee”, “the release of October”
		const [lead = ''] = name.toLowerCase().split(' ', 1);
		const isNobody = titles.has(lead) || roles.has(lead) || noNames.has(lead);
		if (!isField && !isTown) return isNobody || office.test(name) ? undefined : name;
	}
	return undefined;
}
