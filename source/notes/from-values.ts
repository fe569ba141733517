/** Values that several parts of notes share: dates and speakers, from a dossier's. */
import type {DossierEvent, Speaker} from '../dossier/types.ts';
import {compact, type NotesContext} from './context.ts';

/** A date alone where the articles give it and nothing else is said. */
export function dateToNotes({edtf, basis, because}: DossierEvent['date']): string | object {
	if (edtf !== null && basis === 'articles' && because === undefined) return edtf;
	return compact({date: edtf ?? undefined, basis: basis === 'articles' ? undefined : basis, because});
}

/** A person or a party by its id, anything else as it is. */
export function speakersToNotes(context: NotesContext, speakers: readonly Speaker[]): unknown {
	const named = speakers.map(speaker => speakerToNotes(context, speaker));
	return named.length === 1 ? named[0] : named;
}

function speakerToNotes({people}: NotesContext, speaker: Speaker): unknown {
	if ('person' in speaker) return speaker.party === undefined ? speaker.person : {...speaker};
	// A bare name would be that of a person who has the party's id.
	if (!('role' in speaker) && !people.has(speaker.party)) return speaker.party;
	return {...speaker};
}
