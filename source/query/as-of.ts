/** What a query asks of time and of rounds as a whole, and what of it is left for rows. */
import {readAsOf} from '../fields/date-fields.ts';
import {type FilterFields, keyNamed} from '../fields/field.ts';
import type {All, FieldTerm, QueryNode} from './tree.ts';

/** The values of `round:` outside of groups. */
export function roundsAsked(root: All): readonly string[] {
	return root.parts.flatMap(part => (isTermOf(part, 'round') ? part.values.map(({text}) => text) : []));
}

function isTermOf(node: QueryNode, key: string): node is FieldTerm {
	return node.type === 'field' && node.key === key;
}

const known = new WeakMap<All, {readonly day: number | undefined}>();

/** The day as of which a query asks, by its terms outside of groups; undefined where it asks of no day. */
export function asOf(root: All): number | undefined {
	// Every cell of the matrix asks for it; the text is read once.
	const read = known.get(root) ?? {day: readDay(root)};
	known.set(root, read);
	return read.day;
}

function readDay({parts}: All): number | undefined {
	const days = parts
		.filter(part => isTermOf(part, 'asof'))
		.flatMap(({values}) => values.flatMap(({text}) => readAsOf(text) ?? []));
	return days.length === 0 ? undefined : Math.min(...days);
}

/** Whether a key asks nothing of rows, outside of groups, beside what else is asked. */
export function isIdleBeside({parts}: All, key: string, fields: FilterFields): boolean {
	const field = keyNamed(fields, key);
	const other = field?.kind === 'range' ? field.isIdleBeside : undefined;
	return other !== undefined && parts.some(part => isTermOf(part, other));
}

/** What the query asks of rows. */
export function askedOfRows(root: All, fields: FilterFields): All {
	const isIdle = (part: QueryNode) => part.type === 'field' && isIdleBeside(root, part.key, fields);
	return root.parts.some(isIdle) ? {...root, parts: root.parts.filter(part => !isIdle(part))} : root;
}
