/** The engine of a dossier in memory: every entry is looked at, in slices. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import type {Engine} from '../engine.ts';
import type {Pace} from '../pace.ts';
import {createAnswer} from './answer.ts';
import {foldDocuments} from './documents.ts';
import {createFacets, type Facets} from './facets.ts';
import {createRanks, type Ranks} from './rows.ts';
import {createTasks, type Tasks} from './tasks.ts';
import {createTerms, type Terms} from './terms.ts';

/** What all answers share. */
export type Memory = {
	/** In their natural order. */
	readonly entries: readonly Entry[];
	readonly numberOf: (id: string) => number | undefined;
	readonly documentOf: ReturnType<typeof foldDocuments>;
	readonly facets: Facets;
	readonly ranks: Ranks;
	readonly tasks: Tasks;
	readonly terms: Terms;
};

/** Costs next to nothing until it is asked. */
export function createMemoryEngine(catalogue: Catalogue, pace: Pace): Engine {
	let memory: Memory | undefined;
	return {
		ask(question, onProgress) {
			memory ??= createMemory(catalogue, pace);
			return createAnswer(memory, question, onProgress);
		},
	};
}

function createMemory(catalogue: Catalogue, pace: Pace): Memory {
	const entries = [...catalogue.entryOf.values()];
	const documentOf = foldDocuments(catalogue);
	const numbers = new Map(entries.map((entry, number) => [entry.statement.id, number]));
	const numberOf = (id: string) => numbers.get(id);
	return {
		entries,
		numberOf,
		documentOf,
		facets: createFacets(catalogue, entries),
		ranks: createRanks(catalogue),
		tasks: createTasks(pace),
		terms: createTerms({
			documentOf,
			size: entries.length,
			numberOf: entry => numbers.get(entry.statement.id) ?? 0,
		}),
	};
}
