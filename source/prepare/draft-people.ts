/** The people and parties of a draft, over all its articles. */
import {slug, Taken} from '../notes/slug.ts';
import {fold} from '../text/fold.ts';
import {areOneFamily, initialsOf, isLikeName, nameOfAll, onlyByInitial} from './draft-names.ts';
import type {FoundArticle} from './found.ts';
import {isAcross, isPast} from './person-roles.ts';
import type {Fields, Yaml} from './placed.ts';
import {alliances, codeOf, isAdjectiveOf, placeOf} from './places.ts';

/** The id of the party of those of whom none is printed. */
export const notGiven = 'not-given';

/** Parties by their names, with ids and codes of their own. */
export class DraftParties {
	private readonly ids = new Map<string, string>();
	private readonly made: string[] = [];
	private readonly taken: Taken;
	private readonly codes = new Set<string>();
	private readonly heard = new Set<string>();
	private readonly adjectives = new Map<string, string | undefined>();

	constructor(already: ReadonlyMap<string, string>) {
		for (const [name, id] of already) this.ids.set(fold(name), id);
		this.taken = new Taken(already.values());
	}

	/** The id of a party that another speaker is of, by what it is called. */
	known(name: string): string | undefined {
		return this.ids.get(fold(placeOf(name) ?? name.replace(/^the /i, '')));
	}

	/** Takes note of what an article calls parties, for the adjectives of others. */
	hear({people, utterances}: FoundArticle): void {
		this.adjectives.clear();
		for (const {party} of people) if (party !== undefined) this.heard.add(party);
		for (const {who} of utterances)
			if (who?.kind !== 'person' && who?.party !== undefined) this.heard.add(who.party);
	}

	/** The party whose adjective a role has: Carvane of “the Carvani negotiator”. */
	byAdjective(role: string): string | undefined {
		for (const word of role.match(/\p{Lu}\p{L}{3,}/gu) ?? []) {
			const lower = word.toLowerCase();
			if (!this.adjectives.has(lower))
				this.adjectives.set(
					lower,
					[...this.heard].find(name => isAdjectiveOf(lower, name.toLowerCase())),
				);
			const name = this.adjectives.get(lower);
			if (name !== undefined) return name;
		}
		return undefined;
	}

	idOf(name: string): string {
		const plain = placeOf(name) ?? name;
		const known = this.ids.get(fold(plain));
		if (known !== undefined) return known;
		const id = this.taken.take(slug(plain, 'party'));
		this.ids.set(fold(plain), id);
		this.made.push(plain);
		return id;
	}

	/** A code that no other party has; where there is none, the notes make one. */
	private codeFor(name: string): string | undefined {
		const code = codeOf(name);
		if (code === undefined || this.codes.has(code)) return undefined;
		this.codes.add(code);
		return code;
	}

	entries(needsNone: boolean): ReadonlyMap<string, Yaml> {
		const made = this.made.map((name): readonly [string, Yaml] => {
			const kind = alliances.has(name) ? 'alliance' : placeOf(name) === name ? 'state' : undefined;
			const because = 'Named with a speaker.';
			return [this.idOf(name), {name, code: this.codeFor(name), kind, draft: {because}}];
		});
		const none: readonly (readonly [string, Yaml])[] =
			needsNone && !this.ids.has(fold('Party not given'))
				? [
						[
							notGiven,
							{
								name: 'Party not given',
								code: 'NN',
								kind: 'group',
								draft: {because: 'The articles do not say it near the name.'},
							},
						],
					]
				: [];
		return new Map([...made, ...none]);
	}
}

/** What articles tell of somebody. */
type Told = {
	readonly spellings: Iterable<string>;
	readonly role: string | undefined;
	readonly party: string | undefined;
	readonly partyFrom: string | undefined;
};

type DraftPerson = {
	id: string;
	/** In how many articles by each name. */
	readonly names: Map<string, number>;
	readonly family: string;
	readonly spellings: Set<string>;
	role: string | undefined;
	party: string | undefined;
	partyFrom: string | undefined;
};

/** People over all articles. */
export class DraftPeople {
	private readonly people = new Set<DraftPerson>();
	private readonly byId = new Map<string, DraftPerson>();
	private readonly byInitials = new Map<string, DraftPerson[]>();
	/** Made when it is asked for, and made again once others are known. */
	private families: Map<string, readonly DraftPerson[]> | undefined;
	private readonly given = new Set<string>();
	private readonly taken: Taken;

	constructor(
		private readonly already: ReadonlyMap<string, string>,
		private readonly parties: DraftParties,
	) {
		this.taken = new Taken(already.values());
	}

	/** @returns the id by which it is known. */
	meet(found: FoundArticle['people'][number]): string {
		const noted = [found.name, ...found.spellings]
			.map(name => this.already.get(fold(name)))
			.find(id => id !== undefined);
		if (noted !== undefined) return noted;
		const key = initialsOf(found.name);
		const sameFamily = `family ${fold(found.family)}`;
		const alike = [...(this.byInitials.get(key) ?? []), ...(this.byInitials.get(sameFamily) ?? [])];
		const known = alike.find(person => isSamePerson(person, found)) ?? onlyByInitial(alike, found.name);
		if (known !== undefined) {
			known.names.set(found.name, (known.names.get(found.name) ?? 0) + 1);
			takeOver(known, found);
			return known.id;
		}
		const id = this.taken.take(slug(found.name.split(' ').at(-1) ?? found.name, 'speaker'));
		const person: DraftPerson = {
			id,
			names: new Map([[found.name, 1]]),
			family: fold(found.family),
			spellings: new Set(found.spellings),
			role: found.role,
			party: found.party,
			partyFrom: found.partyFrom,
		};
		this.people.add(person);
		this.families = undefined;
		this.byId.set(id, person);
		for (const each of [key, sameFamily]) {
			const list = this.byInitials.get(each) ?? [];
			list.push(person);
			this.byInitials.set(each, list);
		}
		return id;
	}

