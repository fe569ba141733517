/** An event of the schedule as a record. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {
	type DateRecord,
	dateRecord,
	type LocatorRecord,
	locatorRecord,
	type PartyRecord,
	partyRecord,
	type SpeakerRecord,
	speakerRecord,
} from './record-parts.ts';

export type EventRecord = {
	readonly id: string;
	/** A round's number. */
	readonly round: number | null;
	readonly name: string;
	readonly date: DateRecord;
	readonly place: string | null;
	readonly format: string | null;
	readonly participants: readonly SpeakerRecord[] | null;
	/** The parties that take part, without repeats. Added, as is `quotes`. */
	readonly parties: readonly PartyRecord[];
	readonly agenda: string | null;
	readonly outcome: string | null;
	/** Where the sources tell of it. */
	readonly passages: readonly LocatorRecord[];
	/** Ids of the statements made at it or about it. */
	readonly quotes: readonly string[];
	readonly note: string | null;
};

export function eventRecord(catalogue: Catalogue, event: DossierEvent): EventRecord {
	const participants = event.participants?.map(one => speakerRecord(catalogue, one)) ?? null;
	const parties = (participants ?? []).flatMap(one => one.speaks_for?.id ?? []);
	return {
		id: event.id,
		round: event.round ?? null,
		name: event.name,
		date: dateRecord(event.date),
		place: event.place ?? null,
		format: event.format ?? null,
		participants,
		parties: [...new Set(parties)].map(id => partyRecord(catalogue, id)),
		agenda: event.agenda ?? null,
		outcome: event.outcome ?? null,
		passages: event.passages.map(place => locatorRecord(catalogue, place)),
		quotes: catalogue.statementsOfEvent.get(event.id) ?? [],
		note: event.note ?? null,
	};
}
