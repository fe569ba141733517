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

/** Whether two values of JSON are the same; the order of keys says nothing, and what is undefined is absent. */
export function isSameJson(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((each, at) => isSameJson(each, b[at]));
	const [left, right] = [definedIn(a), definedIn(b)];
	return (
		left.length === right.length &&
		left.every(([key, value]) => Object.hasOwn(b, key) && isSameJson(value, Reflect.get(b, key)))
	);
}

function definedIn(value: object): readonly (readonly [string, unknown])[] {
	return Object.entries(value).filter(([, each]) => each !== undefined);
}
