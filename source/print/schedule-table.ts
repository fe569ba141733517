/** The listing of the schedule: every event in order of date, rounds with their number. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {dateIn, longDate, participantCodes, participantNames} from '../view/names.ts';
import {type EventRecord, eventRecord} from './event-record.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {escapeMarkdown, markdownPage, markdownTable} from './markdown.ts';

export function scheduleTable(
	catalogue: Catalogue,
	events: readonly DossierEvent[],
): ListingTable<DossierEvent, EventRecord> {
	return {
		rows: events,
		record: event => eventRecord(catalogue, event),
		fields,
		columns: columns(catalogue),
		markdown: () => markdown(catalogue, events),
	};
}

const fields: readonly Field<EventRecord>[] = [
	{name: 'id', value: event => event.id},
	{name: 'round', value: event => event.round},
	{name: 'name', value: event => event.name},
	{name: 'date', value: event => event.date.edtf},
	{name: 'first_day', value: event => event.date.first_day},
	{name: 'last_day', value: event => event.date.last_day},
	{name: 'date_basis', value: event => event.date.basis},
	{name: 'date_because', value: event => event.date.because},
	{name: 'place', value: event => event.place},
	{name: 'format', value: event => event.format},
	{name: 'parties', value: event => list(event.parties.map(party => party.code))},
	{name: 'participants', value: event => list((event.participants ?? []).map(one => one.in_full))},
	{name: 'agenda', value: event => event.agenda},
	{name: 'outcome', value: event => event.outcome},
	{name: 'quotes', value: event => event.quotes.length},
	{name: 'sources', value: event => list([...new Set(event.passages.map(one => one.source.name))])},
	{name: 'note', value: event => event.note},
];

function columns(catalogue: Catalogue): readonly Column<DossierEvent>[] {
	return [
		{head: '#', text: ({round}) => (round === undefined ? '' : String(round))},
		{head: 'Date', text: ({date}, glyphs) => dateIn(glyphs, date.edtf), least: 14},
		{head: 'Place', text: ({place = ''}) => place},
		{head: 'Between', text: event => participantCodes(catalogue, event), from: 90},
		{head: 'Format', text: ({format = ''}) => format, from: 140},
		{head: 'Event', text: ({name}) => name, isLong: true},
		{head: 'Outcome', text: ({outcome = ''}) => outcome, isLong: true, from: 110},
	];
}

function markdown(catalogue: Catalogue, events: readonly DossierEvent[]): Iterable<string> {
	const rows = events.map(event =>
		[
			event.round === undefined ? '' : String(event.round),
			longDate(event.date.edtf),
			event.name,
			event.place ?? '',
			event.format ?? '',
			participantNames(catalogue, event).join(', '),
			event.agenda ?? '',
			event.outcome ?? '',
		].map(escapeMarkdown),
	);
	const heads = ['Round', 'Date', 'Event', 'Place', 'Format', 'Participants', 'Agenda', 'Outcome'];
	return markdownPage(
		'Schedule',
		catalogue.dossier.title,
		rows.length === 0 ? [] : [markdownTable(heads, rows)],
	);
}
