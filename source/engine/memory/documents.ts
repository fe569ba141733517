/** The texts of a statement, folded for comparison. Each is made when it is first asked for, and once. */
import {type Catalogue, type Entry, passageText} from '../../dossier/catalogue.ts';
import type {Source, Speaker} from '../../dossier/types.ts';
import {normalise} from '../../query/normal-text.ts';
import type {FieldName} from '../fields.ts';

export type Field = {readonly name: FieldName; readonly text: string; readonly folded: string};

/** Some fields, and all of them as one text in which no folded word or phrase crosses a field. */
export type Part = {readonly fields: readonly Field[]; readonly joined: string};

/** The texts of an entry: what was said, and what is known about it, which many statements share. */
export type Document = {readonly said: Part; readonly about: Part};

export type DocumentOf = (entry: Entry, sensitive: boolean) => Document;

/** @returns the document of an entry; a sensitive one keeps its capitals. */
export function foldDocuments(catalogue: Catalogue): DocumentOf {
	const [lower, kept] = [folder(catalogue, true), folder(catalogue, false)];
	return (entry, sensitive) => (sensitive ? kept : lower)(entry);
}

export function fieldsOf({said, about}: Document): readonly Field[] {
	return [...said.fields, ...about.fields];
}

function folder(catalogue: Catalogue, isLower: boolean): (entry: Entry) => Document {
	const documents = new Map<Entry, Document>();
	const shared = new Map<string, Part>();
	return entry => {
		const before = documents.get(entry);
		if (before !== undefined) return before;
		const name = aboutName(entry);
		let about = shared.get(name);
		if (about === undefined) {
			about = partOf(aboutTexts(catalogue, entry), isLower);
			shared.set(name, about);
		}
		const document = {said: partOf(saidTexts(entry), isLower), about};
		documents.set(entry, document);
		return document;
	};
}

/** The same for entries of which the same is known. */
function aboutName({statement, parties, sources, events}: Entry): string {
	const speakers = statement.speakers.map(speaker =>
		'person' in speaker
			? `person ${speaker.person}`
			: 'role' in speaker
				? `role ${JSON.stringify(speaker.role)}`
				: '',
	);
	const parts = [speakers, [statement.occasion ?? ''], parties, sources, statement.issues, events];
	return parts.map(part => part.join('\n')).join('\n\n');
}

type Texts = readonly (readonly [name: FieldName, texts: readonly (string | undefined)[]])[];

function partOf(texts: Texts, isLower: boolean): Part {
	const fields: Field[] = [];
	for (const [name, all] of texts)
		for (const text of all) {
			if (text === undefined || fields.some(field => field.name === name && field.text === text)) continue;
			fields.push({name, text, folded: normalise(text, isLower)});
		}
	// Folded texts have no line feed, so none of the words and phrases looked for has one either.
	return {fields, joined: fields.map(field => field.folded).join('\n')};
}

function saidTexts({statement}: Entry): Texts {
	return [
		['words', statement.passages.filter(({kind}) => kind !== 'reported').map(passageText)],
		['summary', statement.passages.flatMap(one => (one.kind === 'reported' ? one.summary : []))],
		['gloss', [statement.gloss]],
	];
}

function aboutTexts(catalogue: Catalogue, {statement, parties, sources, events}: Entry): Texts {
	const occasion = statement.occasion === undefined ? undefined : catalogue.events.get(statement.occasion);
	return [
		['speaker', statement.speakers.flatMap(speaker => speakerNames(catalogue, speaker))],
		['party', parties.flatMap(id => partyNames(catalogue, id))],
		['place', [occasion?.place]],
		['issue', statement.issues.map(id => catalogue.issues.get(id)?.name)],
		['event', events.map(id => catalogue.events.get(id)?.name)],
		['source', sources.flatMap(id => sourceNames(catalogue.sources.get(id)))],
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
function sourceNames(source: Source | undefined): readonly (string | undefined)[] {
	if (source === undefined) return [];
	return [source['container-title'], source['original-publisher'], source['title-short']];
}
