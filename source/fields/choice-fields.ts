/** The fields whose values are chosen from what a dossier has: the choices, and those of every entry. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {DossierEvent, Party, Person, Source, Speaker} from '../dossier/types.ts';
import {languageName} from '../text/language-name.ts';
import {lettersAndDigits} from '../text/normal-text.ts';
import {type Choice, choice, fixedChoice} from './choices.ts';
import type {ChoiceField, Facet} from './field.ts';

export const choiceFields: readonly ChoiceField[] = [
	{
		kind: 'choice',
		name: 'party',
		noun: 'party',
		help: 'for whom it was said: party:russia,nato',
		facet: ({dossier}) => ({choices: dossier.parties.map(partyChoice), idsOf: entry => entry.parties}),
	},
	{
		kind: 'choice',
		name: 'speaker',
		noun: 'speaker',
		help: 'who said it: speaker:ryabkov, in any spelling; speaker:none',
		facet: withNone(speakerFacet),
	},
	{
		kind: 'choice',
		name: 'issue',
		noun: 'issue',
		help: 'what about: issue:enlargement; issue:none',
		facet: withNone(({dossier}) => ({
			choices: dossier.issues.map(namedChoice),
			idsOf: ({statement}) => statement.issues,
		})),
	},
	{
		kind: 'choice',
		name: 'round',
		noun: 'round',
		help: 'said at a round, or about it: round:2',
		facet: ({rounds}) => ({choices: rounds.map(roundChoice), idsOf: entry => entry.rounds.map(String)}),
	},
	{
		kind: 'choice',
		name: 'event',
		noun: 'event',
		help: 'said at an event, or about it, by its name; event:none',
		facet: withNone(({dossier}) => ({choices: dossier.events.map(namedChoice), idsOf: ({events}) => events})),
	},
	{
		kind: 'choice',
		name: 'place',
		noun: 'place',
		help: 'said there, or about what took place there: place:geneva',
		facet: placeFacet,
	},
	{
		kind: 'choice',
		name: 'source',
		noun: 'source',
		help: 'printed there: an outlet, or the beginning of a title',
		facet: ({dossier}) => ({choices: dossier.sources.map(sourceChoice), idsOf: entry => entry.sources}),
	},
	{
		kind: 'choice',
		name: 'kind',
		noun: 'kind',
		help: 'kind:direct, partial, term, reported: printed so in any passage',
		facet: () => ({
			choices: ['direct', 'partial', 'reported', 'term'].map(fixedChoice),
			idsOf: ({statement}) => statement.passages.map(passage => passage.kind),
		}),
	},
	{
		kind: 'choice',
		name: 'lang',
		noun: 'language',
		help: 'a language of the page, or of what it was translated from: lang:ru',
		facet: languageFacet,
	},
];

/** No id of a choice is empty. */
const none: Choice = {...fixedChoice('none'), id: ''};
const nothing = [none.id] as const;

/** With a choice for those that have none of the others, where there are such. */
function withNone(facet: ChoiceField['facet']): ChoiceField['facet'] {
	return (catalogue, entries) => {
		const {choices, idsOf} = facet(catalogue, entries);
		if (!entries.some(entry => idsOf(entry).length === 0)) return {choices, idsOf};
		return {
			choices: [...choices, none],
			idsOf: entry => {
				const ids = idsOf(entry);
				return ids.length === 0 ? nothing : ids;
			},
		};
	};
}

function namedChoice({id, name}: {readonly id: string; readonly name: string}): Choice {
	return choice(id, name, [id], [name]);
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
	return {...made, beginnings: [...made.beginnings, lettersAndDigits(source.title ?? '')]};
}

function speakerFacet(catalogue: Catalogue, entries: readonly Entry[]): Facet {
	const people = catalogue.dossier.people.map(personChoice);
	const others: Choice[] = [];
	// Known by what the dossier calls them: of ten thousand the ids would take longer to make than all else.
	const [roles, parties] = [new Set<string>(), new Set<string>()];
	for (const {statement} of entries)
		for (const speaker of statement.speakers) {
			if ('person' in speaker || ('role' in speaker ? roles.has(speaker.role) : parties.has(speaker.party)))
				continue;
			const id = speakerId(speaker);
			if ('role' in speaker) {
				roles.add(speaker.role);
				others.push(choice(id, speaker.role, [], [speaker.role]));
				continue;
			}
			parties.add(speaker.party);
			const party = catalogue.parties.get(speaker.party);
			if (party !== undefined) others.push({...partyChoice(party), id});
		}
	const idsOfPerson = onceEach((person: string) => [speakerId({person})]);
	const idsOfRole = onceEach((role: string) => [speakerId({role})]);
	const idsOfParty = onceEach((party: string) => [speakerId({party})]);
	return {
		choices: [...people, ...others],
		idsOf: entry =>
			ofAll(entry.statement.speakers, speaker => {
				if ('person' in speaker) return idsOfPerson(speaker.person);
				return 'role' in speaker ? idsOfRole(speaker.role) : idsOfParty(speaker.party);
			}),
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
		const name = lettersAndDigits(place);
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
	const meant = choices.filter(other =>
		other.beginnings.some(text => text.startsWith(lettersAndDigits(first))),
	);
	return lettersAndDigits(first) !== '' && meant.length === 1 ? {...made, insert: first} : made;
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

/** That of the page, and that of which it is a translation. */
export function languagesOf(source: Source): readonly string[] {
	const original = source['original-language'];
	return original === undefined ? [source.language] : [source.language, original];
}
