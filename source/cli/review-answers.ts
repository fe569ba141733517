/** What a file in review answers to a decision, and what there is to show after it. */
import type {Dossier} from '../dossier/types.ts';
import type {EventPlace, Handle} from '../review/decision.ts';
import type {ReadFromNotes} from './shown-notes.ts';

export type Answered = {
	readonly isDone: boolean;
	readonly said: string;
	/** Whether what is shown is not what is in the file any more. */
	readonly isNews: boolean;
	/** Whether rounds or events are others: all has to be shown anew. */
	readonly isAboutEvents?: boolean;
	/** The round or event about which a decision was taken back. */
	readonly restoredEvent?: EventPlace;
	/** The statement about which a decision was taken back. */
	readonly restored?: Handle | undefined;
	/** What is marked from now on, where that has changed: what a position has taken as its evidence is marked no longer. */
	readonly marked?: readonly string[] | undefined;
};

/** What there is to show: notes read anew, or a dossier of which statements alone are others. */
export type Reread = (
	| {readonly isWhole: true; readonly read: ReadFromNotes}
	| {readonly isWhole: false; readonly dossier: Dossier}
) & {
	/** What the ids of statements that were shown are now. */
	readonly idNow: (id: string) => string | undefined;
	/** Whether somebody else has changed a statement that was shown. */
	readonly isChanged: (id: string) => boolean;
	readonly idOf: (handle: Handle) => string | undefined;
	/** The same of rounds and events, and of one by its place. */
	readonly eventNow: (id: string) => string | undefined;
	readonly eventAt: (place: EventPlace) => string | undefined;
};
