/** The engine of a dossier in memory: every entry is looked at, in slices. */
import type {Catalogue} from '../../dossier/catalogue.ts';
import {type FilterFields, fieldsWithin} from '../../fields/field.ts';
import type {Engine} from '../engine.ts';
import type {Pace} from '../pace.ts';
import {createAnswer} from './answer.ts';
import {createMemory, type Memory} from './memory.ts';

/**
 * Costs next to nothing until it is asked.
 *
 * @param fields - what can be asked for by name.
 * @param isAhead - whether more questions will come, for which it makes ready while there is nothing else to do.
 */
export function createMemoryEngine(
	catalogue: Catalogue,
	pace: Pace,
	fields: FilterFields,
	isAhead = false,
): Engine {
	let memory: Memory | undefined;
	const read = fieldsWithin(fields, catalogue);
	return {
		fields: read,
		ask(question, onProgress) {
			memory ??= createMemory(catalogue, pace, isAhead, read);
			return createAnswer(memory, question, onProgress);
		},
	};
}
