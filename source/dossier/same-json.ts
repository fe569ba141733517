/** Values of JSON held against each other. */

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
