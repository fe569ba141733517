/** The engine of a dossier in memory: every entry is looked at, in slices. */
import type {Catalogue} from '../../dossier/catalogue.ts';
import type {FilterFields} from '../../fields/field.ts';
import {filterFields} from '../../fields/filter-fields.ts';
import type {Engine} from '../engine.ts';
import type {Pace} from '../pace.ts';
import {createAnswer} from './answer.ts';
import {createMemory, type Memory} from './memory.ts';

/**
 * Costs next to nothing until it is asked.
 *
 * @param isAhead - whether more questions will come, for which it makes ready while there is nothing else to do.
 * @param fields - what can be asked for by name.
 */
export function createMemoryEngine(
	catalogue: Catalogue,
	pace: Pace,
	isAhead = false,
	fields: FilterFields = filterFields,
): Engine {
	return engineOf(fields, () => createMemory(catalogue, pace, isAhead, fields));
}

/**
 * The engine of a dossier of which only statements differ from that of another engine, which is asked no more: what it
 * has made ready is used, and nothing is made ready ahead.
 */
export function createMemoryEngineAfter(before: Engine, catalogue: Catalogue, pace: Pace): Engine {
	const {fields} = before;
	return engineOf(fields, () => createMemory(catalogue, pace, false, fields, memories.get(before)));
}

/** What engines have made ready. */
const memories = new WeakMap<Engine, Memory>();

function engineOf(fields: FilterFields, make: () => Memory): Engine {
	const engine: Engine = {
		fields,
		ask(question, onProgress) {
			const memory = memories.get(engine) ?? make();
			memories.set(engine, memory);
			return createAnswer(memory, question, onProgress);
		},
	};
	return engine;
}
