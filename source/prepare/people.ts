/**
 * Who the speakers of an article are: the person behind a mention, by all spellings, with titles, roles and party as the
 * article prints them; the person a pronoun means. Nothing is known here that the article does not print, but which
 * adjective belongs to which country (places.ts).
 */

import {antecedentOf} from './antecedents.ts';
import type {ParsedArticle, Word} from './article.ts';
import {type Extent, extentOf} from './extents.ts';
import {bodyWithin, isPronoun, type Mention} from './mentions.ts';
import {PartyNames} from './party-names.ts';
import {agree, familyOf, genderOf, joined, surnamesIn} from './person-names.ts';
import {Phrases} from './phrases.ts';
import {placeOf} from './places.ts';
import {roles, titles} from './words.ts';

export type Who = {
	/** A pronoun that may well mean another. */
	readonly isDoubtful?: boolean;
} & (
	| {readonly kind: 'person'; readonly person: NamedPerson; readonly because: string}
	/** A described role, or a body that speaks: as printed. */
	| {
			readonly kind: 'role';
			readonly role: string;
			readonly party: string | undefined;
			readonly because: string;
	  }
	| {
			readonly kind: 'body';
			readonly name: string;
			readonly party: string | undefined;
			readonly because: string;
	  }
	/** A pronoun whose person the text does not tell. */
	| {readonly kind: 'unknown'; readonly because: string}
);

export type NamedPerson = {
	/** The longest spelling, without titles. */
	name: string;
	readonly family: string;
	readonly spellings: Set<string>;
	role: string | undefined;
	party: string | undefined;
	/** The role that tells the party, as printed. */
	partyFrom: string | undefined;
	gender: 'male' | 'female' | undefined;
	readonly mentions: number[];
};

export class People {
	private readonly byMention = new Map<number, NamedPerson>();
	private readonly known = new Set<NamedPerson>();
	private readonly bySurname = new Map<string, NamedPerson[]>();
	private readonly phrases: Phrases;
	private readonly parties: PartyNames;
	private byRoleWord: Map<string, NamedPerson[]> | undefined;
	private readonly roleWords = new Map<string, ReadonlySet<string>>();
	/** Where the name of a mention begins, past titles and roles, by its index. */
	private readonly nameStarts = new Map<number, number>();

	constructor(
		private readonly article: ParsedArticle,
		private readonly mentions: readonly Mention[],
	) {
		this.phrases = new Phrases(article.words, mentions);
		this.parties = new PartyNames(article.words, surnamesIn(mentions));
		for (const mention of mentions) if (mention.kind === 'full-name') this.meetFullName(mention);
		for (const mention of mentions) if (mention.kind === 'surname') this.meetSurname(mention);
		for (const mention of mentions) this.meetRole(mention);
	}

	private meetFullName(mention: Mention): void {
		const name = this.nameOf(mention);
		if (name === undefined) return;
		const family = familyOf(name);
		const same = (this.bySurname.get(family) ?? []).find(person => agree(person.name, name));
		const person = same ?? newPerson(name);
		if (same === undefined) this.bySurname.set(family, [...(this.bySurname.get(family) ?? []), person]);
		if (name.length > person.name.length) person.name = name;
		person.spellings.add(name);
		this.bind(mention, person);
	}

