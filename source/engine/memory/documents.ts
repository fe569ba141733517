/** The texts of a statement, folded for comparison. Each is made when it is first asked for, and once. */
import {type Catalogue, type Entry, passageText} from '../../dossier/catalogue.ts';
import {eventNames} from '../../dossier/event-names.ts';
import type {Source, Speaker} from '../../dossier/types.ts';
import {normalise} from '../../text/normal-text.ts';
import type {FieldName} from '../fields.ts';

export type FoldedField = {readonly name: FieldName; readonly text: string; readonly folded: string};

/** Some fields, and all of them as one text in which no folded word or phrase crosses a field. */
export type FoldedPart = {readonly fields: readonly FoldedField[]; readonly joined: string};

/** The texts of an entry: what was said, and what is known about it, which many statements share. */
export type FoldedDocument = {
	/** Whether what was said has been folded. */
	readonly isFolded: boolean;
	readonly said: FoldedPart;
	readonly about: FoldedPart;
};

export type DocumentOf = (entry: Entry, sensitive: boolean) => FoldedDocument;

/** @returns the document of an entry; a sensitive one keeps its capitals. */
export function foldDocuments(catalogue: Catalogue): DocumentOf {
	const [lower, kept] = [folder(catalogue, true), folder(catalogue, false)];
	return (entry, sensitive) => (sensitive ? kept : lower)(entry);
}

export function fieldsOf({said, about}: FoldedDocument): readonly FoldedField[] {
	return [...said.fields, ...about.fields];
}

function folder(catalogue: Catalogue, isLower: boolean): (entry: Entry) => FoldedDocument {
	// Made whole at once: one that is filled from its end on would be slow to read.
	const documents = new Array<FoldedDocument | undefined>(catalogue.entryOf.size).fill(undefined);
	const shared: Shared = {about: undefined, further: new Map()};
	const fold = (text: string) => normalise(text, isLower);
	const foldName = keepingLong(fold);
	const saidFieldsOf = (entry: Entry) => saidFields(catalogue, entry, fold);
	const saidOf = (entry: Entry) => new Part(entry, saidFieldsOf);
	const knownOf = (entry: Entry) => foldedFields(aboutTexts(catalogue, entry), foldName);
	const aboutOf = (entry: Entry) => {
		const same = sharedBy(shared, entry);
		same.about ??= new Part(entry, knownOf);
		return same.about;
	};
	return entry => (documents[entry.place] ??= new Document(entry, saidOf, aboutOf));
}

/** Most entries are looked into as one text, and never shown: their fields are made again when they are asked for. */
class Part implements FoldedPart {
	readonly joined: string;
	private made: readonly FoldedField[] | undefined;

	constructor(
		private readonly entry: Entry,
		private readonly fieldsOf: (entry: Entry) => readonly FoldedField[],
	) {
		// Folded texts have no line feed, so none of the words and phrases looked for has one either.
		this.joined = fieldsOf(entry)
			.map(field => field.folded)
			.join('\n');
	}

	get fields(): readonly FoldedField[] {
		this.made ??= this.fieldsOf(this.entry);
		return this.made;
	}
}

/** Most entries have a letter in what was said, even as it is printed: each part is made when it is looked into. */
class Document implements FoldedDocument {
	private folded: FoldedPart | undefined;
	private known: FoldedPart | undefined;

	constructor(
		private readonly entry: Entry,
		private readonly saidOf: (entry: Entry) => FoldedPart,
		private readonly aboutOf: (entry: Entry) => FoldedPart,
	) {}

	get isFolded(): boolean {
		return this.folded !== undefined;
	}

	get said(): FoldedPart {
		this.folded ??= this.saidOf(this.entry);
		return this.folded;
	}

	get about(): FoldedPart {
		this.known ??= this.aboutOf(this.entry);
		return this.known;
	}
}

/**
 * What is known about entries, found by all that it is made of, one id after the other: to join the ids to one name
 * would take longer than to fold what was said.
 */
type Shared = {about: FoldedPart | undefined; readonly further: Map<string | IdGroup, Shared>};

