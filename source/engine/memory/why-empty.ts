/** Says why a query finds nothing: what is hidden, what to drop, and what is nearly there. */
import type {Entry} from '../../dossier/catalogue.ts';
import type {FilterFields} from '../../fields/field.ts';
import type {Idle} from '../../query/as-of.ts';
import {parseQuery} from '../../query/parse.ts';
import type {All, QueryNode} from '../../query/tree.ts';
import type {Drops} from '../engine.ts';
import type {Steps} from '../steps.ts';
import {answerAtOnce, holdsIn, type Test} from './test.ts';
import type {Tests} from './tests.ts';

/** After so many entries looked at there may be a pause. */
const atOnce = 32;

type Asked<Kind extends Test = Test> = {readonly part: QueryNode; readonly test: Kind};

type Quick = Extract<Test, {isQuick: true}>;
type Slow = Exclude<Test, Quick>;

/** What is asked once all that it stands beside is dropped. */
type Reviving = Asked & Pick<Idle, 'beside'>;

type Fewest = {
	/** How many parts have to go. */
	least: number;
	/** For each choice of so many parts, by where they stand, the number of rows without them. */
	readonly drops: Map<number, {readonly parts: readonly QueryNode[]; count: number}>;
};

/**
 * What to drop where a query has none of the entries, which must be so. A choice of alternatives goes as a whole: each
 * of them only adds.
 *
 * @param root - what the query asks of rows.
 * @param idle - what it would ask besides if some of that were dropped.
 */
export function* dropsOf(
	root: All,
	idle: readonly Idle[],
	tests: Tests,
	entries: readonly Entry[],
): Steps<Drops> {
	const asked = root.parts.flatMap((part): readonly Asked[] => {
		const test = tests.of(part);
		return test === undefined ? [] : [{part, test}];
	});
	const reviving = idle.flatMap(({part, beside}): readonly Reviving[] => {
		const test = tests.of(part);
		return test === undefined ? [] : [{part, test, beside}];
	});
	const [only, ...others] = asked;
	// What no entry has is what every entry is found without.
	if (only !== undefined && others.length === 0 && reviving.length === 0 && entries.length > 0)
		return {type: 'one', drops: [{parts: [only.part], count: entries.length}]};
	const fewest: Fewest = {least: Number.POSITIVE_INFINITY, drops: new Map()};
	// What answers at once is asked first: it may spare the others, and takes no step of its own.
	const quick = asked.flatMap(({part, test}) => (test.isQuick ? [{part, test}] : []));
	const slow = asked.flatMap(({part, test}) => (test.isQuick ? [] : [{part, test}]));
	/** Used again for every entry: most of them differ in nothing. */
	const failed: QueryNode[] = [];
	for (const [number, entry] of entries.entries()) {
		const most = Math.min(fewest.least, 2);
		failed.length = 0;
		missingAtOnce(quick, entry, most, slow.length === 0, failed);
		if (slow.length > 0) yield* missing(slow, entry, most, failed);
		if (reviving.length > 0 && failed.length <= most)
			failed.push(...(yield* revived(reviving, failed, entry)));
		if (failed.length <= most) note(fewest, failed);
		if (number % atOnce === 0) yield;
	}
	const drops = [...fewest.drops.values()].sort(
		(a, b) => b.count - a.count || (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0),
	);
	if (fewest.least === 1) return {type: 'one', drops};
	if (fewest.least === 2) return {type: 'two', drops};
	return entries.length === 0 ? {type: 'none'} : {type: 'all', count: entries.length};
}

/**
 * Adds to `failed` the parts that an entry does not have, at most one more than `most`.
 *
 * @param isAll - whether nothing else is asked. No entry has all of it: one that has all others is without the last,
 * which nobody has to look for.
 */
function missingAtOnce(
	asked: readonly Asked<Quick>[],
	entry: Entry,
	most: number,
	isAll: boolean,
	failed: QueryNode[],
): void {
	for (let place = 0; place < asked.length && failed.length <= most; place++) {
		const one = asked[place];
		if (one === undefined) continue;
		const isOnlyLeft = isAll && failed.length === 0 && place === asked.length - 1;
		if (isOnlyLeft || !one.test.holds(entry)) failed.push(one.part);
	}
}

/** The same for what takes long, after all else has been asked. */
function* missing(
	asked: readonly Asked<Slow>[],
	entry: Entry,
	most: number,
	failed: QueryNode[],
): Steps<void> {
	for (const [place, {part, test}] of asked.entries()) {
		if (failed.length > most) return;
		const isOnlyLeft = failed.length === 0 && place === asked.length - 1;
		if (isOnlyLeft || !(answerAtOnce(test, entry) ?? (yield* test.steps(entry)))) failed.push(part);
	}
}

/** The parts that an entry does not have either once these are dropped. */
function* revived(
	reviving: readonly Reviving[],
	dropped: readonly QueryNode[],
	entry: Entry,
): Steps<readonly QueryNode[]> {
	const failed: QueryNode[] = [];
	for (const {part, test, beside} of reviving)
		if (beside.every(each => dropped.includes(each)) && !(yield* holdsIn(test, entry))) failed.push(part);
	return failed;
}

function note(fewest: Fewest, failed: readonly QueryNode[]): void {
	if (failed.length < fewest.least) fewest.drops.clear();
	fewest.least = failed.length;
	const name = nameOf(failed);
	const before = fewest.drops.get(name);
	if (before === undefined)
		fewest.drops.set(name, {parts: failed.toSorted((a, b) => a.from - b.from), count: 1});
	else before.count += 1;
}

/** Where parts stand, of which there are at most two, in one number that no other choice has. */
function nameOf([one, other]: readonly QueryNode[]): number {
	if (one === undefined) return -1;
	if (other === undefined) return one.from;
	return Math.min(one.from, other.from) + (Math.max(one.from, other.from) + 1) * 2 ** 26;
}

/** Of a query that is one word alone the query for what is nearly it; undefined of any other. */
export function nearlyIt({parts}: All, fields: FilterFields): All | undefined {
	const [only, ...others] = parts;
	if (only?.type !== 'word' || others.length > 0) return undefined;
	const near = parseQuery(`~${only.text}`, fields).root;
	// Of signs alone nothing is nearly anything.
	return near.parts.length === 0 ? undefined : near;
}

export function* countHolding(test: Test | undefined, entries: readonly Entry[]): Steps<number> {
	let count = 0;
	let number = 0;
	for (const entry of entries) {
		if (answerAtOnce(test, entry) ?? (yield* holdsIn(test, entry))) count += 1;
		if (number++ % atOnce === 0) yield;
	}
	return count;
}
