/** Says what stands in the way of a query: values nobody knows, and the terms that leave no rows. */
import {meantBy, nearestValue} from './facets.ts';
import {testsOf} from './match.ts';
import {squash} from './normal-text.ts';
import type {Problem} from './problem.ts';
import {type Group, type Query, termsOf} from './query.ts';
import type {SearchIndex} from './search-index.ts';

/** Groups that, dropped together, bring back this many rows. */
export type Drop = {readonly groups: readonly Group[]; readonly count: number};

export type Blame =
	/** There are rows, or there is nothing to drop. */
	| {readonly type: 'none'}
	/** Dropping one of them is enough; the one that brings back most comes first. */
	| {readonly type: 'one'; readonly drops: readonly Drop[]}
	/** No single one is enough, but two are. */
	| {readonly type: 'two'; readonly drops: readonly Drop[]}
	/** Only without any of them there are rows again. */
	| {readonly type: 'all'; readonly count: number};

/**
 * What to drop where a query has no rows. A group of alternatives is dropped as a whole: dropping one of them
 * would only take more away.
 */
export function blame(index: SearchIndex, query: Query, marked: ReadonlySet<string>): Blame {
	const {entries} = index.catalogue;
	// In the order in which they are written, so that of equals the first comes first.
	const tests = testsOf(index, query, marked).toSorted((a, b) => a.group.from - b.group.from);
	const fewest = new Map<string, {groups: readonly Group[]; count: number}>();
	let least = Number.POSITIVE_INFINITY;
	for (const entry of entries) {
		const failed: Group[] = [];
		for (const {group, test} of tests) {
			if (failed.length > Math.min(least, 2)) break;
			if (!test(entry)) failed.push(group);
		}
		if (failed.length === 0) return {type: 'none'};
		if (failed.length > Math.min(least, 2)) continue;
		if (failed.length < least) fewest.clear();
		least = failed.length;
		const name = failed.map(group => group.from).join(' ');
		fewest.set(name, {groups: failed, count: (fewest.get(name)?.count ?? 0) + 1});
	}
	const drops = [...fewest.values()].sort(
		(a, b) => b.count - a.count || (a.groups[0]?.from ?? 0) - (b.groups[0]?.from ?? 0),
	);
	if (least === 1) return {type: 'one', drops};
	if (least === 2) return {type: 'two', drops};
	return entries.length === 0 ? {type: 'none'} : {type: 'all', count: entries.length};
}

/** All that is of no use in a query, in the order of the text: unknown keys, dates not readable, unknown values. */
export function hints(index: SearchIndex, query: Query): readonly Problem[] {
	const unknown = termsOf(query).flatMap((term): readonly Problem[] => {
		if (term.type !== 'field' || term.key === 'date') return [];
		const {key} = term;
		const facet = index.facet(key);
		return term.values
			.filter(({text}) => squash(text) !== '' && meantBy(facet, text).length === 0)
			.map(({from, to, text}) => ({
				code: 'unknown-value',
				from,
				to,
				key,
				value: text,
				nearest: nearestValue(facet, text),
			}));
	});
	return [...query.hints, ...unknown].sort((a, b) => a.from - b.from);
}
