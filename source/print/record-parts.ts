/**
 * The parts that records share. A record is a plain object for printing: its fields are in snake_case, always all
 * there, null where the dossier has nothing. What the dossier says stands in it as it is; what is added for
 * readers without the dossier (names beside ids, days beside EDTF) is said to be so.
 */

import {isoDay} from '../dossier/calendar.ts';
import {type Catalogue, type Entry, passageText} from '../dossier/catalogue.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import {partyOf} from '../dossier/speakers.ts';
import type {Basis, DossierEvent, Locator, PassageKind, Source, Speaker} from '../dossier/types.ts';
import {longDate, speakerInFull} from '../view/names.ts';

export type PartyRecord = {readonly id: string; readonly code: string; readonly name: string};

/** `person`, `party` and `role` are the dossier's own; the others are added. */
export type SpeakerRecord = {
	readonly person: string | null;
	readonly party: string | null;
	readonly role: string | null;
	/** A person's full name, the described role, or the party's name. */
	readonly name: string;
	/** With office and party: `Ada Brandt, Foreign Minister, Norland`. */
	readonly in_full: string;
	/** The party named, else that of a person's first membership. */
	readonly speaks_for: PartyRecord | null;
};

/** `edtf`, `basis` and `because` are the dossier's own; the others are added. */
export type DateRecord = {
	readonly edtf: string | null;
	/** First and last ISO day it may mean, such as `2022-01-13`, `-0044-03-15` or `+12000-01-01`; null where it is unknown or open. */
	readonly first_day: string | null;
	readonly last_day: string | null;
	/** `10 Jan 2022`, `about 8 May 2031`, `date unknown`. */
	readonly in_words: string;
	readonly basis: Basis;
	readonly because: string | null;
};

/** What is needed to name and find a source; all of it is in the listing of sources. */
export type SourceBrief = {
	readonly id: string;
	readonly name: string;
	readonly title: string | null;
	/** The outlet whose page it is, and the one whose report is reprinted or translated there. */
	readonly outlet: string | null;
	readonly original_outlet: string | null;
	/** EDTF. */
	readonly page_date: string | null;
	readonly url: string | null;
};

/** A place in a source; offsets are UTF-16 units, `end` excluded, `sha256` that of the words between them. */
export type LocatorRecord = {
	readonly source: SourceBrief;
	readonly start: number;
	readonly end: number;
	readonly sha256: string;
	/** The field of an event that the place bears out. */
	readonly supports: string | null;
};

export type EventBrief = {
	readonly id: string;
	readonly round: number | null;
	readonly name: string;
	readonly place: string | null;
};

export type IssueBrief = {readonly id: string; readonly name: string};

/** A statement that something else refers to; whole in the listing of quotes. */
export type StatementBrief = {
	readonly id: string;
	readonly gloss: string;
	readonly speakers: string;
	/** EDTF. */
	readonly said: string | null;
	readonly kind: PassageKind;
	/** The words of the passage shown first; `words_are` says whether they are the speaker's. */
	readonly words: string;
	readonly words_are: 'quotation' | 'summary';
	/** The name of the source that prints it. */
	readonly source: string;
};

export function partyRecord({parties}: Catalogue, id: string): PartyRecord {
	const party = parties.get(id);
	return {id, code: party?.code ?? id.toUpperCase(), name: party?.name ?? id};
}

export function speakerRecord(catalogue: Catalogue, speaker: Speaker): SpeakerRecord {
	const person = 'person' in speaker ? speaker.person : null;
	const role = 'role' in speaker ? speaker.role : null;
	const speaksFor = partyOf(speaker, catalogue.people);
	const party = speaksFor === undefined ? null : partyRecord(catalogue, speaksFor);
	return {
		person,
		party: speaker.party ?? null,
		role,
		name: person === null ? (role ?? party?.name ?? '') : (catalogue.people.get(person)?.name ?? person),
		in_full: speakerInFull(catalogue, speaker),
		speaks_for: party,
	};
}

export function dateRecord(date: DossierEvent['date']): DateRecord {
	const span = date.edtf === null ? undefined : parseEdtf(date.edtf);
	return {
		edtf: date.edtf,
		first_day: span === undefined ? null : dayOrNull(span.start),
		last_day: span === undefined ? null : dayOrNull(span.end),
		in_words: longDate(date.edtf),
		basis: date.basis,
		because: date.because ?? null,
	};
}

function dayOrNull(day: number): string | null {
	return Number.isFinite(day) ? isoDay(day) : null;
}

export function sourceBrief(catalogue: Catalogue, id: string): SourceBrief {
	const source: Partial<Source> = catalogue.sources.get(id) ?? {};
	return {
		id,
		name: source['title-short'] ?? id,
		title: source.title ?? null,
		outlet: source['container-title'] ?? null,
		original_outlet: source['original-publisher'] ?? null,
		page_date: source.issued ?? null,
		url: source.URL ?? null,
	};
}

export function locatorRecord(catalogue: Catalogue, locator: Locator): LocatorRecord {
	return {
		source: sourceBrief(catalogue, locator.source),
		start: locator.start,
		end: locator.end,
		sha256: locator.sha256,
		supports: locator.supports ?? null,
	};
}

export function eventBrief({events}: Catalogue, id: string): EventBrief {
	const event = events.get(id);
	return {id, round: event?.round ?? null, name: event?.name ?? id, place: event?.place ?? null};
}

export function issueBrief({issues}: Catalogue, id: string): IssueBrief {
	return {id, name: issues.get(id)?.name ?? id};
}

export function statementBriefs(catalogue: Catalogue, ids: readonly string[]): readonly StatementBrief[] {
	return ids.flatMap(id => {
		const entry = catalogue.entryOf.get(id);
		return entry === undefined ? [] : [statementBrief(catalogue, entry)];
	});
}

function statementBrief(catalogue: Catalogue, {statement, first, kind, speakerName}: Entry): StatementBrief {
	return {
		id: statement.id,
		gloss: statement.gloss,
		speakers: speakerName,
		said: statement.said.edtf,
		kind,
		words: passageText(first),
		words_are: first.kind === 'reported' ? 'summary' : 'quotation',
		source: sourceBrief(catalogue, first.source).name,
	};
}
