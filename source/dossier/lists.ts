/** Lists of parts of a dossier. */

export function byId<T extends {readonly id: string}>(items: readonly T[]): ReadonlyMap<string, T> {
	return new Map(items.map(item => [item.id, item]));
}

export function unique<T>(items: readonly T[]): readonly T[] {
	if (items.length < 2) return items;
	// Most lists are short, and a set for each of a hundred thousand costs more than looking twice.
	return items.length < 8 ? items.filter((item, at) => items.indexOf(item) === at) : [...new Set(items)];
}
