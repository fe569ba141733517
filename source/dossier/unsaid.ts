/** What stands in a dossier where notes say nothing: a round has a place and a format all the same. */
import type {Dossier, DossierEvent} from './types.ts';

export const unsaidPlace = 'place not said';
export const unsaidFormat = 'not said';
export const unsaidAgenda = 'The notes do not say what was to be talked about.';
export const unsaidOutcome = 'The notes do not say how it ended.';

/** The dossier in which what nobody said is not there, so that nobody reads it, finds it or cites it. */
export function withoutUnsaid(dossier: Dossier): Dossier {
	const events = dossier.events.map(saidOf);
	return events.every((event, place) => event === dossier.events[place]) ? dossier : {...dossier, events};
}

function saidOf(event: DossierEvent): DossierEvent {
	const {place, format, ...rest} = event;
	if (place !== unsaidPlace && format !== unsaidFormat) return event;
	return {
		...rest,
		...(place === undefined || place === unsaidPlace ? {} : {place}),
		...(format === undefined || format === unsaidFormat ? {} : {format}),
	};
}
