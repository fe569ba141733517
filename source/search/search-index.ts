/**
 * What a dossier is searched by: the folded fields of every entry, and the choices of every key. Nothing is
 * made before it is asked for, and everything once.
 *
 * Only this folder knows how it is done; the rest of the program asks in queries and gets numbers of entries.
 */
import {type Catalogue, type Entry, passageText} from '../dossier/catalogue.ts';
import type {Source, Speaker} from '../dossier/types.ts';
import {buildFacet, type ChoiceKey, type Facet} from './facets.ts';
import {normalise} from './normal-text.ts';

/** Where a text stands: quoted words, words of ours (summary, gloss), or what is known about the statement. */
type FieldKind = 'quoted' | 'ours' | 'about';

export type Field = {readonly kind: FieldKind; readonly text: string};

/** The folded fields of an entry, and all of them as one text in which no folded word or phrase crosses a field. */
type Document = {readonly fields: readonly Field[]; readonly joined: string};

export type SearchIndex = {
	readonly catalogue: Catalogue;
	/** One document an entry, in the order of the entries; `sensitive` ones keep their capitals. */
	readonly documents: (sensitive: boolean) => readonly Document[];
	readonly facet: (key: ChoiceKey) => Facet;
};

/** Makes the index of a dossier; costs nothing until it is searched. */
export function buildIndex(catalogue: Catalogue): SearchIndex {
	const facets = new Map<ChoiceKey, Facet>();
	const documents = new Map<boolean, readonly Document[]>();
	return {
		catalogue,
		documents: sensitive => remembered(documents, sensitive, () => buildDocuments(catalogue, sensitive)),
		facet: key => remembered(facets, key, () => buildFacet(catalogue, key)),
	};
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
	const before = known.get(key);
	if (before !== undefined) return before;
	const made = make();
	known.set(key, made);
	return made;
}

function buildDocuments(catalogue: Catalogue, sensitive: boolean): readonly Document[] {
	// Names and outlets come back in every entry: each is folded once.
	const folded = new Map<string, string>();
	const fold = (text: string) => remembered(folded, text, () => normalise(text, !sensitive));
	return catalogue.entries.map(entry => {
		const fields = rawFields(catalogue, entry).map(({kind, text}) => ({kind, text: fold(text)}));
		// Folded texts have no line feed, so none of the words and phrases looked for has one either.
		return {fields, joined: fields.map(field => field.text).join('\n')};
	});
}

function rawFields(catalogue: Catalogue, entry: Entry): readonly Field[] {
	const {statement} = entry;
	const quoted = statement.passages.filter(passage => passage.kind !== 'reported').map(passageText);
	const summaries = statement.passages.flatMap(passage =>
		passage.kind === 'reported' ? passage.summary : [],
	);
	const occasion = statement.occasion === undefined ? undefined : catalogue.events.get(statement.occasion);
	const about = [
		...statement.speakers.flatMap(speaker => speakerNames(catalogue, speaker)),
		...entry.parties.flatMap(id => partyNames(catalogue, id)),
		...(occasion?.place === undefined ? [] : [occasion.place]),
		...entry.sources.flatMap(id => sourceNames(catalogue.sources.get(id))),
	];
	return [
		...distinct('quoted', quoted),
		...distinct('ours', [...summaries, statement.gloss]),
		...distinct('about', about),
	];
}

function speakerNames(catalogue: Catalogue, speaker: Speaker): readonly string[] {
	if ('role' in speaker) return [speaker.role];
	if (!('person' in speaker)) return partyNames(catalogue, speaker.party);
	const person = catalogue.people.get(speaker.person);
	if (person === undefined) return [];
	return [person.name, person.family_name, ...person.other_names.map(other => other.name)];
}

function partyNames(catalogue: Catalogue, id: string): readonly string[] {
	const party = catalogue.parties.get(id);
	if (party === undefined) return [];
	return [party.name, party.code, ...(party.other_names ?? []).map(other => other.name)];
}

/** Outlets, and what the screen calls the source. Not its title: none of its speakers said a word of that. */
function sourceNames(source: Source | undefined): readonly string[] {
	if (source === undefined) return [];
	const names = [source['container-title'], source['original-publisher'], source['title-short']];
	return names.filter(name => name !== undefined);
}

function distinct(kind: FieldKind, texts: readonly string[]): readonly Field[] {
	return Array.from(new Set(texts), text => ({kind, text}));
}
