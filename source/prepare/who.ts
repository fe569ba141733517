/** Whom words are given to in one article. */
import type {Mention} from './mentions.ts';
import {familyOf} from './person-names.ts';

export type Who = {
	/** How sure it may be, of a pronoun that may well mean another. */
	readonly atMost?: number;
	/** What a pronoun stands for. */
	readonly meant?: Mention;
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

/** A role that begins with his, her or its, with the owner named. */
export type OwnedRole = {readonly role: string; readonly party: string | undefined; readonly because: string};

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
	/** What the given name tells of it, where the article may not. */
	genderByName: 'male' | 'female' | undefined;
	readonly mentions: number[];
};

export function nameOf(who: Who): string {
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
		genderByName: undefined,
		mentions: [],
	};
}

/** @param other - what else it may be, in words. */
export function namedWho(person: NamedPerson, other = '', atMost?: number): Who {
	const because = `The article names ${person.name}${other}.`;
	return {kind: 'person', person, because, ...(atMost === undefined ? {} : {atMost})};
}

export function bodyWho(name: string, party: string | undefined, because: string): Who {
	return {kind: 'body', name, party, because};
}
