/** Events as notes say them. */
import {isSameJson} from '../dossier/same-json.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {compact, type NotesContext} from './context.ts';
import {whereToNotes} from './from-spots.ts';
import {dateToNotes, speakersToNotes} from './from-values.ts';
import {makeEvent} from './make-events.ts';
import {slim} from './slim.ts';
import type {Trial} from './trial.ts';
import type {NotedEvent} from './types.ts';

export function eventToNotes(
	context: NotesContext,
	trial: Trial,
	event: DossierEvent,
	round: number | undefined,
): object {
	const {id, name, date, place, format, participants, agenda, outcome, passages, note} = event;
	const make = (fields: object) => trial(quiet => makeEvent(quiet, fields as NotedEvent, round));
	const isSame = (fields: object) => isSameJson(make(fields), event);
	const where = whereToNotes(context, trial, passages);
	const full = compact({
		id,
		name,
		date: dateToNotes(date),
		place,
		format,
		present: participants === undefined ? undefined : speakersToNotes(context, participants),
		agenda,
		outcome,
		where,
		note,
	});
	// The id follows from the name, if there is one: it is tried last.
	return slim(full, isSame, [...Object.keys(full).filter(key => key !== 'id'), 'id']);
}
