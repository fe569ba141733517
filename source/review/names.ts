/** Who and what notes name, by any spelling, as the notes themselves are read. */
import {readDate} from '../notes/dates.ts';
import {Names} from '../notes/names.ts';
import {entriesOf, isPlainMap, listIn, type Plain, textIn} from '../notes/plain.ts';
import type {Book} from './book.ts';
import type {EventPlace} from './decision.ts';

type Noted = Pick<Book, 'map' | 'list'>;

/** Names as the dossier resolves them, of what is at hand now. */
export function namesIn(book: Noted): Names {
	const names = new Names();
	for (const [id, party] of book.map('parties'))
		names.add('party', id, [...spellings(id, party), textIn(party, 'code') ?? '']);
	for (const [id, person] of book.map('people'))
		names.add('person', id, [...spellings(id, person), familyName(id, person)]);
	for (const [id, issue] of book.map('issues')) names.add('issue', id, [nameOrId(id, issue)]);
	for (const [id, source] of book.map('sources'))
		names.add('source', id, [textIn(source, 'outlet') ?? '', textIn(source, 'short') ?? '']);
	for (const [index, round] of book.list('rounds').entries())
		names.add(
			'event',
			eventKey({list: 'rounds', index}),
			eventNames(round, textIn(round, 'round') ?? `${index + 1}`),
		);
	for (const [index, event] of book.list('events').entries())
		names.add('event', eventKey({list: 'events', index}), eventNames(event, textIn(event, 'round')));
	return names;
}

function eventNames(event: Plain, round: string | undefined): readonly string[] {
	const names = ['id', 'name', 'place'].map(key => textIn(event, key) ?? '');
	return [...names, ...(round === undefined ? [] : [round, `round ${round}`])];
}

/** To this the names of a round or an event are resolved. */
export function eventKey({list, index}: EventPlace): string {
	return `${list} ${index}`;
}

/** Where the round or the event stands to which names are resolved. */
export function eventPlace(key: string): EventPlace {
	const [list, index] = key.split(' ');
	return {list: list === 'rounds' ? 'rounds' : 'events', index: Number(index)};
}

/** At which a statement was said, as it tells itself. */
export function occasionOf(names: Names, statement: Plain): EventPlace | undefined {
	const at = textIn(statement, 'at');
	const found = at === undefined ? undefined : names.resolve(['event'], at, 'event');
	return found?.ok === true ? eventPlace(found.id) : undefined;
}

/** How the notes name an event, so that nothing else is meant. */
export function writtenEvent(
	{book, names}: {readonly book: Noted; readonly names: Names},
	key: string,
): string {
	const {list, index} = eventPlace(key);
	const event = book.list(list)[index];
	const known = ['id', 'name', 'place'].flatMap(field => textIn(event, field) ?? []);
	const own = known.find(name => {
		const found = names.resolve(['event'], name, 'event');
		return found.ok && found.id === key;
	});
	return own ?? textIn(event, 'round') ?? `${index + 1}`;
}

/** What something is called: its name, or what its id says. */
export function nameOrId(id: string, value: Plain | undefined): string {
	if (typeof value === 'string' && value !== '') return value;
	return (
		textIn(value, 'name') ??
		id
			.split('-')
			.map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
			.join(' ')
	);
}

/** All spellings, the name first. */
export function spellings(id: string, value: Plain | undefined): readonly string[] {
	const others = [...listIn(value, 'also'), ...listIn(value, 'names')].flatMap(each =>
		typeof each === 'string' ? [each] : (textIn(each, 'name') ?? []),
	);
	return [nameOrId(id, value), ...others];
}

/** That of somebody, as it is told or else as the name ends. */
export function familyName(id: string, person: Plain | undefined): string {
	const name = nameOrId(id, person);
	return textIn(person, 'family') ?? name.trim().split(/\s+/).at(-1) ?? name;
}

export type NamedSpeaker = {readonly person?: string; readonly party?: string};

/** The people and parties who speak, by their ids; those of whom nobody knows are left out. */
export function namedSpeakers(names: Names, who: readonly Plain[]): readonly NamedSpeaker[] {
	return who.flatMap((speaker): readonly NamedSpeaker[] => {
		if (typeof speaker === 'string') {
			const found = names.resolve(['person', 'party'], speaker, 'person or party');
			return found.ok ? [found.kind === 'person' ? {person: found.id} : {party: found.id}] : [];
		}
		const [person, party] = (['person', 'party'] as const).map(kind => {
			const name = textIn(speaker, kind);
			const found = name === undefined ? undefined : names.resolve([kind], name, kind);
			return found?.ok === true ? found.id : undefined;
		});
		return person === undefined && party === undefined
			? []
			: [{...(person === undefined ? {} : {person}), ...(party === undefined ? {} : {party})}];
	});
}

/** The party to which a person belongs first of all. */
export function partyOfPerson(names: Names, person: Plain | undefined): string | undefined {
	const [role] = listIn(person, 'roles');
	const name = textIn(person, 'party') ?? textIn(role, 'party');
	const found = name === undefined ? undefined : names.resolve(['party'], name, 'party');
	return found?.ok === true ? found.id : undefined;
}

/** The party of who speaks: the one that is named, else that of the person. */
export function partyOfSpeaker(
	{book, names}: {readonly book: Noted; readonly names: Names},
	{person, party}: NamedSpeaker,
): string | undefined {
	return party ?? (person === undefined ? undefined : partyOfPerson(names, book.map('people').get(person)));
}

/** When the first of the sources that says so was published, as EDTF. */
export function publishedOf(book: Noted, sources: readonly string[]): string | undefined {
	const published = sources
		.map(id => textIn(book.map('sources').get(id), 'published'))
		.find(day => day !== undefined);
	const read = published === undefined ? undefined : readDate(published);
	return read?.ok === true ? read.edtf : undefined;
}

/** Sources that print a statement, by the names that the notes use. */
export function sourcesIn(value: Plain): readonly string[] {
	if (!isPlainMap(value)) return [];
	const inMaps = [value.quotes, value.terms, value.reports].flatMap(map => entriesOf(map).map(([id]) => id));
	return [...inMaps, ...listIn(value, 'passages').flatMap(passage => textIn(passage, 'in') ?? [])];
}
