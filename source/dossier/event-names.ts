/** What an event is called. */
import type {DossierEvent} from './types.ts';

/** Its name; a round goes by its number and its format as well, as the schedule has it. */
export function eventNames({name, round, format}: DossierEvent): readonly string[] {
	return round === undefined ? [name] : [name, `Round ${round}`, ...(format === undefined ? [] : [format])];
}
