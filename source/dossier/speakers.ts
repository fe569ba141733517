/** What a speaker is called, and for whom one speaks. */
import type {Party, Person, Speaker} from './types.ts';

/** The party for which a speaker speaks: the one named, else that of the first membership. */
export function partyOf(speaker: Speaker, people: ReadonlyMap<string, Person>): string | undefined {
	if (speaker.party !== undefined) return speaker.party;
	return 'person' in speaker ? people.get(speaker.person)?.memberships[0]?.organization_id : undefined;
}

/** The short name of a speaker: a family name, a described role, a party. */
export function speakerName(
	speaker: Speaker,
	people: ReadonlyMap<string, Person>,
	parties: ReadonlyMap<string, Party>,
): string {
	if ('person' in speaker) return people.get(speaker.person)?.family_name ?? speaker.person;
	if ('role' in speaker) return speaker.role;
	return parties.get(speaker.party)?.name ?? speaker.party;
}
