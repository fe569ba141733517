/** Who speaks, from names as people write them. */
import type {Speaker} from '../dossier/types.ts';
import {asList, compact, type NotesContext} from './context.ts';
import type {Named, NameKind} from './problems.ts';
import type {NotedSpeaker} from './types.ts';
import {partsOfList} from './without-brackets.ts';

/** @param key - where in `value` the speakers stand, for what is said of a name that nobody has. */
export function makeSpeakers(
	context: NotesContext,
	noted: NotedSpeaker | readonly NotedSpeaker[] | undefined,
	value: object,
	key: string,
): readonly Speaker[] {
	if (typeof noted === 'string') return speakersNamed(context, noted, value, key);
	return asList(noted).flatMap((speaker, index) => {
		const made = Array.isArray(noted)
			? makeSpeaker(context, speaker, noted, index)
			: makeSpeaker(context, speaker, value, key);
		return made === undefined ? [] : [made];
	});
}

function speakersNamed(context: NotesContext, noted: string, value: object, key: string): readonly Speaker[] {
	const found = severalNamed(context, ['person', 'party'], noted, 'person or party', {value, key});
	return found.map(({kind, id}) => (kind === 'person' ? {person: id} : {party: id}));
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
	if (typeof noted === 'string')
		return severalNamed(context, [kind], noted, kind, {value, key}).map(({id}) => id);
	return asList(noted).flatMap((name, index) => {
		const found = context.names.resolve([kind], name, kind);
		if (found.ok) return [found.id];
		context.say(found.complaint, noted, index);
		return [];
	});
}

/** The id behind the one name that can stand under a key; undefined where nobody has it, which is said. */
export function idNamed(
	context: NotesContext,
	kind: 'issue' | 'event',
	name: string,
	value: object,
	key: string,
): string | undefined {
	const found = context.names.resolve([kind], name, kind);
	if (!found.ok) context.say(found.complaint, value, key);
	return found.ok ? found.id : undefined;
}

type Found<K> = {readonly kind: K; readonly id: string};

/** What a text under a key that may have a list names: one, or several where the brackets were forgotten, which is said. */
function severalNamed<K extends NameKind>(
	{names, say}: NotesContext,
	kinds: readonly K[],
	text: string,
	as: Named,
	{value, key}: {readonly value: object; readonly key: string},
): readonly Found<K>[] {
	const found = names.resolve(kinds, text, as);
	if (found.ok) return [found];
	const {complaint} = found;
	const parts = partsOfList(text);
	const each = parts.map(part => names.resolve(kinds, part, as)).filter(one => one.ok);
	if (
		complaint?.code !== 'unknown-name' ||
		complaint.isTurned === true ||
		parts.length < 2 ||
		each.length === 0
	) {
		say(complaint, value, key);
		return [];
	}
	if (each.length === parts.length) {
		say({code: 'no-brackets', found: text, key, parts}, value, key);
		return each;
	}
	say({...complaint, asList: {key, parts}}, value, key);
	return [];
}
