/** Persons by the words of their roles: whom “the ambassador” may mean. */
import {gather} from '../text/gather.ts';
import type {Word} from './article.ts';
import {isPast} from './person-roles.ts';
import type {NamedPerson} from './who.ts';

export class RoleWords {
	private byWord: Map<string, NamedPerson[]> | undefined;
	private readonly ofRole = new Map<string, ReadonlySet<string>>();

	/** @param placeNamed - a place by its name, for the adjective that goes with it. */
	constructor(
		private readonly known: ReadonlySet<NamedPerson>,
		private readonly placeNamed: (word: string) => string,
	) {}

	/**
	 * @param told - words of the phrase besides its noun.
	 * @returns who of those with all these words in their role was told of last; who is told of only further down, if nobody else is
	 * called so. Whether it may be another: who was told of too, or somebody who has not been named.
	 */
	meant(
		head: string,
		told: readonly Word[],
		mention: number,
	): {readonly person: NamedPerson; readonly isOnly: boolean} | undefined {
		const modifiers = told.flatMap(({lower, pos}) =>
			/^(?:NOUN|PROPN|ADJ)$/.test(pos) ? this.placeNamed(lower) : [],
		);
		let best: NamedPerson | undefined;
		let nearest = -1;
		let earlier = 0;
		const later: NamedPerson[] = [];
		for (const person of this.calledBy(head)) {
			const last = person.mentions.findLast(index => index < mention);
			const printed = this.in(person.role ?? '');
			const party = this.placeNamed(person.party?.toLowerCase() ?? '');
			if (modifiers.some(word => !printed.has(word) && word !== party)) continue;
			if (last === undefined) later.push(person);
			else {
				earlier++;
				if (last >= nearest) [best, nearest] = [person, last];
			}
		}
		const [only, ...others] = later;
		const isOne = others.length === 0 && !isPast(only?.role ?? '');
		const person = best ?? (isOne ? only : undefined);
		return person === undefined ? undefined : {person, isOnly: earlier === 1};
	}

	/** What a role calls somebody: a union leader is a leader and no union. */
	private headsOf(role: string): ReadonlySet<string> {
		const parts = role.toLowerCase().split(/,| and /);
		const last = parts.flatMap(
			part =>
				part
					.split(/ (?:of|for|to|at|in|on|from|with) /)[0]
					?.trim()
					.split(/\s+/)
					.at(-1) ?? [],
		);
		return new Set([...last, ...(this.in(role).has('premier') ? ['premier'] : [])]);
	}

	/** Those whom a role calls by a word, in the order in which they are met; asked when the roles of all are known. */
	private calledBy(word: string): readonly NamedPerson[] {
		if (this.byWord === undefined) {
			this.byWord = new Map();
			for (const person of this.known)
				for (const each of person.role === undefined ? [] : this.headsOf(person.role)) {
					gather(this.byWord, each, person);
				}
		}
		return this.byWord.get(word) ?? [];
	}

	/** Words of a role, places by their names. */
	private in(role: string): ReadonlySet<string> {
		const known = this.ofRole.get(role);
		if (known !== undefined) return known;
		const words = role.toLowerCase().split(/[^\p{L}\p{N}.-]+/u);
		const made = new Set(words.map(word => this.placeNamed(word)));
		if (/\bprime minister\b/i.test(role)) made.add('premier');
		this.ofRole.set(role, made);
		return made;
	}
}
