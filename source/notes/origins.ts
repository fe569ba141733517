/** Where in the notes a value was read, known by the value itself, since what does not fit has been left out around it. */
import type {TextRange} from '../text/range.ts';
import type {ListNode, MapNode, NotesNode} from './tree.ts';

type ListOrigin = {readonly node: ListNode; readonly items: readonly NotesNode[]};
type MapOrigin = {readonly node: MapNode; readonly isFaulty: boolean};

export type Origins = {
	readonly setList: (value: object, node: ListNode, items: readonly NotesNode[]) => void;
	readonly setMap: (value: object, node: MapNode, isFaulty: boolean) => void;
	/** Where a value stands, or what is below it under a key or an index; of what was not read from notes nothing. Of `part` it is where the key itself stands. */
	readonly spanOf: (value: object, step?: string | number, part?: 'key') => TextRange | undefined;
	/** The keys of a map in the order of the text. */
	readonly keysOf: (value: object) => readonly string[];
	/** Whether something in a map was left out because it does not fit, which has been said already. */
	readonly isFaulty: (value: object) => boolean;
};

export function createOrigins(): Origins {
	const lists = new WeakMap<object, ListOrigin>();
	const maps = new WeakMap<object, MapOrigin>();
	return {
		setList: (value, node, items) => {
			lists.set(value, {node, items});
		},
		setMap: (value, node, isFaulty) => {
			maps.set(value, {node, isFaulty});
		},
		spanOf: (value, step, part) => {
			const [list, map] = [lists.get(value), maps.get(value)];
			if (typeof step === 'number') return list?.items[step] ?? list?.node;
			if (typeof step === 'string')
				return map?.node.pairs.find(({key}) => key.text === step)?.[part ?? 'value'] ?? map?.node;
			return list?.node ?? map?.node;
		},
		keysOf: value => maps.get(value)?.node.pairs.map(({key}) => key.text) ?? Object.keys(value),
		isFaulty: value => maps.get(value)?.isFaulty ?? false,
	};
}
