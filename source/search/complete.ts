/** What could be typed next in the filter line, with what it would find. */
import type {Entry} from '../dossier/catalogue.ts';
import {intersects, readDate} from './date-value.ts';
import {meantBy} from './facets.ts';
import {type FilterKey, filterKeys} from './filter-keys.ts';
import {search} from './match.ts';
import {squash} from './normal-text.ts';
import {type FieldTerm, parseQuery, type Query, type Term, termsOf} from './query.ts';
import type {SearchIndex} from './search-index.ts';

type Candidate = {
	/** To be put in place of the range. */
	readonly insert: string;
	readonly label: string;
	/** Of a value the rows it would show (or exclude) beside the other terms, of a key its values that show any. */
	readonly count: number;
};

export type Completion = {
	/** What a candidate replaces, in UTF-16 units of the text. */
	readonly from: number;
	readonly to: number;
	/** The one with the most rows first, of equals by name; keys in their own order. */
	readonly candidates: readonly Candidate[];
};

/** What else decides about the rows. */
export type Within = {
	readonly marked?: ReadonlySet<string>;
	/** Whether an entry may be shown at all. */
	readonly isShown?: (entry: Entry) => boolean;
};

/**
 * Completes the filter text at the cursor: a key where a word begins one or nothing is typed yet, a value behind
 * `key:` or a comma. Values without rows are left out, unless none has any.
 *
 * @param cursor - in UTF-16 units of the text.
 */
export function complete(index: SearchIndex, text: string, cursor: number, within: Within = {}): Completion {
	const query = parseQuery(text);
	const term = termsOf(query).find(({from, to}) => from < cursor && cursor <= to);
	if (term === undefined) {
		const isFree = /(?:^|[\s|])[-!]?$/.test(text.slice(0, cursor));
		return isFree ? completeKey(index, query, {term, from: cursor, to: cursor}, '', within) : none(cursor);
	}
	const start = term.from + (term.negated ? 1 : 0);
	const key = /^\p{L}*:?/u.exec(text.slice(start, term.to))?.[0] ?? '';
	const end = start + key.length;
	const isKey = key !== '' && start <= cursor && cursor <= end && text[cursor - 1] !== ':';
	if (isKey && (term.type === 'field' || (term.type === 'word' && (end === term.to || key.endsWith(':')))))
		return completeKey(index, query, {term, from: start, to: end}, text.slice(start, cursor), within);
	return term.type === 'field' ? completeValue(index, query, term, cursor, within) : none(cursor);
}

function none(cursor: number): Completion {
	return {from: cursor, to: cursor, candidates: []};
}

type Place = {readonly term: Term | undefined; readonly from: number; readonly to: number};

function completeKey(
	index: SearchIndex,
	query: Query,
	{term, from, to}: Place,
	typed: string,
	within: Within,
): Completion {
	const keys = filterKeys.filter(key => key.startsWith(typed.toLowerCase()));
	if (keys.length === 0) return none(from + typed.length);
	const rows = rowsBeside(index, query, term, within);
	const candidates = keys.map(key => ({
		insert: `${key}:`,
		label: `${key}:`,
		count: choicesFor(index, key, rows, within).filter(({count}) => count > 0).length,
	}));
	return {from, to, candidates};
}

function completeValue(
	index: SearchIndex,
	query: Query,
	term: FieldTerm,
	cursor: number,
	within: Within,
): Completion {
	const value = term.values.find(({from, to}) => from <= cursor && cursor <= to);
	// Read as if the text ended here: that takes off quotation marks and escapes.
	const beginning = termsOf(parseQuery(query.text.slice(0, cursor))).at(-1);
	if (value === undefined || beginning?.type !== 'field') return none(cursor);
	const typed = beginning.values.at(-1)?.text ?? '';
	const others = term.values.filter(other => other !== value).map(other => other.text);
	const rows = rowsBeside(index, query, term, within);
	const all =
		term.key === 'date'
			? daysFor(rows, typed, others)
			: choicesFor(index, term.key, rows, within, typed, others);
	const useful = all.filter(({count}) => count > 0);
	const candidates = (useful.length > 0 ? useful : all).toSorted(
		(a, b) => b.count - a.count || compare(a.label, b.label),
	);
	return {from: value.from, to: value.to, candidates};
}

/** The entries that all groups but that of the term leave. */
function rowsBeside(
	index: SearchIndex,
	query: Query,
	term: Term | undefined,
	{marked = new Set(), isShown = () => true}: Within,
): readonly Entry[] {
	const groups = query.groups.filter(group => !group.terms.some(other => other === term));
	const {entries} = index.catalogue;
	return search(index, {...query, groups}, marked)
		.flatMap(number => entries[number] ?? [])
		.filter(isShown);
}

/** The choices of a key that begin as typed, without those that the other values mean already. */
function choicesFor(
	index: SearchIndex,
	key: FilterKey,
	rows: readonly Entry[],
	{marked = new Set()}: Within,
	typed = '',
	others: readonly string[] = [],
): readonly Candidate[] {
	if (key === 'date') return daysFor(rows, typed, others);
	const facet = index.facet(key);
	const counts = new Map<string, number>();
	for (const entry of rows)
		for (const id of new Set(facet.idsOf(entry, marked))) counts.set(id, (counts.get(id) ?? 0) + 1);
	const taken = new Set(others.flatMap(value => meantBy(facet, value)));
	const wanted = squash(typed);
	return facet.choices
		.filter(({id}) => !taken.has(id))
		.filter(({names, beginnings}) => [...names, ...beginnings].some(text => text.startsWith(wanted)))
		.map(({id, label, insert}) => ({insert, label, count: counts.get(id) ?? 0}));
}

/** The days and months on which something was said, also as the end of `a..b`. */
function daysFor(rows: readonly Entry[], typed: string, others: readonly string[]): readonly Candidate[] {
	const dots = typed.indexOf('..');
	const kept = dots < 0 ? '' : typed.slice(0, dots + 2);
	const beginning = typed.slice(kept.length);
	const days = rows
		.filter(entry => entry.start !== '' && entry.start === entry.end)
		.map(entry => entry.start);
	const known = new Set(days.flatMap(day => [day.slice(0, 7), day]));
	return [...known]
		.filter(day => day.startsWith(beginning))
		.map(day => kept + day)
		.filter(value => !others.includes(value))
		.flatMap(value => {
			const date = readDate(value);
			if (date.type !== 'days') return [];
			const count = rows.filter(entry => intersects(entry, date.days)).length;
			return {insert: value, label: value, count};
		});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
