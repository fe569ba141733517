/** How dates, speakers, places and sources are worded on the screen and in print. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {formatEdtf, formatEdtfShort} from '../dossier/edtf.ts';
import {isOfSeveralYears} from '../dossier/several-years.ts';
import {partyOf, speakerName} from '../dossier/speakers.ts';
import type {Discrepancy, DossierEvent, Passage, Source, Speaker} from '../dossier/types.ts';
import {oncePer} from '../text/once-per.ts';
import {type Glyphs, unicode} from './glyphs.ts';

const keepsYears = oncePer(isOfSeveralYears);

/**
 * A day in the shortest form that tells it from the others of the dossier: `12 Jan`, or `12 Jan 2022` where they lie in
 * several years; `undated` where it is unknown.
 */
export function shortDate(catalogue: Catalogue, edtf: string | null): string {
	if (edtf === null) return 'undated';
	return keepsYears(catalogue) ? formatEdtf(edtf) : formatEdtfShort(edtf);
}

export function longDate(edtf: string | null): string {
	return edtf === null ? 'date unknown' : formatEdtf(edtf);
}

/** A date in words, with a dash that the glyphs have. */
export function dateIn(glyphs: Glyphs, edtf: string | null): string {
	return inGlyphs(glyphs, longDate(edtf));
}

/** Dates in words, with a dash that the glyphs have. */
export function inGlyphs(glyphs: Glyphs, words: string): string {
	return words.replaceAll(unicode.dash, glyphs.dash);
}

/** Codes of an entry's parties, `RUS USA`. */
export function partyCodes(catalogue: Catalogue, ids: readonly string[]): string {
	return ids.map(id => catalogue.parties.get(id)?.code ?? id.toUpperCase()).join(' ');
}

/** A speaker in full: `Alexander Lukashevich, Permanent Representative to the OSCE, Russia`; or without the office. */
export function speakerInFull(catalogue: Catalogue, speaker: Speaker, hasOffice = true): string {
	const party = partyOf(speaker, catalogue.people);
	const partyName = party === undefined ? undefined : catalogue.parties.get(party)?.name;
	if (!('person' in speaker)) {
		const name = speakerName(speaker, catalogue.people, catalogue.parties);
		return 'role' in speaker && partyName !== undefined ? `${name}, ${partyName}` : name;
	}
	const person = catalogue.people.get(speaker.person);
	const membership =
		person?.memberships.find(({organization_id}) => organization_id === party) ?? person?.memberships[0];
	return [person?.name ?? speaker.person, hasOffice ? membership?.role : undefined, partyName]
		.filter(part => part !== undefined)
		.join(', ');
}

export function speakersInFull(catalogue: Catalogue, entry: Entry, hasOffices = true): string {
	const {speakers} = entry.statement;
	return speakers.length === 0
		? 'Nobody named'
		: speakers.map(one => speakerInFull(catalogue, one, hasOffices)).join('; ');
}

/** Participants of an event as short names: parties by code, people by name. */
export function participantNames(catalogue: Catalogue, event: DossierEvent): readonly string[] {
	return (event.participants ?? []).map(one => {
		if ('person' in one) return catalogue.people.get(one.person)?.name ?? one.person;
		return speakerName(one, catalogue.people, catalogue.parties);
	});
}

/** Codes of the parties that take part in an event, without repeats. */
export function participantCodes(catalogue: Catalogue, event: DossierEvent): string {
	const ids = (event.participants ?? []).flatMap(one => partyOf(one, catalogue.people) ?? []);
	return partyCodes(catalogue, [...new Set(ids)]);
}

/** `Vienna, 13 Jan 2022`, from the occasion and the date said. */
export function whereAndWhen({occasion, statement}: Entry): string {
	return [occasion?.place, longDate(statement.said.edtf)].filter(part => part !== undefined).join(', ');
}

export function sourceName(catalogue: Catalogue, passage: Passage): string {
	return catalogue.sources.get(passage.source)?.['title-short'] ?? passage.source;
}

/** Ids of the sources that print a statement, each once, without the one of the passage. */
export function otherSources({sources}: Entry, passage: Passage): readonly string[] {
	return sources.filter(source => source !== passage.source);
}

/** Outlet and page date of a source: `Russia Herald (RFE/RL), 13 Jan 2022`; what is unknown is said to be. */
export function outletAndDate(source: Source): string {
	const outlet = source['container-title'];
	// `Radio Free Europe/Radio Liberty (RFE/RL)` goes by its letters.
	const original =
		/\(([A-Z/]{2,8})\)$/.exec(source['original-publisher'] ?? '')?.[1] ?? source['original-publisher'];
	const who = outlet === undefined ? original : original === undefined ? outlet : `${outlet} (${original})`;
	return `${who ?? 'outlet unknown'}, ${source.issued === undefined ? 'page undated' : formatEdtf(source.issued)}`;
}

/**
 * The passage's words, each segment between its own pair of marks since the source prints something between them;
 * of a reported passage our summary, which never gets quotation marks.
 */
export function wordsInMarks(passage: Passage, glyphs: Glyphs = unicode): string {
	if (passage.kind === 'reported') return passage.summary;
	const {openQuote, closeQuote, ellipsis, isAscii} = glyphs;
	return passage.segments
		.map(({exact}) => `${openQuote}${isAscii ? exact.replaceAll('…', ellipsis) : exact}${closeQuote}`)
		.join(` ${ellipsis} `);
}

/** Who says what where sources disagree: `12 patrol boats (Courier)`, for every version. */
export function versionsOf({sources}: Catalogue, {versions}: Discrepancy): readonly string[] {
	return versions.map(({says, passages}) => {
		const places = passages.map(({source}) => sources.get(source)?.['title-short'] ?? source);
		return `${says} (${[...new Set(places)].join(', ')})`;
	});
}
