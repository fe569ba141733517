/**
 * Paths for a walk over a whole dossier: a list costs two small objects, and the array that a problem has is made
 * only where there is one. Of a hundred thousand places that are sound, arrays took most of the time of the rules.
 */
import type {Path} from './problems.ts';

/** A step and those before it; undefined is the root. */
export type Trail = {readonly above: Trail; readonly step: string | number} | undefined;

export const root: Trail = undefined;

/** The trail one step further. */
export function below(above: Trail, step: string | number): Trail {
	return {above, step};
}

/** The whole path, perhaps with more steps at its end. */
export function pathOf(trail: Trail, ...steps: Path): Path {
	const path = steps.toReversed();
	for (let at = trail; at !== undefined; at = at.above) path.push(at.step);
	return path.reverse();
}

/**
 * Every item of the list in a field of what stands at `above`, with its place; none where there is no list. The trail
 * of one item becomes that of the next: who wants to keep where an item stands takes its path.
 */
export function each<T>(
	items: readonly T[] | undefined,
	above: Trail,
	field: string,
	visit: (item: T, at: Trail) => void,
): void {
	if (items === undefined || items.length === 0) return;
	const at = {above: below(above, field), step: 0};
	for (const item of items) {
		visit(item, at);
		at.step += 1;
	}
}
