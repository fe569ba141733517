/** Speakers as notes name them: a person or a party by its id, anything else as it is. */
import type {Speaker} from '../dossier/types.ts';
import type {NotesContext} from './context.ts';

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
