/** The persons of an article by their names. */
import {agree, familyOf} from './person-names.ts';
import {type NamedPerson, newPerson} from './who.ts';

export class NamedPersons {
	private readonly bySurname = new Map<string, NamedPerson[]>();
	private readonly givenNames = new Map<string, Set<NamedPerson>>();

	/** All of a family name, in the order in which they are met. */
	of(family: string): readonly NamedPerson[] {
		return this.bySurname.get(family) ?? [];
	}

	/** Who bears a whole name: one that is known by it or by initials, or somebody new. */
	meet(name: string): NamedPerson {
		const family = familyOf(name);
		const same = this.of(family).find(person => agree(person.name, name));
		const person = same ?? newPerson(name);
		if (same === undefined) this.bySurname.set(family, [...this.of(family), person]);
		if (name.length > person.name.length) person.name = name;
		person.spellings.add(name);
		const [given = ''] = name.toLowerCase().split(' ', 1);
		this.givenNames.set(given, (this.givenNames.get(given) ?? new Set()).add(person));
		return person;
	}

	/** Who alone bears a given name, where nobody has it as a family name: “Ann slammed the door”. */
	byGiven(given: string): NamedPerson | undefined {
		const lower = given.toLowerCase();
		if (this.bySurname.has(lower)) return undefined;
		const [only, ...others] = this.givenNames.get(lower) ?? [];
		return others.length === 0 ? only : undefined;
	}

	/** Somebody of whom no more than a family name is told. */
	meetAlone(name: string): NamedPerson {
		const alone = newPerson(name);
		alone.spellings.add(name);
		this.bySurname.set(alone.family, [alone]);
		return alone;
	}

	/** Who bears a name, or a family name that nobody else bears; whatever its capitals, with titles or without. */
	called(label: string): NamedPerson | undefined {
		const name = label.replace(/^(?:mr|mrs|ms|mx|dr|prof)\.? /i, '').toLowerCase();
		const same = this.of(familyOf(name));
		const [only, ...others] = name.includes(' ') ? same.filter(person => agree(person.name, name)) : same;
		return others.length === 0 ? only : undefined;
	}
}
