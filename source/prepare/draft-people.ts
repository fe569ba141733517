/** The people of a draft, over all its articles. */
import {notGiven} from '../dossier/not-given.ts';
import {slug, Taken} from '../notes/slug.ts';
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
import {
	areOneFamily,
	familyIn,
	givenOfHonour,
	initialsKey,
	isByHonour,
	isByInitial,
	isLikeName,
	NamesOfPerson,
} from './draft-names.ts';
import type {DraftParties} from './draft-parties.ts';
import type {FoundArticle} from './found.ts';
import {isAcross, isPast} from './person-roles.ts';
import type {Fields} from './placed.ts';

/** What articles tell of somebody. */
type Told = {
	readonly spellings: Iterable<string>;
	readonly role: string | undefined;
	readonly party: string | undefined;
	readonly partyFrom: string | undefined;
};

type DraftPerson = {
	id: string;
	readonly names: NamesOfPerson;
	readonly family: string;
	readonly spellings: Set<string>;
	role: string | undefined;
	party: string | undefined;
	partyFrom: string | undefined;
};

/** People over all articles. */
export class DraftPeople {
	private readonly people = new Set<DraftPerson>();
	/** Those of whom no more than a title and a given name is told, mostly. */
	private readonly honoured: DraftPerson[] = [];
	private readonly byId = new Map<string, DraftPerson>();
	private readonly byInitials = new Map<string, DraftPerson[]>();
	/** Made when it is asked for, and made again once others are known. */
	private families: Map<string, DraftPerson[]> | undefined;
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
		const key = initialsKey(found.name);
		const family = fold(found.family);
		const sameFamily = `family ${family}`;
		const alike = [...(this.byInitials.get(key) ?? []), ...(this.byInitials.get(sameFamily) ?? [])];
		const known =
			alike.find(person => isSamePerson(person, found.name, family)) ??
			onlyByInitial(alike, found.name) ??
			this.byHonour(found.name);
		if (known !== undefined) {
			known.names.add(found.name);
			takeOver(known, found);
			return known.id;
		}
		const id = this.taken.take(slug(found.name.split(' ').at(-1) ?? found.name, 'speaker'));
		const person: DraftPerson = {
			id,
			names: new NamesOfPerson(),
			family,
			spellings: new Set(found.spellings),
			role: found.role,
			party: found.party,
			partyFrom: found.partyFrom,
		};
		person.names.add(found.name);
		this.people.add(person);
		if (givenOfHonour(found.name) !== undefined) this.honoured.push(person);
		this.families = undefined;
		this.byId.set(id, person);
		for (const each of [key, sameFamily]) {
			const list = this.byInitials.get(each) ?? [];
			list.push(person);
			this.byInitials.set(each, list);
		}
		return id;
	}

	/** Dame Ann of one article is Ann Lee of another, where nobody else has that given name. */
	private byHonour(name: string): DraftPerson | undefined {
		const all = givenOfHonour(name) === undefined ? this.honoured : [...this.people];
		const found = all.filter(({names}) => [...names.all()].some(each => isByHonour(each, name)));
		return found.length === 1 ? found[0] : undefined;
	}

	/** Those of a family name, in the order in which they are met. */
	private ofFamily(name: string): readonly DraftPerson[] {
		if (this.families === undefined) {
			this.families = new Map();
			for (const person of this.people) {
				gather(this.families, person.family, person);
				for (const each of person.names.all()) this.given.add(fold(each).split(' ', 1)[0] ?? '');
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
			if (!isLikeName(a.names.name(), b.names.name())) continue;
			a.names.addAll(b.names);
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
		return person === undefined ? id : person.names.name();
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
		const owner = /^(?:\p{Lu}[\p{L}\p{M}.-]* ){0,3}(\p{Lu}[\p{L}\p{M}-]+)['’]/u.exec(role ?? '')?.[1];
		const [person] = owner === undefined || !isOwned ? [] : this.ofFamily(owner);
		return person?.party ?? this.parties.byAdjective(role ?? '');
	}

	entries(): ReadonlyMap<string, Fields> {
		return new Map(
			[...this.people].map(person => {
				const {id, names, spellings, role} = person;
				const name = names.name();
				const party = this.partyOf(person);
				const also = [...new Set([...names.all(), ...spellings])].filter(
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

/** Who alone may be meant by a name of which an initial stands for the first. */
function onlyByInitial(alike: readonly DraftPerson[], name: string): DraftPerson | undefined {
	const [only, ...others] = new Set(
		alike.filter(({names}) => [...names.all()].some(each => isByInitial(each, name))),
	);
	return others.length === 0 ? only : undefined;
}

/** @param family - of the name, without capitals and accents. */
function isSamePerson({names}: DraftPerson, name: string, family: string): boolean {
	let hasFamily = false;
	for (const known of names.all()) {
		if (familyIn(known) !== family) continue;
		if (areOneFamily(known, name)) return true;
		hasFamily = true;
	}
	return !hasFamily && name.includes(' ') && isLikeName(names.name(), name);
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
