/** What an event is called. */
import type {DossierEvent} from './types.ts';

/** `Round 2: Brussels`; its number alone where it has no name but that. */
export function roundAndName({name, round}: Pick<DossierEvent, 'name' | 'round'>): string {
	const numbered = `Round ${round}`;
	return name === numbered ? numbered : `${numbered}: ${name}`;
}

/** Its name; a round goes by its number and its format as well, as the schedule has it. */
export function eventNames({name, round, format}: DossierEvent): readonly string[] {
	return round === undefined ? [name] : [name, `Round ${round}`, ...(format === undefined ? [] : [format])];
}