	/** The words of a name that are a person's; undefined where they name a place or body. */
	private nameOf(mention: Mention): string | undefined {
		const {words} = this.article;
		let from = mention.to - mention.name.length;
		const genitive = mention.name.findLastIndex(word => /^['’]s?$/.test(word));
		if (genitive >= 0) from += genitive + 1;
		const body = bodyWithin(words.slice(from, mention.to));
		if (body >= 0) from += body + 1;
		for (let at = from; at < mention.to - 2; at++) if (isLead(words[at])) from = at + 1;
		const name = words.slice(from, mention.to).map(({text}) => text);
		const text = joined(name);
		const [first = '', last = ''] = [name[0], name.at(-1)];
		if (name.length < 2 || text.length > 80 || placeOf(text) !== undefined) return undefined;
		// Ann US, BBC News: no names of people.
		if (/^\p{Lu}{2,}$/u.test(last) !== /^\p{Lu}{2,}$/u.test(first)) return undefined;
		if (isLead(words[from]) && roles.has(words[from]?.lower ?? '')) return undefined;
		this.nameStarts.set(mention.index, from);
		return text;
	}

	private meetSurname(mention: Mention): void {
		const name = joined(mention.name).split(' ').at(-1) ?? '';
		const found = (this.bySurname.get(familyOf(name)) ?? []).filter(
			person =>
				person.gender === undefined || mention.gender === undefined || person.gender === mention.gender,
		);
		const earlier = found.filter(person => (person.mentions[0] ?? 0) <= mention.index);
		const person = earlier.at(-1) ?? found[0];
		if (person !== undefined) {
			person.spellings.add(name);
			this.bind(mention, person);
			return;
		}
		// A surname alone is a person's where a title stands before it.
		const title = this.article.words[mention.to - mention.name.length - 1];
		if (
			mention.gender === undefined &&
			!(title !== undefined && title.index >= mention.from && roles.has(title.lower))
		)
			return;
		if (placeOf(name) !== undefined) return;
		const alone = newPerson(name);
		alone.spellings.add(name);
		this.bySurname.set(alone.family, [alone]);
		this.bind(mention, alone);
	}

	private bind(mention: Mention, person: NamedPerson): void {
		this.known.add(person);
		this.byMention.set(mention.index, person);
		person.mentions.push(mention.index);
		person.gender ??= mention.gender;
		const {roles: told} = this.extentOf(mention);
		for (const role of told) {
			person.gender ??= genderOf(role);
			if (person.party === undefined) {
				person.party = this.parties.partyIn(role);
				person.partyFrom = person.party === undefined ? undefined : role;
			}
			if (isTitleOnly(role) || placeOf(role) !== undefined) continue;
			if (person.role === undefined || (person.role.length < 12 && role.length > person.role.length))
				person.role = role;
		}
	}

	/** “the ambassador” is the one who was called that. */
	private meetRole(mention: Mention): void {
		if (mention.kind !== 'role' || this.byMention.has(mention.index)) return;
		const {words} = this.article;
		if (words[mention.from]?.lower !== 'the') return;
		const extent = this.extentOf(mention);
		if (extent.named !== mention) return;
		const head = words[mention.head]?.lower ?? '';
		const told = this.phrases.lastOf(mention);
		const modifiers = new Set(
			words
				.slice(mention.from + 1, told.to)
				.filter(
					({index, pos}) => index !== mention.head && (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'),
				)
				.map(({lower}) => placeOf(lower) ?? lower),
		);
		let best: NamedPerson | undefined;
		let nearest = -1;
		for (const person of this.calledBy(head)) {
			const last = person.mentions.findLast(index => index < mention.index);
			if (last === undefined || last < nearest || person.role === undefined) continue;
			const printed = this.wordsOf(person.role);
			if ([...modifiers].some(word => !printed.has(word))) continue;
			[best, nearest] = [person, last];
		}
		if (best === undefined) return;
		this.byMention.set(mention.index, best);
		best.mentions.push(mention.index);
	}

	/** Those whose role has a word, in the order in which they are met; asked when the roles of all are known. */
	private calledBy(word: string): readonly NamedPerson[] {
		if (this.byRoleWord === undefined) {
			this.byRoleWord = new Map();
			for (const person of this.known)
				for (const each of person.role === undefined ? [] : this.wordsOf(person.role)) {
					const list = this.byRoleWord.get(each);
					if (list === undefined) this.byRoleWord.set(each, [person]);
					else list.push(person);
				}
		}
		return this.byRoleWord.get(word) ?? [];
	}

	/** Words of a role, places by their names. */
	private wordsOf(role: string): ReadonlySet<string> {
		const known = this.roleWords.get(role);
		if (known !== undefined) return known;
		const words = role.toLowerCase().split(/[^\p{L}\p{N}.-]+/u);
		const made = new Set(words.map(word => placeOf(word) ?? word));
		this.roleWords.set(role, made);
		return made;
	}

	extentOf(mention: Mention): Extent {
		const {article, phrases, nameStarts} = this;
		return extentOf({article, phrases, nameStarts}, mention);
	}

	/** What a mention stands for; a pronoun by what was said before it. */
	whoIs(mention: Mention, previous: Mention | undefined): Who {
		const extent = this.extentOf(mention);
		const person = this.byMention.get(mention.index) ?? this.byMention.get(extent.named.index);
		if (person !== undefined) return {kind: 'person', person, because: `The article names ${person.name}.`};
		if (isPronoun(mention) && mention.kind !== 'i-we') return this.meantBy(mention, previous);
		const printed = this.article.text.slice(extent.start, extent.end).replace(/\s+/g, ' ');
		const party = this.parties.partyIn(printed);
		if (mention.kind === 'body' || mention.kind === 'surname' || mention.kind === 'full-name')
			return {kind: 'body', name: printed, party, because: 'The article names no person.'};
		if (mention.kind === 'i-we') return {kind: 'unknown', because: `Who says “${printed}” is not told.`};
		return {
			kind: 'role',
			role: printed.replace(/^(?:the|an?) /i, ''),
			party,
			because: 'The article gives a role and no name.',
		};
	}

	private meantBy(pronoun: Mention, previous: Mention | undefined): Who {
		const {article, mentions, byMention} = this;
		const printed = article.text.slice(pronoun.start, pronoun.end);
		const best = antecedentOf({words: article.words, mentions, byMention}, pronoun, previous);
		if (best === undefined) return {kind: 'unknown', because: `Whom “${printed}” means is not told nearby.`};
		const who = this.whoIs(best.mention, undefined);
		if (who.kind === 'unknown') return who;
		const nearest = best.nearest === undefined ? who : this.whoIs(best.nearest, undefined);
		const isDoubtful = who.kind === 'role' || nearest.kind === 'role';
		return {
			...who,
			isDoubtful,
			because: `“${printed}” is read as ${nameOf(who)}, the likeliest of those named before.`,
		};
	}
}

function nameOf(who: Who): string {
	switch (who.kind) {
		case 'person':
			return who.person.name;
		case 'role':
			return who.role;
		case 'body':
			return who.name;
		case 'unknown':
			return 'nobody';
	}
}

/** Of whom nothing is known but a name. */
export function newPerson(name: string): NamedPerson {
	return {
		name,
		family: familyOf(name),
		spellings: new Set(),
		role: undefined,
		party: undefined,
		partyFrom: undefined,
		gender: undefined,
		mentions: [],
	};
}

/** A word before a name: of a place, a title, a role. */
function isLead(word: Word | undefined): boolean {
	return (
		word !== undefined &&
		(titles.has(word.lower) || roles.has(word.lower) || placeOf(word.text) !== undefined)
	);
}

function isTitleOnly(role: string): boolean {
	return /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i.test(role);
}
