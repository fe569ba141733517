/** Ids that the notes give, which nothing else may be given. */
import type {Notes} from './types.ts';

export function reservedIds(notes: Notes) {
	const ids = (items: readonly {readonly id?: string | undefined}[] | undefined) =>
		(items ?? []).flatMap(({id}) => (id === undefined ? [] : [id]));
	return {
		event: [...ids(notes.rounds), ...ids(notes.events)],
		statement: ids(notes.statements),
		discrepancy: ids(notes.discrepancies),
		short: Object.values(notes.sources).flatMap(({short}) => (short === undefined ? [] : [short])),
		code: Object.values(notes.parties ?? {}).flatMap(party =>
			typeof party === 'string' || party.code === undefined ? [] : [party.code],
		),
	};
}
