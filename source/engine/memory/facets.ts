/** What the keys of the filter can be asked for in a dossier: the choices, and those of every entry. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import {allFlags} from '../../dossier/flags.ts';
import type {DossierEvent, Party, Person, Source, Speaker} from '../../dossier/types.ts';
import type {DayKey, FilterKey} from '../../query/keys.ts';
import {beginningsOf, squash} from '../../query/normal-text.ts';
import {writeValue} from '../../query/write.ts';
import type {Choice} from '../choices.ts';

/** Every key whose values are chosen from a list; dates are days. */
export type ChoiceKey = Exclude<FilterKey, DayKey>;

type Facet = {
	readonly choices: readonly Choice[];
	/** Ids of the choices that hold for an entry; `marked` has ids of statements. */
	readonly idsOf: (entry: Entry, marked: ReadonlySet<string>) => readonly string[];
};

/** The facet of a key, made when it is first asked for. */
export type Facets = (key: ChoiceKey) => Facet;

/** @param entries - all of them, in their natural order. */
export function createFacets(catalogue: Catalogue, entries: readonly Entry[]): Facets {
	const made = new Map<ChoiceKey, Facet>();
	return key => {
		const before = made.get(key);
		if (before !== undefined) return before;
		const facet = buildFacet(catalogue, entries, key);
		made.set(key, facet);
		return facet;
	};
}

function buildFacet(catalogue: Catalogue, entries: readonly Entry[], key: ChoiceKey): Facet {
	switch (key) {
		case 'party':
			return {
				choices: catalogue.dossier.parties.map(partyChoice),
				idsOf: entry => entry.parties,
			};
		case 'speaker':
			return speakerFacet(catalogue, entries);
		case 'issue':
			return {
				choices: catalogue.dossier.issues.map(({id, name}) => choice(id, name, [id], [name])),
				idsOf: entry => entry.statement.issues,
			};
		case 'round':
			return {
				choices: catalogue.rounds.map(roundChoice),
				idsOf: entry => entry.rounds.map(String),
			};
		case 'event':
			return {
				choices: catalogue.dossier.events.map(({id, name}) => choice(id, name, [id], [name])),
				idsOf: entry => entry.events,
			};
		case 'place':
			return placeFacet(catalogue);
		case 'source':
			return {choices: catalogue.dossier.sources.map(sourceChoice), idsOf: entry => entry.sources};
		case 'kind':
			return {
				choices: ['direct', 'partial', 'reported', 'term'].map(fixedChoice),
				idsOf: entry => entry.statement.passages.map(passage => passage.kind),
			};
		case 'lang':
			return languageFacet(catalogue);
		case 'is':
			return {
				choices: [...allFlags, 'marked'].map(fixedChoice),
				idsOf: (entry, marked) => [...entry.flags, ...(marked.has(entry.statement.id) ? ['marked'] : [])],
			};
	}
}

/**
 * @param ids - typed whole, each means this choice alone; the first is what completion inserts.
 * @param names - every word of them may begin a value.
 */
function choice(id: string, label: string, ids: readonly string[], names: readonly string[]): Choice {
	const [insert = label] = ids;
	return {
		id,
		label,
		insert: writeValue(insert),
		names: ids.map(squash),
		beginnings: [...new Set([...ids.map(squash), ...names.flatMap(beginningsOf)])],
	};
}

function fixedChoice(word: string): Choice {
	return choice(word, word, [word], []);
}

function partyChoice(party: Party): Choice {
	const others = (party.other_names ?? []).map(other => other.name);
	return choice(party.id, party.name, [party.id, party.code], [party.name, ...others]);
}

function roundChoice(round: DossierEvent): Choice {
	const number = String(round.round);
	const label = round.place ?? round.name;
	const made = choice(
		number,
		label,
		[number],
		[round.name, ...(round.place === undefined ? [] : [round.place])],
	);
	// A number is the number of a round, never the beginning of another, or of a date in its name.
	return {...made, beginnings: made.beginnings.filter(text => !/^\d/.test(text))};
}

/** A title is found by its beginning, an outlet by any of its words. */
function sourceChoice(source: Source): Choice {
	const outlets = [source['title-short'], source['container-title'], source['original-publisher']];
	const made = choice(
		source.id,
		source['title-short'],
		[source.id],
		outlets.filter(outlet => outlet !== undefined),
	);
	return {...made, beginnings: [...made.beginnings, squash(source.title ?? '')]};
}

