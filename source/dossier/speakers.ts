/** What a speaker is called, and for whom one speaks. */
import type {Party, Person, Speaker, Statement} from './types.ts';

/** The party for which a speaker speaks: the one named, else that of the first membership. */
export function partyOf(speaker: Speaker, people: ReadonlyMap<string, Person>): string | undefined {
	if (speaker.party !== undefined) return speaker.party;
	return 'person' in speaker ? people.get(speaker.person)?.memberships[0]?.organization_id : undefined;
}

const sharedIn = new WeakMap<ReadonlyMap<string, Person>, ReadonlySet<string>>();

/** Family names that several people have. */
function sharedNames(people: ReadonlyMap<string, Person>): ReadonlySet<string> {
	const known = sharedIn.get(people);
	if (known !== undefined) return known;
	const [seen, shared] = [new Set<string>(), new Set<string>()];
	for (const {family_name} of people.values()) (seen.has(family_name) ? shared : seen).add(family_name);
	sharedIn.set(people, shared);
	return shared;
}

/** The short name of a speaker: a family name, the whole one where several have that; a described role, a party. */
export function speakerName(
	speaker: Speaker,
	people: ReadonlyMap<string, Person>,
	parties: ReadonlyMap<string, Party>,
): string {
	if ('person' in speaker) {
		const person = people.get(speaker.person);
		if (person === undefined) return speaker.person;
		return sharedNames(people).has(person.family_name) ? person.name : person.family_name;
	}
	if ('role' in speaker) return speaker.role;
	return parties.get(speaker.party)?.name ?? speaker.party;
}

/** The speakers of an entry as rows and sentences name them: where nobody is named, that. */
export function nameOrNobody({speakerName}: {readonly speakerName: string}): string {
	return speakerName === '' ? 'nobody named' : speakerName;
}

/** Whether articles name the speakers beside the words: of several all of them, one here and another there. */
export function areAllNamed({speakers, passages}: Pick<Statement, 'speakers' | 'passages'>): boolean {
	const named = passages.flatMap(({attribution: {verdict, name, who}}) =>
		verdict === 'agrees' && name !== undefined ? [who] : [],
	);
	if (speakers.length < 2 || named.includes(undefined)) return named.length > 0;
	return new Set(named.flatMap(who => (who ?? []).map(one => JSON.stringify(one)))).size >= speakers.length;
}
