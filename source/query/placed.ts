/** A query that was read from a text without what prints nothing, with its ranges in the text as it was typed. */
import type {Folded} from '../text/fold.ts';
import type {All, Any, FieldTerm, Query, QueryNode, QueryRange} from './tree.ts';

/** @param seen - the text that was read, and where each of its units stood in `text`. */
export function placedIn(text: string, seen: Folded, query: Query): Query {
	const place = placer(seen);
	const root: All = {...placeNode(query.root, place), from: 0, to: text.length};
	return {
		...query,
		text,
		root,
		error: query.error && place(query.error),
		hints: query.hints.map(place),
		unfinished: query.unfinished.map(place),
	};
}

type Shift = <R extends QueryRange>(range: R) => R;

/** A range begins and ends with something that is seen; an empty one is right behind it. */
function placer({text, origin}: Folded): Shift {
	const behind = (unit: number) => (unit === 0 ? 0 : (origin[unit - 1] ?? 0) + 1);
	return range => {
		const to = behind(range.to);
		return {...range, from: range.from === range.to ? to : (origin[range.from] ?? text.length), to};
	};
}

function placeNode<N extends QueryNode>(node: N, place: Shift): N;
function placeNode(node: QueryNode, place: Shift): QueryNode {
	switch (node.type) {
		case 'all':
			return {...place(node), parts: node.parts.map(part => placeNode(part, place))};
		case 'any': {
			const [first, ...others] = node.parts;
			const parts: Any['parts'] = [placeNode(first, place), ...others.map(part => placeNode(part, place))];
			return {...place(node), parts};
		}
		case 'not':
			return {...place(node), part: placeNode(node.part, place)};
		case 'field': {
			const [first, ...others] = node.values;
			const values: FieldTerm['values'] = [place(first), ...others.map(place)];
			return {...place(node), values};
		}
		default:
			return place(node);
	}
}