	/** Those of a family name, in the order in which they are met. */
	private ofFamily(name: string): readonly DraftPerson[] {
		if (this.families === undefined) {
			this.families = new Map();
			for (const person of this.people) {
				this.families.set(person.family, [...(this.families.get(person.family) ?? []), person]);
				for (const each of person.names.keys()) this.given.add(fold(each).split(' ', 1)[0] ?? '');
			}
		}
		return this.families.get(fold(name)) ?? [];
	}

	/** Somebody has the name: “Lin’s office” may be that of Lin Ray. */
	private isNamed(name: string): boolean {
		return this.ofFamily(name).length > 0 || this.given.has(fold(name));
	}

	/** Who alone has a family name, whichever article tells the rest of it. */
	byFamily(name: string): string | undefined {
		const found = this.ofFamily(name);
		const [only] = found;
		return found.length === 1 ? only?.id : undefined;
	}

	/** Two spellings of one name that say the same words are one person. */
	mergeLike(pairs: readonly (readonly (string | undefined)[])[]): void {
		for (const [first, second] of pairs) {
			const [a, b] = [this.find(first), this.find(second)];
			if (a === undefined || b === undefined || a === b) continue;
			if (!isLikeName(nameOfAll(a.names), nameOfAll(b.names))) continue;
			for (const [name, count] of b.names) a.names.set(name, (a.names.get(name) ?? 0) + count);
			takeOver(a, b);
			this.byId.set(b.id, a);
			this.people.delete(b);
			this.families = undefined;
		}
	}

	/** Who has an id, whoever that has been found to be. */
	private find(id: string | undefined): DraftPerson | undefined {
		let person = this.byId.get(id ?? '');
		for (let other = person; other !== undefined; other = this.byId.get(other.id)) {
			person = other;
			if (this.people.has(other)) break;
		}
		return person;
	}

	idOf(id: string): string {
		return this.find(id)?.id ?? id;
	}

	nameOf(id: string): string {
		const person = this.find(id);
		return person === undefined ? id : nameOfAll(person.names);
	}

	get needsParty(): boolean {
		return this.people.size === 0 || [...this.people].some(person => this.partyOf(person) === undefined);
	}

	private partyOf({role, party}: DraftPerson): string | undefined {
		return this.partyBy(role, party);
	}

	/** “Putin’s spokesman” is of Putin's party, “the Carvani negotiator” of Carvane, whichever article names those. */
	partyBy(role: string | undefined, party: string | undefined): string | undefined {
		if (party !== undefined && !this.isNamed(party)) return party;
		if (role !== undefined && isPast(role)) return undefined;
		const isOwned = role !== undefined && !isAcross(role);
		const owner = /^(?:\p{Lu}[\p{L}.-]* ){0,3}(\p{Lu}[\p{L}-]+)['’]/u.exec(role ?? '')?.[1];
		const [person] = owner === undefined || !isOwned ? [] : this.ofFamily(owner);
		return person?.party ?? this.parties.byAdjective(role ?? '');
	}

	entries(): ReadonlyMap<string, Fields> {
		return new Map(
			[...this.people].map(person => {
				const {id, names, spellings, role} = person;
				const name = nameOfAll(names);
				const party = this.partyOf(person);
				const also = [...new Set([...names.keys(), ...spellings])].filter(
					spelling => spelling !== name && !fold(name).endsWith(` ${fold(spelling)}`),
				);
				const because =
					party === undefined
						? 'No party is printed near the name.'
						: `The party is read from ${inMarks(person.partyFrom ?? role ?? party)}.`;
				return [
					id,
					{
						name,
						party: party === undefined ? notGiven : this.parties.idOf(party),
						role,
						also: also.length === 0 ? undefined : also,
						draft: {because},
					},
				];
			}),
		);
	}
}

/** What has marks already says how it is read, too. */
function inMarks(words: string): string {
	return words.startsWith('“') ? words : `“${words}”`;
}

function isSamePerson(known: DraftPerson, found: FoundArticle['people'][number]): boolean {
	const family = fold(found.family);
	const same = [...known.names.keys()].filter(name => fold(name).split(' ').at(-1) === family);
	return same.length > 0
		? same.some(name => areOneFamily(name, found.name))
		: found.name.includes(' ') && isLikeName(nameOfAll(known.names), found.name);
}

/** Takes over what another article tells of somebody, where it tells more. */
function takeOver(known: DraftPerson, found: Told): void {
	for (const spelling of found.spellings) known.spellings.add(spelling);
	if (known.role === undefined || (isPast(known.role) && found.role !== undefined)) known.role = found.role;
	// What a role names goes before what is told of whose colleague somebody is.
	const isBetter = found.party !== undefined && isBorrowed(known.partyFrom) && !isBorrowed(found.partyFrom);
	if (known.party === undefined || isBetter) [known.party, known.partyFrom] = [found.party, found.partyFrom];
}

/** Roles with an owner say how they are read. */
function isBorrowed(partyFrom: string | undefined): boolean {
	return partyFrom?.startsWith('“') === true;
}
