/** What need not be said: a part of a dossier is written in full, then without every key that makes no difference. */

type Fields = {readonly [key: string]: unknown};

/**
 * The fields without those that can be left out.
 *
 * @param isSame - whether the same still comes of them.
 * @param keys - those that may be left out; without it all.
 */
export function slim<T extends Fields>(full: T, isSame: (fields: T) => boolean, keys = Object.keys(full)): T {
	const optional = keys.filter(key => key in full);
	// Mostly nothing needs to be said, and then that is found out at once.
	const least = without(full, new Set(optional));
	if (isSame(least)) return least;
	const dropped = new Set<string>();
	for (const key of optional) {
		dropped.add(key);
		if (!isSame(without(full, dropped))) dropped.delete(key);
	}
	return without(full, dropped);
}

function without<T extends Fields>(fields: T, dropped: ReadonlySet<string>): T {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !dropped.has(key))) as T;
}

/** The first that makes no difference, else the last. */
export function firstSame<T>(candidates: readonly T[], isSame: (candidate: T) => boolean): T | undefined {
	return candidates.find(isSame) ?? candidates.at(-1);
}