function speakerFacet(catalogue: Catalogue, entries: readonly Entry[]): Facet {
	const people = catalogue.dossier.people.map(personChoice);
	const others = new Map<string, Choice>();
	for (const {statement} of entries)
		for (const speaker of statement.speakers) {
			if ('person' in speaker) continue;
			const id = speakerId(speaker);
			if (others.has(id)) continue;
			if ('role' in speaker) others.set(id, choice(id, speaker.role, [], [speaker.role]));
			else {
				const party = catalogue.parties.get(speaker.party);
				if (party !== undefined) others.set(id, {...partyChoice(party), id});
			}
		}
	const idsOfPerson = onceEach((person: string) => [`person ${person}`]);
	return {
		choices: [...people, ...others.values()],
		idsOf: entry =>
			ofAll(entry.statement.speakers, speaker =>
				'person' in speaker ? idsOfPerson(speaker.person) : [speakerId(speaker)],
			),
	};
}

/** What is asked for again and again is made once: entries by the thousand have the same few sources and speakers. */
function onceEach<K, V>(make: (key: K) => V): (key: K) => V {
	const made = new Map<K, V>();
	return key => {
		const known = made.get(key) ?? make(key);
		made.set(key, known);
		return known;
	};
}

/** The ids of all items, one after the other; of a single item its own list, as most have but one. */
function ofAll<T>(items: readonly T[], idsOf: (item: T) => readonly string[]): readonly string[] {
	const [only] = items;
	return only !== undefined && items.length === 1 ? idsOf(only) : items.flatMap(idsOf);
}

function personChoice(person: Person): Choice {
	const spellings = [person.name, person.family_name, ...person.other_names.map(other => other.name)];
	const roles = person.memberships.map(membership => membership.role);
	return choice(`person ${person.id}`, person.name, [person.id], [...spellings, ...roles]);
}

function speakerId(speaker: Speaker): string {
	if ('person' in speaker) return `person ${speaker.person}`;
	if ('role' in speaker) return `role ${speaker.role}`;
	return `party ${speaker.party}`;
}

/**
 * Places of all events: those of a statement are where it was said, and where what it is about took place. Two that
 * differ only in punctuation are one.
 */
function placeFacet(catalogue: Catalogue): Facet {
	const placeOf = new Map<string, string>();
	const places = new Map<string, string>();
	for (const {id, place = ''} of catalogue.dossier.events) {
		const name = squash(place);
		if (name === '') continue;
		placeOf.set(id, name);
		if (!places.has(name)) places.set(name, place);
	}
	const choices = Array.from(places, ([id, place]) => choice(id, place, [], [place]));
	const idsOfEvent = onceEach((event: string) => {
		const place = placeOf.get(event);
		return place === undefined ? [] : [place];
	});
	return {
		choices: choices.map(made => withShortInsert(made, choices)),
		idsOf: entry => ofAll(entry.events, idsOfEvent),
	};
}

/** A place is typed by its first word where that means no other. */
function withShortInsert(made: Choice, choices: readonly Choice[]): Choice {
	const [first = ''] = made.label.toLowerCase().match(/[\p{L}\p{N}]+/u) ?? [];
	const meant = choices.filter(other => other.beginnings.some(text => text.startsWith(squash(first))));
	return squash(first) !== '' && meant.length === 1 ? {...made, insert: first} : made;
}

function languageFacet(catalogue: Catalogue): Facet {
	const tags = new Set(catalogue.dossier.sources.flatMap(languagesOf));
	const idsOfSource = onceEach((id: string) => {
		const source = catalogue.sources.get(id);
		return source === undefined ? [] : languagesOf(source);
	});
	return {
		choices: Array.from(tags, tag => {
			const name = languageName(tag);
			// `en` means American English too, so that no tag is an exact name.
			return {...choice(tag, name, [tag], [name]), names: []};
		}),
		idsOf: entry => ofAll(entry.sources, idsOfSource),
	};
}

function languagesOf(source: Source): readonly string[] {
	const original = source['original-language'];
	return original === undefined ? [source.language] : [source.language, original];
}

function languageName(tag: string): string {
	try {
		return new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
