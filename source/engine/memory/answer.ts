/** An answer from memory: its rows are looked for as soon as it is asked, all else when it is first read. */
import type {Entry} from '../../dossier/catalogue.ts';
import {nearestValue, resolveValue} from '../../fields/choices.ts';
import {askedOfRows, asOf, idleOf, isIdleBeside, roundsAsked} from '../../query/as-of.ts';
import {doubtOf} from '../../query/doubts.ts';
import type {QueryProblem} from '../../query/problem.ts';
import {type All, leavesOf} from '../../query/tree.ts';
import {lettersAndDigits} from '../../text/normal-text.ts';
import type {Answer, CountedChoice, Row, WhyEmpty} from '../engine.ts';
import type {FieldMatch} from '../fields.ts';
import type {Question} from '../question.ts';
import type {Steps} from '../steps.ts';
import {type Counting, countByTime, countDistinct, countValuesOf} from './counts.ts';
import type {Facets} from './facets.ts';
import {fieldMatches, type Looking} from './matches.ts';
import type {Memory} from './memory.ts';
import {type FoundRows, find, rowsInOrder} from './rows.ts';
import type {Task} from './tasks.ts';
import {createTests} from './tests.ts';
import {countHolding, dropsOf, nearlyIt} from './why-empty.ts';

export function createAnswer(memory: Memory, question: Question, onProgress: () => void): Answer {
	const {entries, fields, numberOf, documentOf, facets, terms, tables, narrowing} = memory;
	const {order, isReportedShown, marked} = question;
	const query = askedOfRows(question.query, fields);
	const idle = idleOf(question.query, fields);
	const asked = {...question, query};
	terms.trim();
	const looking: Looking = {documentOf, terms, tests: createTests(facets, terms, marked)};
	const isInScope = (entry: Entry) => isReportedShown || entry.kind !== 'reported';
	const found: FoundRows = {rows: [], seen: 0};
	let [generation, isDone] = [0, false];
	const tasks: Task[] = [];

	function begin(work: Steps<void>): void {
		tasks.push(
			memory.tasks.begin(
				(function* () {
					yield* work;
					generation += 1;
				})(),
				onProgress,
			),
		);
	}

	/** Things found out once each, by name. */
	function known<T>(): (name: string, work: () => Steps<T>) => T | undefined {
		const results = new Map<string, T | undefined>();
		return (name, work) => {
			if (!results.has(name)) {
				results.set(name, undefined);
				begin(
					(function* () {
						results.set(name, yield* work());
					})(),
				);
			}
			return results.get(name);
		};
	}

	/** Where a round is told, what was said there comes before what was said about it. */
	const rounds = new Set(roundsAsked(query).flatMap(text => meant(facets, 'round', text)));
	const isSaidThere =
		rounds.size === 0 || asOf(question.query) === undefined
			? undefined
			: (entry: Entry) => rounds.has(String(memory.ranks.roundOf(entry)));
	/** What certainly is of the days asked for comes before what may be. */
	const doubt = doubtOf(query, fields);
	const isCertain = doubt && ((entry: Entry) => doubt(entry) === undefined);
	const comesFirst = isSaidThere ?? isCertain;
	/** Whether rows are in the order in which they are found, so that the first are known before the last. */
	const isAsFound = order === 'date' && comesFirst === undefined;
	const idsAsMarked: Counting['idsAsMarked'] =
		marked.size === 0
			? undefined
			: ({idsOf}, row) => {
					const entry = entries[row];
					return entry === undefined ? [] : idsOf(entry, marked);
				};
	const counting = (): Counting => ({
		rows: found.rows,
		entries,
		idsAsMarked,
		tables,
		isIdle: key => isIdleBeside(query, key, fields),
	});
	const knownMatches = known<readonly FieldMatch[]>();
	const knownCounts = known<readonly CountedChoice[]>();
	const knownDistinct = known<number>();
	const knownTimes = known<ReadonlyMap<string, number>>();
	const knownWhy = known<WhyEmpty>();
	const knownUnknown = known<readonly QueryProblem[]>();
	const hasText = leavesOf(query).some(({term, isExcluded}) => term.type !== 'field' && !isExcluded);
	let all: number | undefined;

	function matches(id: string): readonly FieldMatch[] | undefined {
		const entry = entries[numberOf(id) ?? -1];
		if (entry === undefined || !hasText || !isInScope(entry)) return [];
		return knownMatches(id, () => fieldMatches(looking, query, entry));
	}

	function rowAt(place: number): Row | undefined {
		// Until all are found nobody knows which comes first, except in the order in which they are found.
		const entry = isDone || isAsFound ? entries[found.rows[place] ?? -1] : undefined;
		if (entry === undefined) return undefined;
		const {id} = entry.statement;
		return {
			id,
			entry,
			get matches() {
				return matches(id);
			},
		};
	}

	begin(
		(function* () {
			yield* find(found, looking, query, entries, isInScope, narrowing.among(asked));
			narrowing.keep(asked, found.rows);
			found.rows = yield* rowsInOrder(found.rows, order, memory.ranks, entries, looking, query, comesFirst);
			isDone = true;
		})(),
	);

	return {
		get generation() {
			return generation + found.seen;
		},
		get isDone() {
			return isDone;
		},
		get total() {
			return found.rows.length;
		},
		get all() {
			all ??= isReportedShown ? entries.length : entries.filter(isInScope).length;
			return all;
		},
		page(offset, count) {
			const length = Math.max(0, Math.min(count, found.rows.length - offset));
			return Array.from({length}, (_, place) => rowAt(offset + place));
		},
		placeOf(id) {
			const number = numberOf(id);
			if (number === undefined) return -1;
			if (isDone) return found.rows.indexOf(number);
			if (!isAsFound) return undefined;
			const place = found.rows.indexOf(number);
			return place < 0 && number >= found.seen ? undefined : place;
		},
		nearest(id) {
			if (!isDone) return undefined;
			// Nothing chosen is the first row.
			if (id === undefined) return found.rows.length === 0 ? -1 : 0;
			const wanted = numberOf(id) ?? 0;
			let best = found.rows.length === 0 ? -1 : 0;
			for (const [place, number] of found.rows.entries())
				if (Math.abs(number - wanted) < Math.abs((found.rows[best] ?? 0) - wanted)) best = place;
			return best;
		},
		matches,
		counts: (key, typed = '', others = [], isEach = false) =>
			knownCounts(JSON.stringify([key, typed, others, isEach]), () =>
				countValuesOf(counting(), facets.of(key), typed, others, isEach),
			),
		distinct: (key, others = []) =>
			knownDistinct(JSON.stringify([key, others]), () => countDistinct(counting(), facets.of(key), others)),
		histogram: unit => knownTimes(unit, () => countByTime(counting(), unit)),
		unknownValues: () => knownUnknown('values', () => unknownValues(facets, question.query)),
		whyEmpty: () =>
			knownWhy('why', function* () {
				const inScope = entries.filter(isInScope);
				const outside = entries.filter(entry => !isInScope(entry));
				const near = nearlyIt(query, memory.fields);
				return {
					hidden: yield* countHolding(looking.tests.of(query), outside),
					// Work is done in the order in which it is begun: all rows have been found by now.
					drops: found.rows.length > 0 ? {type: 'none'} : yield* dropsOf(query, idle, looking.tests, inScope),
					near: near === undefined ? undefined : yield* countHolding(looking.tests.of(near), inScope),
				};
			}),
		cancel() {
			for (const task of tasks) task.cancel();
		},
	};
}

