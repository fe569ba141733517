/** Lists and sets gathered under keys, as `Map.groupBy` of a later Node makes lists of what is all there at once. */

/** Puts a value at the end of the list of a key, in place. */
export function gather<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

/** Puts a value into the set of a key. */
export function gatherOnce<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
	const set = sets.get(key);
	if (set === undefined) sets.set(key, new Set([value]));
	else set.add(value);
}
