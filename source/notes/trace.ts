/** From what a dossier says back to where its notes say it. */

import type {Path} from '../dossier/problems.ts';
import type {Dossier} from '../dossier/types.ts';

/** Where in the notes something of the dossier comes from. */
export type Traced = {readonly value: object; readonly step?: string | number};

/** The place in the notes behind the deepest part of a path that has one. */
export function traceOf(dossier: Dossier, path: Path, traces: WeakMap<object, Traced>): Partial<Traced> {
	let found: Partial<Traced> = {};
	let value: unknown = dossier;
	for (const step of path) {
		if (typeof value !== 'object' || value === null) break;
		value = Reflect.get(value, step);
		if (typeof value === 'object' && value !== null) found = traces.get(value) ?? found;
	}
	return found;
}
