/** How many rows have each value of a key. */
import type {Entry} from '../../dossier/catalogue.ts';
import {intersects, readDate} from '../../query/date-value.ts';
import {squash} from '../../query/normal-text.ts';
import {meantBy} from '../choices.ts';
import type {CountedChoice} from '../engine.ts';
import type {Steps} from '../steps.ts';
import type {Facet} from './facets.ts';

/** After so many entries looked at there may be a pause. */
const atOnce = 64;

/** The choices that begin as typed, without those that the other values mean already. */
export function* countChoices(
	facet: Facet,
	entries: readonly Entry[],
	marked: ReadonlySet<string>,
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const counts = new Map<string, number>();
	for (const [place, entry] of entries.entries()) {
		for (const id of new Set(facet.idsOf(entry, marked))) counts.set(id, (counts.get(id) ?? 0) + 1);
		if (place % atOnce === 0) yield;
	}
	const taken = new Set(others.flatMap(value => meantBy(facet.choices, value)));
	const wanted = squash(typed);
	return facet.choices
		.filter(({id}) => !taken.has(id))
		.filter(({names, beginnings}) => [...names, ...beginnings].some(text => text.startsWith(wanted)))
		.map(choice => ({...choice, count: counts.get(choice.id) ?? 0}));
}

/** The days and months on which something was said, also as the end of `a..b`. */
export function* countDays(
	entries: readonly Entry[],
	typed: string,
	others: readonly string[],
): Steps<readonly CountedChoice[]> {
	const dots = typed.indexOf('..');
	const kept = dots < 0 ? '' : typed.slice(0, dots + 2);
	const beginning = typed.slice(kept.length);
	const known = new Set<string>();
	// Many entries share a span: each span is compared once with each value.
	const spans = new Map<string, {readonly start: string; readonly end: string; count: number}>();
	for (const [place, {start, end}] of entries.entries()) {
		if (start !== '' && start === end) known.add(start.slice(0, 7)).add(start);
		const span = spans.get(`${start}/${end}`);
		if (span === undefined) spans.set(`${start}/${end}`, {start, end, count: 1});
		else span.count += 1;
		if (place % atOnce === 0) yield;
	}
	const found: CountedChoice[] = [];
	for (const day of known) {
		const value = kept + day;
		const date = readDate(value);
		if (!day.startsWith(beginning) || others.includes(value) || date.type !== 'days') continue;
		let count = 0;
		for (const span of spans.values()) if (intersects(span, date.days)) count += span.count;
		found.push({id: value, label: value, insert: value, names: [value], beginnings: [value], count});
		yield;
	}
	return found;
}

/** Rows said on one known day, or in one known month. */
export function* countByTime(
	entries: readonly Entry[],
	unit: 'day' | 'month',
): Steps<ReadonlyMap<string, number>> {
	const length = unit === 'day' ? 10 : 7;
	const counts = new Map<string, number>();
	for (const [place, {start, end}] of entries.entries()) {
		const isKnown = start !== '' && start.slice(0, length) === end.slice(0, length);
		const name = start.slice(0, length);
		if (isKnown) counts.set(name, (counts.get(name) ?? 0) + 1);
		if (place % atOnce === 0) yield;
	}
	return counts;
}
