/** The texts of a statement, folded for comparison. Each is made when it is first asked for, and once. */
import {type Catalogue, type Entry, passageText} from '../../dossier/catalogue.ts';
import type {Source, Speaker} from '../../dossier/types.ts';
import {normalise} from '../../query/normal-text.ts';
import type {FieldName} from '../fields.ts';

export type Field = {readonly name: FieldName; readonly text: string; readonly folded: string};

/** The fields of an entry, and all of them as one text in which no folded word or phrase crosses a field. */
export type Document = {readonly fields: readonly Field[]; readonly joined: string};

/** @returns the document of an entry; a sensitive one keeps its capitals. */
export function foldDocuments(catalogue: Catalogue): (entry: Entry, sensitive: boolean) => Document {
	const [lower, kept] = [folder(catalogue, false), folder(catalogue, true)];
	return (entry, sensitive) => (sensitive ? kept : lower)(entry);
}

function folder(catalogue: Catalogue, sensitive: boolean): (entry: Entry) => Document {
	const documents = new Map<Entry, Document>();
	// Names and outlets come back in every entry: each is folded once.
	const known = new Map<string, string>();
	const fold = (name: FieldName, text: string): string => {
		if (name === 'words' || name === 'summary' || name === 'gloss') return normalise(text, !sensitive);
		const before = known.get(text);
		if (before !== undefined) return before;
		const folded = normalise(text, !sensitive);
		known.set(text, folded);
		return folded;
	};
	return entry => {
		const before = documents.get(entry);
		if (before !== undefined) return before;
		const fields = rawFields(catalogue, entry).map(
			([name, text]): Field => ({name, text, folded: fold(name, text)}),
		);
		// Folded texts have no line feed, so none of the words and phrases looked for has one either.
		const document = {fields, joined: fields.map(field => field.folded).join('\n')};
		documents.set(entry, document);
		return document;
	};
}

type RawField = readonly [name: FieldName, text: string];

function rawFields(catalogue: Catalogue, entry: Entry): readonly RawField[] {
	const {statement} = entry;
	const occasion = statement.occasion === undefined ? undefined : catalogue.events.get(statement.occasion);
	const texts: readonly (readonly [FieldName, readonly (string | undefined)[]])[] = [
		['words', statement.passages.filter(({kind}) => kind !== 'reported').map(passageText)],
		['summary', statement.passages.flatMap(one => (one.kind === 'reported' ? one.summary : []))],
		['gloss', [statement.gloss]],
		['speaker', statement.speakers.flatMap(speaker => speakerNames(catalogue, speaker))],
		['party', entry.parties.flatMap(id => partyNames(catalogue, id))],
		['place', [occasion?.place]],
		['source', entry.sources.flatMap(id => sourceNames(catalogue.sources.get(id)))],
	];
	return texts.flatMap(([name, all]) =>
		Array.from(new Set(all.filter(text => text !== undefined)), text => [name, text] as const),
	);
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
function sourceNames(source: Source | undefined): readonly (string | undefined)[] {
	if (source === undefined) return [];
	return [source['container-title'], source['original-publisher'], source['title-short']];
}