/** Ids of the choices of a key that a value means. */
function meant(facets: Facets, key: string, text: string): readonly string[] {
	const facet = facets.of(key);
	return facet?.kind === 'choice' ? resolveValue(facet.choices, text) : [];
}

/** So many values are told where one means nothing. */
const mostTold = 12;

/** Values that mean nothing, in the order of the text. */
function* unknownValues(facets: Facets, query: All): Steps<readonly QueryProblem[]> {
	const unknown: QueryProblem[] = [];
	for (const {term} of leavesOf(query)) {
		const facet = term.type === 'field' ? facets.of(term.key) : undefined;
		if (term.type !== 'field' || facet?.kind !== 'choice') continue;
		const {choices, noun, says} = facet;
		for (const {from, to, text} of term.values) {
			yield;
			if (lettersAndDigits(text) === '' || resolveValue(choices, text).length > 0) continue;
			if (says?.value === text.toLowerCase()) {
				unknown.push({code: 'understood', from, to, key: term.key, says: says.sentence});
				continue;
			}
			const near = nearestValue(choices, text);
			// Of nothing but the choice of what has none there is none.
			const some = choices.every(({id}) => id === '') ? [] : choices;
			const among = some.length > mostTold ? undefined : some.map(({insert}) => insert);
			unknown.push({code: 'unknown-value', from, to, key: term.key, noun, value: text, nearest: near, among});
		}
	}
	return unknown;
}
