/** Who speaks, from names as people write them. */
import type {Speaker} from '../dossier/types.ts';
import {compact, listed, type NotesContext} from './context.ts';
import type {NotedSpeaker} from './types.ts';

/** @param key - where in `value` the speakers stand, for what is said of a name that nobody has. */
export function makeSpeakers(
	context: NotesContext,
	noted: NotedSpeaker | readonly NotedSpeaker[] | undefined,
	value: object,
	key: string,
): readonly Speaker[] {
	return listed(noted).flatMap((speaker, index) => {
		const made = Array.isArray(noted)
			? makeSpeaker(context, speaker, noted, index)
			: makeSpeaker(context, speaker, value, key);
		return made === undefined ? [] : [made];
	});
}

function makeSpeaker(
	context: NotesContext,
	noted: NotedSpeaker,
	value: object,
	step: string | number,
): Speaker | undefined {
	if (typeof noted === 'string') {
		const found = context.names.resolve(['person', 'party'], noted, 'person or party');
		if (found.ok) return found.kind === 'person' ? {person: found.id} : {party: found.id};
		context.say(found.complaint, value, step);
		return undefined;
	}
	const party = noted.party === undefined ? undefined : partyNamed(context, noted.party, noted);
	if (noted.party !== undefined && party === undefined) return undefined;
	if ('role' in noted) return {role: noted.role, ...compact({party})};
	if (!('person' in noted)) return party === undefined ? undefined : {party};
	const person = context.names.resolve(['person'], noted.person, 'person');
	if (!person.ok) context.say(person.complaint, noted, 'person');
	return person.ok ? {person: person.id, ...compact({party})} : undefined;
}

export function partyNamed(context: NotesContext, name: string, value: object): string | undefined {
	const party = context.names.resolve(['party'], name, 'party');
	if (!party.ok) context.say(party.complaint, value, 'party');
	return party.ok ? party.id : undefined;
}

/** The ids behind names of one kind; those that nobody has are said and left out. */
export function idsNamed(
	context: NotesContext,
	kind: 'issue' | 'event' | 'statement',
	noted: string | readonly string[] | undefined,
	value: object,
	key: string,
): readonly string[] {
	return listed(noted).flatMap((name, index) => {
		const found = context.names.resolve([kind], name, kind);
		if (found.ok) return [found.id];
		if (typeof noted === 'object') context.say(found.complaint, noted, index);
		else context.say(found.complaint, value, key);
		return [];
	});
}
