/** What was made last of some keys, so that going back and forth makes nothing anew, and nothing is kept for good. */

/**
 * What was made of a key, or is made now.
 * @param kept - in order of their use; what was used longest ago goes.
 */
export function keptLast<Key, Value>(
	kept: Map<Key, Value>,
	key: Key,
	most: number,
	make: () => Value,
): Value {
	const value = kept.has(key) ? (kept.get(key) as Value) : make();
	kept.delete(key);
	kept.set(key, value);
	for (const oldest of kept.keys()) {
		if (kept.size <= most) break;
		kept.delete(oldest);
	}
	return value;
}
