/** What a query asks of time and of rounds as a whole, and what of it is left for rows. */
import {readAsOf} from '../fields/date-fields.ts';
import {type FilterFields, keyNamed} from '../fields/field.ts';
import {oncePer} from '../text/once-per.ts';
import {type All, type FieldTerm, isIdle, type QueryNode} from './tree.ts';

/** The values of `round:` outside of groups. */
export function roundsAsked(root: All): readonly string[] {
	return root.parts.flatMap(part => (isTermOf(part, 'round') ? part.values.map(({text}) => text) : []));
}

function isTermOf(node: QueryNode, key: string): node is FieldTerm {
	return node.type === 'field' && node.key === key;
}

/**
 * The day as of which a query asks, by its terms outside of groups; undefined where it asks of no day. Every cell of the
 * matrix asks for it; the text is read once.
 */
export const asOf = oncePer(({parts}: All): number | undefined => {
	const days = parts
		.filter(part => isTermOf(part, 'asof'))
		.flatMap(({values}) => values.flatMap(({text}) => readAsOf(text) ?? []));
	return days.length === 0 ? undefined : Math.min(...days);
});

/** What asks nothing of rows, and the parts beside which it does not: without any of them it asks again. */
export type Idle = {readonly part: QueryNode; readonly beside: readonly QueryNode[]};

/** The terms outside of groups that ask nothing of rows beside others that are asked there. */
export function idleOf({parts}: All, fields: FilterFields): readonly Idle[] {
	/** What is asked of a key, found once for all that it makes idle. */
	const asked = new Map<string, readonly QueryNode[]>();
	const askedOf = (key: string): readonly QueryNode[] => {
		const found = asked.get(key) ?? parts.filter(each => isTermOf(each, key) && !isIdle(each));
		asked.set(key, found);
		return found;
	};
	return parts.flatMap(part => {
		const other = part.type === 'field' ? idleBeside(part.key, fields) : undefined;
		const beside = other === undefined ? [] : askedOf(other);
		return beside.length === 0 ? [] : [{part, beside}];
	});
}

/** Whether a key asks nothing of rows, outside of groups, beside what else is asked. */
export function isIdleBeside({parts}: All, key: string, fields: FilterFields): boolean {
	const other = idleBeside(key, fields);
	return other !== undefined && parts.some(part => isTermOf(part, other) && !isIdle(part));
}

function idleBeside(key: string, fields: FilterFields): string | undefined {
	const field = keyNamed(fields, key);
	return field?.kind === 'range' ? field.isIdleBeside : undefined;
}

/** What the query asks of rows. */
export function askedOfRows(root: All, fields: FilterFields): All {
	const idle = new Set(idleOf(root, fields).map(({part}) => part));
	return idle.size === 0 ? root : {...root, parts: root.parts.filter(part => !idle.has(part))};
}

/** What of the query asks something of rows once a term of the key stands in it, outside of groups. */
export function askedBeside(root: All, key: string, fields: FilterFields): All {
	const isLeft = (part: QueryNode) => part.type !== 'field' || idleBeside(part.key, fields) !== key;
	return root.parts.every(isLeft) ? root : {...root, parts: root.parts.filter(isLeft)};
}
