/** The people and parties of a draft, over all its articles. */
import {slug, Taken} from '../notes/slug.ts';
import {editDistances} from '../text/edit-distance.ts';
import {fold} from '../text/fold.ts';
import type {FoundArticle} from './found.ts';
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

type DraftPerson = {
	id: string;
	name: string;
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
		const [only, ...others] = new Set(alike.filter(person => isByInitial(person.name, found.name)));
		const known =
			alike.find(person => isSamePerson(person, found)) ?? (others.length === 0 ? only : undefined);
		if (known !== undefined) {
			if (found.name.length > known.name.length && found.name.includes(' ')) known.name = found.name;
			for (const spelling of found.spellings) known.spellings.add(spelling);
			known.role ??= found.role;
			if (known.party === undefined) [known.party, known.partyFrom] = [found.party, found.partyFrom];
			return known.id;
		}
		const id = this.taken.take(slug(found.name.split(' ').at(-1) ?? found.name, 'speaker'));
		const person: DraftPerson = {
			id,
			name: found.name,
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
			for (const person of this.people)
				this.families.set(person.family, [...(this.families.get(person.family) ?? []), person]);
		}
		return this.families.get(fold(name)) ?? [];
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
			if (a === undefined || b === undefined || a === b || !isLikeName(a.name, b.name)) continue;
			for (const spelling of [b.name, ...b.spellings]) a.spellings.add(spelling);
			a.role ??= b.role;
			if (a.party === undefined) [a.party, a.partyFrom] = [b.party, b.partyFrom];
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
		return this.find(id)?.name ?? id;
	}

	get needsParty(): boolean {
		return this.people.size === 0 || [...this.people].some(person => this.partyOf(person) === undefined);
	}

	private partyOf({role, party}: DraftPerson): string | undefined {
		return this.partyBy(role, party);
	}

	/** “Putin’s spokesman” is of Putin's party, “the Carvani negotiator” of Carvane, whichever article names those. */
	partyBy(role: string | undefined, party: string | undefined): string | undefined {
		if (party !== undefined && this.ofFamily(party).length === 0) return party;
		const owner = /^(?:\p{Lu}[\p{L}.-]* ){0,3}(\p{Lu}[\p{L}-]+)['’]/u.exec(role ?? '')?.[1];
		const [person] = owner === undefined ? [] : this.ofFamily(owner);
		return person?.party ?? this.parties.byAdjective(role ?? '');
	}

	entries(): ReadonlyMap<string, Fields> {
		return new Map(
			[...this.people].map(person => {
				const {id, name, spellings, role} = person;
				const party = this.partyOf(person);
				const also = [...spellings].filter(
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

/** The first letters of the first and last name: what is alike but for a letter has them in common. */
function initialsOf(name: string): string {
	const parts = fold(name).split(' ');
	return `${parts.length > 1 ? (parts[0]?.[0] ?? '') : ''} ${parts.at(-1)?.[0] ?? ''}`;
}

function isSamePerson(known: DraftPerson, found: FoundArticle['people'][number]): boolean {
	const family = fold(found.family);
	if (known.family === family) {
		const [first = '', second = ''] = [fold(known.name), fold(found.name)];
		return !first.includes(' ') || !second.includes(' ') || first.split(' ')[0] === second.split(' ')[0];
	}
	return found.name.includes(' ') && isLikeName(known.name, found.name);
}

/** A. Lee and Ann Lee. */
function isByInitial(a: string, b: string): boolean {
	const [first = '', second = ''] = [fold(a).split(' ')[0], fold(b).split(' ')[0]];
	const isInitial = /^\p{L}\.$/u.test(first) || /^\p{L}\.$/u.test(second);
	return isInitial && first[0] === second[0] && fold(a).split(' ').at(-1) === fold(b).split(' ').at(-1);
}

/** Sergei Ryabkov and Sergei Riabkov: the first names alike, the last but for a letter. */
function isLikeName(a: string, b: string): boolean {
	const [first, second] = [fold(a).split(' '), fold(b).split(' ')];
	const [family = '', other = ''] = [first.at(-1), second.at(-1)];
	const [given = '', otherGiven = ''] = [first[0], second[0]];
	const isGivenAlike = given === otherGiven || (given.length > 4 && isOneLetterApart(given, otherGiven));
	return (
		family.length >= 5 && isGivenAlike && first.length === second.length && isOneLetterApart(family, other)
	);
}

function isOneLetterApart(a: string, b: string): boolean {
	return (editDistances(a, b, 1).at(-1) ?? 2) <= 1;
}