/** Which ids come next; no id is a number. */
type IdGroup = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The same for entries of which the same is known. */
function sharedBy(shared: Shared, {statement, parties, sources, events}: Entry): Shared {
	let at = shared;
	for (const speaker of statement.speakers)
		if ('person' in speaker) at = further(further(at, 0), speaker.person);
		else if ('role' in speaker) at = further(further(at, 1), speaker.role);
	if (statement.occasion !== undefined) at = further(further(at, 2), statement.occasion);
	at = furtherBy(further(at, 3), parties);
	at = furtherBy(further(at, 4), sources);
	at = furtherBy(further(at, 5), statement.issues);
	return furtherBy(further(at, 6), events);
}

function furtherBy(from: Shared, ids: readonly string[]): Shared {
	let at = from;
	for (const id of ids) at = further(at, id);
	return at;
}

function further({further: known}: Shared, step: string | IdGroup): Shared {
	const before = known.get(step);
	if (before !== undefined) return before;
	const next: Shared = {about: undefined, further: new Map()};
	known.set(step, next);
	return next;
}

type Texts = readonly (readonly [name: FieldName, texts: readonly (string | undefined)[]])[];

type Fold = (text: string) => string;

/** From so many letters on a name is folded once, however many entries it is known of. */
const longName = 1000;

function keepingLong(fold: Fold): Fold {
	const known = new Map<string, string>();
	return text => {
		if (text.length < longName) return fold(text);
		const before = known.get(text);
		if (before !== undefined) return before;
		const folded = fold(text);
		known.set(text, folded);
		return folded;
	};
}

/** Each text of a name once. */
function foldedFields(all: Texts, fold: Fold): readonly FoldedField[] {
	const fields: FoldedField[] = [];
	// Thousands of names would take minutes, were each held against all others.
	for (const [name, texts] of all)
		for (const text of texts.length > 1 ? new Set(texts) : texts)
			if (text !== undefined) fields.push({name, text, folded: fold(text)});
	return fields;
}

/** Letters that folding leaves where they are, but for their case, whatever stands around them. */
const keptLetters = /^[a-z]+$/i;

/**
 * Whether letters stand in what was said just as it is printed, which is known before anything is folded; where not, or
 * of other signs, they may be there all the same.
 */
export function printed(letters: string, sensitive: boolean): (entry: Entry) => boolean {
	if (!keptLetters.test(letters)) return () => false;
	const needle = new RegExp(letters, sensitive ? '' : 'i');
	return ({statement: {passages}}) =>
		passages.some(passage =>
			passage.kind === 'reported'
				? needle.test(passage.summary)
				: passage.segments.some(({exact}) => needle.test(exact)),
		);
}

function saidFields(
	{printedOf}: Catalogue,
	{statement: {passages, gloss}}: Entry,
	fold: Fold,
): readonly FoldedField[] {
	const words: string[] = [];
	const summaries: (string | undefined)[] = [];
	for (const passage of passages)
		if (passage.kind === 'reported') summaries.push(passage.summary, printedOf?.(passage));
		else words.push(passageText(passage));
	const said: Texts = [
		['words', words],
		['summary', summaries],
		['gloss', [gloss]],
	];
	return foldedFields(said, fold);
}

function aboutTexts(catalogue: Catalogue, {statement, parties, sources, events, occasion}: Entry): Texts {
	return [
		['speaker', statement.speakers.flatMap(speaker => speakerNames(catalogue, speaker))],
		['party', parties.flatMap(id => partyNames(catalogue, id))],
		['place', [occasion?.place]],
		['issue', statement.issues.map(id => catalogue.issues.get(id)?.name)],
		['event', events.flatMap(id => namesOfEvent(catalogue, id))],
		['source', sources.flatMap(id => sourceNames(catalogue.sources.get(id)))],
	];
}

function namesOfEvent({events}: Catalogue, id: string): readonly string[] {
	const event = events.get(id);
	return event === undefined ? [] : eventNames(event);
}

/** With the offices that the detail gives beside a name. */
function speakerNames(catalogue: Catalogue, speaker: Speaker): readonly string[] {
	if ('role' in speaker) return [speaker.role];
	if (!('person' in speaker)) return partyNames(catalogue, speaker.party);
	const person = catalogue.people.get(speaker.person);
	if (person === undefined) return [];
	return [
		person.name,
		person.family_name,
		...person.other_names.map(other => other.name),
		...person.memberships.map(({role}) => role),
	];
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
