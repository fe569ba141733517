/**
 * `asof:`: things as they stood at the end of a day, a month or a year; `asof:end`, after everything. Of rows it leaves
 * what may have been said by then; beside `round:` it leaves all that is said at that round or about it, whenever that
 * was said, and sets only the positions back.
 */
import {fold} from '../text/fold.ts';
import {readDate} from './date-value.ts';
import type {All, FieldTerm, Node} from './tree.ts';

/** The day until which is told, as calendar.ts numbers days; infinite at the end of everything. */
export function readAsOf(text: string): number | undefined {
	if (fold(text).trim() === endOfStory) return Number.POSITIVE_INFINITY;
	const date = readDate(text);
	return date.type === 'days' && Number.isFinite(date.days.end) ? date.days.end : undefined;
}

/** What is typed after the key for the end of everything. */
export const endOfStory = 'end';

/** The values of `round:` outside of groups. */
export function roundsAsked(root: All): readonly string[] {
	return root.parts.flatMap(part => (isTermOf(part, 'round') ? part.values.map(({text}) => text) : []));
}

function isTermOf(node: Node, key: 'asof' | 'round'): node is FieldTerm {
	return node.type === 'field' && node.key === key;
}

/** The last day that a term tells of; of several values the earliest; undefined while it has none. */
export function lastDayOf({values}: FieldTerm): number | undefined {
	const days = values.flatMap(({text}) => readAsOf(text) ?? []);
	return days.length === 0 ? undefined : Math.min(...days);
}

/** The day as of which a query asks, by its terms outside of groups; undefined where it asks of no day. */
export function asOf(root: All): number | undefined {
	const days = root.parts.flatMap(part => (isTermOf(part, 'asof') ? (lastDayOf(part) ?? []) : []));
	return days.length === 0 ? undefined : Math.min(...days);
}

/** What the query asks of rows. */
export function askedOfRows(root: All): All {
	if (roundsAsked(root).length === 0 || asOf(root) === undefined) return root;
	return {...root, parts: root.parts.filter(part => !isTermOf(part, 'asof'))};
}
