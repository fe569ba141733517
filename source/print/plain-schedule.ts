/** The schedule as plain text: the rounds with every field, then what happened around them. */

import type {Catalogue} from '../dossier/catalogue.ts';
import {roundAndName} from '../dossier/event-names.ts';
import {sayNone} from '../dossier/left-out.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {participantNames} from '../view/names.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';

export function plainSchedule(catalogue: Catalogue, writer: PlainTextWriter): readonly string[] {
	const others = catalogue.chronology.filter(event => event.round === undefined);
	return [
		...writer.section('SCHEDULE'),
		...catalogue.rounds.flatMap((event, place) => [
			...(place === 0 ? [] : ['']),
			...plainRound(catalogue, event, writer),
		]),
		...(catalogue.rounds.length === 0
			? writer.wrapped(sayNone(catalogue, ['round'], 'This dossier has no rounds.'))
			: []),
		...(others.length === 0 ? [] : ['', catalogue.rounds.length === 0 ? 'Events' : 'Around the rounds']),
		...others.flatMap(event => plainEvent(event, writer)),
	];
}

function plainRound(catalogue: Catalogue, event: DossierEvent, writer: PlainTextWriter): readonly string[] {
	const participants = participantNames(catalogue, event);
	const quotes = catalogue.statementsOfEvent.get(event.id)?.length ?? 0;
	const names = event.passages.map(({source}) => catalogue.sources.get(source)?.['title-short'] ?? source);
	return [
		...writer.wrapped(roundAndName(event)),
		...writer.labelled('Date', plainDate(event, writer)),
		...writer.labelled('Place', event.place ?? 'not known'),
		...writer.labelled('Format', event.format ?? 'not known'),
		...writer.labelled('Present', participants.length === 0 ? 'not known' : participants.join(', ')),
		...writer.labelled('Agenda', event.agenda ?? 'not known'),
		...writer.labelled('Outcome', event.outcome ?? 'not known'),
		...writer.labelled('Quotes', quotes === 0 ? 'none' : `${quotes} at it or about it`),
		...writer.labelled('Told in', names.length === 0 ? undefined : [...new Set(names)].join(', ')),
		...writer.labelled('Note', event.note),
	];
}

/** The date, with the reason where the articles do not say it themselves. */
function plainDate({date}: DossierEvent, writer: PlainTextWriter): string {
	const {basis, because, edtf} = date;
	const reason = basis === 'articles' && edtf !== null ? undefined : because;
	return reason === undefined ? writer.date(edtf) : `${writer.date(edtf)} (${basis}: ${reason})`;
}

function plainEvent(event: DossierEvent, writer: PlainTextWriter): readonly string[] {
	const name = event.place === undefined ? event.name : `${event.name}, ${event.place}`;
	return [
		...writer.wrapped(name, `  ${writer.date(event.date.edtf).padEnd(16)}  `),
		...(event.outcome === undefined ? [] : writer.wrapped(event.outcome, ' '.repeat(20))),
	];
}
