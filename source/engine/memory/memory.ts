/** What all answers from memory share. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import type {FilterFields} from '../../fields/field.ts';
import type {Pace} from '../pace.ts';
import type {Steps} from '../steps.ts';
import {type DocumentOf, type FoldedPart, foldDocuments} from './documents.ts';
import {createFacets, type Facets} from './facets.ts';
import {createNarrowing, type Narrowing} from './narrowing.ts';
import {createRanks, type Ranks} from './rows.ts';
import {createTables, type Tables} from './tables.ts';
import {createTasks, type Tasks} from './tasks.ts';
import {createTerms, type TermMatchers} from './terms.ts';
import {createVocabulary, type Vocabulary} from './vocabulary.ts';

export type Memory = {
	readonly fields: FilterFields;
	/** In their natural order. */
	readonly entries: readonly Entry[];
	readonly numberOf: (id: string) => number | undefined;
	readonly documentOf: DocumentOf;
	readonly facets: Facets;
	readonly ranks: Ranks;
	readonly tasks: Tasks;
	readonly terms: TermMatchers;
	readonly tables: Tables;
	readonly narrowing: Narrowing;
};

/** @param isAhead - see memory-engine.ts. */
export function createMemory(
	catalogue: Catalogue,
	pace: Pace,
	isAhead: boolean,
	fields: FilterFields,
): Memory {
	const entries = [...catalogue.entryOf.values()];
	const documentOf = foldDocuments(catalogue);
	const numberOf = (id: string) => catalogue.entryOf.get(id)?.place;
	const facets = createFacets(fields, catalogue, entries);
	const tables = createTables(entries, facets);
	const tasks = createTasks(pace);
	const vocabulary = createVocabulary();
	if (isAhead) tasks.whenIdle(prepare(entries, documentOf, tables, vocabulary));
	return {
		fields,
		entries,
		numberOf,
		documentOf,
		facets,
		tables,
		narrowing: createNarrowing(),
		ranks: createRanks(catalogue),
		tasks,
		terms: createTerms({
			documentOf,
			size: entries.length,
			vocabulary,
		}),
	};
}

/** After so many letters made ready there may be a pause: a few entries, or one that is long. */
const atOnce = 10_000;

/**
 * While there is nothing to do: what the first letter typed needs, then what the next ones and the keys that may be typed
 * need, and at last what the first word that nobody said needs.
 */
function* prepare(
	entries: readonly Entry[],
	documentOf: DocumentOf,
	tables: Tables,
	vocabulary: Vocabulary,
): Steps<void> {
	yield* look(entries, entry => documentOf(entry, false).said);
	yield* look(entries, entry => documentOf(entry, false).about);
	yield* tables.make();
	for (const entry of entries) {
		const {said, about} = documentOf(entry, false);
		yield* vocabulary.wordsIn(said);
		yield* vocabulary.wordsIn(about);
		yield;
	}
}

/** Has a part of each entry made. */
function* look(entries: readonly Entry[], partOf: (entry: Entry) => FoldedPart): Steps<void> {
	let letters = 0;
	for (const entry of entries) {
		letters += partOf(entry).joined.length;
		if (letters < atOnce) continue;
		letters = 0;
		yield;
	}
}
