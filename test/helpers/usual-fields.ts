/** What the tests ask for by name, where they do not say: the fields of a negotiation. */
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Engine} from '../../source/engine/engine.ts';
import {createMemoryEngine} from '../../source/engine/memory/memory-engine.ts';
import type {Pace} from '../../source/engine/pace.ts';
import type {FilterFields} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {parseQuery} from '../../source/query/parse.ts';
import type {Query} from '../../source/query/tree.ts';

export function usualQuery(text: string, fields: FilterFields = filterFields): Query {
	return parseQuery(text, fields);
}

export function usualEngine(catalogue: Catalogue, pace: Pace, isAhead = false): Engine {
	return createMemoryEngine(catalogue, pace, filterFields, isAhead);
}
