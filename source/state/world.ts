/**
 * What is given and does not change while a dossier is open: its catalogue and its search index. The last
 * answers are kept here, so that a frame asks each question once however many panes want to know.
 */
import type {Catalogue} from '../dossier/catalogue.ts';
import {parseQuery, type Query} from '../search/query.ts';
import {buildIndex, type SearchIndex} from '../search/search-index.ts';

export type World = {
	readonly catalogue: Catalogue;
	/** The index, built when it is first asked for: the first screen needs none. */
	readonly index: () => SearchIndex;
	readonly query: (text: string) => Query;
	/** Keeps the last result of `compute` under a name for as long as the inputs are the same values. */
	readonly remember: <T>(name: string, inputs: readonly unknown[], compute: () => T) => T;
};

export function createWorld(catalogue: Catalogue): World {
	let index: SearchIndex | undefined;
	const kept = new Map<string, {readonly inputs: readonly unknown[]; readonly result: unknown}>();
	function remember<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
		const last = kept.get(name);
		if (last?.inputs.every((input, place) => Object.is(input, inputs[place]))) return last.result as T;
		const result = compute();
		kept.set(name, {inputs, result});
		return result;
	}
	return {
		catalogue,
		index() {
			index ??= buildIndex(catalogue);
			return index;
		},
		query: text => remember('query', [text], () => parseQuery(text)),
		remember,
	};
}
