/** Persons by the words of their roles: whom “the ambassador” may mean. */
import type {NamedPerson} from './who.ts';

export class RoleWords {
	private byWord: Map<string, NamedPerson[]> | undefined;
	private readonly ofRole = new Map<string, ReadonlySet<string>>();

	/** @param placeNamed - a place by its name, for the adjective that goes with it. */
	constructor(
		private readonly known: ReadonlySet<NamedPerson>,
		private readonly placeNamed: (word: string) => string,
	) {}

	/** Those whose role has a word, in the order in which they are met; asked when the roles of all are known. */
	calledBy(word: string): readonly NamedPerson[] {
		if (this.byWord === undefined) {
			this.byWord = new Map();
			for (const person of this.known)
				for (const each of person.role === undefined ? [] : this.in(person.role)) {
					const list = this.byWord.get(each);
					if (list === undefined) this.byWord.set(each, [person]);
					else list.push(person);
				}
		}
		return this.byWord.get(word) ?? [];
	}

	/** Words of a role, places by their names. */
	in(role: string): ReadonlySet<string> {
		const known = this.ofRole.get(role);
		if (known !== undefined) return known;
		const words = role.toLowerCase().split(/[^\p{L}\p{N}.-]+/u);
		const made = new Set(words.map(word => this.placeNamed(word)));
		if (/\bprime minister\b/i.test(role)) made.add('premier');
		this.ofRole.set(role, made);
		return made;
	}
}
