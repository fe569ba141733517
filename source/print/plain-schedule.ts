/** The schedule as plain text: the rounds with every field, then what happened around them. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {participantNames} from '../view/names.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';

export function plainSchedule(catalogue: Catalogue, sheet: PlainTextWriter): readonly string[] {
	const others = catalogue.chronology.filter(event => event.round === undefined);
	return [
		...sheet.section('SCHEDULE'),
		...catalogue.rounds.flatMap((event, place) => [
			...(place === 0 ? [] : ['']),
			...plainRound(catalogue, event, sheet),
		]),
		...(catalogue.rounds.length === 0 ? ['This dossier has no rounds.'] : []),
		...(others.length === 0 ? [] : ['', catalogue.rounds.length === 0 ? 'Events' : 'Around the rounds']),
		...others.flatMap(event => plainEvent(event, sheet)),
	];
}

function plainRound(catalogue: Catalogue, event: DossierEvent, sheet: PlainTextWriter): readonly string[] {
	const participants = participantNames(catalogue, event);
	const quotes = catalogue.statementsOfEvent.get(event.id)?.length ?? 0;
	const names = event.passages.map(({source}) => catalogue.sources.get(source)?.['title-short'] ?? source);
	return [
		...sheet.wrapped(`Round ${event.round}: ${event.name}`),
		...sheet.labelled('Date', plainDate(event, sheet)),
		...sheet.labelled('Place', event.place ?? 'not known'),
		...sheet.labelled('Format', event.format ?? 'not known'),
		...sheet.labelled('Present', participants.length === 0 ? 'not known' : participants.join(', ')),
		...sheet.labelled('Agenda', event.agenda ?? 'not known'),
		...sheet.labelled('Outcome', event.outcome ?? 'not known'),
		...sheet.labelled('Quotes', quotes === 0 ? 'none' : `${quotes} at it or about it`),
		...sheet.labelled('Told in', names.length === 0 ? undefined : [...new Set(names)].join(', ')),
		...sheet.labelled('Note', event.note),
	];
}

/** The date, with the reason where the articles do not say it themselves. */
function plainDate({date}: DossierEvent, sheet: PlainTextWriter): string {
	const {basis, because, edtf} = date;
	const reason = basis === 'articles' && edtf !== null ? undefined : because;
	return reason === undefined ? sheet.date(edtf) : `${sheet.date(edtf)} (${basis}: ${reason})`;
}

function plainEvent(event: DossierEvent, sheet: PlainTextWriter): readonly string[] {
	const name = event.place === undefined ? event.name : `${event.name}, ${event.place}`;
	return [
		...sheet.wrapped(name, `  ${sheet.date(event.date.edtf).padEnd(16)}  `),
		...(event.outcome === undefined ? [] : sheet.wrapped(event.outcome, ' '.repeat(20))),
	];
}
