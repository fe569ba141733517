/** Whether something holds of any statement of a dossier. */
import type {Catalogue, Entry} from './catalogue.ts';

export function anyEntry({entryOf}: Pick<Catalogue, 'entryOf'>, holds: (entry: Entry) => boolean): boolean {
	for (const entry of entryOf.values()) if (holds(entry)) return true;
	return false;
}
